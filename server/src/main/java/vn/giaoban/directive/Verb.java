package vn.giaoban.directive;

import java.util.Locale;

/** What can be done to a requirement or to one unit's holding of it. */
public enum Verb {
  /** The reading of a document found it. */
  PROPOSE,
  /** A person marked a sentence that the reading had passed over. */
  ADD,
  CONFIRM,
  AMEND,
  SPLIT,
  JOIN,
  /** The other side of {@link #JOIN}: its words now belong to another requirement. */
  ABSORB,
  REJECT,
  /** Takes back that it was confirmed, rejected or set aside. */
  RESTORE,
  ASSIGN,
  RESCHEDULE,
  REPORT,
  REPORT_DONE,
  RETURN,
  VERIFY,
  CLOSE,
  REOPEN,
  SUSPEND,
  RESUME,
  SET_ASIDE,
  SUPERSEDE,
  /**
   * Its document was corrected: the requirement goes on with its place in the corrected version.
   */
  CARRY,
  /** A person has seen the words of the corrected version. */
  RECONFIRM,
  /** Its unit ended; another goes on with it. */
  HAND_OVER,
  ACCEPT_EVIDENCE,
  REJECT_EVIDENCE;

  /** The key of its word. */
  public String key() {
    return "verb." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
