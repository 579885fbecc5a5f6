package vn.giaoban.privacy;

import java.util.EnumSet;
import java.util.Set;

/** What can be done to a request, and from where. The one table of legal moves. */
public enum Step {
  TAKE_UP(EnumSet.of(RequestState.FILED)),
  EXTEND(EnumSet.of(RequestState.FILED, RequestState.TAKEN_UP)),
  REFUSE(EnumSet.of(RequestState.FILED, RequestState.TAKEN_UP, RequestState.AGREED)),
  GRANT(EnumSet.of(RequestState.FILED, RequestState.TAKEN_UP)),
  CONFIRM(EnumSet.of(RequestState.AGREED)),
  WITHDRAW(EnumSet.of(RequestState.FILED, RequestState.TAKEN_UP));

  private final Set<RequestState> from;

  Step(Set<RequestState> from) {
    this.from = from;
  }

  public boolean from(RequestState state) {
    return from.contains(state);
  }
}
