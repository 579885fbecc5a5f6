package vn.giaoban.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaoban.formats.HostileFiles.GOOD;
import static vn.giaoban.formats.HostileFiles.all;
import static vn.giaoban.formats.HostileFiles.paragraph;
import static vn.giaoban.formats.HostileFiles.part;
import static vn.giaoban.formats.HostileFiles.repeated;
import static vn.giaoban.formats.HostileFiles.zipped;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file that was made to do harm is refused for the very reason, or read, within the limits the
 * product works with; and the same worker reads the next file.
 */
class HostileFilesTest {

  private static final Limits LIMITS = Limits.standard();

  private static FormatWorkers workers;

  @TempDir private static Path folder;

  private static final AtomicInteger VISITS = new AtomicInteger();
  private static HttpServer outside;

  /** Makes a file; the maker has the name of the case. */
  interface Made {
    Path in(HostileFiles files) throws IOException;
  }

  record Hostile(String name, Made made, Rendering.Unreadable refusal) {
    @Override
    public String toString() {
      return name + " -> " + refusal.reason();
    }
  }

  /**
   * A file that is read.
   *
   * @param remarks null where their words depend on the order of its parts
   */
  record Odd(String name, Made made, String words, @Nullable List<Remark> remarks) {
    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeAll
  static void start() throws IOException {
    workers = FormatWorkers.within(LIMITS, 1);
    outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    outside.createContext(
        "/",
        exchange -> {
          VISITS.incrementAndGet();
          exchange.close();
        });
    outside.start();
  }

  @AfterAll
  static void end() {
    workers.close();
    outside.stop(0);
  }

  @ParameterizedTest
  @MethodSource
  void refuses(Hostile hostile) throws IOException {
    var file = hostile.made().in(new HostileFiles(folder));
    assertThat(workers.read(file)).isEqualTo(hostile.refusal());
    Files.delete(file);
    readsAGoodFile();
  }

  @ParameterizedTest
  @MethodSource
  void reads(Odd odd) throws IOException {
    var file = odd.made().in(new HostileFiles(folder));
    var rendering = workers.read(file);
    assertThat(rendering).isInstanceOf(Rendering.Readable.class);
    assertThat(((Rendering.Readable) rendering).text()).contains(odd.words());
    if (odd.remarks() != null) {
      assertThat(((Rendering.Readable) rendering).remarks()).isEqualTo(odd.remarks());
    }
    Files.delete(file);
    readsAGoodFile();
  }

  private static void readsAGoodFile() {
    var good = new HostileFiles(folder).text("tốt.txt", GOOD);
    assertThat(workers.read(good))
        .isEqualTo(new Rendering.Readable(GOOD, Format.TEXT, 0, List.of(), null));
  }

  static Stream<Hostile> refuses() {
    return Stream.of(
            texts(), archives(), documents(), pages(), oldDocuments(), portable(), pictures())
        .flatMap(List::stream);
  }

  private static List<Hostile> texts() {
    return List.of(
        refused(
            "more bytes than any file may have",
            f -> f.written("lớn.txt", repeated("a", LIMITS.bytes() + 1)),
            "limit-bytes",
            101,
            100),
        refused(
            "100 MB in one line",
            f -> f.written("một dòng.txt", repeated("chữ ", 90L << 20)),
            "limit-characters",
            LIMITS.characters()),
        refused("no bytes", f -> f.text("rỗng.txt", ""), "empty"),
        refused("nothing but spaces", f -> f.text("trắng.txt", " \n".repeat(100_000)), "blank"),
        refused("a NUL in a text", f -> f.text("nul.txt", GOOD.repeat(9) + "\n\0"), "nul", 542, 2),
        refused(
            "a program named as a document",
            f -> f.file("báo cáo.docx", HostileFiles.ascii("\u007fELF" + "\0\1\2\3".repeat(1000))),
            "format-binary"),
        refused(
            "random bytes named as a text",
            f -> f.file("báo cáo.txt", random(100_000)),
            "format-binary"));
  }

  private static List<Hostile> archives() {
    return List.of(
        refused(
            "an archive in an archive, named as a document",
            f -> f.zip("gói.docx", Map.of("a.zip", zipped(Map.of("b.zip", zipped(Map.of()))))),
            "format-archive"),
        refused(
            "more parts than a document has",
            f -> {
              var parts = new java.util.HashMap<String, HostileFiles.Part>();
              for (int i = 0; i <= LIMITS.parts(); i++) {
                parts.put("word/media/" + i, part(""));
              }
              return f.docx("nhiều phần.docx", paragraph(GOOD), parts);
            },
            "limit-parts",
            LIMITS.parts()),
        refused(
            "a part that grows a thousand times",
            f -> f.docx("bom.docx", repeated("<w:p></w:p>", 50L << 20)),
            "limit-ratio",
            LIMITS.ratio()),
        refused(
            "a part of a wrong sum",
            f -> f.spoilt("tổng.docx", stored(f), "30-6-202", 1),
            "broken"),
        refused(
            "two parts of one name",
            f ->
                f.twice(
                    "hai phần.docx",
                    f.docx(
                        "gốc.docx",
                        paragraph(GOOD),
                        Map.of("word/dpcument.xml", paragraph("khác")))),
            "repeated-part"),
        refused(
            "the first half of a document",
            f -> f.cut("nửa.docx", f.docx("cả.docx", paragraph(GOOD)), 0.5),
            "broken"));
  }

  private static List<Hostile> documents() {
    var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a \"ha\">");
    for (char c = 'b'; c < 'k'; c++) {
      laughs.append("<!ENTITY ").append(c).append(" \"");
      laughs.append(("&" + (char) (c - 1) + ";").repeat(10)).append("\">");
    }
    return List.of(
        refused(
            "entities that grow",
            f -> f.docx("cười.docx", part(""), main(laughs + "]><x>&j;</x>")),
            "document-type"),
        refused(
            "an entity that is a file of this machine",
            f ->
                f.docx(
                    "xxe.docx",
                    part(""),
                    main("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")),
            "document-type"),
        refused(
            "elements that nest too deep",
            f ->
                f.docx(
                    "sâu.docx", nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 9_000)),
            "limit-depth",
            LIMITS.depth()),
        refused(
            "tables in tables",
            f -> f.docx("bảng.docx", nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 100)),
            "limit-depth",
            LIMITS.depth()),
        refused(
            "more text than any document has",
            f ->
                f.docx(
                    "dài.docx",
                    out -> {
                      // Numbers, so that it does not grow like a bomb when it is unpacked.
                      for (int i = 0; i < 700_000; i++) {
                        paragraph(Integer.toString(i * 7919, 36) + " chữ").write(out);
                      }
                    }),
            "limit-characters",
            LIMITS.characters()));
  }

  private static List<Hostile> pages() {
    return List.of(
        refused(
            "an OpenDocument text that grows a thousand times",
            f -> f.odt("bom.odt", repeated("<text:p></text:p>", 50L << 20)),
            "limit-ratio",
            LIMITS.ratio()),
        refused(
            "an OpenDocument text with a document type",
            f -> f.odt("xxe.odt", part("<!DOCTYPE x>")),
            "broken"),
        refused(
            "sections in sections",
            f ->
                f.odt(
                    "sâu.odt",
                    part("<text:section>".repeat(9_000) + "</text:section>".repeat(9_000))),
            "limit-depth",
            LIMITS.depth()),
        refused(
            "a page whose parts nest without end",
            f -> f.text("sâu.html", "<html><body>" + "<div>".repeat(200_000) + GOOD),
            "limit-depth",
            LIMITS.depth()),
        refused(
            "a page of nothing but spans",
            f -> f.text("span.html", "<html><body>" + "<span>".repeat(200_000) + GOOD),
            "limit-depth",
            LIMITS.depth()),
        refused(
            "tables in tables on a page",
            f -> f.text("bảng.html", "<html><body>" + "<table><tr><td>".repeat(3_000) + GOOD),
            "limit-depth",
            LIMITS.depth()),
        refused(
            "a page longer than any document",
            f -> f.written("dài.html", all(part("<html><body>"), repeated("chữ ", 25L << 20))),
            "limit-characters",
            LIMITS.characters()));
  }

  private static List<Hostile> oldDocuments() {
    return List.of(
        refused(
            "a NUL in rich text",
            f -> f.text("nul.rtf", "{\\rtf1 So 12\\par abc\\'00 def}"),
            "nul",
            10,
            2),
        refused(
            "groups in groups",
            f -> f.text("sâu.rtf", "{\\rtf1 " + "{\\b ".repeat(300_000) + "So 12"),
            "limit-depth",
            LIMITS.depth()),
        refused(
            "rich text longer than any document",
            f -> f.written("dài.rtf", all(part("{\\rtf1 "), repeated("chu ", 7L << 20))),
            "limit-characters",
            LIMITS.characters()),
        refused(
            "a document of Word 97 with nothing it says it has",
            f -> f.compound("rỗng.doc", new byte[20_000]),
            "broken"),
        refused(
            "a document of Word 97 whose parts lead in a ring",
            f -> f.ring("vòng.doc", f.compound("thẳng.doc", random(20_000))),
            "broken"),
        refused(
            "the first half of a document of Word 97",
            f -> f.cut("nửa.doc", f.compound("cả.doc", random(20_000)), 0.5),
            "broken"));
  }

  private static List<Hostile> portable() {
    return List.of(
        refused(
            "a PDF of 10,000 pages", f -> f.pdf("nghìn.pdf", sheets(10_000)), "limit-pages", 5_000),
        refused(
            "a PDF whose pages lead in a ring",
            f ->
                f.pdf(
                    "vòng.pdf",
                    List.of(
                        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>")),
            "broken"),
        refused(
            "a PDF whose pages hang on a very long branch",
            f -> f.pdf("cành.pdf", branch(20_000)),
            "limit-depth",
            LIMITS.depth()),
        refused(
            "a PDF of lists in lists",
            f ->
                f.pdf(
                    "danh sách.pdf", List.of("<</Type/Catalog/Pages 2 0 R>>", "[".repeat(200_000))),
            "broken"),
        refused(
            "a page of a PDF that grows a thousand times",
            f ->
                f.pdf("bom.pdf", sheet(HostileFiles.flate("", repeated("0 0 m ", 100L << 20)), "")),
            "limit-ratio",
            LIMITS.ratio()),
        refused(
            "a scan packed in a way that is not read",
            f ->
                f.pdf(
                    "jpx.pdf",
                    with(
                        List.of(
                            "<</Type/Catalog/Pages 2 0 R>>",
                            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                                + "/Resources<</XObject<</X 5 0 R>>>>>>",
                            HostileFiles.flate("", part("595 0 0 842 0 0 cm /X Do"))),
                        HostileFiles.flate(
                                "/Type/XObject/Subtype/Image/Width 1240/Height 1754", part("j"))
                            .replace("/FlateDecode", "/JPXDecode"))),
            "picture-jpeg2000"),
        refused(
            "the first half of a PDF",
            f -> f.cut("nửa.pdf", f.pdf("cả.pdf", sheet(PRINTED, "")), 0.3),
            "blank"));
  }

  private static final String PRINTED =
      HostileFiles.flate("", part("BT /F 12 Tf 72 700 Td (So 27-BC/VP, ngay 30-6-2026) Tj ET"));

  /** A PDF of one page with that content, and more in its catalogue. */
  private static List<String> sheet(String content, String catalogue) {
    return List.of(
        "<</Type/Catalog/Pages 2 0 R" + catalogue + ">>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
            + "/Resources<</Font<</F 5 0 R>>/XObject<</X 4 0 R>>>>>>",
        content,
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
  }

  private static List<String> with(List<String> objects, String... more) {
    return Stream.concat(objects.stream(), Arrays.stream(more)).toList();
  }

  private static List<String> sheets(int count) {
    var objects = new ArrayList<>(List.of("<</Type/Catalog/Pages 2 0 R>>"));
    var kids = new StringBuilder();
    for (int i = 0; i < count; i++) {
      kids.append(i + 3).append(" 0 R ");
    }
    objects.add("<</Type/Pages/Count " + count + "/Kids[" + kids + "]>>");
    for (int i = 0; i < count; i++) {
      objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>");
    }
    return objects;
  }

  private static List<String> branch(int length) {
    var objects = new ArrayList<>(List.of("<</Type/Catalog/Pages 2 0 R>>"));
    for (int i = 0; i < length; i++) {
      objects.add("<</Type/Pages/Count 1/Kids[" + (i + 3) + " 0 R]>>");
    }
    objects.add("<</Type/Page/MediaBox[0 0 595 842]>>");
    return objects;
  }

  private static List<Hostile> pictures() {
    return List.of(
        refused(
            "a picture of ten thousand million points",
            f -> f.png("ảnh.png", 100_000, 100_000),
            "limit-pixels",
            40),
        refused(
            "a picture with nothing in it",
            f -> f.file("ảnh.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}),
            "broken"),
        refused(
            "a scan of a thousand pages",
            f -> f.tiff("nghìn.tif", 1_000, false),
            "limit-scanned-pages",
            LIMITS.scannedPages()),
        refused(
            "a scan whose last page leads to the first",
            f -> f.tiff("vòng.tif", 3, true),
            "limit-scanned-pages",
            LIMITS.scannedPages()));
  }

  static Stream<Odd> reads() {
    return Stream.of(
        read("one long line", f -> f.text("dòng.txt", GOOD + " chữ".repeat(900_000))),
        new Odd(
            "signs that turn the direction of the text",
            f -> f.text("đảo.txt", "Số 12\n\u202e" + GOOD + "\u2066"),
            "\u202e" + GOOD,
            List.of(Remark.of("bidi-controls", 2, 2, "U+202E"))),
        read("a text named as a document of Word", f -> f.text("tên.docx", GOOD)),
        read(
            "parts whose names lead elsewhere",
            f ->
                f.docx(
                    "đường dẫn.docx",
                    paragraph(GOOD),
                    Map.of("../../ngoài.txt", part("x"), "/etc/x", part("x")))),
        read(
            "tables in tables that a person might have made",
            f ->
                f.docx(
                    "bảng ít.docx",
                    all(
                        nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 10),
                        paragraph(GOOD)))),
        new Odd(
            "references to other machines",
            f -> {
              var address = "http://127.0.0.1:" + outside.getAddress().getPort() + "/x";
              return f.docx(
                  "ngoài.docx",
                  all(paragraph(GOOD), part("<w:altChunk r:id=\"r1\"/><w:subDoc r:id=\"r2\"/>")),
                  Map.of("word/_rels/document.xml.rels", part(relations(address))));
            },
            GOOD,
            List.of(Remark.of("outside", 2))),
        read(
            "a row of two thousand million blanks",
            f ->
                f.odt(
                    "cách.odt",
                    part("<text:p><text:s text:c=\"2000000000\"/>" + GOOD + "</text:p>"))),
        read(
            "a million columns by three words",
            f ->
                f.odt(
                    "cột.odt",
                    part(
                        "<table:table><table:table-row table:number-rows-repeated=\"1000000\">"
                            + "<table:table-cell table:number-columns-repeated=\"1000000\"/>"
                            + "</table:table-row></table:table><text:p>"
                            + GOOD
                            + "</text:p>"))),
        read(
            "a page with scripts, frames and pictures from elsewhere",
            f -> {
              var address = "http://127.0.0.1:" + outside.getAddress().getPort() + "/x";
              return f.text(
                  "ngoài.html",
                  "<html><base href='%1$s'><link rel=stylesheet href='%1$s'><script src='%1$s'></script><iframe src='%1$s'></iframe><img src='%1$s'>"
                          .formatted(address)
                      + GOOD);
            }),
        new Odd(
            "rich text that says it holds far more bytes than it does",
            f -> f.text("bin.rtf", "{\\rtf1 So 12 {\\bin2000000000 x}} {\\pict"),
            "So 12",
            List.of()),
        new Odd(
            "a PDF with a script, an attachment and a form that draws itself",
            f ->
                f.pdf(
                    "kịch bản.pdf",
                    sheet(
                        HostileFiles.flate(
                            "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>",
                            part("BT /F 12 Tf 72 700 Td (So 27-BC/VP) Tj ET /X Do")),
                        "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>"
                            + "/Names<</EmbeddedFiles<</Names[(a.exe)<</Type/Filespec/F(a.exe)/EF<</F 4 0 R>>>>]>>>>")),
            "So 27-BC/VP",
            List.of(Remark.of("enclosed", 1, "a.exe"))),
        new Odd(
            "a PDF whose attachments are named in a ring",
            f ->
                f.pdf(
                    "vòng tên.pdf",
                    with(
                        sheet(PRINTED, "/Names<</EmbeddedFiles 6 0 R>>"),
                        "<</Kids[6 0 R 6 0 R]/Names[(a)<</F(a)/EF<</F 7 0 R>>>>(b)<</EF 6 0 R>>]>>",
                        HostileFiles.flate("", part("\0\1\2\3")))),
            "So 27-BC/VP",
            List.of(Remark.of("enclosed-unread", 1, "a"))),
        new Odd(
            "a document in itself, as often as there is room",
            f -> {
              var parts = new java.util.HashMap<String, HostileFiles.Part>();
              var inner = f.docx("trong.docx", paragraph(GOOD), Map.of());
              for (int i = 0; i < 3 * LIMITS.enclosures(); i++) {
                parts.put("word/embeddings/" + i + ".docx", out -> Files.copy(inner, out));
              }
              return f.docx("nhiều.docx", paragraph(GOOD), parts);
            },
            GOOD,
            null),
        new Odd(
            "macros",
            f -> f.docx("macro.docm", paragraph(GOOD), Map.of("word/vbaProject.bin", part("x"))),
            GOOD,
            List.of(Remark.of("macros"))));
  }

  @Test
  void fetchesNothingThatAFileRefersTo() {
    assertThat(VISITS).hasValue(0);
  }

  @Test
  void stopsWhereAllPartsTogetherGrowTooMuch() throws IOException {
    var small =
        new Limits(
            LIMITS.bytes(),
            3L << 20,
            10_000,
            10,
            10,
            10,
            LIMITS.characters(),
            LIMITS.time(),
            64,
            1,
            LIMITS.time(),
            10,
            10);
    var file = new HostileFiles(folder).docx("lớn dần.docx", repeated("<w:p></w:p>", 4L << 20));
    assertThat(FormatReader.within(small).read(file))
        .isEqualTo(Rendering.Unreadable.because("limit-unpacked", 3));
  }

  @Test
  void stopsWhereAPdfHasTooMuchText() throws IOException {
    var small =
        new Limits(
            LIMITS.bytes(),
            LIMITS.unpackedBytes(),
            200,
            10,
            10,
            10,
            1_000,
            LIMITS.time(),
            64,
            1,
            LIMITS.time(),
            10,
            10);
    var text = all(part("BT /F 1 Tf "), repeated("(chu chu chu chu) Tj ", 1 << 16), part("ET"));
    var file = new HostileFiles(folder).pdf("dài.pdf", sheet(HostileFiles.flate("", text), ""));
    assertThat(FormatReader.within(small).read(file))
        .isEqualTo(Rendering.Unreadable.because("limit-characters", 1_000));
  }

  private static Hostile refused(String name, Made made, String reason, Object... values) {
    return new Hostile(name, made, Rendering.Unreadable.because(reason, values));
  }

  private static Odd read(String name, Made made) {
    return new Odd(name, made, GOOD, List.of());
  }

  private static HostileFiles.Part nested(String start, String end, int times) {
    return part(start.repeat(times) + "<w:p/>" + end.repeat(times));
  }

  private static Map<String, HostileFiles.Part> main(String xml) {
    return Map.of("word/document.xml", part(xml));
  }

  private static String relations(String address) {
    var type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"r1\" Type=\""
        + type
        + "aFChunk\" Target=\""
        + address
        + "\" TargetMode=\"External\"/><Relationship Id=\"r2\" Type=\""
        + type
        + "styles\" Target=\""
        + address
        + "\"/></Relationships>";
  }

  /** A document that is not packed, so that its words can be changed where they stand. */
  private static Path stored(HostileFiles files) throws IOException {
    var text =
        ("<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>"
                + GOOD
                + "</w:t></w:r></w:p></w:body></w:document>")
            .getBytes(StandardCharsets.UTF_8);
    return files.written(
        "không nén.docx",
        out -> {
          var zip = new java.util.zip.ZipOutputStream(out);
          zip.putNextEntry(new java.util.zip.ZipEntry("[Content_Types].xml"));
          part("wordprocessingml.document.main").write(zip);
          zip.closeEntry();
          var entry = new java.util.zip.ZipEntry("word/document.xml");
          var sum = new java.util.zip.CRC32();
          sum.update(text);
          entry.setMethod(java.util.zip.ZipEntry.STORED);
          entry.setSize(text.length);
          entry.setCrc(sum.getValue());
          zip.putNextEntry(entry);
          zip.write(text);
          zip.closeEntry();
          zip.finish();
        });
  }

  private static byte[] random(int length) {
    var bytes = new byte[length];
    new java.util.Random(1).nextBytes(bytes);
    Arrays.fill(bytes, 0, 1, (byte) 'x');
    return bytes;
  }
}
