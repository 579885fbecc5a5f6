package vn.giaoban.text;

import java.util.ArrayList;
import java.util.Arrays;
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

  /** A list longer than this names nobody. */
  private static final int MOST_NAMES = 60;

  /** Names without a head before them, as a list gives them, have at most so many words. */
  private static final int LONGEST_BARE = 12;

  private static final Set<String> NATIONAL = Set.copyOf(Vocabulary.entries("national-bodies.txt"));
  private static final Set<String> COMMITTEES =
      Set.copyOf(Vocabulary.entries("local-committees.txt"));

  /** Small units that are told apart by numbers; "tỉnh 532" is a road. */
  private static final Set<String> NUMBERED =
      Set.of("tổ", "thôn", "bản", "ấp", "khu", "chi", "quận", "phường", "đội");

  private static final Set<String> LEVEL_WORDS =
      Set.of(
          "tỉnh", "thành", "phố", "huyện", "quận", "thị", "xã", "phường", "trấn", "đặc", "khu",
          "cấp", "trên", "dưới", "cơ", "sở", "các", "việt", "nam", "trung", "ương", "và", ",");

  private final BodyReader bodies;
  private final CaseNames cases;
  private final PhraseTable smallHeads = PhraseTable.load("place-heads.txt");

  CaseNames cases() {
    return cases;
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
    var list = bodies.single(words, at);
    if (list == null || list.end() <= at) {
      return described(words, at);
    }
    if (bodies.isClass(words, at)) {
      return described(words, at);
    }
    var names = new ArrayList<String>();
    boolean post = bodies.isPost(words, at);
    for (var name : list.names()) {
      if (!post
          && (isSingle(name) || (list.names().size() == 1 && isOwnSubject(words, at, name)))) {
        names.add(name);
      }
    }
    int end = afterPlace(words, list.end());
    if (names.isEmpty()) {
      return new Bodies(names, end);
    }
    if (end > list.end()) {
      names.set(names.size() - 1, names.getLast() + " " + words.slice(list.end(), end));
    }
    int area = afterArea(words, end);
    if (area > end) {
      names.set(names.size() - 1, names.getLast() + " " + words.slice(end, area));
      end = area;
    }
    return names.size() == 1 ? shared(words, names.getFirst(), end) : new Bodies(names, end);
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
    if (head == at || (!words.get(at).isCapital() && !smallHeads.isAt(words, at))) {
      return null;
    }
    int i = head;
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
    var first = words.slice(at, end);
    return isSingle(first) ? new Bodies(List.of(first), end) : null;
  }

  /** Goes on with names that leave out the head of the first. */
  private Bodies shared(Words words, String first, int firstEnd) {
    var names = new ArrayList<String>();
    names.add(first);
    var firstWords = Words.of(first);
    int headEnd = headEnd(firstWords);
    var head = firstWords.slice(0, headEnd);
    var level = headEnd > 1 ? firstWords.get(headEnd - 1).plain() : "";
    int end = firstEnd;
    while (headEnd > 0 && names.size() < MOST_NAMES) {
      int next = afterSeparator(words, end);
      boolean again = !level.isEmpty() && words.get(next).is(level);
      boolean bloc = words.get(next).is("khối") && words.get(next + 1).isCapital();
      if (next == end
          || (!again && !bloc && (bodies.isHead(words, next) || !words.get(next).isCapital()))) {
        break;
      }
      int name = again || bloc ? next + 1 : next;
      int stop = bodies.nameEnd(words, name);
      if (stop == name) {
        break;
      }
      stop = afterPlace(words, stop);
      names.add(head + " " + words.slice(again ? name : next, stop));
      end = stop;
    }
    return new Bodies(names, end);
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
      var named = cases.at(words, start);
      var body = named == null ? at(words, start) : named;
      end = body == null ? bareEnd(words, start) : afterPlace(words, body.end());
      if (named != null && end > named.end()) {
        body = new Bodies(List.of(words.slice(start, end)), end);
      }
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
    for (int length = 3; length > 0; length--) {
      int start = at - 1 - length;
      if (start >= 0
          && (words.get(at - 1).is("(") || words.get(at - 1).is(":"))
          && bodies.headEnd(words, start) == at - 1) {
        boolean mixed = words.get(start - 1).is(",") || words.get(start - 1).is("và");
        return mixed || bodies.isClass(words, start) || bodies.isPost(words, start)
            ? ""
            : words.slice(start, at - 1).toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  private static int afterEnumerator(Words words, int at) {
    return words.get(at).is("(")
            && words.get(at + 2).is(")")
            && words.get(at + 1).text().length() < 5
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
    if (BodyReader.isPlural(words, 0) || isNational(plain)) {
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
    return (at == 0 || before.isPunctuation())
        && own.size() > 2
        && own.get(1).isCapital()
        && bodies.headEnd(own, 0) == own.size()
        && !isNational(Spelling.plain(name))
        && !isCommittee(Spelling.plain(name));
  }

  private static boolean isNational(String plain) {
    return NATIONAL.contains(plain)
        || NATIONAL.stream()
            .anyMatch(body -> body.indexOf(' ') > 0 && plain.startsWith(body + " "));
  }

  /** A governing committee without a place: "Tỉnh ủy", "Ban Thường vụ Thị ủy", "UBND xã". */
  static boolean isCommittee(String plain) {
    var rest = withoutCommittees(plain);
    return rest.length() < plain.length()
        && (rest.isEmpty() || Arrays.stream(rest.split(" ", -1)).allMatch(LEVEL_WORDS::contains));
  }

  private static String withoutCommittees(String plain) {
    for (var committee : COMMITTEES) {
      if (plain.equals(committee)) {
        return "";
      }
      if (plain.startsWith(committee + " ")) {
        return withoutCommittees(plain.substring(committee.length() + 1));
      }
    }
    return plain;
  }
}
