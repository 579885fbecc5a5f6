package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Cells and lines that say without labels who leads, who helps and by when. */
class WhoAndWhenTest {

  private static List<String> tasks(String text) {
    return SamplePlan.tasks(SamplePlan.PLAN_WITH_TASKS + text);
  }

  @Test
  void behindAStrokeInACellStandWhoHelpAndNtIsWhatStandsAbove() {
    assertThat(
            tasks(
                """
                STT

                Việc cần làm

                Ai làm

                Bao giờ xong

                1

                Kiểm đếm toàn bộ hồ sơ còn tại kho cũ

                **Sở Nội vụ** / Sở Tài chính; Công an tỉnh

                30/9/2025

                2

                Lập danh mục tài liệu hết giá trị

                nt

                Tháng 10/2025

                3

                Tiêu hủy tài liệu hết giá trị theo danh mục

                -nt- (không có đơn vị phối hợp)

                Quý IV/2025

                4

                Đóng thùng và niêm phong tài liệu mật

                **Công an tỉnh** / Ủy ban nhân dân các phường: Đông Hà, Tây Sơn

                Như trên
                """))
        .containsExactly(
            "Kiểm đếm toàn bộ hồ sơ còn tại kho cũ | Sở Nội vụ | Sở Tài chính, Công an tỉnh | 2025-09-30",
            "Lập danh mục tài liệu hết giá trị | Sở Nội vụ | Sở Tài chính, Công an tỉnh | Tháng 10/2025",
            "Tiêu hủy tài liệu hết giá trị theo danh mục | Sở Nội vụ |  | Quý IV/2025",
            "Đóng thùng và niêm phong tài liệu mật | Công an tỉnh | Ủy ban nhân dân phường Đông Hà, Ủy ban nhân dân phường Tây Sơn | Quý IV/2025");
  }

  @Test
  void oneColumnMayNameWhoLeadsAndWhoHelps() {
    assertThat(
            tasks(
                """
                | TT | Nhiệm vụ | Chủ trì/phối hợp | Thời hạn |
                |---|---|---|---|
                | 1 | Kiểm đếm hồ sơ tại kho cũ | Sở Nội vụ/Sở Tài chính, Công an tỉnh | 30/9/2025 |
                | 2 | Lập danh mục tài liệu | Sở Nội vụ, Sở Tư pháp | nt |
                | 3 | Chuyển tài liệu về kho mới | Sở Xây dựng chủ trì; Sở Nội vụ phối hợp | 31/10/2025 |
                | 4 | Mua giá kệ cho kho mới | Sở Tài chính (CT), Sở Xây dựng (PH) | 15/11/2025 |
                """))
        .containsExactly(
            "Kiểm đếm hồ sơ tại kho cũ | Sở Nội vụ | Sở Tài chính, Công an tỉnh | 2025-09-30",
            "Lập danh mục tài liệu | Sở Nội vụ | Sở Tư pháp | 2025-09-30",
            "Chuyển tài liệu về kho mới | Sở Xây dựng | Sở Nội vụ | 2025-10-31",
            "Mua giá kệ cho kho mới | Sở Tài chính | Sở Xây dựng | 2025-11-15");
  }

  @Test
  void oneColumnMaySayTheTimeAsWell() {
    assertThat(
            tasks(
                """
                | TT | Nhiệm vụ | Cơ quan chủ trì; phối hợp; thời hạn |
                |---|---|---|
                | 1 | Kiểm đếm hồ sơ tại kho cũ | Sở Nội vụ; Sở Tài chính, Công an tỉnh; 30/9/2025 |
                | 2 | Lập danh mục tài liệu | Chủ trì: Sở Nội vụ; phối hợp: Sở Tư pháp; thời hạn: 31/10/2025 |

                | Công việc | Đơn vị và thời hạn |
                |---|---|
                | Mua giá kệ cho kho mới | Sở Tài chính (15/11/2025) |
                """))
        .containsExactly(
            "Kiểm đếm hồ sơ tại kho cũ | Sở Nội vụ | Sở Tài chính, Công an tỉnh | 2025-09-30",
            "Lập danh mục tài liệu | Sở Nội vụ | Sở Tư pháp | 2025-10-31",
            "Mua giá kệ cho kho mới | Sở Tài chính |  | 2025-11-15");
  }

  @Test
  void whereSomeNamesOfACellAreBoldTheyLead() {
    assertThat(
            tasks(
                """
                | TT | Nội dung | Cơ quan thực hiện | Thời hạn |
                |---|---|---|---|
                | 1 | Kiểm đếm hồ sơ tại kho cũ | **Sở Nội vụ**, Sở Tài chính | 30/9/2025 |
                | 2 | Lập danh mục tài liệu | **Sở Nội vụ, Sở Tư pháp** | 15/10/2025 |
                """))
        .containsExactly(
            "Kiểm đếm hồ sơ tại kho cũ | Sở Nội vụ | Sở Tài chính | 2025-09-30",
            "Lập danh mục tài liệu | Sở Nội vụ, Sở Tư pháp |  | 2025-10-15");
  }

  @Test
  void besideATaskAndItsTimeWhoeverIsNamedDoesIt() {
    assertThat(
            tasks(
                """
                | STT | Việc phải làm | Đơn vị | Hạn |
                |---|---|---|---|
                | 1 | Kiểm đếm hồ sơ tại kho cũ | Sở Nội vụ | 30/9/2025 |
                """))
        .containsExactly("Kiểm đếm hồ sơ tại kho cũ | Sở Nội vụ |  | 2025-09-30");
  }

  @Test
  void aLineOfNamesAndATimeBelongsToTheTaskAbove() {
    assertThat(
            tasks(
                """
                1. Kiểm đếm hồ sơ tại kho cũ.
                Sở Nội vụ (chính) – Sở Tài chính, Công an tỉnh (phối hợp) – 30/9/2025

                2. Lập danh mục tài liệu hết giá trị.
                → Sở Nội vụ làm chính, Sở Tư pháp cùng làm; xong trước 15/10/2025.

                3. Chuyển tài liệu về kho mới
                [Sở Xây dựng – Sở Nội vụ – 31/10/2025]

                4. Tập huấn cho người giữ kho. (Sở Nội vụ; Trường Chính trị tỉnh; tháng 11/2025)
                """))
        .containsExactly(
            "Kiểm đếm hồ sơ tại kho cũ | Sở Nội vụ | Sở Tài chính, Công an tỉnh | 2025-09-30",
            "Lập danh mục tài liệu hết giá trị | Sở Nội vụ | Sở Tư pháp | 2025-10-15",
            "Chuyển tài liệu về kho mới | Sở Xây dựng | Sở Nội vụ | 2025-10-31",
            "Tập huấn cho người giữ kho. (Sở Nội vụ; Trường Chính trị tỉnh; tháng 11/2025) | Sở Nội vụ | Trường Chính trị tỉnh | tháng 11/2025");
  }

  @Test
  void labelsHaveManyWords() {
    assertThat(
            tasks(
                """
                1. Kiểm đếm hồ sơ tại kho cũ.

                Đầu mối: Sở Nội vụ.
                Hỗ trợ: Sở Tài chính, Công an tỉnh.
                Hạn chót: 30/9/2025.

                2. Lập danh mục tài liệu hết giá trị

                * Trách nhiệm: Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp
                * Xong trước: 15/10/2025
                """))
        .containsExactly(
            "Kiểm đếm hồ sơ tại kho cũ | Sở Nội vụ | Sở Tài chính, Công an tỉnh | 2025-09-30",
            "Lập danh mục tài liệu hết giá trị | Sở Nội vụ | Sở Tư pháp | 2025-10-15");
  }

  @Test
  void aCellWithoutEndIsReadAsNamesAlone() {
    var bodies = new CellNames(new BodyReader());
    var cell = "Sở Nội vụ (chính), Sở Tài chính – ".repeat(10_000) + "30/9/2025";

    var read = WhoAndWhen.ofCell(bodies, cell, true);

    assertThat(read.told()).isFalse();
    assertThat(read.helps()).isEmpty();
    assertThat(read.time()).isEmpty();
  }

  @Test
  void oneLabelMayNameBothWhoLeadsAndWhoHelps() {
    assertThat(
            tasks(
                """
                1. Kiểm kê hồ sơ tại kho cũ.
                - Cơ quan chủ trì/phối hợp: Sở Nội vụ/Sở Tài chính, Công an tỉnh.
                - Thời hạn: 30/9/2025.

                2. Lập danh mục hồ sơ hết giá trị.
                - Chủ trì, phối hợp: Văn phòng; các sở, ngành.

                3. Niêm phong toàn bộ kho cũ.
                - Đơn vị chủ trì và phối hợp: Sở Xây dựng (chủ trì), Công an tỉnh (phối hợp).

                4. Vận chuyển hồ sơ.
                - Thực hiện: Sở Xây dựng (chủ trì), Công an tỉnh (phối hợp).

                5. Bàn giao toàn bộ kho cũ.
                - Thực hiện: ký biên bản, lưu hai bản.
                """))
        .containsExactly(
            "Kiểm kê hồ sơ tại kho cũ | Sở Nội vụ | Sở Tài chính, Công an tỉnh | 2025-09-30",
            "Lập danh mục hồ sơ hết giá trị | Văn phòng | các sở, ngành | null",
            "Niêm phong toàn bộ kho cũ | Sở Xây dựng | Công an tỉnh | null",
            "Vận chuyển hồ sơ | Sở Xây dựng | Công an tỉnh | null",
            "Thực hiện: ký biên bản, lưu hai bản |  |  | null");
  }
}
