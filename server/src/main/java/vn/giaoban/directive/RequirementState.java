package vn.giaoban.directive;

import java.util.Locale;

/**
 * Where the work on a requirement stands. The first three, and the last two, are kept on the
 * requirement; from {@link #ASSIGNED} on each unit's holding has its own. A requirement as a whole
 * stands where its least advanced holding stands.
 */
public enum RequirementState {
  /** Read from the document; nobody has said yet that it is one. */
  PROPOSED,
  CONFIRMED,
  ASSIGNED,
  IN_PROGRESS,
  /** The unit says that it is done; nobody has checked. */
  REPORTED_DONE,
  VERIFIED,
  CLOSED,
  RETURNED,
  SUSPENDED,
  SUPERSEDED,
  NOT_APPLICABLE;

  /** The key of its word. */
  public String key() {
    return "state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
