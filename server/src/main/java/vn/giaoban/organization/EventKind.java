package vn.giaoban.organization;

import java.util.Locale;

/** What can happen to units. */
public enum EventKind {
  FOUND,
  END,
  /** Several become one, or one takes others in. */
  MERGE,
  /** One becomes several, or gives a part away and goes on. */
  SPLIT,
  RENAME,
  /** Gets another unit above it. */
  MOVE,
  /** Becomes a unit of another kind or level. */
  LEVEL_CHANGE,
  /** An earlier event was recorded wrongly: it counts no more, and stays on record. */
  CORRECTION;

  /** The key of its word. */
  public String key() {
    return "event." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
