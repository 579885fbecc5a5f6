package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who issued a document, for whom, and where, where header and text say it in unusual ways. */
class IssuersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ỦY BAN MTTQ VIỆT NAM;TỈNH SÔNG LAM | Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sông Lam",
        "HĐND TỈNH SÔNG LAM;BAN VHXH | Ban Văn hóa - Xã hội Hội đồng nhân dân tỉnh Sông Lam",
        "UBND TỈNH SÔNG LAM;SỞ GD&ĐT | Sở Giáo dục và Đào tạo tỉnh Sông Lam",
        "LĐLĐ TỈNH SÔNG LAM;BTV | Ban Thường vụ Liên đoàn Lao động tỉnh Sông Lam",
        "ĐẢNG ỦY XÃ HÀ LAM;UBKT ĐẢNG ỦY | Ủy ban Kiểm tra Đảng ủy xã Hà Lam",
        "TAND TỈNH SÔNG LAM | Tòa án nhân dân tỉnh Sông Lam",
        "UBND TP SÔNG LAM;BAN QLDA KHU BẾN | Ban Quản lý dự án khu bến thành phố Sông Lam",
        "CÔNG TY TNHH BẾN LAM | Công ty TNHH bến lam",
      })
  void shortFormsInTheLetterheadAreWrittenOut(String letterhead, String issuer) {
    assertThat(issuedBelow(letterhead, "").issuer()).isEqualToIgnoringCase(issuer);
  }

  @Test
  void shortFormsThatNoListHasKeepTheirCapitals() {
    assertThat(issuedBelow("CÔNG TY TNHH GTĐB SÔNG LAM", "").issuer()).contains("TNHH GTĐB");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TỈNH ỦY SÔNG LAM;BAN TỔ CHỨC | Ban Tổ chức Tỉnh ủy Sông Lam đề nghị.;Gửi Ban Tổ chức Tỉnh ủy.;Báo cáo Ban Tổ chức Tỉnh ủy. | Ban Tổ chức Tỉnh ủy Sông Lam",
        "TỈNH ỦY SÔNG LAM;BAN TỔ CHỨC | Ban Tổ chức Tỉnh ủy đề nghị.;Gửi Ban Tổ chức Tỉnh ủy. | Ban Tổ chức Tỉnh ủy",
        "THÀNH ỦY HẢI AN;VĂN PHÒNG | Sở Y tế đề nghị. | Văn phòng Thành ủy Hải An",
        "ĐẢNG BỘ XÃ HÀ LAM;ỦY BAN KIỂM TRA | Ủy ban Kiểm tra Đảng ủy xã Hà Lam đề nghị.;Gửi Ủy ban Kiểm tra Đảng ủy xã. | Ủy ban Kiểm tra Đảng ủy xã Hà Lam",
        "UBND TỈNH SÔNG LAM;SỞ Y TẾ | Gửi Sở Y tế tỉnh.;Sở Y tế tỉnh đề nghị. | Sở Y tế tỉnh Sông Lam",
        "BỘ NĂNG LƯỢNG;THANH TRA | Gửi Vụ Tổ chức. | Thanh tra Bộ Năng lượng",
      })
  void aBodyIsNamedWithTheOneItBelongsTo(String letterhead, String text, String issuer) {
    assertThat(issuedBelow(letterhead, text.replace(';', '\n')).issuer())
        .isEqualToIgnoringCase(issuer);
  }

  private static Extraction.Header issuedBelow(String letterhead, String text) {
    return read(
        letterhead.replace(';', '\n')
            + "\nSố 12-BC/ABC\n\nSông Lam, ngày 05 tháng 3 năm 2026\n\n"
            + "BÁO CÁO\nkết quả công tác quý I\n-----\n\n"
            + text.replace("\n", "\n\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ban Thường vụ Đảng ủy thực hiện Nghị quyết số 08-NQ/ĐU về nghề muối | Ban Thường vụ Đảng ủy",
        "Ban Chấp hành Đảng bộ xã triển khai Chương trình số 3-CTr/TU | Ban Chấp hành Đảng bộ xã",
        "Thường trực Thành ủy nhằm khắc phục hạn chế sau kiểm tra | Thường trực Thành ủy",
        "Ban Thường vụ Tỉnh đoàn tổ chức Đại hội các cấp | Ban Thường vụ Tỉnh đoàn",
        "Đảng ủy Sở Y tế nghiêm túc rút kinh nghiệm | Đảng ủy Sở Y tế",
        "Ban Quản lý dự án thực hiện kết luận thanh tra | Ban Quản lý dự án",
      })
  void whoSpeaksEndsBeforeWhatIsDone(String title, String speaker) {
    var header =
        read(
            "TỈNH ỦY SÔNG LAM\n*\nSố 12-KH/TU\n\nSông Lam, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\n"
                + "của "
                + title
                + "\n-----\n\nNội dung như sau.\n");

    assertThat(header.onBehalfOf()).isEqualTo(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Viện trưởng Viện kiểm sát nhân dân tỉnh Sông Lam | Viện kiểm sát nhân dân tỉnh Sông Lam",
        "Chánh Thanh tra tỉnh Sông Lam | Thanh tra tỉnh Sông Lam",
        "Trưởng Ban Tổ chức Tỉnh ủy Sông Lam | Ban Tổ chức Tỉnh ủy Sông Lam",
        "Hiệu trưởng Trường Đại học Sông Lam | Trường Đại học Sông Lam",
        "Phó Giám đốc Sở Y tế tỉnh Sông Lam | Sở Y tế tỉnh Sông Lam",
      })
  void withoutALetterheadTheHeadSpeaksForHisBody(String head, String body) {
    var header =
        read(
            "KẾT LUẬN\nKiểm tra việc quản lý tài sản\n\n"
                + "Sông Lam, ngày    tháng 3 năm 2026\n\nXét báo cáo của Đoàn kiểm tra, "
                + head
                + " kết luận:\n\nI. KẾT QUẢ\n\n1. Kho số 2 để dột.\n");

    assertThat(header.issuer()).isEqualTo(body);
    assertThat(header.onBehalfOf()).isEqualTo(head);
    assertThat(header.place()).isEqualTo("Sông Lam");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hồi 8 giờ, tại nhà văn hóa, Chi bộ thôn Đồng Bãi (Đảng bộ xã Hà Lam) họp thường kỳ. | Chi bộ thôn Đồng Bãi",
        "Chiều 05/3/2026, Hội đồng nhân dân xã Hà Lam tổ chức phiên họp giải trình. | Hội đồng nhân dân xã Hà Lam",
        "Ngày 05/3/2026, Chi bộ Trạm Y tế xã Hà Lam đã tiến hành sinh hoạt chuyên đề. | Chi bộ Trạm Y tế xã Hà Lam",
      })
  void minutesWithoutALetterheadSayWhoMet(String opening, String issuer) {
    var header =
        read("BIÊN BẢN\nHọp tháng 3\n\n" + opening + "\n\nI. TÌNH HÌNH\n\n1. Kho số 2 để dột.\n");

    assertThat(header.issuer()).isEqualTo(issuer);
  }

  @Test
  void placeAndDateMayStandBelowTheTitleOrAboveTheSignature() {
    var above =
        read("BÁO CÁO\nkết quả kiểm tra\n\nTP. Hải An, ngày 05/3/2026\n\nSở Y tế báo cáo.\n");
    var below =
        read(
            """
            BÁO CÁO
            kết quả kiểm tra

            Sở Y tế báo cáo.

            1. Kho dột.

            2. Sân ướt.

            3. Rào gãy.

            (Hải An, ngày 05 tháng 3 năm 2026)

            GIÁM ĐỐC

            Hà Văn Tâm
            """);

    assertThat(above.place()).isEqualTo("TP. Hải An");
    assertThat(above.date()).isEqualTo(LocalDate.of(2026, 3, 5));
    assertThat(below.place()).isEqualTo("Hải An");
    assertThat(below.date()).isEqualTo(LocalDate.of(2026, 3, 5));
  }

  @Test
  void groundsWithADateAreNoPlace() {
    var header =
        read(
            "QUYẾT ĐỊNH\nVề việc thành lập tổ\n\nCăn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;\n\nĐiều 1. Lập tổ.\n");

    assertThat(header.place()).isNull();
    assertThat(header.date()).isNull();
  }

  private static Extraction.Header read(String text) {
    return DocumentReader.standard().read(text).document();
  }
}
