package vn.giaoban.formats;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tables that are no tables but put two parts of a page side by side: the letterhead, the
 * addressees, recipients and signature. The words that tell them are looked for in all encodings of
 * Vietnamese, where a letter with marks is one to three characters.
 */
enum Form {
  /** Parent and issuing body, symbol | national title, place and date. */
  LETTERHEAD("ngh.{1,3}a\\s+vi.{1,4}t\\s+nam|s.{1,3}n\\s+vi.{1,4}t\\s+nam"),
  /** "Kính gửi:" | the list of addressees. */
  ADDRESSEES("^k.{1,2}nh\\s+g.{1,4}i\\s*:"),
  /** "Nơi nhận:" and the list | capacity, post and name of who signs. */
  CLOSING("^n.{1,3}i\\s+nh.{1,4}n\\s*:?"),
  /** Columns without lines around them. */
  COLUMNS("(?!)");

  /** A letterhead whose every line has a row of its own is read column by column. */
  private static final int FEW_ROWS = 3;

  /** A table of data has more columns, and its rows are many. */
  private static final int MOST_COLUMNS = 3;

  private static final int MOST_ROWS = 15;

  /** So much in one cell is a column of a page. */
  private static final int LONGEST_CELL = 3000;

  /** What stands in the cells of these is short. */
  private static final int LONGEST_LETTERHEAD = 600;

  private final Pattern words;

  Form(String words) {
    this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** What the table is used for; null where it is a table. */
  static @Nullable Form of(Grid grid) {
    var rows = grid.rows();
    int columns = 0;
    for (var row : rows) {
      int filled = 0;
      for (var cell : row) {
        filled += cell.isBlank() ? 0 : 1;
      }
      columns = Math.max(columns, filled);
    }
    if (columns <= 1) {
      return COLUMNS;
    }
    if (columns > MOST_COLUMNS || rows.size() > MOST_ROWS) {
      return null;
    }
    if (anyCell(rows.getFirst(), LETTERHEAD.words, LONGEST_LETTERHEAD)) {
      return LETTERHEAD;
    }
    if (anyCell(rows.getFirst().subList(0, 1), ADDRESSEES.words, Integer.MAX_VALUE)) {
      return ADDRESSEES;
    }
    if (rows.stream().anyMatch(row -> anyCell(row, CLOSING.words, Integer.MAX_VALUE))) {
      return CLOSING;
    }
    return grid.ruling() == Grid.Ruling.NONE || anyLong(rows) ? COLUMNS : null;
  }

  private static boolean anyLong(List<List<Grid.Cell>> rows) {
    return rows.stream()
        .anyMatch(row -> row.stream().anyMatch(cell -> cell.text().length() > LONGEST_CELL));
  }

  private static boolean anyCell(List<Grid.Cell> row, Pattern words, int longest) {
    for (var cell : row) {
      var text = cell.text();
      if (text.length() <= longest && words.matcher(text).find()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words that tell it stand there. */
  boolean isIn(CharSequence text) {
    return words.matcher(text).find();
  }

  /** Whether one column is read to its end before the next. */
  boolean byColumns(int rows) {
    return this == CLOSING || (this == LETTERHEAD && rows > FEW_ROWS);
  }
}
