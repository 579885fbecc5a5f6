package vn.giaoban.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.BodyReader.Bodies;

/**
 * Names of single bodies and places in running text, lists with a common head written out: "Đảng bộ
 * phường A, B" gives "Đảng bộ phường A" and "Đảng bộ phường B".
 */
final class UnitNames {

  /** What a body does, between its head and its level, has at most so many words. */
  private static final int LONGEST_DESCRIPTION = 6;

  /** What places have in common is told in at most so many words. */
  private static final int LONGEST_TRAIT = 3;

  /** A list longer than this names nobody. */
  private static final int MOST_NAMES = 60;

  /** Names without a head before them, as a list gives them, have at most so many words. */
  private static final int LONGEST_BARE = 12;

  private static final Set<String> MASS_ORGANISATIONS =
      Set.copyOf(Vocabulary.entries("mass-organisations.txt"));

  private static final Set<String> NATIONAL = Set.copyOf(Vocabulary.entries("national-bodies.txt"));

  /** The longest first: "ban cán sự đảng" is more than "ban cán sự". */
  private static final List<String> COMMITTEES =
      Vocabulary.entries("local-committees.txt").stream()
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();

  /** Small units that are told apart by numbers; "tỉnh 532" is a road. */
  private static final Set<String> NUMBERED =
      Set.of(
          "tổ", "thôn", "bản", "ấp", "khu", "chi", "quận", "phường", "đội", "khóm", "buôn", "xóm",
          "làng");

  private static final Set<String> LISTS = Set.of("gồm", "là", "như");

  /** So far before the list stands what it is a list of, in words. */
  private static final int LISTED_WITHIN = 24;

  private static final Set<String> LEVEL_WORDS =
      Set.of(
          "tỉnh", "thành", "phố", "huyện", "quận", "thị", "xã", "phường", "trấn", "đặc", "khu",
          "cấp", "trên", "dưới", "cơ", "sở", "các", "trực", "thuộc", "việt", "nam", "trung", "ương",
          "và", ",");

  private final BodyReader bodies;
  private final CaseNames cases;
  private final PhraseTable smallHeads = PhraseTable.load("place-heads.txt");
  private final PhraseTable authorities = PhraseTable.load("authorities.txt");
  private final PhraseTable ends = PhraseTable.load("unit-ends.txt");
  private final PhraseTable fields = PhraseTable.load("party-fields.txt");

  /** The cases named from this word on, with their place in brackets; null where none is. */
  @Nullable Bodies casesAt(Words words, int at, boolean listed) {
    var found = cases.at(words, at, listed);
    int end = found == null ? at : afterPlace(words, found.end());
    if (found == null || end == found.end() || found.names().size() > 1) {
      return found;
    }
    return new Bodies(List.of(words.slice(at, end)), end);
  }

  UnitNames(BodyReader bodies) {
    this.bodies = bodies;
    cases = new CaseNames(bodies);
  }

  /** Whether a name may begin at this word. */
  boolean opens(Words words, int at) {
    var small = words.get(at).isLowerCase() ? smallHeads.match(words, at) : null;
    boolean numbered = small != null && words.get(small.end()).isNumber();
    return words.get(at).isCapital()
        || (small != null && (!numbered || NUMBERED.contains(words.get(at).plain())))
        || (words.get(at).is("các") && words.get(at + 1).isLowerCase());
  }

  /**
   * The names from this word on; null where none starts here, without names where it names no
   * single one.
   */
  @Nullable Bodies at(Words words, int at) {
    boolean leaders = words.get(at).is("lãnh") && words.get(at + 1).is("đạo");
    if (leaders || (words.get(at).is("tập") && words.get(at + 1).is("thể"))) {
      return at(words, at + 2);
    }
    var field = partyField(words, at);
    if (field != null) {
      return field;
    }
    var branches = branches(words, at);
    if (branches != null) {
      return branches;
    }
    var told = toldPlaces(words, at);
    if (told != null) {
      return told;
    }
    var whole = bodies.single(words, at);
    if (whole == null || whole.end() <= at || bodies.isClass(words, at)) {
      return described(words, at);
    }
    var units = eachOf(words, at);
    if (units != null && units.end() >= whole.end()) {
      return units;
    }
    int owner = ownerOfClass(words, at, whole.end());
    if (owner > at) {
      return at(words, owner);
    }
    var list = endedBeforePredicate(words, at, whole);
    var names = new ArrayList<String>();
    boolean post = bodies.isPost(words, at) || isComrade(words, at);
    for (var full : list.names()) {
      var name = withoutAuthorities(full);
      if (!post
          && (isSingle(name) || (list.names().size() == 1 && isOwnSubject(words, at, name)))) {
        names.add(name);
      }
    }
    int end =
        afterPlace(
            words, afterNumber(words, afterTrade(words, at, afterPurpose(words, at, list.end()))));
    if (names.isEmpty() && end > list.end() && !post && !words.get(list.end()).is("(")) {
      names.add(list.names().getLast());
    }
    if (names.isEmpty()) {
      return new Bodies(names, beforeBracket(words, at, end));
    }
    if (end > list.end()) {
      names.set(names.size() - 1, names.getLast() + " " + words.slice(list.end(), end));
    }
    int area = afterArea(words, end);
    if (area > end) {
      names.set(names.size() - 1, names.getLast() + " " + words.slice(end, area));
      end = area;
    }
    adoptHeads(names);
    var more = shared(words, names.removeLast(), end);
    names.addAll(more.names());
    return new Bodies(names, more.end());
  }

  /** "cấp ủy, chính quyền xã A": the place. */
  private String withoutAuthorities(String name) {
    var words = Words.of(name);
    var hit = authorities.match(words, 0);
    return hit != null && isPlaced(words, hit.end()) ? words.slice(hit.end(), words.size()) : name;
  }

  /** "Đảng bộ các xã A, B và thị trấn C": the head goes before every place of the list. */
  private void adoptHeads(List<String> names) {
    for (int i = 1; i < names.size(); i++) {
      var before = Words.of(names.get(i - 1));
      int level = levelStart(before, headEnd(before));
      if (level > 0 && isPlaced(Words.of(names.get(i)), 0)) {
        names.set(i, joined(before.slice(0, level), names.get(i)));
      }
    }
  }

  /** "Ban Quản lý dự án … các công trình giao thông tỉnh": what it is for, up to its level. */
  private int afterPurpose(Words words, int at, int end) {
    if (!words.get(at + 1).is("quản") || !words.get(at + 2).is("lý")) {
      return end;
    }
    for (int i = end; i < end + LONGEST_DESCRIPTION && words.get(i).isLowerCase(); i++) {
      int level = BodyVocabulary.afterLevel(words, i);
      if (level > i) {
        return bodies.nameEnd(words, level);
      }
      if (isPredicate(words, i) || bodies.isInstruction(words, i)) {
        return end;
      }
    }
    return end;
  }

  /** "Công ty … Đá xây dựng Hòn Sơn": the trade of a firm stands before its own name. */
  private int afterTrade(Words words, int at, int end) {
    int head = bodies.headEnd(words, at);
    if (!isFirm(words, at) || end - head > 2 || end == head) {
      return end;
    }
    for (int i = end; i < end + 4; i++) {
      if (words.get(i).isCapital()) {
        return i > end ? bodies.nameEnd(words, i) : end;
      }
      if (!words.get(i).isLowerCase() || isPredicate(words, i)) {
        return end;
      }
    }
    return end;
  }

  /** "Tổ công tác số 3": a body told apart by its number. */
  private static int afterNumber(Words words, int at) {
    boolean numbered = words.get(at).is("số") && words.get(at + 1).isNumber();
    return numbered && !words.get(at + 2).is("-") && !words.get(at + 2).is("/") ? at + 2 : at;
  }

  /** A class may be followed by those that are meant, in brackets: "các xã vùng cao (A, B)". */
  private static int beforeBracket(Words words, int at, int end) {
    for (int i = at + 1; i < end; i++) {
      if (words.get(i).is("(")) {
        return i;
      }
    }
    return end;
  }

  private static boolean isComrade(Words words, int at) {
    return (words.get(at).is("đồng") && words.get(at + 1).is("chí"))
        || (words.get(at).is("đ") && words.get(at + 2).is("c"))
        || words.get(at).is("ông")
        || words.get(at).is("bà");
  }

  /** "Đảng bộ khối Doanh nghiệp tỉnh", "Chi bộ Quân sự xã A", "Đảng bộ cơ quan Thị ủy". */
  private @Nullable Bodies partyField(Words words, int at) {
    int head = bodies.headEnd(words, at);
    boolean party =
        head - at == 2 && (words.get(head - 1).is("bộ") || words.get(head - 1).is("ủy"));
    var field = party ? fields.match(words, head) : null;
    if (field == null || (words.get(at).isLowerCase() && words.get(head).isLowerCase())) {
      return null;
    }
    int end = afterLevel(words, field.end());
    if (end == field.end() && (words.get(end).isCapital() || isCommon(words, head, end))) {
      return null;
    }
    return new Bodies(List.of(words.slice(at, end)), end);
  }

  /** "Đảng bộ cơ quan": of any body. */
  private static boolean isCommon(Words words, int from, int end) {
    return end - from == 2 && words.get(from).is("cơ") && words.get(from + 1).is("quan");
  }

  /** "các xã biên giới A, B": what they have in common stands between the level and the names. */
  private @Nullable Bodies toldPlaces(Words words, int at) {
    int level = BodyReader.isPlural(words, at) ? levelEnd(words, at + 1) : at;
    int name = level;
    while (name < level + LONGEST_TRAIT
        && words.get(name).isLowerCase()
        && !isPredicate(words, name)
        && !bodies.isInstruction(words, name)) {
      name++;
    }
    if (level <= at + 1
        || !HomePlace.isLevel(words.slice(at + 1, level).toLowerCase(Locale.ROOT))
        || name == level
        || !words.get(name).isCapital()
        || bodies.isHead(words, name)) {
      return null;
    }
    int end = placeEnd(words, name);
    return shared(words, words.slice(at + 1, level) + " " + words.slice(name, end), end);
  }

  /** "các chi bộ Văn phòng, Trung tâm A": the organisations of bodies that are named. */
  private @Nullable Bodies branches(Words words, int at) {
    int head = BodyReader.isPlural(words, at) ? bodies.headEnd(words, at + 1) : at;
    boolean party =
        head - at == 3 && (words.get(head - 1).is("bộ") || words.get(head - 1).is("ủy"));
    if (!party || !words.get(head).isCapital() || !bodies.isHead(words, head)) {
      return null;
    }
    var owners = bodies.list(words, head);
    if (owners == null) {
      return null;
    }
    var kind = words.slice(at + 1, head);
    return new Bodies(
        owners.names().stream().map(owner -> kind + " " + owner).toList(), owners.end());
  }

  /** "UBND các xã: A (21%), B (30%)": a body of each place, with figures between the names. */
  private @Nullable Bodies eachOf(Words words, int at) {
    int head = bodies.headEnd(words, at);
    int level = BodyReader.isPlural(words, head) ? levelEnd(words, head + 1) : head;
    if (head == at || level <= head + 1 || bodies.isPost(words, at)) {
      return null;
    }
    int name = words.get(level).is(":") ? level + 1 : level;
    int end = words.get(name).isCapital() ? placeEnd(words, name) : name;
    var first =
        words.slice(at, head) + " " + words.slice(head + 1, level) + " " + words.slice(name, end);
    return end > name && isSingle(first) ? shared(words, withoutAuthorities(first), end) : null;
  }

  /** "chi bộ trực thuộc Đảng bộ xã A": some of the bodies below the one that is named. */
  private int ownerOfClass(Words words, int at, int end) {
    if (!words.get(at).isLowerCase()) {
      return at;
    }
    for (int i = at + 1; i < end; i++) {
      if (words.get(i).isCapital()) {
        return at;
      }
      if (words.get(i).is("thuộc") && words.get(i + 1).isCapital()) {
        return i + 1;
      }
    }
    return at;
  }

  /** Without the words behind the name that say something about the body. */
  private Bodies endedBeforePredicate(Words words, int at, Bodies list) {
    if (list.names().size() != 1 || !words.slice(at, list.end()).equals(list.names().getFirst())) {
      return list;
    }
    for (int i = bodies.headEnd(words, at) + 1; i < list.end(); i++) {
      if (isPredicate(words, i)) {
        return new Bodies(List.of(words.slice(at, i)), i);
      }
    }
    return list;
  }

  private boolean isPredicate(Words words, int at) {
    boolean airport = words.get(at).is("không") && words.get(at + 1).isCapital();
    var end = words.get(at).isLowerCase() && !airport ? ends.match(words, at) : null;
    return end != null && (words.get(at - 1).isLowerCase() || end.tag().equals("any"));
  }

  /** "… đất đai khu vực II": a body is told from its like by the area it serves. */
  private static int afterArea(Words words, int at) {
    for (int i = at; i < at + 4 && words.get(i).isLowerCase(); i++) {
      if (words.get(i).is("khu") && words.get(i + 1).is("vực") && isProper(words.get(i + 2))) {
        int end = i + 3;
        while (words.get(end).isCapital()) {
          end++;
        }
        return end;
      }
    }
    return at;
  }

  /**
   * "Đài Truyền thanh thị xã", "Trường phổ thông nội trú xã A": a body told apart by what it does
   * and by its level or place.
   */
  private @Nullable Bodies described(Words words, int at) {
    int head = bodies.headEnd(words, at);
    if (isPlaced(words, at)) {
      int end = afterPlace(words, bodies.nameEnd(words, levelEnd(words, at)));
      return shared(words, words.slice(at, end), end);
    }
    if (head == at || (!words.get(at).isCapital() && !smallHeads.isAt(words, at))) {
      return null;
    }
    var small = smallHeads.match(words, at);
    int i = small == null ? head : Math.max(head, small.end());
    while (i < head + LONGEST_DESCRIPTION && words.get(i).isLowerCase()) {
      var level = smallHeads.match(words, i);
      if (level != null) {
        boolean placed = words.get(level.end()).isCapital();
        if (i == head && !placed && head - at < 2) {
          return null;
        }
        int end = placed ? bodies.nameEnd(words, level.end()) : level.end();
        var first = words.slice(at, end);
        if (!isSingle(first)) {
          return null;
        }
        return placed ? shared(words, first, end) : new Bodies(List.of(first), end);
      }
      if (bodies.isInstruction(words, i)) {
        return null;
      }
      i++;
    }
    boolean named =
        words.get(i).isCapital()
            && head - at > 1
            && !bodies.isHead(words, i)
            && (words.get(at).isCapital() || isFirm(words, at));
    return named ? firm(words, at, i) : null;
  }

  private boolean isFirm(Words words, int at) {
    var head = smallHeads.match(words, at);
    return head != null && head.end() - at > 1;
  }

  /** "Hợp tác xã Nuôi trồng thủy sản A", "Nhà máy nước B": what it does, then its own name. */
  private @Nullable Bodies firm(Words words, int at, int name) {
    int end = bodies.nameEnd(words, name);
    for (int i = end; i < end + 3 && words.get(i).isLowerCase(); i++) {
      if (words.get(i + 1).isCapital()
          && !bodies.isHead(words, i + 1)
          && !bodies.isHead(words, i)) {
        end = bodies.nameEnd(words, i + 1);
        break;
      }
    }
    end = afterPlace(words, end);
    var first = words.slice(at, end);
    if (!isSingle(first)) {
      return null;
    }
    return BodyReader.isPlural(words, at - 1)
        ? shared(words, first, end)
        : new Bodies(List.of(first), end);
  }

  /** Goes on with names that leave out the head of the first. */
  private Bodies shared(Words words, String first, int firstEnd) {
    var names = new ArrayList<String>();
    names.add(first);
    int note = first.indexOf(" (");
    var firstWords = Words.of(note < 0 ? first : first.substring(0, note));
    int headEnd = headEnd(firstWords);
    var head = firstWords.slice(0, headEnd);
    int levelStart = levelStart(firstWords, headEnd);
    int end = firstEnd;
    while (headEnd > 0 && names.size() < MOST_NAMES) {
      int next = afterSeparator(words, end);
      if (next == end) {
        break;
      }
      boolean placed = levelStart >= 0 && isPlaced(words, next);
      var field = fields.match(words, next);
      boolean bloc =
          words.get(next).is("khối") && (field != null || words.get(next + 1).isCapital());
      if (!placed && !bloc && (!words.get(next).isCapital() || bodies.isHead(words, next))) {
        break;
      }
      int name = placed ? levelEnd(words, next) : bloc ? next + 1 : next;
      int stop =
          afterPlace(
              words,
              bloc && field != null
                  ? afterLevel(words, field.end())
                  : levelStart >= 0 ? placeEnd(words, name) : bodies.nameEnd(words, name));
      if (stop == name) {
        break;
      }
      head = placed ? joined(firstWords.slice(0, levelStart), words.slice(next, name)) : head;
      names.add(joined(head, words.slice(placed ? name : next, stop)));
      end = stop;
    }
    return new Bodies(names, end);
  }

  /** The end of the name of a place: unlike fields, it has a capital on every syllable. */
  private int placeEnd(Words words, int at) {
    int end = bodies.nameEnd(words, at);
    while (end > at + 1 && words.get(end - 1).isLowerCase()) {
      end--;
    }
    return end;
  }

  private int afterLevel(Words words, int at) {
    int level = BodyVocabulary.afterLevel(words, at);
    return level > at ? bodies.nameEnd(words, level) : at;
  }

  private static String joined(String head, String name) {
    return head.isEmpty() ? name : head + " " + name;
  }

  /** Where the level that ends a head begins ("Đảng bộ xã"); -1 where it ends with none. */
  private int levelStart(Words name, int headEnd) {
    for (int i = Math.max(0, headEnd - 3); i < headEnd; i++) {
      if (levelEnd(name, i) == headEnd) {
        return i;
      }
    }
    return -1;
  }

  /** "xã A", "tổ 5": a level with the name or number of a place. */
  private boolean isPlaced(Words words, int at) {
    int name = levelEnd(words, at);
    return name > at && isProper(words.get(name));
  }

  /** The first word behind a level of places; {@code at} where none starts. */
  private int levelEnd(Words words, int at) {
    var level = smallHeads.match(words, at);
    return level != null && level.tag().equals("level") ? level.end() : at;
  }

  /**
   * Where the proper name begins in the name of a body: behind its last level, or its head; or 0.
   */
  private int headEnd(Words name) {
    int head = 0;
    for (int i = 0; i < name.size(); i++) {
      var small = name.get(i).isLowerCase() ? smallHeads.match(name, i) : null;
      if (small != null && isProper(name.get(small.end()))) {
        head = small.end();
      }
    }
    if (head == 0) {
      head = bodies.headEnd(name, 0);
    }
    return head < name.size() && isProper(name.get(head)) ? head : 0;
  }

  private static boolean isProper(Words.Word word) {
    return word.isCapital() || word.isNumber();
  }

  /** Behind the comma or "và" that follows, figures on the name before it read over. */
  private static int afterSeparator(Words words, int at) {
    int next = afterFigures(words, at);
    int separator = next;
    if (words.get(next).is(",") || words.get(next).is(";")) {
      next++;
    }
    if (words.get(next).is("và")) {
      next++;
    }
    return next == separator ? at : next;
  }

  /** "(4,2%)", "12 công trình": what is counted there. */
  private static int afterFigures(Words words, int at) {
    if (words.get(at).is("(") && words.get(at + 1).isNumber()) {
      for (int i = at + 2; i < at + 8; i++) {
        if (words.get(i).is(")")) {
          return i + 1;
        }
      }
    }
    if (words.get(at).isNumber() || (words.get(at).is("còn") && words.get(at + 1).isNumber())) {
      int i = at + 1;
      while (i < at + 6
          && (words.get(i).isLowerCase() || words.get(i).isNumber() || words.get(i).is("%"))) {
        i++;
      }
      return i;
    }
    return at;
  }

  /**
   * Names without any head, behind a colon or bracket or at the beginning of a note: "Tân Lập, Bình
   * An." Only where nothing else stands between the separators.
   */
  @Nullable Bodies bareList(Words words, int at) {
    var names = new ArrayList<String>();
    var head = headBefore(words, at);
    boolean bracket = words.get(at - 1).is("(");
    int next = at;
    int end = at;
    while (names.size() < MOST_NAMES) {
      int start = afterEnumerator(words, next);
      var named = casesAt(words, start, true);
      var body = named == null ? at(words, start) : named;
      end = body == null ? bareEnd(words, start) : afterPlace(words, body.end());
      if (end == start || bodies.isPost(words, start)) {
        break;
      }
      if (body == null) {
        var name = words.slice(start, end);
        names.add(head.isEmpty() ? name : head + " " + name);
      } else {
        names.addAll(body.names());
      }
      if (isListEnd(words, end)) {
        boolean list = names.size() > 1 || !head.isEmpty() || (!bracket && end - start > 1);
        return list ? new Bodies(names, end + 1) : null;
      }
      next = afterSeparator(words, end);
      if (next == end) {
        break;
      }
    }
    return names.size() > 1 && words.get(next - 1).is(";") ? new Bodies(names, next) : null;
  }

  private static boolean isListEnd(Words words, int at) {
    var word = words.get(at);
    return at >= words.size() || word.is(".") || word.is(")") || word.is("…");
  }

  /** The end of a name without head: capitals, levels and what joins them up to a separator. */
  private int bareEnd(Words words, int at) {
    if (!words.get(at).isCapital() || isRoman(words.get(at))) {
      return at;
    }
    int i = at;
    while (i < at + LONGEST_BARE) {
      var word = words.get(i);
      if (isListEnd(words, i) || word.is(",") || word.is(";") || word.is("và")) {
        return i;
      }
      if (word.is("(")) {
        return afterPlace(words, i) > i ? afterPlace(words, i) : at;
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

  private static boolean isRoman(Words.Word word) {
    return word.text().chars().allMatch(c -> "IVXLC".indexOf(c) >= 0);
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
        return words.slice(start, level).toLowerCase(Locale.ROOT);
      }
      if (start >= 0 && bodies.headEnd(words, start) == at - 1) {
        boolean mixed = words.get(start - 1).is(",") || words.get(start - 1).is("và");
        return mixed || bodies.isClass(words, start) || bodies.isPost(words, start)
            ? ""
            : words.slice(start, at - 1).toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  /** "Có 03 xã chưa đạt, gồm: A, B": what the names are stands at the head of the clause. */
  private String countedBefore(Words words, int end) {
    for (int i = end - 1; i > 0 && i > end - LISTED_WITHIN; i--) {
      int level = levelEnd(words, i);
      if (words.get(i).is(".") || words.get(i).is(";")) {
        return "";
      }
      if (level > i && isSeveral(words, i - 1) && !isProper(words.get(level))) {
        return words.slice(i, level).toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  /** "các", "một số", "03": before a level they make it many. */
  private static boolean isSeveral(Words words, int at) {
    return BodyReader.isPlural(words, at)
        || words.get(at).isNumber()
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

  /** "xã A (huyện B)": the place in brackets belongs to the name. */
  private static int afterPlace(Words words, int at) {
    if (words.get(at).is("(")
        && (HomePlace.isLevel(words.get(at + 1).plain()) || words.get(at + 1).isCapital())) {
      for (int i = at + 2; i < at + 8; i++) {
        if (words.get(i).is(")")) {
          return i + 1;
        }
      }
    }
    return at;
  }

  /** Whether the name is that of one body or place, and not the only one of its kind there is. */
  private boolean isSingle(String name) {
    var words = Words.of(name);
    var plain = Spelling.plain(name);
    if (BodyReader.isPlural(words, 0)
        || isNational(plain)
        || MASS_ORGANISATIONS.contains(plain)
        || bodies.isField(words)
        || holdsClass(words)) {
      return false;
    }
    boolean proper = false;
    for (int i = 1; i < words.size(); i++) {
      proper |= isProper(words.get(i));
    }
    int head = bodies.headEnd(words, 0);
    return head < words.size() && (proper || words.get(0).isCapital()) && !isCommittee(plain);
  }

  /** "Phòng Kinh tế chưa …": a body that every place has once, but as the subject of a clause. */
  private boolean isOwnSubject(Words words, int at, String name) {
    var own = Words.of(name);
    var before = words.get(at - 1);
    if (MASS_ORGANISATIONS.contains(Spelling.plain(name))) {
      return false;
    }
    boolean youth = own.size() == 2 && own.get(1).is("đoàn");
    if (youth) {
      return true;
    }
    return (at == 0 || before.isPunctuation())
        && own.size() > 2
        && holdsCapital(own)
        && bodies.headEnd(own, 0) == own.size()
        && !isNational(Spelling.plain(name))
        && !isCommittee(Spelling.plain(name));
  }

  /** "Ban thường vụ các huyện ủy", "cấp ủy các xã": one of each, none of them named. */
  private boolean holdsClass(Words name) {
    for (int i = 1; i + 1 < name.size(); i++) {
      if (BodyReader.isPlural(name, i)) {
        boolean committees = isCommittee(name.get(i + 1).plain() + " " + name.get(i + 2).plain());
        int level = levelEnd(name, i + 1);
        boolean unnamed = level > i + 1 && !isProper(name.get(level));
        if (committees || unnamed) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean holdsCapital(Words name) {
    for (int i = 1; i < name.size(); i++) {
      if (name.get(i).isCapital()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNational(String plain) {
    var last = plain.substring(plain.lastIndexOf(' ') + 1);
    boolean local = HomePlace.isLevel(last) || plain.endsWith(" thành phố");
    return !local && isOnlyOne(plain);
  }

  private static boolean isOnlyOne(String plain) {
    int first = plain.indexOf(' ');
    for (int end = first < 0 ? -1 : plain.indexOf(' ', first + 1);
        end > 0;
        end = plain.indexOf(' ', end + 1)) {
      if (NATIONAL.contains(plain.substring(0, end))) {
        return true;
      }
    }
    return NATIONAL.contains(plain);
  }

  /** A governing committee without a place: "Tỉnh ủy", "Ban Thường vụ Thị ủy", "UBND xã". */
  static boolean isCommittee(String plain) {
    var rest = withoutCommittees(plain);
    return rest.length() < plain.length()
        && (rest.isEmpty() || Arrays.stream(rest.split(" ", -1)).allMatch(LEVEL_WORDS::contains));
  }

  private static String withoutCommittees(String plain) {
    for (var committee : COMMITTEES) {
      if (plain.startsWith(committee)) {
        if (plain.length() == committee.length()) {
          return "";
        }
        if (plain.charAt(committee.length()) == ' ') {
          return withoutCommittees(plain.substring(committee.length() + 1));
        }
      }
    }
    return plain;
  }
}
