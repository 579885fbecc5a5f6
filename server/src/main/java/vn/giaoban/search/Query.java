package vn.giaoban.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a person typed: phrases, all of which have to be there. What stands between quotation marks,
 * and what is written in one ("05-CT/TW"), is a phrase.
 */
record Query(List<Phrase> phrases) {

  /** More words than this are not looked at; a sentence has fewer. */
  private static final int MOST_WORDS = 40;

  private static final String QUOTES = "\"“”„«»";

  Query {
    phrases = List.copyOf(phrases);
  }

  static Query of(String typed) {
    var text = Normalizer.normalize(typed, Normalizer.Form.NFC);
    var phrases = new ArrayList<Phrase>();
    var open = new ArrayList<Word>();
    boolean quoted = false;
    int behind = 0;
    for (var word : Words.of(text).stream().limit(MOST_WORDS).toList()) {
      var between = text.substring(behind, word.start());
      boolean quote = between.chars().anyMatch(c -> QUOTES.indexOf(c) >= 0);
      boolean space = between.chars().anyMatch(Character::isWhitespace);
      if (quote || (!quoted && space)) {
        close(open, phrases);
      }
      quoted ^= between.chars().filter(c -> QUOTES.indexOf(c) >= 0).count() % 2 == 1;
      open.add(word);
      behind = word.end();
    }
    close(open, phrases);
    return new Query(phrases);
  }

  private static void close(List<Word> open, List<Phrase> phrases) {
    if (!open.isEmpty()) {
      phrases.add(new Phrase(open));
      open.clear();
    }
  }

  boolean isEmpty() {
    return phrases.isEmpty();
  }

  /** Whether the words could stand side by side otherwise than the person asked. */
  boolean isLoose() {
    return phrases.size() > 1;
  }

  /** The same words, all of them side by side. */
  Query sideBySide() {
    return new Query(
        List.of(new Phrase(phrases.stream().flatMap(phrase -> phrase.words().stream()).toList())));
  }

  Integer[] grams(Grams.Field field) {
    return phrases.stream()
        .flatMap(phrase -> phrase.grams(field).stream())
        .distinct()
        .toArray(Integer[]::new);
  }

  Stream<Phrase> toBeChecked() {
    return phrases.stream().filter(Phrase::isToBeChecked);
  }

  /** The phrases in which all marks count, for the comparison with the words as they stand. */
  String[] markedChecks() {
    return toBeChecked()
        .filter(Phrase::isMarkedThroughout)
        .map(Phrase::marked)
        .toArray(String[]::new);
  }

  /** Those in which none counts, for the comparison without marks. */
  String[] bareChecks() {
    return toBeChecked()
        .filter(phrase -> phrase.isBareThroughout() && !phrase.isMarkedThroughout())
        .map(Phrase::bare)
        .toArray(String[]::new);
  }

  /** Those in which the marks of some words count, as regular expressions. */
  String[] patternChecks() {
    return toBeChecked()
        .filter(phrase -> !phrase.isBareThroughout() && !phrase.isMarkedThroughout())
        .map(Phrase::pattern)
        .toArray(String[]::new);
  }
}
