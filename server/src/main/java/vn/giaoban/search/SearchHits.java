package vn.giaoban.search;

import java.util.List;
import java.util.UUID;
import vn.giaoban.shared.Paging;

/**
 * A page of what was found.
 *
 * @param refs the ids, in the order that was asked for
 * @param known how many there are at least: all of them, unless {@code more}
 * @param more whether there are more than that
 * @param next whether there is a page behind this one
 * @param together whether the words stand side by side in these, though that was not asked for;
 *     those in which they stand apart are left out
 */
public record SearchHits(
    List<UUID> refs, int known, boolean more, boolean next, boolean together, Paging paging) {

  public SearchHits {
    refs = List.copyOf(refs);
  }

  public boolean isEmpty() {
    return refs.isEmpty();
  }
}
