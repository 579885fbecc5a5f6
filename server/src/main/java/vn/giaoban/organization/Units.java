package vn.giaoban.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.Folding;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.UnitId;

/**
 * The units. Their names are not secret inside an installation: whoever sees a record sees the
 * names of the units on it. Which units a viewer is offered is decided by rights.
 */
@Component
public class Units {

  /** What it takes to be offered a unit in trees and lists. */
  public static final String READ = "unit.read";

  /** What it takes to found, rename, move and end units below one's place. */
  public static final String MANAGE = "unit.manage";

  /** Territories are no secret of anybody's. */
  private static final String OFFERED =
      "(k.system = 'TERRITORY' or %s)".formatted(Rights.onEach("u.id", READ));

  /**
   * Looked at are only the units at which something was granted, and those below them that stood
   * apart on the day; one after the other in their order, until there are enough.
   */
  private static final String ROOTS =
      """
      with granted as materialized (%1$s),
      candidate as (
        select g.unit_id, k.position, n.search_key as sort_key, p.parent_id
        from granted g join organization_unit u on u.id = g.unit_id
          join lateral (select kind from organization_unit_standing
            where unit_id = u.id and (valid_from <= :day or valid_from = u.founded_on) order by valid_from desc limit 1) s on true
          join organization_unit_kind k on k.code = s.kind and k.system <> 'TERRITORY'
          join lateral (select search_key from organization_unit_name
            where unit_id = u.id and (valid_from <= :day or valid_from = u.founded_on) order by valid_from desc limit 1) n on true
          left join lateral (select parent_id from organization_unit_parent
            where unit_id = u.id and valid_from <= :day and (valid_to is null or valid_to >= :day) limit 1) p on true
        union
        select a.unit_id, a.position, a.sort_key, a.parent_id from organization_apart a
        where a.branch = any(%2$s) and a.valid_from <= :day and a.valid_to >= :day
          and a.unit_id <> all(array(select unit_id from granted))),
      shown as (
        select c.unit_id from (select * from candidate order by position, sort_key collate "C", unit_id offset 0) c
        where exists (select 1 from organization_unit u where u.id = c.unit_id and %4$s offset 0)
          and (c.parent_id is null or not %3$s
            or not exists (select 1 from organization_unit u where u.id = c.parent_id
              and u.founded_on <= :day and (u.ended_on is null or u.ended_on >= :day) offset 0))
        order by c.position, c.sort_key collate "C", c.unit_id
        offset :from limit :most)
      """
              .formatted(
                  Rights.granted(READ),
                  Rights.grantedBelow(READ),
                  Rights.onEach("c.parent_id", READ),
                  UnitRows.EXISTS)
          + UnitRows.AS_OF
          + " where u.id = any(array(select unit_id from shown))"
          + UnitRows.ORDER;

  /** So many days are remembered with their territories. */
  private static final int MOST_DAYS = 100;

  private static final int SHORTEST_SEARCH = 2;

  private final JdbcClient jdbc;
  private final UnitRows rows;
  private final UnitChanges changes;
  private final EventBook book;
  private final Rights rights;
  private final OfficeCalendar calendar;
  private volatile Territories territories =
      new Territories(Optional.empty(), new ConcurrentHashMap<>());

  Units(
      JdbcClient jdbc,
      UnitRows rows,
      UnitChanges changes,
      EventBook book,
      Rights rights,
      OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.changes = changes;
    this.book = book;
    this.rights = rights;
    this.calendar = calendar;
  }

  /**
   * The topmost territories by day.
   *
   * @param after the last event that they take account of
   */
  private record Territories(Optional<UUID> after, Map<LocalDate, List<Unit>> tops) {}

  /** A unit in its place in the tree, the top first. */
  public record Node(Unit unit, int depth) {}

  /**
   * Founds a unit that was there before anybody asked for an act; see {@link #found(NewUnit,
   * Ordered)}.
   */
  @Transactional
  public Outcome<UnitId> found(
      String code,
      String kind,
      String name,
      String shortName,
      @Nullable UnitId parent,
      LocalDate on) {
    return changes.found(
        new NewUnit(code, kind, null, name, shortName, parent), Ordered.earlier(on));
  }

  /** Founds a unit. */
  @Transactional
  public Outcome<UnitId> found(NewUnit unit, Ordered ordered) {
    return changes.found(unit, ordered);
  }

  /** Gives a unit another name from a day on; the old one stays for the days before. */
  @Transactional
  public Outcome<UnitId> rename(UnitId unit, String name, String shortName, LocalDate from) {
    return changes.rename(unit, name, shortName, Ordered.earlier(from));
  }

  /** Gives a unit another name; the old one stays for the days before. */
  @Transactional
  public Outcome<UnitId> rename(UnitId unit, String name, String shortName, Ordered ordered) {
    return changes.rename(unit, name, shortName, ordered);
  }

  /** Puts a unit, with everything below it, below another. */
  @Transactional
  public Outcome<UnitId> move(UnitId unit, UnitId parent, Ordered ordered) {
    return changes.move(unit, parent, ordered);
  }

  /**
   * Makes a unit one of another kind or level.
   *
   * @param level null for the one that the kind usually has
   */
  @Transactional
  public Outcome<UnitId> reclassify(
      UnitId unit, String kind, @Nullable Level level, Ordered ordered) {
    return changes.reclassify(unit, kind, level, ordered);
  }

  /** Ends a unit without successors. Its records and its place in the past stay. */
  @Transactional
  public Outcome<UnitId> end(UnitId unit, LocalDate lastDay) {
    return changes
        .end(unit, List.of(), Ordered.earlier(lastDay.plusDays(1)))
        .then(event -> Outcome.accepted(unit));
  }

  /**
   * Ends a unit. Its records and its place in the past stay.
   *
   * @param successors those that take over what it leaves; may be empty
   */
  @Transactional
  public Outcome<EventId> end(UnitId unit, List<UnitId> successors, Ordered ordered) {
    return changes.end(unit, successors, ordered);
  }

  /** The day after its last one; of a unit that has ended. */
  public LocalDate firstDayWithout(UnitId unit) {
    return rows.find(unit).map(Unit::endedOn).orElseThrow().plusDays(1);
  }

  /** Makes a new unit of several; all that stands below them goes with them. */
  @Transactional
  public Outcome<UnitId> merge(List<UnitId> predecessors, NewUnit successor, Ordered ordered) {
    return changes.merge(predecessors, new UnitChanges.Heir.Founded(successor), ordered);
  }

  /** Makes units part of one that goes on; all that stands below them goes with them. */
  @Transactional
  public Outcome<UnitId> mergeInto(List<UnitId> predecessors, UnitId successor, Ordered ordered) {
    return changes.merge(predecessors, new UnitChanges.Heir.Existing(successor), ordered);
  }

  /**
   * Makes new units of one.
   *
   * @param goesOn whether the unit itself stays and only gives a part away
   * @param carried to which of the successors, by its place in the list, each unit below goes
   */
  @Transactional
  public Outcome<List<UnitId>> split(
      UnitId unit,
      List<NewUnit> successors,
      boolean goesOn,
      Map<UnitId, Integer> carried,
      Ordered ordered) {
    return changes.split(
        unit,
        successors.stream()
            .map(successor -> (UnitChanges.Heir) new UnitChanges.Heir.Founded(successor))
            .toList(),
        goesOn,
        carried,
        ordered);
  }

  /**
   * Divides a unit among others that exist already, and ends it.
   *
   * @param carried to which of the successors, by its place in the list, each unit below goes
   */
  @Transactional
  public Outcome<List<UnitId>> divide(
      UnitId unit, List<UnitId> successors, Map<UnitId, Integer> carried, Ordered ordered) {
    return changes.split(
        unit,
        successors.stream()
            .map(successor -> (UnitChanges.Heir) new UnitChanges.Heir.Existing(successor))
            .toList(),
        false,
        carried,
        ordered);
  }

  /**
   * Takes back what an event did, because it was recorded wrongly. Only the last event of all its
   * units can be taken back; the reason is the note.
   */
  @Transactional
  public Outcome<EventId> correct(EventId wrong, Ordered ordered) {
    return changes.correct(wrong, ordered);
  }

  /** What happened to the unit, the latest first. */
  public List<UnitEvent> events(UnitId unit) {
    return book.of(unit);
  }

  public Optional<UnitEvent> event(EventId event) {
    return book.find(event);
  }

  /** The unit as it stands today, or stood on its last day. */
  public Optional<Unit> find(UnitId unit) {
    return rows.find(unit);
  }

  /** The unit as it stood on a day. */
  public Optional<Unit> find(UnitId unit, LocalDate day) {
    return rows.find(unit, day);
  }

  public Optional<Unit> byCode(String code) {
    return jdbc.sql(UnitRows.AS_OF + " where u.code = :code")
        .param("day", calendar.today())
        .param("code", code)
        .query(UnitRows::unit)
        .optional();
  }

  /** The units of these ids; an id that is none is left out. */
  public Map<UnitId, Unit> named(Collection<UnitId> units) {
    if (units.isEmpty()) {
      return Map.of();
    }
    var found = new HashMap<UnitId, Unit>();
    jdbc.sql(UnitRows.AS_OF + " where u.id = any(:units)")
        .param("day", calendar.today())
        .param("units", units.stream().map(UnitId::value).distinct().toArray(UUID[]::new))
        .query(UnitRows::unit)
        .list()
        .forEach(unit -> found.put(unit.id(), unit));
    return found;
  }

  /**
   * The tree of bodies as of a day, as far as the viewer is offered units; parents before children,
   * in the order of kinds and names.
   */
  public List<Node> tree(Viewer viewer, LocalDate day) {
    return tree(viewer, day, READ);
  }

  /**
   * The units that exist today and at which the viewer has a permission, as a tree: what a form
   * offers for a choice.
   */
  public List<Node> where(Viewer viewer, String permission) {
    return tree(viewer, calendar.today(), permission);
  }

  private List<Node> tree(Viewer viewer, LocalDate day, String permission) {
    var offered =
        jdbc.sql(
                UnitRows.AS_OF
                    + " where "
                    + UnitRows.EXISTS
                    + " and k.system <> 'TERRITORY' and "
                    + Rights.on("u.id", permission)
                    + UnitRows.ORDER)
            .param("day", day)
            .param("viewer", viewer.account().value())
            .query(UnitRows::unit)
            .list();
    return inTreeOrder(offered);
  }

  /**
   * The units at the top of what the viewer is offered on a day: those above which nothing is
   * offered. For a tree that is opened step by step.
   *
   * @param from so many are left out
   */
  public List<Unit> roots(Viewer viewer, LocalDate day, int from, int most) {
    return jdbc.sql(ROOTS)
        .param("day", day)
        .param("viewer", viewer.account().value())
        .param("from", from)
        .param("most", most)
        .query(UnitRows::unit)
        .list();
  }

  /**
   * The territories of a day above which there is none; everybody is offered them. They are
   * remembered until something happens to a unit, as an event says.
   */
  public List<Unit> territories(LocalDate day) {
    var last =
        jdbc.sql("select id from organization_event order by id desc limit 1")
            .query(UUID.class)
            .optional();
    var known = territories;
    if (!known.after().equals(last) || known.tops().size() >= MOST_DAYS) {
      known = new Territories(last, new ConcurrentHashMap<>());
      territories = known;
    }
    return known.tops().computeIfAbsent(day, this::topTerritories);
  }

  private List<Unit> topTerritories(LocalDate day) {
    return jdbc.sql(
            """
            with territory as materialized (
              select unit_id from organization_unit_standing
              where kind = any(array(select code from organization_unit_kind where system = 'TERRITORY'))
                and valid_from <= :day and (valid_to is null or valid_to >= :day)),
            top as (
              select t.unit_id from territory t where not exists (
                select 1 from organization_unit_parent p join territory above on above.unit_id = p.parent_id
                where p.unit_id = t.unit_id and p.valid_from <= :day and (p.valid_to is null or p.valid_to >= :day)))
            """
                + UnitRows.AS_OF
                + " where u.id = any(array(select unit_id from top)) and "
                + UnitRows.EXISTS
                + UnitRows.ORDER)
        .param("day", day)
        .query(UnitRows::unit)
        .list();
  }

  /** All units directly below on a day that the viewer is offered. */
  public List<Unit> children(Viewer viewer, UnitId parent, LocalDate day) {
    return children(viewer, parent, day, 0, Integer.MAX_VALUE);
  }

  /**
   * The units directly below on a day that the viewer is offered.
   *
   * @param from so many are left out
   */
  public List<Unit> children(Viewer viewer, UnitId parent, LocalDate day, int from, int most) {
    return jdbc.sql(
            UnitRows.AS_OF
                + " where u.id in (select unit_id from organization_unit_parent where parent_id = :parent"
                + " and valid_from <= :day and (valid_to is null or valid_to >= :day)) and "
                + UnitRows.EXISTS
                + " and "
                + "("
                // What stands below a unit today is seen by whoever sees all below it.
                + "(:today and "
                + Rights.onAllBelow(":parent", READ)
                + ") or "
                + OFFERED
                + ")"
                + UnitRows.ORDER
                + " offset :from limit :most")
        .param("day", day)
        .param("today", day.equals(calendar.today()))
        .param("parent", parent.value())
        .param("viewer", viewer.account().value())
        .param("from", from)
        .param("most", most)
        .query(UnitRows::unit)
        .list();
  }

  /** Which of these units have units below them on a day. */
  public Set<UnitId> withChildren(Collection<UnitId> units, LocalDate day) {
    return new HashSet<>(
        jdbc.sql(
                """
                select asked.id from unnest(:units::uuid[]) as asked(id)
                where exists (select 1 from organization_unit_parent p join organization_unit u on u.id = p.unit_id
                  where p.parent_id = asked.id and p.valid_from <= :day and (p.valid_to is null or p.valid_to >= :day) and %s offset 0)
                """
                    .formatted(UnitRows.EXISTS))
            .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
            .param("day", day)
            .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
            .list());
  }

  /** The units above on a day, the top first; without the unit itself. */
  public List<Unit> above(UnitId unit, LocalDate day) {
    return jdbc.sql(
            """
            with recursive up as (
              select parent_id, 1 as step from organization_unit_parent
                where unit_id = :unit and valid_from <= :day and (valid_to is null or valid_to >= :day)
              union all
              select p.parent_id, up.step + 1 from up join organization_unit_parent p on p.unit_id = up.parent_id
                and p.valid_from <= :day and (p.valid_to is null or p.valid_to >= :day))
            """
                + UnitRows.AS_OF
                + " join up on up.parent_id = u.id order by up.step desc")
        .param("unit", unit.value())
        .param("day", day)
        .query(UnitRows::unit)
        .list();
  }

  /** Which units took over from this one; those of the last event first. */
  public List<UnitId> successors(UnitId unit) {
    return linked("successor_id", "predecessor_id", unit);
  }

  /** From which units this one took over. */
  public List<UnitId> predecessors(UnitId unit) {
    return linked("predecessor_id", "successor_id", unit);
  }

  private List<UnitId> linked(String wanted, String known, UnitId unit) {
    return jdbc.sql(
            """
            select s.%s from organization_succession s join organization_unit u on u.id = s.%s
            where s.%s = :unit and not exists (select 1 from organization_event c where c.corrects = s.event_id)
            order by s.event_id desc, u.id
            """
                .formatted(wanted, wanted, known))
        .param("unit", unit.value())
        .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
        .list();
  }

  /**
   * A unit that was looked for.
   *
   * @param matched the name, other name or code by which it was found
   */
  public record Hit(Unit unit, String matched) {}

  /**
   * Units by part of any name they have or had, without marks and case, or by one of their codes;
   * those that exist on the day first. Fewer than two letters find nothing.
   */
  public List<Hit> search(Viewer viewer, String words, LocalDate day, int limit) {
    var key = Folding.key(words);
    if (key.length() < SHORTEST_SEARCH) {
      return List.of();
    }
    return jdbc.sql(
            """
            with found as (
              select unit_id, name as matched, search_key = :key as whole from organization_unit_name where search_key like :like
              union all
              select unit_id, alias, search_key = :key from organization_unit_alias where search_key like :like
              union all
              select unit_id, code, true from organization_unit_code where lower(code) = :plain
              union all
              select id, code, true from organization_unit where lower(code) = :plain
            ), best as (
              select distinct on (unit_id) unit_id, matched, whole from found order by unit_id, whole desc, length(matched)
            )
            select x.*, best.matched from (%s where u.id in (select unit_id from best) and u.annulled_by is null and %s) x
              join best on best.unit_id = x.id
            order by best.whole desc, (x.founded_on <= :day and (x.ended_on is null or x.ended_on >= :day)) desc,
              length(best.matched), x.name%s, x.id
            limit :limit
            """
                .formatted(UnitRows.AS_OF, OFFERED, UnitRows.NATURAL))
        .param("key", key)
        .param("like", "%" + key + "%")
        .param("plain", words.strip().toLowerCase(Locale.ROOT))
        .param("viewer", viewer.account().value())
        .param("day", day)
        .param("limit", limit)
        .query((row, n) -> new Hit(UnitRows.unit(row, n), row.getString("matched")))
        .list();
  }

  /** The units that exist today and that the viewer is offered, as a tree; no territories. */
  public List<Node> tree(Viewer viewer) {
    return tree(viewer, calendar.today());
  }

  /** The units directly below, today. */
  public List<Unit> children(UnitId parent) {
    return rows.children(parent, calendar.today());
  }

  /**
   * Units of {@code offered} whose name may be the one written in a document, the best first. Case
   * and marks do not count; a unit answers when every word of its name, or of its short name,
   * stands in the text or the other way round.
   */
  public List<Unit> alike(String written, List<Unit> offered) {
    var wanted = List.of(Folding.key(written).split(" "));
    record Match(Unit unit, double closeness) {}
    var matches = new ArrayList<Match>();
    for (var unit : offered) {
      var best = Math.max(closeness(wanted, unit.name()), closeness(wanted, unit.shortName()));
      if (best >= 0.75) {
        matches.add(new Match(unit, best));
      }
    }
    return matches.stream()
        .sorted((one, other) -> Double.compare(other.closeness(), one.closeness()))
        .map(Match::unit)
        .toList();
  }

  /** The kinds of bodies that can be given something to do; not those of territories. */
  public List<UnitKind> kinds() {
    return rows.kinds().stream().filter(kind -> kind.system() != UnitSystem.TERRITORY).toList();
  }

  /** All kinds, those of territories last. */
  public List<UnitKind> allKinds() {
    return rows.kinds();
  }

  /** The names that a unit has had, the latest first. */
  public List<NamePeriod> names(UnitId unit) {
    return jdbc.sql(
            "select name, valid_from, valid_to from organization_unit_name where unit_id = :unit order by valid_from desc")
        .param("unit", unit.value())
        .query((row, n) ->
            new NamePeriod(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class)))
        .list();
  }

  /**
   * A name that no unit bore any more on a day.
   *
   * @param lastDay the last day on which one did
   * @param now what that unit was called on the day; null where it had ended
   */
  public record ExpiredName(String name, LocalDate lastDay, @Nullable String now) {}

  /**
   * Those of the names that units bore before {@code day} and none bore on it; case does not count.
   */
  public List<ExpiredName> expired(Collection<String> names, LocalDate day) {
    if (names.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select distinct on (lower(o.name)) o.name, o.valid_to,
              (select n.name from organization_unit_name n where n.unit_id = o.unit_id
                and n.valid_from <= :day and (n.valid_to is null or n.valid_to >= :day)) as now
            from organization_unit_name o
            where lower(o.name) = any(:names) and o.valid_to < :day
              and not exists (select 1 from organization_unit_name h where lower(h.name) = lower(o.name)
                and (h.valid_to is null or h.valid_to >= :day))
            order by lower(o.name), o.valid_to desc
            """)
        .param("day", day)
        .param(
            "names",
            names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .toArray(String[]::new))
        .query((row, n) ->
            new ExpiredName(row.getString(1), row.getObject(2, LocalDate.class), row.getString(3)))
        .list();
  }

  /** A name and when it held. */
  public record NamePeriod(String name, LocalDate from, @Nullable LocalDate to) {}

  public boolean mayManage(Viewer viewer, UnitId unit) {
    return rights.may(viewer.account(), MANAGE, unit);
  }

  /** Everything that the viewer may do at the unit. */
  public Rights.At rightsAt(Viewer viewer, UnitId unit) {
    return rights.at(viewer.account(), unit);
  }

  /** Whether to offer the unit. Territories are offered to everybody. */
  public boolean mayRead(Viewer viewer, UnitId unit) {
    return rights.may(viewer.account(), READ, unit)
        || rows.find(unit).filter(found -> found.system() == UnitSystem.TERRITORY).isPresent();
  }

  private static double closeness(List<String> wanted, String name) {
    var words = new ArrayList<>(List.of(Folding.key(name).split(" ")));
    int shared = 0;
    for (var word : wanted) {
      if (words.remove(word)) {
        shared++;
      }
    }
    return (double) shared / (wanted.size() + words.size());
  }

  private static List<Node> inTreeOrder(List<Unit> units) {
    var ids = new HashMap<UnitId, Unit>();
    units.forEach(unit -> ids.put(unit.id(), unit));
    var below = new HashMap<UnitId, List<Unit>>();
    var top = new ArrayList<Unit>();
    for (var unit : units) {
      if (unit.parent() != null && ids.containsKey(unit.parent())) {
        below.computeIfAbsent(unit.parent(), none -> new ArrayList<>()).add(unit);
      } else {
        top.add(unit);
      }
    }
    var ordered = new ArrayList<Node>(units.size());
    top.forEach(unit -> append(unit, 0, below, ordered));
    return ordered;
  }

  private static void append(
      Unit unit, int depth, Map<UnitId, List<Unit>> below, List<Node> ordered) {
    ordered.add(new Node(unit, depth));
    below
        .getOrDefault(unit.id(), List.of())
        .forEach(child -> append(child, depth + 1, below, ordered));
  }
}
