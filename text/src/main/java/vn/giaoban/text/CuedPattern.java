package vn.giaoban.text;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A regular expression with the {@link FixedWords} without which it cannot match: {@link
 * CuedPatterns} tries it only where these stand.
 */
final class CuedPattern {

  private final Pattern pattern;
  private final Set<String> begins;
  private final Set<String> needs;

  private CuedPattern(String regex, Set<String> begins) {
    this.pattern = Pattern.compile(regex);
    this.begins = begins;
    this.needs = FixedWords.contains(regex);
  }

  /** An expression that is looked for inside texts; what it begins with must be fixed. */
  static CuedPattern within(String regex) {
    var begins = FixedWords.begins(regex);
    if (begins.isEmpty()) {
      throw new IllegalArgumentException("begins with anything: " + regex);
    }
    return new CuedPattern(regex, begins);
  }

  /** An expression that is held against whole texts or their beginnings. */
  static CuedPattern whole(String regex) {
    return new CuedPattern(regex, Set.of());
  }

  Pattern pattern() {
    return pattern;
  }

  /** With one of these each match begins; empty where it is not looked for inside texts. */
  Set<String> begins() {
    return begins;
  }

  /** Each match contains one of these; empty where nothing is fixed. */
  Set<String> needs() {
    return needs;
  }
}
