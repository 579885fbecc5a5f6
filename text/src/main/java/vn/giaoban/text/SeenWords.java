package vn.giaoban.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where certain words stand in running text as blanks part it, whatever their case and the
 * punctuation around them. Nothing is noted of all the others: a few words are asked for, and the
 * text is long.
 */
final class SeenWords {

  /**
   * A word that is looked for.
   *
   * @param printed as blanks part it
   * @param bare without the punctuation around it
   * @param lower the same without case
   * @param first of {@link Words}, the one that the bare word begins with
   */
  record Sought(String printed, String bare, String lower, Words.Word first) {

    /** The words of a text. */
    static List<Sought> all(String text) {
      var words = Words.of(text);
      var all = new ArrayList<Sought>();
      int at = 0;
      int next = 0;
      while (at < text.length()) {
        if (text.charAt(at) == ' ') {
          at++;
          continue;
        }
        int to = end(text, at);
        int start = bareStart(text, at);
        while (words.get(next).start() < start) {
          next++;
        }
        int end = bareEnd(text, start, to);
        var bare = text.substring(start, end);
        all.add(
            new Sought(
                text.substring(at, to),
                bare,
                bare.toLowerCase(Locale.ROOT),
                words.get(start < end ? next : -1)));
        at = to;
      }
      return all;
    }

    /** Whether no punctuation stands around it. */
    boolean isBare() {
      return printed.length() == bare.length();
    }

    /** Whether no punctuation stands before it, or nothing else. */
    boolean opensBare() {
      return printed.startsWith(bare);
    }

    /** The punctuation behind it, where none stands before it. */
    String behind() {
      return printed.substring(bare.length());
    }
  }

  /**
   * A word of running text.
   *
   * @param start where it begins without punctuation
   */
  record Place(String text, int start) {

    boolean is(Sought word) {
      var bare = word.bare;
      int end = start + bare.length();
      if (end > text.length()) {
        return false;
      }
      for (int i = 0; i < bare.length(); i++) {
        if (Letters.lower(bare.charAt(i)) != Letters.lower(text.charAt(start + i))) {
          return false;
        }
      }
      while (end < text.length() && text.charAt(end) != ' ') {
        if (Letters.isLetterOrDigit(text.charAt(end++))) {
          return false;
        }
      }
      return true;
    }

    /** The next word, if it is this one and no punctuation stands around the one here. */
    @Nullable Place nextIf(Sought word) {
      var next = isBare() ? next() : null;
      return next == null || !next.is(word) ? null : next;
    }

    private @Nullable Place next() {
      int next = end(text, start);
      while (next < text.length() && text.charAt(next) == ' ') {
        next++;
      }
      return next == text.length() ? null : new Place(text, bareStart(text, next));
    }

    /** Whether no punctuation stands around it. */
    private boolean isBare() {
      return (start == 0 || text.charAt(start - 1) == ' ')
          && Letters.isLetterOrDigit(text.charAt(end(text, start) - 1));
    }

    boolean isCapital() {
      return start < text.length() && Letters.isUpper(text.charAt(start));
    }

    boolean isSmall() {
      return start < text.length() && Letters.isLower(text.charAt(start));
    }

    /** Whether it begins a text or a sentence; the first word has a capital whatever it is. */
    boolean opens() {
      int before = start - 1;
      while (before >= 0 && text.charAt(before) != ' ') {
        before--;
      }
      while (before >= 0 && text.charAt(before) == ' ') {
        before--;
      }
      return before < 0 || Parts.endsSentence(text.charAt(before));
    }

    /** Without the punctuation around it. */
    String bare() {
      return text.substring(start, bareEnd(text, start, end(text, start)));
    }

    /** So many words from this one on, bare, with a blank between them. */
    String bare(int count) {
      var written = new StringBuilder(bare());
      var place = this;
      for (int i = 1; i < count; i++) {
        place = place.next();
        if (place == null) {
          break;
        }
        written.append(' ').append(place.bare());
      }
      return written.toString();
    }
  }

  /** So many places for each word that is looked for: at nearly all others there is nothing. */
  private static final int SPARSE = 16;

  private final List<Words> texts = new ArrayList<>();

  // by the keys of the words that are looked for, 0 for none: the first and the last of the places
  private final long[] keys;
  private final int[] firsts;
  private final int[] lasts;

  // of each place: in which text, where, and the next one that begins with the same
  private int[] textOf = new int[256];
  private int[] starts = new int[256];
  private int[] next = new int[256];
  private int count;

  /**
   * @param sought what words that are looked for begin with
   */
  SeenWords(List<Words.Word> sought) {
    keys = new long[Integer.highestOneBit(Math.max(1, sought.size())) * SPARSE];
    firsts = new int[keys.length];
    lasts = new int[keys.length];
    Arrays.fill(firsts, -1);
    for (var word : sought) {
      keys[slot(word.key())] = word.key();
    }
  }

  /** Looks for them in one more text. */
  void look(Words words) {
    texts.add(words);
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      int slot = slot(word.key());
      if (keys[slot] != 0 && isFirst(words.text(), word.start())) {
        add(slot, word.start());
      }
    }
  }

  /** Where a word with this key is noted, or would be. */
  private int slot(long key) {
    int slot = (int) (key ^ (key >>> 32)) & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  /** Whether no letter or digit stands before it behind the last blank: "Tổng-giám" is one word. */
  private static boolean isFirst(String text, int start) {
    int before = start - 1;
    while (before >= 0 && text.charAt(before) != ' ') {
      if (Letters.isLetterOrDigit(text.charAt(before--))) {
        return false;
      }
    }
    return true;
  }

  private void add(int slot, int start) {
    if (count == starts.length) {
      textOf = Arrays.copyOf(textOf, count * 2);
      starts = Arrays.copyOf(starts, count * 2);
      next = Arrays.copyOf(next, count * 2);
    }
    if (firsts[slot] < 0) {
      firsts[slot] = count;
    } else {
      next[lasts[slot]] = count;
    }
    lasts[slot] = count;
    textOf[count] = texts.size() - 1;
    starts[count] = start;
    next[count++] = -1;
  }

  /** Whether this word was looked for. */
  boolean covers(Sought word) {
    return word.first.isNone() || keys[slot(word.first.key())] != 0;
  }

  /** The number of the first place where this word may stand; -1 where it does not. */
  int first(Sought word) {
    return word.first.isNone() ? -1 : firsts[slot(word.first.key())];
  }

  /** The number of the next place; -1 behind the last. */
  int next(int number) {
    return next[number];
  }

  /** The place with this number; {@link Place#is} tells whether the word stands there. */
  Place place(int number) {
    return new Place(texts.get(textOf[number]).text(), starts[number]);
  }

  /** Behind the word that begins or goes on here. */
  private static int end(String text, int from) {
    int blank = text.indexOf(' ', from);
    return blank < 0 ? text.length() : blank;
  }

  /** Where a word begins without punctuation; where it ends if it has nothing else. */
  private static int bareStart(String text, int from) {
    int start = from;
    while (start < text.length()
        && text.charAt(start) != ' '
        && !Letters.isLetterOrDigit(text.charAt(start))) {
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
