package vn.giaoban.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which words of a text have a capital inside a sentence, and after which word. Tells at the end of
 * a line whether the capital on the next one goes on with a name or begins a sentence.
 */
record NameWords(Set<String> capitals, Set<String> pairs, Set<String> known) {

  /** Enough lines of a document to learn its names from. */
  private static final int LEARNED_FROM = 5_000;

  /** A power of two. */
  private static final int OPENINGS = 1024;

  private static final String ENDS = ".:;!?…)-–+*“\"(";

  static NameWords of(List<Line> lines, Lexicon lexicon) {
    var capitals = new HashSet<String>();
    var pairs = new HashSet<String>();
    var openings = new boolean[OPENINGS];
    for (var line : lines) {
      openings[opening(line.text(), 0)] |= line.hasWords();
    }
    for (var line : lines.subList(0, Math.min(lines.size(), LEARNED_FROM))) {
      if (!line.hasWords() || Parts.isCapitals(line.text())) {
        continue;
      }
      var text = line.text();
      for (int at = 2; at < text.length(); at++) {
        if (Letters.isUpper(text.charAt(at)) && isInside(text, at) && openings[opening(text, at)]) {
          int blank = text.indexOf(' ', at);
          int end = bareEnd(text, at, blank < 0 ? text.length() : blank);
          capitals.add(text.substring(at, end));
          pairs.add(text.substring(text.lastIndexOf(' ', at - 2) + 1, end));
        }
      }
    }
    return new NameWords(capitals, pairs, lexicon.namePairs());
  }

  /**
   * By which most words are told that begin no line, and are not asked for: by the first two
   * letters of the bare word.
   */
  private static int opening(String text, int at) {
    char first = at < text.length() ? text.charAt(at) : ' ';
    char second = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return (31 * first + (Letters.isLetterOrDigit(second) ? second : ' ')) & (OPENINGS - 1);
  }

  /** Whether a word begins here, right behind another one that ends no sentence. */
  private static boolean isInside(String text, int at) {
    char before = text.charAt(at - 2);
    return text.charAt(at - 1) == ' ' && before != ' ' && ENDS.indexOf(before) < 0;
  }

  /**
   * Whether the text has these two words one after the other elsewhere.
   *
   * @param next the first word of a line
   */
  boolean follow(String word, String next) {
    var pair = word + " " + bare(next);
    return pairs.contains(pair) || known.contains(pair);
  }

  /**
   * Whether the word has its capital elsewhere without beginning a sentence.
   *
   * @param word the first one of a line
   */
  boolean isName(String word) {
    var bare = bare(word);
    return capitals.contains(bare) || Parts.isCapitals(bare);
  }

  private static String bare(String word) {
    return word.substring(0, bareEnd(word, 0, word.length()));
  }

  private static int bareEnd(String text, int start, int to) {
    int end = to;
    while (end > start && !Letters.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
