package vn.giaoban.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a document holds on a day, as far as the documents say that the viewer may see. Counted
 * from the day of issue: no text is asked for a later day on which it takes effect.
 *
 * @param because the relations that it follows from
 * @param proposalOnly whether nobody has confirmed one of those relations yet
 */
public record InForce(State state, List<Because> because, boolean proposalOnly) {

  public InForce {
    because = List.copyOf(because);
  }

  /** How it stands. */
  public enum State {
    /** The day of issue is still to come. */
    NOT_YET_ISSUED,
    IN_FORCE,
    /** In force, as others amended it. */
    AMENDED,
    REPLACED,
    REPEALED,
    /** Nobody knows when it was issued. */
    NO_DATE,
    /** Another document does away with it, and nobody knows since when. */
    CHANGED_ON_UNKNOWN_DAY;

    /** The end of its message keys. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A document that changes it, and how. */
  public record Because(WorkLabel by, RelationLine relation) {}

  static InForce of(
      @Nullable LocalDate issuedOn,
      WorkId work,
      List<RelationLine> around,
      Map<WorkId, WorkLabel> labels,
      LocalDate day) {
    if (issuedOn == null) {
      return new InForce(State.NO_DATE, List.of(), false);
    }
    if (issuedOn.isAfter(day)) {
      return new InForce(State.NOT_YET_ISSUED, List.of(), false);
    }
    var amended = new ArrayList<Because>();
    var ended = new ArrayList<Because>();
    var undated = new ArrayList<Because>();
    for (var relation : around) {
      var by = labels.get(relation.subject());
      if (!relation.object().equals(work) || !relation.kind().changes() || by == null) {
        continue;
      }
      var because = new Because(by, relation);
      if (by.issuedOn() == null) {
        if (relation.kind() != RelationKind.AMENDS) {
          undated.add(because);
        } else {
          amended.add(because);
        }
      } else if (!by.issuedOn().isAfter(day)) {
        (relation.kind() == RelationKind.AMENDS ? amended : ended).add(because);
      }
    }
    if (!ended.isEmpty()) {
      var replaced = ended.stream().anyMatch(one -> one.relation().kind() == RelationKind.REPLACES);
      return of(replaced ? State.REPLACED : State.REPEALED, ended);
    }
    if (!undated.isEmpty()) {
      return of(State.CHANGED_ON_UNKNOWN_DAY, undated);
    }
    return amended.isEmpty()
        ? new InForce(State.IN_FORCE, List.of(), false)
        : of(State.AMENDED, amended);
  }

  private static InForce of(State state, List<Because> because) {
    return new InForce(
        state, because, because.stream().noneMatch(one -> one.relation().isDecided()));
  }
}
