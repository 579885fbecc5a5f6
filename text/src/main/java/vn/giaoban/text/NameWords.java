package vn.giaoban.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which words of a text have a capital inside a sentence, and after which word. Tells at the end of
 * a line whether the capital on the next one goes on with a name or begins a sentence.
 */
final class NameWords {

  /** Enough lines of a document to learn its names from. */
  private static final int LEARNED_FROM = 5_000;

  /** Who asks no more often than this is answered sooner by looking for that one word. */
  private static final int FEW = 8;

  /** A power of two. */
  private static final int OPENINGS = 1024;

  private static final String ENDS = ".:;!?…)-–+*“\"(";

  /** The words inside sentences, and each with the one before it. */
  private record Learned(Set<String> capitals, Set<String> pairs) {}

  private final List<Line> lines;
  private final List<Line> teaching;
  private final Set<String> known;
  private int asked;
  private @Nullable Learned learned;

  NameWords(List<Line> lines, Lexicon lexicon) {
    this.lines = lines;
    this.teaching = lines.subList(0, Math.min(lines.size(), LEARNED_FROM));
    this.known = lexicon.namePairs();
  }

  /**
   * Whether the text has these two words one after the other elsewhere.
   *
   * @param next the first word of a line
   */
  boolean follow(String before, String next) {
    var bare = bare(next);
    var pair = before + " " + bare;
    if (known.contains(pair)) {
      return true;
    }
    return asked++ < FEW ? stands(before, bare) : learned().pairs.contains(pair);
  }

  /**
   * Whether the word has its capital elsewhere without beginning a sentence.
   *
   * @param word the first one of a line
   */
  boolean isName(String word) {
    var bare = bare(word);
    if (Parts.isCapitals(bare)) {
      return true;
    }
    return asked++ < FEW ? stands(null, bare) : learned().capitals.contains(bare);
  }

  /**
   * Whether this bare word has its capital inside a sentence somewhere.
   *
   * @param before the word that must stand before it; null for any
   */
  private boolean stands(@Nullable String before, String word) {
    if (word.isEmpty() || !Letters.isUpper(word.charAt(0))) {
      return false;
    }
    for (var line : teaching) {
      var text = line.text();
      for (int at = text.indexOf(word, 2); at >= 0; at = text.indexOf(word, at + 1)) {
        if (isInside(text, at)
            && end(text, at) == at + word.length()
            && (before == null || before(text, at).equals(before))
            && teaches(line)) {
          return true;
        }
      }
    }
    return false;
  }

  private Learned learned() {
    var known = learned;
    if (known == null) {
      known = new Learned(new HashSet<>(), new HashSet<>());
      var openings = new boolean[OPENINGS];
      for (var line : lines) {
        openings[opening(line.text(), 0)] |= line.hasWords();
      }
      for (var line : teaching) {
        if (teaches(line)) {
          learn(line.text(), openings, known);
        }
      }
      learned = known;
    }
    return known;
  }

  private static void learn(String text, boolean[] openings, Learned learned) {
    for (int at = 2; at < text.length(); at++) {
      if (Letters.isUpper(text.charAt(at)) && isInside(text, at) && openings[opening(text, at)]) {
        var word = text.substring(at, end(text, at));
        learned.capitals.add(word);
        learned.pairs.add(before(text, at) + " " + word);
      }
    }
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

  private static boolean teaches(Line line) {
    return line.hasWords() && !Parts.isCapitals(line.text());
  }

  /** Whether a word begins here, right behind another one that ends no sentence. */
  private static boolean isInside(String text, int at) {
    char before = text.charAt(at - 2);
    return text.charAt(at - 1) == ' ' && before != ' ' && ENDS.indexOf(before) < 0;
  }

  /** The word before the one that begins here. */
  private static String before(String text, int at) {
    return text.substring(text.lastIndexOf(' ', at - 2) + 1, at - 1);
  }

  /** Where the word that begins here ends, without the punctuation behind it. */
  private static int end(String text, int at) {
    int blank = text.indexOf(' ', at);
    return bareEnd(text, at, blank < 0 ? text.length() : blank);
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
