package vn.giaoban.organization;

import java.util.Locale;

/** The organisations that stand side by side, and the territories that link their bodies. */
public enum UnitSystem {
  PARTY,
  STATE,
  FRONT,
  MASS,
  TERRITORY;

  /** The key of its word. */
  public String key() {
    return "system." + name().toLowerCase(Locale.ROOT);
  }
}
