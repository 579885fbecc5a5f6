package vn.giaoban.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Sequences of words, each with something that is known of it, to be found in texts: from the root
 * each word leads to a node, if any sequence goes on with it.
 */
final class WordTree<T> {

  /** The bits of all words. */
  private static final long ANY = -1;

  /** A word of a sequence behind certain others, and the words that may follow it. */
  static final class Node<T> {

    private static final int LEAST = 4;

    private final long key;
    private final int hash;
    private final int depth;
    private @Nullable T value;

    /** By hash code, those with the same one behind each other; never more than a quarter full. */
    private @Nullable Node<T>[] next = places(LEAST);

    /** Bits of the hash codes of the words that may follow. */
    private long following;

    private int count;

    private Node(Words words, int at, int depth) {
      this.key = words.get(at).key();
      this.hash = words.hash(at);
      this.depth = depth;
    }

    @SuppressWarnings("unchecked")
    private static <T> @Nullable Node<T>[] places(int size) {
      return (Node<T>[]) new Node<?>[size];
    }

    /** How many words lead here. */
    int depth() {
      return depth;
    }

    /** What is known of the sequence that ends here; null where none does. */
    @Nullable T value() {
      return value;
    }

    /** The node behind the word here as well; null where no sequence goes on with it. */
    @Nullable Node<T> after(Words words, int at) {
      int hash = words.hash(at);
      return (following & bit(hash)) == 0 ? null : find(words.get(at).key(), hash);
    }

    private @Nullable Node<T> find(long key, int hash) {
      int mask = next.length - 1;
      int at = hash & mask;
      for (var node = next[at]; node != null; node = next[at]) {
        if (node.key == key) {
          return node;
        }
        at = (at + 1) & mask;
      }
      return null;
    }

    private Node<T> add(Words words, int at) {
      var known = after(words, at);
      if (known != null) {
        return known;
      }
      var node = new Node<T>(words, at, depth + 1);
      if (4 * ++count > next.length) {
        var before = next;
        next = places(before.length * 2);
        for (var other : before) {
          if (other != null) {
            put(other);
          }
        }
      }
      put(node);
      return node;
    }

    private void each(Consumer<Node<T>> what) {
      for (var node : next) {
        if (node != null) {
          what.accept(node);
        }
      }
    }

    private void put(Node<T> node) {
      following |= bit(node.hash);
      int at = node.hash & (next.length - 1);
      while (next[at] != null) {
        at = (at + 1) & (next.length - 1);
      }
      next[at] = node;
    }
  }

  private final Node<T> root = new Node<>(Words.of(""), 0, 0);

  /**
   * For each word with which sequences begin, bits of the hash codes of the words that may follow
   * it; all where it is a sequence by itself. At most words of a text none begins, and these few
   * bytes tell it without a look at the sequences.
   */
  private long[] seconds = new long[1];

  /**
   * Adds the first {@code count} words of a text as a sequence.
   *
   * @param change makes of what is known of it, null for a new one, what is known now
   */
  void add(Words words, int count, UnaryOperator<@Nullable T> change) {
    var node = root;
    for (int i = 0; i < count; i++) {
      node = node.add(words, i);
    }
    node.value = change.apply(node.value);
    if (seconds.length < 4 * root.count) {
      seconds = new long[seconds.length * 2];
      root.each(this::open);
    } else {
      open(Objects.requireNonNull(root.after(words, 0)));
    }
  }

  private void open(Node<T> first) {
    seconds[first.hash & (seconds.length - 1)] |= following(first);
  }

  /**
   * By the hash codes of the words with which sequences begin, bits of the hash codes of those that
   * may follow; all where a sequence is one word.
   */
  Map<Integer, Long> beginnings() {
    var beginnings = new HashMap<Integer, Long>();
    root.each(first -> beginnings.put(first.hash, following(first)));
    return beginnings;
  }

  private static long following(Node<?> first) {
    return first.value == null ? first.following : ANY;
  }

  /** The node behind the word here; null where no sequence begins with it and the next one. */
  @Nullable Node<T> at(Words words, int at) {
    int first = words.hash(at);
    long following = seconds[first & (seconds.length - 1)];
    return (following & bit(words.hash(at + 1))) == 0
        ? null
        : root.find(words.get(at).key(), first);
  }

  private static long bit(int hash) {
    return 1L << hash;
  }

  /** The node of the last word of the longest sequence that stands here; null where none does. */
  @Nullable Node<T> longest(Words words, int at) {
    Node<T> last = null;
    int next = at;
    for (var node = at(words, next); node != null; node = node.after(words, next)) {
      next++;
      last = node.value() == null ? last : node;
    }
    return last;
  }
}
