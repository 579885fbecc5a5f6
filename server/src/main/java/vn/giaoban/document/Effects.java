package vn.giaoban.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.text.Effect;
import vn.giaoban.text.EffectReader;
import vn.giaoban.text.Span;

/**
 * From when and until when documents hold. What a person says stands beside what was read and never
 * in its place; every word of a person is kept among the decisions.
 */
@Component
public class Effects {

  private static final String INSERT =
      """
      insert into document_effect (document_id, from_day, from_after_issue, from_start, from_end, from_confidence,
        until_day, until_start, until_end, until_confidence)
      values (:document, :fromDay, :after, :fromStart, :fromEnd, :fromConfidence,
        :untilDay, :untilStart, :untilEnd, :untilConfidence)
      on conflict do nothing
      """;

  private final JdbcClient jdbc;
  private final Decisions decisions;
  private final Rights rights;
  private final OfficeCalendar calendar;

  Effects(JdbcClient jdbc, Decisions decisions, Rights rights, OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.decisions = decisions;
    this.rights = rights;
    this.calendar = calendar;
  }

  /** Writes down what the text says. Runs in the transaction that stores the document. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void enter(DocumentId document, String text) {
    var effect = EffectReader.read(text);
    if (!effect.equals(Effect.UNSAID)) {
      insert(document, effect);
    }
  }

  private void insert(DocumentId document, Effect effect) {
    var from = effect.from();
    var until = effect.until();
    jdbc.sql(INSERT)
        .param("document", document.value())
        .param("fromDay", from == null ? null : from.day(), Types.DATE)
        .param("after", from == null ? null : from.daysAfterIssue(), Types.INTEGER)
        .param("fromStart", from == null ? null : from.span().start(), Types.INTEGER)
        .param("fromEnd", from == null ? null : from.span().end(), Types.INTEGER)
        .param("fromConfidence", from == null ? null : from.confidence(), Types.REAL)
        .param("untilDay", until == null ? null : until.day(), Types.DATE)
        .param("untilStart", until == null ? null : until.span().start(), Types.INTEGER)
        .param("untilEnd", until == null ? null : until.span().end(), Types.INTEGER)
        .param("untilConfidence", until == null ? null : until.confidence(), Types.REAL)
        .update();
  }

  /** Of each of these documents. Asks for no right: the viewer may see them. */
  public Map<DocumentId, DocumentEffect> of(Collection<DocumentId> documents) {
    var effects = new HashMap<DocumentId, DocumentEffect>();
    if (!documents.isEmpty()) {
      jdbc.sql(
              """
              select d.id, d.issued_on, d.reading ->> 'text' as text, e.*
              from document_document d left join document_effect e on e.document_id = d.id
              where d.id = any(:ids)
              """)
          .param("ids", documents.stream().map(DocumentId::value).distinct().toArray(UUID[]::new))
          .query(
              (row, n) -> effects.put(new DocumentId(row.getObject("id", UUID.class)), effect(row)))
          .list();
    }
    return effects;
  }

  private static DocumentEffect effect(ResultSet row) throws SQLException {
    var text = row.getString("text");
    // What was imported before anybody asked for this has no row.
    var read =
        row.getObject("document_id") == null
            ? EffectReader.read(text)
            : new Effect(from(row), until(row));
    var saidBy = row.getString("said_by_name");
    return new DocumentEffect(
        row.getObject("issued_on", LocalDate.class),
        read,
        read.from() == null ? null : sentence(text, read.from().span()),
        read.until() == null ? null : sentence(text, read.until().span()),
        saidBy == null
            ? null
            : new DocumentEffect.Said(
                row.getObject("said_from", LocalDate.class),
                row.getObject("said_until", LocalDate.class),
                saidBy,
                Documents.moment(row, "said_at")),
        row.getInt("version"));
  }

  private static String sentence(String text, Span span) {
    return span.of(text).replaceAll("\\s+", " ").strip();
  }

  private static Effect.@Nullable From from(ResultSet row) throws SQLException {
    var start = row.getObject("from_start", Integer.class);
    return start == null
        ? null
        : new Effect.From(
            row.getObject("from_day", LocalDate.class),
            row.getObject("from_after_issue", Integer.class),
            new Span(start, row.getInt("from_end")),
            row.getDouble("from_confidence"));
  }

  private static Effect.@Nullable Until until(ResultSet row) throws SQLException {
    var start = row.getObject("until_start", Integer.class);
    return start == null
        ? null
        : new Effect.Until(
            row.getObject("until_day", LocalDate.class),
            new Span(start, row.getInt("until_end")),
            row.getDouble("until_confidence"));
  }

  /** Whether the viewer may say it of this document, which the viewer can see. */
  public boolean maySay(Viewer viewer, StoredDocument document) {
    return rights.may(viewer.account(), Documents.IMPORT, document.holder());
  }

  /**
   * Says from when and until when a document holds, whatever its text says.
   *
   * @param version the state that the person had before the eyes
   * @param from the first day; null: counted from the day of issue
   * @param until the last day; null: without end
   */
  @Transactional
  public Outcome<DocumentId> say(
      Viewer viewer,
      StoredDocument document,
      int version,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {
    if (!maySay(viewer, document)) {
      return Outcome.refused(Problem.of("document.problem.may-not-decide"));
    }
    if (from != null && until != null && until.isBefore(from)) {
      return Outcome.refused(Problem.at("until", "document.problem.effect-turned"));
    }
    var before = Objects.requireNonNull(of(java.util.List.of(document.id())).get(document.id()));
    insert(document.id(), before.read());
    var changed =
        jdbc.sql(
                """
                update document_effect set said_from = :from, said_until = :until, said_by = :by, said_by_name = :name,
                  said_at = :at, version = version + 1
                where document_id = :document and version = :version
                """)
            .param("from", from, Types.DATE)
            .param("until", until, Types.DATE)
            .param("by", viewer.account().value())
            .param("name", viewer.name())
            .param("at", calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime())
            .param("document", document.id().value())
            .param("version", version)
            .update();
    if (changed == 0) {
      return Outcome.refused(Problem.of("document.problem.changed"));
    }
    decisions.note(
        viewer,
        document.id(),
        Decisions.About.EFFECT,
        document.id().toString(),
        days(before.from(), before.until()),
        days(from, until),
        null);
    return Outcome.accepted(document.id());
  }

  private static String days(@Nullable LocalDate from, @Nullable LocalDate until) {
    return (from == null ? "-" : from) + "/" + (until == null ? "-" : until);
  }
}
