package vn.giaoban.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Words that are looked for side by side; one word is the shortest. */
record Phrase(List<Word> words) {

  Phrase {
    words = List.copyOf(words);
  }

  /** What an entry has to have in its grams; more may have that than hold the phrase. */
  List<Integer> grams(Grams.Field field) {
    var grams = new ArrayList<Integer>();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (i > 0) {
        grams.add(Grams.pair(field, words.get(i - 1), word));
      }
      if (word.isMarked()) {
        grams.add(Grams.of(field, word.marked()));
      } else if (words.size() == 1) {
        grams.add(Grams.of(field, word.bare()));
      }
    }
    return grams;
  }

  /** Whether the grams alone leave it open that the words stand side by side as written. */
  boolean isToBeChecked() {
    return words.size() > 2 || (words.size() == 2 && words.stream().anyMatch(Word::isMarked));
  }

  /** Whether the marks of every word count. */
  boolean isMarkedThroughout() {
    return words.stream().allMatch(word -> word.isMarked() || !word.canBeMarked());
  }

  /** Whether no word was written with marks. */
  boolean isBareThroughout() {
    return words.stream().noneMatch(Word::isMarked);
  }

  /** The words as they stand in {@code search_entry.words}, with a space before and behind. */
  String marked() {
    return sideBySide(Word::marked);
  }

  /** The same without marks. */
  String bare() {
    return sideBySide(Word::bare);
  }

  /**
   * A regular expression for the words as they stand in {@code search_entry.words}: those that were
   * written with marks as they are, the others with any marks.
   */
  String pattern() {
    return sideBySide(word -> word.isMarked() ? word.marked() : word.anyMarks());
  }

  private String sideBySide(Function<Word, String> spelling) {
    return words.stream().map(spelling).collect(Collectors.joining(" ", " ", " "));
  }

  /** Whether the words at {@code at} are these. */
  boolean standsAt(List<Word> text, int at) {
    if (at + words.size() > text.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      var wanted = words.get(i);
      var word = text.get(at + i);
      if (!(wanted.isMarked()
          ? wanted.marked().equals(word.marked())
          : wanted.bare().equals(word.bare()))) {
        return false;
      }
    }
    return true;
  }
}
