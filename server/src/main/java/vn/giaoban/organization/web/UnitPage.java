package vn.giaoban.organization.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giaoban.organization.HandOvers;
import vn.giaoban.organization.OpenWork;
import vn.giaoban.organization.Unit;
import vn.giaoban.organization.UnitEvent;
import vn.giaoban.organization.UnitFacts;
import vn.giaoban.organization.UnitKind;
import vn.giaoban.organization.Units;
import vn.giaoban.organization.people.Below;
import vn.giaoban.organization.people.PostHeld;
import vn.giaoban.organization.people.Standing;

/**
 * What the page of a unit shows, as of a day.
 *
 * @param now the unit as it stands today
 * @param above the units above, the top first
 * @param children the first of those below
 * @param moreChildren whether there are more
 * @param territory of which the unit is the body on the day; null where none is known
 * @param bodies the other bodies of the same territory; those of the unit where it is a territory
 * @param posts held at the unit on the day; only those at its head where the viewer may not see
 *     people
 * @param members how many take part in the unit itself
 * @param below how much there is in the unit and below it today; null where the viewer may not see
 *     people there, and for a unit that has ended
 * @param peopleReadable whether the viewer may see the records of people at the unit
 * @param work what is open at the unit today, as far as the viewer may see it
 * @param handOvers of what the unit left, the latest first
 * @param changeable whether the viewer may change the unit, and it exists
 * @param manageable whether the viewer manages the unit at all
 */
public record UnitPage(
    Unit unit,
    Unit now,
    LocalDate day,
    UnitKind kind,
    List<Unit> above,
    List<Unit> children,
    boolean moreChildren,
    List<Units.NamePeriod> names,
    List<UnitFacts.UnitCode> codes,
    List<UnitFacts.Alias> aliases,
    @Nullable Unit territory,
    List<Unit> bodies,
    List<UnitEvent> events,
    List<Unit> predecessors,
    List<Unit> successors,
    List<PostHeld> posts,
    Map<Standing, Long> members,
    @Nullable Below below,
    boolean peopleReadable,
    List<OpenWork.Count> work,
    List<HandOvers.Waiting> handOvers,
    boolean changeable,
    boolean manageable,
    List<UnitKind> kinds,
    List<UnitFacts.Scheme> schemes) {

  public UnitPage {
    above = List.copyOf(above);
    children = List.copyOf(children);
    events = List.copyOf(events);
    posts = List.copyOf(posts);
    members = Map.copyOf(members);
  }

  /** How many stand directly below. */
  public String childrenCounted() {
    return children.size() + (moreChildren ? "+" : "");
  }

  /** The kind that most likely is founded next below: that of the last one there. */
  public String usualBelow() {
    return children.isEmpty() ? "CELL" : children.getLast().kind();
  }
}
