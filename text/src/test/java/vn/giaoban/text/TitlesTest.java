package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Titles of parts in less usual forms: letters behind "Phần", two marks, no number at all. */
class TitlesTest {

  private static List<String> titles(String text) {
    return DocumentReader.standard().read(text).headings().stream()
        .map(title -> title.level() + " " + title.marker() + " " + title.title())
        .toList();
  }

  @Test
  void partsByLettersHoldTitlesWithoutNumber() {
    assertThat(
            titles(
                """
                BIÊN BẢN
                Họp Hội đồng Trường Cao đẳng Vân Sơn

                Phần A. ĐÁNH GIÁ

                Về ưu điểm:

                - Khoa Điện tuyển đủ 40 học viên.

                Phần B. HỘI ĐỒNG GIAO

                1) Hiệu trưởng

                - Lập hội đồng kiểm kê, xong trước ngày 05/10/2025.
                """))
        .containsExactly(
            "1 Phần A. ĐÁNH GIÁ", "2  Về ưu điểm", "1 Phần B. HỘI ĐỒNG GIAO", "2 1) Hiệu trưởng");
  }

  @Test
  void twoMarksBehindANumberAreOneMarker() {
    assertThat(
            titles(
                """
                KẾT LUẬN
                về công tác dân vận

                I/- Tình hình:

                1/. Ưu điểm:

                + Hệ thống dân vận hoạt động nền nếp.

                II/- Nhiệm vụ:

                1/. Đối với cấp ủy:

                + Mỗi quý đối thoại với nhân dân một lần.
                """))
        .containsExactly(
            "1 I/- Tình hình", "2 1/. Ưu điểm", "1 II/- Nhiệm vụ", "2 1/. Đối với cấp ủy");
  }

  @Test
  void aShortLineAboveBulletsIsATitleWithoutAnyMark() {
    assertThat(
            titles(
                """
                BÁO CÁO
                tình hình sản xuất vụ đông

                Những việc đã làm

                - Gieo trồng được 1.200 ha, vượt kế hoạch 4%.

                Việc phải làm ngay

                - Phòng Kinh tế cấp giống xong trước ngày 15/12/2025.
                """))
        .containsExactly("1  Những việc đã làm", "1  Việc phải làm ngay");
  }

  @Test
  void markedUpTitlesNeedNoNumber() {
    assertThat(
            titles(
                """
                # THÔNG BÁO

                **Kết luận của Thường trực Huyện ủy về trật tự đô thị**

                ## II. Nhiệm vụ

                ### Ủy ban nhân dân các phường

                - Ra quân mỗi tuần một lần.

                ### Công an huyện

                - Xử phạt nghiêm các trường hợp tái phạm.
                """))
        .containsExactly("1 II. Nhiệm vụ", "2  Ủy ban nhân dân các phường", "2  Công an huyện");
  }
}
