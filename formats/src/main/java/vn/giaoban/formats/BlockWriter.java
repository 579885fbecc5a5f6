package vn.giaoban.formats;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes paragraphs and tables as lines. A table is a row a line with its cells between bars; the
 * cells that one cell covers are there and empty, those that go on with the cell above hold a ditto
 * mark; the lines inside a cell are parted by a sign of their own. What is no table but a form
 * stands cell by cell, as read.
 */
final class BlockWriter {

  /** Stands in a cell that goes on with the one above. */
  static final String DITTO = "\u3003";

  /**
   * Stands between the lines of a cell, as Unicode has it for the end of a line inside something;
   * the reader of documents knows it there.
   */
  static final String LINE_IN_CELL = "\u2028";

  private final Lines lines;
  private boolean centred;

  BlockWriter(Lines lines) {
    this.lines = lines;
  }

  void write(Block block) throws LimitExceeded {
    switch (block) {
      case Paragraph paragraph -> write(paragraph);
      case Grid grid -> write(grid);
    }
  }

  private void write(Paragraph paragraph) throws LimitExceeded {
    // Titles are centred and texts are not: print shows where one ends.
    if (paragraph.isBlank() || paragraph.isCentred() != centred) {
      lines.gap();
    }
    if (!paragraph.isBlank()) {
      centred = paragraph.isCentred();
      paragraph.lines(lines);
    }
  }

  private void write(Grid grid) throws LimitExceeded {
    var rows = grid.rows();
    if (rows.isEmpty()) {
      return;
    }
    var form = Form.of(grid);
    lines.gap();
    if (form == null) {
      for (var row : rows) {
        row(row);
      }
    } else if (form.byColumns(rows.size())) {
      byColumns(rows);
    } else {
      for (var row : rows) {
        for (var cell : row) {
          cell(cell, form == Form.ADDRESSEES);
        }
      }
    }
    lines.gap();
    centred = false;
  }

  private void cell(Grid.Cell cell, boolean close) throws LimitExceeded {
    for (var block : cell.blocks()) {
      if (close && block instanceof Paragraph paragraph) {
        paragraph.lines(lines);
      } else {
        write(block);
      }
    }
    if (!close && !cell.isBlank()) {
      lines.gap();
    }
  }

  private void byColumns(List<List<Grid.Cell>> rows) throws LimitExceeded {
    int columns = 0;
    for (var row : rows) {
      columns = Math.max(columns, row.stream().mapToInt(Grid.Cell::columns).sum());
    }
    for (int column = 0; column < columns; column++) {
      for (var row : rows) {
        int at = 0;
        for (var cell : row) {
          if (at == column) {
            for (var block : cell.blocks()) {
              write(block);
            }
          }
          at += cell.columns();
        }
      }
      lines.gap();
    }
  }

  private void row(List<Grid.Cell> row) throws LimitExceeded {
    if (row.stream().allMatch(cell -> cell.isBlank() && !cell.continued())) {
      return;
    }
    lines.add("|", null);
    for (var cell : row) {
      if (cell.continued()) {
        lines.add(" " + DITTO, null);
      } else {
        inCell(cell.blocks());
      }
      lines.add(" |".repeat(cell.columns()), null);
    }
    lines.end();
  }

  private void inCell(List<Block> blocks) throws LimitExceeded {
    var between = " ";
    for (var paragraph : paragraphs(blocks, new ArrayList<>())) {
      if (!paragraph.isBlank()) {
        lines.add(between, null);
        between = LINE_IN_CELL;
        paragraph.oneLine(lines, true);
      }
    }
  }

  private static List<Paragraph> paragraphs(List<Block> blocks, List<Paragraph> paragraphs) {
    for (var block : blocks) {
      switch (block) {
        case Paragraph paragraph -> paragraphs.add(paragraph);
        case Grid grid ->
            grid.rows().forEach(row -> row.forEach(cell -> paragraphs(cell.blocks(), paragraphs)));
      }
    }
    return paragraphs;
  }
}
