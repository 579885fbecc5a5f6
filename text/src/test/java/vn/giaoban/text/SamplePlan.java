package vn.giaoban.text;

import java.util.List;

/** How a plan begins, for tests of what follows. */
final class SamplePlan {

  static final String PLAN =
      """
      ỦY BAN NHÂN DÂN
      TỈNH LAM SƠN

      Số: 45/KH-UBND
      Lam Sơn, ngày 10 tháng 7 năm 2025

      KẾ HOẠCH
      Sắp xếp kho lưu trữ năm 2025

      """;

  static final String PLAN_WITH_TASKS = PLAN + "II. NHIỆM VỤ\n\n";

  private SamplePlan() {}

  /** The requirements of a document: task | who leads | who helps | by when or how often. */
  static List<String> tasks(String document) {
    return DocumentReader.standard().read(document).requirements().stream()
        .map(task ->
            "%s | %s | %s | %s"
                .formatted(
                    task.quote().replace('\n', '⏎'),
                    String.join(", ", task.responsible()),
                    String.join(", ", task.coordinating()),
                    task.deadline() != null ? task.deadline() : task.recurrence()))
        .toList();
  }
}
