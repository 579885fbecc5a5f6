package vn.giaoban.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The regular expressions that one reader holds against each sentence. One pass over the sentence
 * finds the fixed words of all of them.
 */
final class CuedPatterns {

  private final Map<CuedPattern, Integer> numbers = new HashMap<>();
  private final Cues cues;

  /** The expressions without fixed words, which have to be tried always. */
  private final long always;

  private CuedPatterns(CuedPattern... patterns) {
    var all = new ArrayList<Cues.Cue>();
    long unfixed = 0;
    for (int i = 0; i < patterns.length; i++) {
      int number = i;
      var pattern = patterns[i];
      numbers.put(pattern, number);
      pattern.begins().forEach(word -> all.add(new Cues.Cue(word, number, true)));
      pattern.needs().forEach(word -> all.add(new Cues.Cue(word, number, false)));
      unfixed |= pattern.needs().isEmpty() ? 1L << i : 0;
    }
    cues = new Cues(all);
    always = unfixed;
  }

  static CuedPatterns of(CuedPattern... patterns) {
    return new CuedPatterns(patterns);
  }

  CuedText in(String text) {
    return new CuedText(this, text);
  }

  /** In one spelling. */
  CuedText in(Words words) {
    return words.once(this, (patterns, text) -> patterns.in(text.plain()));
  }

  Cues.Found cuesIn(String text) {
    return cues.in(text);
  }

  int number(CuedPattern pattern) {
    return Objects.requireNonNull(numbers.get(pattern), "a pattern of another reader");
  }

  boolean isUnfixed(int number) {
    return (always & (1L << number)) != 0;
  }
}
