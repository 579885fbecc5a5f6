package vn.giaoban.search;

/**
 * A word of a text, in the two spellings under which it is found.
 *
 * @param start where it begins in the text
 * @param end behind its last character
 * @param marked lower case with all marks, the tone behind the letters, so that both ways of
 *     placing it are one ("hoà" and "hòa")
 * @param bare the same without any mark
 */
record Word(int start, int end, String marked, String bare) {

  /** Whether it was written with a mark, which then counts. */
  boolean isMarked() {
    return !marked.equals(bare);
  }

  /** Whether there can be marks on it at all; a number has none. */
  boolean canBeMarked() {
    return bare.chars().anyMatch(Character::isLetter);
  }

  /** A regular expression for the word in the spelling {@code marked}, whatever its marks. */
  String anyMarks() {
    var pattern = new StringBuilder();
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      pattern.append(
          switch (c) {
            case 'a' -> "[aăâäå]";
            case 'c' -> "[cç]";
            case 'd' -> "[dđ]";
            case 'e' -> "[eê]";
            case 'n' -> "[nñ]";
            case 'o' -> "[oôơö]";
            case 'u' -> "[uưü]";
            default -> String.valueOf(c);
          });
    }
    return pattern.append('[').append(Words.TONES).append("]*").toString();
  }
}
