package vn.giaoban.text;

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
}
