package vn.giaoban.text;

import java.util.List;

/** What the wording of a sentence, in {@link Spelling#plain one spelling}, says that it does. */
final class Phrasing {

  /** Words with which a sentence ends that introduces what follows it. */
  private static final List<String> LEAD_INS = List.of("sau", "sau đây", ", cụ thể", "dưới đây");

  private static final OpeningPattern AGREES =
      OpeningPattern.of(
          "(?:về [^:]{0,200}+: ?)?(?:cơ bản )?(?:thống nhất|đồng ý|tán thành|ghi nhận|đánh giá cao|hoan nghênh|biểu dương|thông qua)(?!\\p{L}).*");

  /** Whoever is praised has done something already. */
  private static final OpeningPattern COMMENDS =
      OpeningPattern.of(
          "(?:ghi nhận|biểu dương|đánh giá cao|hoan nghênh)(?!\\p{L})[^;]*(?<!\\p{L})(?:đã|nỗ lực|cố gắng|kết quả|thành tích)(?!\\p{L})(?!.*(?<!\\p{L})(?:yêu cầu|đề nghị|giao)(?!\\p{L})).*");

  /** With these somebody is told to do something, unless they stand behind one of the next. */
  private static final List<String> ORDERS =
      List.of("giao", "yêu cầu", "đề nghị", "phải", "cần", "chủ trì", "phối hợp");

  private static final List<String> NO_ORDER_BEHIND =
      List.of("được ", "bàn ", "chuyển ", "khoán ", "không ");

  private static final List<String> DEMANDS =
      List.of(
          "phải",
          "cần",
          "bảo đảm",
          "đảm bảo",
          "không được",
          "không để",
          "yêu cầu",
          "tránh",
          "đúng quy định");

  private Phrasing() {}

  /** Whether it introduces what follows it: "… như sau:". */
  static boolean leadsIn(String plain) {
    if (plain.endsWith(":")) {
      return true;
    }
    int end = plain.length();
    end -= end > 0 && ".;".indexOf(plain.charAt(end - 1)) >= 0 ? 1 : 0;
    end -= end > 0 && plain.charAt(end - 1) == ' ' ? 1 : 0;
    for (var words : LEAD_INS) {
      if (plain.startsWith(words, end - words.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether it only agrees or takes note, and orders nothing. */
  static boolean agrees(String plain) {
    return AGREES.matches(plain) && !ordersWithin(plain);
  }

  /** Whether it begins with praise of what was done, and orders nothing behind it. */
  static boolean commends(String plain) {
    return COMMENDS.matches(plain);
  }

  /** Whether somewhere in it somebody is told to do something. */
  static boolean ordersWithin(String plain) {
    return holdsAny(plain, ORDERS, NO_ORDER_BEHIND);
  }

  /** Whether it says what has to be so. */
  static boolean demands(String plain) {
    return holdsAny(plain, DEMANDS, List.of());
  }

  /** Looking for one word after the other is much quicker than to try all at every letter. */
  private static boolean holdsAny(String plain, List<String> words, List<String> notBehind) {
    for (var word : words) {
      for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
        if (isWhole(plain, at, at + word.length()) && !isBehindAny(plain, at, notBehind)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isWhole(String plain, int start, int end) {
    return (start == 0 || !Letters.isLetter(plain.charAt(start - 1)))
        && (end == plain.length() || !Letters.isLetter(plain.charAt(end)));
  }

  private static boolean isBehindAny(String plain, int at, List<String> words) {
    for (var word : words) {
      if (plain.startsWith(word, at - word.length())) {
        return true;
      }
    }
    return false;
  }
}
