package vn.giaoban.directive;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.document.DocumentId;
import vn.giaoban.shared.OfficeCalendar;

/**
 * What waits for one person: what they may confirm, give to units, check and close wherever their
 * rights reach, and what their own unit has to report.
 */
@Component
public class Inbox {

  /** The kinds of what waits, in the order in which they are shown. */
  public enum Group {
    RETURNED,
    TO_REPORT,
    TO_VERIFY,
    TO_CONFIRM,
    TO_ASSIGN,
    TO_CLOSE
  }

  /**
   * What waits of one kind.
   *
   * @param rows the most pressing ones
   * @param total how many there are
   */
  public record Waiting(List<WorkRow> rows, long total) {

    public Waiting {
      rows = List.copyOf(rows);
    }
  }

  /** A document in which sentences wait to be confirmed. */
  public record Unconfirmed(DocumentId document, long count) {}

  /** So many of a kind are shown; the rest is in the list. */
  private static final int SHOWN = 10;

  private static final Map<Group, String> CONDITIONS = new EnumMap<>(Group.class);

  static {
    var own = "a.unit_id = :unit and " + Rights.on("a.unit_id", Requirements.REPORT);
    CONDITIONS.put(Group.RETURNED, "a.state = 'RETURNED' and " + own);
    CONDITIONS.put(Group.TO_REPORT, "a.state in ('ASSIGNED', 'IN_PROGRESS') and " + own);
    CONDITIONS.put(
        Group.TO_VERIFY,
        """
        a.state = 'REPORTED_DONE' and a.unit_id <> :unit
          and not exists (select 1 from directive_co_assignment vc where vc.assignment_id = a.id and vc.unit_id = :unit)
          and (%s or %s)
        """
            .formatted(
                Rights.on("a.unit_id", Requirements.VERIFY),
                Rights.on("r.holder_id", Requirements.VERIFY)));
    CONDITIONS.put(
        Group.TO_ASSIGN,
        "a.id is null and r.state = 'CONFIRMED' and "
            + Rights.on("r.holder_id", Requirements.ASSIGN));
    CONDITIONS.put(
        Group.TO_CLOSE, "a.state = 'VERIFIED' and " + Rights.on("r.holder_id", Requirements.CLOSE));
  }

  private final JdbcClient jdbc;
  private final OfficeRules rules;
  private final OfficeCalendar calendar;

  Inbox(JdbcClient jdbc, OfficeRules rules, OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.calendar = calendar;
  }

  /** What waits for the viewer, by kind; kinds of which nothing waits are left out. */
  @Transactional(readOnly = true)
  public Map<Group, Waiting> waiting(Viewer viewer) {
    var waiting = new EnumMap<Group, Waiting>(Group.class);
    CONDITIONS.forEach((group, condition) -> {
      var found = waiting(viewer, condition);
      if (found.total() > 0) {
        waiting.put(group, found);
      }
    });
    return waiting;
  }

  /** The documents in which the viewer has sentences to confirm, the latest first. */
  public List<Unconfirmed> unconfirmed(Viewer viewer) {
    return jdbc.sql(
            """
            select r.document_id, count(*) from directive_requirement r
            where r.state = 'PROPOSED' and %s
            group by r.document_id order by r.document_id desc
            """
                .formatted(Rights.on("r.holder_id", Requirements.CONFIRM)))
        .param("viewer", viewer.account().value())
        .query((row, n) ->
            new Unconfirmed(new DocumentId(row.getObject(1, UUID.class)), row.getLong(2)))
        .list();
  }

  private Waiting waiting(Viewer viewer, String condition) {
    var today = calendar.today();
    record Found(WorkRow row, long total) {}
    var found =
        jdbc.sql(
                """
                select r.id as requirement_id, a.id as assignment_id, r.document_id, r.quote, r.responsible, a.unit_id,
                  coalesce(a.state, r.state) as state, d.due, a.done_on, a.silent_since, a.percent, a.progress_on,
                  case when a.id is null then r.recurrence else a.recurrence end as recurrence,
                  a.id is not null or r.due_on is not null or r.no_deadline or coalesce(r.recurrence, 'PERIODIC') <> 'PERIODIC' as time_said,
                  greatest(a.changed_at, r.changed_at) as changed_at,
                  directive_timeliness(coalesce(a.state, r.state), d.due, a.done_on, :today, :soon) as timeliness,
                  count(*) over () as total
                from directive_requirement r
                  left join directive_assignment a on a.requirement_id = r.id
                  cross join lateral (select case when a.id is null then r.due_on
                    else directive_due(a.due_on, a.recurrence, a.period_from) end as due) d
                where %s and %s
                order by d.due nulls last, a.silent_since nulls last, r.document_id, r.span_start, a.id
                limit :limit
                """
                    .formatted(condition, Sight.HOLDING))
            .param("viewer", viewer.account().value())
            .param("unit", viewer.unit().value())
            .param("today", today)
            .param("soon", rules.dueSoonDays(today))
            .param("limit", SHOWN)
            .query((row, n) -> new Found(WorkList.row(row, today), row.getLong("total")))
            .list();
    return new Waiting(
        found.stream().map(Found::row).toList(), found.isEmpty() ? 0 : found.getFirst().total());
  }
}
