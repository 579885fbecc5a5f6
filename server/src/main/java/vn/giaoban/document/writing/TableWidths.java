package vn.giaoban.document.writing;

import java.util.Arrays;
import vn.giaoban.document.writing.Sheet.Run;

/** Shares the width of a page out among the columns of a table, by what stands in them. */
final class TableWidths {

  /**
   * Of a letter, in points, at the size of tables; enough to tell wide columns from narrow ones.
   */
  private static final float LETTER = 5.6f;

  /** Of the widest letters: a word of capitals is not broken. */
  private static final float WIDE_LETTER = 8.2f;

  private static final float PADDING = 11;
  private static final float LONGEST = 60;

  private TableWidths() {}

  static float[] of(Sheet.Table table, float whole) {
    int columns = Math.max(1, table.columns());
    var least = new float[columns];
    var wanted = new float[columns];
    for (var row : table.rows()) {
      for (int i = 0; i < row.size(); i++) {
        var text = new StringBuilder();
        row.get(i).stream().map(Run::text).forEach(text::append);
        wanted[i] = Math.max(wanted[i], Math.min(LONGEST, text.length()) * LETTER + PADDING);
        for (var word : text.toString().split(" ", -1)) {
          least[i] = Math.max(least[i], Math.min(9, word.length()) * WIDE_LETTER + PADDING);
        }
        wanted[i] = Math.max(wanted[i], least[i]);
      }
    }
    float leastSum = sum(least);
    float wantedSum = sum(wanted);
    var widths = new float[columns];
    for (int i = 0; i < columns; i++) {
      if (leastSum >= whole || wantedSum <= leastSum) {
        widths[i] = least[i] * whole / leastSum;
      } else {
        widths[i] = least[i] + (wanted[i] - least[i]) * (whole - leastSum) / (wantedSum - leastSum);
      }
    }
    if (leastSum == 0) {
      Arrays.fill(widths, whole / columns);
    }
    return widths;
  }

  private static float sum(float[] widths) {
    float sum = 0;
    for (float width : widths) {
      sum += width;
    }
    return sum;
  }
}
