package vn.giaoban.organization;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.access.Places;
import vn.giaoban.organization.UnitEvent.Part;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;

/**
 * What is done to units. The dated rows say how things stand; each row knows the event that made it
 * and the one that closed it, so that a correction can take back exactly what its event did.
 *
 * <p>One change at a time in the whole tree: whether a unit may stand below another depends on all
 * the others.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class UnitChanges {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int EARLIEST_YEAR = 1930;

  /** The dated tables whose rows an event makes and closes. Constants, never anything typed. */
  private static final List<String> DATED =
      List.of("organization_unit_name", "organization_unit_parent", "organization_unit_standing");

  /** The dated tables that only follow the life of their unit. */
  private static final List<String> FOLLOWING =
      List.of("organization_unit_code", "organization_unit_alias", "organization_unit_territory");

  private final JdbcClient jdbc;
  private final EventBook book;
  private final UnitRows rows;
  private final Places places;
  private final HandOvers handOvers;
  private final OfficeCalendar calendar;

  UnitChanges(
      JdbcClient jdbc,
      EventBook book,
      UnitRows rows,
      Places places,
      HandOvers handOvers,
      OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.book = book;
    this.rows = rows;
    this.places = places;
    this.handOvers = handOvers;
    this.calendar = calendar;
  }

  /** A unit that takes over: one that exists, or one that the same act founds. */
  sealed interface Heir {
    record Existing(UnitId unit) implements Heir {}

    record Founded(NewUnit unit) implements Heir {}
  }

  Outcome<UnitId> found(NewUnit unit, Ordered ordered) {
    oneAtATime();
    var problems = new ArrayList<Problem>();
    checkOrder(ordered, "foundedOn", problems);
    checkNew(unit, ordered.on(), problems);
    if (!problems.isEmpty()) {
      return Outcome.refused(problems);
    }
    var event = book.write(EventKind.FOUND, ordered);
    var id = insert(unit, ordered.on(), event);
    book.touches(event, id, Part.SUBJECT, null, unit.name());
    return Outcome.accepted(id);
  }

  Outcome<UnitId> rename(UnitId id, String name, String shortName, Ordered ordered) {
    oneAtATime();
    var problems = new ArrayList<Problem>();
    checkOrder(ordered, "from", problems);
    checkName(name, problems);
    var unit = standing(id, ordered.on(), "from", problems);
    if (unit == null || !problems.isEmpty()) {
      return Outcome.refused(problems);
    }
    var since = since("organization_unit_name", id);
    if (!ordered.on().isAfter(since)) {
      return Outcome.refused(
          Problem.at("from", "organization.problem.name-date", DAY.format(since)));
    }
    var event = book.write(EventKind.RENAME, ordered);
    close("organization_unit_name", List.of(id), ordered.on(), event);
    jdbc.sql(
            """
            insert into organization_unit_name (unit_id, name, short_name, valid_from, event_id)
            values (:unit, :name, :short, :from, :event)
            """)
        .param("unit", id.value())
        .param("name", name.strip())
        .param("short", shortName.isBlank() ? name.strip() : shortName.strip())
        .param("from", ordered.on())
        .param("event", event.value())
        .update();
    book.touches(event, id, Part.SUBJECT, unit.name(), name.strip());
    return Outcome.accepted(id);
  }

  Outcome<UnitId> move(UnitId id, UnitId parent, Ordered ordered) {
    oneAtATime();
    var problems = new ArrayList<Problem>();
    checkOrder(ordered, "on", problems);
    checkAct(ordered, problems);
    var unit = standing(id, ordered.on(), "on", problems);
    var above = standing(parent, ordered.on(), "parent", problems);
    if (unit == null || above == null || !problems.isEmpty()) {
      return Outcome.refused(problems);
    }
    if (!above.isBody() && unit.isBody()) {
      return Outcome.refused(Problem.at("parent", "organization.problem.below-territory"));
    }
    if (parent.equals(unit.parent())) {
      return Outcome.refused(Problem.at("parent", "organization.problem.same-parent"));
    }
    if (isBelow(parent, id, ordered.on())) {
      return Outcome.refused(Problem.at("parent", "organization.problem.circle", above.name()));
    }
    var since = since("organization_unit_parent", id);
    if (!ordered.on().isAfter(since)) {
      return Outcome.refused(
          Problem.at("on", "organization.problem.parent-date", DAY.format(since)));
    }
    var event = book.write(EventKind.MOVE, ordered);
    var before =
        unit.parent() == null ? null : rows.find(unit.parent()).map(Unit::name).orElse(null);
    putBelow(List.of(id), parent, ordered.on(), event);
    book.touches(event, id, Part.SUBJECT, before, above.name());
    follow(List.of(id));
    return Outcome.accepted(id);
  }

  Outcome<UnitId> reclassify(UnitId id, String kind, @Nullable Level level, Ordered ordered) {
    oneAtATime();
    var problems = new ArrayList<Problem>();
    checkOrder(ordered, "on", problems);
    checkAct(ordered, problems);
    var unit = standing(id, ordered.on(), "on", problems);
    var known = checkKind(kind, ordered.on(), problems);
    if (unit == null || known == null || !problems.isEmpty()) {
      return Outcome.refused(problems);
    }
    var raised = level == null ? known.level() : level;
    if (unit.kind().equals(kind) && unit.level() == raised) {
      return Outcome.refused(Problem.at("kind", "organization.problem.same-kind"));
    }
    var since = since("organization_unit_standing", id);
    if (!ordered.on().isAfter(since)) {
      return Outcome.refused(Problem.at("on", "organization.problem.kind-date", DAY.format(since)));
    }
    var event = book.write(EventKind.LEVEL_CHANGE, ordered);
    close("organization_unit_standing", List.of(id), ordered.on(), event);
    jdbc.sql(
            """
            insert into organization_unit_standing (unit_id, kind, level, valid_from, event_id)
            values (:unit, :kind, :level, :from, :event)
            """)
        .param("unit", id.value())
        .param("kind", kind)
        .param("level", raised.name())
        .param("from", ordered.on())
        .param("event", event.value())
        .update();
    var before = rows.kind(unit.kind()).map(UnitKind::nameVi).orElse(unit.kind());
    book.touches(event, id, Part.SUBJECT, before, known.nameVi());
    rows.moved(List.of(id));
    return Outcome.accepted(id);
  }

  /** Ends a unit; those named take over what it leaves. */
  Outcome<EventId> end(UnitId id, List<UnitId> successors, Ordered ordered) {
    oneAtATime();
    var problems = new ArrayList<Problem>();
    checkOrder(ordered, "lastDay", problems);
    checkAct(ordered, problems);
    var unit = ending(id, ordered.on(), problems);
    var heirs = new ArrayList<Unit>();
    for (var successor : successors) {
      var heir = standing(successor, ordered.on(), "successors", problems);
      if (heir != null) {
        heirs.add(heir);
      }
    }
    if (successors.contains(id)) {
      problems.add(Problem.at("successors", "organization.problem.own-successor"));
    }
    if (unit != null) {
      heirs.forEach(heir -> checkSameSort(unit, heir.system(), "successors", problems));
    }
    if (unit == null || !problems.isEmpty()) {
      return Outcome.refused(problems);
    }
    var below = rows.children(id, ordered.on()).size();
    if (below > 0) {
      return Outcome.refused(Problem.of("organization.problem.units-below", below));
    }
    var event = book.write(EventKind.END, ordered);
    endAll(List.of(id), ordered.on(), event);
    book.touches(event, id, Part.SUBJECT, unit.name(), null);
    for (var heir : heirs) {
      book.touches(event, heir.id(), Part.SUCCESSOR, null, heir.name());
      book.succeeds(event, id, heir.id(), false);
    }
    leave(List.of(id), event);
    return Outcome.accepted(event);
  }

  /**
   * Makes one unit of several. Everything below them goes below the one that takes over.
   *
   * @param heir may be one that exists already and takes the others in
   */
  Outcome<UnitId> merge(List<UnitId> predecessors, Heir heir, Ordered ordered) {
    oneAtATime();
    var problems = new ArrayList<Problem>();
    checkOrder(ordered, "on", problems);
    checkAct(ordered, problems);
    var wanted = List.copyOf(new java.util.LinkedHashSet<>(predecessors));
    if (wanted.size() < (heir instanceof Heir.Existing ? 1 : 2)) {
      problems.add(Problem.at("predecessors", "organization.problem.too-few-predecessors"));
    }
    var ending = ending(wanted, ordered.on(), problems);
    checkHeir(heir, wanted, ordered.on(), problems);
    ending.forEach(unit -> checkSameSort(unit, system(heir), "successor", problems));
    var carried =
        wanted.stream()
            .flatMap(unit -> rows.children(unit, ordered.on()).stream())
            .filter(child -> !wanted.contains(child.id()))
            .filter(child -> !(heir instanceof Heir.Existing(var unit) && unit.equals(child.id())))
            .toList();
    if (heir instanceof Heir.Existing(var unit)
        && wanted.stream().anyMatch(one -> isBelow(unit, one, ordered.on()))) {
      problems.add(Problem.at("successor", "organization.problem.heir-below"));
    }
    checkCarried(carried, ordered.on(), problems);
    if (!problems.isEmpty()) {
      return Outcome.refused(problems);
    }
    var event = book.write(EventKind.MERGE, ordered);
    var successor = take(heir, ordered.on(), event);
    carry(carried, successor, ordered.on(), event);
    endAll(wanted, ordered.on(), event);
    for (var unit : ending) {
      book.touches(event, unit.id(), Part.PREDECESSOR, unit.name(), null);
      book.succeeds(event, unit.id(), successor, false);
    }
    follow(carried.stream().map(Unit::id).toList());
    leave(wanted, event);
    return Outcome.accepted(successor);
  }

  /**
   * Makes several units of one.
   *
   * @param goesOn whether the unit itself stays and gives only a part away
   * @param carried which of the units below goes to which of the heirs, by its place in {@code
   *     heirs}
   */
  Outcome<List<UnitId>> split(
      UnitId id, List<Heir> heirs, boolean goesOn, Map<UnitId, Integer> carried, Ordered ordered) {
    oneAtATime();
    var problems = new ArrayList<Problem>();
    checkOrder(ordered, "on", problems);
    checkAct(ordered, problems);
    if (heirs.size() < (goesOn ? 1 : 2)) {
      problems.add(Problem.at("successors", "organization.problem.too-few-successors"));
    }
    var unit =
        goesOn ? standing(id, ordered.on(), "on", problems) : ending(id, ordered.on(), problems);
    heirs.forEach(heir -> checkHeir(heir, List.of(id), ordered.on(), problems));
    if (unit != null) {
      heirs.forEach(heir -> checkSameSort(unit, system(heir), "successors", problems));
    }
    checkCodes(heirs, problems);
    var children = rows.children(id, ordered.on());
    var going = new LinkedHashMap<Unit, Integer>();
    for (var child : children) {
      var heir = carried.get(child.id());
      if (heir == null || heir < 0 || heir >= heirs.size()) {
        if (!goesOn) {
          problems.add(Problem.at("carried", "organization.problem.not-carried", child.name()));
        }
      } else if (heirs.get(heir) instanceof Heir.Existing(var existing)
          && (existing.equals(child.id()) || isBelow(existing, child.id(), ordered.on()))) {
        problems.add(Problem.at("carried", "organization.problem.circle", child.name()));
      } else {
        going.put(child, heir);
      }
    }
    checkCarried(going.keySet(), ordered.on(), problems);
    if (unit == null || !problems.isEmpty()) {
      return Outcome.refused(problems);
    }
    var event = book.write(EventKind.SPLIT, ordered);
    var successors = heirs.stream().map(heir -> take(heir, ordered.on(), event)).toList();
    going.forEach(
        (child, heir) -> carry(List.of(child), successors.get(heir), ordered.on(), event));
    book.touches(event, id, Part.PREDECESSOR, unit.name(), goesOn ? unit.name() : null);
    if (!goesOn) {
      endAll(List.of(id), ordered.on(), event);
    }
    successors.forEach(successor -> book.succeeds(event, id, successor, true));
    follow(going.keySet().stream().map(Unit::id).toList());
    if (!goesOn) {
      leave(List.of(id), event);
    }
    return Outcome.accepted(successors);
  }

  /** Takes back what the event did; the event stays on record with the correction. */
  Outcome<EventId> correct(EventId wrong, Ordered ordered) {
    oneAtATime();
    var event = book.find(wrong).orElse(null);
    if (event == null || event.kind() == EventKind.CORRECTION || event.corrected()) {
      return Outcome.refused(Problem.of("organization.problem.not-correctable"));
    }
    if (ordered.note().isBlank()) {
      return Outcome.refused(Problem.at("note", "organization.problem.correction-reason"));
    }
    if (!event.latest()) {
      return Outcome.refused(Problem.of("organization.problem.later-event"));
    }
    if (handOvers.doneBecauseOf(wrong)) {
      return Outcome.refused(Problem.of("organization.problem.handed-over"));
    }
    var founded = foundedBy(wrong);
    for (var unit : founded) {
      // Those that the same event put there go back to where they were.
      var below =
          jdbc.sql(
                  """
                  select count(*) from organization_unit_parent p join organization_unit u on u.id = p.unit_id
                  where p.parent_id = :unit and p.event_id <> :event and p.valid_to is null
                    and u.ended_on is null and u.annulled_by is null
                  """)
              .param("unit", unit.value())
              .param("event", wrong.value())
              .query(Long.class)
              .single();
      if (below > 0) {
        return Outcome.refused(Problem.of("organization.problem.units-below", below));
      }
    }
    var touched = touchedBy(wrong);
    var correction =
        book.write(
            EventKind.CORRECTION,
            new Ordered(event.on(), ordered.act(), ordered.note(), ordered.by()),
            wrong);
    undo(event, correction);
    handOvers.cancel(wrong);
    touched.forEach(unit -> book.touches(correction, unit, Part.SUBJECT, null, null));
    follow(touched.stream().filter(unit -> !founded.contains(unit)).toList());
    return Outcome.accepted(correction);
  }

  private void undo(UnitEvent event, EventId correction) {
    for (var table : DATED) {
      jdbc.sql(
              """
              delete from %s where event_id = :event
                and unit_id not in (select id from organization_unit where founded_by = :event)
              """
                  .formatted(table))
          .param("event", event.id().value())
          .update();
      jdbc.sql(
              "update %s set valid_to = null, closed_by = null where closed_by = :event"
                  .formatted(table))
          .param("event", event.id().value())
          .update();
    }
    for (var table : FOLLOWING) {
      jdbc.sql(
              """
              update %s set valid_to = null where valid_to = :last
                and unit_id in (select id from organization_unit where ended_by = :event)
              """
                  .formatted(table))
          .param("last", event.on().minusDays(1))
          .param("event", event.id().value())
          .update();
    }
    jdbc.sql(
            "update organization_person_post set valid_to = null, ended_with = null where ended_with = :event")
        .param("event", event.id().value())
        .update();
    jdbc.sql(
            "update organization_unit set ended_on = null, ended_by = null where ended_by = :event")
        .param("event", event.id().value())
        .update();
    // Its code is free for the unit that was meant.
    jdbc.sql(
            """
            update organization_unit set annulled_by = :correction, code = code || '~' || left(id::text, 13)
            where founded_by = :event
            """)
        .param("correction", correction.value())
        .param("event", event.id().value())
        .update();
  }

  private void checkOrder(Ordered ordered, String field, List<Problem> problems) {
    if (ordered.on().isAfter(calendar.today().plusYears(1))
        || ordered.on().getYear() < EARLIEST_YEAR) {
      problems.add(Problem.at(field, "organization.problem.founded"));
    }
  }

  private static void checkAct(Ordered ordered, List<Problem> problems) {
    if (ordered.by() != null && !ordered.act().known()) {
      problems.add(Problem.at("actSymbol", "organization.problem.act"));
    }
  }

  private static void checkName(String name, List<Problem> problems) {
    if (name.isBlank() || name.length() > 300) {
      problems.add(Problem.at("name", "organization.problem.name"));
    }
  }

  private @Nullable UnitKind checkKind(String code, LocalDate on, List<Problem> problems) {
    var kind = rows.kind(code).orElse(null);
    if (kind == null) {
      problems.add(Problem.at("kind", "organization.problem.kind"));
    } else if (!rows.kindHolds(code, on)) {
      problems.add(Problem.at("kind", "organization.problem.kind-over", kind.nameVi()));
    }
    return kind;
  }

  private void checkNew(NewUnit unit, LocalDate on, List<Problem> problems) {
    if (!CODE.matcher(unit.code()).matches()) {
      problems.add(Problem.at("code", "organization.problem.code"));
    } else if (rows.codeTaken(unit.code())) {
      problems.add(Problem.at("code", "organization.problem.code-taken", unit.code()));
    }
    checkName(unit.name(), problems);
    checkKind(unit.kind(), on, problems);
    if (unit.parent() != null) {
      var parent = rows.find(unit.parent()).orElse(null);
      if (parent == null
          || parent.annulled()
          || (parent.endedOn() != null && parent.endedOn().isBefore(on))) {
        problems.add(Problem.at("parent", "organization.problem.parent"));
      }
    }
  }

  private void checkHeir(
      Heir heir, List<UnitId> predecessors, LocalDate on, List<Problem> problems) {
    switch (heir) {
      case Heir.Existing(var unit) -> {
        if (predecessors.contains(unit)) {
          problems.add(Problem.at("successor", "organization.problem.own-successor"));
        }
        standing(unit, on, "successor", problems);
      }
      case Heir.Founded(var unit) -> {
        checkNew(unit, on, problems);
        if (unit.parent() == null) {
          problems.add(Problem.at("parent", "organization.problem.parent"));
        } else if (predecessors.stream()
            .anyMatch(one -> one.equals(unit.parent()) || isBelow(unit.parent(), one, on))) {
          problems.add(Problem.at("parent", "organization.problem.heir-below"));
        }
      }
    }
  }

  /** The system of the heir; empty where it is none, which is said elsewhere. */
  private Optional<UnitSystem> system(Heir heir) {
    return switch (heir) {
      case Heir.Existing(var unit) -> rows.find(unit).map(Unit::system);
      case Heir.Founded(var unit) -> rows.kind(unit.kind()).map(UnitKind::system);
    };
  }

  private static void checkSameSort(
      Unit unit, Optional<UnitSystem> heir, String field, List<Problem> problems) {
    heir.ifPresent(system -> checkSameSort(unit, system, field, problems));
  }

  /** A body never takes over from a territory, nor the other way round. */
  private static void checkSameSort(
      Unit unit, UnitSystem heir, String field, List<Problem> problems) {
    if (unit.isBody() == (heir == UnitSystem.TERRITORY)) {
      problems.add(Problem.at(field, "organization.problem.other-sort", unit.name()));
    }
  }

  private static void checkCodes(List<Heir> heirs, List<Problem> problems) {
    var seen = new HashSet<String>();
    for (var heir : heirs) {
      if (heir instanceof Heir.Founded(var unit) && !seen.add(unit.code())) {
        problems.add(Problem.at("code", "organization.problem.code-taken", unit.code()));
      }
    }
  }

  private void checkCarried(Collection<Unit> carried, LocalDate on, List<Problem> problems) {
    for (var child : carried) {
      if (!on.isAfter(since("organization_unit_parent", child.id()))) {
        problems.add(Problem.at("on", "organization.problem.carried-date", child.name()));
      }
    }
  }

  /** The unit, where it exists on the day and has not got an end yet; else says why not. */
  private @Nullable Unit standing(UnitId id, LocalDate on, String field, List<Problem> problems) {
    var unit = rows.find(id, on).orElse(null);
    if (unit == null || unit.annulled()) {
      problems.add(Problem.at(field, "organization.problem.unknown"));
      return null;
    }
    if (unit.endedOn() != null) {
      problems.add(
          Problem.at(
              field,
              "organization.problem.ended-already",
              unit.name(),
              DAY.format(unit.endedOn())));
    } else if (on.isBefore(unit.foundedOn())) {
      problems.add(
          Problem.at(
              field,
              "organization.problem.not-founded",
              unit.name(),
              DAY.format(unit.foundedOn())));
    }
    return unit;
  }

  /** The unit, where it can have its last day on the day before {@code on}; else says why not. */
  private @Nullable Unit ending(UnitId id, LocalDate on, List<Problem> problems) {
    var unit = standing(id, on, "lastDay", problems);
    if (unit == null) {
      return null;
    }
    for (var table : DATED) {
      var since =
          jdbc.sql("select max(valid_from) from %s where unit_id = :unit".formatted(table))
              .param("unit", id.value())
              .query(LocalDate.class)
              .optional();
      if (since.isPresent() && !on.isAfter(since.get())) {
        problems.add(
            Problem.at(
                "lastDay",
                "organization.problem.changed-later",
                unit.name(),
                DAY.format(since.get())));
        return unit;
      }
    }
    return unit;
  }

  private List<Unit> ending(List<UnitId> ids, LocalDate on, List<Problem> problems) {
    return ids.stream()
        .map(id -> Optional.ofNullable(ending(id, on, problems)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Since when the row holds that holds last. */
  private LocalDate since(String table, UnitId unit) {
    return jdbc.sql(
            """
            select coalesce((select max(valid_from) from %s where unit_id = u.id), u.founded_on)
            from organization_unit u where u.id = :unit
            """
                .formatted(table))
        .param("unit", unit.value())
        .query(LocalDate.class)
        .single();
  }

  /** Whether {@code unit} is, or from the day on will be, somewhere below {@code top}. */
  private boolean isBelow(UnitId unit, UnitId top, LocalDate on) {
    return jdbc.sql(
            """
            with recursive above as (
              select p.parent_id from organization_unit_parent p
                where p.unit_id = :unit and (p.valid_to is null or p.valid_to >= :on)
              union
              select p.parent_id from above a join organization_unit_parent p on p.unit_id = a.parent_id
                and (p.valid_to is null or p.valid_to >= :on))
            select :unit::uuid = :top or exists (select 1 from above where parent_id = :top)
            """)
        .param("unit", unit.value())
        .param("top", top.value())
        .param("on", on)
        .query(Boolean.class)
        .single();
  }

  private UnitId insert(NewUnit unit, LocalDate on, EventId event) {
    var level = unit.level() == null ? rows.kind(unit.kind()).orElseThrow().level() : unit.level();
    var id =
        new UnitId(
            jdbc.sql(
                    "insert into organization_unit (code, founded_on, founded_by) values (:code, :on, :event) returning id")
                .param("code", unit.code())
                .param("on", on)
                .param("event", event.value())
                .query(UUID.class)
                .single());
    jdbc.sql(
            """
            insert into organization_unit_standing (unit_id, kind, level, valid_from, event_id)
            values (:unit, :kind, :level, :on, :event)
            """)
        .param("unit", id.value())
        .param("kind", unit.kind())
        .param("level", level.name())
        .param("on", on)
        .param("event", event.value())
        .update();
    jdbc.sql(
            """
            insert into organization_unit_name (unit_id, name, short_name, valid_from, event_id)
            values (:unit, :name, :short, :on, :event)
            """)
        .param("unit", id.value())
        .param("name", unit.name())
        .param("short", unit.shortName())
        .param("on", on)
        .param("event", event.value())
        .update();
    if (unit.parent() != null) {
      // An installation may know the unit above only from a later day on.
      jdbc.sql(
              """
              insert into organization_unit_parent (unit_id, parent_id, valid_from, event_id)
              select :unit, :parent, greatest(:on, founded_on), :event from organization_unit where id = :parent
              """)
          .param("unit", id.value())
          .param("parent", unit.parent().value())
          .param("on", on)
          .param("event", event.value())
          .update();
    }
    places.put(id, unit.parent());
    rows.moved(List.of(id));
    return id;
  }

  private UnitId take(Heir heir, LocalDate on, EventId event) {
    var successor =
        switch (heir) {
          case Heir.Existing(var unit) -> unit;
          case Heir.Founded(var unit) -> insert(unit, on, event);
        };
    book.touches(event, successor, Part.SUCCESSOR, null, rows.find(successor).orElseThrow().name());
    return successor;
  }

  private void carry(Collection<Unit> carried, UnitId to, LocalDate on, EventId event) {
    if (carried.isEmpty()) {
      return;
    }
    var name = rows.find(to).orElseThrow().name();
    carried.forEach(child -> {
      var before =
          child.parent() == null ? null : rows.find(child.parent()).map(Unit::name).orElse(null);
      book.touches(event, child.id(), Part.CARRIED, before, name);
    });
    putBelow(carried.stream().map(Unit::id).toList(), to, on, event);
  }

  private void putBelow(List<UnitId> units, UnitId parent, LocalDate on, EventId event) {
    close("organization_unit_parent", units, on, event);
    jdbc.sql(
            """
            insert into organization_unit_parent (unit_id, parent_id, valid_from, event_id)
            select unit, :parent, :on, :event from unnest(:units::uuid[]) as unit
            """)
        .param("parent", parent.value())
        .param("on", on)
        .param("event", event.value())
        .param("units", ids(units))
        .update();
  }

  private void endAll(List<UnitId> units, LocalDate on, EventId event) {
    jdbc.sql(
            "update organization_unit set ended_on = :last, ended_by = :event where id = any(:units)")
        .param("last", on.minusDays(1))
        .param("event", event.value())
        .param("units", ids(units))
        .update();
    DATED.forEach(table -> close(table, units, on, event));
    for (var table : FOLLOWING) {
      jdbc.sql(
              """
              update %s set valid_to = greatest(:last, valid_from)
              where unit_id = any(:units) and valid_to is null
              """
                  .formatted(table))
          .param("last", on.minusDays(1))
          .param("units", ids(units))
          .update();
    }
    var events = new UUID[units.size()];
    Arrays.fill(events, event.value());
    endPosts(jdbc, ids(units), events, on.minusDays(1));
  }

  /** A post is none without its unit; who held it keeps it in the history. */
  static void endPosts(JdbcClient jdbc, UUID[] units, UUID[] events, LocalDate last) {
    jdbc.sql(
            """
            update organization_person_post h set valid_to = greatest(:last, h.valid_from), ended_with = t.event
            from unnest(:units::uuid[], :events::uuid[]) as t(unit, event)
            where h.unit_id = t.unit and h.valid_to is null
            """)
        .param("last", last)
        .param("units", units)
        .param("events", events)
        .update();
  }

  /** What the units leave open waits for somebody to say where it goes. */
  private void leave(List<UnitId> units, EventId event) {
    units.forEach(unit -> handOvers.open(unit, event));
  }

  private void close(String table, List<UnitId> units, LocalDate on, EventId event) {
    jdbc.sql(
            "update %s set valid_to = :last, closed_by = :event where unit_id = any(:units) and valid_to is null"
                .formatted(table))
        .param("last", on.minusDays(1))
        .param("event", event.value())
        .param("units", ids(units))
        .update();
  }

  /** Puts the places to where the units stand today; what is still to come waits for its day. */
  private void follow(Collection<UnitId> units) {
    for (var unit : units) {
      rows.find(unit).ifPresent(found -> places.put(unit, found.parent()));
    }
    rows.moved(units);
  }

  private List<UnitId> foundedBy(EventId event) {
    return jdbc.sql("select id from organization_unit where founded_by = :event")
        .param("event", event.value())
        .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
        .list();
  }

  private List<UnitId> touchedBy(EventId event) {
    return jdbc.sql("select distinct unit_id from organization_event_unit where event_id = :event")
        .param("event", event.value())
        .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
        .list();
  }

  private void oneAtATime() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('organization_tree'))")
        .query((row, n) -> n)
        .list();
  }

  private static UUID[] ids(Collection<UnitId> units) {
    return units.stream().map(UnitId::value).toArray(UUID[]::new);
  }
}
