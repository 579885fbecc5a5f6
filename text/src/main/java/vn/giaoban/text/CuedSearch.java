package vn.giaoban.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what {@link Matcher#find} finds where words begin, for an expression whose every match
 * begins with a fixed word: only at these words is it tried.
 */
final class CuedSearch {

  static final CuedSearch NOTHING =
      new CuedSearch(Pattern.compile("(?!)").matcher(""), 0, new Cues.Found());

  private final Matcher matcher;
  private final int number;
  private final Cues.Found cues;
  private final int length;
  private int from;

  CuedSearch(Matcher matcher, int number, Cues.Found cues) {
    this.number = number;
    this.cues = cues;
    this.length = matcher.regionEnd();
    this.matcher = matcher.useTransparentBounds(true).useAnchoringBounds(false);
  }

  boolean find() {
    for (int at = cues.next(number, from); at >= 0; at = cues.next(number, at + 1)) {
      if (matcher.region(at, length).lookingAt()) {
        from = Math.max(matcher.end(), at + 1);
        return true;
      }
    }
    return false;
  }

  int start() {
    return matcher.start();
  }

  int end() {
    return matcher.end();
  }

  /** The match that was found last. */
  Matcher match() {
    return matcher;
  }
}
