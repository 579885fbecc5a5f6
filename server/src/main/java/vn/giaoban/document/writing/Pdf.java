package vn.giaoban.document.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.giaoban.document.writing.Sheet.Align;
import vn.giaoban.document.writing.Sheet.Element;
import vn.giaoban.document.writing.Sheet.Run;
import vn.giaoban.document.writing.Typesetter.SetLine;

/** Puts a sheet on pages of A4 as PDF: its text can be searched and copied. */
final class Pdf {

  /** Space between the words of a cell and its border. */
  private static final float PADDING = 4;

  /** A title stays with so much of what it titles: three lines, which is what a page may begin. */
  private static final float KEPT = 3.5f * Sheet.BODY_SIZE * 1.25f;

  private static final float RULE_ABOVE = 6;
  private static final float RULE_BELOW = 10;

  private final Sheet sheet;
  private final Typesetter typesetter;
  private final PdfPages pages;

  private Pdf(Sheet sheet, PDDocument document) throws IOException {
    this.sheet = sheet;
    var fonts = new PdfFonts(document);
    this.typesetter = new Typesetter(fonts);
    var notes = new ArrayList<List<SetLine>>();
    for (int i = 0; i < sheet.footnotes().size(); i++) {
      var runs = new ArrayList<Run>();
      runs.add(new Run(sheet.marks().get(i) + ") ", false, false, -1));
      runs.addAll(sheet.footnotes().get(i));
      notes.add(typesetter.set(text(runs, Sheet.NOTE_SIZE), Sheet.WIDTH));
    }
    this.pages = new PdfPages(document, fonts, notes);
  }

  static void write(Manuscript manuscript, Sheet sheet, OutputStream out) throws IOException {
    try (var document = new PDDocument()) {
      // by default it comes from the clock
      document.setDocumentId((long) manuscript.reading().text().hashCode());
      var about = document.getDocumentInformation();
      var header = manuscript.header();
      if (header.symbol() != null || header.title() != null) {
        about.setTitle(
            VisibleText.of(
                ((header.symbol() == null ? "" : header.symbol() + " ")
                        + (header.title() == null ? "" : header.title()))
                    .strip()));
      }
      about.setCreator("Giao Ban");
      about.setCreationDate(
          GregorianCalendar.from(manuscript.writtenOn().atStartOfDay(ZoneOffset.UTC)));
      document.getDocumentCatalog().setLanguage("vi");
      new Pdf(sheet, document).write();
      document.save(out);
    }
  }

  private static Sheet.Text text(List<Run> runs, float size) {
    return new Sheet.Text(runs, Align.LEFT, size, 0, 0, 0, false);
  }

  private void write() throws IOException {
    for (int i = 0; i < sheet.elements().size(); i++) {
      var element = sheet.elements().get(i);
      switch (element) {
        case Sheet.Text text -> paragraph(text);
        case Sheet.Rule rule -> rule(rule, 0, Sheet.WIDTH);
        case Sheet.Columns columns -> columns(columns);
        case Sheet.Table table -> table(table);
        case Sheet.PageBreak _ -> pages.next();
      }
    }
    pages.foot(
        typesetter.set(
            text(List.of(new Run(sheet.note(), false, true, -1)), Sheet.SMALL_SIZE), Sheet.WIDTH));
    pages.finish();
  }

  private void rule(Sheet.Rule rule, float x, float width) throws IOException {
    pages.skip(RULE_ABOVE);
    pages.horizontal(x + (width - rule.width()) / 2, rule.width());
    pages.skip(RULE_BELOW);
  }

  /** No line of a paragraph stands alone at the foot or the head of a page. */
  private void paragraph(Sheet.Text text) throws IOException {
    var lines = typesetter.set(text, Sheet.WIDTH);
    pages.skip(text.before());
    int from = 0;
    while (from < lines.size()) {
      int fits = pages.fitting(lines, from, text.keep() ? KEPT : 0);
      int left = lines.size() - from - fits;
      if (left == 1 && fits > 1) {
        fits--;
      }
      if (left > 0 && from == 0 && fits == 1) {
        fits = 0;
      }
      if (fits == 0 && pages.isFresh()) {
        fits = 1;
      }
      for (var line : lines.subList(from, from + fits)) {
        pages.place(line, 0);
      }
      from += fits;
      if (from < lines.size()) {
        pages.next();
      }
    }
    pages.skip(text.after());
  }

  private void columns(Sheet.Columns columns) throws IOException {
    float left = Sheet.WIDTH * columns.share();
    float needed =
        Math.max(height(columns.left(), left), height(columns.right(), Sheet.WIDTH - left));
    if (needed > pages.room() && !pages.isFresh()) {
      pages.next();
    }
    var top = pages.position();
    column(columns.left(), 0, left);
    var below = pages.position();
    pages.back(top);
    column(columns.right(), left, Sheet.WIDTH - left);
    pages.forward(below);
    pages.skip(8);
  }

  private float height(List<Element> elements, float width) {
    float height = 0;
    for (var element : elements) {
      if (element instanceof Sheet.Text text) {
        height += text.before() + text.after();
        for (var line : typesetter.set(text, width)) {
          height += line.height();
        }
      } else if (element instanceof Sheet.Rule) {
        height += RULE_ABOVE + RULE_BELOW;
      }
    }
    return height;
  }

  private void column(List<Element> elements, float x, float width) throws IOException {
    for (var element : elements) {
      if (element instanceof Sheet.Text text) {
        pages.skip(text.before());
        for (var line : typesetter.set(text, width)) {
          if (line.height() > pages.room()) {
            pages.next();
          }
          pages.place(line, x);
        }
        pages.skip(text.after());
      } else if (element instanceof Sheet.Rule rule) {
        rule(rule, x, width);
      }
    }
  }

  private void table(Sheet.Table table) throws IOException {
    var widths = TableWidths.of(table, Sheet.WIDTH);
    pages.skip(4);
    for (var row : table.rows()) {
      row(row, widths);
    }
    pages.skip(10);
  }

  /** A row stays together where a page can hold it, else it goes on over as many as it takes. */
  private void row(List<List<Run>> row, float[] widths) throws IOException {
    var cells = new ArrayList<List<SetLine>>();
    int most = 1;
    for (int i = 0; i < widths.length; i++) {
      List<Run> runs = i < row.size() ? row.get(i) : List.of();
      cells.add(typesetter.set(text(runs, Sheet.TABLE_SIZE), widths[i] - 2 * PADDING));
      most = Math.max(most, cells.getLast().size());
    }
    float line = cells.getFirst().getFirst().height();
    if (most * line + 2 * PADDING > pages.room() && !pages.isFresh()) {
      pages.next();
    }
    int from = 0;
    while (from < most) {
      int count = Math.clamp((int) ((pages.room() - 2 * PADDING) / line), 1, most - from);
      rowPart(cells, widths, from, count, line);
      from += count;
      if (from < most) {
        pages.next();
      }
    }
  }

  private void rowPart(List<List<SetLine>> cells, float[] widths, int from, int count, float line)
      throws IOException {
    var top = pages.position();
    float height = count * line + 2 * PADDING;
    float x = 0;
    for (int i = 0; i < widths.length; i++) {
      pages.box(x, widths[i], height);
      pages.skip(PADDING);
      var lines = cells.get(i);
      for (var set :
          lines.subList(Math.min(from, lines.size()), Math.min(from + count, lines.size()))) {
        pages.place(set, x + PADDING);
      }
      pages.back(top);
      x += widths[i];
    }
    pages.skip(height);
  }
}
