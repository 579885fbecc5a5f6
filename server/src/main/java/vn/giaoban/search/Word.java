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
}
