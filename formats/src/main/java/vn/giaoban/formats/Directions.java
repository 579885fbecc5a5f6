package vn.giaoban.formats;

import org.jspecify.annotations.Nullable;

/**
 * Characters one does not see that turn the direction of the text, so that it reads otherwise than
 * it is kept. Vietnamese never needs them; they stay in the text and are told of.
 */
final class Directions {

  private Directions() {}

  /** What to remark; null where there are none. */
  static @Nullable Remark remark(String text) {
    int count = 0;
    int line = 1;
    int firstLine = 0;
    char first = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line += c == '\n' ? 1 : 0;
      if (isControl(c)) {
        if (count++ == 0) {
          firstLine = line;
          first = c;
        }
      }
    }
    return count == 0
        ? null
        : Remark.of("bidi-controls", count, firstLine, "U+%04X".formatted((int) first));
  }

  /** Unicode 17, property Bidi_Control. */
  private static boolean isControl(char c) {
    return (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\u200E'
        || c == '\u200F'
        || c == '\u061C';
  }
}
