package vn.giaoban.text;

import org.jspecify.annotations.Nullable;

/** A text against which the expressions of one reader are held. */
final class CuedText {

  private final CuedPatterns patterns;
  private final String text;

  /** Made when the first expression is held against the text. */
  private Cues.@Nullable Found found;

  CuedText(CuedPatterns patterns, String text) {
    this.patterns = patterns;
    this.text = text;
  }

  String text() {
    return text;
  }

  /** The text up to this character. */
  CuedText before(int end) {
    return new CuedText(patterns, text.substring(0, end));
  }

  /** Whether the expression matches anywhere. */
  boolean has(CuedPattern pattern) {
    return search(pattern).find();
  }

  /** How often it matches. */
  int count(CuedPattern pattern) {
    int count = 0;
    var search = search(pattern);
    while (search.find()) {
      count++;
    }
    return count;
  }

  /** Whether it matches the whole text. */
  boolean matches(CuedPattern pattern) {
    return may(patterns.number(pattern)) && pattern.pattern().matcher(text).matches();
  }

  /** Whether the text begins with a match. */
  boolean opensWith(CuedPattern pattern) {
    return may(patterns.number(pattern)) && pattern.pattern().matcher(text).lookingAt();
  }

  /** The text with other words for each match; this one where nothing matches. */
  CuedText replaced(CuedPattern pattern, String other) {
    var search = search(pattern);
    if (!search.find()) {
      return this;
    }
    var changed = new StringBuilder();
    int from = 0;
    do {
      changed.append(text, from, search.start()).append(other);
      from = search.end();
    } while (search.find());
    return new CuedText(patterns, changed.append(text, from, text.length()).toString());
  }

  /** Its matches, one behind the other. */
  CuedSearch search(CuedPattern pattern) {
    int number = patterns.number(pattern);
    return may(number)
        ? new CuedSearch(pattern.pattern(), number, cues(), text)
        : CuedSearch.NOTHING;
  }

  private boolean may(int number) {
    return patterns.isUnfixed(number) || cues().has(number);
  }

  private Cues.Found cues() {
    var known = found;
    if (known == null) {
      known = patterns.cuesIn(text);
      found = known;
    }
    return known;
  }
}
