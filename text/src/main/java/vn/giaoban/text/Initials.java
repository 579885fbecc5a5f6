package vn.giaoban.text;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Short forms that are read letter by letter: "MTTQ", "HĐND", "QLDA". No syllable of Vietnamese is
 * built like them, so that they are known in a text that has nothing but capitals.
 */
final class Initials {

  private static final int LONGEST = 9;

  /** No vowel, three consonants in a row, or two at the end that end no syllable. */
  private static final Pattern NO_SYLLABLE =
      Pattern.compile(
          "[^aeiouy]{2,}|.*(?!ngh)[^aeiouy]{3}.*|.*[aeiouy](?!ch$|ng$|nh$)[^aeiouy]{2}");

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
    return letters > 1
        && word.length() <= LONGEST
        && NO_SYLLABLE.matcher(Fold.of(word).replace("&", "")).matches();
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
