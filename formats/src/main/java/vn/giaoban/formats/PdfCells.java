package vn.giaoban.formats;

import java.util.ArrayList;
import java.util.List;

/** The cells of a table on one page or on several that follow one another. */
final class PdfCells {

  /** A cell; lines of words, and how many columns it takes. */
  private static final class Cell {
    final List<PdfPage.Word> words = new ArrayList<>();
    final List<PdfRow> lines = new ArrayList<>();
    int columns = 1;
    boolean continued;

    String text() {
      var text = new StringBuilder();
      lines.forEach(line -> text.append(line.text()).append('\n'));
      return text.toString();
    }
  }

  private final PdfTables.Table table;
  private final List<List<Cell>> rows = new ArrayList<>();

  private PdfCells(PdfTables.Table table) {
    this.table = table;
  }

  /** The cells of a table with the words in them. */
  static PdfCells of(PdfTables.Table table, List<PdfPage.Word> words) {
    var cells = new PdfCells(table);
    int columns = table.columns().size() - 1;
    var above = new Cell[columns];
    var at = new Cell[table.rows().size() - 1][columns];
    for (int r = 0; r < at.length; r++) {
      var row = new ArrayList<Cell>();
      boolean begins = false;
      for (int c = 0; c < columns; c++) {
        if (c > 0 && !table.isClosedBefore(r, c)) {
          at[r][c] = at[r][c - 1];
          row.getLast().columns++;
          continue;
        }
        var cell = new Cell();
        row.add(cell);
        if (r > 0 && !table.isClosedAbove(r, c)) {
          cell.continued = true;
          at[r][c] = above[c];
        } else {
          begins = true;
          at[r][c] = cell;
        }
      }
      above = at[r];
      if (begins) {
        cells.rows.add(row);
      }
    }
    for (var word : words) {
      at[table.row(word)][table.column(word)].words.add(word);
    }
    for (var row : cells.rows) {
      for (var cell : row) {
        cell.lines.addAll(PdfRow.of(cell.words));
      }
    }
    return cells;
  }

  float top() {
    return table.top();
  }

  /** Takes over the rows of a table that goes on here; says whether it does. */
  boolean goesOn(PdfCells next) {
    if (!table.isLike(next.table)) {
      return false;
    }
    var more = new ArrayList<>(next.rows);
    if (!more.isEmpty() && isSame(more.getFirst(), rows.getFirst())) {
      more.removeFirst();
    }
    if (!more.isEmpty() && isRest(more.getFirst())) {
      var last = rows.getLast();
      var rest = more.removeFirst();
      for (int i = 0; i < last.size(); i++) {
        last.get(i).lines.addAll(rest.get(i).lines);
      }
    }
    rows.addAll(more);
    return true;
  }

  private static boolean isSame(List<Cell> one, List<Cell> other) {
    return one.stream().map(Cell::text).toList().equals(other.stream().map(Cell::text).toList());
  }

  /** A row that the end of a page broke has no number on the next. */
  private boolean isRest(List<Cell> row) {
    return row.size() == rows.getLast().size()
        && row.getFirst().lines.isEmpty()
        && row.stream().anyMatch(cell -> !cell.lines.isEmpty())
        && row.stream().noneMatch(cell -> cell.continued);
  }

  void write(Composition page) throws LimitExceeded {
    var grid = page.startTable();
    grid.rule(Grid.Ruling.DRAWN);
    for (var row : rows) {
      grid.startRow();
      for (var cell : row) {
        page.startCell();
        new PdfParagraphs(page, 0).close(cell.lines);
        page.endCell(cell.columns, cell.continued);
      }
    }
    page.endTable();
  }
}
