package vn.giaoban.shared.sheets;

import java.util.List;

/**
 * The rows of a table as a file has them, without those that are blank.
 *
 * @param rows the first is the heading
 */
public record Sheet(List<Row> rows) {

  public Sheet {
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param number as a spreadsheet program shows it, from 1
   * @param cells their text without space around it; days as 2025-07-01
   */
  public record Row(int number, List<String> cells) {

    public Row {
      cells = List.copyOf(cells);
    }

    /** The cell in a column from 0; empty where the row ends before it. */
    public String cell(int column) {
      return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isEmpty);
    }
  }
}
