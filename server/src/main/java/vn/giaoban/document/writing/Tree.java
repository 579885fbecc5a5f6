package vn.giaoban.document.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.Arrangement;
import vn.giaoban.text.Part;

/**
 * A paragraph or a table with what stands under it.
 *
 * @param block null at the root
 */
record Tree(@Nullable Object block, List<Tree> children) {

  /** The rows of a table, one after the other. */
  record Table(List<Arrangement.Row> rows) {}

  private Tree(@Nullable Object block) {
    this(block, new ArrayList<>());
  }

  /** Whether it is numbered or titled, and so is a level of its own. */
  boolean isLevel() {
    return block instanceof Arrangement.Words words
        && (words.title() || !words.marker().isEmpty())
        && (words.part() == Part.BODY || words.part() == Part.APPENDIX);
  }

  /**
   * The blocks of one part as a tree.
   *
   * @param from first of {@link Arrangement#blocks()}
   * @param to one past the last
   */
  static Tree of(Arrangement arrangement, int from, int to) {
    var root = new Tree(null);
    var trees = new HashMap<Integer, Tree>();
    var last = root;
    for (int i = from; i < to; i++) {
      switch (arrangement.blocks().get(i)) {
        case Arrangement.Row row -> {
          var previous = last.children().isEmpty() ? null : last.children().getLast();
          if (previous != null && previous.block() instanceof Table table) {
            table.rows().add(row);
          } else {
            last.children().add(new Tree(new Table(new ArrayList<>(List.of(row)))));
          }
        }
        case Arrangement.Words words -> {
          var tree = new Tree(words);
          var parent = trees.getOrDefault(words.parent() == null ? -1 : words.parent(), root);
          parent.children().add(tree);
          trees.put(i, tree);
          last = tree.isLevel() ? tree : parent;
        }
      }
    }
    return root;
  }
}
