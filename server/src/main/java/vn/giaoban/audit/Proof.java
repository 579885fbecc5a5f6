package vn.giaoban.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an examination of the log found. */
public sealed interface Proof {

  /**
   * Every entry stands where it was sealed, as it was sealed.
   *
   * @param sealed how many entries were examined
   * @param unsealed entries of the last moments, which have no seal yet
   */
  record Whole(long sealed, long unsealed) implements Proof {}

  /**
   * The log was touched.
   *
   * @param at the first place that is not as it was sealed, counted from 1
   * @param entry the entry that stands there now; null where none does
   */
  record Broken(Touch touch, long at, @Nullable Entry entry) implements Proof {}

  /** It was sealed with another key than the one at hand, so nothing can be said. */
  record OtherKey() implements Proof {}

  /** What was done to the log. */
  enum Touch {
    ALTERED,
    REMOVED,
    INSERTED,
    REORDERED
  }

  /** By which a person finds an entry. */
  record Entry(long id, Instant at, String acting, String action, String subject) {}
}
