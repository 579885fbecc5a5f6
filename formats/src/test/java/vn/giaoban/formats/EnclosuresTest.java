package vn.giaoban.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaoban.formats.WordFile.p;
import static vn.giaoban.formats.WordFile.r;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files inside files: a secrecy mark in them has to be seen, and what is not seen told of. */
class EnclosuresTest {

  private static final String MARKED = "TỐI MẬT\nKế hoạch diễn tập của xã Lĩnh Thượng.";

  @TempDir private Path folder;

  @Test
  void aDocumentInsideAWordDocumentIsLookedThroughAndNotReadIntoIt() {
    var read = word("word/embeddings/phu luc.docx", docx(MARKED));
    assertThat(read.text()).isEqualTo("Số 12\n");
    assertThat(read.aside()).contains("\nTỐI MẬT\n");
    assertThat(read.remarks()).containsExactly(Remark.of("enclosed", 1, "phu luc.docx"));
  }

  @Test
  void sheetsInsideAreLookedThrough() throws IOException {
    var cells = "<sst><si><t>TỔNG HỢP</t></si><si><r><t>TỐI </t></r><r><t>MẬT</t></r></si></sst>";
    var sheet =
        zip(Map.of("[Content_Types].xml", bytes("<Types/>"), "xl/shared.xml", bytes(cells)));
    assertThat(word("word/embeddings/bang.xlsx", sheet).aside()).contains("\nTỐI MẬT\n");
    try (var book = new HSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      book.createSheet("Biểu").createRow(0).createCell(0).setCellValue("TỐI MẬT");
      book.write(out);
      assertThat(word("word/embeddings/bang.xls", out.toByteArray()).aside()).contains("TỐI MẬT\n");
    }
  }

  @Test
  void aFileThatWindowsWrappedIsUnwrapped() throws IOException {
    var read = word("word/embeddings/oleObject1.bin", wrapped("ke hoach.txt", bytes(MARKED)));
    assertThat(read.aside()).contains("TỐI MẬT");
    assertThat(read.remarks()).containsExactly(Remark.of("enclosed", 1, "ke hoach.txt"));
    var whole = compound("Package", docx(MARKED));
    assertThat(word("word/embeddings/oleObject2.bin", whole).aside()).contains("TỐI MẬT");
  }

  @Test
  void formulasAreNoFilesAndWhatNothingCanOpenIsTold() throws IOException {
    var formula = compound("Equation Native", new byte[5000]);
    assertThat(word("word/embeddings/oleObject1.bin", formula).remarks()).isEmpty();
    var unknown = compound("Lạ", new byte[5000]);
    assertThat(word("word/embeddings/oleObject1.bin", unknown).remarks())
        .containsExactly(Remark.of("enclosed-unread", 1, "oleObject1.bin"));
    assertThat(word("word/embeddings/a.zip", zip(Map.of("b", new byte[9]))).remarks())
        .containsExactly(Remark.of("enclosed-unread", 1, "a.zip"));
  }

  @Test
  void whatLiesDeeperIsToldByItsPath() {
    var inner = wordBytes(Map.of("word/embeddings/trong.docx", docx(MARKED)));
    var read = word("word/embeddings/ngoài.docx", inner);
    assertThat(read.aside()).doesNotContain("MẬT");
    assertThat(read.remarks())
        .containsExactly(
            Remark.of("enclosed", 1, "ngoài.docx"),
            Remark.of("enclosed-unread", 1, "ngoài.docx › trong.docx"));
  }

  @Test
  void filesBeyondTheLimitAreTold() {
    var many = new LinkedHashMap<String, byte[]>();
    for (int i = 0; i <= Limits.standard().enclosures(); i++) {
      many.put("word/embeddings/t%03d.txt".formatted(i), bytes("Số " + i));
    }
    assertThat(read(file("nhiều.docx", wordBytes(many))).remarks())
        .extracting(Remark::code)
        .containsExactly("enclosed", "enclosed-unread");
  }

  @Test
  void aDocumentThatIsMergedInWhenItIsOpenedIsLookedThrough() {
    var file =
        WordFile.of(p(r("Số 12")), "<w:altChunk r:id=\"c1\"/><w:altChunk r:id=\"c2\"/>")
            .refersTo("c1", "aFChunk", "chunk.html")
            .part("word/chunk.html", "<html><body><p>TỐI MẬT</p></body></html>")
            .in(folder);
    var read = read(file);
    assertThat(read.aside()).contains("TỐI MẬT");
    assertThat(read.remarks())
        .containsExactly(Remark.of("outside", 1), Remark.of("enclosed", 1, "chunk.html"));
  }

  @Test
  void anOpenDocumentTextHoldsDocumentsAndFiles() throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put("mimetype", bytes("application/vnd.oasis.opendocument.text"));
    parts.put("content.xml", odt("Số 12"));
    parts.put("Object 1/content.xml", odt("TỐI MẬT"));
    parts.put("Object 1/styles.xml", bytes("<x/>"));
    parts.put("Object 2", wrapped("ghi chu.txt", bytes("Bản ghi nhớ")));
    parts.put("ObjectReplacements/Object 2", new byte[9]);
    var read = read(file("a.odt", zip(parts)));
    assertThat(read.text()).isEqualTo("Số 12\n");
    assertThat(read.aside()).contains("TỐI MẬT").contains("Bản ghi nhớ");
    assertThat(read.remarks()).extracting(Remark::code).containsExactly("enclosed");
    assertThat(read.remarks().getFirst().values().getFirst()).isEqualTo("2");
  }

  @Test
  void filesInRichTextAreLookedThrough() throws IOException {
    var object = compound("Package", docx(MARKED));
    var named =
        "{\\rtf1 So 12{\\object\\objemb{\\*\\objclass X}{\\*\\objdata "
            + HexFormat.of().formatHex(firstOle("Word.Document.12", object))
            + "}{\\result hinh}}\\par}";
    var read = read(file("a.rtf", bytes(named)));
    assertThat(read.text()).isEqualTo("So 12hinh\n");
    assertThat(read.aside()).contains("TỐI MẬT");
    assertThat(read.remarks()).containsExactly(Remark.of("enclosed", 1, "Word.Document.12"));
    var broken = "{\\rtf1 So 12{\\object{\\*\\objdata 0105000002}}\\par}";
    assertThat(read(file("b.rtf", bytes(broken))).remarks())
        .containsExactly(Remark.of("enclosed-unread", 1, "OLE"));
  }

  @Test
  void filesInAnOldWordDocumentAreLookedThrough() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var system =
        new POIFSFileSystem(
            Files.newInputStream(Path.of("src/test/resources/samples/fictional-tcvn3.doc")))) {
      var pool = system.getRoot().createDirectory("ObjectPool");
      pool.createDirectory("_1").createDocument("Package", new ByteArrayInputStream(docx(MARKED)));
      pool.createDirectory("_2").createDocument("Lạ", new ByteArrayInputStream(new byte[9]));
      system.writeFilesystem(out);
    }
    var read = read(file("a.doc", out.toByteArray()));
    assertThat(read.aside()).contains("TỐI MẬT");
    assertThat(read.remarks())
        .contains(Remark.of("enclosed", 1, "OLE 1"), Remark.of("enclosed-unread", 1, "OLE 2"));
  }

  @Test
  void filesAttachedToAPdfAndToAPlaceInItAreLookedThrough() throws IOException {
    var file = folder.resolve("a.pdf");
    try (var document = new PDDocument()) {
      var page = printed(document, "So 27-BC/VP, ngay 30-6-2026");
      var tree = new PDEmbeddedFilesNameTreeNode();
      tree.setNames(Map.of("kế hoạch.txt", attachment(document, "kế hoạch.txt", MARKED)));
      var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
      names.setEmbeddedFiles(tree);
      document.getDocumentCatalog().setNames(names);
      var pin = new PDAnnotationFileAttachment();
      pin.setFile(attachment(document, "bieu.txt", "TUYỆT MẬT\nBiểu mẫu"));
      pin.setContents("Đóng dấu sau");
      page.setAnnotations(List.of(pin));
      var about = new PDDocumentInformation();
      about.setKeywords("Độ mật: Mật");
      document.setDocumentInformation(about);
      document.save(file.toFile());
    }
    var read = read(file);
    assertThat(read.text()).isEqualTo("So 27-BC/VP, ngay 30-6-2026\n");
    assertThat(read.aside())
        .contains("TỐI MẬT", "TUYỆT MẬT", "Đóng dấu sau", "Keywords: Độ mật: Mật");
    assertThat(read.remarks()).containsExactly(Remark.of("enclosed", 2, "kế hoạch.txt, bieu.txt"));
  }

  @Test
  void whatAFileSaysOfItselfIsKeptAside() {
    var read =
        read(
            WordFile.of(p(r("Số 12")))
                .part("docProps/core.xml", "<c><keywords>TỐI MẬT</keywords></c>")
                .part(
                    "docProps/custom.xml",
                    "<P><property name=\"Độ mật\"><lpwstr>Mật</lpwstr></property></P>")
                .in(folder));
    assertThat(read.aside()).contains("TỐI MẬT\n", "\nĐộ mật: Mật\n");
    var rich =
        read(file("a.rtf", bytes("{\\rtf1{\\info{\\keywords MAT}{\\author An}}So 12\\par}")));
    assertThat(rich.aside()).contains("MAT").doesNotContain("An");
  }

  @Test
  void anInsideThatGrowsLikeABombIsRefusedLikeAnyOther() throws IOException {
    var bomb = folder.resolve("bom.docx");
    try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(bomb))) {
      for (var part : WordFile.of(p(r("Số 12"))).parts().entrySet()) {
        zip.putNextEntry(new java.util.zip.ZipEntry(part.getKey()));
        zip.write(bytes(part.getValue()));
      }
      zip.putNextEntry(new java.util.zip.ZipEntry("word/embeddings/a.txt"));
      HostileFiles.repeated("chữ ", 5 << 20).write(zip);
    }
    assertThat(FormatReader.within(Limits.standard()).read(bomb))
        .isEqualTo(Rendering.Unreadable.because("limit-ratio", 200));
  }

  @Test
  void aSealIsNoPage() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(400, 400, BufferedImage.TYPE_BYTE_GRAY), "png", out);
    var read =
        read(
            WordFile.of(p(r("Số 12")), p("<w:r><a:blip r:embed=\"b1\"/></w:r>"))
                .refersTo("b1", "image", "seal.png")
                .bytes("word/seal.png", out.toByteArray())
                .in(folder));
    assertThat(read.remarks()).isEmpty();
  }

  private static PDPage printed(PDDocument document, String words) throws IOException {
    var page = new PDPage();
    document.addPage(page);
    try (var content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
      content.newLineAtOffset(72, 700);
      content.showText(words);
      content.endText();
    }
    return page;
  }

  private static PDComplexFileSpecification attachment(
      PDDocument document, String name, String text) throws IOException {
    var file = new PDComplexFileSpecification();
    file.setFile(name);
    file.setFileUnicode(name);
    file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(bytes(text))));
    return file;
  }

  private static byte[] wrapped(String name, byte[] content) throws IOException {
    var inner = new ByteArrayOutputStream();
    new Ole10Native(name, name, name, content).writeOut(inner);
    return compound(Ole10Native.OLE10_NATIVE, inner.toByteArray());
  }

  private static byte[] compound(String part, byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var system = new POIFSFileSystem()) {
      system.createDocument(new ByteArrayInputStream(content), part);
      system.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  /** An object as the first version of OLE writes it. */
  private static byte[] firstOle(String name, byte[] content) {
    var out =
        ByteBuffer.allocate(28 + name.length() + 1 + content.length).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(0x0501).putInt(2).putInt(name.length() + 1).put(bytes(name)).put((byte) 0);
    out.putInt(0).putInt(0).putInt(content.length).put(content);
    return java.util.Arrays.copyOf(out.array(), out.position());
  }

  private Rendering.Readable word(String part, byte[] content) {
    return read(file("a.docx", wordBytes(Map.of(part, content))));
  }

  private static byte[] docx(String text) {
    var paragraphs = text.lines().map(line -> p(r(line))).toArray(String[]::new);
    return WordFile.of(paragraphs).zipped();
  }

  private static byte[] wordBytes(Map<String, byte[]> more) {
    var file = WordFile.of(p(r("Số 12")));
    more.forEach(file::bytes);
    return file.zipped();
  }

  private static byte[] odt(String text) {
    return bytes(
        "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\"><office:body><office:text>"
            + "<text:p>"
            + text
            + "</text:p></office:text></office:body></office:document-content>");
  }

  private static byte[] zip(Map<String, byte[]> parts) {
    var out = new ByteArrayOutputStream();
    try (var zip = new java.util.zip.ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new java.util.zip.ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Path file(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Rendering.Readable read(Path file) {
    var rendering = FormatReader.within(Limits.standard()).read(file);
    assertThat(rendering).isInstanceOf(Rendering.Readable.class);
    return (Rendering.Readable) rendering;
  }
}
