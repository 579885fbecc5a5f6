package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

/** Layouts and wordings that only documents showed which nobody had written for the reader. */
class SecondReadingTest {

  @Test
  void aTableOfRemediesHoldsShortcomingsAndTasks() {
    var read =
        read(
            """
            KẾ HOẠCH
            khắc phục hạn chế sau kiểm tra

            I. NỘI DUNG KHẮC PHỤC

            | STT | Hạn chế, khuyết điểm được chỉ ra | Biện pháp khắc phục | Chủ trì | Phối hợp | Thời gian |
            |---|---|---|---|---|---|
            | A | Về sổ sách | | | | |
            | 1 | Sổ theo dõi ở xã Bạch Khê ghi chưa đủ | Lập lại sổ theo dõi, có chữ ký từng tháng | Văn phòng Đảng ủy | Ban Xây dựng Đảng | Trước ngày 30/6/2026 |
            """);
    assertThat(read.findings())
        .extracting(Extraction.Finding::kind, Extraction.Finding::quote, Extraction.Finding::units)
        .containsExactly(
            tuple(
                FindingKind.LIMITATION,
                "Sổ theo dõi ở xã Bạch Khê ghi chưa đủ",
                java.util.List.of("xã Bạch Khê")));
    assertThat(read.requirements())
        .extracting(Extraction.Requirement::quote, Extraction.Requirement::deadline)
        .containsExactly(tuple("Lập lại sổ theo dõi, có chữ ký từng tháng", "2026-06-30"));
    assertThat(read.requirements().getFirst().responsible()).containsExactly("Văn phòng Đảng ủy");
  }

  @Test
  void cellsThatPrintBrokeAreOne() {
    var read =
        read(
            """
            CHƯƠNG TRÌNH
            kiểm tra kho lưu trữ năm 2026

            II- NỘI DUNG

            TT
            Nội dung
            Đối tượng
            Cơ quan tham mưu, chủ trì
            Phối hợp
            Thời gian
            1
            Kiểm tra sổ mượn hồ sơ của kho
            Chi bộ Trạm Y tế
            Văn phòng Đảng ủy
            Ủy ban Kiểm tra
            Đảng ủy
            Xong trước 30/6/2026
            2
            Giám sát việc chỉnh lý tài liệu tồn đọng
            Chi bộ thôn Bạch Khê
            Ban Xây dựng Đảng
            Văn phòng Đảng ủy
            Hằng năm

            III- TỔ CHỨC THỰC HIỆN

            1. Văn phòng Đảng ủy

            a) Gửi Chương trình đến các chi bộ.

            b) Đôn đốc các chi bộ thực hiện.
            """);
    assertThat(read.requirements())
        .extracting(
            Extraction.Requirement::quote,
            task -> String.join(", ", task.responsible()),
            task -> String.join(", ", task.coordinating()),
            Extraction.Requirement::deadline,
            Extraction.Requirement::recurrence)
        .startsWith(
            tuple(
                "Kiểm tra sổ mượn hồ sơ của kho",
                "Văn phòng Đảng ủy",
                "Ủy ban Kiểm tra Đảng ủy",
                "2026-06-30",
                null),
            tuple(
                "Giám sát việc chỉnh lý tài liệu tồn đọng",
                "Ban Xây dựng Đảng",
                "Văn phòng Đảng ủy",
                null,
                Recurrence.YEARLY))
        .hasSize(4);
  }

  @Test
  void rowsNeedNoBarsAroundThem() {
    var read =
        read(
            """
            CHƯƠNG TRÌNH
            hành động giữ gìn vệ sinh trường học

            TT | Nhiệm vụ, đề án | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian trình
            I | Trình Ban Thường vụ Tỉnh ủy | | |
            1 | Đề án bếp ăn học đường | Sở Y tế | Sở Tài chính | Quý II/2026
            """);
    assertThat(read.requirements())
        .extracting(Extraction.Requirement::quote, Extraction.Requirement::deadline)
        .containsExactly(tuple("Đề án bếp ăn học đường", "Quý II/2026"));
    assertThat(read.headings())
        .extracting(Extraction.Heading::title)
        .containsExactly("Trình Ban Thường vụ Tỉnh ủy");
  }

  @Test
  void whatAPartIsAboutLeavesShortcomingsWhatTheyAre() {
    var read =
        read(
            """
            KẾT LUẬN
            về việc chấp hành kỷ luật công vụ

            I. Tồn tại, hạn chế
            1. Về hoạt động công vụ
            a) Việc ghi sổ trực còn chậm, chất lượng thấp.
            b) Chưa thực hiện nghiêm nội quy tiếp khách.
            II. Nhiệm vụ thời gian tới
            1. Về hoạt động công vụ
            a) Ghi sổ trực đầy đủ trong ngày.
            """);
    assertThat(read.findings()).hasSize(2);
    assertThat(read.requirements())
        .extracting(Extraction.Requirement::quote)
        .containsExactly("Ghi sổ trực đầy đủ trong ngày");
  }

  @Test
  void aShortTitleEndsItsLineAndALongNameGoesOn() {
    var read =
        read(
            """
            KẾ HOẠCH
            giữ gìn vệ sinh trường học

            II. Nhiệm vụ, giải pháp

            1. Chuyển đổi số
            Số hóa sổ theo dõi bếp ăn của từng trường, từng lớp học;
            công khai thực đơn hằng tuần trên bảng tin của nhà trường.

            2. Sở Y tế kiểm tra nguồn nước của các trường học, ghi kết
            quả vào sổ theo dõi chung của toàn tỉnh, công khai trên Cổng
            Thông tin điện tử của tỉnh danh sách trường chưa đạt.
            """);
    assertThat(read.headings())
        .extracting(Extraction.Heading::title)
        .containsExactly("Nhiệm vụ, giải pháp", "Chuyển đổi số");
    assertThat(read.requirements()).hasSize(2);
    assertThat(read.requirements().getLast().quote()).endsWith("danh sách trường chưa đạt");
  }

  @Test
  void theHourOfATelegramIsNoPlace() {
    var read =
        read(
            """
            TỈNH ỦY AN LÂM
            *
            Số 15-CV/TU

            An Lâm, 14 giờ 00 ngày 27 tháng 10 năm 2025

            Kính gửi: Các đảng ủy xã
            """);
    assertThat(read.document().place()).isEqualTo("An Lâm");
    assertThat(read.document().date()).hasToString("2025-10-27");
  }

  @Test
  void aPersonSpeaksByNameAndPost() {
    var read =
        read(
            """
            TỈNH ỦY AN LÂM
            VĂN PHÒNG
            *
            Số 15-TB/VPTU

            An Lâm, ngày 27 tháng 10 năm 2025

            THÔNG BÁO
            Kết luận của đồng chí Hà Minh Tâm, Bí thư Tỉnh ủy tại buổi làm việc về vệ sinh trường học
            """);
    assertThat(read.document().onBehalfOf()).isEqualTo("Hà Minh Tâm, Bí thư Tỉnh ủy");
  }

  @Test
  void anAssessmentMayStandBeforeTheSentenceThatOrders() {
    var read =
        read(
            """
            CÔNG ĐIỆN
            về ứng phó lũ

            Từ đêm 27/9, mưa lớn gây ngập tại xã Bạch Khê; việc sơ tán dân còn chậm. Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:

            1. Sở Y tế cử tổ cấp cứu lưu động đến nơi ngập sâu.
            """);
    assertThat(read.findings())
        .extracting(Extraction.Finding::quote)
        .containsExactly("Từ đêm 27/9, mưa lớn gây ngập tại xã Bạch Khê; việc sơ tán dân còn chậm");
    assertThat(read.requirements()).hasSize(1);
  }

  @Test
  void amongConclusionsPraiseAndBlameAreNoOrders() {
    var read =
        read(
            """
            KẾT LUẬN
            về trồng rừng

            Ban Thường vụ Huyện ủy kết luận như sau:

            1. Sau 3 năm, huyện đã trồng được 400 ha; nơi làm tốt là xã Bạch Khê.

            2. Biểu dương Hội Nông dân huyện đã có nhiều cố gắng.

            3. Song tiến độ ở một số nơi chậm, xã Tân Lũng chưa thực hiện đúng cam kết.

            4. Giao Văn phòng Huyện ủy theo dõi việc thực hiện.
            """);
    assertThat(read.findings())
        .extracting(Extraction.Finding::kind)
        .containsExactly(FindingKind.STRENGTH, FindingKind.STRENGTH, FindingKind.LIMITATION);
    assertThat(read.requirements())
        .extracting(Extraction.Requirement::quote)
        .containsExactly("Giao Văn phòng Huyện ủy theo dõi việc thực hiện");
  }

  @Test
  void underResultsAPartAboutTasksTellsOfResults() {
    var read =
        read(
            """
            BÁO CÁO
            kết quả năm 2025

            I. NHỮNG KẾT QUẢ ĐẠT ĐƯỢC

            1. Lãnh đạo nhiệm vụ chính trị

            - Công tác phối hợp giữa các ngành ngày càng chặt chẽ.
            """);
    assertThat(read.findings()).hasSize(1);
    assertThat(read.requirements()).isEmpty();
  }

  @Test
  void whatMustNotBeDoneIsADemand() {
    var read =
        read(
            """
            HƯỚNG DẪN
            về giữ gìn kênh mương

            1. Nguyên tắc chung

            a) Không đổ rác xuống kênh, mương.
            """);
    assertThat(read.requirements())
        .extracting(Extraction.Requirement::quote)
        .containsExactly("Không đổ rác xuống kênh, mương");
  }

  @Test
  void aNameInATitleMayLookLikeAWordThatEndsIt() {
    var read =
        read(
            """
            THÔNG BÁO
            KẾT LUẬN CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÊ ANH TÀI TẠI CUỘC HỌP VỀ CHỢ

            Chủ tịch Ủy ban nhân dân tỉnh Lê Anh Tài đã chủ trì cuộc họp và kết luận như sau:

            1. Giao Sở Công Thương lập danh sách các chợ xuống cấp.
            """);
    assertThat(read.document().onBehalfOf()).isEqualTo("Chủ tịch Ủy ban nhân dân tỉnh Lê Anh Tài");
  }

  @Test
  void aNoteMayStandWithDigitsToWhichBracketsRefer() {
    var read =
        read(
            """
            BÁO CÁO
            về giữ rừng

            1. Nhiều thôn giữ rừng tốt[1].

            Lê Văn Tám

            ________
            1 Thôn Đông, thôn Đoài của xã Bạch Khê.
            """);
    assertThat(read.footnotes())
        .extracting(Extraction.Footnote::mark, Extraction.Footnote::text)
        .containsExactly(tuple("1", "Thôn Đông, thôn Đoài của xã Bạch Khê."));
  }

  @Test
  void aNoteBelowARuleMayStandBeforeTheRecipients() {
    var read =
        read(
            """
            THÔNG BÁO
            về bốn công trình

            1. Bốn công trình vượt dự toán (1).

            --------
            (1) Gồm: cầu Bạch Khê, cầu Tân Lũng.

            Nơi nhận:
            - Lưu: VT.
            """);
    assertThat(read.footnotes()).extracting(Extraction.Footnote::mark).containsExactly("1");
    assertThat(read.requirements()).isEmpty();
  }

  @Test
  void aParagraphGoesOnBehindTheNoteAndTheNumberOfItsPage() {
    var read =
        read(
            """
            BÁO CÁO
            về sinh hoạt chi bộ

            2.3. Chất lượng sinh hoạt được cải thiện, gắn với việc làm, bữa ăn ca; nhiều nơi có quy chế1 theo

            ________
            1 Điển hình là Chi bộ Trạm Y tế Bạch Khê.

            3

            Quy định số 170-QĐ/TW của Trung ương.
            """);
    assertThat(read.headings()).isEmpty();
    assertThat(read.footnotes()).hasSize(1);
  }

  @Test
  void whoeverReportsIsNotCharged() {
    var read =
        read(
            """
            ỦY BAN NHÂN DÂN XÃ BẠCH KHÊ
            Số: 12/BC-UBND
            Bạch Khê, ngày 05 tháng 3 năm 2026

            BÁO CÁO
            về giữ rừng

            1. Đã trồng 40 ha rừng.

            Trên đây là báo cáo về giữ rừng, Ủy ban nhân dân xã báo cáo Ủy ban nhân dân tỉnh theo quy định.
            """);
    assertThat(read.requirements()).isEmpty();
  }

  @Test
  void aTitleThatLeadsInMaySayWhoNeedsToActAndBodiesMayTitleTheirTasks() {
    var read =
        read(
            """
            KẾT LUẬN
            về giữ gìn bí mật

            Ban Bí thư kết luận:

            1- Công tác này đã có nhiều chuyển biến tích cực.

            Những hạn chế trên chủ yếu do một số nơi nhận thức chưa đầy đủ.

            2- Thời gian tới, các cấp ủy, tổ chức đảng cần thực hiện tốt các nhiệm vụ sau:

            - Hằng năm rà soát cán bộ thuộc diện quản lý.

            - Đảng đoàn Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, các đoàn thể chính trị - xã hội tỉnh:

            Tăng cường giám sát ở cơ sở.
            """);
    assertThat(read.findings())
        .extracting(Extraction.Finding::kind)
        .containsExactly(FindingKind.STRENGTH, FindingKind.CAUSE);
    assertThat(read.headings()).extracting(Extraction.Heading::marker).containsExactly("2-", "-");
    assertThat(read.requirements().getFirst().responsible())
        .containsExactly("các cấp ủy", "tổ chức đảng");
  }

  @Test
  void whatSomebodyHasDoneOrdersNothing() {
    var read =
        read(
            """
            TỜ TRÌNH
            về việc ban hành Đề án bếp ăn học đường

            I. Quá trình chuẩn bị
            1. Sở Y tế đã chủ trì soạn thảo, lấy ý kiến các trường học.
            """);
    assertThat(read.requirements()).isEmpty();
  }

  private static Extraction read(String text) {
    return DocumentReader.standard().read(text);
  }
}
