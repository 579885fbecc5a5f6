package vn.giaoban.text;

import java.util.List;

/** Tells sentences that say why something is as it is. */
final class Causes {

  private static final CuedPattern CAUSED =
      CuedPattern.whole(
          "(?:(?:có|về|do|còn|đâu là) )?(?:(?:những|các|nhiều|một số|một trong những|một trong các|một|hai|ba) )?nguyên (?:nhân|do)(?!\\p{L}).*|(?:những |các |một số )?(?:hạn chế|khuyết điểm|tồn tại|bất cập|yếu kém|thiếu sót|vi phạm|sai phạm)(?:,? (?:và )?(?:hạn chế|khuyết điểm|tồn tại|bất cập|yếu kém|thiếu sót|vi phạm|sai phạm))* (?:nêu |đã nêu |kể |nói )?trên,? (?:là |chủ yếu |phần lớn |trước hết |một phần |có phần )*(?:do|vì|bởi|xuất phát|bắt nguồn|thuộc (?:về )?trách nhiệm)(?!\\p{L}).*"
              + "|(?:tình trạng|thực trạng|tình hình|kết quả|những việc|các việc|sự việc|điều)(?: (?:nêu|đã nêu))? (?:trên|này|đó) (?:là |chủ yếu |phần lớn |trước hết |một phần )*(?:do|vì|bởi|có nguyên nhân|xuất phát|bắt nguồn)(?!\\p{L}).*"
              + "|sở dĩ .*|(?:lý do|căn nguyên|căn do|gốc rễ|cội nguồn|cái gốc) .*|(?:xuất phát|bắt nguồn) từ .*|(?:chủ yếu|phần lớn|trước hết|chính) (?:là )?(?:do|vì|bởi)(?!\\p{L}).*"
              + "|(?:về |do )?(?:nguyên nhân )?(?:mặt )?(?:chủ quan|khách quan)(?:,|:| là| do) .*"
              + "|(?:để xảy ra|để dẫn đến|dẫn đến|xảy ra|sự việc|vụ việc|việc)(?!\\p{L})[^.;]{0,80} (?:trên|này|đó|như vậy),? (?:một phần |chủ yếu |trước hết |phần lớn |có phần )*(?:là do|là vì|do|vì|bởi|bắt nguồn|xuất phát)(?!\\p{L}).*"
              + "|(?:có|còn|để xảy ra|để|dẫn đến|xảy ra) (?:tình trạng|thực trạng|những hạn chế|hạn chế|khuyết điểm|tồn tại|kết quả)[^.;]{0,50} (?:là do|là vì|do|vì|bởi)(?!\\p{L}).*|(?:những |các |một số )?(?:hạn chế|khuyết điểm|tồn tại|bất cập|yếu kém|thiếu sót|vi phạm|sai phạm|sai sót)[^.;]{0,40} có nguyên nhân.*|(?:những |các |một số )?(?:hạn chế|khuyết điểm|tồn tại|bất cập|yếu kém)[^.;]{0,60}(?:(?<!\\p{L})(?:là|chủ yếu|trước hết|phần lớn) do|xuất phát từ|bắt nguồn từ)(?!\\p{L}).*"
              + "|(?:ngoài|bên cạnh|cùng với)(?!\\p{L})[^.;]{0,120}, nguyên nhân (?:chính|chủ yếu|cơ bản|trực tiếp|sâu xa|quan trọng|lớn|trước hết|vẫn|là|thuộc|nằm)(?!\\p{L}).*"
              + "|(?:(?:cũng|cần|phải|xin)(?: (?:phải|cần|xin))? (?:nói|kể|nhắc|thấy|thừa nhận)(?: thêm| rõ| rằng| thẳng)*,? )?(?:do|vì|bởi)(?!\\p{L})(?! (?:vậy|thế|đó|đâu|sao))[^.;]{10,200} (?:nên|mà|dẫn đến|khiến)(?!\\p{L}).*"
              + "|[^.;:]{5,160} (?:cho thấy|xác định|thực chất|thực ra|kỳ thực|rốt cuộc)(?: rõ| rằng| vẫn)?,? (?:là )?(?:chủ yếu |phần lớn |trước hết |chính |một phần )?(?:là )?(?:do|vì|bởi)(?!\\p{L}).*"
              + "|trách nhiệm (?:này |chính |trước hết |chủ yếu |trực tiếp |cao nhất |đầu tiên )+(?:là )?(?:thuộc|của)(?!\\p{L}).*"
              + "|(?:sự |việc |những )?(?:chậm trễ|chậm|trì trệ|ách tắc|ùn tắc|yếu kém|tồn đọng|thiếu sót|vi phạm|sai phạm|hạn chế|khuyết điểm|tình trạng)(?: [^,.;]{0,40})? (?:trên|này|đó),? (?:là |trước hết |một phần |chủ yếu )*(?:có (?:phần |một phần )?(?:lỗi|trách nhiệm)|do lỗi|lỗi|thuộc trách nhiệm)(?!\\p{L}).*");

  /** "Dịch lan nhanh chủ yếu do …": how things are, and then why. */
  private static final CuedPattern EXPLAINED =
      CuedPattern.whole(
          "[^,.;:]{5,120} (?:chủ yếu|phần lớn|phần nhiều|đa phần|trước hết|cơ bản|một phần) (?:vẫn )?(?:là )?(?:do|vì|bởi|nhờ)(?!\\p{L}).*");

  /**
   * "Nguyên nhân là …", "Các vi phạm trên có nguyên nhân …": a cause, whatever stands around it.
   */
  private static final OpeningPattern NAMED =
      OpeningPattern.of(
          "nguyên nhân (?:chính |chủ yếu |cơ bản |trực tiếp |sâu xa |khách quan |chủ quan )*(?:là|do|vì|bởi|thuộc)(?!\\p{L})"
              + "|(?:những |các )?(?:hạn chế|khuyết điểm|tồn tại|thiếu sót|vi phạm|sai phạm)[^,.;:]{0,60} có nguyên nhân(?!\\p{L})");

  static final List<CuedPattern> PATTERNS = List.of(CAUSED, EXPLAINED);

  private Causes() {}

  /** Whether it begins with the cause, or with what was caused. */
  static boolean isTold(CuedText cued) {
    return cued.matches(CAUSED);
  }

  /** Whether it says anywhere why something is so. */
  static boolean isExplained(CuedText cued) {
    return cued.matches(CAUSED) || cued.matches(EXPLAINED);
  }

  /**
   * Whether it is called a cause in its first words.
   *
   * @param plain the sentence in one spelling
   */
  static boolean isNamed(String plain) {
    return NAMED.opens(plain);
  }
}
