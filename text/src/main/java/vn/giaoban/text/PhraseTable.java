package vn.giaoban.text;

import java.util.LinkedHashSet;
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

  /** A word of a phrase behind certain others, and the words that may follow it. */
  private static final class Node {

    private static final int LEAST = 2;

    private final String word;
    private final int hash;
    private @Nullable String tag;

    /** By hash code, those with the same one behind each other; never more than half full. */
    private @Nullable Node[] next = new @Nullable Node[LEAST];

    private int count;

    Node(String word) {
      this.word = word;
      this.hash = word.hashCode();
    }

    @Nullable Node after(Words.Word following) {
      int mask = next.length - 1;
      int at = spread(following.plainHash()) & mask;
      for (var node = next[at]; node != null; node = next[at]) {
        if (node.hash == following.plainHash() && following.is(node.word)) {
          return node;
        }
        at = (at + 1) & mask;
      }
      return null;
    }

    Node add(Words.Word following) {
      var known = after(following);
      if (known != null) {
        return known;
      }
      var node = new Node(following.plain());
      if (2 * ++count > next.length) {
        var before = next;
        next = new @Nullable Node[before.length * 2];
        for (var other : before) {
          if (other != null) {
            put(other);
          }
        }
      }
      put(node);
      return node;
    }

    private void put(Node node) {
      int at = spread(node.hash) & (next.length - 1);
      while (next[at] != null) {
        at = (at + 1) & (next.length - 1);
      }
      next[at] = node;
    }

    private static int spread(int hash) {
      return hash ^ (hash >>> 15);
    }
  }

  private final Node root = new Node("");
  private final Set<String> tags = new LinkedHashSet<>();

  private PhraseTable() {}

  static PhraseTable load(String file) {
    var table = new PhraseTable();
    for (var line : Vocabulary.entries(file)) {
      int tab = line.indexOf('\t');
      table.add(tab < 0 ? line : line.substring(0, tab), tab < 0 ? "" : line.substring(tab + 1));
    }
    return table;
  }

  /** A vocabulary without tags. */
  static PhraseTable of(Iterable<String> phrases) {
    var table = new PhraseTable();
    phrases.forEach(phrase -> table.add(phrase, ""));
    return table;
  }

  private void add(String phrase, String tag) {
    var words = Words.of(phrase.strip());
    var node = root;
    for (int i = 0; i < words.size(); i++) {
      node = node.add(words.get(i));
    }
    tags.add(tag.strip());
    // of two lines with the same phrase the first counts
    if (node.tag == null) {
      node.tag = tag.strip();
    }
  }

  /** Every tag that the file gives. */
  Set<String> tags() {
    return Set.copyOf(tags);
  }

  /** The longest phrase that starts at word {@code at}; null where there is none. */
  @Nullable Hit match(Words words, int at) {
    int end = at;
    String tag = null;
    int next = at;
    for (var node = root.after(words.get(next)); node != null; node = node.after(words.get(next))) {
      next++;
      if (node.tag != null) {
        end = next;
        tag = node.tag;
      }
    }
    return tag == null ? null : new Hit(end, tag);
  }

  /** The first word behind the longest phrase; {@code at} where there is none. */
  int end(Words words, int at) {
    var hit = match(words, at);
    return hit == null ? at : hit.end();
  }

  boolean isAt(Words words, int at) {
    return match(words, at) != null;
  }
}
