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

  /** Parts of the size of the print; blanks between words are narrower. */
  private static final float NARROW = 0.75f;

  /** Rows that are further apart than this many times their size do not belong together. */
  private static final float APART = 7;

  private static final float CLOSE = 2.2f;

  /** A left part as short as this is a number and not a column. */
  private static final int LONGEST_MARKER = 5;

  /** So many rows further down the gap may be wide for the first time. */
  private static final int ROWS_AHEAD = 3;

  /** The words of a row on both sides of a gap, and what of the gap they leave free. */
  private record Split(@Nullable PdfRow left, @Nullable PdfRow right, Gap gap) {}

  private record Gap(float from, float to) {

    float width() {
      return to - from;
    }

    Gap within(float left, float right) {
      return new Gap(Math.max(from, left), Math.min(to, right));
    }
  }

  /** The two columns that begin with this row; null where none do. */
  static @Nullable PdfColumns at(List<PdfRow> rows, int from, PdfParagraphs.Edges edges) {
    var gap = gap(rows, from, edges.width());
    if (gap == null) {
      return null;
    }
    var left = new ArrayList<PdfRow>();
    var right = new ArrayList<PdfRow>();
    int end = from;
    int both = 0;
    while (end < rows.size()) {
      var row = rows.get(end);
      var split = split(row, gap);
      if (split == null
          || (end > from && row.base() - rows.get(end - 1).base() > APART * row.size())) {
        break;
      }
      // the title below is in the middle of the page and may leave the gap free
      boolean below = split.left() == null && edges.isCentred(row);
      boolean apart = split.right() == null && end > from && !isClose(left, row);
      if (below || apart) {
        break;
      }
      gap = split.gap();
      if (split.left() != null) {
        left.add(split.left());
      }
      if (split.right() != null) {
        right.add(split.right());
      }
      both += split.left() != null && split.right() != null ? 1 : 0;
      end++;
    }
    boolean areColumns =
        left.size() > 1 && right.size() > 1 && (both > 1 || left.size() + right.size() > 4);
    return areColumns ? new PdfColumns(left, right, end) : null;
  }

  private static boolean isClose(List<PdfRow> left, PdfRow row) {
    return left.isEmpty() || row.base() - left.getLast().base() < CLOSE * row.size();
  }

  /** The gap of the first row that has a wide one near its middle, if the first row has it too. */
  private static @Nullable Gap gap(List<PdfRow> rows, int from, float width) {
    for (int i = from; i < Math.min(rows.size(), from + ROWS_AHEAD); i++) {
      var columns = rows.get(i).columns();
      if (columns.size() == 2) {
        var gap = new Gap(columns.getFirst().right(), columns.getLast().left());
        boolean inMiddle = gap.to() > FIRST * width && gap.from() < LAST * width;
        var first = split(rows.get(from), gap);
        return inMiddle
                && columns.getFirst().text().length() > LONGEST_MARKER
                && first != null
                && first.left() != null
                && first.right() != null
            ? gap
            : null;
      }
    }
    return null;
  }

  /** Parts a row where it leaves most of the gap free; null where it leaves too little. */
  private static @Nullable Split split(PdfRow row, Gap gap) {
    var words = row.words();
    int best = 0;
    var widest = gap.within(0, words.getFirst().left());
    for (int i = 1; i <= words.size(); i++) {
      float next = i == words.size() ? Float.MAX_VALUE : words.get(i).left();
      var free = gap.within(words.get(i - 1).right(), next);
      if (free.width() > widest.width()) {
        widest = free;
        best = i;
      }
    }
    boolean both = best > 0 && best < words.size();
    if (widest.width() < (both ? Math.max(NARROWEST, NARROW * row.size()) : NARROWEST)) {
      return null;
    }
    return new Split(
        best == 0 ? null : new PdfRow(words.subList(0, best)),
        best == words.size() ? null : new PdfRow(words.subList(best, words.size())),
        widest);
  }
}
