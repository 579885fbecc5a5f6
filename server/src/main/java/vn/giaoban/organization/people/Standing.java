package vn.giaoban.organization.people;

import java.util.Locale;

/** How a member belongs to the Party. */
public enum Standing {
  PROBATIONARY,
  OFFICIAL;

  /** The key of its word. */
  public String key() {
    return "standing." + name().toLowerCase(Locale.ROOT);
  }
}
