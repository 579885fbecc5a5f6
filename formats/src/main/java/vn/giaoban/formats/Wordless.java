package vn.giaoban.formats;

import org.jspecify.annotations.Nullable;

/** Texts that have nothing to read in them. */
final class Wordless {

  private Wordless() {}

  /** Why there is nothing to read; null where there are words. */
  static @Nullable String reason(String text) {
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        return null;
      }
      blank &= Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
    return blank ? "blank" : "no-words";
  }
}
