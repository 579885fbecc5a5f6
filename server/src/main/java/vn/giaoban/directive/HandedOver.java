package vn.giaoban.directive;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.access.Viewer;
import vn.giaoban.directive.HistoryBook.Changes;
import vn.giaoban.document.DocumentId;
import vn.giaoban.document.Documents;
import vn.giaoban.organization.OpenWork.Item;
import vn.giaoban.organization.OpenWork.Passing;
import vn.giaoban.organization.Unit;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.UnitId;

/**
 * Gives the open work of an ended unit to those that take over. Done work stays where it was done.
 * The line in the history says from whom, to whom and by which act.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HandedOver {

  /** What is open at a unit that holds it: it may still be returned, or never has been reported. */
  static final String OPEN =
      "a.state in ('ASSIGNED', 'IN_PROGRESS', 'REPORTED_DONE', 'RETURNED', 'SUSPENDED')";

  /** What is followed up until all of it is closed. */
  static final String FOLLOWED =
      """
      (r.state in ('PROPOSED', 'CONFIRMED') or (r.state = 'ASSIGNED' and exists (select 1 from directive_assignment oa
        where oa.requirement_id = r.id and oa.state not in ('CLOSED', 'SUPERSEDED', 'NOT_APPLICABLE'))))\
      """;

  private static final int LONGEST_WORDS = 160;

  private final JdbcClient jdbc;
  private final HistoryBook history;
  private final Documents documents;
  private final Units units;
  private final OfficeCalendar calendar;

  HandedOver(
      JdbcClient jdbc,
      HistoryBook history,
      Documents documents,
      Units units,
      OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.history = history;
    this.documents = documents;
    this.units = units;
    this.calendar = calendar;
  }

  private record Held(
      AssignmentId id,
      RequirementId requirement,
      DocumentId document,
      UnitId unit,
      RequirementState state) {}

  /**
   * The things that a condition on {@code r} and {@code a} finds, with words for who may see them.
   */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  List<Item> items(Viewer viewer, UnitId unit, String id, String from, String condition) {
    return jdbc.sql(
            """
            select %s as id, r.id as requirement, r.quote, %s as seen from %s where %s
            order by r.document_id, r.span_start, 1
            """
                .formatted(id, Sight.REQUIREMENT, from, condition))
        .param("unit", unit.value())
        .param("viewer", viewer.account().value())
        .query((row, n) -> {
          var seen = row.getBoolean("seen");
          return new Item(
              row.getObject("id", UUID.class),
              seen ? shortened(row.getString("quote")) : null,
              seen ? "/nhiem-vu/" + row.getString("requirement") : null);
        })
        .list();
  }

  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  Set<UnitId> units(String sql) {
    return new HashSet<>(
        jdbc.sql(sql).query((row, n) -> new UnitId(row.getObject(1, UUID.class))).list());
  }

  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  boolean any(UnitId unit, String sql) {
    return jdbc.sql("select exists (" + sql + ")")
        .param("unit", unit.value())
        .query(Boolean.class)
        .single();
  }

  /**
   * One unit's holding goes to the others: itself to the first, a copy of it to each further one.
   */
  void lead(UUID id, List<UnitId> to, Passing passing) {
    var held = locked(id);
    if (held == null || !Moves.allowed(Verb.HAND_OVER, held.state())) {
      return;
    }
    var heirs = new ArrayList<>(to);
    heirs.removeAll(holders(held.requirement()));
    if (heirs.isEmpty()) {
      // All that take over hold the same requirement already: it is carried out there.
      supersede(held, to, passing);
      return;
    }
    var first = heirs.removeFirst();
    jdbc.sql(
            """
            update directive_assignment set unit_id = :unit, version = version + 1, changed_at = :at where id = :id
            """)
        .param("unit", first.value())
        .param("at", now())
        .param("id", id)
        .update();
    helpsNoMore(held.id(), first);
    documents.share(held.document(), first);
    log(held, held.state(), first, passing);
    for (var heir : heirs) {
      copy(held, heir, passing);
    }
  }

  /** A unit that helped is replaced by the others. */
  void help(UUID assignment, List<UnitId> to, Passing passing) {
    var held = locked(assignment);
    if (held == null) {
      return;
    }
    helpsNoMore(held.id(), passing.from());
    for (var heir : to) {
      if (!heir.equals(held.unit())) {
        jdbc.sql(
                "insert into directive_co_assignment values (:assignment, :unit) on conflict do nothing")
            .param("assignment", assignment)
            .param("unit", heir.value())
            .update();
        documents.share(held.document(), heir);
      }
    }
    history.write(
        passing.by(),
        held.requirement(),
        held.id(),
        Verb.HAND_OVER,
        held.state(),
        held.state(),
        note(passing),
        new Changes().compare("helper", passing.fromName(), names(to)).list());
  }

  /** Another unit follows the requirement up. */
  void followUp(UUID id, UnitId to, Passing passing) {
    record Followed(DocumentId document, RequirementState state) {}
    var followed =
        jdbc.sql(
                "select document_id, state from directive_requirement r where id = :id and "
                    + FOLLOWED
                    + " for update")
            .param("id", id)
            .query((row, n) ->
                new Followed(
                    new DocumentId(row.getObject(1, UUID.class)),
                    RequirementState.valueOf(row.getString(2))))
            .optional();
    if (followed.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update directive_requirement set holder_id = :unit, version = version + 1, changed_at = :at where id = :id
            """)
        .param("unit", to.value())
        .param("at", now())
        .param("id", id)
        .update();
    documents.share(followed.get().document(), to);
    history.write(
        passing.by(),
        new RequirementId(id),
        null,
        Verb.HAND_OVER,
        followed.get().state(),
        followed.get().state(),
        note(passing),
        new Changes().compare("holder", passing.fromName(), names(List.of(to))).list());
  }

  private void copy(Held held, UnitId heir, Passing passing) {
    var copy =
        new AssignmentId(
            jdbc.sql(
                    """
                    insert into directive_assignment (requirement_id, unit_id, state, due_on, first_due_on, recurrence,
                      none_given, assigned_at, assigned_on, assigned_by, assigned_by_name, period_from, silent_since, changed_at)
                    select requirement_id, :unit, 'ASSIGNED', due_on, first_due_on, recurrence, none_given, :at, :today,
                      :by, :name, period_from, :today, :at
                    from directive_assignment where id = :id
                    returning id
                    """)
                .param("unit", heir.value())
                .param("at", now())
                .param("today", calendar.today())
                .param("by", passing.by().account().value())
                .param("name", passing.by().name())
                .param("id", held.id().value())
                .query(UUID.class)
                .single());
    jdbc.sql(
            """
            insert into directive_co_assignment select :copy, unit_id from directive_co_assignment
            where assignment_id = :id and unit_id <> :unit
            """)
        .param("copy", copy.value())
        .param("id", held.id().value())
        .param("unit", heir.value())
        .update();
    documents.share(held.document(), heir);
    log(
        new Held(copy, held.requirement(), held.document(), heir, RequirementState.ASSIGNED),
        RequirementState.ASSIGNED,
        heir,
        passing);
  }

  private void supersede(Held held, List<UnitId> to, Passing passing) {
    jdbc.sql(
            """
            update directive_assignment set state = 'SUPERSEDED', suspended_from = null, reason = :reason,
              version = version + 1, changed_at = :at where id = :id
            """)
        .param("reason", note(passing))
        .param("at", now())
        .param("id", held.id().value())
        .update();
    history.write(
        passing.by(),
        held.requirement(),
        held.id(),
        Verb.SUPERSEDE,
        held.state(),
        RequirementState.SUPERSEDED,
        note(passing),
        new Changes().compare("unit", passing.fromName(), names(to)).list());
  }

  private void log(Held held, RequirementState to, UnitId heir, Passing passing) {
    history.write(
        passing.by(),
        held.requirement(),
        held.id(),
        Verb.HAND_OVER,
        held.state(),
        to,
        note(passing),
        new Changes().compare("unit", passing.fromName(), names(List.of(heir))).list());
  }

  private void helpsNoMore(AssignmentId assignment, UnitId unit) {
    jdbc.sql(
            "delete from directive_co_assignment where assignment_id = :assignment and unit_id = :unit")
        .param("assignment", assignment.value())
        .param("unit", unit.value())
        .update();
  }

  private @Nullable Held locked(UUID id) {
    return jdbc.sql(
            """
            select a.id, a.requirement_id, r.document_id, a.unit_id, a.state
            from directive_assignment a join directive_requirement r on r.id = a.requirement_id
            where a.id = :id for update of a
            """)
        .param("id", id)
        .query((row, n) ->
            new Held(
                new AssignmentId(row.getObject(1, UUID.class)),
                new RequirementId(row.getObject(2, UUID.class)),
                new DocumentId(row.getObject(3, UUID.class)),
                new UnitId(row.getObject(4, UUID.class)),
                RequirementState.valueOf(row.getString(5))))
        .optional()
        .orElse(null);
  }

  /** The units that hold the requirement and are not done with it. */
  private List<UnitId> holders(RequirementId requirement) {
    return jdbc.sql(
            "select a.unit_id from directive_assignment a where a.requirement_id = :id and " + OPEN)
        .param("id", requirement.value())
        .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
        .list();
  }

  private String names(List<UnitId> of) {
    return String.join(", ", units.named(of).values().stream().map(Unit::name).sorted().toList());
  }

  private static String note(Passing passing) {
    var act = passing.act();
    return act.symbol().isEmpty() ? act.title() : act.symbol();
  }

  private static String shortened(String words) {
    return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS) + "…";
  }

  private OffsetDateTime now() {
    return calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime();
  }
}
