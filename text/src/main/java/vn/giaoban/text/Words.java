package vn.giaoban.text;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The words and punctuation marks of a text, each with its place. Asking past the end is allowed.
 * Made once for a text and handed to all that read it.
 */
final class Words {

  /**
   * One word, or one punctuation mark. Compared in place: most words are asked what they are and
   * never needed as strings.
   */
  static final class Word {

    private final Words in;
    private final int start;
    private final int end;
    private final boolean glued;
    private final int hash;
    private final long key;
    private final byte opening;
    private final boolean number;
    private @Nullable String text;
    private @Nullable String plain;

    /**
     * @param opening what {@link Letters#kind kind} of character its first one is
     */
    private Word(
        Words in,
        int start,
        int end,
        boolean glued,
        int hash,
        long key,
        byte opening,
        boolean number) {
      this.in = in;
      this.start = start;
      this.end = end;
      this.glued = glued;
      this.hash = hash;
      this.key = key;
      this.opening = opening;
      this.number = number;
    }

    /** As written. */
    String text() {
      var known = text;
      if (known == null) {
        known = in.text.substring(start, end);
        text = known;
      }
      return known;
    }

    /** In {@link Spelling#plain one spelling}. */
    String plain() {
      var known = plain;
      if (known == null) {
        known = in.plain.substring(start, end);
        plain = known;
      }
      return known;
    }

    int start() {
      return start;
    }

    int end() {
      return end;
    }

    int length() {
      return end - start;
    }

    /** Whether it follows the word before without a blank. */
    boolean glued() {
      return glued;
    }

    /**
     * What {@link #plain()} is told by without a look at its characters: the same for equal words,
     * and 64 bits wide, so that no two others have the same but by design.
     */
    long key() {
      return key;
    }

    /** Whether it stands before the first word or behind the last one. */
    boolean isNone() {
      return start == end;
    }

    boolean isPunctuation() {
      return start < end && !Letters.isLetterOrDigit(opening);
    }

    boolean isCapital() {
      return Letters.isUpper(opening);
    }

    boolean isNumber() {
      return number;
    }

    boolean opensWithDigit() {
      return Letters.isDigit(opening);
    }

    boolean is(String other) {
      return other.hashCode() == hash
          && other.length() == end - start
          && in.plain.startsWith(other, start);
    }

    boolean isLowerCase() {
      return !isPunctuation() && !isCapital() && !number;
    }

    /** Whether every character is a letter, and there is one. */
    boolean isLetters() {
      for (int i = start; i < end; i++) {
        if (!Letters.isLetter(in.text.charAt(i))) {
          return false;
        }
      }
      return start < end;
    }

    /** Whether every character is a capital. */
    boolean isCapitals() {
      for (int i = start; i < end; i++) {
        if (!Letters.isUpper(in.text.charAt(i))) {
          return false;
        }
      }
      return true;
    }

    @Override
    public String toString() {
      return text();
    }
  }

  private static final long KEY_FACTOR = 0x9E3779B97F4A7C15L;

  private static final Object[] NOTHING = {};

  private final String text;
  private final String plain;
  private final Word none;

  /** What was made of this text, and by whom; see {@link #once}. */
  private @Nullable Object[] made = NOTHING;

  private final Word[] words;

  /** The {@link #hash} of each: whoever only looks for some words needs no more. */
  private final int[] hashes;

  private Words(String text, String plain, char[] spelled) {
    this.text = text;
    this.plain = plain;
    this.none = new Word(this, text.length(), text.length(), false, 0, 0, (byte) 0, false);
    this.words = cut(spelled);
    hashes = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      hashes[i] = words[i].hash ^ (words[i].hash >>> 15);
    }
  }

  static Words of(String text) {
    var spelled = text.toCharArray();
    Spelling.spell(spelled);
    return new Words(text, new String(spelled), spelled);
  }

  /**
   * @param plain the text in one spelling, where it is known
   */
  static Words of(String text, String plain) {
    return new Words(text, plain, plain.toCharArray());
  }

  /**
   * @param chars those of {@link #plain}: in one spelling a letter is a letter still, and a digit a
   *     digit
   */
  private Word[] cut(char[] chars) {
    var cut = new Word[chars.length / 4 + 2];
    int count = 0;
    int i = 0;
    int last = -1;
    while (i < chars.length) {
      char c = chars[i];
      if (Letters.isWhite(c)) {
        i++;
        continue;
      }
      int start = i++;
      int hash = c;
      long key = c;
      if (Letters.isLetterOrDigit(c)) {
        while (i < chars.length && Letters.isLetterOrDigit(chars[i])) {
          char next = chars[i++];
          hash = 31 * hash + next;
          key = KEY_FACTOR * key + next;
        }
      }
      byte kind = Letters.kind(text.charAt(start));
      boolean number = Letters.isDigit(kind) && isNumber(start + 1, i);
      if (count == cut.length) {
        cut = Arrays.copyOf(cut, count * 2);
      }
      cut[count++] = new Word(this, start, i, start == last, hash, key, kind, number);
      last = i;
    }
    return Arrays.copyOf(cut, count);
  }

  private boolean isNumber(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Letters.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * What somebody makes of this text: made the first time, the same object ever after.
   *
   * @param by who makes it, and of nothing but this text
   */
  // by the same maker, not by an equal one; what stands there was put there by it
  @SuppressWarnings({"ReferenceEquality", "unchecked"})
  <K, V> V once(K by, BiFunction<K, Words, V> make) {
    for (int i = 0; i < made.length; i += 2) {
      if (made[i] == by) {
        return (V) Objects.requireNonNull(made[i + 1]);
      }
    }
    var value = make.apply(by, this);
    made = Arrays.copyOf(made, made.length + 2);
    made[made.length - 2] = by;
    made[made.length - 1] = value;
    return value;
  }

  /** The text that the words stand in. */
  String text() {
    return text;
  }

  /** The text in {@link Spelling#plain one spelling}, as long as {@link #text()}. */
  String plain() {
    return plain;
  }

  int size() {
    return words.length;
  }

  /** The word at {@code index}; an empty one before the first and past the last. */
  Word get(int index) {
    return index >= 0 && index < words.length ? words[index] : none;
  }

  /**
   * A hash code of the plain word of which the lower bits tell as much as all; 0 before the first
   * and past the last.
   */
  int hash(int index) {
    return index >= 0 && index < hashes.length ? hashes[index] : 0;
  }

  /** The text from word {@code from} up to, not including, word {@code to}. */
  String slice(int from, int to) {
    return from >= to ? "" : text.substring(get(from).start(), get(to - 1).end());
  }

  /** The first word that starts at or after the character {@code offset}. */
  int indexAt(int offset) {
    int low = 0;
    int high = words.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words[middle].start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
