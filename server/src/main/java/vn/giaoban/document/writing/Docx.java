package vn.giaoban.document.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.giaoban.document.writing.Sheet.Align;
import vn.giaoban.document.writing.Sheet.Element;
import vn.giaoban.document.writing.Sheet.Run;

/** Writes a sheet as a Word file (ECMA-376, transitional) with real footnotes and page numbers. */
final class Docx {

  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.wordprocessingml";

  /** Files of the same sheet are the same: no clock goes into them. */
  private static final LocalDateTime TIME = LocalDateTime.of(2020, 1, 1, 0, 0);

  /** Twentieths of a point. */
  private static final int TWIPS = 20;

  private final Sheet sheet;
  private final ZipOutputStream zip;
  private XMLStreamWriter xml;

  private Docx(Sheet sheet, OutputStream out) throws XMLStreamException {
    this.sheet = sheet;
    this.zip = new ZipOutputStream(out);
    this.xml = writer();
  }

  static void write(Sheet sheet, OutputStream out) throws IOException, XMLStreamException {
    new Docx(sheet, out).write();
  }

  private XMLStreamWriter writer() throws XMLStreamException {
    return XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(zip, "UTF-8");
  }

  private void write() throws IOException, XMLStreamException {
    constant("[Content_Types].xml", contentTypes());
    constant(
        "_rels/.rels",
        relations(
            "<Relationship Id=\"r1\" Type=\""
                + RELATIONS
                + "/officeDocument\" Target=\"word/document.xml\"/>"));
    constant(
        "word/_rels/document.xml.rels",
        relations(
            relation("r1", "styles", "styles.xml")
                + relation("r2", "footnotes", "footnotes.xml")
                + relation("r3", "header", "header.xml")));
    constant("word/styles.xml", styles());
    constant("word/header.xml", pageNumber());
    part("word/footnotes.xml", "footnotes");
    footnotes();
    end();
    part("word/document.xml", "document");
    xml.writeStartElement("w:body");
    elements(sheet.elements(), Sheet.WIDTH);
    paragraph(
        new Sheet.Text(
            List.of(new Run(sheet.note(), false, true, -1)),
            Align.LEFT,
            Sheet.SMALL_SIZE,
            0,
            24,
            0,
            false));
    section();
    xml.writeEndElement();
    end();
    zip.finish();
  }

  private void constant(String name, String content) throws IOException {
    entry(name);
    zip.write(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + content)
            .getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private void entry(String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
  }

  private void part(String name, String root) throws IOException, XMLStreamException {
    entry(name);
    xml = writer();
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("w:" + root);
    xml.writeAttribute("xmlns:w", W);
    xml.writeAttribute("xmlns:r", RELATIONS);
  }

  private void end() throws IOException, XMLStreamException {
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
    zip.closeEntry();
  }

  private void empty(String name, String... attributes) throws XMLStreamException {
    xml.writeEmptyElement("w:" + name);
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute("w:" + attributes[i], attributes[i + 1]);
    }
  }

  private void elements(List<Element> elements, float width) throws XMLStreamException {
    for (var element : elements) {
      switch (element) {
        case Sheet.Text text -> paragraph(text);
        case Sheet.Rule rule -> rule(rule, width);
        case Sheet.Columns columns -> columns(columns, width);
        case Sheet.Table table -> table(table, width);
        case Sheet.PageBreak _ -> pageBreak();
      }
    }
  }

  private void pageBreak() throws XMLStreamException {
    xml.writeStartElement("w:p");
    xml.writeStartElement("w:r");
    empty("br", "type", "page");
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void paragraph(Sheet.Text text) throws XMLStreamException {
    xml.writeStartElement("w:p");
    xml.writeStartElement("w:pPr");
    if (text.keep()) {
      empty("keepNext");
    }
    empty("spacing", "before", twips(text.before()), "after", twips(text.after()));
    if (text.indent() > 0) {
      empty("ind", "firstLine", twips(text.indent()));
    }
    empty(
        "jc",
        "val",
        switch (text.align()) {
          case LEFT -> "left";
          case CENTRE -> "center";
          case JUSTIFIED -> "both";
        });
    xml.writeEndElement();
    runs(text.runs(), text.size());
    xml.writeEndElement();
  }

  private void runs(List<Run> runs, float size) throws XMLStreamException {
    for (var run : runs) {
      xml.writeStartElement("w:r");
      xml.writeStartElement("w:rPr");
      if (run.bold()) {
        empty("b");
      }
      if (run.italic()) {
        empty("i");
      }
      empty("sz", "val", String.valueOf(Math.round(size * 2)));
      if (run.footnote() >= 0) {
        empty("vertAlign", "val", "superscript");
      }
      xml.writeEndElement();
      if (run.footnote() >= 0) {
        empty("footnoteReference", "id", String.valueOf(run.footnote() + 1));
      } else {
        xml.writeStartElement("w:t");
        xml.writeAttribute("xml:space", "preserve");
        xml.writeCharacters(run.text());
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }
  }

  /** A rule is the lower border of an empty paragraph that is set in on both sides. */
  private void rule(Sheet.Rule rule, float width) throws XMLStreamException {
    var margin = twips(Math.max(0, (width - rule.width()) / 2));
    xml.writeStartElement("w:p");
    xml.writeStartElement("w:pPr");
    xml.writeStartElement("w:pBdr");
    empty("top", "val", "single", "sz", "4", "space", "1", "color", "auto");
    xml.writeEndElement();
    empty("spacing", "before", "20", "after", "120", "line", "160", "lineRule", "exact");
    empty("ind", "left", margin, "right", margin);
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void columns(Sheet.Columns columns, float width) throws XMLStreamException {
    float left = width * columns.share();
    startTable(false, left, width - left);
    xml.writeStartElement("w:tr");
    row();
    cell(left, columns.left());
    cell(width - left, columns.right());
    xml.writeEndElement();
    xml.writeEndElement();
    gap();
  }

  private void row() throws XMLStreamException {
    xml.writeStartElement("w:trPr");
    empty("cantSplit");
    xml.writeEndElement();
  }

  /** Two tables that touch would become one. */
  private void gap() throws XMLStreamException {
    xml.writeStartElement("w:p");
    xml.writeStartElement("w:pPr");
    empty("spacing", "before", "0", "after", "0", "line", "120", "lineRule", "exact");
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void cell(float width, List<Element> elements) throws XMLStreamException {
    xml.writeStartElement("w:tc");
    xml.writeStartElement("w:tcPr");
    empty("tcW", "w", twips(width), "type", "dxa");
    xml.writeEndElement();
    elements(elements, width);
    if (elements.isEmpty()) {
      gap();
    }
    xml.writeEndElement();
  }

  private void startTable(boolean borders, float... widths) throws XMLStreamException {
    float whole = 0;
    for (float width : widths) {
      whole += width;
    }
    xml.writeStartElement("w:tbl");
    xml.writeStartElement("w:tblPr");
    empty("tblW", "w", twips(whole), "type", "dxa");
    xml.writeStartElement("w:tblBorders");
    for (var side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
      empty(side, "val", borders ? "single" : "nil", "sz", "4", "space", "0", "color", "auto");
    }
    xml.writeEndElement();
    empty("tblLayout", "type", "fixed");
    xml.writeEndElement();
    xml.writeStartElement("w:tblGrid");
    for (float width : widths) {
      empty("gridCol", "w", twips(width));
    }
    xml.writeEndElement();
  }

  private void table(Sheet.Table table, float width) throws XMLStreamException {
    var widths = TableWidths.of(table, width);
    startTable(true, widths);
    for (var row : table.rows()) {
      xml.writeStartElement("w:tr");
      row();
      for (int i = 0; i < widths.length; i++) {
        List<Run> runs = i < row.size() ? row.get(i) : List.of();
        cell(
            widths[i], List.of(new Sheet.Text(runs, Align.LEFT, Sheet.TABLE_SIZE, 0, 1, 1, false)));
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
    gap();
  }

  private void footnotes() throws XMLStreamException {
    separator("-1", "separator");
    separator("0", "continuationSeparator");
    for (int i = 0; i < sheet.footnotes().size(); i++) {
      if (sheet.footnotes().get(i).isEmpty()) {
        continue;
      }
      xml.writeStartElement("w:footnote");
      xml.writeAttribute("w:id", String.valueOf(i + 1));
      xml.writeStartElement("w:p");
      xml.writeStartElement("w:r");
      xml.writeStartElement("w:rPr");
      empty("sz", "val", String.valueOf(Math.round(Sheet.NOTE_SIZE * 2)));
      empty("vertAlign", "val", "superscript");
      xml.writeEndElement();
      empty("footnoteRef");
      xml.writeEndElement();
      runs(List.of(Run.of(" ")), Sheet.NOTE_SIZE);
      runs(sheet.footnotes().get(i), Sheet.NOTE_SIZE);
      xml.writeEndElement();
      xml.writeEndElement();
    }
  }

  private void separator(String id, String kind) throws XMLStreamException {
    xml.writeStartElement("w:footnote");
    xml.writeAttribute("w:type", kind);
    xml.writeAttribute("w:id", id);
    xml.writeStartElement("w:p");
    xml.writeStartElement("w:r");
    empty(kind);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void section() throws XMLStreamException {
    xml.writeStartElement("w:sectPr");
    xml.writeEmptyElement("w:headerReference");
    xml.writeAttribute("w:type", "default");
    xml.writeAttribute("r:id", "r3");
    empty("pgSz", "w", "11906", "h", "16838");
    empty(
        "pgMar",
        "top",
        twips(Sheet.TOP),
        "right",
        twips(Sheet.RIGHT),
        "bottom",
        twips(Sheet.BOTTOM),
        "left",
        twips(Sheet.LEFT),
        "header",
        "567",
        "footer",
        "567",
        "gutter",
        "0");
    empty("titlePg");
    xml.writeEndElement();
  }

  private static String twips(float points) {
    return String.valueOf(Math.round(points * TWIPS));
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, RELATIONS, type, target);
  }

  private static String relations(String relations) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + relations
        + "</Relationships>";
  }

  private static String contentTypes() {
    var types =
        new StringBuilder(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    for (var part : new String[] {"document.main", "styles", "footnotes", "header"}) {
      types
          .append("<Override PartName=\"/word/")
          .append(part.replace(".main", ""))
          .append(".xml\" ContentType=\"")
          .append(TYPES)
          .append('.')
          .append(part)
          .append("+xml\"/>");
    }
    return types.append("</Types>").toString();
  }

  private static String styles() {
    return """
    <w:styles xmlns:w="%s"><w:docDefaults><w:rPrDefault><w:rPr>\
    <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/>\
    <w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault>\
    <w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>\
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>
    """
        .formatted(W);
  }

  private static String pageNumber() {
    return """
    <w:hdr xmlns:w="%s"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>\
    <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
    <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>\
    <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>
    """
        .formatted(W);
  }
}
