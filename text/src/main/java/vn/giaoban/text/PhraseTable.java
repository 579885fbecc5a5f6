package vn.giaoban.text;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A vocabulary of phrases, each with a tag, read from a data file of this library: one phrase a
 * line, then, after a tab, its tag; lines with "#" are comments. Finds the longest phrase at a
 * word.
 */
final class PhraseTable {

  /**
   * @param end the first word after the phrase
   * @param tag empty where the file gives none
   */
  record Hit(int end, String tag) {}

  private final WordTree<String> phrases = new WordTree<>();
  private final Set<String> tags = new LinkedHashSet<>();

  private PhraseTable() {}

  private void add(String phrase, String tag) {
    var words = Words.of(phrase.strip());
    // of two lines with the same phrase the first counts
    phrases.add(words, words.size(), known -> known == null ? tag.strip() : known);
    tags.add(tag.strip());
  }

  static PhraseTable load(String file) {
    var table = new PhraseTable();
    for (var line : Vocabulary.entries(file)) {
      int tab = line.indexOf('\t');
      table.add(tab < 0 ? line : line.substring(0, tab), tab < 0 ? "" : line.substring(tab + 1));
    }
    return table;
  }

  /** A vocabulary without tags. */
  static PhraseTable of(String... entries) {
    var table = new PhraseTable();
    for (var phrase : entries) {
      table.add(phrase, "");
    }
    return table;
  }

  /** With what the phrases begin. */
  Openings openings() {
    return Openings.of(phrases.beginnings());
  }

  /** Every tag that the file gives. */
  Set<String> tags() {
    return Set.copyOf(tags);
  }

  /** The longest phrase that starts at word {@code at}; null where there is none. */
  @Nullable Hit match(Words words, int at) {
    var last = phrases.longest(words, at);
    return last == null ? null : new Hit(at + last.depth(), Objects.requireNonNull(last.value()));
  }

  /** The first word behind the longest phrase; {@code at} where there is none. */
  int end(Words words, int at) {
    var last = phrases.longest(words, at);
    return last == null ? at : at + last.depth();
  }

  boolean isAt(Words words, int at) {
    return phrases.longest(words, at) != null;
  }
}
