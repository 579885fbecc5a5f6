package vn.giaoban.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text of the pages of one PDF file, in the order in which a person reads them. */
final class PdfText {

  private static final int LONG_LINE = 40;

  /** So many long lines show where the text of a page begins and ends. */
  private static final int LINES_NEEDED = 6;

  private final Manuscript manuscript;
  private final Composition out;
  private final PdfParagraphs paragraphs;
  private @Nullable PdfCells table;

  PdfText(Manuscript manuscript, Composition out) {
    this.manuscript = manuscript;
    this.out = out;
    this.paragraphs = new PdfParagraphs(out, 0);
  }

  void write(List<PdfPage> pages) throws LimitExceeded {
    var tables = new ArrayList<List<PdfCells>>();
    var rows = new ArrayList<List<PdfRow>>();
    for (var page : pages) {
      var found = PdfTables.of(page);
      var left = new ArrayList<>(page.words());
      var cells = new ArrayList<PdfCells>();
      for (var each : found) {
        var inside = left.stream().filter(each::holds).toList();
        left.removeAll(inside);
        cells.add(PdfCells.of(each, inside));
      }
      tables.add(cells);
      rows.add(PdfRow.of(left));
    }
    var margins = new PdfMargins(pages, rows);
    var notes = new PdfNotes(textSize(rows));
    var whole = edges(rows.stream().flatMap(List::stream).toList(), null, 0);
    for (int i = 0; i < pages.size(); i++) {
      var page = pages.get(i);
      var kept = margins.without(i, rows.get(i), manuscript);
      int offset = notes.take(page, kept);
      paragraphs.startPage();
      page(kept, tables.get(i), edges(kept, whole, page.width()), offset);
    }
    endTable();
    paragraphs.end();
    for (var note : notes.notes()) {
      out.startNote();
      var lines = new ArrayList<>(note.rows());
      var first = lines.removeFirst();
      lines.addFirst(new PdfRow(first.words().subList(1, first.words().size())));
      new PdfParagraphs(out, 0).close(lines);
      out.endNote(note.number());
    }
    out.finish();
  }

  /** The size that most of the text is printed in. */
  static float textSize(List<List<PdfRow>> pages) {
    Map<Integer, Integer> sizes = new HashMap<>();
    for (var rows : pages) {
      for (var row : rows) {
        sizes.merge(Math.round(row.size() * 2), row.text().length(), Integer::sum);
      }
    }
    return sizes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> entry.getKey() / 2f)
        .orElse(0f);
  }

  private static PdfParagraphs.Edges edges(
      List<PdfRow> rows, PdfParagraphs.@Nullable Edges otherwise, float width) {
    var lefts = new ArrayList<Float>();
    var rights = new ArrayList<Float>();
    var steps = new ArrayList<Float>();
    PdfRow before = null;
    for (var row : rows) {
      if (row.text().length() >= LONG_LINE && row.columns().size() == 1) {
        lefts.add(row.left());
        rights.add(row.right());
        if (before != null && row.base() > before.base()) {
          steps.add(row.base() - before.base());
        }
        before = row;
      } else {
        before = null;
      }
    }
    if (otherwise != null && lefts.size() < LINES_NEEDED) {
      return new PdfParagraphs.Edges(
          otherwise.left(), otherwise.right(), otherwise.spacing(), width);
    }
    return new PdfParagraphs.Edges(at(lefts, 0.1f), at(rights, 0.9f), at(steps, 0.4f), width);
  }

  private static float at(List<Float> values, float part) {
    values.sort(Comparator.naturalOrder());
    return values.isEmpty() ? 0 : values.get((int) (part * (values.size() - 1)));
  }

  private void page(List<PdfRow> rows, List<PdfCells> tables, PdfParagraphs.Edges edges, int offset)
      throws LimitExceeded {
    int next = 0;
    for (int i = 0; i < rows.size(); ) {
      while (next < tables.size() && tables.get(next).top() < rows.get(i).base()) {
        table(tables.get(next++));
      }
      endTable();
      float limit = next < tables.size() ? tables.get(next).top() : Float.MAX_VALUE;
      int end = i;
      while (end < rows.size() && rows.get(end).base() <= limit) {
        end++;
      }
      rows(rows.subList(i, end), edges, offset);
      i = end;
    }
    while (next < tables.size()) {
      table(tables.get(next++));
    }
  }

  private void rows(List<PdfRow> rows, PdfParagraphs.Edges edges, int offset) throws LimitExceeded {
    for (int i = 0; i < rows.size(); ) {
      var open = PdfOpenTable.at(rows, i);
      if (open != null) {
        paragraphs.end();
        open.write(out);
        i = open.end();
        continue;
      }
      var columns = PdfColumns.at(rows, i, edges);
      if (columns != null) {
        paragraphs.end();
        write(columns, offset);
        i = columns.end();
        continue;
      }
      paragraphs.line(rows.get(i), edges, offset);
      i++;
    }
  }

  private void write(PdfColumns columns, int offset) throws LimitExceeded {
    var grid = out.startTable();
    grid.rule(Grid.Ruling.NONE);
    grid.startRow();
    for (var column : List.of(columns.left(), columns.right())) {
      out.startCell();
      for (var row : column) {
        row.write(out, false, offset);
        out.endParagraph();
      }
      out.endCell(1, false);
    }
    out.endTable();
  }

  private void table(PdfCells cells) throws LimitExceeded {
    var open = table;
    if (open != null && open.goesOn(cells)) {
      return;
    }
    endTable();
    paragraphs.end();
    table = cells;
  }

  private void endTable() throws LimitExceeded {
    var open = table;
    table = null;
    if (open != null) {
      open.write(out);
    }
  }
}
