package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The words and punctuation marks of a text, each with its place. Asking past the end is allowed.
 */
final class Words {

  /**
   * @param text as written; one punctuation mark stands alone
   * @param plain in {@link Spelling#plain one spelling}
   * @param glued whether it follows the word before without a blank
   */
  record Word(String text, String plain, int start, int end, boolean glued) {

    boolean isPunctuation() {
      return !text.isEmpty() && !Character.isLetterOrDigit(text.charAt(0));
    }

    boolean isCapital() {
      return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
    }

    boolean isNumber() {
      return !text.isEmpty() && text.chars().allMatch(Character::isDigit);
    }

    boolean is(String other) {
      return plain.equals(other);
    }

    boolean isLowerCase() {
      return !isPunctuation() && !isCapital() && !isNumber();
    }
  }

  private final String text;
  private final List<Word> words;
  private final Word none;

  private Words(String text, List<Word> words) {
    this.text = text;
    this.words = words;
    this.none = new Word("", "", text.length(), text.length(), false);
  }

  static Words of(String text) {
    var plain = Spelling.plain(text);
    var words = new ArrayList<Word>();
    int i = 0;
    int last = -1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        i++;
        continue;
      }
      int start = i++;
      if (Character.isLetterOrDigit(c)) {
        while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
          i++;
        }
      }
      words.add(
          new Word(text.substring(start, i), plain.substring(start, i), start, i, start == last));
      last = i;
    }
    return new Words(text, words);
  }

  int size() {
    return words.size();
  }

  /** The word at {@code index}; an empty one before the first and past the last. */
  Word get(int index) {
    return index < 0 || index >= words.size() ? none : words.get(index);
  }

  /** The text from word {@code from} up to, not including, word {@code to}. */
  String slice(int from, int to) {
    return from >= to ? "" : text.substring(get(from).start(), get(to - 1).end());
  }

  /** The first word that starts at or after the character {@code offset}. */
  int indexAt(int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
