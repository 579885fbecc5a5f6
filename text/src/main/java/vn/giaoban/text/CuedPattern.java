package vn.giaoban.text;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A regular expression with the {@link FixedWords} without which it cannot match: {@link
 * CuedPatterns} tries it only where these stand.
 */
final class CuedPattern {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final int id = COUNT.getAndIncrement();
  private final Pattern pattern;
  private final Set<String> begins;
  private final Set<String> needs;
  private final boolean written;

  private CuedPattern(Pattern pattern, Set<String> begins, Set<String> needs, boolean written) {
    this.pattern = pattern;
    this.begins = begins;
    this.needs = needs;
    this.written = written;
  }

  private static CuedPattern of(String regex, Set<String> begins) {
    return new CuedPattern(Pattern.compile(regex), begins, FixedWords.contains(regex), false);
  }

  /**
   * An expression that is looked for inside texts where words begin; what it begins with must be
   * fixed, and whole words.
   */
  static CuedPattern within(String regex) {
    var begins = FixedWords.begins(regex);
    if (begins.isEmpty()) {
      throw new IllegalArgumentException("begins with anything: " + regex);
    }
    return of(regex, begins);
  }

  /** An expression that is held against whole texts or their beginnings. */
  static CuedPattern whole(String regex) {
    return of(regex, Set.of());
  }

  /** The expression held against texts as written, not in {@link Spelling#plain one spelling}. */
  CuedPattern asWritten() {
    return new CuedPattern(pattern, plain(begins), plain(needs), true);
  }

  private static Set<String> plain(Set<String> words) {
    return words.stream().map(Spelling::plain).collect(Collectors.toUnmodifiableSet());
  }

  /** No other expression has the same. */
  int id() {
    return id;
  }

  /** Whether it is held against texts as written. */
  boolean isWritten() {
    return written;
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
