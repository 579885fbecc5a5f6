package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands below one another in a cell. In a row that the text gives on one line, files have a
 * separator of lines (U+2028) there, Markdown the line break of HTML; cells without bars have lines
 * of the text. All of them also stand where a line was only full, so what goes on with the line
 * above is put together with it.
 */
final class CellLines {

  private static final Pattern MARKER =
      Pattern.compile("(?:[-–—+•●▪*]|\\d{1,2}(?:\\.\\d{1,2})?[.)]|[a-zđ][.)]) *(?=[\\p{L}\\d])");

  private static final String LINE_BREAK = "<br";

  private CellLines() {}

  /** Whether the character ends a line inside a cell. */
  static boolean isBreak(char c) {
    return c == '\u2028';
  }

  /** The lines of a cell, each with its marker. */
  static List<Reading> of(String text, Reading cell) {
    var words = cell.text();
    if (words.isEmpty()) {
      return List.of();
    }
    var lines = new ArrayList<Reading>();
    int start = 0;
    for (int i = 1; i < words.length() - 1; i++) {
      if (words.charAt(i) == ' ' && isBroken(text, cell.source(i - 1), cell.source(i + 1))) {
        lines.add(cell.slice(start, i));
        start = i + 1;
      }
    }
    lines.add(cell.slice(start, words.length()));
    return lines;
  }

  private static boolean isBroken(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isBreak(text.charAt(i))
          || Letters.isLineEnd(text.charAt(i))
          || text.regionMatches(true, i, LINE_BREAK, 0, 3)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The things that are listed in a cell, without their markers: what begins with one, or with a
   * capital behind the end of a sentence. A line that only leads in to them ("bao gồm:") is none.
   */
  static List<Reading> items(String text, Reading cell) {
    var lines = of(text, cell);
    if (lines.size() < 2) {
      return List.of(cell);
    }
    var items = new ArrayList<Reading>();
    int at = cell.indexOf(lines.getFirst().source(0));
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || begins(lines.get(i), lines.get(i - 1))) {
        int end = i == lines.size() ? cell.length() : cell.indexOf(lines.get(i).source(0));
        var item = cell.slice(at, end);
        if (i == lines.size() || !item.text().endsWith(":")) {
          items.add(withoutMarker(item));
        }
        at = end;
      }
    }
    return items;
  }

  private static boolean begins(Reading line, Reading above) {
    return MARKER.matcher(line.text()).lookingAt()
        || (".;".indexOf(above.text().charAt(above.length() - 1)) >= 0
            && Character.isUpperCase(line.text().charAt(0)));
  }

  private static Reading withoutMarker(Reading item) {
    var marker = MARKER.matcher(item.text());
    return marker.lookingAt() ? item.slice(marker.end(), item.length()) : item;
  }
}
