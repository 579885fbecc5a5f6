package vn.giaoban.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as offices have them, made of the texts of the tests. */
public final class SampleFile {

  private static final String TONELESS = "ăâđêôơưĂÂÊÔƠƯĐ";
  private static final String TONELESS_BYTES =
      "\u00a8\u00a9\u00ae\u00aa\u00ab\u00ac\u00ad\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7";
  private static final String TONED =
      "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";
  private static final String TONED_BYTES =
      "\u00b5\u00b6\u00b7\u00b8\u00b9\u00bb\u00bc\u00bd\u00be\u00c6\u00c7\u00c8\u00c9\u00ca\u00cb\u00cc\u00ce\u00cf"
          + "\u00d0\u00d1\u00d2\u00d3\u00d4\u00d5\u00d6\u00d7\u00d8\u00dc\u00dd\u00de\u00df\u00e1\u00e2\u00e3\u00e4"
          + "\u00e5\u00e6\u00e7\u00e8\u00e9\u00ea\u00eb\u00ec\u00ed\u00ee\u00ef\u00f1\u00f2\u00f3\u00f4\u00f5\u00f6"
          + "\u00f7\u00f8\u00f9\u00fa\u00fb\u00fc\u00fd\u00fe";

  private SampleFile() {}

  /** A Word document with one paragraph for each line. */
  public static byte[] word(String text) {
    return zip(wordParts(text, ""));
  }

  /** The same with a head on every page. */
  public static byte[] wordWithPageHead(String text, String head) {
    var parts =
        wordParts(text, "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"r9\"/></w:sectPr>");
    parts.put(
        "word/_rels/document.xml.rels",
        bytes(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" Target=\"header1.xml\"/></Relationships>"));
    parts.put(
        "word/header1.xml",
        bytes(
            "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + paragraphs(head)
                + "</w:hdr>"));
    return zip(parts);
  }

  /** The same with a program in it. */
  public static byte[] wordWithMacros(String text) {
    var parts = wordParts(text, "");
    parts.put("word/vbaProject.bin", new byte[] {1, 2, 3});
    return zip(parts);
  }

  /** The same with another file in it. */
  public static byte[] wordWithFile(String text, String name, byte[] inside) {
    var parts = wordParts(text, "");
    parts.put("word/embeddings/" + name, inside);
    return zip(parts);
  }

  /** The text in TCVN3, as files of before 2000 have it; capitals with a tone become small. */
  public static byte[] tcvn3(String text) {
    return text.codePoints()
        .mapToObj(Character::toString)
        .map(letter -> {
          int toneless = TONELESS.indexOf(letter);
          int toned = TONED.indexOf(letter.toLowerCase(java.util.Locale.ROOT));
          return toneless >= 0
              ? TONELESS_BYTES.substring(toneless, toneless + 1)
              : toned >= 0 ? TONED_BYTES.substring(toned, toned + 1) : letter;
        })
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** An archive of these files, in their order. */
  public static byte[] zip(Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Map<String, byte[]> wordParts(String text, String section) {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put(
        "[Content_Types].xml",
        bytes(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"));
    parts.put(
        "_rels/.rels",
        bytes(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
    parts.put(
        "word/document.xml",
        bytes(
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>"
                + paragraphs(text)
                + section
                + "</w:body></w:document>"));
    return parts;
  }

  private static String paragraphs(String text) {
    return text.lines()
        .map(line ->
            "<w:p><w:r><w:t xml:space=\"preserve\">"
                + line.replace("&", "&amp;").replace("<", "&lt;")
                + "</w:t></w:r></w:p>")
        .collect(Collectors.joining());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
