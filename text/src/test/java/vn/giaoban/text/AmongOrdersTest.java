package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands among orders and orders nothing, or names somebody whom it does not charge. */
class AmongOrdersTest {

  private static final String ABOVE = SamplePlan.PLAN.replace("KẾ HOẠCH", "THÔNG BÁO");

  @Test
  void aCauseAmongConclusionsOrdersNothing() {
    var read =
        DocumentReader.standard()
            .read(
                ABOVE
                    + """
                    III. KẾT LUẬN

                    1. Nguyên nhân do người giữ kho yếu nghiệp vụ, người đứng đầu thiếu kiểm tra.

                    2. Các sai sót nêu trên có nguyên nhân trực tiếp từ sự dễ dãi của Chi cục Lưu trữ.

                    3. Chi cục Lưu trữ lập lại sổ kho.
                    """);
    assertThat(read.findings())
        .extracting(Extraction.Finding::kind)
        .containsExactly(FindingKind.CAUSE, FindingKind.CAUSE);
    assertThat(read.requirements())
        .extracting(Extraction.Requirement::quote)
        .containsExactly("Chi cục Lưu trữ lập lại sổ kho");
  }

  @Test
  void whoHeadsATeamIsNotWhoHasToSetItUp() {
    assertThat(
            DocumentReader.standard()
                .read(
                    SamplePlan.PLAN_WITH_TASKS
                        + """
                        1. Ủy ban nhân dân các xã

                        - Lập tổ kiểm kê do Chủ tịch làm tổ trưởng.

                        - Kịp thời báo cáo, đề xuất Sở Nội vụ tháo gỡ vướng mắc.
                        """)
                .requirements())
        .extracting(Extraction.Requirement::responsible, Extraction.Requirement::reportTo)
        .containsExactly(
            tuple(List.of("Ủy ban nhân dân các xã"), null),
            tuple(List.of("Ủy ban nhân dân các xã"), "Sở Nội vụ"));
  }
}
