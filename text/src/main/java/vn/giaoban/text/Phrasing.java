package vn.giaoban.text;

import java.util.List;
import java.util.regex.Pattern;

/** What the wording of a sentence, in {@link Spelling#plain one spelling}, says that it does. */
final class Phrasing {

  /** Words with which a sentence ends that introduces what follows it. */
  private static final List<String> LEAD_INS = List.of("sau", "sau đây", "cụ thể", "dưới đây");

  private static final Pattern AGREES =
      Pattern.compile(
          "(?:về .{0,200}: ?)?(?:cơ bản )?(?:thống nhất|đồng ý|tán thành|ghi nhận|đánh giá cao|hoan nghênh|biểu dương|thông qua)(?!\\p{L}).*");
  private static final Pattern ORDERS_WITHIN =
      Pattern.compile(
          "(?<!\\p{L})(?<!được |bàn |chuyển |khoán )(?:giao|yêu cầu|đề nghị|phải|cần|chủ trì|phối hợp)(?!\\p{L})");
  private static final Pattern DEMANDS =
      Pattern.compile(
          "(?<!\\p{L})(?:phải|cần|bảo đảm|đảm bảo|không được|không để|yêu cầu|tránh|đúng quy định)(?!\\p{L})");

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
    return AGREES.matcher(plain).matches() && !ordersWithin(plain);
  }

  /** Whether somewhere in it somebody is told to do something. */
  static boolean ordersWithin(String plain) {
    return ORDERS_WITHIN.matcher(plain).find();
  }

  /** Whether it says what has to be so. */
  static boolean demands(String plain) {
    return DEMANDS.matcher(plain).find();
  }
}
