package vn.giaoban.document.writing;

/** Keeps characters that no XML and no page can hold visible instead of dropping them. */
final class VisibleText {

  private static final char CONTROL_PICTURES = '\u2400';
  private static final char DELETE_PICTURE = '\u2421';
  private static final char REPLACEMENT = '\uFFFD';

  private VisibleText() {}

  /**
   * The text with control characters as their pictures (␀, ␁ …), and halves of characters as the
   * replacement character. Tabs and line ends stay.
   */
  static String of(String text) {
    StringBuilder changed = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char shown = shown(text, i, c);
      if (shown != c && changed == null) {
        changed = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (changed != null) {
        changed.append(shown);
      }
    }
    return changed == null ? text : changed.toString();
  }

  private static char shown(String text, int at, char c) {
    if (c == '\t' || c == '\n' || c == '\r') {
      return c;
    }
    if (c < ' ') {
      return (char) (CONTROL_PICTURES + c);
    }
    if (c == '\u007f') {
      return DELETE_PICTURE;
    }
    if (c == '\uFFFE' || c == '\uFFFF' || (c > '\u007f' && c < '\u00a0')) {
      return REPLACEMENT;
    }
    boolean half =
        Character.isHighSurrogate(c)
            ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
            : Character.isLowSurrogate(c)
                && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    return half ? REPLACEMENT : c;
  }
}
