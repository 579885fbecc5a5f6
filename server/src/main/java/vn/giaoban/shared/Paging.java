package vn.giaoban.shared;

import java.util.Set;

/**
 * Which part of a list is asked for. Comes from the address of the page, so anything may stand in
 * it.
 *
 * @param page from 1
 * @param sort a name out of the list's own; the list decides what it means
 */
public record Paging(int page, int size, String sort, boolean descending) {

  public static final int DEFAULT_SIZE = 25;

  public Paging {
    page = Math.clamp(page, 1, 100_000);
    size = Math.clamp(size, 1, 200);
  }

  /** This paging with a sort that is one of {@code known}; the first choice where it is none. */
  public Paging sortedBy(Set<String> known, String first, boolean firstDescending) {
    return known.contains(sort) ? this : new Paging(page, size, first, firstDescending);
  }

  public int offset() {
    return (page - 1) * size;
  }
}
