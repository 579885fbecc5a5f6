package vn.giaoban.directive;

import java.util.Locale;

/** How something stands to its day. Computed when asked for, never stored. */
public enum Timeliness {
  /** Neither a day nor a period is given. */
  NO_DEADLINE,
  NOT_DUE,
  DUE_SOON,
  OVERDUE,
  DONE_ON_TIME,
  DONE_LATE,
  /** Suspended, superseded or not applicable: no clock runs. */
  NOT_COUNTED;

  /** The key of its word. */
  public String key() {
    return "timeliness." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
