package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.BodyReader.Bodies;

/**
 * Lists whose names share a head: "Đảng bộ phường A, B" gives "Đảng bộ phường A" and "Đảng bộ
 * phường B".
 */
final class UnitLists {

  /** What places have in common is told in at most so many words. */
  private static final int LONGEST_TRAIT = 3;

  private static final String SECTOR = "ngành";

  /** A list longer than this names nobody. */
  private static final int MOST_NAMES = 60;

  /** Offices of which each may have two fields, so that "và" joins these. */
  private static final PhraseTable OFFICES =
      PhraseTable.of("khoa", "hội đồng", "ban", "phòng", "bộ môn", "cục", "vụ", "sở", "viện");

  private final BodyReader bodies;
  private final UnitWords parts;
  private final SingleUnits singles;
  private final PhraseTable fields = PhraseTable.load("party-fields.txt");
  private final PhraseTable cases = PhraseTable.load("case-heads.txt");

  /** By what Party organisations are told apart before whose they are. */
  private final PhraseTable branches =
      PhraseTable.of(
          "lưu động",
          "ghép",
          "tạm thời",
          "thí điểm",
          "sinh viên",
          "học viên",
          "học sinh",
          "giáo viên",
          "giảng viên",
          "hưu trí",
          "công nhân",
          "liên thôn",
          "liên bản",
          "liên ấp");

  UnitLists(BodyReader bodies, UnitWords parts, SingleUnits singles) {
    this.bodies = bodies;
    this.parts = parts;
    this.singles = singles;
  }

  /**
   * "Đảng bộ khối Doanh nghiệp tỉnh", "Chi bộ Quân sự xã A", "Đảng bộ cơ quan Thị ủy".
   *
   * @param head the end of the kind of body that is told first; {@code at} without one
   */
  @Nullable Bodies partyField(Words words, int at, int head) {
    var field = head > at ? fields.match(words, head) : null;
    if (field == null
        || !bodies.isPartyHead(words, at)
        || (words.get(at).isLowerCase() && words.get(head).isLowerCase())) {
      return null;
    }
    int end = parts.afterLevel(words, field.end());
    if (end == field.end() && (words.get(end).isCapital() || isCommon(words, head, end))) {
      return null;
    }
    return new Bodies(List.of(words.slice(at, end)), end);
  }

  /**
   * "Chi bộ lưu động Công trường A", "Chi bộ ghép thôn B": what kind of organisation it is, and
   * then whose.
   */
  @Nullable Bodies kindOfBranch(UnitNames units, Words words, int at) {
    int head = bodies.headEnd(words, at);
    int kind = head > at ? branches.end(words, head) : head;
    if (kind == head || !bodies.isPartyHead(words, at)) {
      return null;
    }
    var owners = units.casesAt(words, kind, true);
    owners = owners == null ? units.at(words, kind) : owners;
    if (owners == null || owners.names().isEmpty()) {
      return null;
    }
    var told = words.slice(at, kind) + " ";
    return new Bodies(owners.names().stream().map(told::concat).toList(), owners.end());
  }

  /** "Đảng bộ cơ quan": of any body. */
  private static boolean isCommon(Words words, int from, int end) {
    return end - from == 2 && words.get(from).is("cơ") && words.get(from + 1).is("quan");
  }

  /** "(các) xã biên giới A, B": what they have in common stands between level and names. */
  @Nullable Bodies toldPlaces(Words words, int at) {
    int level = parts.levelEnd(words, at);
    if (level == at || !HomePlace.isLevel(words.slice(at, level).toLowerCase(Locale.ROOT))) {
      return null;
    }
    int name = level;
    while (name < level + LONGEST_TRAIT
        && words.get(name).isLowerCase()
        && !parts.isPredicate(words, name)
        && !bodies.isInstruction(words, name)) {
      name++;
    }
    if (!words.get(name).isCapital() || bodies.isHead(words, name)) {
      return null;
    }
    int end = parts.placeEnd(words, name);
    if (name == level && afterFigures(words, end) == end) {
      return null;
    }
    return shared(words, words.slice(at, level) + " " + words.slice(name, end), end);
  }

  /** "(các) chi bộ Văn phòng, Trung tâm A": the organisations of bodies that are named. */
  @Nullable Bodies branches(Words words, int at) {
    if (!bodies.isPartyHead(words, at)) {
      return null;
    }
    int head = bodies.headEnd(words, at);
    if (!words.get(head).isCapital() || !bodies.isHead(words, head)) {
      return null;
    }
    var owners = bodies.list(words, head);
    if (owners == null) {
      return null;
    }
    var kind = words.slice(at, head);
    return new Bodies(
        owners.names().stream().map(owner -> kind + " " + owner).toList(), owners.end());
  }

  /**
   * "(các) trung tâm y tế huyện: A, B", "Trạm Y tế xã: A, B": the level is told once as well.
   *
   * @param many whether it is told before that there are several
   */
  @Nullable Bodies atLevel(Words words, int at, boolean many) {
    int head = bodies.headEnd(words, at);
    int level = head > at ? parts.levelEnd(words, head) : head;
    if (level == head) {
      return null;
    }
    int name = words.get(level).is(":") ? level + 1 : level;
    if ((name == level && !many) || !words.get(name).isCapital() || bodies.isPost(words, at)) {
      return null;
    }
    int end = parts.placeEnd(words, name);
    return shared(words, words.slice(at, level) + " " + words.slice(name, end), end);
  }

  /** "UBND các xã: A (21%), B (30%)": a body of each place, with figures between the names. */
  @Nullable Bodies eachOf(Words words, int at) {
    int kind = bodies.headEnd(words, at);
    int head = kind > at && words.get(kind).isCapital() ? bodies.nameEnd(words, kind) : kind;
    int level = BodyReader.isPlural(words, head) ? afterLevelOrArea(words, head + 1) : head;
    if (head == at || level <= head + 1 || bodies.isPost(words, at)) {
      return null;
    }
    int name = words.get(level).is(":") ? level + 1 : level;
    int end = words.get(name).isCapital() ? parts.placeEnd(words, name) : name;
    var first =
        Words.of(
            words.slice(at, head)
                + " "
                + words.slice(head + 1, level)
                + " "
                + words.slice(name, end));
    return end > name && singles.isSingle(first)
        ? shared(words, parts.withoutAuthorities(first).text(), end)
        : null;
  }

  private int afterLevelOrArea(Words words, int at) {
    return BodyVocabulary.isArea(words, at) ? at + 2 : parts.levelEnd(words, at);
  }

  /** "Đảng bộ các xã A, B và thị trấn C": the head goes before every place of the list. */
  void adoptHeads(List<String> names) {
    for (int i = 1; i < names.size(); i++) {
      var before = Words.of(names.get(i - 1));
      int level = parts.levelStart(before, parts.headEnd(before));
      if (level > 0 && parts.isPlaced(Words.of(names.get(i)), 0)) {
        names.set(i, joined(before.slice(0, level), names.get(i)));
      } else if (isOfPlaces(before) && isPlainPlace(Words.of(names.get(i)), 0)) {
        // "các tỉnh A, Trường B"
        names.set(i, joined(before.slice(0, parts.levelEnd(before, 0)), names.get(i)));
      }
    }
  }

  /** With what lists begin, but for those of bodies and those behind "các". */
  static Openings openings() {
    return Openings.words(SECTOR);
  }

  /** "các ngành Y tế, Công Thương": each by the field that it has. */
  @Nullable Bodies sectors(Words words, int at) {
    boolean many = words.get(at + 1).is(SECTOR) && BodyReader.isPlural(words, at);
    if (!many && !(words.get(at).is(SECTOR) && BareLists.isSeveral(words, at - 1))) {
      return null;
    }
    int sector = many ? at + 1 : at;
    var names = new ArrayList<String>();
    int end = sector + 1;
    int next = end;
    while (words.get(next).isCapital() && names.size() < MOST_NAMES) {
      end =
          Math.max(
              bodies.fieldEnd(words, next),
              parts.beforePredicate(words, next + 1, bodies.nameEnd(words, next)));
      names.add(SECTOR + " " + words.slice(next, end));
      next = afterSeparator(words, end);
      if (next == end) {
        break;
      }
    }
    return names.size() > 1 ? new Bodies(names, end) : null;
  }

  /** "Khoa Hóa và Môi trường": one office of two fields; {@code end} where there is none. */
  int afterSecondField(Words words, int at, int end) {
    boolean office = OFFICES.isAt(words, at) && words.get(at).isCapital();
    int second = end + 1;
    if (!office
        || !words.get(end).is("và")
        || !words.get(second).isCapital()
        || bodies.isHead(words, second)) {
      return end;
    }
    int field = bodies.fieldEnd(words, second);
    return field > second
        ? field
        : parts.beforePredicate(words, second + 2, bodies.nameEnd(words, second));
  }

  /** Goes on with names that leave out the head of the first. */
  Bodies shared(Words words, String first, int firstEnd) {
    if (afterSeparator(words, firstEnd) == firstEnd) {
      return new Bodies(List.of(first), firstEnd);
    }
    var names = new ArrayList<String>();
    names.add(first);
    int note = first.indexOf(" (");
    var firstWords = Words.of(note < 0 ? first : first.substring(0, note));
    int headEnd = parts.headEnd(firstWords);
    var head = firstWords.slice(0, headEnd);
    int levelStart = parts.levelStart(firstWords, headEnd);
    int end = firstEnd;
    while (headEnd > 0 && names.size() < MOST_NAMES) {
      int next = afterSeparator(words, end);
      if (next == end) {
        break;
      }
      int level = BodyReader.isPlural(words, next) ? parts.levelEnd(words, next + 1) : next;
      if (level > next + 1 && levelStart >= 0) {
        // "UBND phường A và các xã: B, C"
        head = joined(firstWords.slice(0, levelStart), words.slice(next + 1, level));
        next = words.get(level).is(":") ? level + 1 : level;
      }
      if (ProperNames.isNumbered(words, next) && isNumbered(firstWords)) {
        // "khu vực số 2 và số 5"
        names.add(joined(firstWords.slice(0, firstWords.size() - 2), words.slice(next, next + 2)));
        end = next + 2;
        continue;
      }
      boolean placed = levelStart >= 0 && parts.isPlaced(words, next) && !isGroup(words, next);
      var field = fields.match(words, next);
      boolean bloc =
          words.get(next).is("khối") && (field != null || words.get(next + 1).isCapital());
      int work = cases.end(words, next);
      boolean other =
          (bodies.isHead(words, next) && !(isOfPlaces(firstWords) && isPlainPlace(words, next)))
              || work > next + 1
              || (work > next && words.get(work).isLowerCase());
      if (!placed && !bloc && (!words.get(next).isCapital() || other)) {
        break;
      }
      int name = placed ? parts.levelEnd(words, next) : bloc ? next + 1 : next;
      int stop =
          UnitWords.afterPlace(
              words,
              bloc && field != null
                  ? parts.afterLevel(words, field.end())
                  : levelStart >= 0 ? parts.placeEnd(words, name) : bodies.nameEnd(words, name));
      if (stop == name) {
        break;
      }
      // "tổ dân phố 8 phường Tân An": the place above tells which one is meant
      stop = words.get(stop).isLowerCase() && placed ? parts.afterLevel(words, stop) : stop;
      stop = UnitWords.afterFormer(words, stop);
      int chain = placed ? PlaceChains.after(parts, words, words.slice(next, stop), stop) : stop;
      var above = words.slice(stop, chain);
      // "thôn 2 xã A và làng B": the second is no part of the first
      int start = parts.isPlaced(firstWords, 0) ? 0 : levelStart;
      head = placed ? joined(firstWords.slice(0, start), words.slice(next, name)) : head;
      names.add(joined(head, words.slice(placed ? name : next, stop)) + above);
      end = chain;
    }
    return new Bodies(names, end);
  }

  /** "xã A": what is listed are places, and no groups or quarters. */
  private boolean isOfPlaces(Words first) {
    int level = BodyVocabulary.afterLevel(first, 0);
    return level > 0 && parts.isPlaced(first, 0) && first.get(0).isLowerCase();
  }

  /** "Trường Hà", "Hội Sơn": the name of a place may begin like that of a body. */
  private boolean isPlainPlace(Words words, int at) {
    int end = at;
    while (words.get(end).isCapital() && !ProperNames.isAllCapitals(words.get(end))) {
      end++;
    }
    var behind = words.get(end);
    return end - at > 1
        && end - at < 4
        && bodies.headEnd(words, at) == at + 1
        && (behind.isPunctuation()
            || behind.isNone()
            || behind.is("và")
            || UnitWords.isAuxiliary(behind));
  }

  /** "Tổ Ngữ văn": no place but a group of those who do the same. */
  private boolean isGroup(Words words, int at) {
    return words.get(at).isCapital() && bodies.fieldEnd(words, at + 1) > at + 1;
  }

  private static boolean isNumbered(Words name) {
    return name.size() > 2 && ProperNames.isNumbered(name, name.size() - 2);
  }

  private static String joined(String head, String name) {
    return head.isEmpty() ? name : head + " " + name;
  }

  /** Behind the comma or "và" that follows, figures on the name before it read over. */
  static int afterSeparator(Words words, int at) {
    int next = afterFigures(words, at);
    int separator = next;
    if (words.get(next).is(",") || words.get(next).is(";")) {
      next = afterRank(words, next + 1);
    }
    if (words.get(next).is("và") || words.get(next).is("lẫn")) {
      next++;
    }
    return next == separator ? at : next;
  }

  /** "nhiều nhất là xã A, tiếp đến (là) B": which place the next one has. */
  private static int afterRank(Words words, int at) {
    var word = words.get(at);
    if (!word.is("tiếp") && !word.is("kế") && !word.is("rồi")) {
      return at;
    }
    var behind = words.get(at + 1);
    boolean next = behind.is("đến") || behind.is("theo") || behind.is("tới");
    int end = next ? at + 2 : word.is("rồi") ? at + 1 : at;
    return end > at && words.get(end).is("là") ? end + 1 : end;
  }

  /** "2.650": the mark within a figure. */
  private static boolean isThousands(Words words, int at) {
    boolean mark = words.get(at).is(".") || words.get(at).is(",");
    return mark
        && words.get(at).glued()
        && words.get(at + 1).glued()
        && words.get(at + 1).isNumber();
  }

  /** "(4,2%)", "12 công trình": what is counted there. */
  static int afterFigures(Words words, int at) {
    if (words.get(at).is("(")
        && (words.get(at + 1).isNumber() || BareLists.isNumeral(words.get(at + 1)))) {
      for (int i = at + 2; i < at + 8; i++) {
        if (words.get(i).is(")")) {
          return i + 1;
        }
      }
    }
    if (words.get(at).isNumber() || (words.get(at).is("còn") && words.get(at + 1).isNumber())) {
      int i = at + 1;
      while (i < at + 6
          && (words.get(i).isLowerCase()
              || words.get(i).isNumber()
              || words.get(i).is("%")
              || isThousands(words, i))) {
        i++;
      }
      return i;
    }
    return at;
  }
}
