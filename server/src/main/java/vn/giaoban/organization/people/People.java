package vn.giaoban.organization.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.Act;
import vn.giaoban.organization.Ordered;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.Slice;
import vn.giaoban.shared.UnitId;

/**
 * The people of the organisation. Who somebody may look at is decided by the units at which the
 * person is to be found: as a member, by a post, or because they are managed from there.
 */
@Component
public class People {

  /** What it takes to see the records of people at a unit. */
  public static final String READ = "person.read";

  /** What it takes to write them. */
  public static final String MANAGE = "person.manage";

  /** Where they are kept, for the log of who read what. */
  public static final String RECORDS = "organization_person";

  /** More people than these are not counted one by one, and no page shows those behind them. */
  public static final int MOST_COUNTED = 10_000;

  /** Whether a dated row of the table with this alias holds on {@code :day}. */
  private static final String HOLDS =
      "%1$s.valid_from <= :day and (%1$s.valid_to is null or %1$s.valid_to >= :day)";

  private static final String UNIT_NAME =
      """
      (select n.name from organization_unit_name n where n.unit_id = %s
        order by (n.valid_from <= :day) desc, case when n.valid_from <= :day then n.valid_from end desc, n.valid_from limit 1)\
      """;

  private static final String POST =
      """
      select h.id, h.person_id, p.full_name, h.unit_id, %s as unit_name, h.title, h.valid_from, h.valid_to,
        k.code, k.name_vi, k.name_en, k.position, k.heads
      from organization_person_post h join organization_post_kind k on k.code = h.post
        join organization_person p on p.id = h.person_id
      """
          .formatted(UNIT_NAME.formatted("h.unit_id"));

  static final String COLUMNS =
      """
      p.id, p.code, p.full_name, p.gender, p.born_on, p.card_number is not null as has_card, p.admitted_on, p.official_on,
      p.retired_on, p.died_on, p.version\
      """;

  private static final String PERSON = "select " + COLUMNS + " from organization_person p";

  private static final String ROWS =
      """
      select p.id, p.code, p.full_name, p.born_on, m.standing, m.unit_id, %s as unit_name, posts.vi, posts.en,
        p.retired_on, p.died_on
      from unnest(:people::uuid[]) with ordinality as wanted (id, place) join organization_person p on p.id = wanted.id
        left join lateral (select standing, unit_id from organization_membership m
          where m.person_id = p.id and %s limit 1) m on true
        left join lateral (select
            string_agg(coalesce(nullif(h.title, ''), k.name_vi || case when h.unit_id = m.unit_id then '' else ' · ' || hn.short_name end),
              '; ' order by k.position) as vi,
            string_agg(coalesce(nullif(h.title, ''), k.name_en || case when h.unit_id = m.unit_id then '' else ' · ' || hn.short_name end),
              '; ' order by k.position) as en
          from organization_person_post h join organization_post_kind k on k.code = h.post
            join lateral (select short_name from organization_unit_name n where n.unit_id = h.unit_id
              order by (n.valid_from <= :day) desc, n.valid_from desc limit 1) hn on true
          where h.person_id = p.id and %s) posts on true
      order by wanted.place
      """
          .formatted(UNIT_NAME.formatted("m.unit_id"), HOLDS.formatted("m"), HOLDS.formatted("h"));

  private final JdbcClient jdbc;
  private final PersonChanges changes;
  private final PersonCards cards;
  private final PeopleSearch search;
  private final Tallies tallies;
  private final OfficeCalendar calendar;

  People(
      JdbcClient jdbc,
      PersonChanges changes,
      PersonCards cards,
      PeopleSearch search,
      Tallies tallies,
      OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.changes = changes;
    this.cards = cards;
    this.search = search;
    this.tallies = tallies;
    this.calendar = calendar;
  }

  /**
   * Writes somebody down who was there before anybody asked for an act.
   *
   * @param card the number of the membership card; blank where there is none
   */
  @Transactional
  public Outcome<PersonId> record(PersonFacts facts, String card, Start start, Ordered ordered) {
    return changes.begin(PersonEventKind.RECORDED, facts, card.strip(), start, ordered);
  }

  /** Takes somebody into the Party as a probationary member. */
  @Transactional
  public Outcome<PersonId> admit(PersonFacts facts, UnitId unit, Ordered ordered) {
    return changes.begin(
        PersonEventKind.ADMITTED, facts, "", Start.member(unit, Standing.PROBATIONARY), ordered);
  }

  /** Takes somebody into the Party who is on record already. */
  @Transactional
  public Outcome<PersonId> admit(PersonId person, UnitId unit, Ordered ordered) {
    return changes.admit(person, unit, ordered);
  }

  /** Makes a probationary member an official one. */
  @Transactional
  public Outcome<PersonId> confirm(PersonId person, Ordered ordered) {
    return changes.confirm(person, ordered);
  }

  /** Lets a member take part in another cell. */
  @Transactional
  public Outcome<PersonId> transfer(PersonId person, UnitId to, Ordered ordered) {
    return changes.transfer(person, to, ordered);
  }

  /**
   * Gives somebody a post.
   *
   * @param title as the decision names it; blank where it is the name of the post itself
   */
  @Transactional
  public Outcome<PersonId> appoint(
      PersonId person, UnitId unit, String post, String title, Ordered ordered) {
    return changes.appoint(person, unit, post, title, ordered);
  }

  /** Ends a post. */
  @Transactional
  public Outcome<PersonId> relieve(PersonId person, UUID held, Ordered ordered) {
    return changes.relieve(person, held, ordered);
  }

  /**
   * Says which body manages somebody as an official.
   *
   * @param manager null where none does any more
   */
  @Transactional
  public Outcome<PersonId> manage(PersonId person, @Nullable UnitId manager, Ordered ordered) {
    return changes.manage(person, manager, ordered);
  }

  /** Ends every post, and the management as an official; a member stays one. */
  @Transactional
  public Outcome<PersonId> retire(PersonId person, Ordered ordered) {
    return changes.retire(person, ordered);
  }

  /** Ends the membership for another reason than death; the note says which. */
  @Transactional
  public Outcome<PersonId> leave(PersonId person, Ordered ordered) {
    return changes.leave(person, ordered);
  }

  /** Ends everything. */
  @Transactional
  public Outcome<PersonId> died(PersonId person, Ordered ordered) {
    return changes.died(person, ordered);
  }

  /** Takes back what the last event did, because it was recorded wrongly. */
  @Transactional
  public Outcome<PersonId> takeBack(Viewer viewer, PersonId person, UUID event, String reason) {
    return changes.takeBack(viewer, person, event, reason);
  }

  /**
   * Puts right what is written down about somebody.
   *
   * @param card the number of the membership card; blank where there is none, null to leave it as
   *     it is
   */
  @Transactional
  public Outcome<PersonId> correct(
      Viewer viewer, PersonId person, int version, PersonFacts facts, @Nullable String card) {
    return changes.correct(viewer, person, version, facts, card == null ? null : card.strip());
  }

  /**
   * The number of the membership card, for those who keep the person's record. That it was looked
   * at is logged.
   */
  @Transactional
  public Optional<String> card(Viewer viewer, PersonId person) {
    return mayManage(viewer, person) ? cards.show(viewer, person) : Optional.empty();
  }

  /** The kinds of posts that can be given today. */
  public List<PostKind> postKinds() {
    return jdbc.sql(
            """
            select code, name_vi, name_en, position, heads from organization_post_kind k
            where %s order by position
            """
                .formatted(HOLDS.formatted("k")))
        .param("day", calendar.today())
        .query((row, n) ->
            new PostKind(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getBoolean(5)))
        .list();
  }

  /** The person, where the viewer may look at them. */
  public Optional<Person> find(Viewer viewer, PersonId person) {
    return jdbc.sql(PERSON + " where p.id = :id and " + reached(READ))
        .param("id", person.value())
        .param("viewer", viewer.account().value())
        .query(People::person)
        .optional();
  }

  /** The units at which reading records of people shows this one, today. */
  public List<UnitId> places(PersonId person) {
    return jdbc.sql("select unit_id from organization_person_place where person_id = :person")
        .param("person", person.value())
        .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
        .list();
  }

  public boolean mayManage(Viewer viewer, PersonId person) {
    return PersonChanges.mayManage(jdbc, viewer, person);
  }

  /** Those of them whose records the viewer keeps. */
  List<PersonId> managed(Viewer viewer, List<PersonId> people) {
    return jdbc.sql(
            "select p.id from organization_person p where p.id = any(:people) and "
                + reached(MANAGE))
        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .param("viewer", viewer.account().value())
        .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
        .list();
  }

  static String reached(String permission) {
    return "exists (select 1 from organization_person_place pl where pl.person_id = p.id and "
        + Rights.on("pl.unit_id", permission)
        + ")";
  }

  /** Where the person has taken part, the latest first. */
  public List<Membership> memberships(PersonId person) {
    return jdbc.sql(
            """
            select m.unit_id, %s, m.standing, m.valid_from, m.valid_to from organization_membership m
            where m.person_id = :person order by m.valid_from desc, m.id desc
            """
                .formatted(UNIT_NAME.formatted("m.unit_id")))
        .param("person", person.value())
        .param("day", calendar.today())
        .query((row, n) ->
            new Membership(
                new UnitId(row.getObject(1, UUID.class)),
                row.getString(2),
                Standing.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class)))
        .list();
  }

  /** The posts that the person holds and has held, those of today first. */
  public List<PostHeld> posts(PersonId person) {
    return jdbc.sql(
            POST
                + " where h.person_id = :person order by h.valid_to is not null, h.valid_from desc, k.position, h.id")
        .param("person", person.value())
        .param("day", calendar.today())
        .query(People::held)
        .list();
  }

  /** By which bodies the person is and was managed, the latest first. */
  public List<Managed> managed(PersonId person) {
    return jdbc.sql(
            """
            select g.manager_id, %s, g.valid_from, g.valid_to from organization_person_managed g
            where g.person_id = :person order by g.valid_from desc, g.id desc
            """
                .formatted(UNIT_NAME.formatted("g.manager_id")))
        .param("person", person.value())
        .param("day", calendar.today())
        .query((row, n) ->
            new Managed(
                new UnitId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class)))
        .list();
  }

  /** What happened to the person, what was recorded last first. */
  public List<PersonEvent> events(PersonId person) {
    return jdbc.sql(
            """
            select e.*, %s as unit_name, %s as from_unit_name,
              e.taken_back_at is null and not exists (select 1 from organization_person_event later
                where later.person_id = e.person_id and later.id > e.id and later.taken_back_at is null) as is_last
            from organization_person_event e where e.person_id = :person order by e.on_day desc, e.id desc
            """
                .formatted(UNIT_NAME.formatted("e.unit_id"), UNIT_NAME.formatted("e.from_unit_id")))
        .param("person", person.value())
        .param("day", calendar.today())
        .query(People::event)
        .list();
  }

  /**
   * Who held posts at a unit on a day, the highest first. Names of those at the head are no secret
   * inside an installation.
   *
   * @param headsOnly for viewers who may not see the records of people at the unit
   */
  public List<PostHeld> postsAt(UnitId unit, LocalDate day, boolean headsOnly) {
    return jdbc.sql(
            POST
                + " where h.unit_id = :unit and "
                + HOLDS.formatted("h")
                + " and (k.heads or not :heads) order by k.position, p.given_name collate \"vi-x-icu\", h.id")
        .param("unit", unit.value())
        .param("day", day)
        .param("heads", headsOnly)
        .query(People::held)
        .list();
  }

  /** How many members of each standing took part in a unit itself on a day. */
  public Map<Standing, Long> members(UnitId unit, LocalDate day) {
    var counts = new HashMap<Standing, Long>();
    jdbc.sql(
            """
            select m.standing, count(*) from organization_membership m
            where m.unit_id = :unit and %s group by m.standing
            """
                .formatted(HOLDS.formatted("m")))
        .param("unit", unit.value())
        .param("day", day)
        .query((row, n) -> counts.put(Standing.valueOf(row.getString(1)), row.getLong(2)))
        .list();
    return counts;
  }

  /** How many units and members there are in the unit and below it, today. */
  public Below below(UnitId unit) {
    return tallies.below(unit);
  }

  /**
   * The people that the viewer may look at, in the order of given names. They are counted where
   * that is quickly done.
   */
  public Slice<PersonRow> list(Viewer viewer, PeopleFilter filter, Paging paging) {
    return list(viewer, filter, paging, search.plan(viewer, filter));
  }

  /**
   * @param way how the people are found; the outcome is the same
   */
  Slice<PersonRow> list(Viewer viewer, PeopleFilter filter, Paging paging, PeopleSearch.Way way) {
    return list(viewer, filter, paging, search.plan(viewer, filter, way));
  }

  private Slice<PersonRow> list(
      Viewer viewer, PeopleFilter filter, Paging paging, PeopleSearch.Plan plan) {
    int offset = Math.min(paging.offset(), MOST_COUNTED);
    var found = search.find(viewer, filter, plan, offset, paging.size() + 1);
    var people = found.people();
    var rows = rows(people.subList(0, Math.min(paging.size(), people.size())));
    if (people.size() <= paging.size() && (offset == 0 || !people.isEmpty())) {
      return new Slice<>(rows, offset + people.size(), paging);
    }
    if (!plan.fromUnits()) {
      return Slice.more(rows, offset + rows.size(), paging);
    }
    long total = found.all() == null ? search.count(viewer, filter, MOST_COUNTED + 1) : found.all();
    return total > MOST_COUNTED
        ? Slice.more(rows, MOST_COUNTED, paging)
        : new Slice<>(rows, total, paging);
  }

  private List<PersonRow> rows(List<PersonId> people) {
    return people.isEmpty()
        ? List.of()
        : jdbc.sql(ROWS)
            .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
            .param("day", calendar.today())
            .query(People::row)
            .list();
  }

  /** The first so many people of a list, in its order. */
  List<PersonId> ids(Viewer viewer, PeopleFilter filter, int most) {
    return search.find(viewer, filter, search.plan(viewer, filter), 0, most).people();
  }

  static Person person(ResultSet row, int number) throws SQLException {
    var gender = row.getString("gender");
    return new Person(
        new PersonId(row.getObject("id", UUID.class)),
        new PersonFacts(
            row.getString("code"),
            row.getString("full_name"),
            gender == null ? null : Gender.valueOf(gender),
            row.getObject("born_on", LocalDate.class),
            row.getObject("admitted_on", LocalDate.class),
            row.getObject("official_on", LocalDate.class)),
        row.getObject("retired_on", LocalDate.class),
        row.getObject("died_on", LocalDate.class),
        row.getBoolean("has_card"),
        row.getInt("version"));
  }

  private static PersonRow row(ResultSet row, int number) throws SQLException {
    var standing = row.getString("standing");
    var vi = row.getString("vi");
    var en = row.getString("en");
    return new PersonRow(
        new PersonId(row.getObject("id", UUID.class)),
        row.getString("code"),
        row.getString("full_name"),
        row.getObject("born_on", LocalDate.class),
        standing == null ? null : Standing.valueOf(standing),
        unit(row, "unit_id"),
        row.getString("unit_name"),
        vi == null ? "" : vi,
        en == null ? "" : en,
        row.getObject("retired_on", LocalDate.class),
        row.getObject("died_on", LocalDate.class));
  }

  private static PostHeld held(ResultSet row, int number) throws SQLException {
    return new PostHeld(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getString("full_name"),
        new UnitId(row.getObject("unit_id", UUID.class)),
        row.getString("unit_name"),
        new PostKind(
            row.getString("code"),
            row.getString("name_vi"),
            row.getString("name_en"),
            row.getInt("position"),
            row.getBoolean("heads")),
        row.getString("title"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }

  private static PersonEvent event(ResultSet row, int number) throws SQLException {
    var takenBack = row.getTimestamp("taken_back_at");
    return new PersonEvent(
        row.getObject("id", UUID.class),
        PersonEventKind.valueOf(row.getString("kind")),
        row.getObject("on_day", LocalDate.class),
        unit(row, "unit_id"),
        row.getString("unit_name"),
        unit(row, "from_unit_id"),
        row.getString("from_unit_name"),
        row.getString("words"),
        new Act(
            row.getString("act_symbol"),
            row.getObject("act_day", LocalDate.class),
            row.getString("act_issuer"),
            row.getString("act_title")),
        row.getString("note"),
        row.getString("recorded_by_name"),
        row.getTimestamp("recorded_at").toInstant(),
        takenBack == null
            ? null
            : new PersonEvent.TakenBack(
                takenBack.toInstant(),
                row.getString("taken_back_by_name"),
                row.getString("taken_back_reason")),
        row.getBoolean("is_last"));
  }

  private static @Nullable UnitId unit(ResultSet row, String column) throws SQLException {
    var id = row.getObject(column, UUID.class);
    return id == null ? null : new UnitId(id);
  }
}
