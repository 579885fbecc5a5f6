package vn.giaoban.document;

import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;

/**
 * What two documents under one symbol are to each other: different ones, two versions of one, or
 * one the correction of the other. A person says so; all are kept and can be read.
 */
@Component
public class Versions {

  private final JdbcClient jdbc;
  private final Documents documents;
  private final Citations citations;
  private final Decisions decisions;
  private final Rights rights;

  Versions(
      JdbcClient jdbc,
      Documents documents,
      Citations citations,
      Decisions decisions,
      Rights rights) {
    this.jdbc = jdbc;
    this.documents = documents;
    this.citations = citations;
    this.decisions = decisions;
    this.rights = rights;
  }

  /** What a person said of a pair. */
  public enum Verdict {
    DIFFERENT,
    VERSIONS,
    CORRECTED;

    /** The end of its message keys. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * Another document under the same symbol, as the viewer may see it.
   *
   * @param verdict null while nobody has said
   */
  public record Twin(DocumentLabel other, @Nullable Verdict verdict) {}

  /** The documents under the symbol of this one, with what was said of each. */
  public List<Twin> twins(Viewer viewer, DocumentId document) {
    var twins = new ArrayList<Twin>();
    for (var other : documents.sameSymbol(viewer, document)) {
      var verdict =
          jdbc.sql(
                  """
                  select verdict from document_same_symbol
                  where one_id = least(:one::uuid, :other::uuid) and other_id = greatest(:one::uuid, :other::uuid)
                  """)
              .param("one", document.value())
              .param("other", other.id().value())
              .query((row, n) -> Optional.ofNullable(row.getString(1)))
              .single()
              .map(Verdict::valueOf)
              .orElse(null);
      twins.add(new Twin(other, verdict));
    }
    return twins;
  }

  /**
   * How a document stands among its versions.
   *
   * @param older the version that this one corrects, where the viewer may see it
   * @param newer the version that corrects this one, where the viewer may see it
   */
  public record Standing(
      @Nullable DocumentLabel older,
      @Nullable DocumentLabel newer,
      @Nullable String correctedBy,
      @Nullable Instant correctedAt) {}

  /** How the document stands among its versions. */
  public Standing standing(Viewer viewer, DocumentId document) {
    var older = label(viewer, document, "n.corrects = d.id and n.document_id = :document");
    var newer = label(viewer, document, "n.document_id = d.id and n.corrects = :document");
    record Said(@Nullable String name, @Nullable Instant at) {}
    var said =
        jdbc.sql(
                """
                select corrected_by_name, corrected_at from document_expression
                where (document_id = :document or corrects = :document) and corrects is not null
                order by corrects = :document desc limit 1
                """)
            .param("document", document.value())
            .query((row, n) -> new Said(row.getString(1), row.getTimestamp(2).toInstant()))
            .optional()
            .orElse(new Said(null, null));
    return new Standing(older, newer, said.name(), said.at());
  }

  private @Nullable DocumentLabel label(Viewer viewer, DocumentId document, String tie) {
    return jdbc.sql(
            """
            select d.id, d.kind_name, d.symbol, d.issuer, d.issued_on, d.title, d.file_name
            from document_document d
            where exists (select 1 from document_expression n where %s) and %s
            """
                .formatted(tie, Documents.visible()))
        .param("document", document.value())
        .param("viewer", viewer.account().value())
        .query(Documents::label)
        .optional()
        .orElse(null);
  }

  /** Whether the viewer says of both what they are to each other. */
  public boolean maySettle(Viewer viewer, StoredDocument one, StoredDocument other) {
    return rights.may(viewer.account(), Documents.IMPORT, one.holder())
        && rights.may(viewer.account(), Documents.IMPORT, other.holder());
  }

  /**
   * Says that two documents under one symbol are different ones, or versions of which none corrects
   * the other.
   *
   * @param remark why; may be blank
   */
  @Transactional
  public Outcome<DocumentId> settle(
      Viewer viewer, StoredDocument one, StoredDocument other, Verdict verdict, String remark) {
    if (!maySettle(viewer, one, other)) {
      return Outcome.refused(Problem.of("document.problem.may-not-decide"));
    }
    if (verdict == Verdict.CORRECTED || one.id().equals(other.id())) {
      throw new IllegalArgumentException("a correction is made by correct()");
    }
    if (isCorrected(one.id(), other.id())) {
      return Outcome.refused(Problem.of("document.problem.corrected-already"));
    }
    if (verdict == Verdict.DIFFERENT) {
      citations.setApart(one.id(), one.header());
    } else {
      citations.bringTogether(one.id(), one.header(), other.id(), other.header());
    }
    note(viewer, one.id(), other.id(), verdict, remark);
    return Outcome.accepted(one.id());
  }

  /**
   * Says that {@code newer} is the corrected version of {@code older}. What is done with the work
   * on the older one is the caller's part, in whose transaction this runs.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Outcome<DocumentId> correct(Viewer viewer, StoredDocument newer, StoredDocument older) {
    var refusal = mayCorrect(viewer, newer, older);
    if (refusal.isPresent()) {
      return Outcome.refused(refusal.get());
    }
    citations.bringTogether(newer.id(), newer.header(), older.id(), older.header());
    jdbc.sql(
            """
            update document_expression set corrects = :older, corrected_by = :by, corrected_by_name = :name, corrected_at = now()
            where document_id = :newer
            """)
        .param("older", older.id().value())
        .param("newer", newer.id().value())
        .param("by", viewer.account().value())
        .param("name", viewer.name())
        .update();
    note(viewer, newer.id(), older.id(), Verdict.CORRECTED, "");
    return Outcome.accepted(newer.id());
  }

  /** Why the one cannot be marked as the corrected version of the other; empty where it can. */
  public Optional<Problem> mayCorrect(Viewer viewer, StoredDocument newer, StoredDocument older) {
    if (newer.id().equals(older.id())) {
      return Optional.of(Problem.of("document.problem.corrects-itself"));
    }
    if (!maySettle(viewer, newer, older)) {
      return Optional.of(Problem.of("document.problem.may-not-decide"));
    }
    if (!newer.holder().equals(older.holder())) {
      return Optional.of(Problem.of("document.problem.corrects-holder"));
    }
    var taken =
        jdbc.sql(
                """
                select exists (select 1 from document_expression
                  where corrects = :older or (document_id = :newer and corrects is not null))
                """)
            .param("older", older.id().value())
            .param("newer", newer.id().value())
            .query(Boolean.class)
            .single();
    if (taken) {
      return Optional.of(Problem.of("document.problem.corrected-already"));
    }
    return chain(older.id()).contains(newer.id().value())
        ? Optional.of(Problem.of("document.problem.corrects-circle"))
        : Optional.empty();
  }

  /** The versions before this one, this one included. */
  private Set<UUID> chain(DocumentId document) {
    return new HashSet<>(
        jdbc.sql(
                """
                with recursive before (id) as (
                  select :document::uuid
                  union
                  select e.corrects from before b join document_expression e on e.document_id = b.id
                  where e.corrects is not null)
                select id from before
                """)
            .param("document", document.value())
            .query(UUID.class)
            .list());
  }

  private boolean isCorrected(DocumentId one, DocumentId other) {
    return chain(one).contains(other.value()) || chain(other).contains(one.value());
  }

  private void note(
      Viewer viewer, DocumentId one, DocumentId other, Verdict verdict, String remark) {
    var before =
        jdbc.sql(
                """
                select verdict from document_same_symbol
                where one_id = least(:one::uuid, :other::uuid) and other_id = greatest(:one::uuid, :other::uuid)
                """)
            .param("one", one.value())
            .param("other", other.value())
            .query((row, n) -> Optional.ofNullable(row.getString(1)))
            .optional()
            .flatMap(said -> said)
            .orElse(null);
    jdbc.sql(
            """
            insert into document_same_symbol (one_id, other_id, verdict)
            values (least(:one::uuid, :other::uuid), greatest(:one::uuid, :other::uuid), :verdict)
            on conflict (one_id, other_id) do update set verdict = excluded.verdict
            """)
        .param("one", one.value())
        .param("other", other.value())
        .param("verdict", verdict.name(), Types.VARCHAR)
        .update();
    decisions.note(
        viewer, one, Decisions.About.PAIR, other.toString(), before, verdict.name(), remark);
  }
}
