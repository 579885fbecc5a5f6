package vn.giaoban.formats;

import java.util.ArrayList;
import java.util.List;

/** A table as it was drawn: rows of cells, some of them over several columns or rows. */
final class Grid implements Block {

  /** No program draws more columns than this. */
  static final int MOST_COLUMNS = 63;

  /** Whether lines are drawn around its cells. */
  enum Ruling {
    DRAWN,
    NONE,
    UNKNOWN
  }

  /**
   * One cell.
   *
   * @param columns how many it takes, at least one
   * @param continued whether it only goes on with the cell above
   */
  record Cell(List<Block> blocks, int columns, boolean continued) {

    boolean isBlank() {
      return blocks.stream().allMatch(block -> block.text().isEmpty());
    }

    String text() {
      var text = new StringBuilder();
      for (var block : blocks) {
        text.append(block.text()).append('\n');
      }
      return text.toString().strip();
    }
  }

  private final List<List<Cell>> rows = new ArrayList<>();
  private Ruling ruling = Ruling.UNKNOWN;

  void startRow() {
    rows.add(new ArrayList<>());
  }

  /** Takes the row back that was started last. */
  void dropRow() {
    rows.removeLast();
  }

  void add(Cell cell) {
    rows.getLast().add(cell);
  }

  void rule(Ruling ruling) {
    this.ruling = ruling;
  }

  Ruling ruling() {
    return ruling;
  }

  /** Rows that have cells. */
  List<List<Cell>> rows() {
    return rows.stream().filter(row -> !row.isEmpty()).toList();
  }

  @Override
  public String text() {
    var text = new StringBuilder();
    for (var row : rows) {
      for (var cell : row) {
        text.append(cell.text()).append('\n');
      }
    }
    return text.toString().strip();
  }
}
