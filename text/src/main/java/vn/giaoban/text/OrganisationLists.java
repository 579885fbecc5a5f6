package vn.giaoban.text;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.BodyReader.Bodies;

/**
 * Party organisations whose kind is told once for many: "các chi bộ: khu phố 4, khu phố 7 thuộc
 * Đảng bộ phường A; ấp B thuộc Đảng bộ xã C", "các chi bộ thôn D, E, Trường F".
 */
final class OrganisationLists {

  /** A list longer than this names nobody. */
  private static final int MOST_NAMES = 60;

  /** What organisations have in common is told in fewer words than this. */
  private static final int LONGEST_TRAIT = 12;

  private final BodyReader bodies;
  private final UnitWords parts;

  OrganisationLists(BodyReader bodies, UnitWords parts) {
    this.bodies = bodies;
    this.parts = parts;
  }

  /** The organisations named from this word on, each in full; null where no such list starts. */
  @Nullable Bodies at(Words words, int at) {
    int first = BodyReader.isPlural(words, at) ? at + 1 : isCounted(words, at) ? at : -1;
    if (first < 0 || !bodies.isPartyHead(words, first)) {
      return null;
    }
    int head = bodies.headEnd(words, first);
    var kind = words.slice(first, head);
    var names = new ArrayList<String>();
    int group = 0;
    // "các chi bộ thôn: A, B"
    int told = parts.levelEnd(words, head);
    boolean toldOnce = told > head && words.get(told).is(":");
    var level = toldOnce ? words.slice(head, told) + " " : "";
    int colon = toldOnce ? told : head;
    int next = words.get(colon).is(":") ? colon + 1 : afterTrait(words, head);
    int end = head;
    while (names.size() < MOST_NAMES) {
      boolean placed = parts.isPlaced(words, next) && !(toldOnce && words.get(next).isCapital());
      int name = placed ? parts.levelEnd(words, next) : next;
      int stop = itemEnd(words, next, name);
      if (stop == next) {
        break;
      }
      boolean bare =
          name == next && !bodies.isHead(words, next) && bodies.fieldEnd(words, next) == next;
      level = name > next ? words.slice(next, name) + " " : bare ? level : "";
      var item = (bare ? level : "") + words.slice(next, stop);
      names.add(bodies.isPartyHead(words, next) ? item : kind + " " + item);
      end = stop;
      int owned = afterOwner(words, stop);
      if (owned > stop) {
        var owner = " " + words.slice(stop, owned);
        names.subList(group, names.size()).replaceAll(each -> each + owner);
        group = names.size();
        end = owned;
      }
      next = UnitLists.afterSeparator(words, end);
      if (next == end) {
        break;
      }
      if (words.get(end).is(";")) {
        group = names.size();
        level = "";
      }
    }
    return names.size() > 1 ? new Bodies(names, end) : null;
  }

  /** "02 chi bộ", "4/6 chi bộ", "hai chi bộ". */
  private static boolean isCounted(Words words, int at) {
    var before = words.get(at - 1);
    return words.get(at).isLowerCase()
        && (before.isNumber() || before.is("hai") || before.is("ba") || before.is("bốn"));
  }

  /** "hai chi bộ có đông đảng viên là A và B": behind what they have in common. */
  private static int afterTrait(Words words, int at) {
    for (int i = at; i < at + LONGEST_TRAIT; i++) {
      var word = words.get(i);
      boolean named = words.get(i + 1).isCapital();
      if ((word.is("là") || word.is("gồm") || word.is(":")) && named && i > at) {
        return i + 1;
      }
      if (!word.isLowerCase()) {
        return at;
      }
    }
    return at;
  }

  /**
   * "(Đảng bộ xã A, Sở B)", "Đảng bộ Sở A, Sở B và Công an tỉnh": the organisations of the other
   * bodies as well, where the list is closed or the first is that of a body and not of a place.
   */
  Bodies withOthers(Words words, int at, Bodies found) {
    int head = bodies.headEnd(words, at);
    if (!bodies.isPartyHead(words, at)) {
      return found;
    }
    var kind = words.slice(at, head);
    var names = new ArrayList<>(found.names());
    int end = found.end();
    int next = UnitLists.afterSeparator(words, end);
    while (next > end && names.size() < MOST_NAMES) {
      boolean placed = parts.isPlaced(words, next);
      boolean body = isOrdinaryBody(words, next);
      int stop = placed ? itemEnd(words, next, parts.levelEnd(words, next)) : bodyEnd(words, next);
      if ((!placed && !body) || stop == next) {
        break;
      }
      names.add(kind + " " + words.slice(next, stop));
      end = UnitLists.afterFigures(words, stop);
      next = UnitLists.afterSeparator(words, end);
    }
    if (end == found.end()) {
      return found;
    }
    int second = UnitLists.afterSeparator(words, found.end());
    boolean ofBody =
        isOrdinaryBody(words, head)
            && words.get(head - 1).is("bộ")
            && words.get(second).is(words.get(head).plain());
    var behind = words.get(end);
    boolean opens = at == 0 || words.get(at - 1).is("(") || words.get(at - 1).is(";");
    boolean closed = behind.is(")") || behind.isNone() || behind.is(".") || behind.is(";");
    return ofBody || (opens && closed) ? new Bodies(names, end) : found;
  }

  private int bodyEnd(Words words, int at) {
    var body = bodies.single(words, at);
    int end = body == null || body.names().size() != 1 ? at : body.end();
    int field = bodies.fieldEnd(words, bodies.headEnd(words, at));
    return parts.beforePredicate(words, Math.max(at + 1, field), end);
  }

  /** A body that is no committee and no organisation of the Party itself. */
  private boolean isOrdinaryBody(Words words, int at) {
    int head = bodies.headEnd(words, at);
    return words.get(at).isCapital()
        && head > at
        && !bodies.isPost(words, at)
        && !bodies.isClass(words, at)
        && !BodyVocabulary.isLevel(words, at)
        && !words.get(head - 1).is("ủy")
        && !bodies.isPartyHead(words, at)
        && !SingleUnits.isCommittee(Spelling.plain(words.slice(at, head)));
  }

  private int itemEnd(Words words, int at, int name) {
    if (name > at) {
      int end = words.get(name).isNumber() ? name + 1 : parts.placeEnd(words, name);
      return words.get(end).isLowerCase() ? parts.afterLevel(words, end) : end;
    }
    if (!words.get(at).isCapital() || bodies.isPost(words, at)) {
      return at;
    }
    var body = bodies.isHead(words, at) ? bodies.single(words, at) : null;
    int end = body == null ? bodies.nameEnd(words, at) : body.end();
    int predicate = parts.beforePredicate(words, at + 1, end);
    return predicate == end && ProperNames.isDay(words, end) ? end + 3 : predicate;
  }

  /** "… thuộc Đảng bộ phường A": whose they all are; {@code at} where nothing says so. */
  private int afterOwner(Words words, int at) {
    int of = words.get(at).is("trực") ? at + 1 : at;
    if (!words.get(of).is("thuộc") || !words.get(of + 1).isCapital()) {
      return at;
    }
    var owner = bodies.single(words, of + 1);
    return owner == null || owner.names().size() != 1 ? at : owner.end();
  }
}
