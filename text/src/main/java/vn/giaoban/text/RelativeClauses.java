package vn.giaoban.text;

import java.util.ArrayList;
import java.util.Set;

/**
 * Finds where words end that tell which of a class are meant: "các xã nơi có dự án đi qua", "các
 * địa phương chưa báo cáo kết quả".
 */
final class RelativeClauses {

  /** Such a clause has at most so many words. */
  private static final int LONGEST = 16;

  /** The verb of the clause itself ends before the third word. */
  private static final int OWN_VERB = 3;

  private static final Set<String> OPENINGS =
      Set.of("chưa", "đã", "đang", "còn", "được", "bị", "là", "chậm", "vi", "không", "để");

  /**
   * "là đầu mối", "là cơ quan thường trực", "là đơn vị", "là bộ phận": with these a part begins.
   */
  private static final Set<String> PARTS = Set.of("đầu", "cơ", "đơn", "bộ");

  /** Before a verb these make it a noun: "việc rà soát". */
  private static final Set<String> NOUN_BEFORE = Set.of("việc", "quả", "tác", "sự", "để");

  /** How something is to be done: behind a verb, what they are to do begins with these. */
  private static final PhraseTable MANNERS =
      PhraseTable.of("khẩn trương", "nghiêm túc", "tập trung", "tiếp tục", "chủ động", "sớm");

  /** With these it is told what for, when or how something is done, and no longer by whom. */
  private static final PhraseTable TO_WHAT_END =
      PhraseTable.of(
          "để",
          "nhằm",
          "trong",
          "khi",
          "trước",
          "sau",
          "theo",
          "vào",
          "từ",
          "và",
          "cùng",
          "tham gia");

  private static final PhraseTable PREDICATES = PhraseTable.load("predicate-openings.txt");

  private RelativeClauses() {}

  /** Behind "nơi có tuyến sông chảy qua", "nơi đơn vị đóng chân"; {@code at} without it. */
  static int afterWhere(BodyVocabulary vocabulary, Words words, int at) {
    if (!words.get(at).is("nơi") || words.get(at + 1).isPunctuation()) {
      return at;
    }
    for (int i = at + 2; i < at + LONGEST; i++) {
      var word = words.get(i);
      boolean goesOn =
          i >= at + OWN_VERB
              && (vocabulary.afterInstruction(words, i) == i + 2
                  || !vocabulary.endsNoun(words, i + 1))
              && (vocabulary.afterInstruction(words, i) > i + 1 || isModal(word));
      if (word.isPunctuation() || word.isNone() || goesOn) {
        return i;
      }
    }
    return at;
  }

  /**
   * Behind the clause that begins at this word and tells more of a class; {@code at} where none
   * begins or where it cannot be told from what they are to do.
   */
  static int end(BodyReader bodies, Words words, int at) {
    var first = words.get(at);
    var second = words.get(at + 1);
    // "Văn phòng là cơ quan thường trực, …": its part in the work, and no one told apart
    if (first.is("là") && PARTS.contains(second.plain())) {
      return at;
    }
    if (!OPENINGS.contains(first.plain())
        || (first.is("vi") && !second.is("phạm"))
        || (first.is("để") && !second.is("xảy"))) {
      return at;
    }
    boolean denies = first.is("không");
    for (int i = at + 2; i < at + LONGEST; i++) {
      var word = words.get(i);
      if (word.is(",") && words.get(i + 1).is("nhất") && words.get(i + 2).is("là")) {
        return first.is("là") ? i : at;
      }
      if (word.is(",") ? !first.is("là") : word.isNone() || isStop(word)) {
        return at;
      }
      if (word.is("(")) {
        int behind = afterBracket(words, i);
        return !denies && bodies.isInstruction(words, behind) ? i : at;
      }
      boolean predicate = denies ? isModal(word) : opensPredicate(bodies, words, i, at);
      if (predicate) {
        return i;
      }
    }
    return at;
  }

  /** "cán bộ diện Ban Thường vụ Tỉnh ủy quản lý": with whose they are. */
  static BodyReader.Bodies withScope(BodyReader.Bodies list, Words words) {
    int at = list.end();
    if (words.get(at).is("quản") && list.names().getLast().contains(" diện ")) {
      return extended(list, words, at + 2);
    }
    at = words.get(at - 1).is("diện") ? at - 1 : words.get(at).is("thuộc") ? at + 1 : at;
    if (!words.get(at).is("diện")) {
      return list;
    }
    for (int i = at + 1; i < at + LONGEST && !words.get(i).isPunctuation(); i++) {
      if (words.get(i).is("quản") && words.get(i + 1).is("lý") && words.get(i).isLowerCase()) {
        return extended(list, words, i + 2);
      }
    }
    return list;
  }

  /**
   * "có sự phối hợp của các tổ nhận khoán ở xã A;": nothing can follow the last class but what
   * tells which of them are meant, up to the end of the clause.
   */
  static BodyReader.Bodies toEnd(BodyReader.Bodies list, Words words) {
    var last = list.names().getLast();
    int at = list.end();
    if (!last.contains("các ") || !words.get(at).isLowerCase() || TO_WHAT_END.isAt(words, at)) {
      return list;
    }
    for (int i = at; i < at + LONGEST; i++) {
      var word = words.get(i);
      if (word.isNone()
          || isStop(word)
          || word.is(",")
          || word.is(")")
          || TO_WHAT_END.isAt(words, i)) {
        return i > at ? extended(list, words, i) : list;
      }
    }
    return list;
  }

  /** With the last name taken further, up to {@code end}. */
  static BodyReader.Bodies extended(BodyReader.Bodies list, Words words, int end) {
    var names = new ArrayList<>(list.names());
    names.set(names.size() - 1, names.getLast() + " " + words.slice(list.end(), end));
    return new BodyReader.Bodies(names, end);
  }

  private static boolean opensPredicate(BodyReader bodies, Words words, int i, int at) {
    if (isModal(words.get(i))) {
      return true;
    }
    if (words.get(at).is("là")) {
      // "đảng viên là tổ trưởng chuyên môn / nhận đỡ đầu"
      int named = bodies.headEnd(words, at + 1);
      return named > at + 1 && i >= named && bodies.afterInstruction(words, i) > i + 1;
    }
    if (i < at + OWN_VERB
        || NOUN_BEFORE.contains(words.get(i - 1).plain())
        || (bodies.isInstruction(words, i - 1) && bodies.afterInstruction(words, i - 2) != i)) {
      return false;
    }
    // "chưa chủ động phối hợp": still the verb of the clause
    boolean ownVerb =
        i <= at + OWN_VERB && bodies.afterInstruction(words, i - 2) == i && !MANNERS.isAt(words, i);
    return !ownVerb && PREDICATES.isAt(words, i);
  }

  private static int afterBracket(Words words, int open) {
    int i = open;
    while (i < words.size() && !words.get(i).is(")")) {
      i++;
    }
    return i + 1;
  }

  private static boolean isModal(Words.Word word) {
    return word.is("phải") || word.is("cần");
  }

  private static boolean isStop(Words.Word word) {
    return word.is(".") || word.is(";") || word.is(":");
  }
}
