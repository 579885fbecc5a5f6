package vn.giaoban.directive;

import static vn.giaoban.directive.RequirementState.ASSIGNED;
import static vn.giaoban.directive.RequirementState.RETURNED;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.web.Mark;

/**
 * Where something stands, on its axes: the work, the day, and silence.
 *
 * @param due the day that counts; null where neither a day nor a period is given
 * @param doneOn the day it was reported done; null where it is not
 * @param silentSince since when nothing has come; null where something has
 * @param today the day as of which this holds
 */
public record Standing(
    RequirementState state,
    Timeliness timeliness,
    @Nullable LocalDate due,
    @Nullable LocalDate doneOn,
    @Nullable LocalDate silentSince,
    LocalDate today) {

  /** Days past the day that counts; 0 where it is not past. */
  public long daysOverdue() {
    return timeliness == Timeliness.OVERDUE && due != null
        ? ChronoUnit.DAYS.between(due, doneOn == null ? today : doneOn)
        : 0;
  }

  /** Whether the unit owes a word: it holds the work and nothing has come. */
  public boolean silent() {
    return silentSince != null && (state == ASSIGNED || state == RETURNED);
  }

  /** Whether the unit says that it is done and nobody else has looked yet. */
  public boolean waitsForCheck() {
    return state == RequirementState.REPORTED_DONE;
  }

  /** The age of the silence in days. */
  public long daysSilent() {
    return silentSince == null ? 0 : ChronoUnit.DAYS.between(silentSince, today);
  }

  /** The sign that is shown first. */
  public Mark mark() {
    return switch (state) {
      case PROPOSED -> Mark.PROPOSED;
      case CONFIRMED -> Mark.CONFIRMED;
      case REPORTED_DONE -> Mark.WAITING_FOR_CHECK;
      case RETURNED -> Mark.RETURNED;
      case SUSPENDED -> Mark.SUSPENDED;
      case SUPERSEDED -> Mark.SUPERSEDED;
      case NOT_APPLICABLE -> Mark.NOT_APPLICABLE;
      case VERIFIED, CLOSED ->
          switch (timeliness) {
            case DONE_ON_TIME -> Mark.DONE_ON_TIME;
            case DONE_LATE -> Mark.DONE_LATE;
            default -> Mark.DONE;
          };
      case ASSIGNED, IN_PROGRESS -> timelinessMark();
    };
  }

  /** The number that belongs to {@link #mark()}; null where none does. */
  public @Nullable Long markDays() {
    return mark() == timelinessMark() ? timelinessDays() : null;
  }

  /** The sign of the day alone. */
  public Mark timelinessMark() {
    return switch (timeliness) {
      case NO_DEADLINE -> Mark.NO_DEADLINE;
      case NOT_DUE -> Mark.IN_TIME;
      case DUE_SOON -> Mark.DUE_SOON;
      case OVERDUE -> Mark.OVERDUE;
      case DONE_ON_TIME -> Mark.DONE_ON_TIME;
      case DONE_LATE -> Mark.DONE_LATE;
      case NOT_COUNTED -> Mark.NOT_APPLICABLE;
    };
  }

  /** The number that belongs to {@link #timelinessMark()}; null where none does. */
  public @Nullable Long timelinessDays() {
    return switch (timeliness) {
      case OVERDUE -> daysOverdue();
      case DUE_SOON -> due == null ? null : Long.valueOf(ChronoUnit.DAYS.between(today, due));
      default -> null;
    };
  }
}
