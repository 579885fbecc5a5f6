package vn.giaoban.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaoban.document.DocumentId;
import vn.giaoban.shared.UnitId;
import vn.giaoban.text.Recurrence;

/**
 * One unit's holding of a requirement, as a viewer may see it.
 *
 * @param unit the one that must carry it out
 * @param coOperating the units that help it
 * @param holder the unit that follows the requirement up
 * @param dueOn the day that was given, as it holds now
 * @param firstDueOn the day that was given first; never changed
 * @param noneGiven said outright that there is neither a day nor a period
 * @param percent what the unit last claimed; null where it gave no percentage
 * @param reason why it was returned, suspended, set aside or superseded
 * @param version to be handed back with what is done to it
 */
public record Assignment(
    AssignmentId id,
    RequirementId requirement,
    DocumentId document,
    String quote,
    UnitId unit,
    List<UnitId> coOperating,
    UnitId holder,
    Standing standing,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate firstDueOn,
    @Nullable Recurrence recurrence,
    boolean noneGiven,
    Instant assignedAt,
    String assignedBy,
    @Nullable Integer percent,
    @Nullable LocalDate lastProgress,
    @Nullable Verified verified,
    @Nullable RequirementState suspendedFrom,
    @Nullable String reason,
    Powers powers,
    int version) {

  public Assignment {
    coOperating = List.copyOf(coOperating);
  }

  /** Who checked it, from which unit, and when. */
  public record Verified(String name, UnitId unit, Instant at) {}

  /**
   * What the viewer may do to it at all, whatever its state.
   *
   * @param independent the viewer's unit neither carries it out nor helps
   */
  public record Powers(
      boolean report, boolean verify, boolean close, boolean assign, boolean independent) {

    boolean allow(Verb verb) {
      return switch (verb) {
        case REPORT, REPORT_DONE -> report;
        case VERIFY, RETURN, ACCEPT_EVIDENCE, REJECT_EVIDENCE -> verify;
        case CLOSE, REOPEN -> close;
        case SUSPEND, RESUME, SET_ASIDE, RESTORE, RESCHEDULE -> assign;
        default -> false;
      };
    }

    /** Whether the verb is for another unit than the one that did the work. */
    static boolean wantsIndependence(Verb verb) {
      return switch (verb) {
        case VERIFY, RETURN, ACCEPT_EVIDENCE, REJECT_EVIDENCE -> true;
        default -> false;
      };
    }
  }

  public RequirementState state() {
    return standing.state();
  }

  /**
   * Whether it waits for a check that the viewer could make, were the work not their own unit's.
   */
  public boolean awaitsOthers() {
    return state() == RequirementState.REPORTED_DONE && powers.verify() && !powers.independent();
  }

  /** Whether the viewer may do this to it now. The verb itself decides again. */
  public boolean offers(Verb verb) {
    return powers.allow(verb)
        && Moves.allowed(verb, state())
        && (powers.independent() || !Powers.wantsIndependence(verb));
  }
}
