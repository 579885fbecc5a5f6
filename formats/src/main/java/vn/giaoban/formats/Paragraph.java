package vn.giaoban.formats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words that stand together, in runs of one font each; line breaks inside are line feeds. */
final class Paragraph implements Block {

  private static final int AFTER_MARKER = 6;
  private static final String TAB = "    ";

  /** The runs of the text, one after the other, none of them empty. */
  private record Run(int end, @Nullable String font) {}

  private final StringBuilder text = new StringBuilder();
  private final List<Run> runs = new ArrayList<>(4);
  private boolean centred;

  void add(CharSequence more, @Nullable String font) {
    if (!more.isEmpty()) {
      text.append(more);
      runs.add(new Run(text.length(), font));
    }
  }

  /** A gap as wide as a column, but behind a number only what separates it from the words. */
  void addTab() {
    if (!isBlank()) {
      int line = text.lastIndexOf("\n") + 1;
      add(text.length() - line <= AFTER_MARKER ? " " : TAB, null);
    }
  }

  /** Takes the last character back. */
  void dropLast() {
    if (!text.isEmpty()) {
      text.setLength(text.length() - 1);
      var run = runs.removeLast();
      if (text.length() > (runs.isEmpty() ? 0 : runs.getLast().end())) {
        runs.add(new Run(text.length(), run.font()));
      }
    }
  }

  void centre(boolean centred) {
    this.centred = centred;
  }

  boolean isCentred() {
    return centred;
  }

  boolean isBlank() {
    return isBlank(0, text.length());
  }

  /** Without blanks at both ends. */
  @Override
  public String text() {
    return text.toString().strip();
  }

  /** Its lines without the blanks around them; blank lines are left out. */
  void lines(Lines lines) throws LimitExceeded {
    for (int start = 0; start <= text.length(); start = lineEnd(start) + 1) {
      if (!isBlank(start, lineEnd(start))) {
        write(start, lineEnd(start), lines, false);
        lines.end();
      }
    }
  }

  /**
   * All of it on the line that is open.
   *
   * @param inRow whether bars stand for more than themselves there
   */
  void oneLine(Lines lines, boolean inRow) throws LimitExceeded {
    boolean first = true;
    for (int start = 0; start <= text.length(); start = lineEnd(start) + 1) {
      if (!isBlank(start, lineEnd(start))) {
        if (!first) {
          lines.add(inRow ? BlockWriter.LINE_IN_CELL : " ", null);
        }
        write(start, lineEnd(start), lines, inRow);
        first = false;
      }
    }
  }

  private int lineEnd(int start) {
    int end = text.indexOf("\n", start);
    return end < 0 ? text.length() : end;
  }

  private void write(int from, int to, Lines lines, boolean inRow) throws LimitExceeded {
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    int start = 0;
    for (var run : runs) {
      int first = Math.max(start, from);
      int end = Math.min(run.end(), to);
      if (first < end) {
        var words = text.substring(first, end);
        lines.add(inRow ? words.replace("|", "\\|") : words, run.font());
      }
      start = run.end();
    }
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isBlank(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u2007' || c == '\u202f';
  }
}
