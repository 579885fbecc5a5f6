package vn.giaoban.text;

/**
 * One spelling for words that are written in two ways: lower case, and the tone mark of open "oa",
 * "oe", "uy" on the first vowel. Every character stays in its place, so offsets do not move.
 */
final class Spelling {

  private static final String MODERN = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ";
  private static final String CLASSIC = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy";

  private static final char[] LOWER = new char[Character.MAX_VALUE + 1];

  static {
    for (int c = 0; c < LOWER.length; c++) {
      LOWER[c] =
          switch ((char) c) {
            case '–', '—', '‐', '‑' -> '-';
            default -> Character.toLowerCase((char) c);
          };
    }
  }

  private static final byte OPENS = 1;
  private static final byte ENDS = 2;

  /** Of each character whether a pair of {@link #MODERN} opens or ends with it. */
  private static final byte[] PAIRED = new byte[Character.MAX_VALUE + 1];

  static {
    for (int i = 0; i < MODERN.length(); i += 2) {
      PAIRED[MODERN.charAt(i)] |= OPENS;
      PAIRED[MODERN.charAt(i + 1)] |= ENDS;
    }
  }

  private Spelling() {}

  /** The one spelling of {@code text}, of the same length. */
  static String plain(String text) {
    var out = text.toCharArray();
    spell(out);
    return new String(out);
  }

  /** Writes the one spelling of these characters in their place. */
  static void spell(char[] out) {
    int before = 0;
    for (int i = 0; i < out.length; i++) {
      char c = LOWER[out[i]];
      out[i] = c;
      int paired = PAIRED[c];
      // one question that nearly always gets the same answer, and not two that get now this, now
      // that
      if ((before & OPENS & (paired >> 1)) != 0) {
        respell(out, i - 1);
      }
      before = paired;
    }
  }

  private static void respell(char[] out, int i) {
    if ((out[i] == 'u' && i > 0 && out[i - 1] == 'q')
        || (i + 2 < out.length && Letters.isLetter(out[i + 2]))) {
      return;
    }
    int pair = pairAt(out[i], out[i + 1]);
    if (pair >= 0) {
      out[i] = CLASSIC.charAt(pair);
      out[i + 1] = CLASSIC.charAt(pair + 1);
    }
  }

  private static int pairAt(char first, char second) {
    for (int i = 0; i < MODERN.length(); i += 2) {
      if (MODERN.charAt(i) == first && MODERN.charAt(i + 1) == second) {
        return i;
      }
    }
    return -1;
  }
}
