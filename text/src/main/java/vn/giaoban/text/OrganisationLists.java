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

  private final BodyReader bodies;
  private final UnitWords parts;

  OrganisationLists(BodyReader bodies, UnitWords parts) {
    this.bodies = bodies;
    this.parts = parts;
  }

  /** The organisations named from this word on, each in full; null where no such list starts. */
  @Nullable Bodies at(Words words, int at) {
    int head = BodyReader.isPlural(words, at) ? bodies.headEnd(words, at + 1) : at;
    boolean party =
        head - at == 3 && (words.get(head - 1).is("bộ") || words.get(head - 1).is("ủy"));
    if (!party) {
      return null;
    }
    var kind = words.slice(at + 1, head);
    var level = "";
    var names = new ArrayList<String>();
    int group = 0;
    int next = words.get(head).is(":") ? head + 1 : head;
    int end = head;
    while (names.size() < MOST_NAMES) {
      int name = parts.isPlaced(words, next) ? parts.levelEnd(words, next) : next;
      int stop = itemEnd(words, next, name);
      if (stop == next) {
        break;
      }
      boolean bare = name == next && !bodies.isHead(words, next);
      level = name > next ? words.slice(next, name) + " " : bare ? level : "";
      names.add(kind + " " + (bare ? level : "") + words.slice(next, stop));
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
    for (int i = at + 1; i < end; i++) {
      if (parts.isPredicate(words, i)) {
        return i;
      }
    }
    return end;
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
