package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a document is asked about itself. */
class LintTest {

  private static final String HEADER =
      """
      TỈNH ỦY HẢI SƠN
      *
      Số 12-TB/TU

      ĐẢNG CỘNG SẢN VIỆT NAM
      Hải Sơn, ngày 05 tháng 3 năm 2025

      THÔNG BÁO
      Kết luận kiểm tra Ban Thường vụ Huyện ủy Bình Khê
      *

      """;

  private static final String CLOSING =
      """

      Nơi nhận:
      - Các huyện ủy;
      - Huyện ủy %s;
      - Lưu Văn phòng.

      T/M BAN THƯỜNG VỤ
      BÍ THƯ
      Trần Văn Bảo
      """;

  private static List<Extraction.Warning> warnings(String body, String recipient) {
    return DocumentReader.standard().read(HEADER + body + CLOSING.formatted(recipient)).warnings();
  }

  @Test
  void asksWhereTheRecipientsNameAnotherBodyThanTheSubject() {
    assertThat(warnings("Tình hình ổn định.\n", "Tân Phong"))
        .extracting(Extraction.Warning::code, Extraction.Warning::values)
        .containsExactly(
            tuple(
                "RECIPIENT_AND_SUBJECT_DISAGREE", List.of("huyện Bình Khê", "Huyện ủy Tân Phong")));
    assertThat(warnings("Tình hình ổn định.\n", "Bình Khê")).isEmpty();
  }

  @Test
  void asksWhereNumbersRepeatOrAreLeftOut() {
    var body =
        """
        I. Kết quả
        1. Công tác tuyên truyền được quan tâm.
        2. Công tác kiểm tra được quan tâm.
        2. Công tác tổ chức được quan tâm.
        4. Công tác dân vận được quan tâm.
        III. Hạn chế
        1. Báo cáo còn chậm.
        """;
    assertThat(warnings(body, "Bình Khê"))
        .extracting(Extraction.Warning::code, Extraction.Warning::values)
        .containsExactly(
            tuple("NUMBER_REPEATED", List.of("2.", "2.")),
            tuple("NUMBER_SKIPPED", List.of("2.", "4.")),
            tuple("NUMBER_SKIPPED", List.of("I.", "III.")));
  }

  @Test
  void keepsBothValuesAndSaysThemInTwoLanguages() {
    var after =
        warnings("Thực hiện Kế hoạch số 9-KH/TU, ngày 20/4/2025, tình hình ổn định.\n", "Bình Khê")
            .getFirst();
    assertThat(after.code()).isEqualTo("CITATION_AFTER_DOCUMENT");
    assertThat(after.values()).containsExactly("9-KH/TU", "20/4/2025", "5/3/2025");
    assertThat(after.message()).contains("9-KH/TU", "20/4/2025", "5/3/2025");
    assertThat(after.in(Locale.ENGLISH)).startsWith("The document “9-KH/TU” is cited");
    assertThat(after.in(Locale.of("vi"))).isEqualTo(after.message());
  }

  @Test
  void whatARequirementLeavesOpenIsToldApartFromWhatTheDocumentLeavesOpen() {
    var body =
        """
        I. Nhiệm vụ
        1. Sở Y tế và Sở Xây dựng chủ trì ban hành kế hoạch trước ngày 30/6/2025.
        2. Định kỳ báo cáo kết quả.
        """;
    assertThat(warnings(body, "Bình Khê"))
        .extracting(
            Extraction.Warning::code, Extraction.Warning::requirement, Extraction.Warning::values)
        .containsExactlyInAnyOrder(
            tuple("TWO_LEADS", 0, List.of("Sở Y tế", "Sở Xây dựng")),
            tuple("REQUIREMENT_WITHOUT_LEAD", 1, List.of()),
            tuple("PERIOD_NOT_GIVEN", 1, List.of()));
  }

  @Test
  void aPeriodicalBulletinOrMeetingHasItsPeriod() {
    var body =
        """
        I. Nhiệm vụ
        1. Sở Y tế đăng gương điển hình trên bản tin định kỳ, mỗi kỳ phát hành một bài.
        2. Các chi bộ đưa việc này vào sinh hoạt chi bộ định kỳ.
        """;
    assertThat(warnings(body, "Bình Khê"))
        .extracting(Extraction.Warning::code)
        .doesNotContain("PERIOD_NOT_GIVEN");
  }

  @Test
  void anArticleAboutADocumentIsNoDocument() {
    var article =
        DocumentReader.standard()
            .read(
                """
                Trang chủ » Thời sự

                Hải Sơn: Yêu cầu sơ tán dân trước 15 giờ

                26/10/2025 16:42 GMT+7

                (HSO) - Chiều 26/10, Phó Chủ tịch UBND tỉnh đã ký Công điện số 17/CĐ-UBND.

                Theo đó, UBND tỉnh yêu cầu các xã rà soát từng hộ dân; Sở Y tế chủ trì hỗ trợ.

                Trao đổi với phóng viên, ông Bảo cho biết: “Đã di dời 130 hộ”.
                """);
    assertThat(article.warnings())
        .extracting(Extraction.Warning::code)
        .containsExactly("NOT_A_DOCUMENT");
    assertThat(article.document()).isEqualTo(Extraction.Header.none());
    assertThat(article.requirements()).isEmpty();
    assertThat(article.findings()).isEmpty();
    assertThat(article.citations()).isEmpty();
  }
}
