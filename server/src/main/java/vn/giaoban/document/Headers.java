package vn.giaoban.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;

/**
 * What people add to the headers of documents. It stands beside what was read and never in its
 * place; every value that was ever given stays, with who gave it and when.
 */
@Component
public class Headers {

  private static final int LONGEST_SYMBOL = 100;
  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_TITLE = 2000;
  private static final LocalDate EARLIEST = LocalDate.of(1930, 1, 1);

  private final JdbcClient jdbc;
  private final Documents documents;
  private final DocumentSearch search;
  private final Rights rights;
  private final OfficeCalendar calendar;

  Headers(
      JdbcClient jdbc,
      Documents documents,
      DocumentSearch search,
      Rights rights,
      OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.documents = documents;
    this.search = search;
    this.rights = rights;
    this.calendar = calendar;
  }

  /** A value that a person gave; null where the person took an earlier one back. */
  public record Completion(HeaderPart part, @Nullable String value, AccountId by, Instant at) {}

  /** Whether the viewer may complete the header of this document, which the viewer can see. */
  public boolean mayComplete(Viewer viewer, StoredDocument document) {
    return rights.may(viewer.account(), Documents.IMPORT, document.holder());
  }

  /** The latest that a person said on each part; parts nobody touched are left out. */
  public Map<HeaderPart, Completion> completions(DocumentId document) {
    var latest = new EnumMap<HeaderPart, Completion>(HeaderPart.class);
    jdbc.sql(
            """
            select distinct on (part) part, value, completed_by, completed_at
            from document_completion where document_id = :document order by part, completed_at desc, id desc
            """)
        .param("document", document.value())
        .query((row, n) ->
            new Completion(
                HeaderPart.valueOf(row.getString(1)),
                row.getString(2),
                new AccountId(row.getObject(3, UUID.class)),
                row.getObject(4, OffsetDateTime.class).toInstant()))
        .list()
        .forEach(completion -> latest.put(completion.part(), completion));
    return latest;
  }

  /**
   * Completes the header. A part that is left null falls back to what was read.
   *
   * @param version the state of the document that the person had before the eyes
   * @param given what is to hold from now, for all parts
   * @return the other documents that turn out to bear the same symbol; refused where a value cannot
   *     be one, or somebody else changed the header meanwhile
   */
  @Transactional
  public Outcome<List<DocumentId>> complete(
      Viewer viewer, StoredDocument document, int version, HeaderValues given) {
    if (!mayComplete(viewer, document)) {
      return Outcome.refused(Problem.of("document.problem.may-not-complete"));
    }
    var tidy = tidy(given);
    var problems = problems(tidy);
    if (!problems.isEmpty()) {
      return Outcome.refused(problems);
    }
    var holds =
        new HeaderValues(
            or(tidy.kindName(), document.read().kindName()),
            or(tidy.symbol(), document.read().symbol()),
            or(tidy.issuer(), document.read().issuer()),
            or(tidy.issuedOn(), document.read().issuedOn()),
            or(tidy.title(), document.read().title()));
    var changed =
        jdbc.sql(
                """
                update document_document
                set kind_name = :kindName, symbol = :symbol, issuer = :issuer, issued_on = :issuedOn, title = :title,
                  symbol_key = :symbolKey, search_key = :searchKey, version = version + 1
                where id = :id and version = :version
                """)
            .param("kindName", holds.kindName())
            .param("symbol", holds.symbol())
            .param("issuer", holds.issuer())
            .param("issuedOn", holds.issuedOn())
            .param("title", holds.title())
            .param("symbolKey", Documents.symbolKey(holds))
            .param("searchKey", Documents.searchKey(holds))
            .param("id", document.id().value())
            .param("version", version)
            .update();
    if (changed == 0) {
      return Outcome.refused(Problem.of("document.problem.changed"));
    }
    for (var part : HeaderPart.values()) {
      if (!Objects.equals(holds.text(part), document.header().text(part))) {
        note(viewer, document, part, holds.text(part));
      }
    }
    search.put(document.id());
    return Outcome.accepted(documents.relink(viewer, document.id(), holds));
  }

  private void note(Viewer viewer, StoredDocument document, HeaderPart part, @Nullable String now) {
    jdbc.sql(
            """
            insert into document_completion (document_id, part, value, completed_by)
            values (:document, :part, :value, :by)
            """)
        .param("document", document.id().value())
        .param("part", part.name())
        .param("value", Objects.equals(now, document.read().text(part)) ? null : now)
        .param("by", viewer.account().value())
        .update();
  }

  private List<Problem> problems(HeaderValues given) {
    var problems = new ArrayList<Problem>();
    if (given.symbol() != null
        && (given.symbol().length() > LONGEST_SYMBOL
            || given.symbol().chars().noneMatch(Character::isDigit))) {
      problems.add(Problem.at("symbol", "document.problem.symbol", LONGEST_SYMBOL));
    }
    if (tooLong(given.kindName(), LONGEST_NAME)) {
      problems.add(Problem.at("kind", "document.problem.too-long", LONGEST_NAME));
    }
    if (tooLong(given.issuer(), LONGEST_NAME)) {
      problems.add(Problem.at("issuer", "document.problem.too-long", LONGEST_NAME));
    }
    if (tooLong(given.title(), LONGEST_TITLE)) {
      problems.add(Problem.at("title", "document.problem.too-long", LONGEST_TITLE));
    }
    var day = given.issuedOn();
    if (day != null && (day.isBefore(EARLIEST) || day.isAfter(calendar.today()))) {
      problems.add(Problem.at("issuedOn", "document.problem.issued-on"));
    }
    return problems;
  }

  private static HeaderValues tidy(HeaderValues given) {
    var symbol = line(given.symbol());
    return new HeaderValues(
        line(given.kindName()),
        symbol == null ? null : symbol.replace(" ", ""),
        line(given.issuer()),
        given.issuedOn(),
        line(given.title()));
  }

  private static @Nullable String line(@Nullable String typed) {
    var line = typed == null ? "" : typed.replaceAll("[\\s\\p{Z}\\p{C}]+", " ").strip();
    return line.isEmpty()
        ? null
        : java.text.Normalizer.normalize(line, java.text.Normalizer.Form.NFC);
  }

  private static boolean tooLong(@Nullable String given, int most) {
    return given != null && given.length() > most;
  }

  private static <T> @Nullable T or(@Nullable T given, @Nullable T read) {
    return given != null ? given : read;
  }
}
