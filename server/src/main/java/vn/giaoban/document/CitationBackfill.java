package vn.giaoban.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enters the documents in the graph of citations that were imported before there was one. Each in a
 * transaction of its own, so that it can be broken off at any time and goes on at the next start;
 * whatever another node entered meanwhile stays as it is.
 */
@Component
class CitationBackfill {

  private static final Logger LOG = LoggerFactory.getLogger(CitationBackfill.class);

  private final JdbcClient jdbc;
  private final Citations citations;
  private final Readings readings;
  private final TransactionTemplate transaction;
  private volatile boolean closing;

  CitationBackfill(
      JdbcClient jdbc,
      Citations citations,
      Readings readings,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.citations = citations;
    this.readings = readings;
    this.transaction = new TransactionTemplate(transactions);
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Thread.ofVirtual().name("citation-backfill").start(this::run);
  }

  @EventListener(ContextClosedEvent.class)
  void close() {
    closing = true;
  }

  /** Until nothing is left; gives how many documents it entered. */
  int run() {
    int entered = 0;
    var failed = new ArrayList<UUID>();
    while (!closing) {
      var next = next(failed);
      if (next.isEmpty()) {
        break;
      }
      try {
        transaction.executeWithoutResult(status -> enter(next.get()));
        entered++;
      } catch (RuntimeException broken) {
        failed.add(next.get());
        if (!closing) {
          LOG.error(
              "Document {} was not entered in the graph of citations; the next start tries again",
              next.get(),
              broken);
        }
      }
    }
    if (entered > 0) {
      LOG.info("Entered {} documents in the graph of citations", entered);
    }
    return entered;
  }

  private Optional<UUID> next(List<UUID> failed) {
    return jdbc.sql(
            """
            select d.id from document_document d
            where not exists (select 1 from document_expression e where e.document_id = d.id) and d.id <> all(:failed)
            order by d.id limit 1
            """)
        .param("failed", failed.toArray(UUID[]::new))
        .query(UUID.class)
        .optional();
  }

  private void enter(UUID document) {
    jdbc.sql(
            """
            select kind_name, symbol, issuer, issued_on, title, reading
            from document_document where id = :id for update
            """)
        .param("id", document)
        .query((row, n) -> {
          citations.enter(
              new DocumentId(document),
              Documents.values(row, ""),
              readings.reading(row.getString("reading")));
          return true;
        })
        .single();
  }
}
