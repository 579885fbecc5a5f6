package vn.giaoban.privacy;

import java.util.List;

/** What a person can ask for. */
public enum RequestKind {
  CORRECTION,
  RESTRICTION,
  ERASURE,
  /** What is held on somebody without an account; whoever has one takes it themselves. */
  ACCESS;

  /** What people with an account ask for. */
  public static List<RequestKind> ofOneself() {
    return List.of(CORRECTION, RESTRICTION, ERASURE);
  }
}
