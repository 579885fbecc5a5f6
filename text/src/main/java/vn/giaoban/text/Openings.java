package vn.giaoban.text;

import java.util.HashMap;
import java.util.Map;

/**
 * The words with which something may begin, and the words that may follow them. At nearly all words
 * of a text nothing does, and this tells so in a few steps; where something may, whoever reads it
 * has to look.
 */
final class Openings {

  private static final int FEWEST = 8;

  /** See {@link WordTree#beginnings}. */
  private final Map<Integer, Long> beginnings;

  /** Bits of the hash codes of the words, so few of them set that hardly another word has one. */
  private final long[] firsts;

  /** By the hash codes of the words, bits of those of the words that may follow. */
  private final long[] seconds;

  private Openings(Map<Integer, Long> beginnings) {
    this.beginnings = Map.copyOf(beginnings);
    int size = Math.max(FEWEST, Integer.highestOneBit(beginnings.size()) * 2);
    firsts = new long[size];
    seconds = new long[size];
    beginnings.forEach((first, following) -> {
      firsts[(first >>> 6) & (size - 1)] |= 1L << first;
      seconds[first & (size - 1)] |= following;
    });
  }

  /**
   * @param beginnings of sequences of words, as {@link WordTree#beginnings} tells them
   */
  static Openings of(Map<Integer, Long> beginnings) {
    return new Openings(beginnings);
  }

  /** These words, whatever follows. */
  static Openings words(String... words) {
    return PhraseTable.of(words).openings();
  }

  Openings with(Openings others) {
    var all = new HashMap<>(beginnings);
    others.beginnings.forEach(
        (first, following) -> all.merge(first, following, (one, other) -> one | other));
    return new Openings(all);
  }

  /** False where no such word stands; true nearly only where one does. */
  boolean mayBeAt(Words text, int at) {
    int first = text.hash(at);
    return (firsts[(first >>> 6) & (firsts.length - 1)] & (1L << first)) != 0
        && (seconds[first & (seconds.length - 1)] & (1L << text.hash(at + 1))) != 0;
  }

  /** The next word from this one on where one may stand; the end of the text where none does. */
  int next(Words text, int from) {
    return next(text, from, text.size());
  }

  /** The next word from this one on where one may stand; {@code to} where none does before it. */
  int next(Words text, int from, int to) {
    int i = from;
    while (i < to && !mayBeAt(text, i)) {
      i++;
    }
    return i;
  }
}
