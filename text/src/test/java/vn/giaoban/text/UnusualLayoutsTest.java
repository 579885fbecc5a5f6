package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a document does not say is null or empty, asked for, and never made up. */
class UnusualLayoutsTest {

  private static Extraction read(String text) {
    return DocumentReader.standard().read(text);
  }

  private static void assertWarned(Extraction read, String... codes) {
    assertThat(read.warnings()).extracting(Extraction.Warning::code).contains(codes);
  }

  @Test
  void aNumberAndADayLeftBlankInADraftAreNullAndAskedFor() {
    for (var blank : new String[] {"     ", "……", "...."}) {
      var read =
          read(
              """
              UBND XÃ ĐỒI THÔNG            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
              PHÒNG KINH TẾ                   Độc lập - Tự do - Hạnh phúc
              Số: %s/KH-KT             Đồi Thông, ngày %s tháng %s năm 2025

              KẾ HOẠCH
              Trồng cây phân tán

              1. Các thôn đăng ký số cây trước ngày 15/12/2025.

              Nơi nhận:                         TRƯỞNG PHÒNG
              - Các thôn;
              - Lưu: VT.                        Cầm Thị Ngân
              """
                  .formatted(blank, blank, blank));
      var header = read.document();
      assertThat(header.symbol()).as("symbol with %s", blank).isNull();
      assertThat(header.date()).isNull();
      assertThat(header.kind()).isEqualTo("KH");
      assertThat(header.place()).isEqualTo("Đồi Thông");
      assertThat(header.issuer()).containsIgnoringCase("Phòng Kinh tế");
      assertThat(read.requirements()).hasSize(1);
      assertWarned(read, "SYMBOL_MISSING", "DATE_UNREADABLE");
    }
  }

  @Test
  void withoutAHeaderNothingOfOneIsReadButTheBodyIs() {
    var read =
        read(
            """
            1. Văn phòng lập danh sách hộ cần hỗ trợ, báo cáo Đảng ủy trước ngày 20/5/2026.
            2. Các chi bộ rà soát, bổ sung danh sách; hoàn thành trong tháng 5/2026.

            Nơi nhận:
            - Các chi bộ,
            - Lưu Văn phòng.
            """);
    var header = read.document();
    assertThat(header.symbol()).isNull();
    assertThat(header.kind()).isNull();
    assertThat(header.date()).isNull();
    assertThat(header.title()).isNull();
    assertThat(header.recipients()).containsExactly("Các chi bộ", "Lưu Văn phòng");
    assertThat(read.requirements()).hasSize(2);
    assertWarned(read, "NO_HEADER");
  }

  @Test
  void withoutRecipientsTheListIsEmptyAndTheSignatureIsRead() {
    var read =
        read(
            """
            ĐẢNG ỦY XÃ ĐỒI THÔNG            ĐẢNG CỘNG SẢN VIỆT NAM
            CHI BỘ THÔN THƯỢNG            Đồi Thông, ngày 03 tháng 5 năm 2026
            Số 07-BC/CB

            BÁO CÁO
            kết quả sinh hoạt chuyên đề quý I

            Chi bộ đã sinh hoạt chuyên đề đúng kỳ, có 21/23 đảng viên dự.

            T/M CHI BỘ
            BÍ THƯ

            Hà Văn Lục
            """);
    assertThat(read.document().recipients()).isEmpty();
    assertThat(Objects.requireNonNull(read.document().signatory()).name()).isEqualTo("Hà Văn Lục");
    assertThat(read.document().symbol()).isEqualTo("07-BC/CB");
  }

  @Test
  void aNewsArticleSaysThatItIsOneAndGivesNothing() {
    var read =
        read(
            """
            Trang chủ » Tin địa phương

            Đồi Thông: Các thôn phải đăng ký trồng cây trước 15/12

            02/12/2025 08:15 GMT+7 | Chia sẻ | Bình luận (3)

            Sáng 02/12, Chủ tịch UBND xã Đồi Thông Cầm Văn Bảy đã ký ban hành Kế hoạch số 18/KH-UBND về trồng cây phân tán.

            Theo đó, Chủ tịch UBND xã yêu cầu các thôn đăng ký số cây trước ngày 15/12/2025.

            Trao đổi với phóng viên, bà Cầm Thị Ngân cho biết xã còn thiếu cây giống.

            Tin liên quan
            - Xã Đồi Thông mở lớp học nghề
            """);
    assertWarned(read, "NOT_A_DOCUMENT");
    assertThat(read.document().symbol()).isNull();
    assertThat(read.document().issuer()).isNull();
    assertThat(read.document().recipients()).isEmpty();
    assertThat(read.requirements()).isEmpty();
    assertThat(read.citations()).isEmpty();
    assertThat(DocumentReader.standard().divide(read.text()).isSeveral()).isFalse();
  }

  @Test
  void aMarkBehindAWordOfTwoLettersRefersToANoteAtTheEnd() {
    var read =
        DocumentReader.standard()
            .read(
                """
                SỞ NỘI VỤ

                Số: 12/BC-SNV
                Hải Sơn, ngày 12 tháng 9 năm 2026

                BÁO CÁO
                Kết quả chấm điểm

                1. Kết quả

                - Xếp loại trung bình: xã Hồng Mỹ1 và xã Sơn Lỗ2.

                Nơi nhận:
                - Lưu: VT.

                GIÁM ĐỐC
                Lê Văn An

                1 Xã Hồng Mỹ 61,3 điểm.
                2 Xã Sơn Lỗ 58,9 điểm.
                """);

    assertThat(read.footnotes())
        .extracting(Extraction.Footnote::text)
        .containsExactly("Xã Hồng Mỹ 61,3 điểm.", "Xã Sơn Lỗ 58,9 điểm.");
    assertThat(read.findings().getFirst().kind()).isEqualTo(FindingKind.LIMITATION);
    assertThat(read.findings().getFirst().units()).containsExactly("xã Hồng Mỹ", "xã Sơn Lỗ");
  }
}
