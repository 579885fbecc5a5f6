package vn.giaoban.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which words of a text have a capital inside a sentence, and after which word. Tells at the end of
 * a line whether the capital on the next one goes on with a name or begins a sentence.
 */
record NameWords(Set<String> capitals, Set<String> pairs) {

  /** Enough lines of a document to learn its names from. */
  private static final int LEARNED_FROM = 5_000;

  private static final String ENDS = ".:;!?…)-–+*“\"(";

  static NameWords of(List<Line> lines, Lexicon lexicon) {
    var capitals = new HashSet<String>();
    var pairs = new HashSet<>(lexicon.namePairs());
    for (var line : lines.subList(0, Math.min(lines.size(), LEARNED_FROM))) {
      if (!line.hasWords() || Parts.isCapitals(line.text())) {
        continue;
      }
      var text = line.text();
      int before = -1;
      int from = 0;
      while (from < text.length()) {
        int blank = text.indexOf(' ', from);
        int to = blank < 0 ? text.length() : blank;
        // from - 1 is the blank before this word
        if (before >= 0
            && before < from - 1
            && ENDS.indexOf(text.charAt(from - 2)) < 0
            && Character.isUpperCase(text.charAt(from))) {
          var word = bare(text.substring(from, to));
          capitals.add(word);
          pairs.add(text.substring(before, from - 1) + " " + word);
        }
        before = from;
        from = to + 1;
      }
    }
    return new NameWords(capitals, pairs);
  }

  /** Whether the text has these two words one after the other elsewhere. */
  boolean follow(String word, String next) {
    return pairs.contains(word + " " + bare(next));
  }

  /** Whether the word has its capital elsewhere without beginning a sentence. */
  boolean isName(String word) {
    var bare = bare(word);
    return capitals.contains(bare) || Parts.isCapitals(bare);
  }

  private static String bare(String word) {
    int end = word.length();
    while (end > 0 && !Character.isLetterOrDigit(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(0, end);
  }
}
