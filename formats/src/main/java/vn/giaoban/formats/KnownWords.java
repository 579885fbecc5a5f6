package vn.giaoban.formats;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What has been found out about words of the language, kept from one text to the next. Only for
 * words that recur: so many of them are kept at most, and once that many are, no more are taken.
 * May be asked by several readers at once.
 *
 * @param <V> what is known of a word
 */
final class KnownWords<V> {

  /**
   * The language has some 7,000 syllables; this many hold them in small letters, with a capital and
   * in capitals.
   */
  private static final int MOST = 20_000;

  private final Map<String, V> known = new ConcurrentHashMap<>();

  /** What is known of the word; null if nothing is. */
  @Nullable V get(String word) {
    return known.get(word);
  }

  /** Keeps what was found out, unless there are too many already. */
  void put(String word, V value) {
    if (known.size() < MOST) {
      known.put(word, value);
    }
  }
}
