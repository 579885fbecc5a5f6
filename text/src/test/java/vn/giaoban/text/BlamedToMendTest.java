package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is blamed and told in the same breath what to do. */
class BlamedToMendTest {

  private static final String CONCLUSION =
      SamplePlan.PLAN.replace("KẾ HOẠCH\n", "THÔNG BÁO\nKết luận cuộc họp về ")
          + "Sau khi nghe báo cáo, Chủ tịch Ủy ban nhân dân tỉnh kết luận như sau:\n\n";

  @Test
  void isChargedWhereTheOrderNamesNobody() {
    var text =
        CONCLUSION
            + """
            1. Phê bình Giám đốc Sở Tài chính và yêu cầu kiểm điểm trách nhiệm trước ngày 15/8/2025.

            2. Phê bình Ủy ban nhân dân các xã: Suối Đá, Bản Hon chậm nộp báo cáo và đề nghị nộp trước ngày 20/7/2025.
            """;
    assertThat(SamplePlan.tasks(text))
        .containsExactly(
            "Phê bình Giám đốc Sở Tài chính và yêu cầu kiểm điểm trách nhiệm trước ngày 15/8/2025 | Giám đốc Sở Tài chính |  | 2025-08-15",
            "Phê bình Ủy ban nhân dân các xã: Suối Đá, Bản Hon chậm nộp báo cáo và đề nghị nộp trước ngày 20/7/2025 | Ủy ban nhân dân xã Suối Đá, Ủy ban nhân dân xã Bản Hon |  | 2025-07-20");
    assertThat(DocumentReader.standard().read(text).findings()).isEmpty();
  }

  @Test
  void whereNothingIsOrderedItIsAShortcoming() {
    var text =
        CONCLUSION
            + """
            1. Nhắc nhở Sở Y tế và Sở Xây dựng chậm giải ngân.

            2. Phê bình và yêu cầu Thủ trưởng Sở Công Thương khắc phục ngay tình trạng này.
            """;
    assertThat(SamplePlan.tasks(text))
        .containsExactly(
            "Phê bình và yêu cầu Thủ trưởng Sở Công Thương khắc phục ngay tình trạng này | Thủ trưởng Sở Công Thương |  | null");
    assertThat(DocumentReader.standard().read(text).findings())
        .extracting(Extraction.Finding::quote, Extraction.Finding::units)
        .containsExactly(
            tuple(
                "Nhắc nhở Sở Y tế và Sở Xây dựng chậm giải ngân",
                List.of("Sở Y tế", "Sở Xây dựng")));
  }
}
