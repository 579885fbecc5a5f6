package vn.giaoban.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.document.DocumentId;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.UnitId;
import vn.giaoban.text.Extraction;
import vn.giaoban.text.Recurrence;
import vn.giaoban.text.Span;

/**
 * How requirements stand in the database: what is read of them, filtered by the rights of who asks,
 * and how place and terms are put down. It decides nothing; {@link Requirements} does.
 */
@Component
class RequirementRows {

  private static final String SELECT =
      """
      select r.*,
        case when r.state = 'ASSIGNED' then coalesce((select sa.state from directive_assignment sa
          where sa.requirement_id = r.id order by directive_rank(sa.state) limit 1), r.state) else r.state end as overall,
        %s as may_confirm, %s as may_assign
      from directive_requirement r
      """
          .formatted(
              Rights.on("r.holder_id", Requirements.CONFIRM),
              Rights.on("r.holder_id", Requirements.ASSIGN));

  private final JdbcClient jdbc;
  private final OfficeCalendar calendar;

  RequirementRows(JdbcClient jdbc, OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  /** The requirement, where the viewer may see it. */
  Optional<Requirement> find(Viewer viewer, RequirementId id) {
    return find(viewer, id, "");
  }

  /** The same, held against others until the end of the transaction. */
  Optional<Requirement> locked(Viewer viewer, RequirementId id) {
    return find(viewer, id, " for update of r");
  }

  private Optional<Requirement> find(Viewer viewer, RequirementId id, String lock) {
    return jdbc.sql(SELECT + " where r.id = :id and " + Sight.REQUIREMENT + lock)
        .param("id", id.value())
        .param("viewer", viewer.account().value())
        .query(RequirementRows::requirement)
        .optional();
  }

  /** What the viewer may see of a document's requirements, in the order of the text. */
  List<Requirement> ofDocument(Viewer viewer, DocumentId document) {
    return jdbc.sql(
            SELECT
                + " where r.document_id = :document and "
                + Sight.REQUIREMENT
                + " order by r.span_start, r.span_end, r.id")
        .param("document", document.value())
        .param("viewer", viewer.account().value())
        .query(RequirementRows::requirement)
        .list();
  }

  /**
   * Puts a new one down.
   *
   * @param from the one it is cut from, whose state and confirmation it shares; null if it is
   *     proposed
   */
  RequirementId insert(
      DocumentId document,
      UnitId holder,
      Extraction reading,
      Span span,
      Requirement.Suggestion suggested,
      Terms terms,
      @Nullable Requirement from) {
    var state = from == null ? RequirementState.PROPOSED : from.own();
    var quote = span.of(reading.text());
    var headings = Proposals.headings(reading, span);
    return new RequirementId(
        stated(
                jdbc.sql(
                    """
                    insert into directive_requirement (document_id, holder_id, span_start, span_end, quote, headings, search_key,
                      read_responsible, read_coordinating, read_report_to, read_deadline, read_recurrence,
                      responsible, coordinating, report_to, due_on, recurrence, no_deadline, product,
                      time_said_by_id, time_said_by, time_said_at, state, confirmed_by, confirmed_by_name, confirmed_at, created_at, changed_at)
                    select :document, :holder, :start, :end, :quote, :headings, :key,
                      :readResponsible, :readCoordinating, :readReportTo, :readDeadline, :readRecurrence,
                      :responsible, :coordinating, :reportTo, :due, :recurrence, :none, :product,
                      f.time_said_by_id, f.time_said_by, f.time_said_at, :state, f.confirmed_by, f.confirmed_by_name, f.confirmed_at, :at, :at
                    from (select 1) one left join directive_requirement f on f.id = :from
                    returning id
                    """),
                span,
                quote,
                headings,
                terms)
            .param("document", document.value())
            .param("holder", holder.value())
            .param("readResponsible", suggested.responsible().toArray(String[]::new))
            .param("readCoordinating", suggested.coordinating().toArray(String[]::new))
            .param("readReportTo", suggested.reportTo(), Types.VARCHAR)
            .param("readDeadline", suggested.deadline(), Types.VARCHAR)
            .param("readRecurrence", suggested.recurrence(), Types.VARCHAR)
            .param("state", state.name())
            .param("at", now())
            .param("from", from == null ? null : from.id().value(), Types.OTHER)
            .query(UUID.class)
            .single());
  }

  /** Puts place and terms down. Who said when is kept where that is what changed. */
  void write(Viewer viewer, Requirement requirement, Span span, Extraction reading, Terms terms) {
    var quote = span.equals(requirement.span()) ? requirement.quote() : span.of(reading.text());
    var headings = Proposals.headings(reading, span);
    var before = requirement.terms();
    var timeSaid =
        terms.timeSaid()
            && (requirement.timeSaidBy() == null
                || !Objects.equals(before.dueOn(), terms.dueOn())
                || before.recurrence() != terms.recurrence()
                || before.noDeadline() != terms.noDeadline());
    stated(
            jdbc.sql(
                """
                update directive_requirement set span_start = :start, span_end = :end, quote = :quote, headings = :headings,
                  responsible = :responsible, coordinating = :coordinating,
                  report_to = :reportTo, due_on = :due, recurrence = :recurrence, no_deadline = :none, product = :product,
                  search_key = :key,
                  time_said_by_id = case when :said then :account when :timeSaid then time_said_by_id end,
                  time_said_by = case when :said then :name when :timeSaid then time_said_by end,
                  time_said_at = case when :said then :at when :timeSaid then time_said_at end,
                  version = version + 1, changed_at = :at
                where id = :id
                """),
            span,
            quote,
            headings,
            terms)
        .param("said", timeSaid)
        .param("timeSaid", terms.timeSaid())
        .param("account", viewer.account().value())
        .param("name", viewer.name())
        .param("at", now())
        .param("id", requirement.id().value())
        .update();
  }

  /** The statement with the place of a requirement and its terms. */
  private static JdbcClient.StatementSpec stated(
      JdbcClient.StatementSpec statement,
      Span span,
      String quote,
      List<String> headings,
      Terms terms) {
    return statement
        .param("start", span.start())
        .param("end", span.end())
        .param("quote", quote)
        .param("headings", headings.toArray(String[]::new))
        .param("key", Proposals.searchKey(quote, headings, terms.responsible(), terms.product()))
        .param("responsible", terms.responsible().toArray(String[]::new))
        .param("coordinating", terms.coordinating().toArray(String[]::new))
        .param("reportTo", terms.reportTo(), Types.VARCHAR)
        .param("due", terms.dueOn(), Types.DATE)
        .param("recurrence", name(terms.recurrence()), Types.VARCHAR)
        .param("none", terms.noDeadline())
        .param("product", terms.product(), Types.VARCHAR);
  }

  /** Whether another requirement that counts would share words with this one if it stood there. */
  boolean overlaps(Requirement requirement, Span span) {
    return jdbc.sql(
            """
            select exists (select 1 from directive_requirement
              where document_id = :document and id <> :id and span_start < :end and span_end > :start
                and state not in ('SUPERSEDED', 'NOT_APPLICABLE'))
            """)
        .param("document", requirement.document().value())
        .param("id", requirement.id().value())
        .param("start", span.start())
        .param("end", span.end())
        .query(Boolean.class)
        .single();
  }

  /** How many requirements that count stand somewhere between these two places. */
  long live(DocumentId document, int start, int end) {
    return jdbc.sql(
            """
            select count(*) from directive_requirement
            where document_id = :document and span_start < :end and span_end > :start
              and state not in ('SUPERSEDED', 'NOT_APPLICABLE')
            """)
        .param("document", document.value())
        .param("start", start)
        .param("end", end)
        .query(Long.class)
        .single();
  }

  /** How many units say they have done it and wait for the check. */
  long waiting(RequirementId id) {
    return jdbc.sql(
            "select count(*) from directive_assignment where requirement_id = :id and state = 'REPORTED_DONE'")
        .param("id", id.value())
        .query(Long.class)
        .single();
  }

  private static @Nullable String name(@Nullable Recurrence recurrence) {
    return recurrence == null ? null : recurrence.name();
  }

  private OffsetDateTime now() {
    return calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime();
  }

  private static Requirement requirement(ResultSet row, int number) throws SQLException {
    var recurrence = row.getString("recurrence");
    var supersededBy = row.getObject("superseded_by", UUID.class);
    return new Requirement(
        new RequirementId(row.getObject("id", UUID.class)),
        new DocumentId(row.getObject("document_id", UUID.class)),
        new UnitId(row.getObject("holder_id", UUID.class)),
        new Span(row.getInt("span_start"), row.getInt("span_end")),
        row.getString("quote"),
        texts(row, "headings"),
        new Requirement.Suggestion(
            texts(row, "read_responsible"),
            texts(row, "read_coordinating"),
            row.getString("read_report_to"),
            row.getString("read_deadline"),
            row.getString("read_recurrence")),
        new Terms(
            texts(row, "responsible"),
            texts(row, "coordinating"),
            row.getString("report_to"),
            row.getObject("due_on", LocalDate.class),
            recurrence == null ? null : Recurrence.valueOf(recurrence),
            row.getBoolean("no_deadline"),
            row.getString("product")),
        said(row, "time_said_by", "time_said_at"),
        RequirementState.valueOf(row.getString("state")),
        RequirementState.valueOf(row.getString("overall")),
        row.getString("reason"),
        supersededBy == null ? null : new RequirementId(supersededBy),
        said(row, "confirmed_by_name", "confirmed_at"),
        row.getString("recheck_from"),
        row.getBoolean("may_confirm"),
        row.getBoolean("may_assign"),
        row.getInt("version"));
  }

  private static Requirement.@Nullable Said said(ResultSet row, String name, String at)
      throws SQLException {
    var by = row.getString(name);
    return by == null ? null : new Requirement.Said(by, row.getTimestamp(at).toInstant());
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
