package vn.giaoban.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.access.Places;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.TreePlan.Entry;
import vn.giaoban.shared.Folding;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.shared.sheets.Sheet;

/**
 * Trees of units from and to tables. A file only adds: what is there already stays as it is, and a
 * row that says something else about it is a problem, because changes are events.
 */
@Component
public class TreeFiles {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  private final JdbcClient jdbc;
  private final UnitRows rows;
  private final UnitFacts facts;
  private final UnitBulk bulk;
  private final Places places;
  private final Rights rights;
  private final OfficeCalendar calendar;

  TreeFiles(
      JdbcClient jdbc,
      UnitRows rows,
      UnitFacts facts,
      UnitBulk bulk,
      Places places,
      Rights rights,
      OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.facts = facts;
    this.bulk = bulk;
    this.places = places;
    this.rights = rights;
    this.calendar = calendar;
  }

  /** A unit that exists, as far as a file could speak of it. */
  private record Known(UnitId id, Unit unit) {}

  /** Looks at everything in the file and stores nothing. */
  @Transactional(readOnly = true)
  public TreePlan check(UnitId below, Sheet sheet) {
    return new Check(below, sheet).plan();
  }

  /**
   * Stores the whole file, or nothing where anything is wrong with it.
   *
   * @param act by which the units were founded; may be unknown
   */
  @Transactional
  public Outcome<TreePlan> store(Viewer viewer, UnitId below, Sheet sheet, Act act) {
    if (!rights.may(viewer.account(), Units.MANAGE, below)) {
      return Outcome.refused(Problem.of("organization.problem.not-managed"));
    }
    bulk.lock();
    var plan = new Check(below, sheet).plan();
    if (!plan.problems().isEmpty()) {
      return Outcome.refused(Problem.of("organization.problem.file", plan.problems().size()));
    }
    var known = new HashMap<String, UnitId>();
    known(codes(plan)).forEach((code, unit) -> known.put(code, unit.id()));
    var byDay = new TreeMap<LocalDate, List<Entry>>();
    plan.entries()
        .forEach(entry ->
            byDay.computeIfAbsent(entry.foundedOn(), none -> new ArrayList<>()).add(entry));
    byDay.forEach((day, entries) -> {
      var event = bulk.events(EventKind.FOUND, new Ordered(day, act, "", viewer), 1).getFirst();
      bulk.found(entries.stream().map(entry -> born(entry, event)).toList(), below, known);
    });
    code("QCVN102", plan, known, Entry::qcvn102);
    code("DVHC", plan, known, Entry::dvhc);
    aliases(plan, known);
    territories(plan, known);
    end(viewer, plan, known, act);
    return Outcome.accepted(plan);
  }

  private void aliases(TreePlan plan, Map<String, UnitId> known) {
    record Given(UUID unit, String alias, String from) {}
    var given = new ArrayList<Given>();
    for (var entry : plan.entries()) {
      var unit = id(known, entry.code()).value();
      entry
          .aliases()
          .forEach(alias -> given.add(new Given(unit, alias, entry.foundedOn().toString())));
    }
    jdbc.sql(
            """
            insert into organization_unit_alias (unit_id, alias, valid_from)
            select unit, alias, since::date from unnest(:units::uuid[], :aliases::text[], :from::text[]) as t(unit, alias, since)
            """)
        .param("units", given.stream().map(Given::unit).toArray(UUID[]::new))
        .param("aliases", given.stream().map(Given::alias).toArray(String[]::new))
        .param("from", given.stream().map(Given::from).toArray(String[]::new))
        .update();
  }

  private void territories(TreePlan plan, Map<String, UnitId> known) {
    var bodies = plan.entries().stream().filter(one -> !one.territoryCode().isEmpty()).toList();
    jdbc.sql(
            """
            insert into organization_unit_territory (unit_id, territory_id, valid_from)
            select t.unit, t.territory, greatest(t.since::date, u.founded_on)
            from unnest(:units::uuid[], :territories::uuid[], :from::text[]) as t(unit, territory, since)
              join organization_unit u on u.id = t.territory
            """)
        .param(
            "units", bodies.stream().map(one -> id(known, one.code()).value()).toArray(UUID[]::new))
        .param(
            "territories",
            bodies.stream().map(one -> id(known, one.territoryCode()).value()).toArray(UUID[]::new))
        .param(
            "from", bodies.stream().map(one -> one.foundedOn().toString()).toArray(String[]::new))
        .update();
  }

  private void end(Viewer viewer, TreePlan plan, Map<String, UnitId> known, Act act) {
    var byLastDay = new TreeMap<LocalDate, List<Entry>>();
    plan.entries().stream()
        .filter(entry -> entry.endedOn() != null)
        .forEach(entry ->
            byLastDay
                .computeIfAbsent(Objects.requireNonNull(entry.endedOn()), none -> new ArrayList<>())
                .add(entry));
    byLastDay.forEach((lastDay, entries) -> {
      var on = lastDay.plusDays(1);
      var event = bulk.events(EventKind.END, new Ordered(on, act, "", viewer), 1).getFirst();
      var ending = new LinkedHashMap<UnitId, EventId>();
      entries.forEach(entry -> ending.put(id(known, entry.code()), event));
      bulk.end(ending, on);
      bulk.touch(
          entries.stream()
              .map(entry ->
                  new UnitBulk.Touch(
                      event, id(known, entry.code()), UnitEvent.Part.SUBJECT, entry.name(), null))
              .toList());
    });
  }

  private void code(
      String scheme, TreePlan plan, Map<String, UnitId> known, Function<Entry, String> part) {
    var byDay = new TreeMap<LocalDate, Map<UnitId, String>>();
    plan.entries().stream()
        .filter(entry -> !part.apply(entry).isEmpty())
        .forEach(entry ->
            byDay
                .computeIfAbsent(entry.foundedOn(), none -> new LinkedHashMap<>())
                .put(id(known, entry.code()), part.apply(entry)));
    byDay.forEach((day, codes) -> bulk.codes(scheme, codes, day));
  }

  /**
   * The tree below a unit on a day as rows of a table, the heading first, parents before children.
   */
  @Transactional(readOnly = true)
  public List<List<String>> export(Viewer viewer, UnitId below, LocalDate day) {
    var table = new ArrayList<List<String>>();
    table.add(Arrays.stream(TreeColumn.values()).map(TreeColumn::heading).toList());
    var kinds = new HashMap<String, String>();
    rows.kinds().forEach(kind -> kinds.put(kind.code(), kind.nameVi()));
    jdbc.sql(
            """
            with recursive tree as (
              select p.unit_id, null::text as parent, 1 as depth from organization_unit_parent p
                where p.parent_id = :below and p.valid_from <= :day and (p.valid_to is null or p.valid_to >= :day)
              union all
              select p.unit_id, above.code, t.depth + 1 from tree t
                join organization_unit above on above.id = t.unit_id
                join organization_unit_parent p on p.parent_id = t.unit_id
                  and p.valid_from <= :day and (p.valid_to is null or p.valid_to >= :day))
            select x.*, tree.parent as parent_code,
              (select string_agg(a.alias, '; ' order by a.alias) from organization_unit_alias a
                where a.unit_id = x.id and a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day)) as aliases,
              (select c.code from organization_unit_code c where c.unit_id = x.id and c.scheme = 'QCVN102'
                and c.valid_from <= :day and (c.valid_to is null or c.valid_to >= :day)) as qcvn102,
              (select c.code from organization_unit_code c where c.unit_id = x.id and c.scheme = 'DVHC'
                and c.valid_from <= :day and (c.valid_to is null or c.valid_to >= :day)) as dvhc,
              (select tu.code from organization_unit_territory t join organization_unit tu on tu.id = t.territory_id
                where t.unit_id = x.id and t.valid_from <= :day and (t.valid_to is null or t.valid_to >= :day)) as territory
            from (%s where u.id in (select unit_id from tree) and %s
                and (k.system = 'TERRITORY' or %s)) x
              join tree on tree.unit_id = x.id
            order by tree.depth, tree.parent, x.name%s, x.code
            """
                .formatted(
                    UnitRows.AS_OF,
                    UnitRows.EXISTS,
                    Rights.on("u.id", Units.READ),
                    UnitRows.NATURAL))
        .param("below", below.value())
        .param("day", day)
        .param("viewer", viewer.account().value())
        .query((row, n) -> {
          var unit = UnitRows.unit(row, n);
          return table.add(
              List.of(
                  unit.code(),
                  unit.name(),
                  unit.shortName().equals(unit.name()) ? "" : unit.shortName(),
                  Objects.requireNonNullElse(kinds.get(unit.kind()), unit.kind()),
                  unit.level().name(),
                  text(row.getString("parent_code")),
                  unit.foundedOn().toString(),
                  unit.endedOn() == null ? "" : unit.endedOn().toString(),
                  text(row.getString("qcvn102")),
                  text(row.getString("dvhc")),
                  text(row.getString("aliases")),
                  text(row.getString("territory"))));
        })
        .list();
    return table;
  }

  private Map<String, Known> known(Set<String> codes) {
    var found = new HashMap<String, Known>();
    jdbc.sql(UnitRows.AS_OF + " where u.code = any(:codes) and u.annulled_by is null")
        .param("day", calendar.today())
        .param("codes", codes.toArray(String[]::new))
        .query((row, n) -> {
          var unit = UnitRows.unit(row, n);
          return found.put(unit.code(), new Known(unit.id(), unit));
        })
        .list();
    return found;
  }

  private static Set<String> codes(TreePlan plan) {
    var codes = new HashSet<String>();
    for (var entry : plan.entries()) {
      codes.add(entry.code());
      codes.add(entry.territoryCode());
      if (entry.parentCode() != null) {
        codes.add(entry.parentCode());
      }
    }
    return codes;
  }

  private static UnitBulk.Born born(Entry entry, EventId event) {
    return new UnitBulk.Born(
        entry.code(),
        entry.kind().code(),
        entry.level(),
        entry.name(),
        entry.shortName().isEmpty() ? entry.name() : entry.shortName(),
        entry.parentCode(),
        entry.foundedOn(),
        event,
        UnitEvent.Part.SUBJECT);
  }

  private static UnitId id(Map<String, UnitId> ids, String code) {
    return Objects.requireNonNull(ids.get(code), code);
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }

  /** One look at one file. */
  private final class Check {

    private final UnitId below;
    private final TableCheck<TreeColumn> table;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Integer> firstRows = new HashMap<>();
    private final Map<String, Known> known = new HashMap<>();
    private final List<UnitKind> kinds = rows.kinds();
    private final Map<String, Optional<UnitKind>> kindsByName = new HashMap<>();
    private final Map<UnitKind, Map<LocalDate, Boolean>> kindsOnDays = new HashMap<>();
    private final Map<UnitId, Optional<String>> parentCodes = new HashMap<>();
    private int unchanged;

    Check(UnitId below, Sheet sheet) {
      this.below = below;
      this.table = new TableCheck<>(sheet, TreeColumn.class);
    }

    TreePlan plan() {
      if (table.faults() == 0) {
        var codes = new HashSet<String>();
        for (var row : table.body()) {
          codes.add(table.cell(row, TreeColumn.CODE));
          codes.add(table.cell(row, TreeColumn.PARENT));
          codes.add(table.cell(row, TreeColumn.TERRITORY));
        }
        known.putAll(known(codes));
        table
            .body()
            .forEach(row -> firstRows.putIfAbsent(table.cell(row, TreeColumn.CODE), row.number()));
        table.body().forEach(this::row);
        entries.values().forEach(this::parent);
        circles();
        schemeCodes("QCVN102", TreeColumn.QCVN102, Entry::qcvn102);
        schemeCodes("DVHC", TreeColumn.DVHC, Entry::dvhc);
      }
      return new TreePlan(List.copyOf(entries.values()), unchanged, table.problems());
    }

    private void row(Sheet.Row row) {
      var before = table.faults();
      var code = table.cell(row, TreeColumn.CODE);
      if (!CODE.matcher(code).matches()) {
        table.problem(row.number(), TreeColumn.CODE, "organization.problem.code");
      } else if (!Objects.requireNonNull(firstRows.get(code)).equals(row.number())) {
        table.problem(
            row.number(),
            TreeColumn.CODE,
            "organization.file.code-twice",
            code,
            Objects.requireNonNull(firstRows.get(code)));
      }
      var name = table.cell(row, TreeColumn.NAME);
      if (name.isEmpty() || name.length() > 300) {
        table.problem(row.number(), TreeColumn.NAME, "organization.problem.name");
      }
      var kind = kind(row);
      var founded = day(row, TreeColumn.FOUNDED, true);
      var ended = day(row, TreeColumn.ENDED, false);
      if (founded != null && ended != null && ended.isBefore(founded)) {
        table.problem(row.number(), TreeColumn.ENDED, "organization.file.ended-before");
      }
      if (kind != null && founded != null && !holds(kind, founded)) {
        table.problem(
            row.number(), TreeColumn.KIND, "organization.problem.kind-over", kind.nameVi());
      }
      var level = level(row, kind);
      territory(row);
      if (table.faults() > before || kind == null || founded == null || level == null) {
        return;
      }
      var entry =
          new Entry(
              row.number(),
              code,
              name,
              table.cell(row, TreeColumn.SHORT_NAME),
              kind,
              level,
              table.cell(row, TreeColumn.PARENT).isEmpty()
                  ? null
                  : table.cell(row, TreeColumn.PARENT),
              founded,
              ended,
              table.cell(row, TreeColumn.QCVN102),
              table.cell(row, TreeColumn.DVHC),
              Arrays.stream(table.cell(row, TreeColumn.ALIASES).split(";"))
                  .map(String::strip)
                  .filter(alias -> !alias.isEmpty())
                  .distinct()
                  .toList(),
              table.cell(row, TreeColumn.TERRITORY));
      var there = known.get(code);
      if (there == null) {
        entries.put(code, entry);
      } else if (isSame(entry, there.unit())) {
        unchanged++;
      } else {
        table.problem(
            row.number(), TreeColumn.CODE, "organization.file.differs", code, there.unit().name());
      }
    }

    private boolean holds(UnitKind kind, LocalDate day) {
      return kindsOnDays
          .computeIfAbsent(kind, none -> new HashMap<>())
          .computeIfAbsent(day, on -> rows.kindHolds(kind.code(), on));
    }

    /** Whether the row says what is on record; what it leaves out does not count. */
    private boolean isSame(Entry entry, Unit unit) {
      var parent = unit.parent();
      var parentCode =
          parent == null || parent.equals(below)
              ? null
              : parentCodes
                  .computeIfAbsent(parent, above -> rows.find(above).map(Unit::code))
                  .orElse(null);
      return entry.name().equals(unit.name())
          && entry.kind().code().equals(unit.kind())
          && entry.level() == unit.level()
          && entry.foundedOn().equals(unit.foundedOn())
          && Objects.equals(entry.endedOn(), unit.endedOn())
          && Objects.equals(entry.parentCode(), parentCode);
    }

    private @Nullable UnitKind kind(Sheet.Row row) {
      var written = table.cell(row, TreeColumn.KIND);
      var kind = kindsByName.computeIfAbsent(written, this::named);
      if (kind.isEmpty()) {
        table.problem(row.number(), TreeColumn.KIND, "organization.file.kind", written);
      }
      return kind.orElse(null);
    }

    private Optional<UnitKind> named(String written) {
      var key = Folding.key(written);
      return kinds.stream()
          .filter(one ->
              one.code().equalsIgnoreCase(written)
                  || Folding.key(one.nameVi()).equals(key)
                  || Folding.key(one.nameEn()).equals(key))
          .findFirst();
    }

    private @Nullable Level level(Sheet.Row row, @Nullable UnitKind kind) {
      var written = table.cell(row, TreeColumn.LEVEL);
      if (written.isEmpty()) {
        return kind == null ? null : kind.level();
      }
      var level =
          Arrays.stream(Level.values())
              .filter(one -> one.name().equals(written.toUpperCase(Locale.ROOT)))
              .findFirst();
      if (level.isEmpty()) {
        table.problem(
            row.number(),
            TreeColumn.LEVEL,
            "organization.file.level",
            written,
            String.join(", ", Arrays.stream(Level.values()).map(Level::name).toList()));
      }
      return level.orElse(null);
    }

    private @Nullable LocalDate day(Sheet.Row row, TreeColumn column, boolean required) {
      var written = table.cell(row, column);
      if (written.isEmpty()) {
        if (required) {
          table.problem(row.number(), column, "organization.file.day-missing");
        }
        return null;
      }
      var day = Sheet.day(written);
      if (day.isEmpty()) {
        table.problem(row.number(), column, "organization.file.day", written);
        return null;
      }
      if (day.get().getYear() < 1930 || day.get().isAfter(calendar.today().plusYears(1))) {
        table.problem(row.number(), column, "organization.problem.founded");
        return null;
      }
      return day.get();
    }

    private void territory(Sheet.Row row) {
      var code = table.cell(row, TreeColumn.TERRITORY);
      if (code.isEmpty()) {
        return;
      }
      var there = known.get(code);
      if (there == null || there.unit().system() != UnitSystem.TERRITORY) {
        table.problem(row.number(), TreeColumn.TERRITORY, "organization.file.territory", code);
      }
    }

    private void parent(Entry entry) {
      var code = entry.parentCode();
      if (code == null) {
        return;
      }
      LocalDate founded;
      LocalDate ended;
      var inFile = entries.get(code);
      var there = known.get(code);
      if (code.equals(entry.code())) {
        table.problem(entry.row(), TreeColumn.PARENT, "organization.file.own-parent");
        return;
      } else if (inFile != null) {
        founded = inFile.foundedOn();
        ended = inFile.endedOn();
      } else if (there != null && places.isWithin(there.id(), below)) {
        founded = there.unit().foundedOn();
        ended = there.unit().endedOn();
      } else if (firstRows.containsKey(code)) {
        // Its own row says what is wrong with it.
        return;
      } else {
        table.problem(entry.row(), TreeColumn.PARENT, "organization.file.parent", code);
        return;
      }
      if (entry.foundedOn().isBefore(founded)) {
        table.problem(entry.row(), TreeColumn.FOUNDED, "organization.file.before-parent", code);
      }
      if (ended != null && (entry.endedOn() == null || entry.endedOn().isAfter(ended))) {
        table.problem(entry.row(), TreeColumn.ENDED, "organization.file.after-parent", code);
      }
    }

    /** Each row from which the way up comes back to itself. */
    private void circles() {
      var safe = new HashSet<String>();
      for (var entry : entries.values()) {
        var seen = new HashSet<String>();
        var code = Optional.of(entry.code());
        while (code.isPresent() && !safe.contains(code.get()) && seen.add(code.get())) {
          code =
              Optional.ofNullable(entries.get(code.get()))
                  .map(Entry::parentCode)
                  .filter(entries::containsKey);
        }
        if (code.isPresent() && code.get().equals(entry.code()) && seen.size() > 1) {
          table.problem(entry.row(), TreeColumn.PARENT, "organization.file.circle", entry.code());
        } else if (code.isEmpty() || safe.contains(code.get())) {
          safe.addAll(seen);
        }
      }
    }

    private void schemeCodes(String scheme, TreeColumn column, Function<Entry, String> part) {
      var form =
          facts.schemes().stream()
              .filter(one -> one.code().equals(scheme))
              .findFirst()
              .orElseThrow();
      var first = new HashMap<String, Integer>();
      for (var entry : entries.values()) {
        var code = part.apply(entry);
        if (code.isEmpty()) {
          continue;
        }
        if (!Pattern.matches(form.form(), code)) {
          table.problem(entry.row(), column, "organization.problem.code-form", code, form.nameVi());
        } else if (entry.endedOn() == null) {
          var before = first.putIfAbsent(code, entry.row());
          if (before != null) {
            table.problem(entry.row(), column, "organization.file.code-twice", code, before);
          }
        }
      }
      borne(scheme, column, part, first);
    }

    private void borne(
        String scheme,
        TreeColumn column,
        Function<Entry, String> part,
        Map<String, Integer> asked) {
      var bearers = new HashMap<String, UUID>();
      jdbc.sql(
              """
              select code, unit_id from organization_unit_code
              where scheme = :scheme and code = any(:codes) and valid_to is null
              """)
          .param("scheme", scheme)
          .param("codes", asked.keySet().toArray(String[]::new))
          .query((row, n) -> bearers.put(row.getString(1), row.getObject(2, UUID.class)))
          .list();
      for (var entry : entries.values()) {
        var bearer = bearers.get(part.apply(entry));
        if (bearer != null && entry.endedOn() == null) {
          table.problem(
              entry.row(),
              column,
              "organization.problem.code-borne",
              part.apply(entry),
              rows.find(new UnitId(bearer)).map(Unit::name).orElse(""));
        }
      }
    }
  }
}
