package vn.giaoban.text;

import java.text.Normalizer;

/**
 * Makes spellings comparable: case, diacritics, đ and the place of the tone mark do not count
 * ("hoá" and "hóa" fold alike). Every character folds to exactly one, so that a place found in the
 * folded text is the same place in the text.
 */
final class Fold {

  private static final char[] TABLE = new char[Character.MAX_VALUE + 1];

  static {
    for (int c = 0; c < TABLE.length; c++) {
      TABLE[c] = fold((char) c);
    }
  }

  private Fold() {}

  private static char fold(char c) {
    if (c == 'đ' || c == 'Đ') {
      return 'd';
    }
    if (Character.isSurrogate(c)) {
      return c;
    }
    if (Character.isLetter(c)) {
      c = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    }
    return Character.toLowerCase(c);
  }

  /** The folded text, as long as the given one. */
  static String of(CharSequence text) {
    var folded = text.toString().toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = TABLE[folded[i]];
    }
    return new String(folded);
  }

  static char of(char c) {
    return TABLE[c];
  }

  /** Whether the folded text begins with this. */
  static boolean startsWith(String text, String folded) {
    return startsWith(text, 0, folded);
  }

  /** Whether this stands in the folded text at this place. */
  static boolean startsWith(String text, int at, String folded) {
    if (text.length() < at + folded.length()) {
      return false;
    }
    for (int i = 0; i < folded.length(); i++) {
      if (TABLE[text.charAt(at + i)] != folded.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The folded words, each separated by one space; punctuation and marks are left out. */
  static String words(CharSequence text) {
    // never shorter than what was read of it so far
    var words = text.toString().toCharArray();
    int length = 0;
    boolean gap = false;
    for (int i = 0; i < words.length; i++) {
      char c = TABLE[words[i]];
      if (isWord(c)) {
        if (gap && length > 0) {
          words[length++] = ' ';
        }
        gap = false;
        words[length++] = c;
      } else {
        gap |= isGap(c);
      }
    }
    return new String(words, 0, length);
  }

  /** Whether {@link #words} of this text begin so; only so many of them are folded. */
  static boolean wordsBegin(String text, String words) {
    int at = 0;
    boolean gap = false;
    for (int i = 0; i < text.length() && at < words.length(); i++) {
      char c = TABLE[text.charAt(i)];
      if (!isWord(c)) {
        gap |= isGap(c);
        continue;
      }
      if (gap && at > 0 && words.charAt(at++) != ' ') {
        return false;
      }
      gap = false;
      if (at < words.length() && words.charAt(at++) != c) {
        return false;
      }
    }
    return at == words.length();
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static boolean isGap(char c) {
    return c == ' ' || Character.getType(c) != Character.NON_SPACING_MARK;
  }
}
