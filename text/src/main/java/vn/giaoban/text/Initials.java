package vn.giaoban.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Short forms that are read letter by letter: "MTTQ", "HĐND", "QLDA". No syllable of Vietnamese is
 * built like them, so that they are known in a text that has nothing but capitals.
 */
final class Initials {

  private static final int LONGEST = 9;

  private static final String VOWELS = "aeiouy";

  /** The only three consonants that begin a syllable together. */
  private static final String THREE = "ngh";

  /** The pairs of consonants that end syllables. */
  private static final Set<String> ENDINGS = Set.of("ch", "ng", "nh");

  private static final Map<String, String> WRITTEN_OUT = inCapitals();

  private Initials() {}

  private static Map<String, String> inCapitals() {
    var pairs = Vocabulary.pairs("short-names.txt");
    pairs.replaceAll((initials, name) -> name.toUpperCase(Locale.ROOT));
    return Map.copyOf(pairs);
  }

  /** Whether this word in capitals is such a short form. */
  static boolean areIn(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Letters.isUpper(c)) {
        letters++;
      } else if (c != '&') {
        return false;
      }
    }
    return letters > 1 && word.length() <= LONGEST && areNoSyllable(Fold.of(word).replace("&", ""));
  }

  /** No vowel, three consonants in a row, or two at the end that end no syllable. */
  private static boolean areNoSyllable(String letters) {
    int consonants = 0;
    for (int i = 0; i < letters.length(); i++) {
      consonants = VOWELS.indexOf(letters.charAt(i)) < 0 ? consonants + 1 : 0;
      if (consonants > 2 && !letters.startsWith(THREE, i - 2)) {
        return true;
      }
    }
    return consonants == letters.length()
        ? consonants > 1
        : consonants == 2 && !ENDINGS.contains(letters.substring(letters.length() - 2));
  }

  /**
   * A line in capitals with the short forms in it that everybody knows written out, as capitals.
   */
  static String writtenOut(String name) {
    var written = new StringBuilder();
    for (var word : name.split(" ", -1)) {
      boolean comma = word.endsWith(",");
      var bare = comma ? word.substring(0, word.length() - 1) : word;
      written.append(written.isEmpty() ? "" : " ").append(WRITTEN_OUT.getOrDefault(bare, bare));
      written.append(comma ? "," : "");
    }
    return written.toString();
  }
}
