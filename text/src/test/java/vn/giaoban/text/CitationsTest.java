package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationsTest {

  private static final String HEADER =
      """
      TỈNH ỦY LAM SƠN
      *
      Số 45-TB/TU
      Lam Sơn, ngày 10 tháng 7 năm 2023

      THÔNG BÁO
      kết luận của Ban Thường vụ Tỉnh ủy về công tác văn thư

      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Chỉ thị số 15-CT/TW | CT | 15-CT/TW
          Kế hoạch số 09 KH/ĐU | KH | 09-KH/ĐU
          Quy định số 21 – QĐi / TU | QĐi | 21-QĐi/TU
          Quyết định số 3212/QĐ- BNV | QĐ | 3212/QĐ-BNV
          Nghị định số 40/2021/NĐ-CP | NĐ | 40/2021/NĐ-CP
          Nghị quyết số 66.4/2025/NQ-CP | NQ | 66.4/2025/NQ-CP
          Công văn số 159/SXD-QLN& TT | CV | 159/SXD-QLN&TT
          Kết luận 12-KL/TW | KL | 12-KL/TW
          Nghị quyết số 30c/NQ-CP | NQ | 30c/NQ-CP
          Hướng dẫn số 367-HD/TWĐTN-VP | HD | 367-HD/TWĐTN-VP
          Kế hoạch số 515/KH-BCA-BNN&MT | KH | 515/KH-BCA-BNN&MT
          Kế hoạch số 88/KH-BCA-C06 | KH | 88/KH-BCA-C06
          Công văn số 352-CV/VPTW/nb | CV | 352-CV/VPTW/nb
          """)
  void readsEveryWayOfWritingASymbol(String cited, String kind, String symbol) {
    var citations = citations("Thực hiện " + cited + " của cấp trên về văn thư.");
    assertThat(citations).hasSize(1);
    assertThat(citations.getFirst().kind()).isEqualTo(kind);
    assertThat(citations.getFirst().symbol()).isEqualTo(symbol);
  }

  @Test
  void dateAndIssuerStandBehindTheSymbol() {
    var citation =
        citations(
                "Căn cứ Quy định số 21-QĐ/TU, ngày 02-3-2022 của Ban Thường vụ Tỉnh ủy về văn thư;")
            .getFirst();
    assertThat(citation.kind()).isEqualTo("QĐi");
    assertThat(citation.date()).isEqualTo(LocalDate.of(2022, 3, 2));
    assertThat(citation.issuer()).isEqualTo("Ban Thường vụ Tỉnh ủy");
  }

  @Test
  void aShortFormIsTheSameDocument() {
    var citations =
        citations(
            "Chỉ thị số 05 được quán triệt. Thực hiện Chỉ thị số 05-CT/TW, Chỉ thị 05 nêu rõ.");
    assertThat(citations).hasSize(1);
    assertThat(citations.getFirst().mentions()).hasSize(3);
    assertThat(citations.getFirst().symbol()).isEqualTo("05-CT/TW");
  }

  @Test
  void aListSharesKindAndIssuer() {
    assertThat(
            citations(
                "Căn cứ các Nghị định của Chính phủ: số 63/2010/NĐ-CP ngày 08/6/2010; số"
                    + " 48/2013/NĐ-CP ngày 14/5/2013;"))
        .extracting(
            Extraction.Citation::symbol, Extraction.Citation::kind, Extraction.Citation::issuer)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("63/2010/NĐ-CP", "NĐ", "Chính phủ"),
            org.assertj.core.groups.Tuple.tuple("48/2013/NĐ-CP", "NĐ", "Chính phủ"));
  }

  @Test
  void plenumsAreToldApartByTerm() {
    assertThat(
            citations(
                "Nghị quyết Trung ương 4 khóa XII; Nghị quyết TW4 (khoá XII); Nghị quyết Trung ương 4"
                    + " (khóa XI)."))
        .extracting(Extraction.Citation::name)
        .containsExactly("Nghị quyết Trung ương 4 khóa XII", "Nghị quyết Trung ương 4 (khóa XI)");
  }

  @Test
  void aConclusionOfAPlenumIsNoResolution() {
    assertThat(
            citations(
                "Kết luận Hội nghị Trung ương 4 khóa XIII; Nghị quyết Trung ương 4 khóa XIII."))
        .extracting(Extraction.Citation::kind)
        .containsExactly("KL", "NQ");
  }

  @Test
  void aLawNameEndsWhereTheSentenceGoesOn() {
    assertThat(
            citations(
                "Theo Luật Doanh nghiệp hoặc nghị định hướng dẫn; Pháp lệnh Cán bộ, công chức quy định"
                    + " rõ; Luật Đất đai trình Quốc hội."))
        .extracting(Extraction.Citation::name)
        .containsExactly("Luật Doanh nghiệp", "Pháp lệnh Cán bộ, công chức", "Luật Đất đai");
  }

  @Test
  void aLawNamedInAnothersTitleCounts() {
    assertThat(
            citations(
                "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Lưu trữ số 12/2030/QH16 ngày"
                    + " 01/7/2023;"))
        .extracting(Extraction.Citation::symbol, Extraction.Citation::name)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(
                "12/2030/QH16", "Luật sửa đổi, bổ sung một số điều của Luật Lưu trữ"),
            org.assertj.core.groups.Tuple.tuple(null, "Luật Lưu trữ"));
  }

  @Test
  void numbersInAListShareTheSymbolOfTheLast() {
    assertThat(citations("Thực hiện các Nghị quyết số 18, 19-NQ/TW và Kết luận số 7-KL/TW."))
        .extracting(Extraction.Citation::symbol)
        .containsExactlyInAnyOrder("18-NQ/TW", "19-NQ/TW", "7-KL/TW");
    assertThat(citations("Theo các Công văn số 345/SNV-TC, số 346/SNV-TC."))
        .extracting(Extraction.Citation::kind)
        .containsExactly("CV", "CV");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Theo đề nghị của Sở Nội vụ tại Tờ trình số 61/TTr-SNV ngày 02/4/2023. | Sở Nội vụ
          Ban Thường vụ Huyện ủy đã ban hành Kế hoạch số 22-KH/HU về văn thư. | Ban Thường vụ Huyện ủy
          Sở Tài chính có Công văn số 733/STC-HC ngày 27/3/2023 về văn thư. | Sở Tài chính
          Kết luận số 55-KL/TW, ngày 03/5/2023 của Bộ Chính trị, Ban Bí thư về văn thư. | Bộ Chính trị, Ban Bí thư
          Thông tư số 06/2021/TT-BNV của Bộ Nội vụ và Quyết định số 12/QĐ-UBND về văn thư. | Bộ Nội vụ
          Theo các văn bản của Thủ tướng Chính phủ (Quyết định số 19/QĐ-TTg ngày 04/10/2021). | Thủ tướng Chính phủ
          """)
  void whoIssuedItMayStandBefore(String text, String issuer) {
    assertThat(citations(text).getFirst().issuer()).isEqualTo(issuer);
  }

  @Test
  void whatIsSaidOnceHoldsForAllOfOneAuthor() {
    assertThat(
            citations(
                "Thực hiện Kế hoạch số 3-KH/HU và Quyết định số 9-QĐ/HU cùng ngày 05/6/2023 của Ban"
                    + " Thường vụ Huyện ủy; Nghị định số 8/2021/NĐ-CP, Thông tư số 2/2022/TT-BNV của Bộ"
                    + " Nội vụ."))
        .extracting(Extraction.Citation::symbol, Extraction.Citation::issuer)
        .containsExactly(
            tuple("3-KH/HU", "Ban Thường vụ Huyện ủy"),
            tuple("9-QĐ/HU", "Ban Thường vụ Huyện ủy"),
            tuple("8/2021/NĐ-CP", null),
            tuple("2/2022/TT-BNV", "Bộ Nội vụ"));
    assertThat(
            citations(
                "Kế hoạch số 3-KH/HU và Quyết định số 9-QĐ/HU cùng ngày 05/6/2023 của Huyện ủy."))
        .extracting(Extraction.Citation::date)
        .containsOnly(LocalDate.of(2023, 6, 5));
  }

  @Test
  void whoIssuedItEndsWithItsCell() {
    var citations =
        citations(
            """
            | TT | Nhiệm vụ | Chủ trì | Phối hợp |
            |---|---|---|---|
            | 1 | Rà soát theo Nghị định số 30/2020/NĐ-CP của Chính phủ | Sở Nội vụ | Các xã |
            """);
    assertThat(citations.getFirst().issuer()).isEqualTo("Chính phủ");
  }

  @Test
  void aLawIsTheSameWithItsYearAndAnotherWithALongerName() {
    assertThat(
            citations(
                "Luật Đầu tư công và giải pháp tháo gỡ; Luật Đầu tư; theo Luật Đầu tư năm 2020; Luật Thực"
                    + " hiện dân chủ ở cơ sở."))
        .extracting(Extraction.Citation::name)
        .containsExactly(
            "Luật Đầu tư công", "Luật Đầu tư năm 2020", "Luật Thực hiện dân chủ ở cơ sở");
  }

  @Test
  void everyLawThatAnotherAmendsCounts() {
    assertThat(
            citations("Luật sửa đổi, bổ sung một số điều của Luật Đê điều, Luật Dược và Luật Giá."))
        .extracting(Extraction.Citation::name)
        .containsExactlyInAnyOrder(
            "Luật sửa đổi, bổ sung một số điều của Luật Đê điều, Luật Dược và Luật Giá",
            "Luật Đê điều",
            "Luật Dược",
            "Luật Giá");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nghị quyết Đại hội XIII của Đảng",
        "Điều lệ Đảng Cộng sản Việt Nam",
        "Quy chế làm việc của Ban Tổ chức Tỉnh ủy nhiệm kỳ 2020 - 2025",
        "Báo cáo chính trị Đại hội đại biểu Đảng bộ tỉnh lần thứ IX",
        "Hướng dẫn của Ban Tổ chức Trung ương về lưu trữ hồ sơ"
      })
  void aDocumentMayBeKnownByItsName(String name) {
    assertThat(citations("Căn cứ " + name + ";"))
        .extracting(Extraction.Citation::name)
        .containsExactly(name);
  }

  @Test
  void aReportMayBeToldByItsDay() {
    var citation =
        citations("Xét Báo cáo kết quả xác minh ngày 06/10/2022 của Trưởng Đoàn thanh tra;")
            .getFirst();
    assertThat(citation.name()).isEqualTo("Báo cáo kết quả xác minh");
    assertThat(citation.issuer()).isEqualTo("Trưởng Đoàn thanh tra");
    assertThat(citation.date()).isEqualTo(LocalDate.of(2022, 10, 6));
  }

  @Test
  void anOldSymbolWithTheIssuerFirstIsNoMismatch() {
    assertThat(
            DocumentReader.standard()
                .read(HEADER + "Theo Thông tư số 60-TC/CĐKT ngày 01/9/1997.\n")
                .warnings())
        .extracting(Extraction.Warning::code)
        .doesNotContain("KIND_AND_SYMBOL_DISAGREE");
  }

  @Test
  void aLawIsCitedByItsName() {
    assertThat(
            citations(
                "Căn cứ Luật Khoa học, công nghệ và đổi mới sáng tạo số 93/2025/QH15; Căn cứ Luật Đất đai"
                    + " năm 2024;"))
        .extracting(Extraction.Citation::name)
        .containsExactly("Luật Khoa học, công nghệ và đổi mới sáng tạo", "Luật Đất đai năm 2024");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thực hiện Thông báo số 45-TB/TU và kế hoạch năm.",
        "Tỷ lệ đạt 04/34 tỉnh, ngày 03/6/2019, mã 1.014390.H05.",
        "Quán triệt các nghị quyết của Đảng và pháp luật về đất đai.",
        "Kế hoạch 05 năm giai đoạn 2021 - 2025 được thực hiện tốt.",
        "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng sẽ được học tập."
      })
  void whatIsNoCitationIsNone(String text) {
    assertThat(citations(text)).isEmpty();
  }

  @Test
  void bothDatesOfOneSymbolAreKept() {
    var warning =
        warning(
            "Quy định số 101-QĐ/TW, ngày 07-6-2012 nêu rõ. Theo Quy định 101-QĐ/TW, ngày 06/7/2012.",
            "CITATION_DATES_DIFFER");
    assertThat(warning.message()).contains("07-6-2012").contains("06/7/2012");
  }

  @Test
  void aKindThatDoesNotFitItsSymbolIsShown() {
    var warning =
        warning("Thực hiện Chỉ thị số 40-KH/TU, ngày 15/8/2021.", "KIND_AND_SYMBOL_DISAGREE");
    assertThat(warning.message()).contains("Chỉ thị").contains("40-KH/TU");
  }

  @Test
  void aCitationFromTheFutureIsShown() {
    assertThat(
            warning("Theo Kế hoạch số 40-KH/TU, ngày 15/8/2024.", "CITATION_AFTER_DOCUMENT")
                .quote())
        .isEqualTo("40-KH/TU");
  }

  @Test
  void whatTheDocumentItselfIssuesIsNotCited() {
    var decision =
        """
        ĐẢNG ỦY XÃ BẠCH KHÊ
        *
        Số 12-QĐ/ĐU
        Bạch Khê, ngày 10 tháng 7 năm 2025

        QUYẾT ĐỊNH
        ban hành Chương trình kiểm tra, giám sát năm 2026 của Ban Thường vụ Đảng ủy xã

        Điều 1. Giao Văn phòng Đảng ủy gửi Chương trình đến các chi bộ.
        """;
    assertThat(DocumentReader.standard().read(decision).citations()).isEmpty();
  }

  @Test
  void everyMentionIsTheSliceOfTheText() {
    var extraction =
        DocumentReader.standard()
            .read(HEADER + "Thực hiện Chỉ thị\nsố 05-CT/TW của Bộ Chính trị.\n");
    assertThat(extraction.citations().getFirst().span().of(extraction.text()))
        .isEqualTo("Chỉ thị\nsố 05-CT/TW");
  }

  private static List<Extraction.Citation> citations(String body) {
    return DocumentReader.standard().read(HEADER + body + "\n").citations();
  }

  private static Extraction.Warning warning(String body, String code) {
    return DocumentReader.standard().read(HEADER + body + "\n").warnings().stream()
        .filter(warning -> warning.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
