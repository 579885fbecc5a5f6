package vn.giaoban.text;

/** What kind of character one is, by table: asked for every character of a document many times. */
final class Letters {

  private static final byte LETTER = 1;
  private static final byte DIGIT = 2;
  private static final byte UPPER = 4;
  private static final byte LOWER = 8;
  private static final byte WHITE = 16;
  private static final byte BLANK = 32;
  private static final byte LINE_END = 64;

  private static final String LINE_ENDS = "\n\r\f\u000b\u0085\u2028\u2029";

  private static final byte[] KINDS = new byte[Character.MAX_VALUE + 1];
  private static final char[] SMALL = new char[Character.MAX_VALUE + 1];

  static {
    for (int c = 0; c < KINDS.length; c++) {
      SMALL[c] = (char) Character.toLowerCase(c);
      KINDS[c] =
          (byte)
              ((Character.isLetter(c) ? LETTER : 0)
                  | (Character.isDigit(c) ? DIGIT : 0)
                  | (Character.isUpperCase(c) ? UPPER : 0)
                  | (Character.isLowerCase(c) ? LOWER : 0)
                  | (Character.isWhitespace(c) ? WHITE : 0)
                  | (LINE_ENDS.indexOf(c) >= 0 ? LINE_END : isBlankInLine(c) ? BLANK : 0));
    }
  }

  private Letters() {}

  private static boolean isBlankInLine(int c) {
    return c <= ' ' || c == '\u007f' || Character.isSpaceChar(c);
  }

  /** What kind of character it is, to be asked several things without another look at it. */
  static byte kind(char c) {
    return KINDS[c];
  }

  static boolean isLineEnd(char c) {
    return (KINDS[c] & LINE_END) != 0;
  }

  /** A blank or a control character that ends no line. */
  static boolean isBlank(char c) {
    return (KINDS[c] & BLANK) != 0;
  }

  static boolean isLetter(char c) {
    return (KINDS[c] & LETTER) != 0;
  }

  static boolean isDigit(char c) {
    return isDigit(KINDS[c]);
  }

  static boolean isDigit(byte kind) {
    return (kind & DIGIT) != 0;
  }

  static boolean isLetterOrDigit(char c) {
    return isLetterOrDigit(KINDS[c]);
  }

  static boolean isLetterOrDigit(byte kind) {
    return (kind & (LETTER | DIGIT)) != 0;
  }

  static boolean isUpper(char c) {
    return isUpper(KINDS[c]);
  }

  static boolean isUpper(byte kind) {
    return (kind & UPPER) != 0;
  }

  static boolean isLower(char c) {
    return (KINDS[c] & LOWER) != 0;
  }

  static char lower(char c) {
    return SMALL[c];
  }

  static boolean isWhite(char c) {
    return (KINDS[c] & WHITE) != 0;
  }

  /** Whether a word may be a Roman numeral. */
  static boolean isNumeral(String word) {
    for (int i = 0; i < word.length(); i++) {
      if ("IVXLC".indexOf(word.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Where the text up to {@code end} ends without any of these characters behind it. */
  static int endBefore(String marks, CharSequence text, int end) {
    int before = end;
    while (before > 0 && marks.indexOf(text.charAt(before - 1)) >= 0) {
      before--;
    }
    return before;
  }
}
