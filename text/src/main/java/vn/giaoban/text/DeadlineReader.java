package vn.giaoban.text;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads from an instruction by when it is to be done, and how often. */
final class DeadlineReader {

  private static final CuedPattern BEFORE =
      CuedPattern.within(
          "(?:trước|chậm nhất|muộn nhất|xong|hoàn thành|thời hạn|thời gian|hạn|đến hết|kết thúc|phấn đấu|không muộn hơn|trong(?= ngày)|(?:^|(?<=[.;] ))đến)"
              + "(?: là| vào| đến| trong| trước| xong| hoàn thành| thực hiện| hết){0,4}:?"
              + " (?:\\d{1,2} ?(?:giờ|h|g|:) ?(?:\\d{2})?(?: phút)?,? )?(?:ngày )?");
  private static final CuedPattern DAY_AND_MONTH =
      CuedPattern.within(
          "(?:trước|chậm nhất|muộn nhất)(?: là| vào| đến)? (?:ngày )?\\d{1,2}[/-]\\d{1,2}(?![\\d/-])(?: và (?:trước )?(?:ngày )?\\d{1,2}[/-]\\d{1,2}(?![\\d/-]))?"
              + "|(?:trước|chậm nhất|muộn nhất)(?: là| vào| đến)? ngày \\d{1,2} tháng \\d{1,2}(?! ?(?:năm|/|hằng|hàng|\\d))(?: và (?:trước )?(?:ngày )?\\d{1,2} tháng \\d{1,2}(?! ?(?:năm|/|\\d)))?");
  private static final CuedPattern EACH =
      CuedPattern.within(
          "(?:trước |chậm nhất |muộn nhất )?(?:là |vào )?ngày \\d{1,2}(?:[/-]\\d{1,2}| tháng \\d{1,2})? (?:hằng|hàng|của mỗi|mỗi|các) ?(?:năm|tháng|quý)"
              + "|trước \\d{1,2}[/-]\\d{1,2} (?:hằng|hàng) năm"
              + "|(?:trước )?(?:tháng \\d{1,2}|quý [ivx]{1,3}) (?:hằng|hàng|mỗi) năm"
              + "|(?:trước |chậm nhất )?(?:là |vào )?ngày \\d{1,2} (?:của )?tháng (?:cuối|đầu)(?: của)?(?: mỗi| hằng| hàng)? (?:quý|năm|kỳ)"
              + "|(?:trước |chậm nhất )(?:là |vào )?ngày \\d{1,2} (?:của )?tháng (?:kế tiếp|sau|tiếp theo|liền (?:kề|sau)|(?:đầu tiên|đầu) của quý (?:sau|tiếp theo|kế tiếp))"
              + "|trước \\d{1,2} ?(?:giờ|h)(?: ?\\d{2})?(?: và \\d{1,2} ?(?:giờ|h)(?: ?\\d{2})?)? (?:hằng|hàng|mỗi) ngày"
              + "|(?:trước |chậm nhất |vào )(?:là |vào )?(?:\\d{1,2} giờ )?(?:(?:sáng |chiều )?thứ \\p{L}+|chủ nhật) (?:hằng|hàng|mỗi) tuần"
              + "|(?<!vào )(?:sáng|chiều) thứ \\p{L}+ (?:hằng|hàng|mỗi) tuần");
  private static final CuedPattern MONTH =
      CuedPattern.within(
          "(?:trong|trước|cuối|hết|đầu|giữa|vào|họp|hoàn thành|xong|chậm nhất|muộn nhất|thời gian:|:) (tháng \\d{1,2} ?(?:năm|/|-) ?\\d{4})(?!\\d)");
  private static final CuedPattern QUARTER =
      CuedPattern.within(
          "(?<![\\p{L}])(?<!từ )quý (?:[ivx]{1,3}|[1-4]) ?(?:năm|/|-) ?\\d{4}(?!\\d)"
              + "|(?<=(?:hoàn thành|xong) )(?:trong|trước) quý [ivx]{1,3}(?! ?(?:năm|/|-|và|,|[ivx\\d]))");
  private static final CuedPattern YEAR =
      CuedPattern.within(
          "(?:hoàn thành|phấn đấu|xong|thời gian|thời hạn|báo cáo|ban hành)[^.;]{0,60}? (hết năm \\d{4}|cuối năm \\d{4})(?!\\d)");
  private static final CuedPattern WITHIN_YEAR =
      CuedPattern.within("(?<!\\p{L})trong (năm \\d{4})(?!\\d| ?[-–])");
  private static final CuedPattern BEFORE_YEAR =
      CuedPattern.within("(?<!từ )trước năm (?:học )?\\d{4}(?: ?[-–] ?\\d{4})?(?!\\d)");
  private static final CuedPattern SUMMED_UP =
      CuedPattern.within("(?:sơ|tổng) kết[^.;]{0,40}? (?:vào |trong )(năm \\d{4})(?!\\d)");
  private static final CuedPattern SPAN =
      CuedPattern.within(
          "(?:chậm nhất|muộn nhất|trong thời hạn|trong vòng|trong thời gian|thời hạn|trong(?= \\d{1,3} (?:ngày làm việc|ngày kể từ|giờ(?! (?:qua|tới|liên tục|\\d))))|không quá(?= \\d{1,3} (?:ngày|giờ)(?: làm việc)? (?:kể từ|sau khi)))(?: là| sau| không quá)? (?:\\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười lăm|ba mươi) (?:ngày|tháng|tuần|giờ|phút)(?: làm việc)?(?:,? (?:kể )?(?:từ|sau) (?:ngày|khi)[^.;,:)]{0,80})?");

  /** Days that are known by what happens on them. */
  private static final CuedPattern EVENT =
      CuedPattern.within(
          "(?<!\\p{L})trước(?: khi)?(?: \\d{1,2} giờ)?(?: ngày)? (?:hôm nay|ngày mai|khai giảng|khai mạc|bước vào|mùa (?:mưa|lũ|bão|khô)|tết|mùng|mồng)[^.;,:)]{0,40}"
              + "|(?<!\\p{L})trước (?:phiên họp|kỳ họp|cuộc họp|hội nghị) (?:ít nhất )?\\d{1,2} ngày(?: làm việc)?"
              + "|(?<!\\p{L})tại (?:kỳ họp|phiên họp) (?:thường lệ )?(?:giữa|cuối|đầu|tháng)[^.;,:)]{0,12}? ?(?:năm|/) ?\\d{4}");

  /** "từ ngày 28 tháng 8 năm 2025 " has no more characters. */
  private static final int LONGEST_START = 40;

  private static final CuedPattern MONTHLY =
      CuedPattern.within(
          "(?:hằng|hàng|mỗi) tháng|(?<!\\p{L})(?:một|1|01) tháng một lần|lần/ ?tháng");
  private static final CuedPattern WEEKLY = CuedPattern.within("(?:hằng|hàng|mỗi) tuần|lần/ ?tuần");
  private static final CuedPattern QUARTERLY =
      CuedPattern.within(
          "(?:hằng|hàng|mỗi|cuối|đầu) quý(?! [ivx\\d])|lần/ ?quý|(?:3|03|ba) tháng(?: một lần|/lần)|định kỳ (?:3|03|ba) tháng");
  private static final CuedPattern HALF_YEARLY =
      CuedPattern.within(
          "(?:6|06|sáu) tháng(?: một lần|/lần|, (?:hằng |hàng )?năm| và (?:hằng |hàng )?năm)|định kỳ (?:6|06|sáu) tháng|nửa năm một lần|(?:6|06|sáu) tháng,? (?:và )?cuối năm");
  private static final CuedPattern YEARLY = CuedPattern.within("(?:hằng|hàng|mỗi) năm|lần/ ?năm");
  private static final Pattern NOUN_BEFORE =
      Pattern.compile(
          "(?:chuyên đề|chủ đề|phân loại|đảng viên|kế hoạch|chương trình|xếp loại|kế hoạch vốn|dự toán) $");
  private static final CuedPattern PERIODIC =
      CuedPattern.within(
          "định kỳ (?:báo cáo|tổng hợp|tổ chức|kiểm tra|sơ kết|rà soát|đánh giá|thông báo|gửi|làm việc|giao ban|hằng|hàng|theo dõi|công khai|cập nhật|thống kê|đối thoại)"
              + "|báo cáo định kỳ|vào sinh hoạt (?:chi bộ |chi đoàn )?định kỳ|theo định kỳ|mỗi kỳ (?:phát hành|báo cáo|họp)");

  private static final CuedPatterns PATTERNS =
      CuedPatterns.of(
          BEFORE,
          DAY_AND_MONTH,
          EACH,
          MONTH,
          QUARTER,
          YEAR,
          WITHIN_YEAR,
          BEFORE_YEAR,
          SUMMED_UP,
          SPAN,
          EVENT,
          MONTHLY,
          WEEKLY,
          QUARTERLY,
          HALF_YEARLY,
          YEARLY,
          PERIODIC);

  private static final List<CuedPattern> WORDINGS =
      List.of(
          DAY_AND_MONTH,
          EACH,
          MONTH,
          QUARTER,
          YEAR,
          WITHIN_YEAR,
          BEFORE_YEAR,
          SUMMED_UP,
          EVENT,
          SPAN);

  private static final List<String> UNITS_OF_TIME =
      List.of("ngày", "tháng", "năm", "quý", "tuần", "giờ");

  private DeadlineReader() {}

  /** Whether there is a figure or a unit of time; without either an event sets no deadline. */
  private static boolean namesTime(String plain) {
    for (int i = 0; i < plain.length(); i++) {
      if (Letters.isDigit(plain.charAt(i))) {
        return true;
      }
    }
    return UNITS_OF_TIME.stream().anyMatch(plain::contains);
  }

  static @Nullable String deadline(String text) {
    return deadline(Words.of(text));
  }

  /** An ISO date, or the words as written; of several the last. Null where none is given. */
  static @Nullable String deadline(Words words) {
    var text = words.text();
    var plain = words.plain();
    var cued = PATTERNS.in(words);
    String found = null;
    int at = -1;
    var before = cued.search(BEFORE);
    while (before.find()) {
      var date = DateReader.follows(plain, before.end());
      if (date != null
          && date.start() == before.end()
          && before.start() > at
          && !endsSpan(plain, before.start())) {
        found = date.date().toString();
        at = before.start();
      }
    }
    for (var wording : WORDINGS) {
      var search = cued.search(wording);
      while (search.find()) {
        var match = search.match();
        int group = match.groupCount() > 0 ? 1 : 0;
        if (match.start(group) >= at && (wording != EVENT || namesTime(plain))) {
          found = text.substring(match.start(group), match.end(group)).strip();
          at = match.start(group);
        }
      }
    }
    return found;
  }

  /** "từ ngày 28/8 đến hết ngày 03/9/2025": how long something lasts, not by when it is done. */
  private static boolean endsSpan(String plain, int end) {
    if (!plain.startsWith("đến", end)) {
      return false;
    }
    int from = plain.lastIndexOf("từ ", end);
    if (from < 0 || end - from > LONGEST_START) {
      return false;
    }
    for (int i = from; i < end; i++) {
      if (".,;".indexOf(plain.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  static @Nullable Recurrence recurrence(String text) {
    return recurrence(Words.of(text));
  }

  /** How often; null where the words do not say. */
  static @Nullable Recurrence recurrence(Words words) {
    var plain = words.plain();
    var cued = PATTERNS.in(words);
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
