package vn.giaoban.text;

import java.util.Arrays;
import java.util.List;

/**
 * The words of running text as blanks part them, to be found by what they are without case and
 * without the punctuation around them.
 */
final class SeenWords {

  private final List<String> texts;

  // of each word: which text, where in it, and the hash code of its bare form without case
  private int[] textOf;
  private int[] starts;
  private int[] ends;
  private int[] hashes;
  private int count;

  /** The first word of each bucket of hash codes, and of each word the next of its bucket. */
  private final int[] first;

  private final int[] next;

  SeenWords(List<String> texts) {
    this.texts = texts;
    int expected = 16;
    for (var text : texts) {
      expected += text.length() / 4;
    }
    textOf = new int[expected];
    starts = new int[expected];
    ends = new int[expected];
    hashes = new int[expected];
    for (int i = 0; i < texts.size(); i++) {
      cut(i, texts.get(i));
    }
    first = new int[Integer.highestOneBit(Math.max(count, 8)) * 2];
    next = new int[count];
    Arrays.fill(first, -1);
    for (int i = count - 1; i >= 0; i--) {
      int bucket = bucket(hashes[i]);
      next[i] = first[bucket];
      first[bucket] = i;
    }
  }

  private void cut(int index, String text) {
    int from = 0;
    while (from < text.length()) {
      int blank = text.indexOf(' ', from);
      int to = blank < 0 ? text.length() : blank;
      if (to > from) {
        if (count == starts.length) {
          textOf = Arrays.copyOf(textOf, count * 2);
          starts = Arrays.copyOf(starts, count * 2);
          ends = Arrays.copyOf(ends, count * 2);
          hashes = Arrays.copyOf(hashes, count * 2);
        }
        textOf[count] = index;
        starts[count] = from;
        ends[count] = to;
        int start = bareStart(text, from, to);
        hashes[count++] = hash(text, start, bareEnd(text, start, to));
      }
      from = to + 1;
    }
  }

  private int bucket(int hash) {
    return (hash ^ (hash >>> 15)) & (first.length - 1);
  }

  private static int hash(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + Letters.lower(text.charAt(i));
    }
    return hash;
  }

  /** The first place where this word, bare, stands in any case; -1 where it does not. */
  int first(String bare) {
    int hash = hash(bare);
    return same(first[bucket(hash)], bare, hash);
  }

  /** The next such place. */
  int next(int at, String bare) {
    return same(next[at], bare, hashes[at]);
  }

  private int same(int from, String bare, int hash) {
    int at = from;
    while (at >= 0 && !is(at, bare, hash)) {
      at = next[at];
    }
    return at;
  }

  private boolean is(int at, String bare, int hash) {
    if (hashes[at] != hash) {
      return false;
    }
    var text = texts.get(textOf[at]);
    int start = bareStart(text, starts[at], ends[at]);
    if (bareEnd(text, start, ends[at]) - start != bare.length()) {
      return false;
    }
    for (int i = 0; i < bare.length(); i++) {
      if (Letters.lower(bare.charAt(i)) != Letters.lower(text.charAt(start + i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether this word, bare and in any case, stands behind the one here.
   *
   * @param hash its {@link #hash}
   */
  boolean isFollowed(int at, String bare, int hash) {
    return isBeside(at + 1, at) && is(at + 1, bare, hash);
  }

  /** By which words that differ in case only are found. */
  static int hash(String bare) {
    return hash(bare, 0, bare.length());
  }

  /** Whether a word stands here in the same text as the one at {@code other}. */
  boolean isBeside(int at, int other) {
    return at >= 0 && at < count && textOf[at] == textOf[other];
  }

  /** Whether no punctuation stands around the word. */
  boolean isBare(int at) {
    var text = texts.get(textOf[at]);
    return Letters.isLetterOrDigit(text.charAt(starts[at]))
        && Letters.isLetterOrDigit(text.charAt(ends[at] - 1));
  }

  /** Whether the word, bare, begins with a capital. */
  boolean isCapital(int at) {
    var text = texts.get(textOf[at]);
    int start = bareStart(text, starts[at], ends[at]);
    return start < ends[at] && Letters.isUpper(text.charAt(start));
  }

  /** So many words from this one on, bare, with a blank between them. */
  String bare(int at, int count) {
    var written = new StringBuilder();
    for (int i = at; i < at + count; i++) {
      written.append(i > at ? " " : "").append(bare(word(i)));
    }
    return written.toString();
  }

  /** The word with the punctuation around it. */
  String word(int at) {
    return texts.get(textOf[at]).substring(starts[at], ends[at]);
  }

  /** Without the punctuation around it. */
  static String bare(String word) {
    int start = bareStart(word, 0, word.length());
    return word.substring(start, bareEnd(word, start, word.length()));
  }

  private static int bareStart(String text, int from, int to) {
    int start = from;
    while (start < to && !Letters.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    return start;
  }

  /**
   * @param start where the bare word begins
   */
  private static int bareEnd(String text, int start, int to) {
    int end = to;
    while (end > start && !Letters.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
