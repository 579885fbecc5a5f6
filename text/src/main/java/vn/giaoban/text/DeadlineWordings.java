package vn.giaoban.text;

import java.util.List;
import java.util.Set;

/**
 * How documents say by when something is to be done, other than by a full date. Where an expression
 * has a group that matched, its words are the deadline; else the whole match is.
 */
final class DeadlineWordings {

  private static final String BY =
      "(?:trước|chậm nhất|muộn nhất|không muộn hơn)(?: là| vào| đến){0,2} ";
  private static final String HOUR = "(?:\\d{1,2} ?(?:giờ|h)(?: ?\\d{2})?(?: phút)?,? )?";
  private static final String WEEKDAY =
      "(?:ngày )?(?:(?:sáng|trưa|chiều|tối) )?(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)";
  private static final String EVERY = " (?:của )?(?:hằng|hàng|mỗi|các) ?";

  /** Here the words of an event end, or those of what a span of days is counted from. */
  private static final String STOP =
      "(?=[.;,:()]|$| (?:phải|cần|thì|để|nhằm|có trách nhiệm) | và (?:báo cáo|gửi|tổng hợp|hoàn thành) )";

  private static final String EVENT_STOP =
      "(?=[.;,:()]|$| (?:phải|thì|để|nhằm|theo|tại|cho|đối với|và|báo cáo|gửi|có trách nhiệm) )";

  private static final String DAY =
      "(?:ngày \\d{1,2} tháng \\d{1,2}(?! ?(?:/|\\d)| năm \\d)|(?:ngày )?\\d{1,2}[/-]\\d{1,2}(?![\\d/-]))";

  /** "trước ngày 15/6 và 15/12 hằng năm", "trước ngày 15 tháng 12 năm trước". */
  private static final CuedPattern DAY_AND_MONTH =
      CuedPattern.within(
          BY
              + HOUR
              + DAY
              + "(?:(?:,| và| hoặc)(?: trước)? (?:"
              + DAY
              + "|\\d{1,2} tháng \\d{1,2}(?! ?(?:/|\\d)| năm \\d)))*"
              + "(?:"
              + EVERY
              + "năm| (?:của )?năm (?:sau|trước|đó|tới|kế tiếp|tiếp theo|liền (?:kề|sau|trước))(?: liền kề)?"
              + "| của năm(?: \\p{L}+){1,3}(?=[.;,:)]|$))?");

  /** "trước ngày 20" beside "hằng tháng", "trước 15 giờ" beside "hằng ngày". */
  private static final CuedPattern DAY_ALONE =
      CuedPattern.within(
          BY
              + "\\d{1,2} ?(?:giờ|h)(?: ?\\d{2})?(?: phút)?(?=[.;,)]|$)|"
              + BY
              + HOUR
              + "ngày \\d{1,2}(?!\\d|[.]\\d| ?[/-]| tháng)");

  private static final CuedPattern EACH =
      CuedPattern.within(
          "(?:vào )?((?:(?:trước|chậm nhất|muộn nhất) )?(?:là )?"
              + HOUR
              + "(?:các )?ngày \\d{1,2}(?:(?:,| và)(?: ngày)? \\d{1,2})*(?:[/-]\\d{1,2}| tháng \\d{1,2})?"
              + EVERY
              + "(?:năm|tháng|quý))"
              + "|(?:trước |hết )?(?:tháng \\d{1,2}|quý [ivx]{1,3}) (?:hằng|hàng|mỗi) năm"
              + "|(?:vào )?((?:(?:trước|chậm nhất|muộn nhất) )?(?:là )?(?:vào )?ngày \\d{1,2} (?:của )?tháng (?:cuối|đầu)(?: tiên| cùng)?(?: của)?(?: mỗi| hằng| hàng)? (?:quý|năm|kỳ báo cáo|kỳ|học kỳ)(?: sau| trước| kế tiếp| tiếp theo| liền kề)?)"
              + "|trước \\d{1,2} ?(?:giờ|h)(?: ?\\d{2})?(?: phút)?(?: và \\d{1,2} ?(?:giờ|h)(?: ?\\d{2})?)? (?:hằng|hàng|mỗi) ngày"
              + "|(ngày làm việc (?:cuối cùng|đầu tiên) của (?:mỗi|hằng|hàng) (?:tuần|tháng|quý))"
              + "|vào (tuần (?:cuối|đầu)(?: tiên| cùng)? của (?:tháng (?:cuối|đầu) )?(?:mỗi |hằng |hàng )?(?:tháng|quý|năm))");

  private static final CuedPattern NEXT_MONTH =
      CuedPattern.within(
          "(?:trước |chậm nhất |muộn nhất )(?:là |vào )?ngày \\d{1,2} (?:của )?tháng (?:báo cáo|kế tiếp|sau|tiếp theo|liền (?:kề|sau))");

  /** A day of each week is a deadline where something is due on it, not where it is work's own. */
  private static final String HANDS_IN =
      "(?<!\\p{L})(?:báo cáo|gửi|nộp|trình|công bố|cung cấp|thông báo)(?!\\p{L})";

  private static final CuedPattern WEEKLY =
      CuedPattern.within(
          BY
              + HOUR
              + WEEKDAY
              + "(?: (?:của )?(?:hằng|hàng|mỗi) tuần| tuần (?:sau|này|tới|kế tiếp|tiếp theo))?"
              + "|(?:"
              + HANDS_IN
              + "[^.;]{0,90}? (?:vào |định kỳ )|định kỳ (?:vào )?)("
              + HOUR
              + WEEKDAY
              + " (?:hằng|hàng|mỗi) tuần)");

  private static final String MONTH_AND_YEAR =
      "tháng \\d{1,2}(?:(?:,| và| -|-) ?(?:tháng )?\\d{1,2}){0,3} ?(?:năm|/|-) ?\\d{4}(?!\\d)";

  private static final CuedPattern MONTH =
      CuedPattern.within(
          "(?:trong|vào|xong|chậm nhất) (tuần (?:đầu|cuối|thứ \\p{L}{2,4})(?: tiên| cùng)?(?: của)? "
              + MONTH_AND_YEAR
              + ")|(?:trong|vào|họp|hoàn thành|xong|chậm nhất|muộn nhất|thời gian:|:) ("
              + MONTH_AND_YEAR
              + ")|(?:trước|hết|cuối|giữa|(?<!từ )đầu) "
              + MONTH_AND_YEAR
              + "|trong (tháng \\d{1,2})(?! ?(?:năm|/|-|và|,|đến|\\d|hằng|hàng|mỗi))");

  private static final CuedPattern QUARTER =
      CuedPattern.within(
          "(?<![\\p{L}])(?<!từ )(?:trước |hết |cuối |giữa |đầu )?quý (?:[ivx]{1,3}|[1-4]) ?(?:năm|/|-) ?\\d{4}(?!\\d)"
              + "|(?:trong (quý [ivx]{1,3})|(?:trước|hết) quý [ivx]{1,3})(?! ?(?:năm|/|-|và|,|[ivx\\d]|hằng|hàng|mỗi))");

  private static final CuedPattern HALF_YEAR =
      CuedPattern.within(
          "(?:trong|hết|hoàn thành|xong) (học kỳ (?:i|ii|1|2) năm học \\d{4} ?[-–] ?\\d{4})(?!\\d)|(?:trong|hết|hoàn thành|xong) ((?:(?:6|06|sáu) tháng|nửa) (?:đầu|cuối) năm(?: \\d{4})?)(?!\\d)");
  private static final CuedPattern YEAR =
      CuedPattern.within(
          "(?:hoàn thành|phấn đấu|xong|thời gian|thời hạn|báo cáo|ban hành)[^.;]{0,60}? (hết năm \\d{4}|(?<!tháng )cuối năm \\d{4})(?!\\d)"
              + "|(?:^|(?<=[.;,] ))đến ((?:hết|cuối) năm \\d{4})(?!\\d)"
              + "|(?<!(?:duy trì|kéo dài|cho|giai đoạn|hiệu lực|áp dụng|thực hiện|tầm nhìn|kế hoạch|chương trình|đề án)(?: [^.;,]{0,60})? )đến ((?:hết|cuối) năm \\d{4})(?!\\d)"
              + "|phấn đấu (đến năm \\d{4})(?!\\d)");
  private static final CuedPattern WITHIN_YEAR =
      CuedPattern.within("(?<!\\p{L})trong (năm \\d{4})(?!\\d| ?[-–])");
  private static final CuedPattern BEFORE_YEAR =
      CuedPattern.within("(?<!từ )trước năm (?:học )?\\d{4}(?: ?[-–] ?\\d{4})?(?!\\d)");
  private static final CuedPattern SUMMED_UP =
      CuedPattern.within(
          "sơ kết[^.;]{0,40}? năm \\d{4}(?:,| và) tổng kết[^.;]{0,30}? (năm \\d{4})(?!\\d)"
              + "|(?:sơ|tổng) kết[^.;]{0,40}? (?:vào |trong )((?:cuối |đầu |giữa )?năm \\d{4})(?!\\d)"
              + "|(?<=[,;] )(năm \\d{4}) (?:tổ chức |tiến hành )?(?:sơ|tổng) kết");

  private static final String NUMBER =
      "(?:\\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười lăm|ba mươi)(?: \\(\\p{L}+(?: \\p{L}+)?\\))?";

  private static final CuedPattern SPAN =
      CuedPattern.within(
          "(?:chậm nhất|muộn nhất|trong thời hạn|trong vòng|trong thời gian(?! không quá)|(?<!có )thời hạn"
              + "|trong(?= \\d{1,3} (?:ngày làm việc|ngày kể từ|giờ(?! (?:qua|tới|liên tục|\\d))))"
              + "|(?=trong \\d)(?<!(?:tổ chức|diễn ra|kéo dài|tiến hành|tập huấn|nghỉ)[^.;,]{0,60} )trong(?= \\d{1,3} ngày(?:[.;,)]|$| sau khi| từ khi))"
              + "|sau(?= \\d{1,3} ngày(?: làm việc)? kể từ)"
              + "|không (?:để )?quá(?= \\d{1,3} (?:ngày|giờ)(?: làm việc)? (?:kể từ|sau khi|từ khi)))(?: là| sau| không quá)? "
              + NUMBER
              + " (?:ngày|tháng|tuần|giờ(?! ?\\d| ngày| (?:sáng|chiều|thứ|hôm))|phút)(?: làm việc)?"
              + "(?:,? (?:(?:kể |tính )?(?:từ|sau) (?:ngày|khi|thời điểm)|khi|sau ngày)(?! \\d)[^.;,:()]{0,80}?"
              + STOP
              + ")?");

  /** Days that are known by what happens on them. */
  private static final CuedPattern EVENT =
      CuedPattern.within(
          "(?<!\\p{L})(?<!trách nhiệm |giải trình |trình bày |chất vấn )trước(?: khi)?(?: \\d{1,2} giờ)?(?: ngày)? (?:hôm nay|ngày mai|khai giảng|khai mạc|bế mạc|bầu cử|hội nghị|bước vào|bắt đầu|kết thúc|khóa sổ|tuyển sinh|mùa (?!vụ)\\p{L}+|vụ (?!việc|án|kiện)\\p{L}+|năm học mới|rằm|lễ|giao thừa|dịp \\p{L}+|tết|mùng|mồng|kỳ nghỉ|kỳ họp|phiên họp|đại hội)[^.;,:()]{0,70}?"
              + EVENT_STOP
              + "|(?<!\\p{L})trước (?:phiên họp|kỳ họp|cuộc họp|hội nghị|ngày họp)(?: (?:ít nhất|tối thiểu))? \\d{1,2} ngày(?: làm việc)?"
              + "|(?<!\\p{L})trước (?:(?:ít nhất|tối thiểu) \\d{1,3} (?:ngày|giờ|tuần|tháng)|\\d{1,2} ngày)(?: làm việc)?"
              + "|(?<!\\p{L})trước (?:khi|ngày|kỳ họp|phiên họp|cuộc họp|hội nghị) [^.;,:()\\d]{3,60}? (?:ít nhất|tối thiểu) \\d{1,3} (?:ngày|giờ|tuần)(?: làm việc)?"
              + "|(?:ít nhất|tối thiểu|chậm nhất|muộn nhất) (?:là )?\\d{1,3} (?:ngày|tuần)(?: làm việc)? trước (?:khi|ngày|phiên|kỳ|cuộc|hội nghị|mùa|tết)[^.;,:()]{0,70}?"
              + EVENT_STOP
              + "|(?:chậm nhất|muộn nhất) sau (?!\\d)[^.;,:()]{3,60}? \\d{1,3} (?:ngày|tháng|tuần|giờ)(?: làm việc)?"
              + "|(?<!kịp [^.;]{0,50})(?<!\\p{L})tại ((?:kỳ họp|phiên họp)[^.;,:()]{0,50}? (?:(?:giữa|cuối|đầu) năm(?: \\d{4})?|tháng \\d{1,2} ?(?:/|năm) ?\\d{4}|gần nhất|sắp tới|kế tiếp|tiếp theo)|(?:hội nghị|cuộc họp)[^.;,:()]{0,50}? (?:gần nhất|sắp tới|kế tiếp|tiếp theo))"
              + "|trình(?: [^.;]{0,80}?)? tại (kỳ họp thứ (?:\\d{1,3}|\\p{L}+))"
              + "|báo cáo[^.;]{0,90}? (khi (?:sơ|tổng) kết [^.;,:()]{2,60}?)"
              + EVENT_STOP);

  static final List<CuedPattern> ALL =
      List.of(
          DAY_AND_MONTH,
          DAY_ALONE,
          EACH,
          NEXT_MONTH,
          WEEKLY,
          MONTH,
          QUARTER,
          HALF_YEAR,
          YEAR,
          WITHIN_YEAR,
          BEFORE_YEAR,
          SUMMED_UP,
          EVENT,
          SPAN);

  /** Those of which each match holds a figure. */
  private static final Set<CuedPattern> WITH_FIGURES =
      Set.of(
          DAY_AND_MONTH, DAY_ALONE, NEXT_MONTH, MONTH, YEAR, WITHIN_YEAR, BEFORE_YEAR, SUMMED_UP);

  private DeadlineWordings() {}

  /** Whether it matches only where there are figures. */
  static boolean needsFigures(CuedPattern wording) {
    return WITH_FIGURES.contains(wording);
  }
}
