package vn.giaoban.organization.people;

import java.util.Locale;

/** What can happen to a person as far as the organisation is concerned. */
public enum PersonEventKind {
  /** Taken over as somebody who was there already. */
  RECORDED,
  ADMITTED,
  /** From probationary to official member. */
  CONFIRMED,
  /** Takes part in another cell. */
  TRANSFERRED,
  APPOINTED,
  RELIEVED,
  /** Another body manages the person, or none does. */
  MANAGED,
  RETIRED,
  /** Is no member any more. */
  LEFT,
  DIED;

  /** The key of its word. */
  public String key() {
    return "person-event." + name().toLowerCase(Locale.ROOT);
  }
}
