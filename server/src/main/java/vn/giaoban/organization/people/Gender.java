package vn.giaoban.organization.people;

import java.util.Locale;

/** As the person's papers say. */
public enum Gender {
  FEMALE,
  MALE;

  /** The key of its word. */
  public String key() {
    return "gender." + name().toLowerCase(Locale.ROOT);
  }
}
