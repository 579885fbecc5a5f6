package vn.giaoban.text;

import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A regular expression that is held against the beginning of texts. It is tried only where a text
 * begins as each of its matches does; see {@link FixedWords}.
 */
final class OpeningPattern {

  /** So many characters of what matches begin with tell nearly all other texts apart. */
  private static final int LONGEST = 6;

  private final Pattern pattern;

  /** None of them begins with another. */
  private final NavigableSet<String> begins;

  /** Bits of the first two characters of each, or of the only one. Most texts begin otherwise. */
  private final long[] firsts = new long[16];

  private OpeningPattern(Pattern pattern, NavigableSet<String> begins) {
    this.pattern = pattern;
    this.begins = begins;
    for (var begin : begins) {
      int bit = bit(begin.charAt(0), begin.length() > 1 ? begin.charAt(1) : 0);
      firsts[bit / Long.SIZE] |= 1L << bit;
    }
  }

  private static int bit(char first, int second) {
    return (31 * first + second) % (16 * Long.SIZE);
  }

  /**
   * @param regex whose matches begin with fixed words
   */
  static OpeningPattern of(String regex) {
    var begins = new TreeSet<>(FixedWords.begins(regex, LONGEST));
    if (begins.isEmpty()) {
      throw new IllegalArgumentException("begins with anything: " + regex);
    }
    return new OpeningPattern(Pattern.compile(regex), begins);
  }

  /** Whether it matches the whole text. */
  boolean matches(String text) {
    return mayOpen(text) && pattern.matcher(text).matches();
  }

  /** Whether the text begins with a match. */
  boolean opens(String text) {
    return mayOpen(text) && pattern.matcher(text).lookingAt();
  }

  private boolean mayOpen(String text) {
    if (text.isEmpty()
        || !(isFirst(text, 0) || (text.length() > 1 && isFirst(text, text.charAt(1))))) {
      return false;
    }
    var begin = begins.floor(text);
    return begin != null && text.startsWith(begin);
  }

  private boolean isFirst(String text, int second) {
    int bit = bit(text.charAt(0), second);
    return (firsts[bit / Long.SIZE] & (1L << bit)) != 0;
  }
}
