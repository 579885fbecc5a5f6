package vn.giaoban.text;

import java.util.Set;

/** Verbs that order somebody to do something: "giao", "đề nghị", "phân công cho". */
final class Orders {

  /** Verbs whose object is charged. */
  private static final PhraseTable ORDERS =
      PhraseTable.of(
          "giao",
          "yêu cầu",
          "đề nghị",
          "phân công",
          "ủy quyền",
          "ủy nhiệm",
          "chỉ định",
          "nhắc",
          "nhắc nhở",
          "lưu ý",
          "điện",
          "kiến nghị");

  /** First syllables of verbs that may have a thing or people as their object, too. */
  private static final Set<String> OF_SOMEBODY = Set.of("phân", "nhắc", "lưu", "chỉ");

  /** What may stand between "giao" and "cho". */
  private static final PhraseTable GIVEN =
      PhraseTable.of(
          "trách nhiệm", "nhiệm vụ", "thêm", "trách nhiệm chính", "thêm nhiệm vụ", "việc này");

  /** Words before which "kiến nghị" and the like are nouns. */
  private static final Set<String> NOUN_BEFORE =
      Set.of("các", "những", "kiến", "giải", "quyết", "lý", "theo", "được", "ý", "mọi", "của");

  /** Second syllables of words that begin with "giao" and order nothing. */
  private static final Set<String> BEHIND_GIAO =
      Set.of(
          "dịch", "thông", "lưu", "diện", "nhận", "đất", "nộp", "tiếp", "thương", "rừng", "thời");

  /** What makes "ban" behind "giao" a body, and not the second syllable of "giao ban". */
  private static final Set<String> BAN_OF =
      Set.of(
          "thường", "chấp", "tổ", "tuyên", "quản", "chỉ", "cán", "dân", "nội", "giám", "xây",
          "pháp", "kinh", "văn");

  private static final Openings OPENINGS = ORDERS.openings();

  private Orders() {}

  /** The next word from this one on at which such a verb may stand; the end where none does. */
  static int next(Words words, int from) {
    return OPENINGS.next(words, from);
  }

  /** The word behind a verb that charges, if one stands at this word; else the word itself. */
  static int after(Words words, int at) {
    int verb = ORDERS.end(words, at);
    if (verb == at) {
      return at;
    }
    if (verb == at + 1 && !words.get(at).is("nhắc")) {
      return isCompound(words, at) ? at : afterTo(words, verb);
    }
    int object = afterTo(words, verb);
    if (OF_SOMEBODY.contains(words.get(at).plain()) && !isCharged(words.get(object))) {
      return at;
    }
    boolean noun = words.get(at).is("kiến") && NOUN_BEFORE.contains(words.get(at - 1).plain());
    return noun ? at : object;
  }

  /** Behind "(trách nhiệm) cho", "đối với" between an order and whom it charges. */
  private static int afterTo(Words words, int at) {
    int to = GIVEN.end(words, at);
    if (words.get(to).is("cho")) {
      return ClauseStarts.afterEmphasis(words, to + 1);
    }
    if (to > at && words.get(to).isCapital()) {
      return ClauseStarts.afterEmphasis(words, to);
    }
    boolean towards = words.get(at).is("đối") && words.get(at + 1).is("với");
    return ClauseStarts.afterEmphasis(words, towards ? at + 2 : at);
  }

  /** "giao ban", "giao dịch": another word that begins like the order. */
  static boolean isCompound(Words words, int at) {
    var next = words.get(at + 1);
    if (!words.get(at).is("giao") || !next.isLowerCase()) {
      return false;
    }
    return next.is("ban")
        ? !BAN_OF.contains(words.get(at + 2).plain())
        : BEHIND_GIAO.contains(next.plain());
  }

  /** "phân công Sở …" charges; "phân công cán bộ …" is what the one charged has to do. */
  private static boolean isCharged(Words.Word object) {
    return object.isCapital() || object.is("các") || object.is("đồng");
  }

  /** Whether "kiến nghị" and the like are nouns behind this word. */
  static boolean makesNoun(Words.Word before) {
    return NOUN_BEFORE.contains(before.plain());
  }
}
