package vn.giaoban.directive;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.giaoban.access.Viewer;
import vn.giaoban.directive.HistoryLine.Change;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;

/** The append-only record of what was done. Written in the transaction that does it. */
@Component
class HistoryBook {

  /** The name under which the reading of a document writes. */
  static final String READING = "Giao Ban";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final OfficeCalendar calendar;

  HistoryBook(JdbcClient jdbc, JsonMapper json, OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.json = json;
    this.calendar = calendar;
  }

  void write(
      Viewer viewer,
      RequirementId requirement,
      @Nullable AssignmentId assignment,
      Verb verb,
      @Nullable RequirementState from,
      RequirementState to,
      @Nullable String note,
      List<Change> changes) {
    jdbc.sql(
            """
            insert into directive_history
              (requirement_id, assignment_id, at, account_id, account_name, unit_id, verb, from_state, to_state, note, changes)
            values (:requirement, :assignment, :at, :account, :name, :unit, :verb, :from, :to, :note, :changes::jsonb)
            """)
        .param("requirement", requirement.value())
        .param("assignment", assignment == null ? null : assignment.value(), Types.OTHER)
        .param("at", calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime())
        .param("account", viewer.account().value())
        .param("name", viewer.name())
        .param("unit", viewer.unit().value())
        .param("verb", verb.name())
        .param("from", from == null ? null : from.name(), Types.VARCHAR)
        .param("to", to.name())
        .param("note", note == null || note.isBlank() ? null : note.strip(), Types.VARCHAR)
        .param("changes", json.writeValueAsString(changes))
        .update();
  }

  /** The first line of a requirement. */
  record Beginning(RequirementId requirement, List<Change> changes) {}

  /** Writes down that the reading of a document made all these. */
  void begin(Verb verb, RequirementState state, List<Beginning> beginnings) {
    jdbc.sql(
            """
            insert into directive_history (requirement_id, at, account_name, verb, to_state, changes)
            select r.id, :at, :name, :verb, :to, r.changes::jsonb
            from unnest(:ids::uuid[], :changes::text[]) with ordinality as r(id, changes, position) order by r.position
            """)
        .param("at", calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime())
        .param("name", READING)
        .param("verb", verb.name())
        .param("to", state.name())
        .param(
            "ids", beginnings.stream().map(one -> one.requirement().value()).toArray(UUID[]::new))
        .param(
            "changes",
            beginnings.stream()
                .map(one -> json.writeValueAsString(one.changes()))
                .toArray(String[]::new))
        .update();
  }

  /** The lines of a requirement that the viewer may see, the latest first. */
  List<HistoryLine> of(Viewer viewer, RequirementId requirement) {
    return read(
        "h.requirement_id = :id and (h.assignment_id is null or " + Sight.HOLDING + ")",
        viewer,
        requirement.value());
  }

  /** The lines of one unit's holding, the latest first, where the viewer may see it. */
  List<HistoryLine> of(Viewer viewer, AssignmentId assignment) {
    return read("h.assignment_id = :id and " + Sight.HOLDING, viewer, assignment.value());
  }

  private List<HistoryLine> read(String condition, Viewer viewer, UUID id) {
    return jdbc.sql(
            """
            select h.at, h.account_name, h.unit_id, a.unit_id as held_by, h.verb, h.from_state, h.to_state, h.note, h.changes::text
            from directive_history h
              join directive_requirement r on r.id = h.requirement_id
              left join directive_assignment a on a.id = h.assignment_id
            where %s
            order by h.id desc
            """
                .formatted("(" + condition + ") and " + Sight.REQUIREMENT))
        .param("viewer", viewer.account().value())
        .param("id", id)
        .query((row, n) -> {
          var place = row.getObject(3, UUID.class);
          var unit = row.getObject(4, UUID.class);
          var from = row.getString(6);
          return new HistoryLine(
              row.getTimestamp(1).toInstant(),
              row.getString(2),
              place == null ? null : new UnitId(place),
              unit == null ? null : new UnitId(unit),
              Verb.valueOf(row.getString(5)),
              from == null ? null : RequirementState.valueOf(from),
              RequirementState.valueOf(row.getString(7)),
              row.getString(8),
              List.of(json.readValue(row.getString(9), Change[].class)));
        })
        .list();
  }

  /** What to say to somebody whose page is older than what another did in the meantime. */
  Problem changedMeanwhile(RequirementId requirement) {
    return jdbc.sql(
            """
            select account_name, to_char(at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI DD/MM/YYYY')
            from directive_history where requirement_id = :id order by id desc limit 1
            """)
        .param("id", requirement.value())
        .query((row, n) ->
            Problem.of("directive.problem.changed-meanwhile", row.getString(1), row.getString(2)))
        .optional()
        .orElseGet(() -> Problem.of("directive.problem.unknown"));
  }

  /** Collects the values that differ. */
  static final class Changes {

    private final List<Change> found = new ArrayList<>();

    Changes compare(String field, @Nullable Object before, @Nullable Object after) {
      if (!Objects.equals(before, after)) {
        found.add(new Change(field, text(before), text(after)));
      }
      return this;
    }

    List<Change> list() {
      return List.copyOf(found);
    }

    private static @Nullable String text(@Nullable Object value) {
      return switch (value) {
        case null -> null;
        case List<?> list ->
            list.isEmpty() ? null : String.join("; ", list.stream().map(String::valueOf).toList());
        default -> value.toString();
      };
    }
  }
}
