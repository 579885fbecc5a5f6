package vn.giaoban.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.HandOver.State;
import vn.giaoban.organization.HandOver.Thing;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;

/**
 * The hand-overs of ended units. One is opened in the transaction that ends a unit with something
 * open, and waits until everything has gone to somebody: proposed by one, confirmed by another, or
 * by the same with a reason.
 */
@Component
public class HandOvers {

  /** What it takes to propose and confirm where the open work of an ended unit goes. */
  public static final String HAND_OVER = "unit.handover";

  private final JdbcClient jdbc;
  private final UnitRows rows;
  private final EventBook book;
  private final Rights rights;
  private final ObjectProvider<OpenWork> works;
  private final OfficeCalendar calendar;

  HandOvers(
      JdbcClient jdbc,
      UnitRows rows,
      EventBook book,
      Rights rights,
      ObjectProvider<OpenWork> works,
      OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.book = book;
    this.rights = rights;
    this.works = works;
    this.calendar = calendar;
  }

  /** A hand-over that waits for the viewer, for a list. */
  public record Waiting(UUID id, UnitId unit, String unitName, State state, Instant openedAt) {}

  /** Opens one for the unit where it has something open and none waits. */
  @Transactional
  void open(UnitId unit, @Nullable EventId event) {
    if (works().stream().noneMatch(work -> work.any(unit))) {
      return;
    }
    jdbc.sql(
            """
            insert into organization_handover (unit_id, event_id, state, opened_at) values (:unit, :event, 'OPEN', :at)
            on conflict (unit_id) where state in ('OPEN', 'PROPOSED') do nothing
            """)
        .param("unit", unit.value())
        .param("event", event == null ? null : event.value(), Types.OTHER)
        .param("at", now())
        .update();
  }

  /** Whether something has been handed over because of the event. */
  boolean doneBecauseOf(EventId event) {
    return jdbc.sql(
            "select exists (select 1 from organization_handover where event_id = :event and state = 'DONE')")
        .param("event", event.value())
        .query(Boolean.class)
        .single();
  }

  /** The event was taken back: its units exist and keep what they have. */
  void cancel(EventId event) {
    jdbc.sql(
            """
            update organization_handover set state = 'CANCELLED', version = version + 1
            where event_id = :event and state in ('OPEN', 'PROPOSED')
            """)
        .param("event", event.value())
        .update();
  }

  /**
   * Opens one for every ended unit that has something open after all, such as work that was taken
   * up again.
   */
  @Transactional
  public void findForgotten() {
    var holding = new HashSet<UUID>();
    works().forEach(work -> work.units().forEach(unit -> holding.add(unit.value())));
    jdbc.sql(
            """
            insert into organization_handover (unit_id, event_id, state, opened_at)
            select u.id, u.ended_by, 'OPEN', :at from organization_unit u
            where u.id = any(:units) and u.ended_on < :today and u.annulled_by is null
            on conflict (unit_id) where state in ('OPEN', 'PROPOSED') do nothing
            """)
        .param("units", holding.toArray(UUID[]::new))
        .param("today", calendar.today())
        .param("at", now())
        .update();
  }

  /**
   * What waits for the viewer: to be proposed, or, where somebody else proposed it, to be
   * confirmed.
   */
  public List<Waiting> waiting(Viewer viewer) {
    return jdbc.sql(
            """
            select h.id, h.unit_id, n.name, h.state, h.opened_at
            from organization_handover h
              join lateral (select name from organization_unit_name where unit_id = h.unit_id
                order by valid_from desc limit 1) n on true
            where h.state in ('OPEN', 'PROPOSED') and %s
            order by h.state desc, h.opened_at, h.id
            """
                .formatted(Rights.on("h.unit_id", HAND_OVER)))
        .param("viewer", viewer.account().value())
        .query((row, n) ->
            new Waiting(
                row.getObject(1, UUID.class),
                new UnitId(row.getObject(2, UUID.class)),
                row.getString(3),
                State.valueOf(row.getString(4)),
                row.getTimestamp(5).toInstant()))
        .list();
  }

  /** The hand-overs of a unit that the viewer may look into, the latest first. */
  public List<Waiting> of(Viewer viewer, UnitId unit) {
    return jdbc.sql(
            """
            select h.id, h.unit_id, n.name, h.state, h.opened_at
            from organization_handover h
              join lateral (select name from organization_unit_name where unit_id = h.unit_id
                order by valid_from desc limit 1) n on true
            where h.unit_id = :unit and %s
            order by h.id desc
            """
                .formatted(Rights.onEach("h.unit_id", HAND_OVER)))
        .param("viewer", viewer.account().value())
        .param("unit", unit.value())
        .query((row, n) ->
            new Waiting(
                row.getObject(1, UUID.class),
                new UnitId(row.getObject(2, UUID.class)),
                row.getString(3),
                State.valueOf(row.getString(4)),
                row.getTimestamp(5).toInstant()))
        .list();
  }

  /** What is open at a unit, for its page, as far as the viewer may see it. */
  public List<OpenWork.Count> openAt(Viewer viewer, UnitId unit) {
    return works().stream().flatMap(work -> work.counts(viewer, unit).stream()).toList();
  }

  /** The hand-over with what is open now, where the viewer may do something about it. */
  public Optional<HandOver> find(Viewer viewer, UUID id) {
    return jdbc.sql(
            "select h.* from organization_handover h where h.id = :id and "
                + Rights.on("h.unit_id", HAND_OVER))
        .param("id", id)
        .param("viewer", viewer.account().value())
        .query((row, n) -> handOver(viewer, row))
        .optional();
  }

  /** Says where each thing is to go. May be said anew until it is confirmed. */
  @Transactional
  public Outcome<UUID> propose(
      Viewer viewer, UUID id, int version, List<HandOver.Choice> choices, String note) {
    return waiting(viewer, id, version)
        .then(handOver -> {
          var chosen = new LinkedHashMap<Thing, List<UnitId>>();
          choices.forEach(
              choice -> chosen.put(choice.thing(), choice.to().stream().distinct().toList()));
          var problems = check(handOver, chosen);
          if (!problems.isEmpty()) {
            return Outcome.refused(problems);
          }
          var moved =
              jdbc.sql(
                      """
                      update organization_handover set state = 'PROPOSED', version = version + 1, proposed_by = :by,
                        proposed_by_name = :name, proposed_at = :at, note = :note, returned_reason = null
                      where id = :id and version = :version and state in ('OPEN', 'PROPOSED')
                      """)
                  .param("by", viewer.account().value())
                  .param("name", viewer.name())
                  .param("at", now())
                  .param("note", note.strip())
                  .param("id", id)
                  .param("version", version)
                  .update();
          if (moved == 0) {
            return Outcome.refused(Problem.of("organization.problem.changed-meanwhile"));
          }
          jdbc.sql("delete from organization_handover_item where handover_id = :id")
              .param("id", id)
              .update();
          handOver
              .sorts()
              .forEach(sort ->
                  sort.items()
                      .forEach(item -> {
                        var thing = new Thing(sort.code(), item.id());
                        chosen.getOrDefault(thing, List.of()).forEach(to -> store(id, thing, to));
                      }));
          return Outcome.accepted(id);
        });
  }

  /** Does not agree, and says why. */
  @Transactional
  public Outcome<UUID> returnIt(Viewer viewer, UUID id, int version, String reason) {
    if (reason.isBlank()) {
      return Outcome.refused(Problem.at("reason", "organization.problem.reason"));
    }
    return waiting(viewer, id, version)
        .then(handOver -> {
          var moved =
              jdbc.sql(
                      """
                      update organization_handover set state = 'OPEN', version = version + 1, returned_reason = :reason
                      where id = :id and version = :version and state = 'PROPOSED'
                      """)
                  .param("reason", viewer.name() + ": " + reason.strip())
                  .param("id", id)
                  .param("version", version)
                  .update();
          return moved == 0
              ? Outcome.refused(Problem.of("organization.problem.changed-meanwhile"))
              : Outcome.accepted(id);
        });
  }

  /**
   * Passes everything on as it was proposed.
   *
   * @param selfReason why the viewer confirms what they proposed themselves; not looked at else
   */
  @Transactional
  public Outcome<UUID> confirm(Viewer viewer, UUID id, int version, String selfReason) {
    return waiting(viewer, id, version)
        .then(handOver -> {
          if (handOver.state() != State.PROPOSED) {
            return Outcome.refused(Problem.of("organization.problem.not-proposed"));
          }
          if (handOver.unit().existsOn(calendar.today())) {
            return Outcome.refused(Problem.of("organization.problem.still-exists"));
          }
          var own = viewer.account().equals(handOver.proposedBy());
          if (own && selfReason.isBlank()) {
            return Outcome.refused(Problem.at("selfReason", "organization.problem.self-reason"));
          }
          if (own && ownRights(viewer, handOver)) {
            return Outcome.refused(Problem.of("organization.problem.own-right"));
          }
          // Something may have come up, and a successor ended, since it was proposed.
          var problems = check(handOver, handOver.chosen());
          if (!problems.isEmpty()) {
            return Outcome.refused(problems);
          }
          var moved =
              jdbc.sql(
                      """
                      update organization_handover set state = 'DONE', version = version + 1, confirmed_by = :by,
                        confirmed_by_name = :name, confirmed_at = :at, self_reason = :reason
                      where id = :id and version = :version and state = 'PROPOSED'
                      """)
                  .param("by", viewer.account().value())
                  .param("name", viewer.name())
                  .param("at", now())
                  .param("reason", own ? selfReason.strip() : null, Types.VARCHAR)
                  .param("id", id)
                  .param("version", version)
                  .update();
          if (moved == 0) {
            return Outcome.refused(Problem.of("organization.problem.changed-meanwhile"));
          }
          pass(viewer, handOver);
          return Outcome.accepted(id);
        });
  }

  private boolean ownRights(Viewer viewer, HandOver handOver) {
    return works().stream()
        .anyMatch(work ->
            handOver.sorts().stream()
                .filter(sort -> sort.code().equals(work.sort()))
                .flatMap(sort -> sort.items().stream())
                .anyMatch(item -> work.isOwn(viewer, item.id())));
  }

  private void pass(Viewer viewer, HandOver handOver) {
    var event = handOver.event();
    var passing =
        new OpenWork.Passing(
            handOver.unit().id(),
            handOver.unit().name(),
            event == null ? Act.UNKNOWN : event.act(),
            viewer);
    for (var work : works()) {
      for (var sort : handOver.sorts()) {
        if (sort.code().equals(work.sort())) {
          sort.items()
              .forEach(item ->
                  work.handOver(
                      item.id(),
                      handOver.chosen().getOrDefault(new Thing(sort.code(), item.id()), List.of()),
                      passing));
        }
      }
    }
    jdbc.sql("update organization_handover_item set passed = true where handover_id = :id")
        .param("id", handOver.id())
        .update();
  }

  private List<Problem> check(HandOver handOver, Map<Thing, List<UnitId>> chosen) {
    var problems = new ArrayList<Problem>();
    long unchosen = 0;
    for (var sort : handOver.sorts()) {
      var takers = handOver.takers(sort).stream().map(Unit::id).toList();
      var ends = takers.isEmpty() && !sort.aboveAllowed();
      for (var item : sort.items()) {
        var to = chosen.getOrDefault(new Thing(sort.code(), item.id()), List.of());
        if (to.isEmpty()) {
          unchosen += ends ? 0 : 1;
        } else if (!takers.containsAll(to)) {
          problems.add(Problem.of("organization.problem.no-successor"));
        } else if (to.size() > 1 && !sort.severalAllowed()) {
          problems.add(Problem.of("organization.problem.one-successor"));
        }
      }
    }
    if (unchosen > 0) {
      problems.add(Problem.of("organization.problem.left-over", unchosen));
    }
    return problems.stream().distinct().toList();
  }

  private Outcome<HandOver> waiting(Viewer viewer, UUID id, int version) {
    var handOver = find(viewer, id).orElse(null);
    if (handOver == null) {
      return Outcome.refused(Problem.of("organization.problem.unknown"));
    }
    if (!handOver.waits() || handOver.version() != version) {
      return Outcome.refused(Problem.of("organization.problem.changed-meanwhile"));
    }
    return rights.may(viewer.account(), HAND_OVER, handOver.unit().id())
        ? Outcome.accepted(handOver)
        : Outcome.refused(Problem.of("organization.problem.unknown"));
  }

  private void store(UUID id, Thing thing, UnitId to) {
    jdbc.sql(
            "insert into organization_handover_item (handover_id, work, item_id, to_unit) values (:id, :work, :item, :to)")
        .param("id", id)
        .param("work", thing.sort())
        .param("item", thing.item())
        .param("to", to.value())
        .update();
  }

  private HandOver handOver(Viewer viewer, ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var unit = new UnitId(row.getObject("unit_id", UUID.class));
    var event = row.getObject("event_id", UUID.class);
    var proposedBy = row.getObject("proposed_by", UUID.class);
    var confirmedAt = row.getTimestamp("confirmed_at");
    var state = State.valueOf(row.getString("state"));
    var open =
        works().stream()
            .map(work ->
                new HandOver.Sort(
                    work.sort(),
                    work.severalAllowed(),
                    work.aboveAllowed(),
                    state == State.OPEN || state == State.PROPOSED
                        ? work.open(viewer, unit)
                        : List.of()))
            .filter(sort -> !sort.items().isEmpty())
            .toList();
    var candidates = candidates(unit);
    return new HandOver(
        id,
        rows.find(unit).orElseThrow(),
        event == null ? null : book.find(new EventId(event)).orElse(null),
        state,
        row.getTimestamp("opened_at").toInstant(),
        proposedBy == null ? null : new AccountId(proposedBy),
        row.getString("proposed_by_name"),
        row.getString("note"),
        row.getString("returned_reason"),
        row.getString("confirmed_by_name"),
        confirmedAt == null ? null : confirmedAt.toInstant(),
        row.getString("self_reason"),
        candidates.stream().map(Candidate::unit).toList(),
        candidates.stream().filter(Candidate::successor).map(Candidate::unit).toList(),
        open,
        chosen(id),
        row.getInt("version"));
  }

  private Map<Thing, List<UnitId>> chosen(UUID id) {
    var chosen = new HashMap<Thing, List<UnitId>>();
    jdbc.sql(
            "select work, item_id, to_unit from organization_handover_item where handover_id = :id order by to_unit")
        .param("id", id)
        .query((row, n) ->
            chosen
                .computeIfAbsent(
                    new Thing(row.getString(1), row.getObject(2, UUID.class)),
                    none -> new ArrayList<>())
                .add(new UnitId(row.getObject(3, UUID.class))))
        .list();
    return chosen;
  }

  private record Candidate(Unit unit, boolean successor) {}

  /**
   * The successors, and the successors of those that have ended themselves; then the nearest unit
   * above that exists.
   */
  private List<Candidate> candidates(UnitId unit) {
    return jdbc.sql(
            """
            with recursive valid as (
              select predecessor_id, successor_id from organization_succession s
              where not exists (select 1 from organization_event c where c.corrects = s.event_id)),
            after as (
              select successor_id as id from valid where predecessor_id = :unit
              union
              select v.successor_id from after a join valid v on v.predecessor_id = a.id
                join organization_unit ended on ended.id = a.id and ended.ended_on < :day),
            above as (
              select p.parent_id as id, 1 as step from organization_unit_parent p
                where p.unit_id = :unit and p.valid_to is not distinct from
                  (select u.ended_on from organization_unit u where u.id = :unit)
              union all
              select p.parent_id, a.step + 1 from above a
                join organization_unit ended on ended.id = a.id and ended.ended_on < :day
                join organization_unit_parent p on p.unit_id = a.id and p.valid_to is not distinct from ended.ended_on),
            named as (select id, 0 as step from after union all select id, step from above)
            """
                + UnitRows.AS_OF.replace("select u.id", "select c.step, u.id")
                + " join (select id, min(step) as step from named group by id) c on c.id = u.id"
                + " where (u.ended_on is null or u.ended_on >= :day) and u.annulled_by is null"
                + " order by c.step, k.position, n.name"
                + UnitRows.NATURAL)
        .param("unit", unit.value())
        .param("day", calendar.today())
        .query((row, n) -> new Candidate(UnitRows.unit(row, n), row.getInt("step") == 0))
        .list();
  }

  private List<OpenWork> works() {
    return works.stream().sorted(Comparator.comparingInt(OpenWork::position)).toList();
  }

  private OffsetDateTime now() {
    return calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime();
  }
}
