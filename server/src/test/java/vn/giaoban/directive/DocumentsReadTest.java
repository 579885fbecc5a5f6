package vn.giaoban.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaoban.directive.Casework.People;
import vn.giaoban.document.DocumentId;
import vn.giaoban.document.DocumentsRead;
import vn.giaoban.testing.ServerTest;

/** What becomes of the documents that are announced together. */
@ServerTest
@Import(Casework.class)
class DocumentsReadTest {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final String WORDS =
      """
      KẾ HOẠCH
      về việc thử báo tin

      1. Đảng ủy xã Bạch Khê gửi danh mục trước ngày 10-6-2026.

      2. Đảng ủy xã Lâm Khê gửi biên bản trước ngày 12-6-2026.
      """;

  @Autowired Casework casework;
  @Autowired ApplicationEventPublisher events;
  @Autowired IncompleteEventPublications undelivered;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JdbcClient jdbc;

  private People people;

  @BeforeEach
  void people() {
    people = casework.people();
  }

  /** A document of the commune that nobody was told of. */
  private DocumentId unannounced(DocumentId id) {
    var template = casework.imported(people, WORDS);
    jdbc.sql(
            """
            insert into document_document (id, holder_id, original, file_name, media_type, imported_by, search_key,
              requirement_count, reading, pages, remarks, encodings)
            select :id, :holder, original, file_name, media_type, imported_by, search_key,
              requirement_count, reading, pages, remarks, encodings
            from document_document where id = :template
            """)
        .param("id", id.value())
        .param("holder", people.commune().value())
        .param("template", template.value())
        .update();
    return id;
  }

  private static DocumentId fresh() {
    return new DocumentId(UUID.randomUUID());
  }

  private void announce(DocumentsRead read) {
    new TransactionTemplate(transactions).executeWithoutResult(_ -> events.publishEvent(read));
  }

  private long requirements(DocumentId document) {
    return count("select count(*) from directive_requirement where document_id = :id", document);
  }

  private long historyLines(DocumentId document) {
    return count(
        """
        select count(*) from directive_history h join directive_requirement r on r.id = h.requirement_id
        where r.document_id = :id
        """,
        document);
  }

  private long count(String sql, DocumentId document) {
    return jdbc.sql(sql).param("id", document.value()).query(Long.class).single();
  }

  /** The states of what is still to be told, or was, of this document. */
  private List<String> told(DocumentId document) {
    return jdbc.sql(
            """
            select case when completion_date is null then status else 'COMPLETED' end from event_publication
            where strpos(serialized_event, :id) > 0
            """)
        .param("id", document.toString())
        .query((row, n) -> Objects.requireNonNull(row.getString(1)))
        .list();
  }

  private static void waitUntil(BooleanSupplier reached) {
    var until = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (!reached.getAsBoolean() && System.nanoTime() < until) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private void awaitTold(DocumentId document, String state) {
    waitUntil(() -> told(document).equals(List.of(state)));
    assertThat(told(document)).containsExactly(state);
  }

  @Test
  void oneAtFaultHoldsNoOtherBackAndIsToldOfAgain() {
    var first = unannounced(fresh());
    var missing = fresh();
    var second = unannounced(fresh());
    var read = new DocumentsRead(people.commune(), List.of(first, missing, second));
    announce(read);
    awaitTold(missing, "FAILED");
    assertThat(List.of(requirements(first), requirements(second))).containsExactly(2L, 2L);

    unannounced(missing);
    undelivered.resubmitIncompletePublications(one -> one.getEvent().equals(read));
    awaitTold(missing, "COMPLETED");
    assertThat(requirements(missing)).isEqualTo(2);
    assertThat(List.of(requirements(first), requirements(second)))
        .as("who was taken over already is not so again")
        .containsExactly(2L, 2L);
    assertThat(List.of(historyLines(first), historyLines(missing), historyLines(second)))
        .containsExactly(2L, 2L, 2L);
  }

  @Test
  void toldTwiceIsTakenOverOnce() {
    var first = unannounced(fresh());
    var second = unannounced(fresh());
    announce(new DocumentsRead(people.commune(), List.of(first, second)));
    announce(new DocumentsRead(people.commune(), List.of(second, first)));
    waitUntil(() -> told(first).equals(List.of("COMPLETED", "COMPLETED")));
    assertThat(told(first)).containsExactly("COMPLETED", "COMPLETED");
    assertThat(List.of(requirements(first), requirements(second))).containsExactly(2L, 2L);
    assertThat(List.of(historyLines(first), historyLines(second))).containsExactly(2L, 2L);
  }

  @Test
  void whatAnEarlierVersionHadStillToTellIsTold() throws Exception {
    var document = unannounced(fresh());
    jdbc.sql(
            """
            insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status,
              completion_attempts)
            values (gen_random_uuid(), 'vn.giaoban.directive.Requirements.on(vn.giaoban.document.DocumentRead)',
              'vn.giaoban.document.DocumentRead', :event, now(), 'PUBLISHED', 0)
            """)
        .param(
            "event",
            "{\"document\":{\"value\":\"%s\"},\"holder\":{\"value\":\"%s\"}}"
                .formatted(document, people.commune().value()))
        .update();
    var migration =
        new ClassPathResource("db/migration/document/V2026_11_30_0005__document_read_together.sql");
    jdbc.sql(migration.getContentAsString(StandardCharsets.UTF_8)).update();
    undelivered.resubmitIncompletePublications(
        one -> one.getEvent() instanceof DocumentsRead read && read.documents().contains(document));
    awaitTold(document, "COMPLETED");
    assertThat(requirements(document)).isEqualTo(2);
  }
}
