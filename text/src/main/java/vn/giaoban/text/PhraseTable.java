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

  /** A word of a phrase behind certain others, and the words that may follow it. */
  private static final class Node {

    private static final int LEAST = 4;

    private final String word;
    private final int depth;
    private final int hash;
    private @Nullable String tag;

    /** By hash code, those with the same one behind each other; never more than a quarter full. */
    private @Nullable Node[] next = new @Nullable Node[LEAST];

    private int count;

    Node(String word, int depth) {
      this.word = word;
      this.depth = depth;
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
      var node = new Node(following.plain(), depth + 1);
      if (4 * ++count > next.length) {
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

  /** Puts the phrases of a vocabulary together. */
  private static final class Phrases {

    private final Node root = new Node("", 0);
    private final Set<String> tags = new LinkedHashSet<>();

    void add(String phrase, String tag) {
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
  }

  private final Node root;
  private final Set<String> tags;

  /**
   * Bits of the hash codes with which a phrase may begin. At most words of a text none does, and
   * these few bytes tell it without a look at the phrases.
   */
  private final long[] openings;

  private PhraseTable(Phrases phrases) {
    root = phrases.root;
    tags = Set.copyOf(phrases.tags);
    openings = new long[Math.max(1, root.next.length / 8)];
    for (var node : root.next) {
      if (node != null) {
        int opening = Node.spread(node.hash);
        openings[(opening >>> 6) & (openings.length - 1)] |= 1L << opening;
      }
    }
  }

  static PhraseTable load(String file) {
    var phrases = new Phrases();
    for (var line : Vocabulary.entries(file)) {
      int tab = line.indexOf('\t');
      phrases.add(tab < 0 ? line : line.substring(0, tab), tab < 0 ? "" : line.substring(tab + 1));
    }
    return new PhraseTable(phrases);
  }

  /** A vocabulary whose phrases are their own tags. */
  static PhraseTable tagged(Iterable<String> entries) {
    var phrases = new Phrases();
    entries.forEach(phrase -> phrases.add(phrase, phrase));
    return new PhraseTable(phrases);
  }

  /** A vocabulary without tags. */
  static PhraseTable of(String... entries) {
    var phrases = new Phrases();
    for (var phrase : entries) {
      phrases.add(phrase, "");
    }
    return new PhraseTable(phrases);
  }

  /** Every tag that the file gives. */
  Set<String> tags() {
    return tags;
  }

  /** The longest phrase that starts at word {@code at}; null where there is none. */
  @Nullable Hit match(Words words, int at) {
    var last = last(words, at);
    return last == null ? null : new Hit(at + last.depth, Objects.requireNonNull(last.tag));
  }

  /** The first word behind the longest phrase; {@code at} where there is none. */
  int end(Words words, int at) {
    var last = last(words, at);
    return last == null ? at : at + last.depth;
  }

  boolean isAt(Words words, int at) {
    return last(words, at) != null;
  }

  /** The last word of the longest phrase that starts here. */
  private @Nullable Node last(Words words, int at) {
    int opening = Node.spread(words.get(at).plainHash());
    if ((openings[(opening >>> 6) & (openings.length - 1)] & (1L << opening)) == 0) {
      return null;
    }
    Node last = null;
    int next = at;
    for (var node = root.after(words.get(next)); node != null; node = node.after(words.get(next))) {
      next++;
      last = node.tag == null ? last : node;
    }
    return last;
  }
}
