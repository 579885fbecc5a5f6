package vn.giaoban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import vn.giaoban.formats.FormatReader;
import vn.giaoban.formats.Limits;
import vn.giaoban.formats.Rendering;
import vn.giaoban.text.DocumentReader;
import vn.giaoban.text.Extraction;

/** The same document says the same, in whatever kind of file it comes. */
class FilesReadAlikeTest {

  /** Official templates and a decree, where they are at hand. */
  private static final Path OFFICIAL = Path.of("..", "..", "shared", "nd30");

  private static final String PRINTED =
      """
      TỈNH ỦY AN LÂM
      BAN TUYÊN GIÁO
      *
      Số 12-KH/BTGTU

      ĐẢNG CỘNG SẢN VIỆT NAM

      An Lâm, ngày 03 tháng 6 năm 2026

      KẾ HOẠCH
      Giữ gìn vệ sinh trường học

      Thực hiện Chỉ thị số 05-CT/TU, ngày 15/5/2026 của Tỉnh ủy[1], Ban Tuyên giáo xây dựng kế hoạch.

      I. MỤC ĐÍCH
      1. Nâng cao nhận thức của học sinh[2].
      2. Tạo chuyển biến trong các trường.
      II. NHIỆM VỤ
      1. Công tác tuyên truyền
      a) Sở Y tế xây dựng tài liệu hỏi đáp trước ngày 30/6/2026.
      b) Sở Giáo dục và Đào tạo phát tài liệu đến từng lớp học.
      2. Phân công
      STT
      Nhiệm vụ
      Chủ trì
      Phối hợp
      Thời hạn
      1
      Tập huấn giáo viên
      Sở Giáo dục và Đào tạo
      Sở Y tế
      Quý III/2026
      2
      Kiểm tra bếp ăn
      Công an tỉnh
      Sở Y tế
      Trước ngày 15/9/2026
      III. TỔ CHỨC THỰC HIỆN
      Các huyện ủy báo cáo Tỉnh ủy trước ngày 15/12/2026.

      Nơi nhận:
      - Thường trực Tỉnh ủy;
      - Các huyện ủy;
      - Lưu Văn phòng.

      TRƯỞNG BAN

      Hà Bình Minh

      [1] Về vệ sinh trường học.
      [2] Cả nội trú.
      """;

  @TempDir private Path folder;

  private final Extraction printed = DocumentReader.standard().read(PRINTED);

  @Test
  void aWordDocumentWithAutomaticNumbersReadsAsItsPrint() throws IOException {
    var read = extraction(zip("ke-hoach.docx", word()));
    assertSame(read);
    assertThat(read.text()).contains("I. MỤC ĐÍCH\n", "b) Sở Giáo dục", "| 1 | Tập huấn");
  }

  @Test
  void anOpenDocumentTextReadsAsItsPrint() throws IOException {
    assertSame(extraction(zip("ke-hoach.odt", openDocument())));
  }

  @Test
  void aPageReadsAsItsPrint() throws IOException {
    assertSame(extraction(Files.writeString(folder.resolve("ke-hoach.html"), page())));
  }

  static boolean officialFilesAreThere() {
    return Files.isDirectory(OFFICIAL);
  }

  @Test
  @EnabledIf("officialFilesAreThere")
  void readsTheOfficialFiles() throws IOException {
    try (Stream<Path> files = Files.list(OFFICIAL)) {
      for (var file : files.filter(f -> f.toString().endsWith(".docx")).toList()) {
        var text = extraction(file).text();
        assertThat(text).as(file.toString()).contains("30/2020/NĐ-CP").doesNotContain("\uFFFD");
        assertThat(text.length()).as(file.toString()).isGreaterThan(4000);
      }
    }
    var decree = extraction(OFFICIAL.resolve("30_2020_ND_CP.docx"));
    assertThat(decree.document().symbol()).isEqualTo("30/2020/NĐ-CP");
    assertThat(decree.document().date()).isEqualTo("2020-03-05");
    assertThat(decree.document().place()).isEqualTo("Hà Nội");
    assertThat(decree.document().issuer()).isEqualTo("Chính phủ");
    assertThat(decree.document().title()).isEqualTo("Về công tác văn thư");
    assertThat(decree.document().recipients()).hasSize(21);
    assertThat(decree.headings())
        .filteredOn(heading -> heading.marker().startsWith("Điều"))
        .hasSize(38);
  }

  private void assertSame(Extraction read) {
    assertThat(read.document())
        .usingRecursiveComparison()
        .ignoringFields("span", "signatory.span")
        .isEqualTo(printed.document());
    assertThat(read.document().recipients()).hasSize(3);
    assertThat(headings(read)).isEqualTo(headings(printed)).hasSize(5);
    assertThat(tasks(read)).isEqualTo(tasks(printed)).hasSizeGreaterThan(4);
    assertThat(notes(read)).isEqualTo(notes(printed)).hasSize(2);
    assertThat(read.citations())
        .extracting(Extraction.Citation::symbol)
        .isEqualTo(printed.citations().stream().map(Extraction.Citation::symbol).toList());
  }

  private static List<String> headings(Extraction read) {
    return read.headings().stream()
        .map(h -> h.level() + " " + h.marker() + " " + h.title())
        .toList();
  }

  private static List<List<?>> tasks(Extraction read) {
    return read.requirements().stream()
        .<List<?>>map(task ->
            Arrays.asList(
                task.quote(),
                task.responsible(),
                task.coordinating(),
                task.deadline(),
                task.recurrence(),
                task.heading()))
        .toList();
  }

  private static List<String> notes(Extraction read) {
    return read.footnotes().stream()
        .map(note -> note.mark() + " " + note.text() + " " + (note.anchor() != null))
        .toList();
  }

  private Extraction extraction(Path file) {
    var rendering = FormatReader.within(Limits.standard()).read(file);
    assertThat(rendering).as(file.toString()).isInstanceOf(Rendering.Readable.class);
    return DocumentReader.standard().read(((Rendering.Readable) rendering).text());
  }

  private Path zip(String name, Map<String, String> parts) throws IOException {
    var file = folder.resolve(name);
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private static Map<String, String> word() {
    var body =
        wordTable(
                false,
                List.of(
                    List.of("TỈNH ỦY AN LÂM¶BAN TUYÊN GIÁO¶*", "ĐẢNG CỘNG SẢN VIỆT NAM"),
                    List.of("Số 12-KH/BTGTU", "An Lâm, ngày 03 tháng 6 năm 2026")))
            + word("<w:jc w:val=\"center\"/>", "KẾ HOẠCH")
            + word("<w:jc w:val=\"center\"/>", "Giữ gìn vệ sinh trường học")
            + word(
                "",
                "Thực hiện Chỉ thị số 05-CT/TU, ngày 15/5/2026 của Tỉnh ủy{1}, Ban Tuyên giáo xây dựng kế hoạch.")
            + item(0, "MỤC ĐÍCH")
            + item(1, "Nâng cao nhận thức của học sinh{2}.")
            + item(1, "Tạo chuyển biến trong các trường.")
            + item(0, "NHIỆM VỤ")
            + item(1, "Công tác tuyên truyền")
            + item(2, "Sở Y tế xây dựng tài liệu hỏi đáp trước ngày 30/6/2026.")
            + item(2, "Sở Giáo dục và Đào tạo phát tài liệu đến từng lớp học.")
            + item(1, "Phân công")
            + wordTable(true, TASKS)
            + item(0, "TỔ CHỨC THỰC HIỆN")
            + word("", "Các huyện ủy báo cáo Tỉnh ủy trước ngày 15/12/2026.")
            + wordTable(false, CLOSING);
    var names = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    var type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    var parts = new LinkedHashMap<String, String>();
    parts.put(
        "[Content_Types].xml",
        "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument."
            + "wordprocessingml.document.main+xml\"/></Types>");
    parts.put(
        "word/document.xml", "<w:document" + names + "><w:body>" + body + "</w:body></w:document>");
    parts.put(
        "word/_rels/document.xml.rels",
        "<Relationships><Relationship Type=\"%snumbering\" Target=\"numbering.xml\"/>"
                .formatted(type)
            + "<Relationship Type=\"%sfootnotes\" Target=\"footnotes.xml\"/></Relationships>"
                .formatted(type));
    parts.put(
        "word/numbering.xml",
        "<w:numbering"
            + names
            + "><w:abstractNum w:abstractNumId=\"0\">"
            + level(0, "upperRoman", "%1.")
            + level(1, "decimal", "%2.")
            + level(2, "lowerLetter", "%3)")
            + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>");
    parts.put(
        "word/footnotes.xml",
        "<w:footnotes"
            + names
            + "><w:footnote w:id=\"1\">"
            + word("", "Về vệ sinh trường học.")
            + "</w:footnote><w:footnote w:id=\"2\">"
            + word("", "Cả nội trú.")
            + "</w:footnote></w:footnotes>");
    return parts;
  }

  private static final List<List<String>> TASKS =
      List.of(
          List.of("STT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn"),
          List.of("1", "Tập huấn giáo viên", "Sở Giáo dục và Đào tạo", "Sở Y tế", "Quý III/2026"),
          List.of("2", "Kiểm tra bếp ăn", "Công an tỉnh", "Sở Y tế", "Trước ngày 15/9/2026"));

  private static final List<List<String>> CLOSING =
      List.of(
          List.of(
              "Nơi nhận:¶- Thường trực Tỉnh ủy;¶- Các huyện ủy;¶- Lưu Văn phòng.",
              "TRƯỞNG BAN¶¶Hà Bình Minh"));

  private static String level(int level, String format, String pattern) {
    return ("<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/>"
            + "<w:lvlText w:val=\"%s\"/></w:lvl>")
        .formatted(level, format, pattern);
  }

  private static String item(int level, String text) {
    return word(
        "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"1\"/></w:numPr>".formatted(level), text);
  }

  /** A paragraph; a number in braces refers to the note of that number. */
  private static String word(String properties, String text) {
    return "<w:p><w:pPr>"
        + properties
        + "</w:pPr><w:r><w:t>"
        + text.replaceAll(
            "\\{(\\d)\\}", "</w:t></w:r><w:r><w:footnoteReference w:id=\"$1\"/></w:r><w:r><w:t>")
        + "</w:t></w:r></w:p>";
  }

  private static String wordTable(boolean ruled, List<List<String>> rows) {
    var table = new StringBuilder("<w:tbl><w:tblPr>");
    table.append(ruled ? "<w:tblBorders><w:top w:val=\"single\"/></w:tblBorders>" : "");
    table.append("</w:tblPr>");
    for (var row : rows) {
      table.append("<w:tr>");
      for (var cell : row) {
        table.append("<w:tc>");
        cell.lines()
            .flatMap(c -> Stream.of(c.split("¶", -1)))
            .map(c -> word("", c))
            .forEach(table::append);
        table.append("</w:tc>");
      }
      table.append("</w:tr>");
    }
    return table.append("</w:tbl>").toString();
  }

  private static Map<String, String> openDocument() {
    var parts = new LinkedHashMap<String, String>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.text");
    parts.put(
        "content.xml",
        """
        <office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s"
          xmlns:fo="f"><office:automatic-styles>
        <text:list-style style:name="L"><text:list-level-style-number text:level="1"
          style:num-format="I" style:num-suffix="."/><text:list-level-style-number text:level="2"
          style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="3"
          style:num-format="a" style:num-suffix=")"/></text:list-style>
        <style:style style:name="G" style:family="paragraph"><style:paragraph-properties
          fo:text-align="center"/></style:style>
        <style:style style:name="K" style:family="table-cell"><style:table-cell-properties
          fo:border="0.5pt solid #000"/></style:style></office:automatic-styles>
        <office:body><office:text>
        """
            + openTable(
                "",
                List.of(
                    List.of(
                        "TỈNH ỦY AN LÂM¶BAN TUYÊN GIÁO¶*¶Số 12-KH/BTGTU",
                        "ĐẢNG CỘNG SẢN VIỆT NAM¶An Lâm, ngày 03 tháng 6 năm 2026")))
            + """
            <text:p text:style-name="G">KẾ HOẠCH</text:p>
            <text:p text:style-name="G">Giữ gìn vệ sinh trường học</text:p>
            <text:p>Thực hiện Chỉ thị số 05-CT/TU, ngày 15/5/2026 của Tỉnh ủy<text:note><text:note-body>
              <text:p>Về vệ sinh trường học.</text:p></text:note-body></text:note>, Ban Tuyên giáo xây dựng
              kế hoạch.</text:p>
            <text:list text:style-name="L"><text:list-item><text:p>MỤC ĐÍCH</text:p><text:list>
              <text:list-item><text:p>Nâng cao nhận thức của học sinh<text:note><text:note-body>
                <text:p>Cả nội trú.</text:p></text:note-body></text:note>.</text:p></text:list-item>
              <text:list-item><text:p>Tạo chuyển biến trong các trường.</text:p></text:list-item>
            </text:list></text:list-item>
            <text:list-item><text:p>NHIỆM VỤ</text:p><text:list>
              <text:list-item><text:p>Công tác tuyên truyền</text:p><text:list>
                <text:list-item><text:p>Sở Y tế xây dựng tài liệu hỏi đáp trước ngày
                  30/6/2026.</text:p></text:list-item>
                <text:list-item><text:p>Sở Giáo dục và Đào tạo phát tài liệu đến từng lớp
                  học.</text:p></text:list-item></text:list></text:list-item>
              <text:list-item><text:p>Phân công</text:p></text:list-item></text:list></text:list-item>
            </text:list>
            """
            + openTable(" table:style-name=\"K\"", TASKS)
            + """
            <text:list text:style-name="L" text:continue-numbering="true"><text:list-item>
              <text:p>TỔ CHỨC THỰC HIỆN</text:p></text:list-item></text:list>
            <text:p>Các huyện ủy báo cáo Tỉnh ủy trước ngày 15/12/2026.</text:p>
            """
            + openTable("", CLOSING)
            + "</office:text></office:body></office:document-content>");
    return parts;
  }

  private static String openTable(String style, List<List<String>> rows) {
    var table = new StringBuilder("<table:table>");
    for (var row : rows) {
      table.append("<table:table-row>");
      for (var cell : row) {
        table.append("<table:table-cell").append(style).append("><text:p>");
        table.append(cell.replace("¶", "</text:p><text:p>")).append("</text:p></table:table-cell>");
      }
      table.append("</table:table-row>");
    }
    return table.append("</table:table>").toString();
  }

  private static String page() {
    return """
    <!doctype html><html><head><meta charset="utf-8"><title>Kế hoạch</title></head><body>
    """
        + pageTable(
            "",
            List.of(
                List.of(
                    "TỈNH ỦY AN LÂM¶BAN TUYÊN GIÁO¶*¶Số 12-KH/BTGTU",
                    "ĐẢNG CỘNG SẢN VIỆT NAM¶An Lâm, ngày 03 tháng 6 năm 2026")))
        + """
        <p align="center">KẾ HOẠCH</p><p align="center">Giữ gìn vệ sinh trường học</p>
        <p>Thực hiện Chỉ thị số 05-CT/TU, ngày 15/5/2026 của Tỉnh ủy<sup>1</sup>, Ban Tuyên giáo
          xây dựng kế hoạch.</p>
        <p><b>I. MỤC ĐÍCH</b></p><ol><li>Nâng cao nhận thức của học sinh<sup>2</sup>.</li>
          <li>Tạo chuyển biến trong các trường.</li></ol>
        <p><b>II. NHIỆM VỤ</b></p><ol><li>Công tác tuyên truyền<br>a) Sở Y tế xây dựng tài liệu
          hỏi đáp trước ngày 30/6/2026.<br>b) Sở Giáo dục và Đào tạo phát tài liệu đến từng lớp
          học.</li><li>Phân công</li></ol>
        """
        + pageTable(" border=\"1\"", TASKS)
        + """
        <p>III. TỔ CHỨC THỰC HIỆN</p>
        <p>Các huyện ủy báo cáo Tỉnh ủy trước ngày 15/12/2026.</p>
        """
        + pageTable("", CLOSING)
        + """
        <p><sup>1</sup> Về vệ sinh trường học.</p><p><sup>2</sup> Cả nội trú.</p></body></html>
        """;
  }

  private static String pageTable(String border, List<List<String>> rows) {
    var table = new StringBuilder("<table").append(border).append(">");
    for (var row : rows) {
      table.append("<tr>");
      for (var cell : row) {
        table.append("<td>").append(cell.replace("¶", "<br>")).append("</td>");
      }
      table.append("</tr>");
    }
    return table.append("</table>").toString();
  }
}
