package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Says what a requirement leaves open. It asks; it never fills in. */
final class RequirementLint {

  /** Words that name a thing that can be handed in. */
  private static final Pattern PRODUCT =
      Pattern.compile(
          "(?<!\\p{L})(?:ban hành|xây dựng|lập|trình|hoàn thiện|soạn thảo|dự thảo|mở|in|niêm yết|công bố|gửi|nộp|báo cáo)"
              + " (?:[\\p{L},]+ ){0,4}?(?:kế hoạch|đề án|phương án|quy chế|quy định|quy trình|danh mục|danh sách|văn bản|hướng dẫn|báo cáo|tờ trình|nghị quyết|quyết định|chương trình|sổ|kết quả|hồ sơ|tài liệu)");

  private RequirementLint() {}

  static List<Extraction.Warning> check(List<Extraction.Requirement> requirements) {
    var warnings = new ArrayList<Extraction.Warning>();
    for (var requirement : requirements) {
      if (requirement.responsible().isEmpty()) {
        warnings.add(
            warning(
                "REQUIREMENT_WITHOUT_LEAD",
                "Yêu cầu không nêu cơ quan nào chủ trì. Hãy xác định cơ quan chịu trách nhiệm.",
                requirement));
      }
      if (requirement.recurrence() == Recurrence.PERIODIC) {
        warnings.add(
            warning(
                "PERIOD_NOT_GIVEN",
                "Yêu cầu làm “định kỳ” nhưng không nêu kỳ nào. Hãy xác định tuần, tháng, quý hay năm.",
                requirement));
      } else if (requirement.recurrence() == null
          && requirement.deadline() == null
          && !PRODUCT.matcher(Spelling.plain(requirement.quote().replaceAll("\\s+", " "))).find()) {
        warnings.add(
            warning(
                "REQUIREMENT_NOT_MEASURABLE",
                "Yêu cầu không nêu sản phẩm, thời hạn hay kỳ thực hiện. Hãy bổ sung ít nhất một.",
                requirement));
      }
    }
    return warnings;
  }

  private static Extraction.Warning warning(
      String code, String message, Extraction.Requirement requirement) {
    return new Extraction.Warning(code, message, requirement.quote(), requirement.span());
  }
}
