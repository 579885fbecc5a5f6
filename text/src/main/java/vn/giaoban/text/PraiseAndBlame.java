package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;

/** Words of praise and of blame, and which of them a paragraph has more of. */
final class PraiseAndBlame {

  static final CuedPattern NEGATIVE =
      CuedPattern.within(
          "(?<![\\p{L}])(?:chưa|còn hạn chế|(?<!góp phần )hạn chế(?! (?:đến mức|tới mức|thấp nhất|tối đa))"
              + "|còn chậm|chậm|(?<!(?:chủ|trọng|thiết|tất) )yếu|thiếu(?! nhi| niên| tướng)|bất cập|khó khăn|vướng mắc|tồn tại|khuyết điểm|lúng túng|(?:còn|nặng|mang tính|bệnh|còn nặng) hình thức"
              + "|né tránh|quá hạn|trễ hạn|gia tăng|kéo dài|còn thấp|còn chủ quan|còn xảy ra|vẫn xảy ra|để xảy ra|còn để|ngộ độc|chồng chéo|tự phát|khó kiểm soát"
              + "|vi phạm|sai phạm|sai(?! trái)|tái phát|buông lỏng|không phép|lãng phí|phê bình|xuống cấp|thiệt hại"
              + "|không (?:đúng|đủ|đầy đủ|kịp thời|đạt|bảo đảm|đảm bảo|phù hợp|nghiêm|thường xuyên|chấp hành|thực hiện|lắp đặt|kết nối)"
              + "|trái (?:phép|quy định)|diễn biến phức tạp|bức xúc|thất thoát|thất lạc|gian lận|bao che|đối phó|sơ sài|xem nhẹ|vượt (?:công suất|định mức|thẩm quyền)"
              + "|(?:mới|chỉ)(?: chỉ| mới)? đạt|đạt (?:rất |khá |quá )?thấp|thấp hơn|dưới \\d+ ?%|vượt (?:ngưỡng|giới hạn|mức|quá)|rất mỏng|quá yếu|nhưng (?:không|chưa)|bỏ hoang|cầm chừng|dở dang)(?![\\p{L}])");

  /** Words of praise, where no word before them takes it back. */
  static final CuedPattern POSITIVE =
      CuedPattern.within(
          "(?<![\\p{L}])(?<!(?:chưa|không|thiếu|còn|mới|chỉ) )(?:đã|được|đạt|tích cực|chuyển biến|kịp thời|nghiêm túc|hiệu quả|tốt|tăng|nâng lên"
              + "|nâng cao|ổn định|hoàn thành|quan tâm|cố gắng|nỗ lực|chủ động)(?![\\p{L}])");

  /** What is said not to be so: no praise for all its words. */
  static final CuedPattern NEGATED =
      CuedPattern.within(
          "(?<!\\p{L})(?:chưa|thiếu(?! nhi| niên)|khó|không(?! (?:ngừng|chỉ|những|để|còn|có|phát sinh|phát hiện|xảy ra)))(?!\\p{L})(?:(?! nhưng | song )[^,.;:…])*");

  /** What is quoted as the name of something has no more characters. */
  private static final int LONGEST_QUOTED = 80;

  /** As choices of an expression. */
  static final String BLAME_WORDS = String.join("|", Vocabulary.entries("blame-words.txt"));

  /** What is said of nothing that is as it should be. */
  static final CuedPattern BLAMED =
      CuedPattern.within("(?<!\\p{L})(?:" + BLAME_WORDS + ")(?!\\p{L})");

  /** What is said of what is well done. */
  static final CuedPattern PRAISED =
      CuedPattern.within(
          "(?<!\\p{L})(?<!(?:chưa|không|thiếu) )(?:"
              + String.join("|", Vocabulary.entries("praise-words.txt"))
              + ")(?!\\p{L})");

  /** What is not there or was not done weighs little: it may be as it should be. */
  static final CuedPattern WITHOUT =
      CuedPattern.within(
          "(?<!\\p{L})không (?!ngừng|chỉ|những|để|còn|phát sinh|phát hiện|xảy ra|gian|khí|phép|quân)\\p{L}+");

  /** Words that weigh little: what was done may have been done badly. */
  static final CuedPattern FAINT = CuedPattern.within("(?<![\\p{L}])(?:đã|được|tăng)(?![\\p{L}])");

  /** What says by itself that something is still wrong. */
  static final CuedPattern STILL =
      CuedPattern.within(
          "(?<![\\p{L}])(?:vẫn còn|còn (?:để )?xảy ra|tình trạng|sai phạm|chưa đạt|còn thấp|còn ở mức|trái quy định)(?![\\p{L}])");

  /** What goes wrong, where it is said not to be there any more. */
  private static final String TROUBLES =
      "hạn chế|khó khăn|vướng mắc|tồn tại|khuyết điểm|vi phạm|sai phạm|bất cập|thiệt hại|quá hạn|trễ hạn|kéo dài|yếu kém|lãng phí|tử vong|tai nạn|điểm nóng|đơn thư|khiếu kiện|khiếu nại|tố cáo|ổ dịch|dịch bệnh|cháy nổ|thất thoát|trễ hẹn|tồn đọng|nợ đọng|sai sót|bỏ học|mất an toàn|ùn tắc|ngộ độc|phiền hà|nhũng nhiễu|sự cố|thương vong|gian khổ|gian khó|vất vả";

  /** What is bad where it grows: "Tai nạn lao động tăng 03 vụ". */
  static final CuedPattern GROWN =
      CuedPattern.within(
          "(?<!\\p{L})(?:tai nạn|tội phạm|vi phạm|nợ xấu|nợ đọng|nợ thuế|tồn kho|thất nghiệp|đơn thư|khiếu kiện|hộ nghèo|bỏ học|tử vong|số ca mắc|cháy nổ|số vụ|hồ sơ quá hạn|tái nghèo)(?: [^,.;]{0,40})? (?:tăng|còn cao|ở mức cao)(?!\\p{L})");

  /** What is done away with where it was seen. */
  private static final String NUISANCES =
      "tự phát|lấn chiếm|vi phạm|trái phép|không phép|ô nhiễm|tạm bợ|nhếch nhác|dột nát";

  /** Without one of these nothing is {@link #DENIED}, which is dear to try. */
  private static final CuedPattern DENIABLE =
      CuedPattern.within("(?<!\\p{L})(?:" + TROUBLES + "|" + NUISANCES + ")(?!\\p{L})");

  /** What is said not to be, or to be done away with: no shortfall for all its words. */
  private static final CuedPattern DENIED =
      CuedPattern.within(
          "(?<!\\p{L})(?:(?:chưa|không) (?:để )?xảy ra|không (?:để|còn|có|phát sinh|phát hiện|ngại|quản|nề|sợ|né)|(?:kịp thời|kiên quyết|chủ động|từng bước|cơ bản|đã|tự)"
              + " (?:tháo gỡ|giải quyết|khắc phục|xử lý|chấn chỉnh|vượt qua|phát hiện|ngăn chặn|đẩy lùi|giảm|giảm thiểu|hạn chế|phòng ngừa)(?:, (?:xử lý|khắc phục|giải quyết|chấn chỉnh))?)"
              + " (?:[^,.; ]+ ){0,12}?(?:"
              + TROUBLES
              + ")(?:(?:,| và|, hoặc) (?:"
              + TROUBLES
              + "))*(?: (?:kéo dài|vượt cấp|phức tạp|đông người|nghiêm trọng|lây lan|lan rộng|lan nhanh|bùng phát|tái phát))?(?!\\p{L})"
              + "|(?<!\\p{L})(?:"
              + TROUBLES
              + ")(?: [^,.;]{0,40})? (?:cơ bản|từng bước|kịp thời|đã|(?<!(?:chưa|chậm) )được) (?:được )?(?:tháo gỡ|khắc phục|giải quyết|xử lý|ngăn chặn|đẩy lùi|kiềm chế|kéo giảm)(?!\\p{L})"
              + "|(?:^|[,;] )(?:khắc phục|tháo gỡ|chấn chỉnh|giải quyết|xử lý) (?:được |xong |cơ bản |dứt điểm |nhiều |các |những |một số )*(?:hạn chế|khó khăn|vướng mắc|tồn tại|khuyết điểm|vi phạm|sai phạm|bất cập)(?!\\p{L})"
              + "|(?<!\\p{L})(?:xóa|xóa bỏ|xóa được|dẹp|dẹp bỏ|triệt xóa|giải tỏa|tháo dỡ|thu dọn|dọn sạch|chấm dứt|đẩy lùi) (?:[^,.; ]+ ){0,12}?(?:"
              + NUISANCES
              + ")(?!\\p{L})"
              + "|(?:chỉ rõ|chỉ ra|làm rõ|đánh giá)(?: những)? ưu điểm,?(?: và| hạn chế,| tồn tại,)* (?:hạn chế|khuyết điểm|tồn tại)(?!\\p{L})");

  static final List<CuedPattern> PATTERNS =
      List.of(
          NEGATIVE, POSITIVE, NEGATED, BLAMED, PRAISED, WITHOUT, FAINT, STILL, DENIABLE, DENIED,
          GROWN);

  private PraiseAndBlame() {}

  /** What something is called counts only where it is a word of blame. */
  static CuedText unquoted(CuedText cued) {
    var unquoted = cued.replaced(quoted(cued.text()), '…');
    return unquoted != cued && cued.count(BLAMED) > unquoted.count(BLAMED) ? cued : unquoted;
  }

  /** What something is called: "Ngày không giấy hẹn". */
  private static List<Span> quoted(String plain) {
    if (plain.indexOf('“') < 0 && plain.indexOf('"') < 0) {
      return List.of();
    }
    var quoted = new ArrayList<Span>();
    int open = -1;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c != '“' && c != '”' && c != '"') {
        continue;
      }
      int length = i - open - 1;
      if (open >= 0 && c != '“' && length > 0 && length <= LONGEST_QUOTED) {
        quoted.add(new Span(open, i + 1));
        open = -1;
      } else {
        open = c == '”' ? -1 : i;
      }
    }
    return quoted;
  }

  /** The text without what is said not to be. */
  static CuedText undenied(CuedText cued) {
    return cued.has(DENIABLE) ? cued.replaced(DENIED, '…') : cued;
  }

  static boolean blames(CuedText cued) {
    return cued.has(NEGATIVE) || cued.has(BLAMED) || cued.has(GROWN);
  }

  /** Whether it praises or blames at all. */
  static boolean weighs(Words words) {
    var cued = CuedPatterns.cued(words);
    return blames(cued) || praises(cued);
  }

  static boolean praises(CuedText cued) {
    return cued.has(POSITIVE) || cued.has(PRAISED);
  }

  /** Without praise but for words that weigh little. */
  static boolean isFaint(CuedText cued) {
    return cued.count(POSITIVE) + cued.count(PRAISED) <= cued.count(FAINT);
  }

  static boolean isShortfall(CuedText cued) {
    int against =
        2 * (cued.count(NEGATIVE) + cued.count(STILL) + cued.count(BLAMED) + cued.count(GROWN))
            + (cued.has(WITHOUT) ? 1 : 0);
    var affirmed = cued.replaced(NEGATED, '…');
    int faint = affirmed.count(FAINT);
    int praise = affirmed.count(POSITIVE) + affirmed.count(PRAISED);
    int merit = 2 * praise - faint;
    return against > merit || (against == merit && blames(cued) && praise == faint);
  }
}
