package vn.giaoban.text;

import java.util.Locale;

/** How often something is to be done again. */
public enum Recurrence {
  WEEKLY,
  MONTHLY,
  QUARTERLY,
  HALF_YEARLY,
  YEARLY,
  /** "định kỳ" without a period: somebody has to be asked. */
  PERIODIC;

  /** The word used in JSON. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
