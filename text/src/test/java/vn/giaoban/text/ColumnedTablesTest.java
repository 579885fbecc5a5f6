package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables whose columns are parted by tabs or by runs of blanks. */
class ColumnedTablesTest {

  private static final String ABOVE =
      """
      ỦY BAN NHÂN DÂN
      XÃ LÂM ĐIỀN

      Số: 45/KH-UBND
      Lâm Điền, ngày 10 tháng 7 năm 2025

      KẾ HOẠCH
      Công tác năm 2026

      III. PHÂN CÔNG NHIỆM VỤ

      """;

  private static final String BEHIND =
      """

      IV. TỔ CHỨC THỰC HIỆN

      1. Văn phòng theo dõi việc thực hiện Kế hoạch trước ngày 20/12/2026.
      """;

  private static List<String> tasks(String table) {
    var tasks =
        DocumentReader.standard().read(ABOVE + table + BEHIND).requirements().stream()
            .map(task ->
                "%s | %s | %s | %s"
                    .formatted(
                        task.quote(),
                        String.join(", ", task.responsible()),
                        String.join(", ", task.coordinating()),
                        task.deadline() != null ? task.deadline() : task.recurrence()))
            .toList();
    assertThat(tasks.getLast())
        .isEqualTo(
            "Văn phòng theo dõi việc thực hiện Kế hoạch trước ngày 20/12/2026 | Văn phòng |  | 2026-12-20");
    return tasks.subList(0, tasks.size() - 1);
  }

  @Test
  void tabsPartTheCellsOfARow() {
    assertThat(
            tasks(
                """
                STT\tNhiệm vụ\tChủ trì\tPhối hợp\tThời hạn
                (1)\t(2)\t(3)\t(4)\t(5)
                1\tRà soát hộ nghèo\tPhòng Văn hóa - Xã hội\tCông an xã\t30/9/2026
                2\tSửa chợ trung tâm xã\tPhòng Kinh tế\t\tQuý II/2026
                I\tViệc chung
                3\tMua sắm thiết bị một cửa\tVăn phòng\tPhòng Kinh tế; Công an xã\tHằng quý
                \tvà kiốt tra cứu\t\tTrạm Y tế xã\t
                """))
        .containsExactly(
            "Rà soát hộ nghèo | Phòng Văn hóa - Xã hội | Công an xã | 2026-09-30",
            "Sửa chợ trung tâm xã | Phòng Kinh tế |  | Quý II/2026",
            "Mua sắm thiết bị một cửa và kiốt tra cứu | Văn phòng | Phòng Kinh tế, Công an xã, Trạm Y tế xã | quarterly");
  }

  @Test
  void aCellGoesOnBelowInItsOwnColumn() {
    assertThat(
            tasks(
                """
                TT   Nội dung công việc             Đơn vị              Đơn vị              Thời hạn
                                                    chủ trì             phối hợp            hoàn thành

                1    Sửa chợ trung tâm huyện, làm   Phòng Kinh tế       Công an xã, Trạm    Quý II/2026
                     lại mái che và hệ thống        và Hạ tầng          Y tế xã
                     thoát nước

                II   Việc thường xuyên

                2    Trực ban phòng chống bão       Ban Chỉ huy                             Hằng tuần
                                                    Quân sự
                """))
        .containsExactly(
            "Sửa chợ trung tâm huyện, làm lại mái che và hệ thống thoát nước | Phòng Kinh tế và Hạ tầng | Công an xã, Trạm Y tế xã | Quý II/2026",
            "Trực ban phòng chống bão | Ban Chỉ huy Quân sự |  | weekly");
  }

  @Test
  void rowsWithoutNumbersBeginWithATaskAndWhoLeads() {
    assertThat(
            tasks(
                """
                Nhiệm vụ                     Chủ trì          Hạn
                Lập kho lưu trữ số           Văn phòng Sở     Quý I/2026
                cho các phòng
                Tập huấn văn thư             Phòng Tổ chức    Tháng 5/2026
                """
                    .replace("cho các phòng", "     cho các phòng")))
        .containsExactly(
            "Lập kho lưu trữ số cho các phòng | Văn phòng Sở |  | Quý I/2026",
            "Tập huấn văn thư | Phòng Tổ chức |  | Tháng 5/2026");
  }

  @Test
  void aLineOfItsOwnTitlesTheRowsBelowAndMayNameWhoLeads() {
    assertThat(
            tasks(
                """
                Nội dung                          Chủ trì            Phối hợp         Thời hạn
                Cải cách thể chế
                Rà soát văn bản của xã            Phòng Tư pháp      Văn phòng        30/9/2026
                Phòng Kinh tế
                Kiểm tra bến bãi                                     Công an xã       Quý I/2026
                Sửa đường liên thôn                                  Trạm Y tế xã     Quý II/2026
                """))
        .containsExactly(
            "Rà soát văn bản của xã | Phòng Tư pháp | Văn phòng | 2026-09-30",
            "Kiểm tra bến bãi | Phòng Kinh tế | Công an xã | Quý I/2026",
            "Sửa đường liên thôn | Phòng Kinh tế | Trạm Y tế xã | Quý II/2026");
  }

  @Test
  void theHeadMayStandAgainOnTheNextPage() {
    assertThat(
            tasks(
                """
                Nhiệm vụ               Đơn vị          Thời hạn
                                       chủ trì
                Sửa chợ trung tâm      Sở Xây dựng     Tháng 3/2026
                Nhiệm vụ               Đơn vị          Thời hạn
                                       chủ trì
                Rà soát hồ sơ đất      Sở Nội vụ       Tháng 5/2026
                """))
        .containsExactly(
            "Sửa chợ trung tâm | Sở Xây dựng |  | Tháng 3/2026",
            "Rà soát hồ sơ đất | Sở Nội vụ |  | Tháng 5/2026");
  }

  @Test
  void aTableOfFiguresGivesNoTask() {
    assertThat(
            tasks(
                """
                TT    Đơn vị thực hiện    Số hộ     Tỷ lệ (%)
                1     Thôn Đông           120       12,5
                2     Thôn Tây            98        10,1
                """))
        .isEmpty();
  }

  @Test
  void longTablesAreReadInTime() {
    var rows = new StringBuilder(ABOVE).append("TT\tNhiệm vụ\tChủ trì\tThời hạn\n");
    for (int i = 0; i < 30_000; i++) {
      rows.append(i % 5 == 0 ? "TT\tNhiệm vụ\tChủ trì\n" : "\tSở Y tế\tSở Xây dựng\n");
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> DocumentReader.standard().read(rows.toString()));
  }
}
