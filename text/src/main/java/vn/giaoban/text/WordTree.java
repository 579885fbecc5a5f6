package vn.giaoban.text;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Sequences of words, each with something that is known of it, to be found in texts: from the root
 * each word leads to a node, if any sequence goes on with it.
 */
final class WordTree<T> {

  /** So many bits there are for each that is set, at least. */
  private static final int SPARSE = 16;

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

    private Node(Words.Word word, int depth) {
      this.key = word.key();
      this.hash = word.plainHash();
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

    /** The node behind one more word; null where no sequence goes on with it. */
    @Nullable Node<T> after(Words.Word following) {
      int at = spread(following.plainHash());
      if ((this.following & (1L << at)) == 0) {
        return null;
      }
      int mask = next.length - 1;
      at &= mask;
      for (var node = next[at]; node != null; node = next[at]) {
        if (node.key == following.key()) {
          return node;
        }
        at = (at + 1) & mask;
      }
      return null;
    }

    private Node<T> add(Words.Word following) {
      var known = after(following);
      if (known != null) {
        return known;
      }
      var node = new Node<T>(following, depth + 1);
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
      following |= 1L << spread(node.hash);
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

  private final Node<T> root = new Node<>(Words.of("").get(0), 0);

  /**
   * Bits of the hash codes of words that are sequences, and of pairs with which longer ones begin.
   * At most words of a text none does, and these few bytes tell it without a look at the sequences.
   */
  private long[] openings = new long[1];

  private int beginnings;

  /**
   * Adds the first {@code count} words of a text as a sequence.
   *
   * @param change makes of what is known of it, null for a new one, what is known now
   */
  void add(Words words, int count, UnaryOperator<@Nullable T> change) {
    var node = root;
    for (int i = 0; i < count; i++) {
      node = node.add(words.get(i));
    }
    node.value = change.apply(node.value);
    beginnings++;
    if (openings.length * Long.SIZE < beginnings * SPARSE) {
      openings = new long[openings.length * 2];
      root.each(first -> openAll(first));
    } else {
      open(words.get(0).plainHash(), count > 1 ? words.get(1).plainHash() : 0);
    }
  }

  private void openAll(Node<T> first) {
    if (first.value != null) {
      open(first.hash, 0);
    }
    first.each(second -> open(first.hash, second.hash));
  }

  private void open(int first, int second) {
    int opening = opening(first, second);
    openings[(opening >>> 6) & (openings.length - 1)] |= 1L << opening;
  }

  private boolean isOpen(int first, int second) {
    int opening = opening(first, second);
    return (openings[(opening >>> 6) & (openings.length - 1)] & (1L << opening)) != 0;
  }

  private static int opening(int first, int second) {
    return Node.spread(31 * first + second);
  }

  /** The node behind the word here; null where no sequence begins with it and the next one. */
  @Nullable Node<T> at(Words words, int at) {
    var first = words.get(at);
    int hash = first.plainHash();
    return isOpen(hash, words.get(at + 1).plainHash()) || isOpen(hash, 0)
        ? root.after(first)
        : null;
  }

  /** The node of the last word of the longest sequence that stands here; null where none does. */
  @Nullable Node<T> longest(Words words, int at) {
    Node<T> last = null;
    int next = at;
    for (var node = at(words, next); node != null; node = node.after(words.get(next))) {
      next++;
      last = node.value() == null ? last : node;
    }
    return last;
  }
}
