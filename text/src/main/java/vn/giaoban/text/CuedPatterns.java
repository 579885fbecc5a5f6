package vn.giaoban.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Regular expressions that are held against each sentence. One pass over the sentence finds the
 * fixed words of all of them.
 */
final class CuedPatterns {

  /** Those of all readers. */
  private static final class Standard {

    static final CuedPatterns PATTERNS =
        new CuedPatterns(
            List.of(
                AssessmentReader.PATTERNS,
                Weighing.PATTERNS,
                Causes.PATTERNS,
                PraiseAndBlame.PATTERNS,
                DeadlineReader.PATTERNS,
                RecurrenceReader.PATTERNS,
                InstructionReader.PATTERNS,
                SectionReader.PATTERNS));
  }

  private static final int UNKNOWN = -1;

  /** By the identity of each expression its number here. */
  private final int[] numbers;

  private final Cues cues;

  /** Of each number whether its expression has no fixed words and has to be tried always. */
  private final boolean[] unfixed;

  private CuedPatterns(List<List<CuedPattern>> groups) {
    var patterns = groups.stream().flatMap(List::stream).toList();
    numbers = new int[patterns.stream().mapToInt(CuedPattern::id).max().orElse(0) + 1];
    unfixed = new boolean[patterns.size()];
    Arrays.fill(numbers, UNKNOWN);
    var all = new ArrayList<Cues.Cue>();
    for (int i = 0; i < patterns.size(); i++) {
      int number = i;
      var pattern = patterns.get(i);
      numbers[pattern.id()] = number;
      pattern.begins().forEach(word -> all.add(new Cues.Cue(word, number, true)));
      pattern.needs().forEach(word -> all.add(new Cues.Cue(word, number, false)));
      unfixed[i] = pattern.needs().isEmpty();
    }
    cues = new Cues(all);
  }

  static CuedPatterns of(CuedPattern... patterns) {
    return new CuedPatterns(List.of(List.of(patterns)));
  }

  /** Those of all readers, to be held against a text. */
  static CuedText cued(Words words) {
    return words.once(
        Standard.PATTERNS, (patterns, text) -> new CuedText(patterns, text, text.text()));
  }

  /**
   * Those of all readers that are not held against texts as written.
   *
   * @param plain in one spelling
   */
  static CuedText cued(String plain) {
    return Standard.PATTERNS.in(plain);
  }

  CuedText in(String text) {
    return new CuedText(this, Words.of(text, text), text);
  }

  Cues.Found cuesIn(Words text) {
    return cues.in(text);
  }

  int number(CuedPattern pattern) {
    int id = pattern.id();
    int number = id < numbers.length ? numbers[id] : UNKNOWN;
    if (number == UNKNOWN) {
      throw new IllegalArgumentException("a pattern of another reader");
    }
    return number;
  }

  boolean isUnfixed(int number) {
    return unfixed[number];
  }
}
