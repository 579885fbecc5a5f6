package vn.giaoban.organization;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.UnitId;

/**
 * What an ended unit left open, and to whom it is to go.
 *
 * @param event by which the unit ended; null where its work came up later
 * @param candidates the successors that exist today, and the unit above
 * @param successors those of the candidates that are successors
 * @param sorts what is open now, by sort
 * @param chosen for each sort and thing the units that it is to go to
 * @param note of who proposed it
 * @param returnedReason why it was not confirmed; null where it never was returned
 * @param version to be handed back with what is done to it
 */
public record HandOver(
    UUID id,
    Unit unit,
    @Nullable UnitEvent event,
    State state,
    Instant openedAt,
    @Nullable AccountId proposedBy,
    @Nullable String proposedByName,
    String note,
    @Nullable String returnedReason,
    @Nullable String confirmedByName,
    @Nullable Instant confirmedAt,
    @Nullable String selfReason,
    List<Unit> candidates,
    List<Unit> successors,
    List<Sort> sorts,
    Map<Thing, List<UnitId>> chosen,
    int version) {

  /** Where it stands. */
  public enum State {
    OPEN,
    PROPOSED,
    DONE,
    /** The event that ended the unit was taken back. */
    CANCELLED
  }

  /** Everything of one sort. */
  public record Sort(
      String code, boolean severalAllowed, boolean aboveAllowed, List<OpenWork.Item> items) {}

  /** One thing of a sort. */
  public record Thing(String sort, UUID item) {}

  /** One thing and where it is to go. */
  public record Choice(Thing thing, List<UnitId> to) {}

  public HandOver {
    candidates = List.copyOf(candidates);
    successors = List.copyOf(successors);
    sorts = List.copyOf(sorts);
    chosen = Map.copyOf(chosen);
  }

  public boolean waits() {
    return state == State.OPEN || state == State.PROPOSED;
  }

  public long things() {
    return sorts.stream().mapToLong(sort -> sort.items().size()).sum();
  }

  /** Who may take things of the sort; nobody where they end with the unit. */
  public List<Unit> takers(Sort sort) {
    return sort.aboveAllowed() ? candidates : successors;
  }

  /** Where the thing is to go; where there is one taker only, to that one. */
  public boolean goesTo(Sort sort, OpenWork.Item item, Unit taker) {
    var to = chosen.get(new Thing(sort.code(), item.id()));
    return to == null ? takers(sort).size() == 1 && state == State.OPEN : to.contains(taker.id());
  }

  /** How many things of a sort went to a unit. */
  public record Passed(String sort, UnitId to, long number) {}

  /** Where things go by the choices, in numbers: what stays to be read once all has gone. */
  public List<Passed> passed() {
    var numbers = new TreeMap<String, Map<UnitId, Long>>();
    chosen.forEach((thing, to) ->
        to.forEach(unit ->
            numbers
                .computeIfAbsent(thing.sort(), none -> new LinkedHashMap<>())
                .merge(unit, 1L, Long::sum)));
    var passed = new ArrayList<Passed>();
    numbers.forEach((sort, units) ->
        units.forEach((unit, number) -> passed.add(new Passed(sort, unit, number))));
    return passed;
  }

  /** The same with other choices: what somebody chose whose proposal was refused. */
  public HandOver choosing(Map<Thing, List<UnitId>> others) {
    return new HandOver(
        id,
        unit,
        event,
        state,
        openedAt,
        proposedBy,
        proposedByName,
        note,
        returnedReason,
        confirmedByName,
        confirmedAt,
        selfReason,
        candidates,
        successors,
        sorts,
        others,
        version);
  }
}
