package vn.giaoban.privacy;

/** What can be done to a request. */
public enum Step {
  TAKE_UP,
  EXTEND,
  REFUSE,
  GRANT,
  CONFIRM,
  WITHDRAW;

  /** Whether it can be done to a request that stands so: the one table of legal moves. */
  public boolean from(RequestState state) {
    return switch (state) {
      case FILED -> this != CONFIRM;
      case TAKEN_UP -> this == EXTEND || this == REFUSE || this == GRANT || this == WITHDRAW;
      case AGREED -> this == CONFIRM || this == REFUSE;
      case DONE, REFUSED, WITHDRAWN -> false;
    };
  }
}
