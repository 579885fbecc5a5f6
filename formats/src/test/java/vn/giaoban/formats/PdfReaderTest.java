package vn.giaoban.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReaderTest {

  private static final float LEFT = 85;
  private static final float RIGHT = 510;

  @TempDir private Path folder;

  private final PDDocument document = new PDDocument();
  private PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  private PDPageContentStream page;

  @BeforeEach
  void openDocument() throws IOException {
    try (var file =
        PDDocument.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      font = PDType0Font.load(document, file);
    }
    newPage();
  }

  @AfterEach
  void closeDocument() throws IOException {
    document.close();
  }

  @Test
  void readsLetterheadAndClosingColumnByColumnAndJoinsTheLinesOfParagraphs() {
    at(100, 780, 12, "ỦY BAN NHÂN DÂN");
    at(320, 780, 12, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA");
    at(100, 764, 12, "XÃ BÌNH SƠN");
    at(330, 764, 12, "Độc lập - Tự do");
    at(100, 740, 12, "Số: 5/KH-UBND");
    at(320, 738, 12, "Bình Sơn, ngày 2 tháng 3 năm 2026");
    centre(700, 14, "KẾ HOẠCH");
    centre(682, 14, "Rà soát hộ nghèo năm 2026");
    at(LEFT + 28, 650, 14, "Thực hiện Chỉ thị của cấp trên, Ủy ban nhân dân xã");
    at(LEFT, 630, 14, "ban hành kế hoạch rà soát hộ nghèo, hộ cận nghèo, với");
    at(LEFT, 610, 14, "các việc sau đây.");
    at(LEFT + 28, 590, 14, "1. Các thôn lập danh sách.");
    at(LEFT + 28, 570, 14, "2. Văn phòng tổng hợp.");
    at(100, 530, 11, "Nơi nhận:");
    at(330, 528, 13, "TM. ỦY BAN NHÂN DÂN");
    at(100, 517, 11, "- Như trên;");
    at(370, 511, 13, "CHỦ TỊCH");
    at(100, 504, 11, "- Các thôn;");
    at(100, 491, 11, "- Lưu: VT.");
    at(350, 450, 13, "Hà Bình Minh");

    assertThat(text())
        .isEqualTo(
            """
            ỦY BAN NHÂN DÂN
            XÃ BÌNH SƠN
            Số: 5/KH-UBND

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA
            Độc lập - Tự do
            Bình Sơn, ngày 2 tháng 3 năm 2026

            KẾ HOẠCH
            Rà soát hộ nghèo năm 2026

            Thực hiện Chỉ thị của cấp trên, Ủy ban nhân dân xã ban hành kế hoạch rà soát hộ nghèo, hộ \
            cận nghèo, với các việc sau đây.
            1. Các thôn lập danh sách.
            2. Văn phòng tổng hợp.

            Nơi nhận:
            - Như trên;
            - Các thôn;
            - Lưu: VT.

            TM. ỦY BAN NHÂN DÂN
            CHỦ TỊCH
            Hà Bình Minh
            """);
  }

  @Test
  void goesOnOverPagesWithoutTheirNumbersHeadsAndHyphens() {
    long pages = 4;
    for (int i = 1; i <= pages; i++) {
      at(290, 810, 12, String.valueOf(i));
      at(LEFT, 40, 9, "Lưu hành nội bộ " + i + "/" + pages);
      for (int y = 760; y > 100; y -= 20) {
        at(
            y == 760 && i == 1 ? LEFT + 28 : LEFT,
            y,
            14,
            "Xã rà soát các hộ có hoàn cảnh khó khăn, việc công-");
      }
      if (i < pages) {
        newPage();
      }
    }
    at(LEFT, 100, 14, "khai.");

    var rendering = readable();

    assertThat(rendering.text().strip().lines()).hasSize(1);
    assertThat(rendering.text()).endsWith("việc công-khai.\n").doesNotContain("nội bộ");
    assertThat(rendering.aside()).contains("Lưu hành nội bộ");
    assertThat(rendering.pages()).isEqualTo(4);
  }

  @Test
  void joinsAForeignWordThatALineBroke() {
    at(LEFT + 28, 700, 14, "Các xã dùng chung một hệ thống có tên là Inter-");
    at(LEFT, 680, 14, "connect để gửi báo cáo và nhận văn bản chỉ đạo xã.");
    at(LEFT, 660, 14, "Hết phần một của bản kế hoạch rà soát hộ nghèo này");

    assertThat(text()).contains("Interconnect để gửi");
  }

  @Test
  void readsTablesDrawnWithLinesOverTwoPages() {
    at(LEFT, 760, 14, "Các nhiệm vụ được giao như sau, thực hiện trong năm:");
    row(740, 715, "TT", "Nhiệm vụ", "Chủ trì");
    row(715, 690, "1", "Lập danh sách", "Trưởng thôn");
    at(150, 680, 12, "Tổng hợp số liệu");
    row(690, 640, "2", "", "Văn phòng");
    at(150, 665, 12, "của các thôn");
    newPage();
    row(780, 755, "TT", "Nhiệm vụ", "Chủ trì");
    row(755, 730, "3", "Báo cáo", "Công chức");
    at(LEFT, 690, 14, "Trên đây là các việc.");

    assertThat(text())
        .isEqualTo(
            """
            Các nhiệm vụ được giao như sau, thực hiện trong năm:

            | TT | Nhiệm vụ | Chủ trì |
            | 1 | Lập danh sách | Trưởng thôn |
            | 2 | Tổng hợp số liệu của các thôn | Văn phòng |
            | 3 | Báo cáo | Công chức |

            Trên đây là các việc.
            """);
  }

  @Test
  void readsTablesWithoutLinesByTheirColumns() {
    var rows =
        List.of(
            List.of("TT", "Nhiệm vụ", "Chủ trì"),
            List.of("1", "Lập danh sách", "Trưởng thôn"),
            List.of("2", "Tổng hợp", "Văn phòng"));
    for (int i = 0; i < rows.size(); i++) {
      at(90, 700 - 20 * i, 12, rows.get(i).get(0));
      at(150, 700 - 20 * i, 12, rows.get(i).get(1));
      at(400, 700 - 20 * i, 12, rows.get(i).get(2));
    }

    assertThat(text())
        .isEqualTo(
            """
            | TT | Nhiệm vụ | Chủ trì |
            | 1 | Lập danh sách | Trưởng thôn |
            | 2 | Tổng hợp | Văn phòng |
            """);
  }

  @Test
  void putsTheNotesOfAllPagesAtTheEndAndCountsThemThrough() {
    for (int i = 1; i <= 2; i++) {
      at(LEFT + 28, 760, 14, "Kết quả rà soát của các thôn trong xã đều đạt yêu cầu");
      at(
          LEFT + 28 + width(14, "Kết quả rà soát của các thôn trong xã đều đạt yêu cầu"),
          765,
          8,
          "1");
      at(LEFT, 740, 14, "và được công khai.");
      at(LEFT, 84, 7, "1");
      at(LEFT + 8, 80, 10, "Số liệu lần " + i + " của xã,");
      at(LEFT, 66, 10, "đã làm tròn.");
      if (i == 1) {
        newPage();
      }
    }

    assertThat(text())
        .contains("yêu cầu¹ và được công khai.")
        .contains("yêu cầu² và được công khai.")
        .endsWith("\n¹ Số liệu lần 1 của xã, đã làm tròn.\n² Số liệu lần 2 của xã, đã làm tròn.\n");
  }

  @Test
  void decodesTextInOlderEncodings() {
    font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    at(LEFT, 700, 12, LegacySamples.tcvn3("Hội đồng nhân dân xã quyết nghị những nội dung sau"));

    var conversion = Objects.requireNonNull(readable().conversion());

    assertThat(conversion.text()).isEqualTo("Hội đồng nhân dân xã quyết nghị những nội dung sau\n");
  }

  @Test
  void refusesWhatAPasswordCloses() throws IOException {
    at(LEFT, 700, 12, "Kín");
    document.protect(new StandardProtectionPolicy("chủ", "khách", new AccessPermission()));

    assertThat(read(Limits.standard())).isEqualTo(Rendering.Unreadable.because("encrypted"));
  }

  @Test
  void recognisesAScannedPageBetweenPagesOfText() throws IOException {
    ScanReaderTest.assumeInstalled();
    at(LEFT, 700, 13, "1. Văn phòng rà soát các kiến nghị còn tồn đọng tại mười hai thôn, trong");
    at(LEFT, 680, 13, "đó nêu rõ cơ quan giải quyết và");
    picture(
        new PrintedPage()
            .paragraph(
                "2. Giao Chi bộ thôn Suối Ngàn chủ trì, phối hợp với Công an xã rà soát các hộ chưa"
                    + " được cấp giấy chứng nhận, hoàn thành trước ngày 30-6-2026.")
            .image());
    newPage();
    at(LEFT, 700, 13, "3. Ban Xây dựng Đảng tổng hợp, báo cáo hằng tháng.");
    var readable = readable();
    assertThat(readable.text().replaceAll("\\s+", " "))
        .containsSubsequence(
            "1. Văn phòng rà soát",
            "2. Giao Chi bộ thôn Suối Ngàn chủ trì, phối hợp với Công an xã",
            "hoàn thành trước ngày 30-6-2026.",
            "3. Ban Xây dựng Đảng");
    assertThat(readable.remarks())
        .filteredOn(remark -> remark.code().equals("ocr-pages"))
        .singleElement()
        .satisfies(remark -> {
          assertThat(remark.values().getFirst()).isEqualTo("2");
          assertThat(Integer.parseInt(remark.values().getLast())).isBetween(60, 100);
        });
    assertThat(readable.remarks()).noneMatch(remark -> remark.code().equals("pages-without-text"));
  }

  @Test
  void seesAMarkOnAScannedPageBehindText() throws IOException {
    ScanReaderTest.assumeInstalled();
    at(LEFT, 700, 13, "Văn phòng gửi kèm kế hoạch diễn tập để các chi bộ biết.");
    picture(new PrintedPage().title("TUYỆT MẬT", "", "KẾ HOẠCH", "diễn tập năm 2026").image());
    assertThat(readable().aside()).contains("TUYỆT MẬT\n");
  }

  @Test
  void saysWhichPagesItCouldNotRecognise() throws IOException {
    at(LEFT, 700, 13, "Văn phòng gửi kèm danh sách các hộ để các chi bộ biết.");
    at(LEFT, 660, 13, "Các chi bộ rà soát, bổ sung và gửi lại trong tuần.");
    picture(new PrintedPage().paragraph("Danh sách hộ").image());
    picture(new PrintedPage().paragraph("Danh sách hộ, tiếp").image());
    page.close();
    var file = folder.resolve("a.pdf");
    document.save(file.toFile());
    var scans = new ScanReader(Format.PDF, new Tesseract("không-có-chương-trình-này"), () -> {});
    try (var enclosures = new Enclosures(Limits.standard(), () -> {}, true)) {
      var rendering = new PdfReader(scans).read(file, Limits.standard(), enclosures);
      assertThat(rendering)
          .isInstanceOfSatisfying(
              Rendering.Readable.class,
              readable -> {
                assertThat(readable.text()).contains("Văn phòng gửi kèm danh sách");
                assertThat(readable.remarks())
                    .containsExactly(Remark.of("pages-without-text", 2, "2, 3"));
              });
    }
  }

  private void picture(BufferedImage image) throws IOException {
    newPage();
    var sheet = document.getPage(document.getNumberOfPages() - 1).getMediaBox();
    page.drawImage(
        LosslessFactory.createFromImage(document, image),
        0,
        0,
        sheet.getWidth(),
        sheet.getHeight());
  }

  private void newPage() {
    try {
      if (page != null) {
        page.close();
      }
      var sheet = new PDPage(PDRectangle.A4);
      document.addPage(sheet);
      page = new PDPageContentStream(document, sheet);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void at(float x, float y, float size, String text) {
    try {
      page.beginText();
      page.setFont(font, size);
      page.newLineAtOffset(x, y);
      page.showText(text);
      page.endText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void centre(float y, float size, String text) {
    at((LEFT + RIGHT - width(size, text)) / 2, y, size, text);
  }

  private float width(float size, String text) {
    try {
      return font.getStringWidth(text) / 1000 * size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void row(float top, float bottom, String... cells) {
    var edges = new float[] {LEFT, 140, 380, RIGHT};
    try {
      for (int i = 0; i < cells.length; i++) {
        page.addRect(edges[i], bottom, edges[i + 1] - edges[i], top - bottom);
        page.stroke();
        at(edges[i] + 10, top - 15, 12, cells[i]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text() {
    return readable().text();
  }

  private Rendering.Readable readable() {
    return (Rendering.Readable) read(Limits.standard());
  }

  private Rendering read(Limits limits) {
    try {
      page.close();
      var file = folder.resolve("a.pdf");
      document.save(file.toFile());
      return FormatReader.within(limits).read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
