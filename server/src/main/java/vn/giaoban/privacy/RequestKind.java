package vn.giaoban.privacy;

/** What a person can ask for. Their extract they take themselves. */
public enum RequestKind {
  CORRECTION,
  RESTRICTION,
  ERASURE
}
