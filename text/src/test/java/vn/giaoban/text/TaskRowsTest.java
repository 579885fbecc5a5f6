package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
  void groupsOfRowsAreHeadingsAndRowsAreNot() {
    assertThat(read.headings())
        .extracting(heading -> heading.marker() + " " + heading.title())
        .containsExactly("I TUYÊN TRUYỀN", "II KIỂM TRA");
    assertThat(read.requirements()).extracting(Extraction.Requirement::heading).startsWith(0, 0, 1);
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
}
