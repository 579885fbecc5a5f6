package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table that the text gives on one line, its cells between bars.
 *
 * @param cells from left to right; the reading of an empty cell is empty
 */
record TableRow(List<Reading> cells) {

  /** What stands in a cell that holds the same as the one above, folded where it has letters. */
  private static final Set<String> SAME =
      Set.of(
          "〃",
          "nt",
          "nhu tren",
          "nhu dong tren",
          "nhu hang tren",
          "\"",
          "”",
          "“",
          "''",
          "-\"-",
          "-”-",
          "-//-",
          "//",
          "-/-");

  /** What is longer is no mark for the same. */
  private static final int LONGEST_SAME = 60;

  private static final int LONGEST_MARK = 16;

  /** "nt (không có đơn vị phối hợp)": behind the mark for the same. */
  private static final Pattern NOTE = Pattern.compile(" ?\\([^()]{0,60}\\)$");

  private static final Pattern DENIES =
      Pattern.compile(
          "(?:khong|k) (?:co |can |don vi |co quan |bo phan |ai ){0,3}(?:phoi hop|cung lam|cung|ho tro|tham gia|giup)");

  TableRow {
    cells = List.copyOf(cells);
  }

  /** So many bars inside make a row of a line that has none around it. */
  private static final int BARS_INSIDE = 2;

  /**
   * What is as long as this is no row; an endless line is not looked through for each of its parts.
   */
  private static final int TOO_LONG = 50_000;

  /** So many blanks or more stand between cells that have no bars. */
  private static final int BETWEEN_CELLS = 3;

  /**
   * Whether the line between these places is a row: a bar at its beginning, at its end and inside,
   * or none around it and several inside.
   */
  static boolean isAt(String text, int start, int end) {
    if (end - start >= TOO_LONG) {
      return false;
    }
    int first = start;
    while (first < end && text.charAt(first) <= ' ') {
      first++;
    }
    int last = end - 1;
    while (last > first && text.charAt(last) <= ' ') {
      last--;
    }
    if (last <= first) {
      return false;
    }
    if (text.charAt(first) != '|') {
      int bars = 0;
      for (int at = text.indexOf('|', first, end);
          at >= 0 && bars < BARS_INSIDE;
          at = text.indexOf('|', at + 1, end)) {
        bars++;
      }
      return bars >= BARS_INSIDE;
    }
    if (text.charAt(last) != '|') {
      return false;
    }
    int inside = text.indexOf('|', first + 1);
    return inside < last;
  }

  /** Whether a text may have rows: without a bar it has none. */
  static boolean mayBeIn(String text) {
    return text.indexOf('|') >= 0;
  }

  /**
   * These words cut where a bar, a tab or several blanks of one line stand between them in the
   * text: what stands in one cell goes on in no other.
   */
  static List<Reading> pieces(String text, Reading words) {
    if (words.countRuns() <= 1) {
      return words.isEmpty() ? List.of() : List.of(words);
    }
    var pieces = new ArrayList<Reading>();
    int from = 0;
    @Nullable Span before = null;
    for (var run : words.runs()) {
      if (before != null && isBetweenCells(text, before.end(), run.start())) {
        int cut = words.indexOf(run.start());
        pieces.add(words.slice(from, cut));
        from = cut;
      }
      before = run;
    }
    pieces.add(words.slice(from, words.length()));
    return pieces;
  }

  /** Whether these places, both on one line, are apart as cells are; each end of a line is not. */
  private static boolean isBetweenCells(String text, int left, int right) {
    boolean blank = true;
    // a first blank belongs to the words before
    int from = Character.isWhitespace(text.charAt(left - 1)) ? left - 1 : left;
    for (int at = from; at < right; at++) {
      char c = text.charAt(at);
      if (c == '|' || (c == '\t' && blank)) {
        return true;
      }
      blank &= c != '\n' && Character.isWhitespace(c);
    }
    return blank && right - from >= BETWEEN_CELLS;
  }

  /** The row on whose line these words stand; null where that is none. */
  static @Nullable TableRow of(String text, Reading words) {
    if (words.isEmpty()) {
      return null;
    }
    int place = words.source(0);
    int start = place;
    while (start > 0 && place - start < TOO_LONG && text.charAt(start - 1) != '\n') {
      start--;
    }
    int furthest = Math.min(text.length(), start + TOO_LONG);
    int end = text.indexOf('\n', place, furthest);
    end = end < 0 ? furthest : end;
    if (!isAt(text, start, end)) {
      return null;
    }
    var cells = new ArrayList<Reading>();
    int first = start;
    while (text.charAt(first) <= ' ') {
      first++;
    }
    boolean around = text.charAt(first) == '|';
    int from = around ? first + 1 : start;
    for (int at = from; at < end; at++) {
      if (text.charAt(at) == '|' && text.charAt(at - 1) != '\\') {
        cells.add(words.slice(words.indexOf(from), words.indexOf(at)));
        from = at + 1;
      }
    }
    if (!around) {
      cells.add(words.slice(words.indexOf(from), words.indexOf(end)));
    }
    return new TableRow(cells);
  }

  int size() {
    return cells.size();
  }

  /** The words of a cell; empty where there is none. */
  String text(int column) {
    return column < cells.size() ? cells.get(column).text() : "";
  }

  boolean isDitto(int column) {
    return isSame(text(column));
  }

  /** Whether a cell stands for what the one above holds: "nt", "-nt-", "〃". */
  static boolean isSame(String text) {
    if (text.isEmpty() || text.length() > LONGEST_SAME) {
      return false;
    }
    var bare = text.endsWith(")") ? NOTE.matcher(text).replaceFirst("") : text;
    return SAME.contains(bare) || (bare.length() < LONGEST_MARK && SAME.contains(Fold.words(bare)));
  }

  /** "nt (không có đơn vị phối hợp)": the same lead, without those who help. */
  boolean isLeadAlone(int column) {
    return isDitto(column) && DENIES.matcher(Fold.words(text(column))).find();
  }

  /** With what the row above holds where a cell says that it is the same. */
  TableRow completed(TableRow above) {
    var full = new ArrayList<Reading>();
    for (int i = 0; i < cells.size(); i++) {
      full.add(isDitto(i) && i < above.size() ? above.cells.get(i) : cells.get(i));
    }
    return new TableRow(full);
  }

  /** How many cells have words of their own. */
  int filled() {
    int filled = 0;
    for (int i = 0; i < cells.size(); i++) {
      filled += text(i).isEmpty() || isDitto(i) ? 0 : 1;
    }
    return filled;
  }
}
