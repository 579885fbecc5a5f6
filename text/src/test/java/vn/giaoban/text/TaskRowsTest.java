package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables whose rows stand on one line each, as they come out of files. */
class TaskRowsTest {

  private static final String TEXT =
      """
      TỈNH ỦY AN LÂM
      *
      Số 12-KH/TU

      KẾ HOẠCH
      Giữ gìn vệ sinh trường học

      Tỉnh ủy giao việc cho từng cơ quan theo bảng dưới đây.

      | TT | Nội dung công việc | Cơ quan thực hiện | | Thời hạn | Sản phẩm |
      | 〃 | 〃 | Chủ trì | Phối hợp | 〃 | 〃 |
      | (1) | (2) | (3) | (4) | (5) | (6) |
      | I | TUYÊN TRUYỀN | | | | |
      | 1 | Xây dựng tài liệu hỏi đáp. | Sở Y tế | Sở Tài chính | Trước ngày 30/6/2026 | Tài liệu |
      | 2. | phát tài liệu đến từng lớp học | 〃 | | Hằng quý | |
      | | | | | | Báo cáo |
      | TT | Nội dung công việc | Chủ trì | Phối hợp | Thời hạn | Sản phẩm |
      | II | KIỂM TRA | | | | |
      | 3 | Kiểm tra bếp ăn | Công an tỉnh; Sở Y tế | Ủy ban nhân dân các xã | | |

      Các sở báo cáo Tỉnh ủy trước ngày 15/12/2026.
      """;

  private final Extraction read = DocumentReader.standard().read(TEXT);

  @Test
  void takesATaskFromEachRowByTheHeadsOfItsColumns() {
    assertThat(read.requirements())
        .extracting(
            Extraction.Requirement::quote,
            task -> String.join(",", task.responsible()),
            task -> String.join(",", task.coordinating()),
            Extraction.Requirement::deadline,
            Extraction.Requirement::recurrence)
        .startsWith(
            tuple("Xây dựng tài liệu hỏi đáp", "Sở Y tế", "Sở Tài chính", "2026-06-30", null),
            tuple("phát tài liệu đến từng lớp học", "Sở Y tế", "", null, Recurrence.QUARTERLY),
            tuple("Kiểm tra bếp ăn", "Công an tỉnh,Sở Y tế", "Ủy ban nhân dân các xã", null, null))
        .hasSize(4);
  }

  @Test
  void aRowThatNamesABodyTellsWhoLeadsInThoseBelow() {
    var tasks =
        DocumentReader.standard()
            .read(
                """
                TỈNH ỦY AN LÂM
                *
                Số 12-KH/TU

                KẾ HOẠCH
                Giữ gìn vệ sinh trường học

                | TT | Nội dung công việc | Chủ trì | Phối hợp | Thời hạn |
                | I | Tuyên truyền | | | |
                | 1 | Soạn tài liệu hỏi đáp | Sở Nội vụ | | 30/6/2026 |
                | II | Sở Y tế | | | |
                | 1 | Kiểm tra bếp ăn | | Công an tỉnh | 30/9/2026 |
                | III | Công an tỉnh | Công an tỉnh | | |
                | 1 | Tuần tra cổng trường | | Sở Y tế | 30/9/2026 |
                """)
            .requirements();

    assertThat(tasks)
        .extracting(Extraction.Requirement::responsible)
        .containsExactly(List.of("Sở Nội vụ"), List.of("Sở Y tế"), List.of("Công an tỉnh"));
  }

  @Test
  void groupsOfRowsAreHeadingsAndRowsAreNot() {
    assertThat(read.headings())
        .extracting(heading -> heading.marker() + " " + heading.title())
        .containsExactly("I TUYÊN TRUYỀN", "II KIỂM TRA");
    assertThat(read.requirements()).extracting(Extraction.Requirement::heading).startsWith(0, 0, 1);
  }

  @Test
  void whatACellListsIsATaskEach() {
    assertThat(
            tasks(
                """
                | TT | Nhiệm vụ | Chủ trì | Thời hạn |
                | 1 | Xây dựng khu vui chơi:⏎- San nền phía đông;⏎- trồng cây dọc⏎đường vào. | Sở Xây dựng⏎Sở Y tế | 30/6/2026⏎31/8/2026 |
                | 2 | Kiểm tra bếp ăn.<br>Lập sổ theo dõi.<br/>a) Thu mẫu nước | Công an tỉnh | Trước ngày 15/12/2026 |
                | 3 | Sửa đường từ Đồng Mua⏎đến Bến Lội | Sở Xây dựng | |
                """))
        .containsExactly(
            "San nền phía đông | Sở Xây dựng,Sở Y tế | 2026-06-30",
            "trồng cây dọc⏎đường vào | Sở Xây dựng,Sở Y tế | 2026-08-31",
            "Kiểm tra bếp ăn | Công an tỉnh | 2026-12-15",
            "Lập sổ theo dõi | Công an tỉnh | 2026-12-15",
            "Thu mẫu nước | Công an tỉnh | 2026-12-15",
            "Sửa đường từ Đồng Mua⏎đến Bến Lội | Sở Xây dựng | null");
  }

  /** The tasks of a table, where lines in a cell are parted by a sign that one can see. */
  private static List<String> tasks(String table) {
    return DocumentReader.standard().read(table.replace('⏎', '\u2028')).requirements().stream()
        .map(task ->
            task.quote().replace('\u2028', '⏎')
                + " | "
                + String.join(",", task.responsible())
                + " | "
                + task.deadline())
        .toList();
  }

  @Test
  void aTableOfFiguresGivesNoTasks() {
    assertThat(
            DocumentReader.standard()
                .read(
                    """
                    | TT | Xã | Số trường |
                    | 1 | An Hòa | 12 |
                    | 2 | an Bình | 5 |
                    """)
                .requirements())
        .isEmpty();
  }

  @Test
  void rowsWhoseNumbersWereLostAreToldByTheNamesBehindTheTask() {
    var read =
        DocumentReader.standard()
            .read(
                """
                ỦY BAN NHÂN DÂN
                TỈNH LAM SƠN

                Số: 45/CTr-UBND
                Lam Sơn, ngày 10 tháng 7 năm 2025

                CHƯƠNG TRÌNH
                Công tác năm 2026

                I. NỘI DUNG CHƯƠNG TRÌNH

                TT

                Nội dung công việc

                Cơ quan chủ trì

                Cơ quan phối hợp

                Thời gian trình

                A. NỘI DUNG TRÌNH TỈNH ỦY

                1

                Đề án phát triển cảng Hà Lam

                Sở Tài chính

                Các Sở: Xây dựng, Công Thương

                Tháng 01/2026

                2

                Báo cáo kết quả thực hiện nhiệm vụ được giao

                Văn phòng UBND tỉnh

                Tháng 3/2026

                II. TỔ CHỨC THỰC HIỆN

                1. Văn phòng UBND tỉnh theo dõi, đôn đốc.

                2. Các sở, ngành chủ động chuẩn bị nội dung.
                """);

    assertThat(read.requirements())
        .extracting(
            Extraction.Requirement::responsible,
            Extraction.Requirement::coordinating,
            Extraction.Requirement::deadline)
        .containsExactly(
            tuple(
                List.of("Sở Tài chính"), List.of("Sở Xây dựng", "Sở Công Thương"), "Tháng 01/2026"),
            tuple(List.of("Văn phòng UBND tỉnh"), List.of(), "Tháng 3/2026"),
            tuple(List.of("Văn phòng UBND tỉnh"), List.of(), null),
            tuple(List.of("Các sở, ngành"), List.of(), null));
  }

  @Test
  void aCellMaySayWhoLeadsAndWhoHelps() {
    var read =
        DocumentReader.standard()
            .read(
                """
                KẾ HOẠCH
                công tác năm 2026

                I. NHIỆM VỤ

                | TT | Nội dung | Đơn vị thực hiện | Thời gian |
                |---|---|---|---|
                | 1 | Rà soát quy hoạch các chợ | Chủ trì: Sở Công Thương; Phối hợp: Sở Tài chính, UBND các xã | Quý I/2026 |
                | 2 | Mở lớp bồi dưỡng nghiệp vụ | Sở Nội vụ (chủ trì), Trường Chính trị tỉnh (phối hợp) | Tháng 4/2026 |
                | 3 | Hoàn thiện sổ theo dõi chợ | Sở Công Thương phối hợp với Công an tỉnh | Tháng 5/2026 |
                | 4 | Sơ kết việc theo dõi chợ | nt | Tháng 6/2026 |
                """);
    assertThat(read.requirements())
        .extracting(Extraction.Requirement::responsible, Extraction.Requirement::coordinating)
        .containsExactly(
            tuple(List.of("Sở Công Thương"), List.of("Sở Tài chính", "UBND các xã")),
            tuple(List.of("Sở Nội vụ"), List.of("Trường Chính trị tỉnh")),
            tuple(List.of("Sở Công Thương"), List.of("Công an tỉnh")),
            tuple(List.of("Sở Công Thương"), List.of("Công an tỉnh")));
  }
}
