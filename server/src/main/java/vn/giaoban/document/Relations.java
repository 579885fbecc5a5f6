package vn.giaoban.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.text.Span;

/**
 * What a document cites and what it is to each of them: proposed by the reading, decided by a
 * person of the unit that holds the document. Each decision is kept with who and when.
 */
@Component
public class Relations {

  private final JdbcClient jdbc;
  private final Documents documents;
  private final Citations citations;
  private final Lineage lineage;
  private final Decisions decisions;
  private final Rights rights;

  Relations(
      JdbcClient jdbc,
      Documents documents,
      Citations citations,
      Lineage lineage,
      Decisions decisions,
      Rights rights) {
    this.jdbc = jdbc;
    this.documents = documents;
    this.citations = citations;
    this.lineage = lineage;
    this.decisions = decisions;
    this.rights = rights;
  }

  /** Whether the viewer decides on relations of this document, which the viewer can see. */
  public boolean mayDecide(Viewer viewer, StoredDocument document) {
    return rights.may(viewer.account(), Documents.IMPORT, document.holder());
  }

  /** What the document cites, in the order of the text. The viewer may see the document. */
  public List<CitedLine> cited(Viewer viewer, DocumentId document) {
    record Row(CitedLine line, String key, @Nullable String issuerKey) {}
    var rows =
        jdbc.sql(
                """
                select c.id, c.position, c.cited_key, c.issuer_key, c.kind, c.symbol, c.issuer, c.cited_on, c.name,
                  c.span_start, c.span_end, c.work_id, c.settled_by_name, c.settled_at,
                  r.id as relation_id, r.kind as relation, r.proposed, r.confidence, r.words_start, r.words_end, r.version,
                  r.decided_by_name, r.decided_at
                from document_citation c
                  join document_document d on d.id = c.document_id
                  left join document_relation r on r.object_id = c.id and r.subject_id is null
                where c.document_id = :document and %s
                order by c.position
                """
                    .formatted(Documents.visible()))
            .param("document", document.value())
            .param("viewer", viewer.account().value())
            .query((row, n) -> {
              var work = row.getObject("work_id", UUID.class);
              var relation = row.getObject("relation_id", UUID.class);
              var words = row.getObject("words_start", Integer.class);
              var settled = row.getTimestamp("settled_at");
              var decided = row.getTimestamp("decided_at");
              return new Row(
                  new CitedLine(
                      row.getObject("id", UUID.class),
                      row.getInt("position"),
                      row.getString("kind"),
                      row.getString("symbol"),
                      row.getString("issuer"),
                      row.getObject("cited_on", LocalDate.class),
                      row.getString("name"),
                      new Span(row.getInt("span_start"), row.getInt("span_end")),
                      work == null ? null : new WorkId(work),
                      null,
                      List.of(),
                      relation == null
                          ? null
                          : new CitedLine.Relation(
                              relation,
                              RelationKind.valueOf(row.getString("relation")),
                              RelationKind.valueOf(row.getString("proposed")),
                              row.getFloat("confidence"),
                              words == null ? null : new Span(words, row.getInt("words_end")),
                              row.getInt("version"),
                              row.getString("decided_by_name"),
                              decided == null ? null : decided.toInstant()),
                      row.getString("settled_by_name"),
                      settled == null ? null : settled.toInstant()),
                  row.getString("cited_key"),
                  row.getString("issuer_key"));
            })
            .list();
    var labels =
        lineage.labels(
            viewer,
            rows.stream().map(row -> row.line().identity()).filter(Objects::nonNull).toList());
    var lines = new ArrayList<CitedLine>();
    for (var row : rows) {
      var line = row.line();
      var choices =
          line.identity() == null
              ? choices(viewer, row.key(), row.issuerKey(), line.date())
              : List.<WorkLabel>of();
      // Of several that fit, the viewer may see one: to the viewer there is no choice.
      var label =
          choices.size() == 1
              ? choices.getFirst()
              : line.identity() == null ? null : labels.get(line.identity());
      lines.add(
          new CitedLine(
              line.id(),
              line.position(),
              line.kind(),
              line.symbol(),
              line.issuer(),
              line.date(),
              line.name(),
              line.span(),
              line.identity(),
              label != null && label.isHere() ? label : null,
              choices.size() > 1 ? choices : List.of(),
              line.relation(),
              line.settledBy(),
              line.settledAt()));
    }
    return lines;
  }

  /** What a citation that fits several may be, as far as the viewer may know of them. */
  private List<WorkLabel> choices(
      Viewer viewer, String key, @Nullable String issuerKey, @Nullable LocalDate date) {
    var asked = Identity.cited(key, issuerKey, date);
    Map<WorkId, Identity> fitting = new HashMap<>();
    jdbc.sql(
            """
            select id, symbol_key, name_key, issuer_key, issued_on from document_work
            where symbol_key = :symbol or name_key = :name
            """)
        .param("symbol", asked.symbolKey(), java.sql.Types.VARCHAR)
        .param("name", asked.nameKey(), java.sql.Types.VARCHAR)
        .query((row, n) -> {
          var identity =
              new Identity(
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getObject(5, LocalDate.class));
          if (identity.fits(asked)) {
            fitting.put(new WorkId(row.getObject(1, UUID.class)), identity);
          }
          return true;
        })
        .list();
    return lineage.labels(viewer, fitting.keySet()).values().stream()
        .sorted((one, other) -> one.id().value().compareTo(other.id().value()))
        .toList();
  }

  /** Says which one a citation means; null for one that is not here and none of those known. */
  @Transactional
  public Outcome<UUID> settle(
      Viewer viewer, StoredDocument document, UUID citation, @Nullable WorkId work) {
    if (!mayDecide(viewer, document)) {
      return Outcome.refused(Problem.of("document.problem.may-not-decide"));
    }
    var line =
        cited(viewer, document.id()).stream().filter(one -> one.id().equals(citation)).findFirst();
    if (line.isEmpty()
        || (work != null
            && line.get().choices().stream().noneMatch(choice -> choice.id().equals(work)))) {
      return Outcome.refused(Problem.of("document.problem.choice"));
    }
    citations.settle(citation, work, viewer.account().value(), viewer.name());
    decisions.note(
        viewer,
        document.id(),
        Decisions.About.CITATION,
        citation.toString(),
        line.get().identity() == null ? null : line.get().identity().toString(),
        work == null ? "-" : work.toString(),
        null);
    return Outcome.accepted(citation);
  }

  /**
   * Confirms what a document is to another, or says what it is instead.
   *
   * @param version the state that the person had before the eyes
   */
  @Transactional
  public Outcome<UUID> decide(
      Viewer viewer, StoredDocument document, UUID relation, int version, RelationKind kind) {
    if (!mayDecide(viewer, document)) {
      return Outcome.refused(Problem.of("document.problem.may-not-decide"));
    }
    var before =
        jdbc.sql(
                "select kind from document_relation where id = :id and document_id = :document for update")
            .param("id", relation)
            .param("document", document.id().value())
            .query(String.class)
            .optional();
    if (before.isEmpty()) {
      return Outcome.refused(Problem.of("document.problem.choice"));
    }
    var changed =
        jdbc.sql(
                """
                update document_relation set kind = :kind, decided_by = :by, decided_by_name = :name, decided_at = now(),
                  version = version + 1
                where id = :id and version = :version
                """)
            .param("kind", kind.name())
            .param("by", viewer.account().value())
            .param("name", viewer.name())
            .param("id", relation)
            .param("version", version)
            .update();
    if (changed == 0) {
      return Outcome.refused(Problem.of("document.problem.changed"));
    }
    decisions.note(
        viewer,
        document.id(),
        Decisions.About.RELATION,
        relation.toString(),
        before.get(),
        kind.name(),
        null);
    return Outcome.accepted(relation);
  }

  /** The document, if the viewer may see it and decides on it. */
  public Optional<StoredDocument> decidable(Viewer viewer, DocumentId document) {
    return documents.find(viewer, document).filter(found -> mayDecide(viewer, found));
  }
}
