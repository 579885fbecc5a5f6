package vn.giaoban.text;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads from an instruction how often it is to be done. */
final class RecurrenceReader {

  private static final String ONCE = " ?(?:(?:một|01|1) )?lần";
  private static final String SIX_MONTHS = "(?:6|06|sáu) tháng";

  private static final CuedPattern WEEKLY =
      CuedPattern.within(
          "(?:hằng|hàng|mỗi) tuần|(?:lần|kỳ|số|buổi|bài|tin|phiên)/ ?(?:01 |1 )?tuần|báo cáo tuần(?! \\d)"
              + "|(?<![\\d\\p{L}] )tuần/"
              + ONCE);
  private static final CuedPattern MONTHLY =
      CuedPattern.within(
          "(?:hằng|hàng|mỗi) tháng|(?<!\\p{L})(?:một|1|01) tháng(?: |/ ?)(?:(?:một|01|1) )?lần"
              + "|(?:lần|kỳ|số|buổi|bài|tin|phiên)/ ?(?:01 |1 )?tháng|báo cáo tháng(?! \\d)"
              + "|(?<![\\d\\p{L}] )tháng/"
              + ONCE);
  private static final CuedPattern QUARTERLY =
      CuedPattern.within(
          "(?:hằng|hàng|mỗi|cuối|đầu) quý(?! [ivx\\d])|(?:lần|kỳ|số|buổi)/ ?(?:01 |1 )?quý"
              + "|(?:3|03|ba) tháng(?: (?:một|01|1) lần|/"
              + ONCE
              + ")|định kỳ (?:3|03|ba) tháng|báo cáo quý(?! [ivx\\d])|quý/"
              + ONCE);
  private static final CuedPattern HALF_YEARLY =
      CuedPattern.within(
          SIX_MONTHS
              + "(?: (?:một|01|1) lần|/"
              + ONCE
              + "|(?: đầu năm)?(?:,| và|, và| hoặc) (?:hằng |hàng |một |01 |1 |cả |cuối |tổng kết )?năm(?! (?:\\d|học))"
              + "| đầu năm(?:,| và) "
              + SIX_MONTHS
              + " cuối năm(?! \\d))"
              + "|(?:định kỳ|mỗi|cứ|sơ kết|báo cáo) "
              + SIX_MONTHS
              + "(?! (?:đầu|cuối) năm)"
              + "|(?<=(?:báo cáo|kiểm tra|đánh giá) )"
              + SIX_MONTHS
              + " cuối năm(?! \\d)"
              + "|nửa năm một lần|(?:mỗi|từng|hằng|hàng) học kỳ"
              + "|(?:02|2|hai) lần(?:/| mỗi | một | trong một | trong )năm|(?:mỗi|một|1|01) năm (?:ít nhất )?(?:02|2|hai) lần");
  private static final CuedPattern YEARLY =
      CuedPattern.within(
          "(?:hằng|hàng|mỗi) năm|lần/ ?năm|(?<!\\p{L})(?:một|1|01) năm (?:một|01|1) lần");
  private static final Pattern NOUN_BEFORE =
      Pattern.compile(
          "(?:chuyên đề|chủ đề|phân loại|đảng viên|kế hoạch|chương trình|kế hoạch vốn|dự toán|đồng) $");

  /** "Định kỳ" that tells how something is done, and not what kind of thing it is. */
  private static final CuedPattern PERIODIC =
      CuedPattern.within(
          "định kỳ (?:báo cáo|tổng hợp|tổ chức|kiểm tra|sơ kết|rà soát|đánh giá|thông báo|gửi|làm việc|giao ban|hằng|hàng|theo dõi|công khai|cập nhật|thống kê|đối thoại)"
              + "|(?<=^|[,;.:(] |[,;] và | và )định kỳ(?! của)"
              + "|định kỳ(?:,| và| hoặc|/) ?đột xuất|định kỳ (?:\\d{1,2}|hai|ba|năm|mười|mười lăm) (?:ngày|tuần|giờ|tháng)"
              + "|báo cáo định kỳ|vào sinh hoạt (?:chi bộ |chi đoàn )?định kỳ|theo định kỳ|mỗi kỳ (?:phát hành|báo cáo|họp)"
              + "|(?<!\\p{L})(?:\\d{1,2}|hai|ba|mười|mười lăm) (?:ngày|tuần)(?: (?:một|01|1) |/ ?)lần");

  static final List<CuedPattern> PATTERNS =
      List.of(MONTHLY, WEEKLY, QUARTERLY, HALF_YEARLY, YEARLY, PERIODIC);

  private RecurrenceReader() {}

  static @Nullable Recurrence recurrence(String text) {
    return recurrence(Words.of(text));
  }

  /** How often; null where the words do not say. */
  static @Nullable Recurrence recurrence(Words words) {
    var plain = words.plain();
    var cued = CuedPatterns.cued(words);
    if (cued.has(WEEKLY)) {
      return Recurrence.WEEKLY;
    }
    if (cued.has(MONTHLY)) {
      return Recurrence.MONTHLY;
    }
    if (cued.has(QUARTERLY)) {
      return Recurrence.QUARTERLY;
    }
    if (cued.has(HALF_YEARLY)) {
      return Recurrence.HALF_YEARLY;
    }
    var yearly = cued.search(YEARLY);
    while (yearly.find()) {
      int from = Math.max(0, yearly.start() - 20);
      if (!NOUN_BEFORE.matcher(plain.substring(from, yearly.start())).find()) {
        return Recurrence.YEARLY;
      }
    }
    return cued.has(PERIODIC) ? Recurrence.PERIODIC : null;
  }
}
