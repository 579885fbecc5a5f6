package vn.giaoban.shared;

import java.text.Normalizer;

/**
 * The key under which two spellings of one Vietnamese name meet: no case, no marks, single spaces.
 */
public final class Folding {

  private Folding() {}

  public static String key(String text) {
    var parts = Normalizer.normalize(text, Normalizer.Form.NFD);
    var key = new StringBuilder(parts.length());
    boolean gap = false;
    for (int i = 0; i < parts.length(); ) {
      int c = parts.codePointAt(i);
      i += Character.charCount(c);
      if (isMark(c)) {
        continue;
      }
      if (!isLetterOrNumber(c)) {
        gap = !key.isEmpty();
        continue;
      }
      if (gap) {
        key.append(' ');
        gap = false;
      }
      int lower = Character.toLowerCase(c);
      key.appendCodePoint(lower == 'đ' ? 'd' : lower);
    }
    return key.toString();
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  private static boolean isLetterOrNumber(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.LETTER_NUMBER
        || Character.getType(c) == Character.OTHER_NUMBER;
  }
}
