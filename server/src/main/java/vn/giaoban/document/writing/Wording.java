package vn.giaoban.document.writing;

import java.util.List;
import vn.giaoban.text.Span;

/** Words of the text in one line, as they are written. */
final class Wording {

  private Wording() {}

  /** The pieces one after the other, with single blanks, nothing at the ends. */
  static String of(String text, List<Span> pieces) {
    var words = new StringBuilder();
    int end = -1;
    for (var piece : pieces) {
      if (end >= 0 && isApart(text, end, piece.start())) {
        words.append(' ');
      }
      words.append(piece.of(text));
      end = piece.end();
    }
    return closed(VisibleText.of(words.toString())).strip();
  }

  /** Whether a blank or a line end stands between two pieces. */
  static boolean isApart(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isSpace(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Every run of blanks and line ends as one blank. */
  static String closed(String text) {
    var closed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isSpace(c)) {
        closed.append(c);
      } else if (closed.isEmpty() || closed.charAt(closed.length() - 1) != ' ') {
        closed.append(' ');
      }
    }
    return closed.toString();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
