package vn.giaoban.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One line of the text as printed.
 *
 * @param kind what is on it
 * @param reading its words; empty where it has none
 * @param span without the line end
 * @param indent how many blanks stand before the first word
 * @param endsWithAnchor whether a reference to a footnote is the last on it
 * @param row whether it is a row of a table, or the part of one
 */
record Line(
    Kind kind, Reading reading, Span span, int indent, boolean endsWithAnchor, boolean row) {

  enum Kind {
    BLANK,
    /** Dashes, asterisks or the like, without a letter or digit. */
    RULE,
    WORDS
  }

  /** So many blanks in a row separate two columns that print put on one line. */
  private static final int COLUMN_GAP = 3;

  /** What stands on these lines, a blank in place of each line end. */
  static Reading joined(List<Line> lines) {
    if (lines.size() == 1) {
      return lines.getFirst().reading();
    }
    int length = lines.size();
    for (var line : lines) {
      length += line.reading().length();
    }
    var builder = new Reading.Builder(length);
    for (var line : lines) {
      if (builder.length() > 0) {
        builder.addBlank(line.span().start() - 1);
      }
      builder.add(line.reading());
    }
    return builder.build();
  }

  /** What stands on the line in columns: its words, cut at wide gaps. */
  List<Reading> columns() {
    return reading.pieces(COLUMN_GAP);
  }

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("[-–—]? ?\\d{1,3} ?[-–—]?|trang \\d{1,3}(?: ?/ ?\\d{1,3})?");

  /** Whether nothing but the number of a page stands here. */
  boolean isPageNumber() {
    return reading.length() <= 12 && hasDigit(text()) && PAGE_NUMBER.matcher(folded()).matches();
  }

  static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Letters.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  Line asRow() {
    return new Line(kind, reading, span, indent, endsWithAnchor, kind == Kind.WORDS);
  }

  boolean hasWords() {
    return kind == Kind.WORDS;
  }

  String text() {
    return reading.text();
  }

  String folded() {
    return reading.folded();
  }
}
