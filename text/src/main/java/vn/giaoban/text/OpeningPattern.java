package vn.giaoban.text;

import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A regular expression that is held against the beginning of texts. It is tried only where a text
 * begins as each of its matches does; see {@link FixedWords}.
 */
final class OpeningPattern {

  private final Pattern pattern;

  /** None of them begins with another. */
  private final NavigableSet<String> begins;

  private OpeningPattern(Pattern pattern, NavigableSet<String> begins) {
    this.pattern = pattern;
    this.begins = begins;
  }

  /**
   * @param regex whose matches begin with fixed words
   */
  static OpeningPattern of(String regex) {
    var begins = new TreeSet<>(FixedWords.begins(regex));
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
    var begin = begins.floor(text);
    return begin != null && text.startsWith(begin);
  }
}
