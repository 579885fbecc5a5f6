package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables whose cells stand below one another, each on lines of its own. */
class StackedTablesTest {

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

  private static List<String> tasks(String table) {
    return SamplePlan.tasks(ABOVE + table);
  }

  @Test
  void whatTheCellsOfARowHoldIsToldByTheHeads() {
    assertThat(
            tasks(
                """
                STT

                Việc cần làm

                Bộ phận chủ trì

                Phối hợp cùng

                Sản phẩm

                Hạn xong

                I

                Việc thường xuyên

                1

                Rà soát hộ nghèo trên địa bàn
                các thôn

                Phòng Văn hóa - Xã hội

                Trưởng các thôn
                Hội Phụ nữ xã

                Danh sách

                30/9/2026

                2

                - Sửa chữa mái nhà văn hóa thôn Đông;
                - Lắp đèn đường thôn Tây.

                Phòng Kinh tế

                Quý II/2026

                3

                Mua sắm thiết bị một cửa

                Lò gạch Núi Voi

                Công ty Hóa chất mỏ Bắc Hà; Văn phòng

                Hợp đồng

                Hằng quý

                IV. TỔ CHỨC THỰC HIỆN

                1. Văn phòng theo dõi việc thực hiện Kế hoạch trước ngày 20/12/2026.
                """))
        .containsExactly(
            "Rà soát hộ nghèo trên địa bàn⏎các thôn | Phòng Văn hóa - Xã hội | Trưởng các thôn, Hội Phụ nữ xã | 2026-09-30",
            "Sửa chữa mái nhà văn hóa thôn Đông | Phòng Kinh tế |  | Quý II/2026",
            "Lắp đèn đường thôn Tây | Phòng Kinh tế |  | Quý II/2026",
            "Mua sắm thiết bị một cửa | Lò gạch Núi Voi | Công ty Hóa chất mỏ Bắc Hà, Văn phòng | quarterly",
            "Văn phòng theo dõi việc thực hiện Kế hoạch trước ngày 20/12/2026 | Văn phòng |  | 2026-12-20");
  }

  @Test
  void withoutBlankLinesEachLineIsACellUnlessItGoesOn() {
    assertThat(
            tasks(
                """
                TT
                Nội dung
                Người phụ trách
                Người phối hợp
                Thời hạn
                I
                Công tác tổ chức
                1
                Rà soát đảng viên dự bị sắp đến hạn
                chuyển chính thức
                Đồng chí Bí thư chi bộ
                -
                Tháng 3/2026
                II
                Công tác kiểm tra
                2
                Kiểm tra việc thu nộp đảng phí của các tổ đảng
                Văn phòng Đảng ủy
                Ủy ban Kiểm tra
                Đảng ủy
                Trước 30/6/2026
                Yêu cầu các đồng chí thực hiện nghiêm túc nội dung phân công nêu trên.
                """))
        .startsWith(
            "Rà soát đảng viên dự bị sắp đến hạn⏎chuyển chính thức | Bí thư chi bộ |  | Tháng 3/2026",
            "Kiểm tra việc thu nộp đảng phí của các tổ đảng | Văn phòng Đảng ủy | Ủy ban Kiểm tra Đảng ủy | 2026-06-30")
        .hasSize(3);
  }

  @Test
  void rowsWithoutNumbersArePartedWhereTheirCellsFit() {
    assertThat(
            tasks(
                """
                Nhiệm vụ

                Cơ quan chủ trì

                Cơ quan phối hợp

                Thời gian hoàn thành

                Xây dựng kho lưu trữ số của Sở

                Văn phòng Sở

                Quý I/2026

                Tập huấn nghiệp vụ văn thư cho công chức

                Phòng Tổ chức

                Các phòng, đơn vị

                Tháng 5/2026

                Yêu cầu các phòng, đơn vị nghiêm túc thực hiện nhiệm vụ nêu trên.
                """))
        .startsWith(
            "Xây dựng kho lưu trữ số của Sở | Văn phòng Sở |  | Quý I/2026",
            "Tập huấn nghiệp vụ văn thư cho công chức | Phòng Tổ chức | Các phòng, đơn vị | Tháng 5/2026")
        .hasSize(3);
  }

  @Test
  void whoLeadsMayStandBeforeTheTaskAndNumbersMayCountWithinGroups() {
    assertThat(
            tasks(
                """
                Số TT

                Cơ quan, đơn vị chủ trì

                Nội dung nhiệm vụ, giải pháp

                Lộ trình

                (1)

                (2)

                (3)

                (4)

                A

                NHÓM NHIỆM VỤ VỀ THỂ CHẾ

                1.1

                Sở Tư pháp

                Trình quyết định về phân cấp quản lý cầu đường

                Năm 2026

                B

                NHÓM NHIỆM VỤ VỀ HẠ TẦNG

                2.1

                Sở Xây dựng

                Lập quy hoạch bến xe liên huyện

                Quý II/2026
                """))
        .containsExactly(
            "Trình quyết định về phân cấp quản lý cầu đường | Sở Tư pháp |  | Năm 2026",
            "Lập quy hoạch bến xe liên huyện | Sở Xây dựng |  | Quý II/2026");
  }

  @Test
  void whatWasFoundWantingIsNoTask() {
    var read =
        DocumentReader.standard()
            .read(
                ABOVE
                    + """
                    TT
                    Tên hạn chế, khuyết điểm
                    Giải pháp khắc phục
                    Tập thể, cá nhân chịu trách nhiệm
                    Thời gian khắc phục

                    1.
                    Chi bộ thôn Bắc sinh hoạt chưa đủ quân số
                    Phân công đảng ủy viên dự sinh hoạt hằng tháng
                    Ban Xây dựng Đảng
                    Tháng 10/2026
                    """);
    assertThat(read.requirements())
        .extracting(Extraction.Requirement::quote)
        .containsExactly("Phân công đảng ủy viên dự sinh hoạt hằng tháng");
    assertThat(read.findings())
        .extracting(Extraction.Finding::quote)
        .containsExactly("Chi bộ thôn Bắc sinh hoạt chưa đủ quân số");
  }

  @Test
  void aTableOfFiguresGivesNoTask() {
    assertThat(
            tasks(
                """
                TT

                Đơn vị thực hiện

                Số hộ

                Diện tích (ha)

                1

                Thôn Đông

                120

                35,5

                2

                Thôn Tây

                98

                30,1
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Đơn vị chịu trách nhiệm chính, LEAD",
    "Phân công phụ trách, LEAD",
    "Đ/c phụ trách, LEAD",
    "Cơ quan chủ trì (1), LEAD",
    "'Chi bộ, đơn vị thực hiện', LEAD",
    "Lực lượng tham gia, HELP",
    "Đơn vị cùng thực hiện, HELP",
    "'Người/khoa, phòng thực hiện', LEAD",
    "'Tổ, đội phụ trách', LEAD",
    "Trường chủ trì, LEAD",
    "'Khoa, phòng phối hợp', HELP",
    "Hạn chót, TIME",
    "Hoàn thành trước ngày, TIME",
    "Đầu việc, TASK",
    "Công việc phải làm, TASK",
    "Khuyết điểm đã chỉ ra, FAULT",
  })
  void headsOfColumnsAreSaidInManyWays(String head, TaskLabels.Role role) {
    assertThat(new ColumnHeads(new TaskLabels()).of(head)).isEqualTo(role);
  }

  @ParameterizedTest
  @CsvSource({
    "Đơn vị tính",
    "Số lượng",
    "Kết quả thực hiện",
    "Họ và tên",
    "Chức vụ",
    "Phòng Khoa giáo"
  })
  void otherHeadsSayNothingOfTasks(String head) {
    assertThat(new ColumnHeads(new TaskLabels()).of(head))
        .isNotIn(
            TaskLabels.Role.TASK, TaskLabels.Role.LEAD, TaskLabels.Role.HELP, TaskLabels.Role.TIME);
  }

  @Test
  void longTablesAreReadInTime() {
    var rows = new StringBuilder(ABOVE).append("Nhiệm vụ\nChủ trì\nPhối hợp\nThời hạn\n");
    for (int i = 0; i < 20_000; i++) {
      rows.append(i % 3 == 0 ? "Nhiệm vụ\nChủ trì\n" : "Sở Y tế, Sở Xây dựng\n");
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> DocumentReader.standard().read(rows.toString()));
  }
}
