package vn.giaoban.formats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two columns side by side, as letterhead and closing have them.
 *
 * @param left the lines of the left column, which is read first
 * @param end one past the last row
 */
record PdfColumns(List<PdfRow> left, List<PdfRow> right, int end) {

  /** Where between the columns may be, as parts of the width of the page. */
  private static final float FIRST = 0.25f;

  private static final float LAST = 0.72f;

  private static final float NARROWEST = 6;

  /** Rows that are further apart than this many times their size do not belong together. */
  private static final float APART = 7;

  private static final float CLOSE = 2.2f;

  /** A left part as short as this is a number and not a column. */
  private static final int LONGEST_MARKER = 5;

  /** The two columns that begin with this row; null where none do. */
  static @Nullable PdfColumns at(List<PdfRow> rows, int from, PdfParagraphs.Edges edges) {
    var gap = gap(rows.get(from), edges.width());
    if (gap == null) {
      return null;
    }
    var left = new ArrayList<PdfRow>();
    var right = new ArrayList<PdfRow>();
    int end = from;
    int lastRight = from;
    int both = 0;
    while (end < rows.size()) {
      var row = rows.get(end);
      if (end > from && row.base() - rows.get(end - 1).base() > APART * row.size()) {
        break;
      }
      var narrowed = narrow(gap, row);
      if (narrowed == null) {
        break;
      }
      gap = narrowed;
      boolean hasRight = row.right() > gap[1] - 1;
      boolean hasLeft = row.left() < gap[0] + 1;
      // the title below is in the middle of the page and may leave the gap free
      boolean below = hasRight && !hasLeft && edges.isCentred(row);
      if (below || (hasLeft && !hasRight && end > from && !isClose(left, row))) {
        break;
      }
      both += hasLeft && hasRight ? 1 : 0;
      for (var column : row.columns()) {
        (column.left() >= gap[1] - 1 ? right : left).add(column);
      }
      lastRight = hasRight ? end : lastRight;
      end++;
    }
    boolean areColumns = left.size() > 1 && right.size() > 1 && (both > 1 || left.size() + right.size() > 4);
    return areColumns ? new PdfColumns(left, right, end) : null;
  }

  private static boolean isClose(List<PdfRow> left, PdfRow row) {
    return left.isEmpty() || row.base() - left.getLast().base() < CLOSE * row.size();
  }

  /** The gap in the middle of a row; null where it has none. */
  private static float @Nullable [] gap(PdfRow row, float width) {
    var columns = row.columns();
    for (int i = 1; i < columns.size(); i++) {
      float from = columns.get(i - 1).right();
      float to = columns.get(i).left();
      if (to > FIRST * width
          && from < LAST * width
          && columns.size() == 2
          && columns.getFirst().text().length() > LONGEST_MARKER) {
        return new float[] {from, to};
      }
    }
    return null;
  }

  /** What of the gap the row leaves free; null where it crosses it. */
  private static float @Nullable [] narrow(float[] gap, PdfRow row) {
    float from = gap[0];
    float to = gap[1];
    for (var column : row.columns()) {
      if (column.left() < to && column.right() > from) {
        float middle = (from + to) / 2;
        if (column.right() <= middle || (column.right() < to && column.left() < from)) {
          from = Math.max(from, column.right());
        } else if (column.left() >= middle || (column.left() > from && column.right() > to)) {
          to = Math.min(to, column.left());
        } else {
          return null;
        }
      }
    }
    return to - from >= NARROWEST ? new float[] {from, to} : null;
  }
}
