package vn.giaoban.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

  private record Entry(List<String> words, String tag) {}

  private final Map<String, List<Entry>> byFirst = new HashMap<>();

  private PhraseTable() {}

  static PhraseTable load(String file) {
    var table = new PhraseTable();
    for (var line : Vocabulary.entries(file)) {
      int tab = line.indexOf('\t');
      table.add(tab < 0 ? line : line.substring(0, tab), tab < 0 ? "" : line.substring(tab + 1));
    }
    for (var entries : table.byFirst.values()) {
      entries.sort((a, b) -> Integer.compare(b.words.size(), a.words.size()));
    }
    return table;
  }

  private void add(String phrase, String tag) {
    var words = Words.of(phrase.strip());
    var plain = new ArrayList<String>(words.size());
    for (int i = 0; i < words.size(); i++) {
      plain.add(words.get(i).plain());
    }
    byFirst
        .computeIfAbsent(plain.getFirst(), first -> new ArrayList<>())
        .add(new Entry(List.copyOf(plain), tag.strip()));
  }

  /** Every tag that the file gives. */
  Set<String> tags() {
    return byFirst.values().stream()
        .flatMap(List::stream)
        .map(Entry::tag)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The longest phrase that starts at word {@code at}; null where there is none. */
  @Nullable Hit match(Words words, int at) {
    var entries = byFirst.get(words.get(at).plain());
    if (entries == null) {
      return null;
    }
    for (var entry : entries) {
      if (isAt(entry, words, at)) {
        return new Hit(at + entry.words.size(), entry.tag);
      }
    }
    return null;
  }

  boolean isAt(Words words, int at) {
    return match(words, at) != null;
  }

  private static boolean isAt(Entry entry, Words words, int at) {
    for (int i = 0; i < entry.words.size(); i++) {
      if (!words.get(at + i).plain().equals(entry.words.get(i))) {
        return false;
      }
    }
    return true;
  }
}
