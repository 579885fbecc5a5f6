package vn.giaoban.organization.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.UnitId;

/**
 * What stands beside each other in the tree: at its top, or below one unit. Of many a part is shown
 * at a time.
 *
 * @param below the unit above all of them; null at the top
 * @param from so many stand before the first that is shown
 * @param more whether there are more behind the last
 */
public record TreeLevel(
    List<TreeNode> nodes, LocalDate day, @Nullable UnitId below, int from, boolean more) {

  /** So many are shown at a time below a unit; a province has fewer communes. */
  private static final int MOST_BELOW = 200;

  /** Before a reform the top can be long, and says little. */
  private static final int MOST_AT_THE_TOP = 100;

  public TreeLevel {
    nodes = List.copyOf(nodes);
  }

  static TreeLevel none(LocalDate day) {
    return new TreeLevel(List.of(), day, null, 0, false);
  }

  /** So many are shown at a time. */
  static int most(@Nullable UnitId below) {
    return below == null ? MOST_AT_THE_TOP : MOST_BELOW;
  }

  public boolean isEmpty() {
    return nodes.isEmpty();
  }

  /** Whether only a part is shown. */
  public boolean isCut() {
    return more || from > 0;
  }

  /** The place of the last that is shown in its order; one more may stand behind it, opened. */
  public int last() {
    return from + Math.min(nodes.size(), most(below));
  }

  /** The address of the part before; null at the first. */
  public @Nullable String earlier() {
    return from == 0 ? null : part(Math.max(0, from - most(below)));
  }

  /** The address of the part behind; null at the last. */
  public @Nullable String later() {
    return more ? part(from + most(below)) : null;
  }

  private String part(int first) {
    return "/to-chuc?ngay="
        + day
        + (below == null ? "" : "&mo=" + below)
        + "&tu="
        + first
        + (below == null ? "" : "#u-" + below);
  }
}
