package vn.giaoban.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that a scanner might have made, of a document that is fictional. */
class ScanReaderTest {

  private static final List<String> ISSUER =
      List.of("ĐẢNG ỦY XÃ LĨNH THƯỢNG", "VĂN PHÒNG", "*", "Số 27-BC/VPĐU");

  private static final List<String> STATE =
      List.of("ĐẢNG CỘNG SẢN VIỆT NAM", "", "Lĩnh Thượng, ngày 15 tháng 5 năm 2026");

  private static final List<String> BODY =
      List.of(
          "Thực hiện Chỉ thị số 09-CT/TU, ngày 12-01-2026 của Ban Thường vụ Tỉnh ủy Bạch Sơn về"
              + " siết chặt kỷ luật báo cáo, Văn phòng Đảng ủy xã báo cáo kết quả như sau:",
          "1. Đã tiếp nhận 48 kiến nghị của Nhân dân, giải quyết xong 41 kiến nghị; còn 07 kiến"
              + " nghị quá hạn do thiếu hồ sơ địa chính của thôn Suối Ngàn.",
          "2. Giao Chi bộ thôn Suối Ngàn chủ trì, phối hợp với Công an xã rà soát các hộ chưa được"
              + " cấp giấy chứng nhận, hoàn thành trước ngày 30-6-2026.");

  private static final List<String> RECIPIENTS =
      List.of(
          "Nơi nhận:",
          "- Thường trực Tỉnh ủy (để báo cáo),",
          "- Các chi bộ trực thuộc,",
          "- Lưu Văn phòng Đảng ủy.");

  private static final List<String> SIGNATURE =
      List.of("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG", "", "Lương Thế Khoan");

  @TempDir private Path folder;

  @Test
  void readsAScannedPageColumnByColumn() throws IOException {
    assumeInstalled();
    var rendering = read(write(page(), "png"));
    assertThat(rendering.remarks())
        .singleElement()
        .satisfies(remark -> {
          assertThat(remark.code()).isEqualTo("ocr");
          assertThat(remark.values().getFirst()).isEqualTo("1");
          assertThat(Integer.parseInt(remark.values().getLast())).isBetween(60, 100);
        });
    assertThat(rendering.text().lines().limit(4)).containsExactlyElementsOf(ISSUER);
    assertThat(rendering.text().stripTrailing()).endsWith("VĂN PHÒNG\nLương Thế Khoan");
    assertThat(errorRate("300 dpi", rendering.text())).isLessThan(0.005);
    assertThat(letters(rendering.text()))
        .contains("27-BC/VPĐU")
        .contains("ngày 15 tháng 5 năm 2026")
        .contains("hoàn thành trước ngày 30-6-2026");
  }

  @Test
  void readsAPoorCopyThatLiesAskew() throws IOException {
    assumeInstalled();
    var rendering = read(write(poorCopy(page()), "jpg"));
    assertThat(rendering.text().lines().findFirst()).hasValue(ISSUER.getFirst());
    assertThat(errorRate("poor copy, 180 dpi, JPEG, askew", rendering.text())).isLessThan(0.03);
  }

  @Test
  void readsAPageOnItsSideAndTheNextOneWithoutItsNumber() throws IOException {
    assumeInstalled();
    var second = new PrintedPage().title("2");
    BODY.forEach(second::paragraph);
    var rendering = read(tiff(List.of(turned(page()), second.image())));
    assertThat(rendering.pages()).isEqualTo(2);
    assertThat(letters(rendering.text()))
        .contains("Số 27-BC/VPĐU")
        .contains("Lương Thế Khoan Thực hiện Chỉ thị số 09-CT/TU");
  }

  @Test
  void readsAPdfWhosePagesArePictures() throws IOException {
    assumeInstalled();
    var rendering = read(pdf(page()));
    assertThat(rendering.format()).isEqualTo(Format.PDF);
    assertThat(rendering.remarks()).extracting(Remark::code).contains("ocr");
    assertThat(letters(rendering.text())).contains("Số 27-BC/VPĐU ĐẢNG CỘNG SẢN VIỆT NAM");
  }

  @Test
  void readsPagesPastedIntoADocumentInTheirOrder() throws IOException {
    assumeInstalled();
    var second = new PrintedPage();
    BODY.forEach(second::paragraph);
    var file =
        WordFile.of(WordFile.p(shown("b2")), WordFile.p(shown("b1")))
            .refersTo("b1", "image", "media/image1.png")
            .refersTo("b2", "image", "media/image2.png")
            .bytes("word/media/image1.png", png(second.image()))
            .bytes("word/media/image2.png", png(page()))
            .in(folder);
    var rendering = read(file);
    assertThat(rendering.format()).isEqualTo(Format.DOCX);
    assertThat(rendering.pages()).isEqualTo(2);
    assertThat(rendering.remarks()).extracting(Remark::code).containsExactly("ocr");
    assertThat(letters(rendering.text()))
        .contains("Số 27-BC/VPĐU")
        .contains("Lương Thế Khoan Thực hiện Chỉ thị số 09-CT/TU");
  }

  @Test
  void seesAMarkAtTheHeadOfAPageThatIsPastedBehindAText() throws IOException {
    assumeInstalled();
    var marked = new PrintedPage().title("TUYỆT MẬT", "", "KẾ HOẠCH", "diễn tập năm 2026");
    var file =
        WordFile.of(WordFile.p(WordFile.r(String.join(" ", BODY))), WordFile.p(shown("b1")))
            .refersTo("b1", "image", "media/image1.png")
            .bytes("word/media/image1.png", png(marked.image()))
            .in(folder);
    var rendering = read(file);
    assertThat(rendering.text()).doesNotContain("MẬT");
    assertThat(rendering.aside()).contains("TUYỆT MẬT\n");
    assertThat(rendering.remarks()).containsExactly(Remark.of("page-pictures", 1));
  }

  @Test
  void readsAScanPackedInTheManyWaysOfBlackAndWhite() throws IOException {
    assumeInstalled();
    var rendering = read(jbig2(page()));
    assertThat(letters(rendering.text())).contains("Số 27-BC/VPĐU ĐẢNG CỘNG SẢN VIỆT NAM");
  }

  /** A PDF with one picture, its lines packed as by a fax machine inside a stream of JBIG2. */
  private Path jbig2(BufferedImage page) throws IOException {
    var file = folder.resolve("jbig2.pdf");
    var black =
        new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    black.createGraphics().drawImage(page, 0, 0, null);
    try (var document = new PDDocument()) {
      var sheet = new PDPage(PDRectangle.A4);
      document.addPage(sheet);
      byte[] lines;
      try (var raw =
          CCITTFactory.createFromImage(document, black).getCOSObject().createRawInputStream()) {
        lines = raw.readAllBytes();
      }
      int width = page.getWidth();
      int height = page.getHeight();
      var size = ByteBuffer.allocate(8).putInt(width).putInt(height).array();
      var stream = new ByteArrayOutputStream();
      segment(stream, 48, size, new byte[11]);
      segment(stream, 38, size, new byte[9], new byte[] {1}, lines);
      segment(stream, 49);
      var picture =
          new PDImageXObject(
              document,
              new ByteArrayInputStream(stream.toByteArray()),
              COSName.JBIG2_DECODE,
              width,
              height,
              1,
              PDDeviceGray.INSTANCE);
      try (var content = new PDPageContentStream(document, sheet)) {
        content.drawImage(
            picture, 0, 0, sheet.getMediaBox().getWidth(), sheet.getMediaBox().getHeight());
      }
      document.save(file.toFile());
    }
    return file;
  }

  private static void segment(ByteArrayOutputStream out, int type, byte[]... data) {
    int length = 0;
    for (var part : data) {
      length += part.length;
    }
    out.writeBytes(
        ByteBuffer.allocate(11)
            .putInt(type)
            .put((byte) type)
            .put((byte) 0)
            .put((byte) 1)
            .putInt(length)
            .array());
    for (var part : data) {
      out.writeBytes(part);
    }
  }

  private static String shown(String picture) {
    return "<w:r><w:drawing><a:blip r:embed=\"" + picture + "\"/></w:drawing></w:r>";
  }

  private static byte[] png(BufferedImage image) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  @Test
  void saysWhatToInstallWhereItIsMissing() throws IOException {
    var reader = new ScanReader(Format.PNG, new Tesseract("không-có-chương-trình-này"), () -> {});
    assertThat(reader.read(List.of(write(page(), "png")), Limits.standard()))
        .isEqualTo(Rendering.Unreadable.because("ocr-missing"));
  }

  /** Half the resolution, a degree askew, grey with dirt on it, and squeezed. */
  private static BufferedImage poorCopy(BufferedImage page) {
    double scale = 0.6;
    var copy =
        new BufferedImage(
            (int) (page.getWidth() * scale),
            (int) (page.getHeight() * scale),
            BufferedImage.TYPE_BYTE_GRAY);
    var graphics = copy.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, copy.getWidth(), copy.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    var place = AffineTransform.getScaleInstance(scale, scale);
    place.rotate(Math.toRadians(0.8), page.getWidth() / 2.0, page.getHeight() / 2.0);
    graphics.drawImage(page, place, null);
    graphics.dispose();
    var dirt = new Random(1);
    var raster = copy.getRaster();
    for (int y = 0; y < copy.getHeight(); y++) {
      for (int x = 0; x < copy.getWidth(); x++) {
        var shade = raster.getSample(x, y, 0) * 0.8 + 25 + dirt.nextGaussian() * 12;
        raster.setSample(x, y, 0, (int) Math.clamp(shade, 0, 255));
      }
    }
    return copy;
  }

  /** As it lies when it was fed in by its long side. */
  private static BufferedImage turned(BufferedImage page) {
    var turned = new BufferedImage(page.getHeight(), page.getWidth(), BufferedImage.TYPE_BYTE_GRAY);
    var graphics = turned.createGraphics();
    var turn = AffineTransform.getTranslateInstance(page.getHeight(), 0);
    turn.quadrantRotate(1);
    graphics.drawImage(page, turn, null);
    graphics.dispose();
    return turned;
  }

  private Path tiff(List<BufferedImage> pages) throws IOException {
    var file = folder.resolve("hai trang.tif");
    var writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (var out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (var page : pages) {
        writer.writeToSequence(new IIOImage(page, null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return file;
  }

  private Path pdf(BufferedImage page) throws IOException {
    var file = folder.resolve("bản quét.pdf");
    try (var document = new PDDocument()) {
      var sheet = new PDPage(PDRectangle.A4);
      document.addPage(sheet);
      try (var content = new PDPageContentStream(document, sheet)) {
        var picture = LosslessFactory.createFromImage(document, page);
        content.drawImage(
            picture, 0, 0, sheet.getMediaBox().getWidth(), sheet.getMediaBox().getHeight());
      }
      document.save(file.toFile());
    }
    return file;
  }

  private Path write(BufferedImage image, String format) throws IOException {
    var file = Files.createTempFile(folder, "bản quét", "." + format);
    assertThat(ImageIO.write(image, format, file.toFile())).isTrue();
    return file;
  }

  private static BufferedImage page() {
    var page = new PrintedPage().columns(ISSUER, STATE);
    page.title("BÁO CÁO", "kết quả giải quyết kiến nghị của Nhân dân").rule();
    BODY.forEach(page::paragraph);
    return page.closing(RECIPIENTS, SIGNATURE).image();
  }

  private static Rendering.Readable read(Path file) {
    var rendering = FormatReader.within(Limits.standard()).read(file);
    assertThat(rendering).isInstanceOf(Rendering.Readable.class);
    return (Rendering.Readable) rendering;
  }

  private static String letters(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** Characters to change, add or leave out, as a share of those on the page. */
  private static double errorRate(String name, String text) {
    var printed = new ArrayList<String>();
    printed.addAll(ISSUER);
    printed.addAll(STATE);
    printed.addAll(List.of("BÁO CÁO", "kết quả giải quyết kiến nghị của Nhân dân"));
    printed.addAll(BODY);
    printed.addAll(RECIPIENTS);
    printed.addAll(SIGNATURE);
    var wanted = letters(String.join(" ", printed));
    var rate = (double) distance(wanted, letters(text)) / wanted.length();
    System.out.printf("OCR, %s: character error rate %.4f%n", name, rate);
    return rate;
  }

  private static int distance(String wanted, String found) {
    var row = new int[found.length() + 1];
    for (int j = 0; j <= found.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= wanted.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= found.length(); j++) {
        int change = diagonal + (wanted.charAt(i - 1) == found.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[found.length()];
  }

  /** Where it is missing the script says so; the continuous integration has to have it. */
  static void assumeInstalled() throws IOException {
    assumeTrue(
        Tesseract.installed().isReady() || "true".equals(System.getenv("CI")),
        "Tesseract with Vietnamese is not installed");
  }
}
