package vn.giaoban.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;

/**
 * Asterisks that refer to footnotes: "… trong sáu tháng*." with a line "* Số liệu …" further down.
 * Those of Markdown open with a blank before them and close within the paragraph; bullets have no
 * reference.
 */
final class StarMarks {

  private static final int MOST_STARS = 3;

  /** A note is set in by at most so many blanks. */
  private static final int INDENT = 20;

  /** In characters. */
  private static final int LONGEST_EMPHASIS = 400;

  private StarMarks() {}

  /** The marks ("*", "**") that the text refers to and that later lines begin with. */
  static Set<String> in(String text) {
    int first = text.indexOf('*');
    if (first < 0) {
      return Set.of();
    }
    var references = new HashMap<String, Integer>();
    var notes = new HashMap<String, Integer>();
    var bullets = new HashSet<String>();
    for (int at = first; at >= 0; at = text.indexOf('*', at)) {
      int end = runEnd(text, at);
      var mark = text.substring(at, end);
      if (beginsNote(text, at)) {
        notes.merge(mark, 1, Integer::sum);
        if (!references.containsKey(mark)) {
          bullets.add(mark);
        }
      } else if (refers(text, at)) {
        references.merge(mark, 1, Integer::sum);
      }
      at = end;
    }
    var marks = new HashSet<String>();
    notes.forEach((mark, count) -> {
      if (!bullets.contains(mark) && count <= references.getOrDefault(mark, 0)) {
        marks.add(mark);
      }
    });
    return marks;
  }

  /** Behind the asterisks that begin here, or behind more of them than a mark has. */
  static int runEnd(String text, int at) {
    int end = at;
    int most = Math.min(text.length(), at + MOST_STARS + 1);
    while (end < most && text.charAt(end) == '*') {
      end++;
    }
    return end;
  }

  /** Whether the asterisks at this place begin a line and stand apart from what follows. */
  static boolean beginsNote(String text, int at) {
    int end = runEnd(text, at);
    int line = at;
    while (line > 0 && at - line < INDENT && LineReader.isBlank(text.charAt(line - 1))) {
      line--;
    }
    boolean begins = line == 0 || LineReader.isLineEnd(text.charAt(line - 1));
    return begins
        && end - at <= MOST_STARS
        && end + 1 < text.length()
        && LineReader.isBlank(text.charAt(end))
        && !LineReader.isBlank(text.charAt(end + 1));
  }

  /** Whether the asterisks at this place are glued to a word and close nothing before them. */
  static boolean refers(String text, int at) {
    int end = runEnd(text, at);
    if (at == 0 || end - at > MOST_STARS || !isInWord(text.charAt(at - 1))) {
      return false;
    }
    boolean ends = end == text.length() || !Letters.isLetterOrDigit(text.charAt(end));
    int first = Math.max(0, at - LONGEST_EMPHASIS);
    for (int i = at - 1; ends && i >= first && !endsParagraph(text, i); i--) {
      boolean opens = text.charAt(i) == '*' && (i == 0 || !isInWord(text.charAt(i - 1)));
      if (opens && !LineReader.isBlank(text.charAt(i + 1))) {
        return false;
      }
    }
    return ends;
  }

  private static boolean endsParagraph(String text, int at) {
    return text.charAt(at) == '\n' && at > 0 && text.charAt(at - 1) == '\n';
  }

  private static boolean isInWord(char c) {
    return Letters.isLetterOrDigit(c) || c == ')' || c == '”' || c == '"' || c == '%';
  }
}
