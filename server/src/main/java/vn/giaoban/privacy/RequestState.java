package vn.giaoban.privacy;

/** Where a request stands. */
public enum RequestState {
  /** The first clock runs: until somebody says that it is in hand. */
  FILED,
  TAKEN_UP,
  /** An erasure that one decided and another has to confirm. */
  AGREED,
  DONE,
  REFUSED,
  WITHDRAWN;

  /** Whether the second clock runs. */
  public boolean open() {
    return compareTo(AGREED) <= 0;
  }
}
