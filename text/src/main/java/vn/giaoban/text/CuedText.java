package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A text against which the expressions of one reader are held. */
final class CuedText {

  private final CuedPatterns patterns;
  private final String text;
  private final String written;

  /** The words of the text; null where the cues were found in another. */
  private final @Nullable Words words;

  /** Made when the first expression is held against the text. */
  private Cues.@Nullable Found found;

  /**
   * @param words of the text, in one spelling
   * @param written as written, for the expressions that are held against that
   */
  CuedText(CuedPatterns patterns, Words words, String written) {
    this.patterns = patterns;
    this.words = words;
    this.text = words.plain();
    this.written = written;
  }

  private CuedText(CuedPatterns patterns, String text, Cues.Found found) {
    this.patterns = patterns;
    this.words = null;
    this.text = text;
    this.written = text;
    this.found = found;
  }

  String text() {
    return text;
  }

  /** The text up to this character. */
  CuedText before(int end) {
    var cut = new Span(end, text.length());
    return new CuedText(patterns, text.substring(0, end), cues().outside(List.of(cut)));
  }

  /** Whether the expression matches anywhere. */
  boolean has(CuedPattern pattern) {
    return search(pattern).find();
  }

  /** Whether a word begins with a figure. */
  boolean hasFigures() {
    return cues().hasFigures();
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
    return may(patterns.number(pattern)) && matcher(pattern).matches();
  }

  /** Whether the text begins with a match. */
  boolean opensWith(CuedPattern pattern) {
    return may(patterns.number(pattern)) && matcher(pattern).lookingAt();
  }

  /** The text with a mark for each match; this one where nothing matches. */
  CuedText replaced(CuedPattern pattern, char mark) {
    var search = search(pattern);
    var matches = new ArrayList<Span>();
    while (search.find()) {
      matches.add(new Span(search.start(), search.end()));
    }
    return replaced(matches, mark);
  }

  /** The text with a mark for each of these, one behind the other; this one where there is none. */
  CuedText replaced(List<Span> spans, char mark) {
    if (spans.isEmpty()) {
      return this;
    }
    var changed = new StringBuilder();
    int from = 0;
    for (var span : spans) {
      changed.append(text, from, span.start()).append(mark);
      from = span.end();
    }
    changed.append(text, from, text.length());
    // no cue goes on behind a mark: those outside the spans are all there are
    return new CuedText(patterns, changed.toString(), cues().outside(spans));
  }

  /** Its matches, one behind the other. */
  CuedSearch search(CuedPattern pattern) {
    int number = patterns.number(pattern);
    boolean begins = may(number) && cues().next(number, 0) >= 0;
    return begins ? new CuedSearch(matcher(pattern), number, cues()) : CuedSearch.NOTHING;
  }

  private Matcher matcher(CuedPattern pattern) {
    return pattern.pattern().matcher(pattern.isWritten() ? written : text);
  }

  private boolean may(int number) {
    return patterns.isUnfixed(number) || cues().has(number);
  }

  private Cues.Found cues() {
    var known = found;
    if (known == null) {
      known = patterns.cuesIn(Objects.requireNonNull(words));
      found = known;
    }
    return known;
  }
}
