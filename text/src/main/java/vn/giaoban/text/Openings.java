package vn.giaoban.text;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The words with which something may begin. At nearly all words of a text it does not, and this
 * tells so in a few steps; where it may, whoever reads it has to look.
 */
final class Openings {

  private static final int FEWEST = 8;

  private final Set<String> words;

  /** Bits of the hash codes of the words, so few of them set that hardly another word has one. */
  private final long[] bits;

  private Openings(Set<String> words) {
    this.words = Set.copyOf(words);
    bits = new long[Math.max(FEWEST, Integer.highestOneBit(this.words.size()))];
    for (var word : this.words) {
      int bit = spread(word.hashCode());
      bits[(bit >>> 6) & (bits.length - 1)] |= 1L << bit;
    }
  }

  /** These words. */
  static Openings words(String... words) {
    return new Openings(Set.of(words));
  }

  /** The first words of all phrases of a {@link PhraseTable} that is read from this file. */
  static Openings load(String file) {
    return of(Vocabulary.entries(file));
  }

  /** The first words of all phrases of these {@link PhraseTable#tagged tagged} vocabularies. */
  static Openings of(PhraseTable... tables) {
    var phrases = new HashSet<String>();
    for (var table : tables) {
      phrases.addAll(table.tags());
    }
    return of(phrases);
  }

  private static Openings of(Collection<String> phrases) {
    var words = new HashSet<String>();
    for (var phrase : phrases) {
      var first = Words.of(phrase).get(0);
      if (first.isNone()) {
        throw new IllegalArgumentException("a vocabulary whose phrases are not their tags");
      }
      words.add(first.plain());
    }
    return new Openings(words);
  }

  Openings with(Openings others) {
    var all = new HashSet<>(words);
    all.addAll(others.words);
    return new Openings(all);
  }

  /** False where no such word stands; true nearly only where one does. */
  boolean mayBeAt(Words text, int at) {
    int bit = spread(text.get(at).plainHash());
    return (bits[(bit >>> 6) & (bits.length - 1)] & (1L << bit)) != 0;
  }

  /** The next word from this one on where one may stand; the end of the text where none does. */
  int next(Words text, int from) {
    int i = from;
    while (i < text.size() && !mayBeAt(text, i)) {
      i++;
    }
    return i;
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 15);
  }
}
