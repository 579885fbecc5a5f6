package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds where words end that tell which of a class are meant and what follows is what they have to
 * do: "các hộ nuôi cá lồng | ký cam kết", "đảng viên dưới 45 tuổi | đăng ký", "người dân ở từng
 * thôn | tự quản".
 */
final class ClassAttributes {

  /** Such words are at most so many. */
  private static final int LONGEST = 10;

  /** What a comma adds within them is at most so long. */
  private static final int LONGEST_PART = 4;

  /** What a class does by its nature, and what is no order to it; see class-verbs.txt. */
  private static final PhraseTable CLASS_VERBS = PhraseTable.load("class-verbs.txt");

  /** Who is named in words that are not known takes at most so many. */
  private static final int LONGEST_NAME = 8;

  /** With what is named by one of these nobody works together. */
  private static final Set<String> NO_NAMES =
      Set.of(
          "nhau", "việc", "tinh", "mục", "phương", "nội", "kế", "chương", "đề", "thực", "tình",
          "công", "nhiệm", "quy", "các", "những", "một", "hình", "kết", "đó", "này", "yêu", "thời",
          "sự", "quá", "điều", "xu", "chủ", "đặc", "nhu", "hoạt", "cuộc", "phong", "mức", "bên",
          "giá", "tiến", "sản", "đường", "dự", "số");

  /** Somebody whom no vocabulary knows is named in so many words at most. */
  private static final int LONGEST_AGENT = 14;

  /** With these, names of people begin. */
  private static final Set<String> PERSONS = Set.of("người", "chủ");

  /** What only somebody can do; see agent-openings.txt. */
  private static final PhraseTable AGENTS = PhraseTable.load("agent-openings.txt");

  /** What can do nothing; see thing-heads.txt. */
  private static final PhraseTable THINGS = PhraseTable.load("thing-heads.txt");

  private static final PhraseTable TEAMS =
      PhraseTable.of("tổ", "đội", "nhóm", "bộ phận", "chốt", "kíp");

  private static final Set<String> PLACES = Set.of("tại", "ở", "ven", "dọc", "quanh", "trên");

  private static final Set<String> MEASURES = Set.of("dưới", "trên", "từ", "đủ", "quá", "hơn");

  /** Behind "trên", "trong" or "tại" these tell when or how, not where. */
  private static final Set<String> NO_PLACE =
      Set.of(
          "cơ", "tinh", "tháng", "năm", "ngày", "quý", "tuần", "giờ", "thời", "hội", "cuộc", "buổi",
          "đây", "chỗ", "phạm", "việc", "mọi", "tất", "lĩnh", "mặt", "văn", "quyết", "chỉ", "kế",
          "nghị", "thông", "công", "điều", "mục", "khoản", "điểm", "thực");

  /** With these no noun begins, but what is told of somebody. */
  private static final Set<String> NO_NOUN =
      Set.of(
          "và", "của", "vi", "nơi", "ở", "mà", "thì", "nào", "này", "nêu", "nói", "trên", "hoặc");

  private static final Set<String> PERIODS =
      Set.of("ngày", "tháng", "năm", "giờ", "quý", "tuần", "phút", "%", "/", "-", "lần");

  /** Verbs of one syllable that are no part of a noun. */
  private static final Set<String> SINGLE =
      Set.of(
          "phải", "cần", "không", "ký", "nộp", "lập", "mở", "cử", "gửi", "trực", "lắp", "dọn",
          "treo", "dán", "dành", "góp", "chia", "họp", "giao", "chịu", "rà", "đưa", "bàn", "viết",
          "nhận", "báo", "lấy");

  private final BodyVocabulary vocabulary;

  ClassAttributes(BodyVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Whether it is a verb by itself, and no part of a noun. */
  static boolean isVerb(Words.Word word) {
    return SINGLE.contains(word.plain());
  }

  /** The first word of what they have to do; {@code at} where no such words stand before it. */
  int end(Words words, int at) {
    int from = opening(words, at);
    int predicate = from > at ? predicate(words, from) : 0;
    if (predicate == 0 && from == at + 1 && isPlace(words, at)) {
      return sentenceEnd(words, from, at);
    }
    return predicate > 0 ? predicate : at;
  }

  /**
   * "Các chi bộ | trạm đèn, trạm bơm | thực hiện": behind what units they are of, in words that no
   * vocabulary knows, before what they have to do; {@code at} where something else follows.
   */
  int nounsEnd(Words words, int at) {
    if (!words.get(at).isLowerCase()
        || NO_NOUN.contains(words.get(at).plain())
        || vocabulary.afterInstruction(words, at) > at
        || vocabulary.afterOpener(words, at) > at
        || BodyVocabulary.isPlural(words, at)) {
      return at;
    }
    for (int i = at + 1; i < at + LONGEST_AGENT; i++) {
      if (isPredicate(words, i)) {
        return words.get(i - 1).is(",") ? at : i;
      }
      if (!words.get(i).isLowerCase() && !words.get(i).is(",")) {
        return at;
      }
    }
    return at;
  }

  /** Where the sentence ends soon, so that there is no more than a place; else {@code none}. */
  private static int sentenceEnd(Words words, int from, int none) {
    for (int i = from; i <= from + LONGEST_PART; i++) {
      var word = words.get(i);
      if (word.is(".") || word.is(";") || word.isNone()) {
        return i;
      }
      if (word.isPunctuation()) {
        return none;
      }
    }
    return none;
  }

  /** "Tổ tuần tra", "Đội xử lý sự cố": whether bodies of this kind are called after their work. */
  boolean isCalledAfterWork(Words words, int at) {
    int work = TEAMS.end(words, at);
    return work > at && isPredicate(words, work);
  }

  /**
   * "Tổ tuần tra rừng | phát hiện": behind the work after which a body is called, which begins at
   * this word; {@code at} where nothing follows that it has to do.
   */
  int workEnd(Words words, int at) {
    int from = vocabulary.afterInstruction(words, at);
    int end = predicate(words, from);
    boolean joined = end > 0 && (words.get(end - 1).is("và") || words.get(end - 1).is(","));
    return end > from && !joined ? end : at;
  }

  /** Whether a verb begins here that tells what a class does, and is no order to it. */
  private static boolean isClassVerb(Words words, int at) {
    var verb = CLASS_VERBS.match(words, at);
    return verb != null && verb.tag().isEmpty();
  }

  /** What is named from this word on up to the verb behind it, each part by itself. */
  List<String> unknown(Words words, int at) {
    var first = words.get(at);
    boolean named =
        (first.isLowerCase() || first.isCapital())
            && !NO_NAMES.contains(first.plain())
            && vocabulary.afterInstruction(words, at) == at;
    int end = named ? nounEnd(words, at) : at;
    var names = new ArrayList<String>();
    int from = at;
    for (int i = at; i <= end && end > at; i++) {
      if (i == end || words.get(i).is("và")) {
        names.add(words.slice(from, i));
        from = i + 1;
      }
    }
    return names;
  }

  /**
   * Behind somebody whom no vocabulary knows, before what only somebody can do; {@code at} where
   * none is named there.
   */
  int agentEnd(Words words, int at) {
    boolean plural = BodyVocabulary.isPlural(words, at);
    int start = plural ? BodyVocabulary.afterPlural(words, at) : at;
    boolean named = words.get(at).isCapital() || plural || words.get(at - 1).is(",");
    if (!named || THINGS.isAt(words, start) || vocabulary.afterInstruction(words, start) > start) {
      return at;
    }
    for (int i = start + 1; i <= start + LONGEST_AGENT; i++) {
      var word = words.get(i);
      if (word.is(",") ? !isSmallLevel(words, i) : word.isPunctuation() || word.isNone()) {
        return at;
      }
      boolean opens = vocabulary.afterOpener(words, i) > i && !words.get(i - 1).is("nước");
      if (word.isNumber() || (opens && !isPlace(words, i) && !binds(words, i))) {
        return at;
      }
      if (word.isLowerCase() && AGENTS.isAt(words, i) && !vocabulary.endsNoun(words, i)) {
        boolean sure =
            plural
                || words.get(at).isLowerCase()
                || PERSONS.contains(words.get(at).plain())
                || binds(words, i);
        return sure ? i : at;
      }
    }
    return at;
  }

  /** "xã, phường": the comma stands within a name. */
  private static boolean isSmallLevel(Words words, int comma) {
    return BodyVocabulary.isLevel(words, comma - 1) && BodyVocabulary.isLevel(words, comma + 1);
  }

  /** "có trách nhiệm": what no paper and no matter is told. */
  private static boolean binds(Words words, int at) {
    return (words.get(at).is("có") || words.get(at).is("chịu"))
        && (words.get(at + 1).is("trách") || words.get(at + 1).is("nhiệm"));
  }

  /** Behind the words of a name: before a verb, a mark or the end; {@code at} where it is long. */
  private int nounEnd(Words words, int at) {
    for (int i = at + 1; i <= at + LONGEST_NAME; i++) {
      var word = words.get(i);
      if (word.isPunctuation() || word.isNone() || isPredicate(words, i)) {
        return words.get(i).is(",") || words.get(i).is("(") ? at : i;
      }
    }
    return at;
  }

  /** The first verb from this word on, in the same clause; 0 where none comes soon. */
  int predicate(Words words, int from) {
    for (int i = from; i <= from + LONGEST; i++) {
      var word = words.get(i);
      if (word.is(",")) {
        if (!goesOnBehindComma(words, i + 1)) {
          return 0;
        }
      } else if (word.isPunctuation() || word.isNone()) {
        return 0;
      } else if (isPredicate(words, i)) {
        return i;
      }
    }
    return 0;
  }

  /** "vùng sạt lở, lũ ống | phối hợp": nouns, and then the verb. */
  private boolean goesOnBehindComma(Words words, int at) {
    for (int i = at; i <= at + LONGEST_PART; i++) {
      if (isPredicate(words, i)) {
        return i > at;
      }
      if (words.get(i).isPunctuation() || words.get(i).isNone() || words.get(i).isCapital()) {
        return false;
      }
    }
    return false;
  }

  private int opening(Words words, int at) {
    var first = words.get(at);
    var second = words.get(at + 1);
    if (!first.isLowerCase()) {
      return at;
    }
    if (first.is("các") && !second.isPunctuation() && !NO_PLACE.contains(second.plain())) {
      return at + 1;
    }
    if (MEASURES.contains(first.plain()) && second.isNumber()) {
      return PERIODS.contains(words.get(at + 2).plain()) ? at : at + 2;
    }
    if (PLACES.contains(first.plain()) || first.is("trong")) {
      return isPlace(words, at) ? at + 1 : at;
    }
    if (first.is("đang") && CLASS_VERBS.isAt(words, at + 1)) {
      return CLASS_VERBS.end(words, at + 1);
    }
    var verb = CLASS_VERBS.match(words, at);
    if (verb == null) {
      return at;
    }
    return verb.tag().isEmpty() || isPredicate(words, verb.end()) ? verb.end() : at;
  }

  /** "ở từng thôn", "trên địa bàn xã": where, and not when or how. */
  private boolean isPlace(Words words, int at) {
    var second = words.get(at + 1);
    return (PLACES.contains(words.get(at).plain()) || words.get(at).is("trong"))
        && !second.isNumber()
        && !second.isPunctuation()
        && (!NO_PLACE.contains(second.plain())
            || (second.isCapital() && vocabulary.isHead(words, at + 1)));
  }

  /** Whether what is named at this word can do nothing: "dự án", "công trình". */
  static boolean isThing(Words words, int at) {
    return THINGS.isAt(words, at);
  }

  /** Whether what they have to do may begin here. */
  boolean isPredicate(Words words, int at) {
    var word = words.get(at);
    if (word.is("cùng") || word.is("biết")) {
      return true;
    }
    if (!word.isLowerCase() || isClassVerb(words, at)) {
      return false;
    }
    int verb = vocabulary.afterInstruction(words, at);
    boolean whole = verb > at + 1 || (verb > at && SINGLE.contains(word.plain()));
    return whole
        && (word.is("không") || binds(words, at) || vocabulary.afterOpener(words, at) == at)
        && !vocabulary.endsNoun(words, at)
        && !vocabulary.isTail(words, at);
  }
}
