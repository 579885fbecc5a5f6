package vn.giaoban.text;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.BodyReader.Bodies;

/**
 * Names without any head, behind a colon or bracket or at the beginning of a note: "Tân Lập, Bình
 * An". What they are may stand before: "một số xã (…)".
 */
final class BareLists {

  /** What a body does, between its head and its level, has at most so many words. */
  private static final int LONGEST_DESCRIPTION = 6;

  /** A list longer than this names nobody. */
  private static final int MOST_NAMES = 60;

  /** Names without a head before them, as a list gives them, have at most so many words. */
  private static final int LONGEST_BARE = 12;

  /** "năm" is a year as well. */
  private static final Set<String> COUNTS =
      Set.of("hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười");

  /** "(hai kỳ)", and no year. */
  static boolean isNumeral(Words.Word word) {
    return word.is("một") || COUNTS.contains(word.plain());
  }

  /** Fields of offices whose names are ordinary words elsewhere. */
  private static final Set<String> FIELDS =
      Set.of("xây dựng", "tài chính", "nội vụ", "tư pháp", "công thương", "du lịch", "ngoại vụ");

  private static final Set<String> SURNAMES = Vocabulary.folded("surnames.txt");

  private static final Set<String> LISTS = Set.of("gồm", "là", "như");

  /** So far before the list stands what it is a list of, in words. */
  private static final int LISTED_WITHIN = 24;

  private final BodyReader bodies;
  private final UnitWords parts;
  private final UnitNames units;

  BareLists(BodyReader bodies, UnitWords parts, UnitNames units) {
    this.bodies = bodies;
    this.parts = parts;
    this.units = units;
  }

  /**
   * Names without any head, behind a colon or bracket or at the beginning of a note: "Tân Lập, Bình
   * An." Only where nothing else stands between the separators.
   */
  @Nullable Bodies at(Words words, int at) {
    var names = new ArrayList<String>();
    var head = headBefore(words, at);
    var kind = Words.of(head);
    boolean places = parts.levelEnd(kind, 0) == kind.size() && !head.isEmpty();
    boolean party = bodies.isPartyHead(kind, 0);
    boolean bracket = words.get(at - 1).is("(");
    if (head.equals("trường")) {
      var schools = units.gradedSchools(words, at);
      if (schools != null) {
        return schools;
      }
    }
    int next = at;
    int end = at;
    while (names.size() < MOST_NAMES) {
      int start = afterEnumerator(words, next);
      // "03 phường (Cầu A, B)": the name of a place, and no bridge
      var named = places ? null : units.casesAt(words, start, true);
      var body = named == null ? units.at(words, start) : named;
      end = body == null ? bareEnd(words, start) : UnitWords.afterPlace(words, body.end());
      if (end == start || bodies.isPost(words, start) || bodies.isPeople(words, start)) {
        break;
      }
      if (body == null) {
        var name = words.slice(start, end);
        boolean field =
            bodies.fieldEnd(words, start) == end || FIELDS.contains(Spelling.plain(name));
        boolean office = field && isOfOffices(words, at - 1);
        names.add(office ? "Sở " + name : head.isEmpty() ? name : head + " " + name);
      } else {
        boolean owned = party && !bodies.isPartyHead(words, start);
        body.names().forEach(name -> names.add(owned ? head + " " + name : name));
      }
      if (isListEnd(words, UnitLists.afterFigures(words, end))) {
        end = UnitLists.afterFigures(words, end);
        boolean list = names.size() > 1 || !head.isEmpty() || (!bracket && end - start > 1);
        return list ? new Bodies(names, end + 1) : null;
      }
      next = UnitLists.afterSeparator(words, end);
      if (next == end) {
        // "các địa phương: A, B đã có": the sentence goes on behind the list
        return names.size() > 1 && body == null && parts.isPredicate(words, end)
            ? new Bodies(names, end)
            : null;
      }
    }
    return names.size() > 1 && words.get(next - 1).is(";") ? new Bodies(names, next) : null;
  }

  /** "các xã mới thành lập như A, B": places that are called by their names alone. */
  @Nullable Bodies examples(Words words, int at) {
    if (!words.get(at).isCapital() || bodies.isHead(words, at)) {
      return null;
    }
    var places = countedBefore(words, at - 1);
    var head = places.isEmpty() ? toldBefore(words, at - 1) : places;
    if (head.isEmpty()) {
      return null;
    }
    var names = new ArrayList<String>();
    int end = at;
    int next = at;
    while (words.get(next).isCapital()
        && !bodies.isHead(words, next)
        && names.size() < MOST_NAMES) {
      end = places.isEmpty() ? bodies.nameEnd(words, next) : parts.placeEnd(words, next);
      names.add(head + " " + words.slice(next, end));
      next = UnitLists.afterSeparator(words, end);
      if (next == end) {
        break;
      }
    }
    return names.isEmpty() ? null : new Bodies(names, end);
  }

  /** "Các chi bộ làm tốt là thôn A, Trạm Y tế": whose Party organisations they are. */
  @Nullable Bodies branches(Words words, int at) {
    if (bodies.isPartyHead(words, at)) {
      return null;
    }
    var head = partyBefore(words, at - 2);
    var names = new ArrayList<String>();
    int end = at;
    int next = at;
    while (!head.isEmpty() && names.size() < MOST_NAMES && !bodies.isPost(words, next)) {
      var owners = units.at(words, next);
      if (owners == null || owners.names().isEmpty()) {
        break;
      }
      boolean own = bodies.isPartyHead(words, next);
      owners.names().forEach(name -> names.add(own ? name : head + " " + name));
      end = owners.end();
      next = UnitLists.afterSeparator(words, end);
      if (next == end) {
        break;
      }
    }
    return names.isEmpty() ? null : new Bodies(names, end);
  }

  /** What kind of Party organisations the clause up to this word is about; empty without. */
  private String partyBefore(Words words, int last) {
    for (int i = last; i > 0 && i > last - LONGEST_DESCRIPTION - 2; i--) {
      if (words.get(i).isPunctuation() || words.get(i).isCapital()) {
        break;
      }
      if (bodies.isPartyHead(words, i) && isSeveral(words, i - 1)) {
        return words.slice(i, bodies.headEnd(words, i));
      }
    }
    return "";
  }

  /** "Trong 12 xã, Bình A và Tân B chưa …": at least two places as the subject; null without. */
  @Nullable Bodies subjects(Words words, int at) {
    var before = words.get(at - 1);
    boolean opens = at == 0 || before.isPunctuation() || before.is("có") || before.is("riêng");
    boolean name = words.get(at).isCapital() && !words.get(at).is("riêng");
    var found = opens && name ? places(words, at) : null;
    boolean subject =
        found != null
            && found.names().size() > 1
            && parts.isPredicate(words, found.end())
            && found.names().stream().noneMatch(BareLists::isNoPlace);
    return subject ? found : null;
  }

  /** A person, or something told by an abbreviation: "KCN A". */
  private static boolean isNoPlace(String name) {
    return SURNAMES.contains(Fold.words(name.substring(0, name.indexOf(' '))))
        || ProperNames.isAllCapitals(Words.of(name).get(0));
  }

  /** "ở Bình A, Tân B và Hạc C": places called by their names alone; null where none are. */
  @Nullable Bodies places(Words words, int at) {
    var names = new ArrayList<String>();
    int end = at;
    int next = at;
    while (names.size() < MOST_NAMES) {
      if (!words.get(next + 1).isCapital()) {
        break;
      }
      int stop = parts.placeEnd(words, next);
      boolean place =
          stop > next + 1
              && !bodies.isHead(words, next)
              && !SingleUnits.isNational(words.slice(next, stop));
      boolean ends =
          words.get(stop).isPunctuation()
              || words.get(stop).isNone()
              || words.get(stop).is("và")
              || parts.isPredicate(words, stop);
      if (!place || !ends || words.get(stop).is("-") || words.get(stop).is("/")) {
        break;
      }
      names.add(words.slice(next, stop));
      end = stop;
      next = UnitLists.afterSeparator(words, stop);
      if (next == stop) {
        break;
      }
    }
    return names.isEmpty() ? null : new Bodies(names, end);
  }

  /** "một số sở, ngành (Y tế, Xây dựng)": fields, of which each has its office. */
  private static boolean isOfOffices(Words words, int open) {
    for (int i = open - 1; i >= 0 && i > open - LONGEST_DESCRIPTION; i--) {
      if (words.get(i).is("sở")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isListEnd(Words words, int at) {
    var word = words.get(at);
    return at >= words.size() || word.is(".") || word.is(")") || word.is("…");
  }

  /** The end of a name without head: capitals, levels and what joins them up to a separator. */
  private int bareEnd(Words words, int at) {
    if (!words.get(at).isCapital() || Letters.isNumeral(words.get(at).text())) {
      return at;
    }
    int field = bodies.fieldEnd(words, at);
    if (field > at && (isListEnd(words, field) || words.get(field).is(","))) {
      return field;
    }
    int i = at;
    while (i < at + LONGEST_BARE) {
      var word = words.get(i);
      if (isListEnd(words, i) || word.is(",") || word.is(";") || word.is("và")) {
        return i;
      }
      if (i > at && parts.isPredicate(words, i)) {
        return i;
      }
      if (i > at && UnitLists.afterFigures(words, i) > i + 1) {
        return i;
      }
      if (word.is("(")) {
        return UnitWords.afterPlace(words, i) > i ? UnitWords.afterPlace(words, i) : at;
      }
      if (!word.isCapital()
          && !word.isNumber()
          && !word.is("-")
          && !ProperNames.isNumbered(words, i)
          && !HomePlace.isLevel(word.plain())
          && !words.get(i - 1).isCapital()) {
        return at;
      }
      i++;
    }
    return at;
  }

  /** "một số xã (…)", "các xã: …": what the names behind are; empty for mixed lists. */
  private String headBefore(Words words, int at) {
    if (words.get(at - 1).is(":") && LISTS.contains(words.get(at - 2).plain())) {
      return countedBefore(words, at - 2);
    }
    if (!words.get(at - 1).is("(") && !words.get(at - 1).is(":")) {
      return "";
    }
    for (int length = LONGEST_DESCRIPTION; length > 0; length--) {
      int start = at - 1 - length;
      int level = start < 0 ? start : BodyVocabulary.afterLevel(words, start);
      if (level > start && isSeveral(words, start - 1) && isLowerCase(words, level, at - 1)) {
        var owner = isSome(words, start) ? bodyBefore(words, start - 2) : "";
        return (owner + " " + words.slice(start, level).toLowerCase(Locale.ROOT)).strip();
      }
      if (start >= 0 && bodies.headEnd(words, start) == at - 1) {
        boolean mixed = words.get(start - 1).is(",") || words.get(start - 1).is("và");
        if (!mixed && bodies.isClass(words, start) && !isSeveral(words, start - 1)) {
          break;
        }
        return mixed || bodies.isClass(words, start) || bodies.isPost(words, start)
            ? ""
            : words.slice(start, at - 1).toLowerCase(Locale.ROOT);
      }
    }
    return toldBefore(words, at - 1);
  }

  /** "Ba đảng ủy chưa … (A, B)", "UBND một số xã còn … (A, B)": what the clause counts. */
  private String toldBefore(Words words, int end) {
    for (int i = end - 1; i > 0 && i > end - LISTED_WITHIN; i--) {
      if (words.get(i).is(".") || words.get(i).is(";") || words.get(i).is(")")) {
        return "";
      }
      boolean some = isSome(words, i);
      if (!some && !words.get(i - 1).is("nhiều") && !isCount(words.get(i - 1))) {
        continue;
      }
      int level = parts.levelEnd(words, i);
      var small = parts.small(words, i);
      int place = small != null ? small.end() : units.caseHeadEnd(words, i);
      int head = place > i ? place : bodies.headEnd(words, i);
      if (head == i) {
        continue;
      }
      var owner = some ? bodyBefore(words, i - 2) : "";
      boolean mixed = words.get(head).is(",") || words.get(head).is("và");
      if (mixed
          || (place == i && bodies.isClass(words, i))
          || UnitWords.isProper(words.get(head))) {
        return mixed && level > i ? owner : "";
      }
      int told = parts.levelEnd(words, head);
      boolean general = told > head && !UnitWords.isProper(words.get(told));
      return (owner + " " + words.slice(i, general ? told : head)).strip();
    }
    return "";
  }

  private static boolean isSome(Words words, int at) {
    return words.get(at - 1).is("số") && words.get(at - 2).is("một");
  }

  private String bodyBefore(Words words, int end) {
    for (int start = Math.max(0, end - LONGEST_DESCRIPTION); start < end; start++) {
      if (words.get(start).isCapital() && bodies.isHead(words, start)) {
        int head = bodies.headEnd(words, start);
        if (head == end || bodies.nameEnd(words, head) == end) {
          return words.slice(start, end);
        }
      }
    }
    return "";
  }

  private static boolean isCount(Words.Word word) {
    return word.isNumber() || COUNTS.contains(word.plain());
  }

  /** "Có 03 xã chưa đạt, gồm: A, B": what the names are stands at the head of the clause. */
  private String countedBefore(Words words, int end) {
    for (int i = end - 1; i > 0 && i > end - LISTED_WITHIN; i--) {
      if (words.get(i).is(".") || words.get(i).is(";")) {
        return "";
      }
      int level = parts.levelEnd(words, i);
      if (level > i && isSeveral(words, i - 1) && !UnitWords.isProper(words.get(level))) {
        return words.slice(i, level).toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  /** "các", "một số", "03": before a level they make it many. */
  static boolean isSeveral(Words words, int at) {
    return BodyReader.isPlural(words, at)
        || isCount(words.get(at))
        || (words.get(at).is("số") && words.get(at - 1).is("một"))
        || words.get(at).is("nhiều");
  }

  private static boolean isLowerCase(Words words, int from, int end) {
    for (int i = from; i < end; i++) {
      if (!words.get(i).isLowerCase()) {
        return false;
      }
    }
    return true;
  }

  private static int afterEnumerator(Words words, int at) {
    return words.get(at).is("(") && words.get(at + 2).is(")") && words.get(at + 1).length() < 5
        ? at + 3
        : at;
  }
}
