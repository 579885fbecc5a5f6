package vn.giaoban.privacy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;

/**
 * What the retention rules say is to go: listed when it is due, proposed by one, confirmed by
 * another, and then erased with every count left as it was.
 */
@Component
public class Disposals {

  /** More than these are not shown at once; they come up when the first are dealt with. */
  private static final int MOST_SHOWN = 200;

  /**
   * What is due by the rule that holds today: accounts by the day they were shut out, answered
   * requests and refusals by theirs. Counted in months from that day.
   */
  private static final String DUE =
      """
      with rule as (
        select code, months, source, confirmed from privacy_retention_rule
        where valid_from <= :today and (valid_to is null or valid_to >= :today) and months is not null),
      kept as (
        select 'ACCOUNT' as code, a.id as subject_id, a.unit_id, (a.shut_at at time zone 'Asia/Ho_Chi_Minh')::date as since, a.display_name as name
        from access_account a where not a.active and a.password_hash <> '!'
        union all
        select 'REQUEST', r.id, r.unit_id, (r.done_at at time zone 'Asia/Ho_Chi_Minh')::date, r.kind
        from privacy_request r where r.done_at is not null and r.cleared_at is null
        union all
        select 'REFUSAL', a.id, a.unit_id, (min(f.refused_at) at time zone 'Asia/Ho_Chi_Minh')::date, a.display_name
        from document_refusal f join access_account a on a.id = f.account_id group by a.id, a.unit_id, a.display_name)
      select k.code, k.subject_id, k.unit_id, k.name, (k.since + make_interval(months => r.months))::date as due_on, r.source, r.confirmed,
        d.id as disposal, d.proposed_by, d.state
      from kept k join rule r on r.code = k.code
        left join privacy_disposal d on d.rule = k.code and d.subject_id = k.subject_id and d.state = 'PROPOSED'
      where (k.since + make_interval(months => r.months))::date <= :today
      """;

  private final JdbcClient jdbc;
  private final SubjectData data;
  private final Rights rights;
  private final OfficeCalendar calendar;

  Disposals(JdbcClient jdbc, SubjectData data, Rights rights, OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.data = data;
    this.rights = rights;
    this.calendar = calendar;
  }

  /**
   * Something that is due to be erased.
   *
   * @param subject account or request
   * @param disposal the proposal, where there is one
   */
  public record Due(
      String rule,
      UUID subject,
      UnitId unit,
      String name,
      LocalDate dueOn,
      String source,
      boolean confirmed,
      @Nullable UUID disposal,
      @Nullable UUID proposedBy) {}

  /** What is due at units where the viewer may see requests, the oldest first. */
  public List<Due> due(Viewer viewer) {
    return jdbc.sql(
            "select * from (%s) k where %s order by due_on, subject_id limit %d"
                .formatted(DUE, Rights.on("k.unit_id", Privacy.READ), MOST_SHOWN))
        .param("today", calendar.today())
        .param("viewer", viewer.account().value())
        .query((row, n) ->
            new Due(
                row.getString("code"),
                row.getObject("subject_id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("name"),
                row.getObject("due_on", LocalDate.class),
                row.getString("source"),
                row.getBoolean("confirmed"),
                row.getObject("disposal", UUID.class),
                row.getObject("proposed_by", UUID.class)))
        .list();
  }

  /** Proposes to erase something that is due. */
  @Transactional
  public Outcome<UUID> propose(Viewer viewer, String rule, UUID subject) {
    var due = find(viewer, rule, subject);
    if (due == null) {
      return Outcome.refused(Problem.of("privacy.problem.not-due"));
    }
    if (!rights.may(viewer.account(), Privacy.DECIDE, due.unit())) {
      return Outcome.refused(Problem.of("privacy.problem.not-permitted"));
    }
    try {
      return Outcome.accepted(
          jdbc.sql(
                  """
                  insert into privacy_disposal (rule, subject_id, unit_id, due_on, state, proposed_by, proposed_at)
                  values (:rule, :subject, :unit, :due, 'PROPOSED', :by, :at) returning id
                  """)
              .param("rule", rule)
              .param("subject", subject)
              .param("unit", due.unit().value())
              .param("due", due.dueOn())
              .param("by", viewer.account().value())
              .param("at", now())
              .query(UUID.class)
              .single());
    } catch (DuplicateKeyException proposed) {
      return Outcome.refused(Problem.of("privacy.problem.state"));
    }
  }

  /** Confirms what somebody else proposed, and erases it. */
  @Transactional
  public Outcome<UUID> confirm(Viewer viewer, String rule, UUID subject) {
    var due = find(viewer, rule, subject);
    if (due == null || due.disposal() == null) {
      return Outcome.refused(Problem.of("privacy.problem.not-due"));
    }
    if (!rights.may(viewer.account(), Privacy.CONFIRM, due.unit())) {
      return Outcome.refused(Problem.of("privacy.problem.not-permitted"));
    }
    if (viewer.account().value().equals(due.proposedBy())) {
      return Outcome.refused(Problem.of("privacy.problem.same-person"));
    }
    jdbc.sql(
            "update privacy_disposal set state = 'DONE', decided_by = :by, decided_at = :at where id = :id")
        .param("by", viewer.account().value())
        .param("at", now())
        .param("id", due.disposal())
        .update();
    switch (rule) {
      case "ACCOUNT" -> data.erase(new Subject(SubjectKind.ACCOUNT, subject));
      case "REQUEST" ->
          jdbc.sql(
                  """
                  update privacy_request set words = null, wanted = null, answer = null, extension_reason = null, cleared_at = :at
                  where id = :id
                  """)
              .param("at", now())
              .param("id", subject)
              .update();
      default ->
          jdbc.sql(
                  """
                  delete from document_refusal where account_id = :id and refused_at < (
                    select (:today::date - make_interval(months => r.months)) at time zone 'Asia/Ho_Chi_Minh' + interval '1 day'
                    from privacy_retention_rule r
                    where r.code = 'REFUSAL' and r.valid_from <= :today and (r.valid_to is null or r.valid_to >= :today))
                  """)
              .param("id", subject)
              .param("today", calendar.today())
              .update();
    }
    return Outcome.accepted(due.disposal());
  }

  private @Nullable Due find(Viewer viewer, String rule, UUID subject) {
    return due(viewer).stream()
        .filter(one -> one.rule().equals(rule) && one.subject().equals(subject))
        .findFirst()
        .orElse(null);
  }

  private OffsetDateTime now() {
    return calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime();
  }
}
