package vn.giaoban.text;

import java.util.regex.Pattern;

/** What the wording of a sentence, in {@link Spelling#plain one spelling}, says that it does. */
final class Phrasing {

  private static final Pattern LEAD_IN =
      Pattern.compile("(?:như sau|sau đây|sau|cụ thể|dưới đây) ?[.:;]?$|:$");

  /** Only the end of a sentence can be one. */
  private static final int LONGEST_LEAD_IN = 12;

  private static final Pattern AGREES =
      Pattern.compile(
          "(?:về .{0,200}: ?)?(?:cơ bản )?(?:thống nhất|đồng ý|tán thành|ghi nhận|đánh giá cao|hoan nghênh|biểu dương|thông qua)(?!\\p{L}).*");
  private static final Pattern ORDERS_WITHIN =
      Pattern.compile(
          "(?<!\\p{L})(?<!được )(?:giao|yêu cầu|đề nghị|phải|cần|chủ trì|phối hợp)(?!\\p{L})");
  private static final Pattern DEMANDS =
      Pattern.compile(
          "(?<!\\p{L})(?:phải|cần|bảo đảm|đảm bảo|không được|không để|yêu cầu|tránh|đúng quy định)(?!\\p{L})");

  private Phrasing() {}

  /** Whether it introduces what follows it: "… như sau:". */
  static boolean leadsIn(String plain) {
    return LEAD_IN.matcher(plain.substring(Math.max(0, plain.length() - LONGEST_LEAD_IN))).find();
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
