package vn.giaoban.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes small Word documents, part by part. */
final class WordFile {

  private static final String NAMES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:wps=\"urn:wps\" xmlns:m=\"urn:m\""
          + " xmlns:r=\"urn:r\" xmlns:a=\"urn:a\"";
  private static final String TYPE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final Map<String, byte[]> binaries = new LinkedHashMap<>();
  private final StringBuilder relations = new StringBuilder();

  private WordFile(String body) {
    parts.put(
        "[Content_Types].xml",
        "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd."
            + "openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
    parts.put(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"r\" Type=\""
            + TYPE
            + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
    parts.put(
        "word/document.xml",
        "<w:document" + NAMES + "><w:body>" + body + "<w:sectPr/></w:body></w:document>");
  }

  static WordFile of(String... blocks) {
    return new WordFile(String.join("", blocks));
  }

  /** Adds a part that the document refers to; the type is also the name of its root. */
  WordFile with(String type, String root, String content) {
    int count = parts.size();
    relations.append(
        "<Relationship Id=\"r%d\" Type=\"%s%s\" Target=\"%s%d.xml\"/>"
            .formatted(count, TYPE, type, type, count));
    parts.put(
        "word/" + type + count + ".xml",
        "<w:" + root + NAMES + ">" + content + "</w:" + root + ">");
    return this;
  }

  WordFile part(String name, String content) {
    parts.put(name, content);
    return this;
  }

  WordFile bytes(String name, byte[] content) {
    binaries.put(name, content);
    return this;
  }

  /** A reference from the document to another part. */
  WordFile refersTo(String id, String type, String target) {
    relations.append(
        "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"/>".formatted(id, TYPE, type, target));
    return this;
  }

  Path in(Path folder) {
    try {
      return Files.write(folder.resolve("van-ban.docx"), zipped());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The parts that are text, as they will be packed. */
  Map<String, String> parts() {
    parts.put("word/_rels/document.xml.rels", "<Relationships>" + relations + "</Relationships>");
    return parts;
  }

  byte[] zipped() {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts().entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
      for (var part : binaries.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static String p(String... runs) {
    return styled("", runs);
  }

  static String centred(String text) {
    return styled("<w:jc w:val=\"center\"/>", r(text));
  }

  static String styled(String properties, String... runs) {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + String.join("", runs) + "</w:p>";
  }

  static String numbered(int list, int level, String text) {
    return styled(
        "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr>".formatted(level, list),
        text.isEmpty() ? "" : r(text));
  }

  static String r(String text) {
    return r("", text);
  }

  static String r(String properties, String text) {
    return "<w:r><w:rPr>"
        + properties
        + "</w:rPr><w:t xml:space=\"preserve\">"
        + text.replace("&", "&amp;").replace("<", "&lt;")
        + "</w:t></w:r>";
  }

  static String table(String... rows) {
    return "<w:tbl><w:tblPr/>" + String.join("", rows) + "</w:tbl>";
  }

  /** A table with lines around its cells. */
  static String ruled(String... rows) {
    return "<w:tbl><w:tblPr><w:tblBorders><w:top w:val=\"single\"/></w:tblBorders></w:tblPr>"
        + String.join("", rows)
        + "</w:tbl>";
  }

  static String tr(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  static String tc(String... paragraphs) {
    return cell("", paragraphs);
  }

  static String cell(String properties, String... paragraphs) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + String.join("", paragraphs) + "</w:tc>";
  }

  /** A level of a list. */
  static String level(int level, String format, String pattern, String more) {
    return ("<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/>"
            + "<w:lvlText w:val=\"%s\"/>%s</w:lvl>")
        .formatted(level, format, pattern, more);
  }
}
