package vn.giaoban.formats;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** What the fuzzing begins with: a few small documents of our own for each reader. */
final class Seeds {

  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private static final String DOCX =
      """
      <w:document xmlns:w="%s" xmlns:r="r"><w:body>
      <w:tbl><w:tr><w:tc><w:p><w:r><w:t>TỈNH ỦY BẠCH SƠN</w:t></w:r></w:p></w:tc>
      <w:tc><w:p><w:r><w:rPr><w:rFonts w:ascii=".VnTime"/><w:b/></w:rPr><w:t>céng hßa</w:t></w:r></w:p>
      </w:tc></w:tr></w:tbl>
      <w:p><w:pPr><w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>
      <w:r><w:t xml:space="preserve">Giao xã </w:t><w:tab/><w:br/><w:footnoteReference w:id="2"/></w:r></w:p>
      <w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText>
      <w:fldChar w:fldCharType="end"/></w:r>
      <w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:ins><w:r><w:t>thêm</w:t></w:r></w:ins></w:p>
      <w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r></w:p>
      </w:txbxContent></w:pict></w:r></w:p>
      <w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc></w:tr>
      </w:tbl></w:body></w:document>
      """
          .formatted(WORD);

  private static final String NUMBERING =
      """
      <w:numbering xmlns:w="%s"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>
      <w:numFmt w:val="upperRoman"/><w:lvlText w:val="%%1."/></w:lvl></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
      """
          .formatted(WORD);

  private static final String NOTES =
      """
      <w:footnotes xmlns:w="%s"><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:t>Chú thích</w:t></w:r></w:p>
      </w:footnote></w:footnotes>
      """
          .formatted(WORD);

  private static final String ODT =
      """
      <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
      xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">
      <office:body><office:text><text:h text:outline-level="1">KẾ HOẠCH</text:h>
      <table:table><table:table-row><table:table-cell table:number-columns-repeated="2">
      <text:p>xã<text:s text:c="3"/><text:tab/></text:p></table:table-cell></table:table-row></table:table>
      <text:list><text:list-item><text:p>Giao<text:note><text:note-citation>1</text:note-citation>
      <text:note-body><text:p>ghi</text:p></text:note-body></text:note></text:p></text:list-item></text:list>
      </office:text></office:body></office:document-content>
      """;

  private static final String RTF =
      """
      {\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times New Roman;}{\\f1\\fcharset0 .VnTime;}{\\f2 VNI-Times;}}
      {\\stylesheet{\\s1 a;}}{\\*\\listtable{\\list{\\listlevel\\levelnfc0{\\leveltext\\'02\\'00.;}}}}
      \\trowd\\cellx100\\cellx200\\intbl {\\f1 c\\'e9ng}\\cell\\u7898?\\cell\\row\\pard
      S\\u7889 ? 27-BC/V{\\b P}{\\footnote ch\\'fa}\\par\\uc2\\u-10179\\'3f\\'3f{\\pict\\bin4 abcd}
      {\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}\\page\\par}
      """;

  private static final String HTML =
      """
      <!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title><style>p{}</style></head><body>
      <table><tr><td colspan=2>TỈNH ỦY<td><p align=center>Số 09-CT/TU</table>
      <ol start=3><li>Giao xã<ul><li>a</ul></ol>
      <p><font face=".VnTime">céng</font><sup>1</sup><br>&nbsp;&#7898;<script>x</script><!-- c --></body></html>
      """;

  private static final int PIECE = 1_000;

  private Seeds() {}

  /** Writes the seeds of a reader into a folder; texts are copied from the folder of samples. */
  static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments[1]);
    for (var seed : seeds(arguments[0], Path.of(arguments[2])).entrySet()) {
      Files.write(folder.resolve(seed.getKey()), seed.getValue());
    }
  }

  /** What is read: of a packed format the fuzzing makes up the main part, and this packs it. */
  static byte[] packed(String reader, byte[] input) throws IOException {
    return switch (reader) {
      case "docx" -> docx(input);
      case "odt" -> odt(input);
      default -> input;
    };
  }

  private static byte[] docx(byte[] main) throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put("[Content_Types].xml", utf8("wordprocessingml.document.main"));
    parts.put("word/document.xml", main);
    parts.put("word/numbering.xml", utf8(NUMBERING));
    parts.put("word/footnotes.xml", utf8(NOTES));
    var relations = new StringBuilder("<Relationships>");
    for (var part : List.of("numbering", "footnotes")) {
      relations.append("<Relationship Id=\"").append(part).append("\" Type=\"").append(RELATIONS);
      relations.append(part).append("\" Target=\"").append(part).append(".xml\"/>");
    }
    parts.put("word/_rels/document.xml.rels", utf8(relations + "</Relationships>"));
    return zip(parts);
  }

  private static byte[] odt(byte[] main) throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
    parts.put("content.xml", main);
    return zip(parts);
  }

  private static byte[] zip(Map<String, byte[]> parts) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.setLevel(1);
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static Map<String, byte[]> seeds(String reader, Path samples) throws IOException {
    return switch (reader) {
      case "docx" -> Map.of("docx", utf8(DOCX));
      case "odt" -> Map.of("odt", utf8(ODT));
      case "rtf" -> Map.of("rtf", utf8(RTF));
      case "html" -> Map.of("html", utf8(HTML));
      case "pdf" -> Map.of("pdf", pdf());
      case "picture" ->
          Map.of("png", picture("png"), "jpg", picture("jpg"), "tif", picture("tiff"));
      case "any" -> ofAllKinds();
      // No library writes .doc; where there are none at hand it begins with nothing.
      case "doc" -> documents(samples, ".doc");
      default -> pieces(documents(samples, ".txt"));
    };
  }

  /** Whole files, one of each kind that can be made here. */
  static Map<String, byte[]> ofAllKinds() throws IOException {
    return Map.of(
        "docx", docx(utf8(DOCX)),
        "odt", odt(utf8(ODT)),
        "rtf", utf8(RTF),
        "html", utf8(HTML),
        "pdf", pdf(),
        "text", utf8("Số 27-BC/VPĐU"));
  }

  /** Short texts: of long ones too few are read in a minute. */
  private static Map<String, byte[]> pieces(Map<String, byte[]> documents) {
    var pieces = new LinkedHashMap<String, byte[]>();
    for (var document : documents.values()) {
      var text = new String(document, StandardCharsets.UTF_8);
      for (int from = 0; from < text.length(); from += PIECE) {
        pieces.put(
            "piece" + pieces.size(),
            utf8(text.substring(from, Math.min(text.length(), from + PIECE))));
      }
    }
    return pieces;
  }

  private static Map<String, byte[]> documents(Path samples, String end) throws IOException {
    var seeds = new LinkedHashMap<String, byte[]>();
    try (var files = Files.list(samples)) {
      for (var file : files.filter(f -> f.toString().endsWith(end)).sorted().toList()) {
        seeds.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      }
    }
    return seeds;
  }

  private static byte[] pdf() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      for (int i = 0; i < 2; i++) {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 13);
          content.newLineAtOffset(72, 700);
          content.showText("So 27-BC/VP: giao UBND xa bao cao truoc ngay 30-6-2026");
          content.endText();
        }
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  private static byte[] picture(String format) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_GRAY), format, out);
    return out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
