package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LayoutTest {

  @Test
  void joinsAParagraphThatAPageAndItsFootnotesCutInTwo() {
    var layout =
        layout(
            """
            1. Kết quả

            Huyện ủy Sông Lam đã mở bốn lớp tập huấn¹ cho cán bộ,

            ¹ Lớp cuối mở tại xã Bãi Dài.

            công chức của mười hai xã trong huyện.
            """);

    var paragraph = layout.paragraphs().get(1);
    assertThat(paragraph.text())
        .isEqualTo(
            "Huyện ủy Sông Lam đã mở bốn lớp tập huấn cho cán bộ, công chức của mười hai xã trong huyện.");
    assertThat(paragraph.footnotes()).containsExactly(0);
    assertThat(paragraph.span().of(layout.text())).startsWith("Huyện ủy").endsWith("huyện.");
    assertThat(layout.footnotes().getFirst().text()).isEqualTo("Lớp cuối mở tại xã Bãi Dài.");
    assertThat(titles(layout)).containsExactly("Kết quả");
  }

  @Test
  void mapsReadWordsBackToThePrintedOnes() {
    var layout = layout("- Các **xã, phường** phải *báo cáo*(\n) kịp thời.");

    var paragraph = layout.paragraphs().getFirst();
    assertThat(paragraph.marker()).isEqualTo("-");
    assertThat(paragraph.text()).isEqualTo("Các xã, phường phải báo cáo kịp thời.");
    int at = paragraph.text().indexOf("báo cáo");
    assertThat(paragraph.reading().span(at, at + 7).of(layout.text())).isEqualTo("báo cáo");
  }

  /** Characters that go together are not parted, however the text is cut. */
  @Test
  void whatIsComposedInPiecesIsTheSameAsTheWhole() {
    var pieces =
        List.of(
            "a",
            "ê",
            "o",
            "ư",
            "ế",
            " ",
            "₫",
            "\u0301",
            "\u0323",
            "\u0309",
            "\u031b",
            "\u0302",
            "\u1100",
            "\u1161",
            "\u11a8",
            "\uac00",
            "\u212b",
            "\ufffd",
            "\ud834\udd5e",
            "x".repeat(150));
    var random = new Random(3);
    for (int i = 0; i < 3_000; i++) {
      var text = new StringBuilder();
      random.ints(12, 0, pieces.size()).forEach(at -> text.append(pieces.get(at)));

      assertThat(Layout.composed(text.toString()))
          .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    }
  }

  @Test
  void offsetsReferToTheComposedText() {
    var decomposed = Normalizer.normalize("1. Kết quả\nHuyện ủy đã mở lớp.", Normalizer.Form.NFD);

    var layout = layout(decomposed);

    assertThat(layout.text()).isEqualTo("1. Kết quả\nHuyện ủy đã mở lớp.");
    assertThat(layout.paragraphs().get(1).span().of(layout.text()))
        .isEqualTo("Huyện ủy đã mở lớp.");
  }

  @Test
  void joinsLinesBrokenAtTheEdgeOfThePage() {
    var layout =
        layout(
            """
            1. Về việc rà soát sổ
            sách thư viện
            1.1. Giao Phòng Văn
            hóa huyện
            Khẩn trương kiểm kê toàn bộ
            sách hiện có tại các thư viện xã, lập danh mục sách cần thay và gửi về Ủy ban
            nhân dân huyện. Báo cáo phải nêu rõ số sách hỏng, số sách thiếu và nguyên nhân
            của từng trường hợp.
            1.2. Giao Phòng Tài chính
            Theo dõi, bố trí kinh phí
            mua sách mới cho các xã vùng cao trong dự toán năm sau, bảo đảm đúng quy định
            của pháp luật.
            """);

    assertThat(layout.paragraphs())
        .extracting(Paragraph::text)
        .containsExactly(
            "Về việc rà soát sổ sách thư viện",
            "Giao Phòng Văn hóa huyện",
            "Khẩn trương kiểm kê toàn bộ sách hiện có tại các thư viện xã, lập danh mục sách cần thay và"
                + " gửi về Ủy ban nhân dân huyện. Báo cáo phải nêu rõ số sách hỏng, số sách thiếu và"
                + " nguyên nhân của từng trường hợp.",
            "Giao Phòng Tài chính",
            "Theo dõi, bố trí kinh phí mua sách mới cho các xã vùng cao trong dự toán năm sau, bảo đảm"
                + " đúng quy định của pháp luật.");
    assertThat(titles(layout))
        .containsExactly(
            "Về việc rà soát sổ sách thư viện", "Giao Phòng Văn hóa huyện", "Giao Phòng Tài chính");
  }

  @Test
  void narrowLinesOfTheHeadSayNothingOfTheEdgeAndAPostGoesOnWithItsBody() {
    var layout =
        layout(
            """
            Số: 22/QĐ-UBND

            Bình Lâm, ngày 03
            tháng 12 năm 2025

            Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh; Giám đốc các Sở: Nông
            nghiệp và Môi trường, Tài chính; Giám đốc Công an tỉnh; Chỉ huy trưởng
            Bộ Chỉ huy Quân sự tỉnh; Chủ tịch Ủy ban nhân dân các xã, phường và
            thủ trưởng các đơn vị có liên quan chịu trách nhiệm thi hành Quyết
            định này.

            Điều 1. Phạm vi điều chỉnh
            Quy chế này quy định nguyên tắc, nội dung và trách nhiệm phối hợp
            trong quản lý, bảo vệ rừng, phòng cháy, chữa cháy rừng tại khu vực
            giáp ranh giữa các xã, phường trong tỉnh.
            """);

    assertThat(titles(layout)).containsExactly("Phạm vi điều chỉnh");
    assertThat(layout.paragraphs())
        .extracting(Paragraph::text)
        .anyMatch(text -> text.contains("Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh"));
  }

  @Test
  void lettersDivideWhatARomanNumberTitlesWhereThatCameFirst() {
    var layout =
        layout(
            """
            I. MỤC TIÊU

            Mọi hồ sơ đều được số hóa.

            II. NHIỆM VỤ

            A. Hoàn thiện thể chế

            Ban hành quy chế.

            B. Hạ tầng, nền tảng

            Lắp đặt máy chủ.

            III. TỔ CHỨC THỰC HIỆN

            Văn phòng theo dõi.
            """);

    assertThat(layout.headings())
        .extracting(Extraction.Heading::level)
        .containsExactly(1, 1, 2, 2, 1);
  }

  @Test
  void aSubjectThatFillsItsLineRunsIntoTheOrderBelow() {
    var layout =
        layout(
            """
            3. Về giải phóng mặt bằng: Ủy ban nhân dân các xã tập trung vận động, hoàn thành bàn
            giao mặt bằng sạch trước ngày 31/3/2026; trường hợp hộ dân không chấp hành thì đề nghị
            cấp có thẩm quyền cưỡng chế theo quy định; các phòng bố trí đủ người phục vụ và báo
            cáo kết quả hằng tuần.
            4. Về đề nghị của Ủy ban nhân dân xã Vĩnh Kiên tại Văn bản số 233/UBND về đường gom:
            Giao Sở Tài chính phối hợp với Sở Xây dựng cân đối nguồn vốn trong tháng 02/2026.
            """);

    assertThat(titles(layout)).isEmpty();
    assertThat(layout.paragraphs()).hasSize(2);
  }

  @Test
  void anArticleThatEnactsIsASentenceThoughAListFollows() {
    var layout =
        layout(
            """
            Điều 1. Thành lập Tổ công tác, gồm các ông, bà có tên sau:

            1. Ông Hà Văn Bình, Tổ trưởng;

            2. Bà Lê Thị Mai, Tổ phó.

            Điều 2. Giao các phòng:

            1. Bố trí người.

            2. Bố trí xe.
            """);

    assertThat(titles(layout)).containsExactly("Giao các phòng");
  }

  @Test
  void aNumberOfAPageInsideAParagraphIsNotPartOfIt() {
    var layout =
        layout(
            """
            Các thư viện xã tiếp tục phục vụ bạn đọc vào buổi tối và mở thêm một phòng đọc cho
            trẻ em tại những nơi có đủ điều kiện về chỗ ngồi và ánh sáng, theo hướng dẫn của
            - 2 -
            phòng chuyên môn, để các em có chỗ học trong mùa hè.
            """);

    assertThat(layout.paragraphs()).hasSize(1);
    assertThat(layout.paragraphs().getFirst().text()).contains("hướng dẫn của phòng chuyên môn");
  }

  @Test
  void aDashAtTheBeginningOfABrokenLineIsNoBullet() {
    var layout =
        layout(
            """
            Văn phòng huyện mời các đơn vị có tên dưới đây cùng dự buổi làm việc về việc mở
            thư viện số và cử người có trách nhiệm tham gia ý kiến tại hội nghị, chuẩn bị
            tài liệu theo mẫu. Các tập đoàn tham gia gồm Dệt may, Than, Tập đoàn Bưu chính
            - Viễn thông và các đơn vị khác theo danh sách được gửi kèm cùng thông báo này
            của văn phòng để các đơn vị biết và thực hiện đầy đủ trong thời gian sắp tới
            theo đúng quy định chung.
            """);

    assertThat(layout.paragraphs()).hasSize(1);
    assertThat(layout.paragraphs().getFirst().text()).contains("Bưu chính - Viễn thông");
  }

  @Test
  void numbersThatBeginAgainStandUnderTheNumberedHeading() {
    var layout =
        layout(
            """
            II. NHIỆM VỤ

            2. Yêu cầu

            1. Các xã phải làm xong trước mùa mưa.

            2. Các phường phải cử người trực.

            3. Kinh phí

            Do ngân sách huyện cấp.
            """);

    assertThat(layout.headings())
        .extracting(heading -> heading.level() + " " + heading.title())
        .containsExactly("1 NHIỆM VỤ", "2 Yêu cầu", "2 Kinh phí");
    assertThat(layout.paragraphs().get(3).parent()).isEqualTo(1);
  }

  @Test
  void bulletsThatNameABodyAreHeadingsOfTheNextLevel() {
    var layout =
        layout(
            """
            3.2. Đối với các cơ quan tham mưu

            - Ban Tuyên giáo Huyện ủy:

            + Biên soạn tài liệu phát cho các chi bộ trong tháng.

            - Văn phòng Huyện ủy

            Theo dõi, tổng hợp kết quả.

            - Phối hợp in và cấp phát tài liệu.
            """);

    assertThat(layout.headings())
        .extracting(heading -> heading.marker() + heading.level() + " " + heading.title())
        .containsExactly(
            "3.2.1 Đối với các cơ quan tham mưu",
            "-2 Ban Tuyên giáo Huyện ủy",
            "-2 Văn phòng Huyện ủy");
    assertThat(layout.headings().get(1).parent()).isZero();
    assertThat(layout.paragraphs().get(2).heading()).isEqualTo(1);
    assertThat(layout.paragraphs().get(5).heading()).isZero();
  }

  @Test
  void textThatRunsOnBehindATitleMakesItAnItem() {
    var layout =
        layout(
            """
            1. Thời gian: Từ tháng 3 đến tháng 5.

            2. Địa điểm

            Tại hội trường huyện.

            3. Các xã gửi báo cáo về huyện trước ngày 20 hằng tháng.
            """);

    assertThat(titles(layout)).containsExactly("Địa điểm");
  }

  @Test
  void aNoteMayHaveAMarkOfTwoDigits() {
    var layout =
        Layout.of(
            """
            Đã mở mười lớp tập huấn¹⁰ cho cán bộ và thôn trưởng¹¹ trong xã.

            ¹⁰ Lớp cuối mở tại xã Bãi Dài.

            ¹¹ Thôn Khe Mòn chưa cử người.
            """,
            Lexicon.STANDARD);

    assertThat(layout.footnotes())
        .extracting(Extraction.Footnote::mark)
        .containsExactly("10", "11");
    assertThat(layout.paragraphs().getFirst().footnotes()).containsExactly(0, 1);
  }

  @Test
  void footnotesAtTheEndBelongToTheLostMarksInOrder() {
    var layout =
        layout(
            """
            - Một số xã họp chậm(
            ).

            - Có nơi chưa họp(
            ).

            Nơi nhận:
            - Lưu Văn phòng.

            \uFFFD Xã Bãi Dài.

            \uFFFD Xã Đồi Sim.
            """);

    assertThat(layout.footnotes())
        .extracting(Extraction.Footnote::text)
        .containsExactly("Xã Bãi Dài.", "Xã Đồi Sim.");
    assertThat(layout.paragraphs().get(0).footnotes()).containsExactly(0);
    assertThat(layout.paragraphs().get(1).footnotes()).containsExactly(1);
  }

  @Test
  void digitsThatLostTheirSmallPrintAreMarksWhereANoteHasTheSame() {
    var layout =
        layout(
            """
            Huyện mở hai cuộc thi1 cho học sinh trên diện tích 500 m2 của nhà văn hóa.

            1 Thể lệ gửi kèm.
            """);

    assertThat(layout.paragraphs().getFirst().text())
        .isEqualTo("Huyện mở hai cuộc thi cho học sinh trên diện tích 500 m2 của nhà văn hóa.");
    assertThat(layout.footnotes())
        .extracting(Extraction.Footnote::mark, Extraction.Footnote::text)
        .containsExactly(tuple("1", "Thể lệ gửi kèm."));
  }

  @Test
  void bracketedMarksAreReadOnlyWhereTheyHaveANote() {
    var layout =
        layout(
            """
            Đã họp ba lần[1] theo mục [9] của kế hoạch.

            [1]
            Họp tại xã Bãi Dài.
            """);

    assertThat(layout.paragraphs().getFirst().text())
        .isEqualTo("Đã họp ba lần theo mục [9] của kế hoạch.");
    assertThat(layout.footnotes().getFirst().anchor()).isNotNull();
  }

  @Test
  void aNumeralInACellOfItsOwnBelongsToTheGroupBelowIt() {
    var layout =
        layout(
            """
            KẾ HOẠCH
            Trồng cây

            Xã trồng cây.

            Nơi nhận:
            - Lưu: VT.

            PHỤ LỤC

            I

            Chuẩn bị

            1

            Đào hố

            X

            II

            Trồng
            và chăm sóc

            2

            Tưới nước
            """);

    assertThat(layout.headings())
        .extracting(heading -> heading.marker() + " " + heading.title())
        .containsExactly("I Chuẩn bị", "II Trồng và chăm sóc");
  }

  @Test
  void aTitleThatAPageCutsIsOneTitle() {
    var layout =
        layout(
            """
            IV. KINH

            4

            PHÍ THỰC HIỆN

            Do ngân sách huyện cấp.
            """);

    assertThat(titles(layout)).containsExactly("KINH PHÍ THỰC HIỆN");
  }

  @Test
  void belowTheFootnoteOfAPageTheTextMayGoOnWithoutABlank() {
    var layout =
        layout(
            """
            Huyện ủy Sông Lam đã mở bốn lớp tập huấn¹ cho cán bộ,
            ¹ Lớp cuối mở tại xã Bãi Dài.
            công chức của mười hai xã trong huyện.
            2. Hạn chế
            Có lớp mở chậm.
            """);

    assertThat(layout.footnotes())
        .extracting(Extraction.Footnote::text)
        .containsExactly("Lớp cuối mở tại xã Bãi Dài.");
    assertThat(layout.paragraphs().getFirst().text()).endsWith("của mười hai xã trong huyện.");
    assertThat(titles(layout)).containsExactly("Hạn chế");
  }

  @Test
  void aCapitalAtTheBeginningOfALineGoesOnWithANameOrBeginsASentence() {
    var layout =
        layout(
            """
            1. Giao Sở Văn hóa và Thể
            thao
            Các thư viện mở cửa cả ngày thứ bảy, chủ nhật và các ngày lễ, tết để phục vụ
            bạn đọc; riêng thư viện tỉnh Sông Lam phải có người trực đến 21 giờ.
            2. Hội Phụ nữ tỉnh Sông
            Lam
            Vận động hội viên tặng sách cho các tủ sách ở thôn, bản và giúp thư viện các
            xã vùng cao của tỉnh Sông Lam sắp xếp lại sách.
            """);

    assertThat(titles(layout))
        .containsExactly("Giao Sở Văn hóa và Thể thao", "Hội Phụ nữ tỉnh Sông Lam");
  }

  @Test
  void blankLinesAfterEveryLineEndNoParagraph() {
    var single =
        """
        1. Về việc rà soát sổ
        sách thư viện
        Khẩn trương kiểm kê toàn bộ
        sách hiện có tại các thư viện xã, lập danh mục sách cần thay và gửi về Ủy ban
        nhân dân huyện. Báo cáo phải nêu rõ số sách hỏng, số sách thiếu và nguyên nhân
        của từng trường hợp.
        """;
    var text = (single + single + single + single).replace("\n", "\n\n");

    assertThat(layout(text).paragraphs()).hasSize(8);
  }

  @Test
  void theLastOfAPlainListIsNoHeading() {
    var layout =
        layout(
            """
            Thành phần dự họp gồm:
            1. Phòng Văn hóa
            2. Phòng Tài chính
            3. Thư viện huyện
            Đề nghị các đơn vị cử người dự đúng giờ.
            """);

    assertThat(layout.headings()).isEmpty();
  }

  private static List<String> titles(Layout layout) {
    return layout.headings().stream().map(Extraction.Heading::title).toList();
  }

  private static Layout layout(String text) {
    return Layout.of(text, Lexicon.STANDARD);
  }
}
