package vn.giaoban.formats;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Levenshtein's distance, exact, 64 characters a step (Myers 1999, in blocks as Hyyrö 2003). */
final class EditDistance {

  private EditDistance() {}

  /** How many characters must be put in, left out or changed to make one text of the other. */
  static int between(String pattern, String text) {
    if (pattern.isEmpty()) {
      return text.length();
    }
    int blocks = (pattern.length() + 63) / 64;
    Map<Character, long[]> places = new HashMap<>();
    for (int i = 0; i < pattern.length(); i++) {
      places.computeIfAbsent(pattern.charAt(i), c -> new long[blocks])[i / 64] |= 1L << (i % 64);
    }
    var none = new long[blocks];
    var plus = new long[blocks];
    var minus = new long[blocks];
    Arrays.fill(plus, -1L);
    long last = 1L << ((pattern.length() - 1) % 64);
    int distance = pattern.length();
    for (int j = 0; j < text.length(); j++) {
      var equal = places.getOrDefault(text.charAt(j), none);
      long plusIn = 1;
      long minusIn = 0;
      for (int b = 0; b < blocks; b++) {
        long eq = equal[b];
        long vertical = eq | minus[b];
        eq |= minusIn;
        long diagonal = (((eq & plus[b]) + plus[b]) ^ plus[b]) | eq;
        long horizontalPlus = minus[b] | ~(diagonal | plus[b]);
        long horizontalMinus = plus[b] & diagonal;
        if (b == blocks - 1) {
          distance += (horizontalPlus & last) != 0 ? 1 : 0;
          distance -= (horizontalMinus & last) != 0 ? 1 : 0;
        }
        long plusOut = horizontalPlus >>> 63;
        long minusOut = horizontalMinus >>> 63;
        horizontalPlus = (horizontalPlus << 1) | plusIn;
        horizontalMinus = (horizontalMinus << 1) | minusIn;
        plus[b] = horizontalMinus | ~(vertical | horizontalPlus);
        minus[b] = horizontalPlus & vertical;
        plusIn = plusOut;
        minusIn = minusOut;
      }
    }
    return distance;
  }
}
