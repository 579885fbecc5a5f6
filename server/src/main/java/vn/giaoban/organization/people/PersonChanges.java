package vn.giaoban.organization.people;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.Ordered;
import vn.giaoban.organization.Unit;
import vn.giaoban.organization.UnitSystem;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;

/**
 * What is done to people's records. The dated rows say how things stand; each knows the event that
 * made it and the one that closed it, so that an event can be taken back exactly.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PersonChanges {

  static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./_-]{0,39}");
  static final int LONGEST_NAME = 200;
  static final int EARLIEST_YEAR = 1900;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** The name under which the installation itself records. */
  private static final String ITSELF = "Giao Ban";

  /** The dated tables of people. Constants, never anything typed. */
  private static final List<String> DATED =
      List.of("organization_membership", "organization_person_post", "organization_person_managed");

  private final JdbcClient jdbc;
  private final PersonCards cards;
  private final Units units;
  private final Rights rights;
  private final OfficeCalendar calendar;

  PersonChanges(
      JdbcClient jdbc, PersonCards cards, Units units, Rights rights, OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.cards = cards;
    this.units = units;
    this.rights = rights;
    this.calendar = calendar;
  }

  /** A dated row that holds last. */
  private record Last(UnitId unit, String what, LocalDate from, @Nullable LocalDate to) {}

  Outcome<PersonId> begin(
      PersonEventKind kind, PersonFacts facts, String card, Start start, Ordered ordered) {
    var problems = new ArrayList<Problem>();
    checkFacts(facts, problems);
    checkCard(card, null, problems);
    checkDay(ordered, problems);
    checkUnit(start.unit(), ordered, problems);
    var post = start.post() == null ? null : checkPost(start.post(), start.title(), problems);
    if (start.standing() == null && start.post() == null) {
      problems.add(Problem.at("standing", "people.problem.nothing"));
    }
    checkManaged(ordered, start.unit(), problems);
    if (!problems.isEmpty()) {
      return Outcome.refused(problems);
    }
    var admitted =
        kind == PersonEventKind.ADMITTED
            ? new PersonFacts(
                facts.code(), facts.fullName(), facts.gender(), facts.bornOn(), ordered.on(), null)
            : facts;
    if (isTaken(facts, null)) {
      return Outcome.refused(taken(facts));
    }
    var person = insert(admitted);
    if (!card.isBlank()) {
      cards.write(person, card);
    }
    var event =
        write(
            person,
            kind,
            ordered,
            start.unit(),
            null,
            post == null ? "" : start.title().isEmpty() ? post.nameVi() : start.title());
    if (start.standing() != null) {
      join(person, start.unit(), start.standing(), ordered.on(), event);
    }
    if (start.post() != null) {
      post(person, start.unit(), start.post(), start.title(), ordered.on(), event);
    }
    place(List.of(person));
    return Outcome.accepted(person);
  }

  Outcome<PersonId> admit(PersonId person, UnitId unit, Ordered ordered) {
    return changeable(
        person,
        ordered,
        known -> {
          var problems = new ArrayList<Problem>();
          checkUnit(unit, ordered, problems);
          checkManaged(ordered, unit, problems);
          var last = last("organization_membership", "unit_id", "standing", person);
          if (last.isPresent() && last.get().to() == null) {
            problems.add(Problem.of("people.problem.member-already"));
          }
          last.ifPresent(before -> checkAfter(before, ordered, problems));
          if (!problems.isEmpty()) {
            return Outcome.refused(problems);
          }
          var event = write(person, PersonEventKind.ADMITTED, ordered, unit, null, "");
          join(person, unit, Standing.PROBATIONARY, ordered.on(), event);
          jdbc.sql(
                  "update organization_person set admitted_on = :on, official_on = null where id = :id")
              .param("on", ordered.on())
              .param("id", person.value())
              .update();
          return Outcome.accepted(person);
        });
  }

  Outcome<PersonId> confirm(PersonId person, Ordered ordered) {
    return changeable(
        person,
        ordered,
        known -> {
          var member = member(person, ordered);
          if (member instanceof Outcome.Refused<Last>(var problems)) {
            return Outcome.refused(problems);
          }
          var last = member.orThrow();
          if (Standing.valueOf(last.what()) == Standing.OFFICIAL) {
            return Outcome.refused(Problem.of("people.problem.official-already"));
          }
          var event = write(person, PersonEventKind.CONFIRMED, ordered, last.unit(), null, "");
          close("organization_membership", person, ordered.on(), event);
          join(person, last.unit(), Standing.OFFICIAL, ordered.on(), event);
          jdbc.sql("update organization_person set official_on = :on where id = :id")
              .param("on", ordered.on())
              .param("id", person.value())
              .update();
          return Outcome.accepted(person);
        });
  }

  Outcome<PersonId> transfer(PersonId person, UnitId to, Ordered ordered) {
    return changeable(
        person,
        ordered,
        known -> {
          var member = member(person, ordered);
          if (member instanceof Outcome.Refused<Last>(var problems)) {
            return Outcome.refused(problems);
          }
          var last = member.orThrow();
          var problems = new ArrayList<Problem>();
          checkUnit(to, ordered, problems);
          if (last.unit().equals(to)) {
            problems.add(Problem.at("unit", "people.problem.same-unit"));
          }
          if (!problems.isEmpty()) {
            return Outcome.refused(problems);
          }
          var event = write(person, PersonEventKind.TRANSFERRED, ordered, to, last.unit(), "");
          close("organization_membership", person, ordered.on(), event);
          join(person, to, Standing.valueOf(last.what()), ordered.on(), event);
          return Outcome.accepted(person);
        });
  }

  Outcome<PersonId> appoint(
      PersonId person, UnitId unit, String code, String title, Ordered ordered) {
    return changeable(
        person,
        ordered,
        known -> {
          var problems = new ArrayList<Problem>();
          checkUnit(unit, ordered, problems);
          checkManaged(ordered, unit, problems);
          var kind = checkPost(code, title, problems);
          if (known.retiredOn() != null && !ordered.on().isBefore(known.retiredOn())) {
            problems.add(Problem.at("on", "people.problem.retired", DAY.format(known.retiredOn())));
          }
          var holds =
              jdbc.sql(
                      """
                      select exists (select 1 from organization_person_post
                        where person_id = :person and unit_id = :unit and post = :post and (valid_to is null or valid_to >= :on))
                      """)
                  .param("person", person.value())
                  .param("unit", unit.value())
                  .param("post", code)
                  .param("on", ordered.on())
                  .query(Boolean.class)
                  .single();
          if (holds) {
            problems.add(Problem.at("post", "people.problem.post-held"));
          }
          if (kind == null || !problems.isEmpty()) {
            return Outcome.refused(problems);
          }
          var named = title.isBlank() ? kind.nameVi() : title.strip();
          var event = write(person, PersonEventKind.APPOINTED, ordered, unit, null, named);
          post(person, unit, code, title.strip(), ordered.on(), event);
          return Outcome.accepted(person);
        });
  }

  Outcome<PersonId> relieve(PersonId person, UUID held, Ordered ordered) {
    return changeable(
        person,
        ordered,
        known -> {
          record Held(UnitId unit, String words, LocalDate from) {}
          var post =
              jdbc.sql(
                      """
                      select h.unit_id, coalesce(nullif(h.title, ''), k.name_vi), h.valid_from
                      from organization_person_post h join organization_post_kind k on k.code = h.post
                      where h.id = :id and h.person_id = :person and h.valid_to is null
                      """)
                  .param("id", held)
                  .param("person", person.value())
                  .query((row, n) ->
                      new Held(
                          new UnitId(row.getObject(1, UUID.class)),
                          row.getString(2),
                          row.getObject(3, LocalDate.class)))
                  .optional();
          if (post.isEmpty()) {
            return Outcome.refused(Problem.at("held", "people.problem.no-post"));
          }
          if (!ordered.on().isAfter(post.get().from())) {
            return Outcome.refused(
                Problem.at("on", "people.problem.before", DAY.format(post.get().from())));
          }
          var event =
              write(
                  person,
                  PersonEventKind.RELIEVED,
                  ordered,
                  null,
                  post.get().unit(),
                  post.get().words());
          jdbc.sql(
                  "update organization_person_post set valid_to = :last, closed_by = :event where id = :id")
              .param("last", ordered.on().minusDays(1))
              .param("event", event)
              .param("id", held)
              .update();
          return Outcome.accepted(person);
        });
  }

  Outcome<PersonId> manage(PersonId person, @Nullable UnitId manager, Ordered ordered) {
    return changeable(
        person,
        ordered,
        known -> {
          var problems = new ArrayList<Problem>();
          if (manager != null) {
            checkUnit(manager, ordered, problems);
            checkManaged(ordered, manager, problems);
          }
          var last = last("organization_person_managed", "manager_id", "''", person);
          var open = last.filter(before -> before.to() == null);
          if (manager == null && open.isEmpty()) {
            problems.add(Problem.at("manager", "people.problem.not-managed-by"));
          }
          if (open.isPresent() && open.get().unit().equals(manager)) {
            problems.add(Problem.at("manager", "people.problem.same-manager"));
          }
          last.ifPresent(before -> checkAfter(before, ordered, problems));
          if (!problems.isEmpty()) {
            return Outcome.refused(problems);
          }
          var event =
              write(
                  person,
                  PersonEventKind.MANAGED,
                  ordered,
                  manager,
                  open.map(Last::unit).orElse(null),
                  "");
          close("organization_person_managed", person, ordered.on(), event);
          if (manager != null) {
            managedBy(person, manager, ordered.on(), event);
          }
          return Outcome.accepted(person);
        });
  }

  Outcome<PersonId> retire(PersonId person, Ordered ordered) {
    return changeable(
        person,
        ordered,
        known -> {
          if (known.retiredOn() != null) {
            return Outcome.refused(
                Problem.of("people.problem.retired", DAY.format(known.retiredOn())));
          }
          var problems = new ArrayList<Problem>();
          for (var table : List.of("organization_person_post", "organization_person_managed")) {
            checkAllAfter(table, person, ordered, problems);
          }
          if (!problems.isEmpty()) {
            return Outcome.refused(problems);
          }
          var event = write(person, PersonEventKind.RETIRED, ordered, null, null, "");
          close("organization_person_post", person, ordered.on(), event);
          close("organization_person_managed", person, ordered.on(), event);
          jdbc.sql("update organization_person set retired_on = :on where id = :id")
              .param("on", ordered.on())
              .param("id", person.value())
              .update();
          return Outcome.accepted(person);
        });
  }

  Outcome<PersonId> leave(PersonId person, Ordered ordered) {
    return changeable(
        person,
        ordered,
        known -> {
          var member = member(person, ordered);
          if (member instanceof Outcome.Refused<Last>(var problems)) {
            return Outcome.refused(problems);
          }
          if (ordered.note().isBlank()) {
            return Outcome.refused(Problem.at("note", "people.problem.leave-why"));
          }
          var event =
              write(person, PersonEventKind.LEFT, ordered, null, member.orThrow().unit(), "");
          close("organization_membership", person, ordered.on(), event);
          return Outcome.accepted(person);
        });
  }

  Outcome<PersonId> died(PersonId person, Ordered ordered) {
    return changeable(
        person,
        ordered,
        known -> {
          var problems = new ArrayList<Problem>();
          DATED.forEach(table -> checkAllAfter(table, person, ordered, problems));
          if (!problems.isEmpty()) {
            return Outcome.refused(problems);
          }
          var event = write(person, PersonEventKind.DIED, ordered, null, null, "");
          DATED.forEach(table -> close(table, person, ordered.on(), event));
          jdbc.sql("update organization_person set died_on = :on where id = :id")
              .param("on", ordered.on())
              .param("id", person.value())
              .update();
          return Outcome.accepted(person);
        });
  }

  Outcome<PersonId> takeBack(Viewer viewer, PersonId person, UUID event, String reason) {
    if (reason.isBlank()) {
      return Outcome.refused(Problem.at("reason", "people.problem.reason"));
    }
    if (!mayManage(viewer, person)) {
      return Outcome.refused(Problem.of("people.problem.unknown"));
    }
    lock(person);
    var kind =
        jdbc.sql(
                """
                select kind from organization_person_event e where id = :id and person_id = :person and taken_back_at is null
                  and not exists (select 1 from organization_person_event later
                    where later.person_id = e.person_id and later.id > e.id and later.taken_back_at is null)
                """)
            .param("id", event)
            .param("person", person.value())
            .query(String.class)
            .optional()
            .map(PersonEventKind::valueOf);
    if (kind.isEmpty()) {
      return Outcome.refused(Problem.of("people.problem.not-last"));
    }
    if (isFirst(person, event)) {
      return Outcome.refused(Problem.of("people.problem.first"));
    }
    for (var table : DATED) {
      jdbc.sql("delete from %s where event_id = :event".formatted(table))
          .param("event", event)
          .update();
      jdbc.sql(
              "update %s set valid_to = null, closed_by = null where closed_by = :event"
                  .formatted(table))
          .param("event", event)
          .update();
    }
    switch (kind.get()) {
      case ADMITTED -> clear(person, "admitted_on");
      case CONFIRMED -> clear(person, "official_on");
      case RETIRED -> clear(person, "retired_on");
      case DIED -> clear(person, "died_on");
      default -> {}
    }
    jdbc.sql(
            """
            update organization_person_event set taken_back_at = :at, taken_back_by = :account,
              taken_back_by_name = :by, taken_back_reason = :reason
            where id = :id
            """)
        .param("at", now())
        .param("account", viewer.account().value())
        .param("by", viewer.name())
        .param("reason", reason.strip())
        .param("id", event)
        .update();
    place(List.of(person));
    return Outcome.accepted(person);
  }

  Outcome<PersonId> correct(
      Viewer viewer, PersonId person, int version, PersonFacts facts, @Nullable String card) {
    if (!mayManage(viewer, person)) {
      return Outcome.refused(Problem.of("people.problem.unknown"));
    }
    var problems = new ArrayList<Problem>();
    checkFacts(facts, problems);
    if (card != null) {
      checkCard(card, person, problems);
    }
    if (!problems.isEmpty()) {
      return Outcome.refused(problems);
    }
    lock(person);
    if (isTaken(facts, person)) {
      return Outcome.refused(taken(facts));
    }
    var changed =
        given(
                """
                update organization_person set code = :code, full_name = :name, gender = :gender, born_on = :born,
                  admitted_on = :admitted, official_on = :official, version = version + 1
                where id = :id and version = :version
                """,
                facts)
            .param("id", person.value())
            .param("version", version)
            .update();
    if (changed == 0) {
      return Outcome.refused(Problem.of("organization.problem.changed-meanwhile"));
    }
    if (card != null) {
      cards.write(person, card);
    }
    return Outcome.accepted(person);
  }

  /**
   * Lets a member of an ended unit take part in its successor; one who has gone meanwhile is left
   * alone.
   */
  void passMember(PersonId person, UnitId from, UnitId to, Ordered ordered) {
    lock(person);
    var last = last("organization_membership", "unit_id", "standing", person);
    if (last.isEmpty() || last.get().to() != null || !last.get().unit().equals(from)) {
      return;
    }
    // Somebody may have come on the last day itself, and the successor may be younger.
    var on = latest(ordered.on(), last.get().from().plusDays(1), foundedOn(to));
    var event = write(person, PersonEventKind.TRANSFERRED, on(ordered, on), to, from, "");
    close("organization_membership", person, on, event);
    join(person, to, Standing.valueOf(last.get().what()), on, event);
    place(List.of(person));
  }

  /**
   * Lets the successor of an ended body manage somebody; one who is managed elsewhere meanwhile is
   * left alone.
   */
  void passManaged(PersonId person, UnitId from, UnitId to, Ordered ordered) {
    lock(person);
    var last = last("organization_person_managed", "manager_id", "''", person);
    if (last.isEmpty() || last.get().to() != null || !last.get().unit().equals(from)) {
      return;
    }
    var on = latest(ordered.on(), last.get().from().plusDays(1), foundedOn(to));
    var event = write(person, PersonEventKind.MANAGED, on(ordered, on), to, from, "");
    close("organization_person_managed", person, on, event);
    managedBy(person, to, on, event);
    place(List.of(person));
  }

  private LocalDate foundedOn(UnitId unit) {
    return units.find(unit).map(Unit::foundedOn).orElseThrow();
  }

  private static LocalDate latest(LocalDate... days) {
    return Arrays.stream(days).max(LocalDate::compareTo).orElseThrow();
  }

  private static Ordered on(Ordered ordered, LocalDate day) {
    return new Ordered(day, ordered.act(), ordered.note(), ordered.by());
  }

  private boolean mayManage(Viewer viewer, PersonId person) {
    return mayManage(jdbc, viewer, person);
  }

  static boolean mayManage(JdbcClient jdbc, Viewer viewer, PersonId person) {
    return jdbc.sql(
            "select exists (select 1 from organization_person p where p.id = :id and "
                + People.reached(People.MANAGE)
                + ")")
        .param("id", person.value())
        .param("viewer", viewer.account().value())
        .query(Boolean.class)
        .single();
  }

  /** Puts people to where they are to be found today. */
  void place(Collection<PersonId> people) {
    jdbc.sql("select organization_place_people(:people, :today)")
        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .param("today", calendar.today())
        .query((row, n) -> n)
        .list();
  }

  @FunctionalInterface
  private interface Change {
    Outcome<PersonId> on(Person known);
  }

  private Outcome<PersonId> changeable(PersonId person, Ordered ordered, Change change) {
    var known =
        jdbc.sql(
                "select "
                    + People.COLUMNS
                    + " from organization_person p where p.id = :id for update")
            .param("id", person.value())
            .query(People::person)
            .optional();
    if (known.isEmpty() || (ordered.by() != null && !mayManage(ordered.by(), person))) {
      return Outcome.refused(Problem.of("people.problem.unknown"));
    }
    var problems = new ArrayList<Problem>();
    checkDay(ordered, problems);
    if (known.get().diedOn() != null) {
      problems.add(Problem.of("people.problem.died", DAY.format(known.get().diedOn())));
    }
    if (!problems.isEmpty()) {
      return Outcome.refused(problems);
    }
    var outcome = change.on(known.get());
    if (outcome instanceof Outcome.Accepted<PersonId>) {
      place(List.of(person));
    }
    return outcome;
  }

  private void lock(PersonId person) {
    jdbc.sql("select id from organization_person where id = :id for update")
        .param("id", person.value())
        .query((row, n) -> n)
        .list();
  }

  private boolean isFirst(PersonId person, UUID event) {
    return jdbc.sql(
            "select min(id::text) = :event from organization_person_event where person_id = :person")
        .param("event", event.toString())
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  /** The membership that goes on, where something can follow it on the day. */
  private Outcome<Last> member(PersonId person, Ordered ordered) {
    var last = last("organization_membership", "unit_id", "standing", person);
    if (last.isEmpty() || last.get().to() != null) {
      return Outcome.refused(Problem.of("people.problem.no-member"));
    }
    var problems = new ArrayList<Problem>();
    checkAfter(last.get(), ordered, problems);
    return problems.isEmpty() ? Outcome.accepted(last.get()) : Outcome.refused(problems);
  }

  private Optional<Last> last(String table, String unit, String what, PersonId person) {
    return jdbc.sql(
            "select %s, %s, valid_from, valid_to from %s where person_id = :person order by valid_from desc, id desc limit 1"
                .formatted(unit, what, table))
        .param("person", person.value())
        .query((row, n) ->
            new Last(
                new UnitId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class)))
        .optional();
  }

  private static void checkAfter(Last last, Ordered ordered, List<Problem> problems) {
    var to = last.to();
    if (to == null ? !ordered.on().isAfter(last.from()) : !ordered.on().isAfter(to)) {
      problems.add(
          Problem.at("on", "people.problem.before", DAY.format(to == null ? last.from() : to)));
    }
  }

  private void checkAllAfter(
      String table, PersonId person, Ordered ordered, List<Problem> problems) {
    jdbc.sql(
            "select max(valid_from) from %s where person_id = :person and valid_to is null"
                .formatted(table))
        .param("person", person.value())
        .query(LocalDate.class)
        .optional()
        .filter(from -> !ordered.on().isAfter(from))
        .ifPresent(
            from -> problems.add(Problem.at("on", "people.problem.before", DAY.format(from))));
  }

  private void checkDay(Ordered ordered, List<Problem> problems) {
    if (ordered.on().isAfter(calendar.today().plusYears(1))
        || ordered.on().getYear() < EARLIEST_YEAR) {
      problems.add(Problem.at("on", "people.problem.day"));
    }
  }

  private void checkFacts(PersonFacts facts, List<Problem> problems) {
    if (!CODE.matcher(facts.code()).matches()) {
      problems.add(Problem.at("code", "people.problem.code"));
    }
    if (facts.fullName().isBlank() || facts.fullName().length() > LONGEST_NAME) {
      problems.add(Problem.at("fullName", "people.problem.name"));
    }
    var born = facts.bornOn();
    if (born != null
        && (born.getYear() < EARLIEST_YEAR || born.isAfter(calendar.today().minusYears(10)))) {
      problems.add(Problem.at("bornOn", "people.problem.born"));
    }
    var admitted = facts.admittedOn();
    if (admitted != null && born != null && admitted.isBefore(born.plusYears(15))) {
      problems.add(Problem.at("admittedOn", "people.problem.admitted"));
    }
    if (facts.officialOn() != null && admitted != null && facts.officialOn().isBefore(admitted)) {
      problems.add(Problem.at("officialOn", "people.problem.official-before"));
    }
  }

  private void checkUnit(UnitId id, Ordered ordered, List<Problem> problems) {
    var unit = units.find(id, ordered.on()).filter(found -> found.system() != UnitSystem.TERRITORY);
    if (unit.isEmpty()) {
      problems.add(Problem.at("unit", "people.problem.unit"));
    } else if (!unit.get().existsOn(ordered.on())) {
      problems.add(Problem.at("unit", "people.problem.unit-then", unit.map(Unit::name).orElse("")));
    }
  }

  private void checkManaged(Ordered ordered, UnitId unit, List<Problem> problems) {
    var by = ordered.by();
    if (by != null && !rights.may(by.account(), People.MANAGE, unit)) {
      problems.add(Problem.at("unit", "people.problem.not-managed"));
    }
  }

  private @Nullable PostKind checkPost(String code, String title, List<Problem> problems) {
    if (title.length() > LONGEST_NAME) {
      problems.add(Problem.at("title", "people.problem.name"));
    }
    var kind =
        jdbc.sql(
                "select code, name_vi, name_en, position, heads from organization_post_kind where code = :code")
            .param("code", code)
            .query((row, n) ->
                new PostKind(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    row.getBoolean(5)))
            .optional();
    if (kind.isEmpty()) {
      problems.add(Problem.at("post", "people.problem.post"));
    }
    return kind.orElse(null);
  }

  private void checkCard(String card, @Nullable PersonId person, List<Problem> problems) {
    if (card.length() > PersonCards.LONGEST) {
      problems.add(Problem.at("cardNumber", "people.problem.card", PersonCards.LONGEST));
    } else if (cards.taken(card, person)) {
      problems.add(Problem.at("cardNumber", "people.problem.card-taken"));
    }
  }

  /** Whether somebody else has the code. */
  private boolean isTaken(PersonFacts facts, @Nullable PersonId person) {
    return jdbc.sql(
            """
            select exists (select 1 from organization_person where id is distinct from :id and code = :code)
            """)
        .param("id", person == null ? null : person.value(), Types.OTHER)
        .param("code", facts.code())
        .query(Boolean.class)
        .single();
  }

  private static List<Problem> taken(PersonFacts facts) {
    return List.of(Problem.at("code", "people.problem.code-taken", facts.code()));
  }

  private PersonId insert(PersonFacts facts) {
    return new PersonId(
        given(
                """
                insert into organization_person (code, full_name, gender, born_on, admitted_on, official_on)
                select :code, :name, :gender, :born::date, :admitted::date, :official::date returning id
                """,
                facts)
            .query(UUID.class)
            .single());
  }

  private JdbcClient.StatementSpec given(String sql, PersonFacts facts) {
    var gender = facts.gender();
    return jdbc.sql(sql)
        .param("code", facts.code())
        .param("name", facts.fullName())
        .param("gender", gender == null ? null : gender.name(), Types.VARCHAR)
        .param("born", facts.bornOn(), Types.DATE)
        .param("admitted", facts.admittedOn(), Types.DATE)
        .param("official", facts.officialOn(), Types.DATE);
  }

  private UUID write(
      PersonId person,
      PersonEventKind kind,
      Ordered ordered,
      @Nullable UnitId unit,
      @Nullable UnitId from,
      String words) {
    var act = ordered.act();
    var by = ordered.by();
    return jdbc.sql(
            """
            insert into organization_person_event (person_id, kind, on_day, unit_id, from_unit_id, words, act_symbol, act_day,
              act_issuer, act_title, note, recorded_at, recorded_by, recorded_by_name)
            values (:person, :kind, :on, :unit, :from, :words, :symbol, :day, :issuer, :title, :note, :at, :by, :name)
            returning id
            """)
        .param("person", person.value())
        .param("kind", kind.name())
        .param("on", ordered.on())
        .param("unit", unit == null ? null : unit.value(), Types.OTHER)
        .param("from", from == null ? null : from.value(), Types.OTHER)
        .param("words", words)
        .param("symbol", act.symbol())
        .param("day", act.day(), Types.DATE)
        .param("issuer", act.issuer())
        .param("title", act.title())
        .param("note", ordered.note())
        .param("at", now())
        .param("by", by == null ? null : by.account().value(), Types.OTHER)
        .param("name", by == null ? ITSELF : by.name())
        .query(UUID.class)
        .single();
  }

  private void join(PersonId person, UnitId unit, Standing standing, LocalDate on, UUID event) {
    jdbc.sql(
            """
            insert into organization_membership (person_id, unit_id, standing, valid_from, event_id)
            values (:person, :unit, :standing, :on, :event)
            """)
        .param("person", person.value())
        .param("unit", unit.value())
        .param("standing", standing.name())
        .param("on", on)
        .param("event", event)
        .update();
  }

  private void post(
      PersonId person, UnitId unit, String post, String title, LocalDate on, UUID event) {
    jdbc.sql(
            """
            insert into organization_person_post (person_id, unit_id, post, title, valid_from, event_id)
            values (:person, :unit, :post, :title, :on, :event)
            """)
        .param("person", person.value())
        .param("unit", unit.value())
        .param("post", post)
        .param("title", title)
        .param("on", on)
        .param("event", event)
        .update();
  }

  private void managedBy(PersonId person, UnitId manager, LocalDate on, UUID event) {
    jdbc.sql(
            """
            insert into organization_person_managed (person_id, manager_id, valid_from, event_id)
            values (:person, :manager, :on, :event)
            """)
        .param("person", person.value())
        .param("manager", manager.value())
        .param("on", on)
        .param("event", event)
        .update();
  }

  private void close(String table, PersonId person, LocalDate on, UUID event) {
    jdbc.sql(
            "update %s set valid_to = :last, closed_by = :event where person_id = :person and valid_to is null"
                .formatted(table))
        .param("last", on.minusDays(1))
        .param("event", event)
        .param("person", person.value())
        .update();
  }

  /** Constants, never anything typed. */
  private void clear(PersonId person, String column) {
    jdbc.sql("update organization_person set %s = null where id = :id".formatted(column))
        .param("id", person.value())
        .update();
  }

  private OffsetDateTime now() {
    return calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime();
  }
}
