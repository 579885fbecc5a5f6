package vn.giaoban.privacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An extract as a file: everything as JSON, or what a person reads as a Word document. */
public final class ExtractFile {

  /** Rows of one table in the readable form; the rest is in the other. */
  private static final int READABLE_ROWS = 50;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String TYPES =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
      """;
  private static final String RELATIONS =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
      """;

  private ExtractFile() {}

  /** Every row and every column, but for what opens something. */
  public static byte[] json(Extract extract) {
    var parts = new ArrayList<Map<String, Object>>();
    for (var part : extract.parts()) {
      var one = new LinkedHashMap<String, Object>();
      one.put("table", part.table().name());
      one.put("name", part.table().label().vi());
      one.put("purpose", part.purpose().label().vi());
      one.put("basis", part.purpose().basis().vi());
      one.put("keep", part.keep().label().vi());
      one.put("total", part.total());
      one.put("rows", part.rows().stream().map(Extract.Row::values).toList());
      parts.add(one);
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(Map.of("held", parts));
  }

  /**
   * What a person reads.
   *
   * @param title over it
   * @param more what is said where rows are left out; with %d for how many
   */
  public static byte[] docx(Extract extract, ValueWords words, String title, String more) {
    var body = new StringBuilder();
    paragraph(body, title, 32, true);
    for (var part : extract.parts()) {
      var fields = part.readable();
      paragraph(body, part.table().label().vi() + " (" + part.total() + ")", 26, true);
      paragraph(
          body,
          part.purpose().label().vi()
              + ". "
              + part.purpose().basis().vi()
              + ". "
              + part.keep().label().vi()
              + ".",
          22,
          false);
      if (!fields.isEmpty()) {
        table(body, part, fields, words);
      }
      if (part.total() > READABLE_ROWS) {
        paragraph(body, more.formatted(part.total() - READABLE_ROWS), 22, false);
      }
    }
    var document =
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1418" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>
        """
            .formatted(body);
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var entry :
          List.of(
              Map.entry("[Content_Types].xml", TYPES),
              Map.entry("_rels/.rels", RELATIONS),
              Map.entry("word/document.xml", document))) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void table(
      StringBuilder body, Extract.Part part, List<Field> fields, ValueWords words) {
    body.append(
        "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders><w:top w:val=\"single\" w:sz=\"4\"/><w:left w:val=\"single\" w:sz=\"4\"/><w:bottom w:val=\"single\" w:sz=\"4\"/><w:right w:val=\"single\" w:sz=\"4\"/><w:insideH w:val=\"single\" w:sz=\"4\"/><w:insideV w:val=\"single\" w:sz=\"4\"/></w:tblBorders></w:tblPr>");
    row(body, fields.stream().map(field -> vi(field.label())).toList(), true);
    for (var row : part.rows().stream().limit(READABLE_ROWS).toList()) {
      row(
          body,
          fields.stream()
              .map(field -> words.of(part, field, row.values().get(field.column())))
              .toList(),
          false);
    }
    body.append("</w:tbl>");
    paragraph(body, "", 22, false);
  }

  private static String vi(@Nullable Label label) {
    return label == null ? "" : label.vi();
  }

  private static void row(StringBuilder body, List<String> cells, boolean head) {
    body.append("<w:tr>");
    for (var cell : cells) {
      body.append("<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr>");
      paragraph(body, cell, 20, head);
      body.append("</w:tc>");
    }
    body.append("</w:tr>");
  }

  private static void paragraph(StringBuilder body, String text, int halfPoints, boolean bold) {
    body.append(
            "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>")
        .append(bold ? "<w:b/>" : "")
        .append("<w:sz w:val=\"")
        .append(halfPoints)
        .append("\"/></w:rPr><w:t xml:space=\"preserve\">")
        .append(escaped(text))
        .append("</w:t></w:r></w:p>");
  }

  private static String escaped(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
