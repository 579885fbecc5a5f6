package vn.giaoban.directive;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.giaoban.directive.HistoryBook.Changes;
import vn.giaoban.document.DocumentId;
import vn.giaoban.shared.Folding;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.UnitId;
import vn.giaoban.text.Extraction;
import vn.giaoban.text.Span;

/** What the reading of a document proposes, written down all at once. */
@Component
class Proposals {

  private final JdbcClient jdbc;
  private final HistoryBook history;
  private final OfficeCalendar calendar;

  /** The names of columns are written here and read in the same statement. */
  private final JsonMapper json = JsonMapper.builder().build();

  Proposals(JdbcClient jdbc, HistoryBook history, OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.history = history;
    this.calendar = calendar;
  }

  /** A row, as the statement names its columns. */
  private record Row(
      UUID document,
      int start,
      int end,
      String quote,
      List<String> headings,
      String key,
      List<String> responsible,
      List<String> coordinating,
      @Nullable String to,
      @Nullable String deadline,
      @Nullable String due,
      @Nullable String recurrence) {}

  /**
   * Writes all requirements of the readings down, and that it was the reading that proposed them.
   * One statement for all: in an import of thousands of documents this is most of what is written.
   */
  void insert(Map<DocumentId, Extraction> readings, UnitId holder) {
    var rows = new ArrayList<Row>();
    readings.forEach((document, reading) ->
        reading.requirements().forEach(found -> rows.add(row(document, found, reading))));
    if (rows.isEmpty()) {
      return;
    }
    var added =
        jdbc.sql(
                """
                insert into directive_requirement (document_id, holder_id, span_start, span_end, quote, headings, search_key,
                  read_responsible, read_coordinating, read_report_to, read_deadline, read_recurrence,
                  responsible, coordinating, report_to, due_on, recurrence, state, created_at, changed_at)
                select r.document, :holder, r."start", r."end", r.quote, r.headings, r.key,
                  r.responsible, r.coordinating, r."to", r.deadline, r.recurrence,
                  r.responsible, r.coordinating, r."to", r.due, r.recurrence, :state, :at, :at
                from rows from (jsonb_to_recordset(:rows::jsonb) as (document uuid, "start" int, "end" int, quote text,
                  headings text[], key text, responsible text[], coordinating text[], "to" text, deadline text, due date,
                  recurrence text)) with ordinality as r
                order by r.ordinality
                returning id, quote
                """)
            .param("holder", holder.value())
            .param("state", RequirementState.PROPOSED.name())
            .param("at", calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime())
            .param("rows", json.writeValueAsString(rows))
            .query((row, n) ->
                new HistoryBook.Beginning(
                    new RequirementId(row.getObject(1, UUID.class)),
                    new Changes().compare("quote", null, row.getString(2)).list()))
            .list();
    history.begin(Verb.PROPOSE, RequirementState.PROPOSED, added);
  }

  private static Row row(DocumentId document, Extraction.Requirement found, Extraction reading) {
    // Of a table of columns its own words, without those that stand beside them on the lines.
    var quote = found.quote();
    var headings = headings(reading, found.span());
    return new Row(
        document.value(),
        found.span().start(),
        found.span().end(),
        quote,
        headings,
        searchKey(quote, headings, found.responsible(), null),
        found.responsible(),
        found.coordinating(),
        found.reportTo(),
        found.deadline(),
        day(found.deadline()),
        found.recurrence() == null ? null : found.recurrence().name());
  }

  /** The headings under which a place of the text stands, the outermost first. */
  static List<String> headings(Extraction reading, Span span) {
    Integer at = null;
    for (int i = 0; i < reading.headings().size(); i++) {
      if (reading.headings().get(i).span().start() <= span.start()) {
        at = i;
      }
    }
    var chain = new ArrayList<String>();
    while (at != null) {
      var heading = reading.headings().get(at);
      chain.addFirst((heading.marker() + " " + heading.title()).strip());
      at = heading.parent();
    }
    return chain;
  }

  /** The words by which lists find a requirement. */
  static String searchKey(
      String quote, List<String> headings, List<String> responsible, @Nullable String product) {
    return Folding.key(
        String.join(
            " ",
            quote,
            String.join(" ", headings),
            String.join(" ", responsible),
            product == null ? "" : product));
  }

  /** The deadline where it is a day and not only words. */
  private static @Nullable String day(@Nullable String deadline) {
    try {
      return deadline == null ? null : LocalDate.parse(deadline).toString();
    } catch (DateTimeParseException wordsOnly) {
      return null;
    }
  }
}
