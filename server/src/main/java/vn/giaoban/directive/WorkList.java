package vn.giaoban.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.access.Viewer;
import vn.giaoban.document.DocumentId;
import vn.giaoban.shared.Folding;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.Slice;
import vn.giaoban.shared.UnitId;
import vn.giaoban.text.Recurrence;

/** The work as a list: requirements and the units that hold them, as far as a viewer may see. */
@Component
public class WorkList {

  /** More rows than this are not written into one file. */
  public static final int LONGEST_EXPORT = 50_000;

  private static final Map<String, String> ORDERS =
      Map.of(
          "due", "w.due",
          "state", "directive_rank(w.state)",
          "silence", "w.silent_since",
          "document", "w.document_id",
          "changed", "w.changed_at");

  private static final String ROWS =
      """
      select r.id as requirement_id, a.id as assignment_id, r.document_id, r.span_start, r.quote, r.responsible, r.search_key,
        a.unit_id, coalesce(a.state, r.state) as state, d.due, a.done_on, a.silent_since, a.percent, a.progress_on,
        case when a.id is null then r.recurrence else a.recurrence end as recurrence,
        a.id is not null or r.due_on is not null or r.no_deadline or coalesce(r.recurrence, 'PERIODIC') <> 'PERIODIC' as time_said,
        greatest(a.changed_at, r.changed_at) as changed_at,
        directive_timeliness(coalesce(a.state, r.state), d.due, a.done_on, :today, :soon) as timeliness
      from directive_requirement r
        left join directive_assignment a on a.requirement_id = r.id
        cross join lateral (select case when a.id is null then r.due_on
          else directive_due(a.due_on, a.recurrence, a.period_from) end as due) d
      where %s
      """
          .formatted(Sight.HOLDING);

  private static final String ASKED =
      """
      from (%s) w
      where (:document::uuid is null or w.document_id = :document)
        and (:unit::uuid is null or w.unit_id = :unit)
        and case when :state::text is null then w.state not in ('SUPERSEDED', 'NOT_APPLICABLE') else w.state = :state end
        and (:timeliness::text is null or w.timeliness = :timeliness)
        and (not :silent or (w.silent_since is not null and w.state in ('ASSIGNED', 'RETURNED')))
        and (:search = '' or w.search_key like :like)
      """
          .formatted(ROWS);

  private final JdbcClient jdbc;
  private final OfficeRules rules;
  private final OfficeCalendar calendar;

  WorkList(JdbcClient jdbc, OfficeRules rules, OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.calendar = calendar;
  }

  /**
   * A page of the list. Sorts by {@code due} (the default), {@code state}, {@code silence}, {@code
   * document} and {@code changed}.
   */
  public Slice<WorkRow> page(Viewer viewer, WorkFilter filter, Paging paging) {
    var asked = paging.sortedBy(ORDERS.keySet(), "due", false);
    var total = asked(viewer, filter, "select count(*) " + ASKED).query(Long.class).single();
    var rows =
        asked(viewer, filter, "select * " + ASKED + order(asked) + " limit :limit offset :offset")
            .param("limit", asked.size())
            .param("offset", asked.offset())
            .query((row, n) -> row(row, calendar.today()))
            .list();
    return new Slice<>(rows, total, asked);
  }

  /** Hands every row of the list over, in its order, up to {@link #LONGEST_EXPORT}. */
  @Transactional(readOnly = true)
  public void each(Viewer viewer, WorkFilter filter, Paging paging, Consumer<WorkRow> taker) {
    var asked = paging.sortedBy(ORDERS.keySet(), "due", false);
    try (Stream<WorkRow> rows =
        asked(viewer, filter, "select * " + ASKED + order(asked) + " limit :limit")
            .param("limit", LONGEST_EXPORT)
            .withFetchSize(500)
            .query((row, n) -> row(row, calendar.today()))
            .stream()) {
      rows.forEach(taker);
    }
  }

  /** The documents from which the viewer may see work, the latest first. */
  public List<DocumentId> documents(Viewer viewer) {
    return jdbc.sql(
            "select distinct r.document_id from directive_requirement r where "
                + Sight.REQUIREMENT
                + " order by r.document_id desc")
        .param("viewer", viewer.account().value())
        .query((row, n) -> new DocumentId(row.getObject(1, UUID.class)))
        .list();
  }

  /** The units whose work the viewer may see. */
  public List<UnitId> units(Viewer viewer) {
    return jdbc.sql(
            """
            select distinct a.unit_id from directive_assignment a
              join directive_requirement r on r.id = a.requirement_id
            where %s
            """
                .formatted(Sight.HOLDING))
        .param("viewer", viewer.account().value())
        .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
        .list();
  }

  private JdbcClient.StatementSpec asked(Viewer viewer, WorkFilter filter, String sql) {
    var today = calendar.today();
    var words = Folding.key(filter.search());
    return jdbc.sql(sql)
        .param("viewer", viewer.account().value())
        .param("today", today)
        .param("soon", rules.dueSoonDays(today))
        .param(
            "document", filter.document() == null ? null : filter.document().value(), Types.OTHER)
        .param("unit", filter.unit() == null ? null : filter.unit().value(), Types.OTHER)
        .param("state", filter.state() == null ? null : filter.state().name(), Types.VARCHAR)
        .param(
            "timeliness",
            filter.timeliness() == null ? null : filter.timeliness().name(),
            Types.VARCHAR)
        .param("silent", filter.silent())
        .param("search", words)
        .param("like", "%" + words + "%");
  }

  /** Within equals always by the place in the document, so that pages do not overlap. */
  private static String order(Paging paging) {
    return " order by "
        + ORDERS.get(paging.sort())
        + (paging.descending() ? " desc nulls last" : " asc nulls last")
        + ", w.document_id, w.span_start, w.requirement_id, w.assignment_id";
  }

  /** The row of a query with the columns of this list. */
  static WorkRow row(ResultSet row, LocalDate today) throws SQLException {
    var assignment = row.getObject("assignment_id", UUID.class);
    var unit = row.getObject("unit_id", UUID.class);
    return new WorkRow(
        new RequirementId(row.getObject("requirement_id", UUID.class)),
        assignment == null ? null : new AssignmentId(assignment),
        new DocumentId(row.getObject("document_id", UUID.class)),
        row.getString("quote"),
        List.of((String[]) row.getArray("responsible").getArray()),
        unit == null ? null : new UnitId(unit),
        standing(row, today),
        recurrence(row),
        row.getBoolean("time_said"),
        row.getObject("percent", Integer.class),
        row.getObject("progress_on", LocalDate.class),
        row.getTimestamp("changed_at").toInstant());
  }

  static Standing standing(ResultSet row, LocalDate today) throws SQLException {
    return new Standing(
        RequirementState.valueOf(row.getString("state")),
        Timeliness.valueOf(row.getString("timeliness")),
        row.getObject("due", LocalDate.class),
        row.getObject("done_on", LocalDate.class),
        row.getObject("silent_since", LocalDate.class),
        today);
  }

  private static @Nullable Recurrence recurrence(ResultSet row) throws SQLException {
    var name = row.getString("recurrence");
    return name == null ? null : Recurrence.valueOf(name);
  }
}
