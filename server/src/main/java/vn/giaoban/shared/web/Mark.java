package vn.giaoban.shared.web;

import java.util.Locale;

/**
 * How a state looks: a shape, a word and a colour, the same everywhere. Each is told apart by its
 * shape and its word alone.
 */
public enum Mark {
  SILENT,
  NO_DEADLINE,
  IN_TIME,
  DUE_SOON,
  OVERDUE,
  WAITING_FOR_CHECK,
  RETURNED,
  DONE,
  DONE_ON_TIME,
  DONE_LATE,
  NOT_APPLICABLE,
  SUPERSEDED,
  RECURRED,
  PROPOSED,
  CONFIRMED,
  SUSPENDED;

  /** The name of its shape in the sheet of shapes, and of its style. */
  public String shape() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The key of its word. */
  public String key() {
    return "mark." + shape();
  }
}
