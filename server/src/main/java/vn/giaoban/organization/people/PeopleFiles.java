package vn.giaoban.organization.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.audit.AuditTrail;
import vn.giaoban.organization.TableCheck;
import vn.giaoban.organization.people.PeoplePlan.Entry;
import vn.giaoban.organization.people.PeoplePlan.Held;
import vn.giaoban.organization.people.PeoplePlan.Joined;
import vn.giaoban.organization.people.PeoplePlan.ManagedBy;
import vn.giaoban.shared.Folding;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.shared.sheets.Sheet;

/**
 * People from and to tables. A file only adds: who is there already stays as they are, and a row
 * that says something else about them is a problem, because changes are events.
 */
@Component
public class PeopleFiles {

  /** More people than these are not written into one file. */
  static final int MOST_EXPORTED = 50_000;

  private final JdbcClient jdbc;
  private final People people;
  private final PersonCards cards;
  private final PeopleBulk bulk;
  private final AuditTrail trail;
  private final OfficeCalendar calendar;

  PeopleFiles(
      JdbcClient jdbc,
      People people,
      PersonCards cards,
      PeopleBulk bulk,
      AuditTrail trail,
      OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.people = people;
    this.cards = cards;
    this.bulk = bulk;
    this.trail = trail;
    this.calendar = calendar;
  }

  /** Looks at everything in the file and stores nothing. */
  @Transactional(readOnly = true)
  public PeoplePlan check(Viewer viewer, Sheet sheet) {
    return new Check(viewer, sheet).plan();
  }

  /** Stores the whole file, or nothing where anything is wrong with it. */
  @Transactional
  public Outcome<PeoplePlan> store(Viewer viewer, Sheet sheet) {
    bulk.lock();
    var plan = new Check(viewer, sheet).plan();
    if (!plan.problems().isEmpty()) {
      return Outcome.refused(Problem.of("organization.problem.file", plan.problems().size()));
    }
    bulk.store(plan.entries(), viewer);
    return Outcome.accepted(plan);
  }

  /**
   * The people that a list shows as rows of a table, the heading first; whoever holds several posts
   * has several rows. That they were read is logged.
   *
   * @param withCards whether the numbers of membership cards are to be in it, of those whose
   *     records the viewer keeps
   */
  @Transactional
  public Outcome<List<List<String>>> export(Viewer viewer, PeopleFilter filter, boolean withCards) {
    var ids = people.ids(viewer, filter, MOST_EXPORTED + 1);
    if (ids.size() > MOST_EXPORTED) {
      return Outcome.refused(Problem.of("people.problem.too-many", MOST_EXPORTED));
    }
    var table = new ArrayList<List<String>>();
    table.add(Arrays.stream(PeopleColumn.values()).map(PeopleColumn::heading).toList());
    trail.read(viewer, People.RECORDS, ids.stream().map(PersonId::toString).toList());
    var numbers =
        withCards ? cards.show(viewer, people.managed(viewer, ids)) : Map.<PersonId, String>of();
    jdbc.sql(
            """
            select %s, mu.code as unit_code, m.standing, m.valid_from as since,
              k.name_vi as post, h.title, hu.code as post_unit, h.valid_from as post_since,
              gu.code as manager_code, g.valid_from as managed_since
            from unnest(:people::uuid[]) with ordinality as wanted (id, place) join organization_person p on p.id = wanted.id
              left join organization_membership m on m.person_id = p.id
                and m.valid_from <= :day and (m.valid_to is null or m.valid_to >= :day)
              left join organization_unit mu on mu.id = m.unit_id
              left join organization_person_post h on h.person_id = p.id
                and h.valid_from <= :day and (h.valid_to is null or h.valid_to >= :day)
              left join organization_post_kind k on k.code = h.post
              left join organization_unit hu on hu.id = h.unit_id
              left join organization_person_managed g on g.person_id = p.id
                and g.valid_from <= :day and (g.valid_to is null or g.valid_to >= :day)
              left join organization_unit gu on gu.id = g.manager_id
            order by wanted.place, k.position, h.id
            """
                .formatted(People.COLUMNS))
        .param("people", ids.stream().map(PersonId::value).toArray(UUID[]::new))
        .param("day", calendar.today())
        .query((row, n) -> table.add(line(row, numbers)))
        .list();
    return Outcome.accepted(table);
  }

  private static List<String> line(ResultSet row, Map<PersonId, String> cards) throws SQLException {
    var found = People.person(row, 0);
    var person = found.facts();
    var gender = person.gender();
    return List.of(
        person.code(),
        person.fullName(),
        gender == null ? "" : gender == Gender.FEMALE ? "Nữ" : "Nam",
        day(person.bornOn()),
        cards.getOrDefault(found.id(), ""),
        text(row.getString("unit_code")),
        row.getString("standing") == null
            ? ""
            : Standing.valueOf(row.getString("standing")) == Standing.OFFICIAL
                ? "Chính thức"
                : "Dự bị",
        day(row.getObject("since", LocalDate.class)),
        day(person.admittedOn()),
        day(person.officialOn()),
        text(row.getString("post")),
        text(row.getString("title")),
        text(row.getString("post_unit")),
        day(row.getObject("post_since", LocalDate.class)),
        text(row.getString("manager_code")),
        day(row.getObject("managed_since", LocalDate.class)));
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }

  /** A unit that a file names. */
  private record Named(UnitId id, LocalDate foundedOn, @Nullable LocalDate endedOn, boolean mine) {

    boolean existsOn(LocalDate day) {
      return !day.isBefore(foundedOn) && (endedOn == null || !day.isAfter(endedOn));
    }
  }

  /** One look at one file. */
  private final class Check {

    private final Viewer viewer;
    private final TableCheck<PeopleColumn> table;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Entry> known = new HashMap<>();
    private final Map<String, Named> units = new HashMap<>();
    private final Map<String, String> posts = new HashMap<>();

    Check(Viewer viewer, Sheet sheet) {
      this.viewer = viewer;
      this.table = new TableCheck<>(sheet, PeopleColumn.class);
    }

    PeoplePlan plan() {
      int unchanged = 0;
      var added = new ArrayList<Entry>();
      if (table.faults() == 0) {
        units();
        people
            .postKinds()
            .forEach(kind ->
                List.of(kind.code(), kind.nameVi(), kind.nameEn())
                    .forEach(name -> posts.put(Folding.key(name), kind.code())));
        table.body().forEach(this::row);
        known();
        var holders = cards();
        for (var entry : entries.values()) {
          var there = known.get(entry.facts().code());
          if (there == null) {
            added.add(entry);
          } else if (isSame(entry, there) && hasCard(entry, holders)) {
            unchanged++;
          } else {
            table.problem(
                entry.row(), PeopleColumn.CODE, "people.file.differs", entry.facts().code());
          }
        }
      }
      return new PeoplePlan(added, unchanged, table.problems());
    }

    private void units() {
      var codes = new HashSet<String>();
      for (var row : table.body()) {
        codes.add(table.cell(row, PeopleColumn.UNIT));
        codes.add(table.cell(row, PeopleColumn.POST_UNIT));
        codes.add(table.cell(row, PeopleColumn.MANAGER));
      }
      jdbc.sql(
              """
              select u.code, u.id, u.founded_on, u.ended_on, %s as mine from organization_unit u
              where u.code = any(:codes) and u.annulled_by is null
                and not exists (select 1 from organization_unit_standing s where s.unit_id = u.id and s.kind like 'TERRITORY%%')
              """
                  .formatted(Rights.on("u.id", People.MANAGE)))
          .param("viewer", viewer.account().value())
          .param("codes", codes.toArray(String[]::new))
          .query((row, n) ->
              units.put(
                  row.getString(1),
                  new Named(
                      new UnitId(row.getObject(2, UUID.class)),
                      row.getObject(3, LocalDate.class),
                      row.getObject(4, LocalDate.class),
                      row.getBoolean(5))))
          .list();
    }

    private void row(Sheet.Row row) {
      int before = table.faults();
      var facts = facts(row);
      var joined = joined(row);
      var held = held(row);
      var managed = managed(row);
      if (table.faults() > before) {
        return;
      }
      if (joined.isEmpty() && held.isEmpty()) {
        table.problem(row.number(), null, "people.file.nowhere");
        return;
      }
      var entry =
          new Entry(
              row.number(),
              facts,
              table.cell(row, PeopleColumn.CARD),
              joined.orElse(null),
              held.map(Set::of).orElse(Set.of()),
              managed.orElse(null));
      var first = entries.get(facts.code());
      if (first == null) {
        entries.put(facts.code(), entry);
      } else if (first.facts().equals(facts)
          && first.card().equals(entry.card())
          && Objects.equals(first.joined(), entry.joined())
          && Objects.equals(first.managed(), entry.managed())
          && !entry.posts().isEmpty()
          && !first.posts().containsAll(entry.posts())) {
        var both = new HashSet<>(first.posts());
        both.addAll(entry.posts());
        entries.put(
            facts.code(),
            new Entry(first.row(), facts, first.card(), first.joined(), both, first.managed()));
      } else {
        table.problem(
            row.number(), PeopleColumn.CODE, "people.file.code-twice", facts.code(), first.row());
      }
    }

    private PersonFacts facts(Sheet.Row row) {
      var code = table.cell(row, PeopleColumn.CODE);
      if (!PersonChanges.CODE.matcher(code).matches()) {
        table.problem(row.number(), PeopleColumn.CODE, "people.problem.code");
      }
      var name = table.cell(row, PeopleColumn.NAME);
      if (name.isBlank() || name.length() > PersonChanges.LONGEST_NAME) {
        table.problem(row.number(), PeopleColumn.NAME, "people.problem.name");
      }
      var born = day(row, PeopleColumn.BORN);
      if (born.isPresent() && born.get().isAfter(calendar.today().minusYears(10))) {
        table.problem(row.number(), PeopleColumn.BORN, "people.problem.born");
      }
      var admitted = day(row, PeopleColumn.ADMITTED);
      if (admitted.isPresent()
          && born.isPresent()
          && admitted.get().isBefore(born.get().plusYears(15))) {
        table.problem(row.number(), PeopleColumn.ADMITTED, "people.problem.admitted");
      }
      var official = day(row, PeopleColumn.OFFICIAL);
      if (official.isPresent() && admitted.isPresent() && official.get().isBefore(admitted.get())) {
        table.problem(row.number(), PeopleColumn.OFFICIAL, "people.problem.official-before");
      }
      return new PersonFacts(
          code,
          name,
          gender(row).orElse(null),
          born.orElse(null),
          admitted.orElse(null),
          official.orElse(null));
    }

    private Optional<Gender> gender(Sheet.Row row) {
      var written = table.cell(row, PeopleColumn.GENDER);
      return switch (Folding.key(written)) {
        case "" -> Optional.empty();
        case "nu", "female", "f" -> Optional.of(Gender.FEMALE);
        case "nam", "male", "m" -> Optional.of(Gender.MALE);
        default -> {
          table.problem(row.number(), PeopleColumn.GENDER, "people.file.gender", written);
          yield Optional.empty();
        }
      };
    }

    private Optional<Joined> joined(Sheet.Row row) {
      var standing = table.cell(row, PeopleColumn.STANDING);
      if (table.cell(row, PeopleColumn.UNIT).isEmpty() && standing.isEmpty()) {
        return Optional.empty();
      }
      var as =
          switch (Folding.key(standing)) {
            case "chinh thuc", "official" -> Standing.OFFICIAL;
            case "du bi", "probationary" -> Standing.PROBATIONARY;
            default -> null;
          };
      if (as == null) {
        table.problem(row.number(), PeopleColumn.STANDING, "people.file.standing", standing);
      }
      var since = needed(row, PeopleColumn.SINCE);
      var unit = unit(row, PeopleColumn.UNIT, since);
      return as == null || since.isEmpty() || unit.isEmpty()
          ? Optional.empty()
          : Optional.of(new Joined(unit.get(), as, since.get()));
    }

    private Optional<Held> held(Sheet.Row row) {
      var written = table.cell(row, PeopleColumn.POST);
      if (written.isEmpty()) {
        if (!table.cell(row, PeopleColumn.POST_UNIT).isEmpty()) {
          table.problem(row.number(), PeopleColumn.POST, "people.problem.post");
        }
        return Optional.empty();
      }
      var post = posts.get(Folding.key(written));
      if (post == null) {
        table.problem(row.number(), PeopleColumn.POST, "people.file.post", written);
      }
      var since = needed(row, PeopleColumn.POST_SINCE);
      var unit = unit(row, PeopleColumn.POST_UNIT, since);
      return post == null || since.isEmpty() || unit.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Held(unit.get(), post, table.cell(row, PeopleColumn.TITLE), since.get()));
    }

    private Optional<ManagedBy> managed(Sheet.Row row) {
      if (table.cell(row, PeopleColumn.MANAGER).isEmpty()) {
        return Optional.empty();
      }
      var since = needed(row, PeopleColumn.MANAGED_SINCE);
      var unit = unit(row, PeopleColumn.MANAGER, since);
      return since.isEmpty() || unit.isEmpty()
          ? Optional.empty()
          : Optional.of(new ManagedBy(unit.get(), since.get()));
    }

    private Optional<UnitId> unit(Sheet.Row row, PeopleColumn column, Optional<LocalDate> since) {
      var code = table.cell(row, column);
      var unit = units.get(code);
      if (unit == null) {
        table.problem(row.number(), column, "people.file.unit", code);
      } else if (!unit.mine()) {
        table.problem(row.number(), column, "people.problem.not-managed");
      } else if (since.isPresent() && !unit.existsOn(since.get())) {
        table.problem(row.number(), column, "people.problem.unit-then", code);
      } else if (unit.endedOn() != null) {
        table.problem(row.number(), column, "people.file.unit-ended", code);
      }
      return Optional.ofNullable(unit).map(Named::id);
    }

    private Optional<LocalDate> needed(Sheet.Row row, PeopleColumn column) {
      if (table.cell(row, column).isEmpty()) {
        table.problem(row.number(), column, "organization.file.day-missing");
        return Optional.empty();
      }
      return day(row, column);
    }

    private Optional<LocalDate> day(Sheet.Row row, PeopleColumn column) {
      var written = table.cell(row, column);
      if (written.isEmpty()) {
        return Optional.empty();
      }
      var day = Sheet.day(written);
      if (day.isEmpty()) {
        table.problem(row.number(), column, "organization.file.day", written);
      } else if (day.get().getYear() < PersonChanges.EARLIEST_YEAR
          || day.get().isAfter(calendar.today().plusYears(1))) {
        table.problem(row.number(), column, "people.problem.day");
        return Optional.empty();
      }
      return day;
    }

    /** A file that leaves cards out says nothing about them. */
    private static boolean hasCard(Entry entry, Map<String, PersonCards.Holder> holders) {
      var holder = holders.get(entry.card());
      return entry.card().isEmpty()
          || (holder != null && holder.code().equals(entry.facts().code()));
    }

    /** Whether the file says what is on record; posts that it leaves out do not count. */
    private static boolean isSame(Entry entry, Entry there) {
      return entry.facts().equals(there.facts())
          && Objects.equals(entry.joined(), there.joined())
          && Objects.equals(entry.managed(), there.managed())
          && there.posts().containsAll(entry.posts());
    }

    private void known() {
      jdbc.sql(
              """
              select %s, m.unit_id as member_at, m.standing, m.valid_from as since,
                h.unit_id as post_at, h.post, h.title, h.valid_from as post_since,
                g.manager_id, g.valid_from as managed_since
              from organization_person p
                left join organization_membership m on m.person_id = p.id and m.valid_to is null
                left join organization_person_post h on h.person_id = p.id and h.valid_to is null
                left join organization_person_managed g on g.person_id = p.id and g.valid_to is null
              where p.code = any(:codes)
              """
                  .formatted(People.COLUMNS))
          .param("codes", entries.keySet().toArray(String[]::new))
          .query((row, n) -> {
            var there = there(row);
            return known.merge(
                there.facts().code(),
                there,
                (one, other) -> {
                  var both = new HashSet<>(one.posts());
                  both.addAll(other.posts());
                  return new Entry(0, one.facts(), "", one.joined(), both, one.managed());
                });
          })
          .list();
    }

    private static Entry there(ResultSet row) throws SQLException {
      var memberAt = row.getObject("member_at", UUID.class);
      var postAt = row.getObject("post_at", UUID.class);
      var manager = row.getObject("manager_id", UUID.class);
      return new Entry(
          0,
          People.person(row, 0).facts(),
          "",
          memberAt == null
              ? null
              : new Joined(
                  new UnitId(memberAt),
                  Standing.valueOf(row.getString("standing")),
                  row.getObject("since", LocalDate.class)),
          postAt == null
              ? Set.of()
              : Set.of(
                  new Held(
                      new UnitId(postAt),
                      row.getString("post"),
                      row.getString("title"),
                      row.getObject("post_since", LocalDate.class))),
          manager == null
              ? null
              : new ManagedBy(
                  new UnitId(manager), row.getObject("managed_since", LocalDate.class)));
    }

    /** No two people have one card. Who has those of the file, by their numbers. */
    private Map<String, PersonCards.Holder> cards() {
      var first = new HashMap<String, Entry>();
      for (var entry : entries.values()) {
        var card = entry.card();
        if (card.length() > PersonCards.LONGEST) {
          table.problem(entry.row(), PeopleColumn.CARD, "people.problem.card", PersonCards.LONGEST);
        } else if (!card.isEmpty()) {
          var before = first.putIfAbsent(card, entry);
          if (before != null) {
            table.problem(
                entry.row(), PeopleColumn.CARD, "people.file.card-twice", card, before.row());
          }
        }
      }
      var holders = cards.holders(first.keySet());
      holders.forEach((card, holder) -> {
        var entry = Objects.requireNonNull(first.get(card));
        if (!entry.facts().code().equals(holder.code())) {
          table.problem(entry.row(), PeopleColumn.CARD, "people.file.card-taken", card);
        }
      });
      return holders;
    }
  }
}
