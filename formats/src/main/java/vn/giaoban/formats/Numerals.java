package vn.giaoban.formats;

import java.util.Locale;

/** Numbers as lists print them. */
final class Numerals {

  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMANS = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };
  private static final String[] UNITS = {
    "", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"
  };

  /** What is larger is printed in digits. */
  private static final int MOST_ROMAN = 3999;

  private static final int MOST_LETTERS = 780;

  private Numerals() {}

  static String roman(int number) {
    if (number < 1 || number > MOST_ROMAN) {
      return Integer.toString(number);
    }
    var roman = new StringBuilder();
    int left = number;
    for (int i = 0; i < VALUES.length; i++) {
      while (left >= VALUES[i]) {
        roman.append(ROMANS[i]);
        left -= VALUES[i];
      }
    }
    return roman.toString();
  }

  /** As Word counts: a to z, then aa, bb and so on. */
  static String letters(int number) {
    if (number < 1 || number > MOST_LETTERS) {
      return Integer.toString(number);
    }
    var letter = String.valueOf((char) ('a' + (number - 1) % 26));
    return letter.repeat((number - 1) / 26 + 1);
  }

  /** "một", "mười lăm", "hai mươi mốt"; digits from one hundred on. */
  static String vietnamese(int number) {
    if (number < 1 || number > 99) {
      return Integer.toString(number);
    }
    int tens = number / 10;
    int units = number % 10;
    if (tens == 0) {
      return UNITS[units];
    }
    var unit = units == 5 ? "lăm" : units == 1 && tens > 1 ? "mốt" : UNITS[units];
    return ((tens == 1 ? "mười" : UNITS[tens] + " mươi") + " " + unit).strip();
  }

  static String upper(String numeral) {
    return numeral.toUpperCase(Locale.ROOT);
  }
}
