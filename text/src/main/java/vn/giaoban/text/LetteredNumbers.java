package vn.giaoban.text;

/** Numbers with a letter by which bodies of one kind are told apart. */
final class LetteredNumbers {

  private LetteredNumbers() {}

  /** "Quân khu 3A", "Chi đoàn 11A2": a number with a letter, and another number behind it. */
  static boolean is(Words.Word word) {
    if (!word.opensWithDigit() || word.isNumber()) {
      return false;
    }
    int letter = 1;
    while (letter < word.length() && letter < 3 && Letters.isDigit(word.text().charAt(letter))) {
      letter++;
    }
    if (letter == word.length() || !Letters.isUpper(word.text().charAt(letter))) {
      return false;
    }
    int end = letter + 1;
    while (end < word.length() && Letters.isDigit(word.text().charAt(end))) {
      end++;
    }
    return end == word.length() && end < 6;
  }
}
