package vn.giaoban.formats;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Levenshtein's distance, 64 characters a step (Myers 1999, in blocks as Hyyrö 2003). */
final class EditDistance {

  private EditDistance() {}

  private static final int PART = 4000;
  private static final int ANCHOR = 40;
  private static final int NEAR = 400;

  /**
   * The same for long texts that are nearly alike: summed over parts between places where they
   * agree, so never less than the distance.
   */
  static int atMostBetween(String one, String other) {
    int sum = 0;
    int from = 0;
    int otherFrom = 0;
    for (int at = PART; at + ANCHOR < one.length(); at += ANCHOR) {
      int expected = otherFrom + at - from;
      int found = nearest(other, one.substring(at, at + ANCHOR), expected);
      if (at - from >= PART && found > otherFrom) {
        sum += between(one.substring(from, at), other.substring(otherFrom, found));
        from = at;
        otherFrom = found;
      }
    }
    return sum + between(one.substring(from), other.substring(otherFrom));
  }

  private static int nearest(String text, String anchor, int expected) {
    int before = text.lastIndexOf(anchor, expected);
    int after = text.indexOf(anchor, expected);
    int near = before >= 0 && (after < 0 || expected - before <= after - expected) ? before : after;
    return Math.abs(near - expected) <= NEAR ? near : -1;
  }

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
