package vn.giaoban.shared;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total how many there are in all that the viewer may see
 */
public record Slice<T>(List<T> rows, long total, Paging paging) {

  public Slice {
    rows = List.copyOf(rows);
  }

  public int pages() {
    return (int) Math.max(1, (total + paging.size() - 1) / paging.size());
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
