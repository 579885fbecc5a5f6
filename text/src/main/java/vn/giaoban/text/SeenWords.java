package vn.giaoban.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The words of running text as blanks part them, to be found by what they are without case and
 * without the punctuation around them.
 */
final class SeenWords {

  /**
   * A word that is looked for, without the punctuation around it.
   *
   * @param lower the same without case
   * @param hash by which words that differ in case only are found
   */
  record Sought(String bare, String lower, int hash) {

    static Sought of(String word) {
      var bare = SeenWords.bare(word);
      return new Sought(
          bare, bare.toLowerCase(Locale.ROOT), SeenWords.hash(bare, 0, bare.length()));
    }
  }

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
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) == ' ') {
        at++;
        continue;
      }
      int start = at;
      int blank = text.indexOf(' ', start);
      at = blank < 0 ? text.length() : blank;
      int bare = bareStart(text, start, at);
      add(index, start, at, hash(text, bare, bareEnd(text, bare, at)));
    }
  }

  /** Of a few letters without case: nearly all words that have the same are the same. */
  private static int hash(String text, int start, int end) {
    if (start == end) {
      return 0;
    }
    int first = Letters.lower(text.charAt(start));
    int second = Letters.lower(text.charAt(Math.min(start + 1, end - 1)));
    int last = Letters.lower(text.charAt(end - 1));
    return ((first * 31 + second) * 31 + last) * 31 + end - start;
  }

  private void add(int index, int start, int end, int hash) {
    if (count == starts.length) {
      textOf = Arrays.copyOf(textOf, count * 2);
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      hashes = Arrays.copyOf(hashes, count * 2);
    }
    textOf[count] = index;
    starts[count] = start;
    ends[count] = end;
    hashes[count++] = hash;
  }

  private int bucket(int hash) {
    return (hash ^ (hash >>> 15)) & (first.length - 1);
  }

  /** The first place where this word stands in any case; -1 where it does not. */
  int first(Sought word) {
    return same(first[bucket(word.hash)], word);
  }

  /** The next such place. */
  int next(int at, Sought word) {
    return same(next[at], word);
  }

  private int same(int from, Sought word) {
    int at = from;
    while (at >= 0 && !is(at, word)) {
      at = next[at];
    }
    return at;
  }

  /** The first place where these words stand one behind the other; -1 where they do not. */
  int firstPair(Sought word, Sought second) {
    return pair(first[bucket(word.hash)], word, second);
  }

  /** The next such place. */
  int nextPair(int at, Sought word, Sought second) {
    return pair(next[at], word, second);
  }

  private int pair(int from, Sought word, Sought second) {
    int at = from;
    while (at >= 0 && !(hashes[at] == word.hash && isFollowed(at, second) && is(at, word))) {
      at = next[at];
    }
    return at;
  }

  private boolean is(int at, Sought word) {
    if (hashes[at] != word.hash) {
      return false;
    }
    var bare = word.bare;
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

  /** Whether this word, in any case, stands behind the one here. */
  boolean isFollowed(int at, Sought word) {
    return isBeside(at + 1, at) && is(at + 1, word);
  }

  /** Whether a word stands here in the same text as the one at {@code other}. */
  private boolean isBeside(int at, int other) {
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

  /** Whether the word, bare, begins with a small letter. */
  boolean isSmall(int at) {
    var text = texts.get(textOf[at]);
    int start = bareStart(text, starts[at], ends[at]);
    return start < ends[at] && Letters.isLower(text.charAt(start));
  }

  /** So many words from this one on, bare, with a blank between them. */
  String bare(int at, int count) {
    var written = new StringBuilder();
    for (int i = at; i < at + count; i++) {
      written.append(i > at ? " " : "").append(bare(i));
    }
    return written.toString();
  }

  /** The word here, bare. */
  String bare(int at) {
    var text = texts.get(textOf[at]);
    int start = bareStart(text, starts[at], ends[at]);
    return text.substring(start, bareEnd(text, start, ends[at]));
  }

  /** Whether the word begins a text or a sentence; the first one has a capital whatever it is. */
  boolean opens(int at) {
    return !isBeside(at - 1, at)
        || Parts.endsSentence(texts.get(textOf[at]).charAt(ends[at - 1] - 1));
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
