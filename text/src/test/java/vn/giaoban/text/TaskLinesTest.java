package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaskLinesTest {

  @Test
  void linesBehindSeveralDashesBelongToAllOfThem() {
    assertThat(
            read(
                """
                1. Dọn kho

                - Kiểm đếm giá kệ trong kho.
                - Quét dọn phòng đọc của kho.
                * Chủ trì: Văn phòng Ủy ban nhân dân tỉnh
                * Thời gian: tháng 8/2025

                2. Dán nhãn

                - In nhãn cho toàn bộ hồ sơ.
                * Chủ trì: Sở Nội vụ
                """))
        .extracting(
            Extraction.Requirement::quote,
            Extraction.Requirement::responsible,
            Extraction.Requirement::deadline)
        .containsExactly(
            tuple(
                "Kiểm đếm giá kệ trong kho",
                List.of("Văn phòng Ủy ban nhân dân tỉnh"),
                "tháng 8/2025"),
            tuple(
                "Quét dọn phòng đọc của kho",
                List.of("Văn phòng Ủy ban nhân dân tỉnh"),
                "tháng 8/2025"),
            tuple("In nhãn cho toàn bộ hồ sơ", List.of("Sở Nội vụ"), null));
  }

  @Test
  void aRemedyIsTheTaskOfTheLinesBehindIt() {
    assertThat(
            read(
                """
                1. Để thất lạc sổ

                Tồn tại: Kho thiếu 12 sổ công văn, chưa có ai chịu trách nhiệm.
                Biện pháp: Tìm lại sổ; lập biên bản những sổ không tìm thấy.
                Trách nhiệm: Sở Nội vụ.
                Phối hợp: Sở Tài chính.
                Thời hạn: 15/10/2025.
                """))
        .extracting(
            Extraction.Requirement::quote,
            Extraction.Requirement::responsible,
            Extraction.Requirement::coordinating,
            Extraction.Requirement::deadline)
        .containsExactly(
            tuple(
                "Biện pháp: Tìm lại sổ; lập biên bản những sổ không tìm thấy",
                List.of("Sở Nội vụ"),
                List.of("Sở Tài chính"),
                "2025-10-15"));
  }

  @Test
  void aLabelBelowAFullLineBelongsNotToTheWordsOfTheTask() {
    assertThat(
            read(
                """
                - Kiểm đếm giá kệ trong kho, lập danh sách những giá đã hỏng, đề xuất
                thay mới, sơn lại những giá còn dùng được ở các phòng và ghi vào sổ.
                Đơn vị chủ trì: Văn phòng Ủy ban nhân dân tỉnh; đơn vị phối hợp: Sở
                Nội vụ. Thời gian: tháng 8/2025.

                - Quét dọn phòng đọc của kho, lau chùi bàn ghế, thay bóng đèn cháy và
                kiểm tra lại hệ thống báo cháy của các tầng, ghi lại những chỗ hỏng
                để báo thợ đến sửa trong tuần sau và nhắc người trực trong các ca
                không để giấy tờ gần ổ điện, bếp đun nước.
                """))
        .extracting(
            task -> task.quote().replaceFirst("(?s)^.*\\n", ""),
            Extraction.Requirement::responsible,
            Extraction.Requirement::coordinating,
            Extraction.Requirement::deadline)
        .startsWith(
            tuple(
                "thay mới, sơn lại những giá còn dùng được ở các phòng và ghi vào sổ",
                List.of("Văn phòng Ủy ban nhân dân tỉnh"),
                List.of("Sở Nội vụ"),
                "tháng 8/2025"));
  }

  @Test
  void linesBetweenATitleAndTheTasksBelowItBelongToAllOfThese() {
    assertThat(
            read(
                """
                1. Dọn kho của các phòng
                Chủ trì: Văn phòng Ủy ban nhân dân tỉnh
                Phối hợp: Sở Nội vụ, Công đoàn cơ quan
                Thời hạn: 30/8/2025
                - Kiểm đếm giá kệ trong kho, lập danh sách những giá đã hỏng cần thay.
                - Trung tâm Lưu trữ quét dọn phòng đọc xong trong tháng 7/2025.

                2. Dán nhãn cho toàn bộ hồ sơ
                Chủ trì: Sở Nội vụ
                Thời hạn: Quý III/2025
                """))
        .extracting(
            Extraction.Requirement::responsible,
            Extraction.Requirement::coordinating,
            Extraction.Requirement::deadline)
        .containsExactly(
            tuple(
                List.of("Văn phòng Ủy ban nhân dân tỉnh"),
                List.of("Sở Nội vụ", "Công đoàn cơ quan"),
                "2025-08-30"),
            tuple(List.of("Trung tâm Lưu trữ"), List.of(), "tháng 7/2025"),
            tuple(List.of("Sở Nội vụ"), List.of(), "Quý III/2025"));
  }

  @Test
  void linesAreNotThoseOfATaskThatNamesWhoDoesIt() {
    assertThat(
            read(
                """
                1. Dọn kho

                - Trung tâm Lưu trữ kiểm đếm giá kệ trong kho.
                - Quét dọn phòng đọc của kho.
                * Chủ trì: Văn phòng Ủy ban nhân dân tỉnh
                * Thời gian: tháng 8/2025
                """))
        .extracting(Extraction.Requirement::responsible, Extraction.Requirement::deadline)
        .containsExactly(
            tuple(List.of("Trung tâm Lưu trữ"), null),
            tuple(List.of("Văn phòng Ủy ban nhân dân tỉnh"), "tháng 8/2025"));
  }

  @Test
  void aTaskWithLinesOfItsOwnSharesNoOthers() {
    assertThat(
            read(
                """
                1. Dọn kho

                a) Kiểm đếm giá kệ trong kho.
                Đơn vị chủ trì: Sở Nội vụ.
                b) Quét dọn phòng đọc của kho.
                Đơn vị chủ trì: Sở Tài chính.
                """))
        .extracting(Extraction.Requirement::responsible)
        .containsExactly(List.of("Sở Nội vụ"), List.of("Sở Tài chính"));
  }

  private static List<Extraction.Requirement> read(String tasks) {
    return DocumentReader.standard().read(SamplePlan.PLAN_WITH_TASKS + tasks).requirements();
  }
}
