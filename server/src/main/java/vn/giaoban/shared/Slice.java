package vn.giaoban.shared;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total how many there are in all that the viewer may see
 * @param more whether there are more than {@code total}, and nobody has counted how many
 */
public record Slice<T>(List<T> rows, long total, Paging paging, boolean more) {

  public Slice {
    rows = List.copyOf(rows);
  }

  public Slice(List<T> rows, long total, Paging paging) {
    this(rows, total, paging, false);
  }

  /** A part of a list that is not counted. */
  public static <T> Slice<T> more(List<T> rows, long atLeast, Paging paging) {
    return new Slice<>(rows, atLeast, paging, true);
  }

  public int pages() {
    return (int) Math.max(1, (total + paging.size() - 1) / paging.size()) + (more ? 1 : 0);
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
