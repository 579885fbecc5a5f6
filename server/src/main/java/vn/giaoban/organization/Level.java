package vn.giaoban.organization;

import java.util.Locale;

/** How high a unit stands, whatever its system. */
public enum Level {
  CENTRAL,
  PROVINCE,
  DISTRICT,
  COMMUNE,
  GRASSROOTS,
  SECTION,
  CELL;

  /** The key of its word. */
  public String key() {
    return "level." + name().toLowerCase(Locale.ROOT);
  }
}
