package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.giaoban.text.Division.Sign;

/** Which documents of a text are several, and which only look so. */
class DivisionTest {

  private static final String LETTER =
      """
      UBND TỈNH MÂY CAO
      SỞ NỘI VỤ
      Số: 215/SNV-VP
      V/v gửi kế hoạch trực cơ quan

      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc

      Mây Cao, ngày 04 tháng 3 năm 2026

      Kính gửi: Ủy ban nhân dân các xã, phường.

      Sở Nội vụ gửi kèm theo Công văn này kế hoạch trực cơ quan; đề nghị các đơn vị thực hiện.

      Nơi nhận:
      - Như trên;
      - Lưu: VT.

      GIÁM ĐỐC

      Lê Thị Thu Sương
      """;

  private static final String PLAN =
      """
      UBND TỈNH MÂY CAO
      SỞ NỘI VỤ
      Số: 216/KH-SNV

      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc

      Mây Cao, ngày 04 tháng 3 năm 2026

      KẾ HOẠCH
      Trực cơ quan năm 2026

      1. Văn phòng Sở lập lịch trực, gửi các phòng trước ngày 10/3/2026.
      2. Các phòng bố trí người trực đủ, đúng giờ.

      Nơi nhận:
      - Các phòng;
      - Lưu: VT.

      GIÁM ĐỐC

      Lê Thị Thu Sương
      """;

  private static final String NOTICE =
      """
      ĐẢNG BỘ TỈNH MÂY CAO            ĐẢNG CỘNG SẢN VIỆT NAM
      ĐẢNG ỦY XÃ SUỐI TRONG
              *                     Suối Trong, ngày 06 tháng 3 năm 2026
      Số 31-TB/ĐU

                          THÔNG BÁO
              kết luận cuộc họp giao ban tháng 3

      Đảng ủy yêu cầu các chi bộ báo cáo kết quả trước ngày 20/3/2026.

      Nơi nhận:                         T/M ĐẢNG ỦY
      - Các chi bộ,                       BÍ THƯ
      - Lưu Văn phòng.
                                       Đoàn Văn Thái
      """;

  private static final String DECISION =
      """
      ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      XÃ SUỐI TRONG                 Độc lập - Tự do - Hạnh phúc
      Số: 88/QĐ-UBND             Suối Trong, ngày 09 tháng 3 năm 2026

      QUYẾT ĐỊNH
      Về việc ban hành Kế hoạch chỉnh trang đường thôn

      CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ

      Căn cứ Luật Tổ chức chính quyền địa phương;

      QUYẾT ĐỊNH:

      Điều 1. Ban hành kèm theo Quyết định này Kế hoạch chỉnh trang đường thôn.
      Điều 2. Văn phòng và các thôn chịu trách nhiệm thi hành Quyết định này.

      Nơi nhận:                         CHỦ TỊCH
      - Như Điều 2;
      - Lưu: VT.                        Ngô Thị Mận
      """;

  private static Division divide(String text) {
    return DocumentReader.standard().divide(text);
  }

  private static void assertWhole(String... texts) {
    assertThat(divide(String.join("\n", texts)).pieces()).hasSize(1);
  }

  private static void assertParts(String... texts) {
    var division = divide(String.join("\n", texts));
    assertThat(division.pieces().stream().map(division::textOf).map(String::strip))
        .containsExactly(List.of(texts).stream().map(String::strip).toArray(String[]::new));
  }

  @Test
  void aLetterheadMayBeginWithThePostOfWhoIssues() {
    assertParts(
        LETTER,
        """
        CHỦ TỊCH
        ỦY BAN NHÂN DÂN
        TỈNH MÂY CAO

        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc

        Số: 7/CĐ-UBND
        Mây Cao, ngày 05 tháng 3 năm 2026

        CÔNG ĐIỆN
        Về việc trực cơ quan trong đợt mưa lớn

        Các sở cử người trực trước ngày 06/3/2026.
        """);
  }

  @Test
  void aLetterAndThePlanThatItSendsAreTwo() {
    assertParts(LETTER, PLAN);
    var pieces = divide(LETTER + PLAN).pieces();
    assertThat(pieces.getLast().signs())
        .containsExactlyInAnyOrder(
            Sign.AFTER_RECIPIENTS,
            Sign.AFTER_SIGNATURE,
            Sign.BODY,
            Sign.NATIONAL_TITLE,
            Sign.SYMBOL,
            Sign.PLACE_AND_DATE,
            Sign.KIND);
  }

  @Test
  void noticesOneAfterTheOtherAreAsManyAsThereAre() {
    assertParts(NOTICE, NOTICE.replace("31-TB", "32-TB"), PLAN, NOTICE.replace("31-TB", "33-TB"));
  }

  @Test
  void aDecisionKeepsThePlanAttachedToIt() {
    var plan =
        """
        ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        XÃ SUỐI TRONG                 Độc lập - Tự do - Hạnh phúc

        KẾ HOẠCH
        Chỉnh trang đường thôn
        (Ban hành kèm theo Quyết định số 88/QĐ-UBND ngày 09 tháng 3 năm 2026)

        1. Thôn Một phát quang bụi rậm trước ngày 01/4/2026.
        """;
    assertWhole(DECISION, plan);
    assertParts(DECISION + plan, NOTICE);
    assertWhole(DECISION, "KẾ HOẠCH\nChỉnh trang đường thôn\n" + plan.substring(plan.indexOf('(')));
  }

  @Test
  void aLetterheadThatRepeatsTheSymbolBelongsToTheSameDocument() {
    assertWhole(DECISION, DECISION.replace("QUYẾT ĐỊNH\n", "KẾ HOẠCH\n"));
  }

  @Test
  void aRegulationWithANumberOfItsOwnStaysWithTheDecisionThatIssuedIt() {
    var regulation =
        """
        ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        XÃ SUỐI TRONG                 Độc lập - Tự do - Hạnh phúc
        Số: 02/QC-UBND             Suối Trong, ngày 09 tháng 3 năm 2026

        QUY CHẾ
        Làm việc của tổ chỉnh trang
        (Ban hành kèm theo Quyết định số 88/QĐ-UBND ngày 09/3/2026)

        Điều 1. Tổ họp mỗi tháng một lần.
        """;
    assertWhole(DECISION, regulation);
    assertParts(DECISION, regulation.replace("số 88/QĐ-UBND", "số 71/QĐ-UBND"));
  }

  @Test
  void anAppendixAndTheFormsInItStayWithTheirDocument() {
    var form =
        """
        PHỤ LỤC
        Mẫu số 02: Báo cáo kết quả

        TÊN CƠ QUAN, TỔ CHỨC        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Số: ……/BC-……                  Độc lập - Tự do - Hạnh phúc
                                    ……, ngày … tháng … năm ……

        BÁO CÁO
        Kết quả thực hiện

        1. ……………
        Nơi nhận:                         THỦ TRƯỞNG
        - ……
        """;
    assertWhole(PLAN, form);
    assertWhole(PLAN, form.substring(form.indexOf("TÊN")));
    assertWhole(PLAN, "Phụ lục II\n" + NOTICE);
    assertParts(PLAN + form, NOTICE);
  }

  @Test
  void theMarkOfACopyIsNoDocument() {
    var copy =
        """
        ĐẢNG BỘ XÃ SUỐI TRONG              ĐẢNG CỘNG SẢN VIỆT NAM
        CHI BỘ THÔN MỘT               Suối Trong, ngày 12 tháng 3 năm 2026
        Số 04-BS/CB

        SAO LỤC

        Nơi nhận:                         T/M CHI BỘ
        - Đảng viên,                         BÍ THƯ
        - Lưu chi bộ.
                                          Vi Văn Bảy
        """;
    assertWhole(NOTICE, copy);
    assertParts(NOTICE + copy, PLAN);
    assertWhole(NOTICE, copy.replace("04-BS/CB", "04/SY-UBND").replace("SAO LỤC", ""));
  }

  @Test
  void numbersAndDaysLeftBlankAreNoHindrance() {
    var blank =
        PLAN.replace("Số: 216/KH-SNV", "Số:      /KH-SNV")
            .replace("ngày 04 tháng 3", "ngày     tháng 3");
    assertParts(NOTICE, blank);
    assertThat(divide(NOTICE + blank).pieces().getLast().signs()).contains(Sign.UNNUMBERED);
    assertParts(blank, NOTICE);
    var unsigned = blank.substring(0, blank.indexOf("Nơi nhận"));
    assertWhole(NOTICE, unsigned);
  }

  @Test
  void withoutAClosingAboveNothingIsCut() {
    assertWhole(PLAN.substring(0, PLAN.indexOf("Nơi nhận")), NOTICE);
    assertWhole(
        "Sáng nay, Đảng ủy xã ra thông báo sau đây, được nhiều người quan tâm.\n\n" + NOTICE);
  }

  @Test
  void aDocumentWithoutANumberIsKnownByTheRestOfItsLetterhead() {
    var unnumbered = PLAN.replace("Số: 216/KH-SNV\n", "");
    assertParts(LETTER, unnumbered);
    assertParts(
        unnumbered.replace("UBND", "Số: 9/KH-SNV\nUBND"), NOTICE.replace("Số 31-TB/ĐU\n", ""));
    assertWhole(LETTER, unnumbered.substring(0, unnumbered.indexOf("Nơi nhận")));
    assertWhole(LETTER, unnumbered.replace("KẾ HOẠCH\n", ""));
    assertWhole(
        LETTER, unnumbered.replace("KẾ HOẠCH", "KẾ HOẠCH\n(Kèm theo Công văn số 215/SNV-VP)"));
  }

  @Test
  void whatADocumentSendsWithItIsNoMarkOfAForm() {
    assertParts(LETTER + "\n(Biểu mẫu báo cáo đính kèm)\n", NOTICE);
    assertWhole(LETTER + "\nBiểu mẫu số 1\n", NOTICE);
  }

  @Test
  void aSignatureAloneClosesADocument() {
    var signed =
        """
        ĐẢNG ỦY XÃ SUỐI TRONG
        *
        Số 12-BC/ĐU

        ĐẢNG CỘNG SẢN VIỆT NAM
        Suối Trong, ngày 02 tháng 3 năm 2026

        BÁO CÁO
        tình hình tháng 02

        Trong tháng, các chi bộ đã sinh hoạt đúng kỳ.
        Việc thu đảng phí bảo đảm.
        Không có đơn thư.
        Tháng tới tiếp tục thực hiện các nhiệm vụ đã giao.

        BÍ THƯ

        ĐOÀN VĂN THÁI
        """;
    assertParts(signed, NOTICE);
  }

  /** "ngày" in a sentence is no date of a letterhead. */
  @Test
  void aNoteBehindTheClosingStaysWithItsDocument() {
    assertParts(PLAN + "\n** Báo cáo gửi muộn 5 ngày so với lịch.\n", LETTER);
  }

  @Test
  void listsOfDocumentsAndPlacesInTheTextAreNoLetterheads() {
    assertWhole(
        DECISION,
        """
        DANH MỤC VĂN BẢN CÒN HIỆU LỰC
        Số 12/KH-UBND, ngày 03 tháng 4 năm 2025
        Số 13/QĐ-UBND, ngày 05 tháng 4 năm 2025
        ỦY BAN NHÂN DÂN XÃ SUỐI TRONG
        Số 14/BC-UBND, ngày 07 tháng 4 năm 2025
        """);
  }

  @Test
  void thePiecesAreTheWholeTextWhateverItsForm() {
    var text = Normalizer.normalize("\n\n" + LETTER + "\f" + NOTICE + PLAN, Normalizer.Form.NFD);
    var division = divide(text.replace("\n", "\r\n"));
    assertThat(division.pieces()).hasSize(3);
    assertThat(String.join("", division.pieces().stream().map(division::textOf).toList()))
        .isEqualTo(division.text());
    assertThat(divide("").pieces()).singleElement().matches(piece -> piece.span().end() == 0);
  }

  @Test
  void manyLinesThatLookLikeSymbolsTakeNoLonger() {
    var text = LETTER + "Số 12/QĐ-UBND ngày 3 tháng 4 năm 2025\n".repeat(200_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(divide(text).pieces()).hasSize(1));
  }
}
