package vn.giaoban.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.access.Places;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.Folding;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
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

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  private static final String AS_OF =
      """
      select u.id, u.code, u.kind, n.name, n.short_name, p.parent_id, u.founded_on, u.ended_on
      from organization_unit u
        join organization_unit_kind k on k.code = u.kind
        join lateral (select name, short_name from organization_unit_name
          where unit_id = u.id and (valid_from <= :day or valid_from = u.founded_on)
          order by valid_from desc limit 1) n on true
        left join organization_unit_parent p on p.unit_id = u.id
          and p.valid_from <= least(:day, coalesce(u.ended_on, :day))
          and (p.valid_to is null or p.valid_to >= least(:day, coalesce(u.ended_on, :day)))
      """;

  private final JdbcClient jdbc;
  private final Places places;
  private final Rights rights;
  private final OfficeCalendar calendar;

  Units(JdbcClient jdbc, Places places, Rights rights, OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.places = places;
    this.rights = rights;
    this.calendar = calendar;
  }

  /** A unit in its place in the tree, the top first. */
  public record Node(Unit unit, int depth) {}

  /**
   * Founds a unit.
   *
   * @param shortName blank to use the name
   * @param parent null for the top of an installation
   */
  @Transactional
  public Outcome<UnitId> found(
      String code,
      String kind,
      String name,
      String shortName,
      @Nullable UnitId parent,
      LocalDate on) {
    var problems = new ArrayList<Problem>();
    if (!CODE.matcher(code.strip()).matches()) {
      problems.add(Problem.at("code", "organization.problem.code"));
    }
    if (name.isBlank() || name.length() > 300) {
      problems.add(Problem.at("name", "organization.problem.name"));
    }
    if (kinds().stream().noneMatch(known -> known.code().equals(kind))) {
      problems.add(Problem.at("kind", "organization.problem.kind"));
    }
    if (parent != null && find(parent).isEmpty()) {
      problems.add(Problem.at("parent", "organization.problem.parent"));
    }
    if (on.isAfter(calendar.today().plusYears(1)) || on.getYear() < 1930) {
      problems.add(Problem.at("foundedOn", "organization.problem.founded"));
    }
    if (!problems.isEmpty()) {
      return Outcome.refused(problems);
    }
    UnitId unit;
    try {
      unit =
          new UnitId(
              jdbc.sql(
                      "insert into organization_unit (code, kind, founded_on) values (:code, :kind, :on) returning id")
                  .param("code", code.strip())
                  .param("kind", kind)
                  .param("on", on)
                  .query(UUID.class)
                  .single());
    } catch (DuplicateKeyException taken) {
      return Outcome.refused(Problem.at("code", "organization.problem.code-taken", code.strip()));
    }
    jdbc.sql(
            "insert into organization_unit_name (unit_id, name, short_name, valid_from) values (:unit, :name, :short, :on)")
        .param("unit", unit.value())
        .param("name", name.strip())
        .param("short", shortName.isBlank() ? name.strip() : shortName.strip())
        .param("on", on)
        .update();
    if (parent != null) {
      jdbc.sql(
              "insert into organization_unit_parent (unit_id, parent_id, valid_from) values (:unit, :parent, :on)")
          .param("unit", unit.value())
          .param("parent", parent.value())
          .param("on", on)
          .update();
    }
    places.put(unit, parent);
    return Outcome.accepted(unit);
  }

  /** Gives a unit another name from a day on; the old one stays for the days before. */
  @Transactional
  public Outcome<UnitId> rename(UnitId unit, String name, String shortName, LocalDate from) {
    if (name.isBlank() || name.length() > 300) {
      return Outcome.refused(Problem.at("name", "organization.problem.name"));
    }
    var since =
        jdbc.sql("select max(valid_from) from organization_unit_name where unit_id = :unit")
            .param("unit", unit.value())
            .query(LocalDate.class)
            .single();
    if (from.isBefore(since)) {
      return Outcome.refused(
          Problem.at(
              "from",
              "organization.problem.name-date",
              since.format(java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy"))));
    }
    if (from.isAfter(since)) {
      jdbc.sql(
              "update organization_unit_name set valid_to = :last where unit_id = :unit and valid_to is null")
          .param("last", from.minusDays(1))
          .param("unit", unit.value())
          .update();
    }
    jdbc.sql(
            """
            insert into organization_unit_name (unit_id, name, short_name, valid_from) values (:unit, :name, :short, :from)
            on conflict (unit_id, valid_from) do update set name = excluded.name, short_name = excluded.short_name
            """)
        .param("unit", unit.value())
        .param("name", name.strip())
        .param("short", shortName.isBlank() ? name.strip() : shortName.strip())
        .param("from", from)
        .update();
    return Outcome.accepted(unit);
  }

  /** Ends a unit. Its records and its place in the past stay. */
  @Transactional
  public Outcome<UnitId> end(UnitId unit, LocalDate lastDay) {
    var below =
        jdbc.sql(
                """
                select count(*) from organization_unit_parent p join organization_unit u on u.id = p.unit_id
                where p.parent_id = :unit and (p.valid_to is null or p.valid_to > :last)
                  and (u.ended_on is null or u.ended_on > :last)
                """)
            .param("unit", unit.value())
            .param("last", lastDay)
            .query(Long.class)
            .single();
    if (below > 0) {
      return Outcome.refused(Problem.of("organization.problem.units-below", below));
    }
    var changed =
        jdbc.sql(
                """
                update organization_unit set ended_on = :last
                where id = :unit and ended_on is null and founded_on <= :last
                """)
            .param("last", lastDay)
            .param("unit", unit.value())
            .update();
    if (changed == 0) {
      return Outcome.refused(Problem.at("lastDay", "organization.problem.ended"));
    }
    jdbc.sql(
            "update organization_unit_name set valid_to = :last where unit_id = :unit and valid_to is null")
        .param("last", lastDay)
        .param("unit", unit.value())
        .update();
    jdbc.sql(
            "update organization_unit_parent set valid_to = :last where unit_id = :unit and valid_to is null")
        .param("last", lastDay)
        .param("unit", unit.value())
        .update();
    return Outcome.accepted(unit);
  }

  /** The unit as it stands today, or stood on its last day. */
  public Optional<Unit> find(UnitId unit) {
    return jdbc.sql(AS_OF + " where u.id = :unit")
        .param("day", calendar.today())
        .param("unit", unit.value())
        .query(Units::unit)
        .optional();
  }

  public Optional<Unit> byCode(String code) {
    return jdbc.sql(AS_OF + " where u.code = :code")
        .param("day", calendar.today())
        .param("code", code)
        .query(Units::unit)
        .optional();
  }

  /** The units of these ids; an id that is none is left out. */
  public Map<UnitId, Unit> named(Collection<UnitId> units) {
    if (units.isEmpty()) {
      return Map.of();
    }
    var found = new HashMap<UnitId, Unit>();
    jdbc.sql(AS_OF + " where u.id = any(:units)")
        .param("day", calendar.today())
        .param("units", units.stream().map(UnitId::value).distinct().toArray(UUID[]::new))
        .query(Units::unit)
        .list()
        .forEach(unit -> found.put(unit.id(), unit));
    return found;
  }

  /**
   * The tree as of a day, as far as the viewer is offered units; parents before children, in the
   * order of kinds and names.
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
                AS_OF
                    + " where u.founded_on <= :day and (u.ended_on is null or u.ended_on >= :day) and "
                    + Rights.on("u.id", permission)
                    + " order by k.position, n.name collate \"vi-x-icu\"")
            .param("day", day)
            .param("viewer", viewer.account().value())
            .query(Units::unit)
            .list();
    return inTreeOrder(offered);
  }

  /** The units that exist today and that the viewer is offered, as a tree. */
  public List<Node> tree(Viewer viewer) {
    return tree(viewer, calendar.today());
  }

  /** The units directly below, today. */
  public List<Unit> children(UnitId parent) {
    return jdbc.sql(
            AS_OF
                + " where p.parent_id = :parent and (u.ended_on is null or u.ended_on >= :day)"
                + " order by k.position, n.name collate \"vi-x-icu\"")
        .param("day", calendar.today())
        .param("parent", parent.value())
        .query(Units::unit)
        .list();
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

  public List<UnitKind> kinds() {
    return jdbc.sql(
            "select code, name_vi, name_en, position from organization_unit_kind order by position")
        .query((row, n) ->
            new UnitKind(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)))
        .list();
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
                .map(name -> name.toLowerCase(java.util.Locale.ROOT))
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

  public boolean mayRead(Viewer viewer, UnitId unit) {
    return rights.may(viewer.account(), READ, unit);
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

  private static Unit unit(ResultSet row, int number) throws SQLException {
    var parent = row.getObject("parent_id", UUID.class);
    return new Unit(
        new UnitId(row.getObject("id", UUID.class)),
        row.getString("code"),
        row.getString("kind"),
        row.getString("name"),
        row.getString("short_name"),
        parent == null ? null : new UnitId(parent),
        row.getObject("founded_on", LocalDate.class),
        row.getObject("ended_on", LocalDate.class));
  }
}
