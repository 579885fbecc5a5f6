package vn.giaoban.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a document holds on a day, as far as the documents say that the viewer may see. A
 * document takes effect, and takes another's away, on the day that it names or a person named for
 * it, else on the day of issue.
 *
 * @param since the first day on which it holds; null where nobody knows
 * @param effect what it says of that itself; null of one that is not here
 * @param because the relations that it follows from
 * @param proposalOnly whether nobody has confirmed one of those relations yet
 */
public record InForce(
    State state,
    @Nullable LocalDate since,
    @Nullable DocumentEffect effect,
    List<Because> because,
    boolean proposalOnly) {

  public InForce {
    because = List.copyOf(because);
  }

  /** How it stands. */
  public enum State {
    /** The day of issue is still to come. */
    NOT_YET_ISSUED,
    /** Issued, and to take effect on a later day. */
    NOT_YET_IN_FORCE,
    IN_FORCE,
    /** In force, as others amended it. */
    AMENDED,
    REPLACED,
    REPEALED,
    /** Its own last day is over. */
    EXPIRED,
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

  /** The relations in which others change this one. */
  static List<Because> changing(
      WorkId work, List<RelationLine> around, Map<WorkId, WorkLabel> labels) {
    var changing = new ArrayList<Because>();
    for (var relation : around) {
      var by = labels.get(relation.subject());
      if (relation.object().equals(work) && relation.kind().changes() && by != null) {
        changing.add(new Because(by, relation));
      }
    }
    return changing;
  }

  /**
   * @param changing the relations in which others change it
   * @param effects of itself and of those others, as far as they are here
   */
  static InForce of(
      WorkLabel work,
      List<Because> changing,
      Map<DocumentId, DocumentEffect> effects,
      LocalDate day) {
    var effect = work.document() == null ? null : effects.get(work.document());
    var since = since(work, effects);
    if (since == null) {
      return new InForce(State.NO_DATE, null, effect, List.of(), false);
    }
    if (work.issuedOn() != null && work.issuedOn().isAfter(day)) {
      return new InForce(State.NOT_YET_ISSUED, since, effect, List.of(), false);
    }
    if (since.isAfter(day)) {
      return new InForce(State.NOT_YET_IN_FORCE, since, effect, List.of(), false);
    }
    var amended = new ArrayList<Because>();
    var ended = new ArrayList<Because>();
    var undated = new ArrayList<Because>();
    for (var because : changing) {
      var amends = because.relation().kind() == RelationKind.AMENDS;
      var from = since(because.by(), effects);
      if (from == null) {
        (amends ? amended : undated).add(because);
      } else if (!from.isAfter(day)) {
        (amends ? amended : ended).add(because);
      }
    }
    if (!ended.isEmpty()) {
      var replaced = ended.stream().anyMatch(one -> one.relation().kind() == RelationKind.REPLACES);
      return of(replaced ? State.REPLACED : State.REPEALED, since, effect, ended);
    }
    if (effect != null && effect.until() != null && effect.until().isBefore(day)) {
      return new InForce(State.EXPIRED, since, effect, List.of(), false);
    }
    if (!undated.isEmpty()) {
      return of(State.CHANGED_ON_UNKNOWN_DAY, since, effect, undated);
    }
    return amended.isEmpty()
        ? new InForce(State.IN_FORCE, since, effect, List.of(), false)
        : of(State.AMENDED, since, effect, amended);
  }

  private static @Nullable LocalDate since(
      WorkLabel work, Map<DocumentId, DocumentEffect> effects) {
    var effect = work.document() == null ? null : effects.get(work.document());
    return effect == null || effect.from() == null ? work.issuedOn() : effect.from();
  }

  private static InForce of(
      State state, LocalDate since, @Nullable DocumentEffect effect, List<Because> because) {
    return new InForce(
        state,
        since,
        effect,
        because,
        because.stream().noneMatch(one -> one.relation().isDecided()));
  }
}
