package vn.giaoban.document;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giaoban.access.Viewer;

/** What persons decided in the graph of documents, kept for good. Written where it is done. */
@Component
class Decisions {

  /** What a decision is about. */
  enum About {
    CITATION,
    RELATION,
    PAIR,
    WARNING,
    EFFECT
  }

  private final JdbcClient jdbc;

  Decisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void note(
      Viewer viewer,
      DocumentId document,
      About about,
      String subject,
      @Nullable String before,
      String after,
      @Nullable String remark) {
    jdbc.sql(
            """
            insert into document_decision (document_id, about, subject, before, after, remark, decided_by, decided_by_name)
            values (:document, :about, :subject, :before, :after, :remark, :by, :name)
            """)
        .param("document", document.value())
        .param("about", about.name())
        .param("subject", subject)
        .param("before", before, java.sql.Types.VARCHAR)
        .param("after", after)
        .param(
            "remark",
            remark == null || remark.isBlank() ? null : remark.strip(),
            java.sql.Types.VARCHAR)
        .param("by", viewer.account().value())
        .param("name", viewer.name())
        .update();
  }
}
