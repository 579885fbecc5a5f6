package vn.giaoban.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.text.Extraction;
import vn.giaoban.text.Span;

/**
 * What in a document does not agree with the register and with the organisation. Found anew each
 * time, since the register grows; only what persons noted about it is kept.
 */
@Component
public class RegisterWarnings {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int LONGEST_REMARK = 1000;

  private final JdbcClient jdbc;
  private final Documents documents;
  private final Versions versions;
  private final Relations relations;
  private final Units units;
  private final Decisions decisions;

  RegisterWarnings(
      JdbcClient jdbc,
      Documents documents,
      Versions versions,
      Relations relations,
      Units units,
      Decisions decisions) {
    this.jdbc = jdbc;
    this.documents = documents;
    this.versions = versions;
    this.relations = relations;
    this.units = units;
    this.decisions = decisions;
  }

  /** The warnings on a document that the viewer may see, in the order of the text. */
  public List<RegisterWarning> of(Viewer viewer, StoredDocument document, Extraction reading) {
    var found = new ArrayList<RegisterWarning>();
    for (var twin : versions.twins(viewer, document.id())) {
      if (twin.verdict() == null) {
        found.add(
            new RegisterWarning(
                "SYMBOL_WITH_OTHER_CONTENT",
                List.of(String.valueOf(document.header().symbol())),
                null,
                twin.other(),
                null));
      }
    }
    found.addAll(twoDates(viewer, document));
    found.addAll(expiredNames(document, reading));
    var notes = notes(document.id());
    return found.stream().map(warning -> warning.seenAs(notes.get(warning.key()))).toList();
  }

  /** A symbol that is cited here with one day, and is known with another that looks like a slip. */
  private List<RegisterWarning> twoDates(Viewer viewer, StoredDocument document) {
    var found = new LinkedHashMap<String, RegisterWarning>();
    jdbc.sql(
            """
            select c.symbol, c.cited_on, c.span_start, c.span_end, c.issuer_key as cited_issuer, o.other_on, o.other_issuer,
              o.registered, d.id, d.kind_name, d.symbol as label_symbol, d.issuer, d.issued_on, d.title, d.file_name
            from document_citation c
              join lateral (
                select x.id as document_id, x.issued_on as other_on, null as other_issuer, x.issuer as other_name, true as registered
                from document_document x where x.symbol_key = c.cited_key and x.issued_on <> c.cited_on
                union all
                select y.document_id, y.cited_on, y.issuer_key, null, false
                from document_citation y
                where y.cited_key = c.cited_key and y.cited_on <> c.cited_on and y.document_id <> c.document_id) o on true
              join document_document d on d.id = o.document_id
            where c.document_id = :document and c.symbol is not null and %s
            order by c.position, o.registered desc, d.imported_at limit 500
            """
                .formatted(Documents.visible()))
        .param("document", document.id().value())
        .param("viewer", viewer.account().value())
        .query((row, n) -> {
          var here = row.getObject("cited_on", LocalDate.class);
          var there = row.getObject("other_on", LocalDate.class);
          var registered = row.getBoolean("registered");
          var issuer =
              registered
                  ? Identity.issuerKey(row.getString("issuer"))
                  : row.getString("other_issuer");
          if (looksLikeASlip(here, there)
              && Identity.mayBeOne(row.getString("cited_issuer"), issuer)) {
            var symbol = row.getString("symbol");
            var label =
                new DocumentLabel(
                    new DocumentId(row.getObject("id", java.util.UUID.class)),
                    row.getString("kind_name"),
                    row.getString("label_symbol"),
                    row.getString("issuer"),
                    row.getObject("issued_on", LocalDate.class),
                    row.getString("title"),
                    row.getString("file_name"));
            found.putIfAbsent(
                symbol + " " + here + " " + there,
                new RegisterWarning(
                    registered ? "CITED_DATE_NOT_AS_REGISTERED" : "CITED_DATE_NOT_AS_ELSEWHERE",
                    List.of(symbol, DAY.format(here), DAY.format(there)),
                    new Span(row.getInt("span_start"), row.getInt("span_end")),
                    label,
                    null));
          }
          return true;
        })
        .list();
    return List.copyOf(found.values());
  }

  /**
   * Numbers run anew in each term, so that one symbol rightly has several days. Two in one year, or
   * the same day of two years, are one document with a slip.
   */
  private static boolean looksLikeASlip(LocalDate one, LocalDate other) {
    return one.getYear() == other.getYear()
        || (one.getMonth() == other.getMonth() && one.getDayOfMonth() == other.getDayOfMonth());
  }

  private List<RegisterWarning> expiredNames(StoredDocument document, Extraction reading) {
    var day = document.header().issuedOn();
    if (day == null) {
      return List.of();
    }
    var places = new HashMap<String, Span>();
    var names = new LinkedHashSet<String>();
    for (var requirement : reading.requirements()) {
      for (var list : List.of(requirement.responsible(), requirement.coordinating())) {
        for (var name : list) {
          names.add(name);
          places.putIfAbsent(name.toLowerCase(java.util.Locale.ROOT), requirement.span());
        }
      }
    }
    names.addAll(reading.document().recipients());
    return units.expired(names, day).stream()
        .map(expired ->
            new RegisterWarning(
                expired.now() == null ? "UNIT_HAD_ENDED" : "UNIT_NAME_NO_LONGER_VALID",
                expired.now() == null
                    ? List.of(expired.name(), DAY.format(expired.lastDay()))
                    : List.of(expired.name(), DAY.format(expired.lastDay()), expired.now()),
                places.get(expired.name().toLowerCase(java.util.Locale.ROOT)),
                null,
                null))
        .toList();
  }

  private Map<String, RegisterWarning.Seen> notes(DocumentId document) {
    var notes = new HashMap<String, RegisterWarning.Seen>();
    jdbc.sql(
            """
            select subject, decided_by_name, decided_at, remark from document_decision
            where document_id = :document and about = 'WARNING' order by id
            """)
        .param("document", document.value())
        .query((row, n) ->
            notes.put(
                row.getString(1),
                new RegisterWarning.Seen(
                    row.getString(2), row.getTimestamp(3).toInstant(), row.getString(4))))
        .list();
    return notes;
  }

  /** Whether the viewer notes that a warning was seen. */
  public boolean mayNote(Viewer viewer, StoredDocument document) {
    return relations.mayDecide(viewer, document);
  }

  /** Notes that somebody has looked at a warning. Every note is kept; the latest is shown. */
  @Transactional
  public Outcome<DocumentId> note(
      Viewer viewer, StoredDocument document, String key, @Nullable String remark) {
    if (!mayNote(viewer, document)) {
      return Outcome.refused(Problem.of("document.problem.may-not-decide"));
    }
    if (remark != null && remark.length() > LONGEST_REMARK) {
      return Outcome.refused(Problem.at("remark", "document.problem.too-long", LONGEST_REMARK));
    }
    if (of(viewer, document, documents.reading(document.id())).stream()
        .noneMatch(warning -> warning.key().equals(key))) {
      return Outcome.refused(Problem.of("document.problem.choice"));
    }
    decisions.note(viewer, document.id(), Decisions.About.WARNING, key, null, "SEEN", remark);
    return Outcome.accepted(document.id());
  }
}
