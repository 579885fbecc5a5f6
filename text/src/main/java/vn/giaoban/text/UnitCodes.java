package vn.giaoban.text;

/**
 * Letters and digits by which works, vessels, classes and contracts are told apart: "A7", "9B",
 * "XL-05", "HS-90412-TS", "BV 98231 TS", "ĐH.07", "Km 12+300".
 */
final class UnitCodes {

  /** The longest piece without a mark in it, in characters. */
  private static final int LONGEST_PIECE = 10;

  /** So many words and marks at most. */
  private static final int LONGEST = 7;

  /** The letters of a register before its number, set apart by a blank. */
  private static final int LONGEST_REGISTER = 4;

  /** A number behind a register has so many digits at least. */
  private static final int SHORTEST_NUMBER = 3;

  private UnitCodes() {}

  /** The end of the code at this word; {@code at} where none stands. */
  static int end(Words words, int at) {
    var first = words.get(at);
    if (first.is("km")) {
      return afterPost(words, at);
    }
    if (first.isNumber() || !isPiece(first)) {
      return at;
    }
    boolean digits = holdsDigit(first);
    int end = at + 1;
    while (end < at + LONGEST && isMark(words.get(end)) && isGluedPiece(words, end + 1)) {
      digits |= holdsDigit(words.get(end + 1));
      end += 2;
    }
    if (digits) {
      return first.length() > 1 || end > at + 1 ? end : at;
    }
    return end == at + 1 ? afterRegister(words, at) : at;
  }

  /** "BV 98231 TS": a register, the number in it and what kind it is. */
  private static int afterRegister(Words words, int at) {
    var number = words.get(at + 1);
    boolean registered =
        words.get(at).length() > 1
            && words.get(at).length() <= LONGEST_REGISTER
            && number.isNumber()
            && number.length() >= SHORTEST_NUMBER
            && !ProperNames.counts(words, at + 1);
    if (!registered) {
      return at;
    }
    var kind = words.get(at + 2);
    return kind.length() < SHORTEST_NUMBER && ProperNames.isAllCapitals(kind) ? at + 3 : at + 2;
  }

  /** "Km 12+300", "Km15": a post along a road or line. */
  private static int afterPost(Words words, int at) {
    if (!words.get(at).isCapital() || !words.get(at + 1).isNumber()) {
      return at;
    }
    return words.get(at + 2).is("+") && words.get(at + 3).isNumber() ? at + 4 : at + 2;
  }

  private static boolean isGluedPiece(Words words, int at) {
    return words.get(at - 1).glued() && words.get(at).glued() && isPiece(words.get(at));
  }

  private static boolean isMark(Words.Word word) {
    return word.is("-") || word.is(".") || word.is("/") || word.is("–");
  }

  /** Capitals and digits, and nothing else. */
  private static boolean isPiece(Words.Word word) {
    if (!(word.isCapital() || word.opensWithDigit()) || word.length() >= LONGEST_PIECE) {
      return false;
    }
    for (char c : word.text().toCharArray()) {
      if (!Letters.isDigit(c) && !Letters.isUpper(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holdsDigit(Words.Word word) {
    for (char c : word.text().toCharArray()) {
      if (Letters.isDigit(c)) {
        return true;
      }
    }
    return false;
  }
}
