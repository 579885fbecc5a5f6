package vn.giaoban.formats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table without lines: rows of three columns and more that stand below one another.
 *
 * @param columns where each begins and ends
 * @param end one past its last row
 */
record PdfOpenTable(List<PdfRow> rows, List<float[]> columns, int end) {

  private static final int COLUMNS_NEEDED = 3;
  private static final int ROWS_NEEDED = 3;

  /** Rows that are further apart than this many times their size are not of one table. */
  private static final float APART = 4;

  /** The table that begins with this row; null where none does. */
  static @Nullable PdfOpenTable at(List<PdfRow> rows, int from) {
    if (rows.get(from).columns().size() < COLUMNS_NEEDED) {
      return null;
    }
    var columns = new ArrayList<float[]>();
    int end = from;
    int full = 0;
    while (end < rows.size()) {
      var row = rows.get(end);
      if (end > from && row.base() - rows.get(end - 1).base() > APART * row.size()) {
        break;
      }
      var parts = row.columns();
      if (parts.size() >= COLUMNS_NEEDED) {
        full++;
        if (!add(columns, parts)) {
          break;
        }
      } else if (!fits(columns, parts)) {
        break;
      }
      end++;
    }
    return full >= ROWS_NEEDED && columns.size() >= COLUMNS_NEEDED
        ? new PdfOpenTable(List.copyOf(rows.subList(from, end)), columns, end)
        : null;
  }

  /** Widens the columns by the parts of a row; false where one would join two. */
  private static boolean add(List<float[]> columns, List<PdfRow> parts) {
    for (var part : parts) {
      var touched =
          columns.stream().filter(c -> part.left() < c[1] && part.right() > c[0]).toList();
      if (touched.size() > 1) {
        return false;
      }
      if (touched.isEmpty()) {
        columns.add(new float[] {part.left(), part.right()});
        columns.sort((one, other) -> Float.compare(one[0], other[0]));
      } else {
        touched.getFirst()[0] = Math.min(touched.getFirst()[0], part.left());
        touched.getFirst()[1] = Math.max(touched.getFirst()[1], part.right());
      }
    }
    return true;
  }

  private static boolean fits(List<float[]> columns, List<PdfRow> parts) {
    return parts.stream()
        .allMatch(part ->
            columns.stream().filter(c -> part.left() < c[1] && part.right() > c[0]).count() == 1);
  }

  void write(Composition page) throws LimitExceeded {
    var grid = page.startTable();
    grid.rule(Grid.Ruling.DRAWN);
    int row = 0;
    while (row < rows.size()) {
      int next = row + 1;
      while (next < rows.size() && column(rows.get(next).columns().getFirst()) > 0) {
        next++;
      }
      grid.startRow();
      for (int c = 0; c < columns.size(); c++) {
        page.startCell();
        var lines = new ArrayList<PdfRow>();
        for (var line : rows.subList(row, next)) {
          for (var part : line.columns()) {
            if (column(part) == c) {
              lines.add(part);
            }
          }
        }
        new PdfParagraphs(page, 0).close(lines);
        page.endCell(1, false);
      }
      row = next;
    }
    page.endTable();
  }

  private int column(PdfRow part) {
    for (int c = columns.size() - 1; c > 0; c--) {
      if (part.right() > columns.get(c)[0]) {
        return c;
      }
    }
    return 0;
  }
}
