package vn.giaoban.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.UnitId;

/**
 * A request without its texts, which are sealed.
 *
 * @param name of the person, as it stands now
 * @param field of a correction: table and column
 * @param extendedTo the deadline that holds where the first was put off
 */
public record DataRequest(
    RequestId id,
    Subject subject,
    String name,
    UnitId unit,
    RequestKind kind,
    RequestState state,
    @Nullable String field,
    Instant filedAt,
    LocalDate respondBy,
    LocalDate dueBy,
    @Nullable LocalDate extendedTo,
    @Nullable Instant takenUpAt,
    @Nullable Instant decidedAt,
    @Nullable UUID decidedBy,
    @Nullable Instant doneAt,
    boolean cleared,
    int version) {

  /** The day by which it has to be done. */
  public LocalDate deadline() {
    return extendedTo == null ? dueBy : extendedTo;
  }

  /** Whether nobody has said in time that it is in hand. */
  public boolean answerLate(LocalDate today) {
    return state == RequestState.FILED && today.isAfter(respondBy);
  }

  /** Whether it is not done in time. */
  public boolean late(LocalDate today) {
    return state.open() && today.isAfter(deadline());
  }
}
