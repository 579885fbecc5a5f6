package vn.giaoban.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaoban.access.Viewer;
import vn.giaoban.search.Passage;
import vn.giaoban.search.Search;
import vn.giaoban.search.SearchEntry;
import vn.giaoban.search.SearchFilter;
import vn.giaoban.search.SearchHits;
import vn.giaoban.search.SearchIndex;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.UnitId;

/**
 * The documents as they are found by their text: hands them to the index, and shows what was found.
 */
@Component
public class DocumentSearch {

  private static final Logger LOG = LoggerFactory.getLogger(DocumentSearch.class);
  private static final String SOURCE = "document";
  private static final int BATCH = 200;
  private static final UUID NONE = new UUID(0, 0);

  private final JdbcClient jdbc;
  private final SearchIndex index;
  private final Search search;
  private final TransactionTemplate transaction;

  DocumentSearch(
      JdbcClient jdbc, SearchIndex index, Search search, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.index = index;
    this.search = search;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * A document that was found.
   *
   * @param passage the sentence that shows why
   */
  public record Found(DocumentLabel label, UnitId holder, Passage passage) {}

  /** A page of them; {@code hits} says how many there are. */
  public record Result(List<Found> rows, SearchHits hits) {

    public Result {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Finds documents that the viewer may see.
   *
   * @param apart whether documents in which the words stand apart count from the beginning
   */
  public Result find(Viewer viewer, SearchFilter filter, boolean apart, Paging paging) {
    var hits = search.find(viewer, SOURCE, Documents.READ, filter, apart, paging);
    return new Result(shown(hits.refs(), filter), hits);
  }

  /** Of a document that is being stored: nothing of it has to be read back. */
  static SearchEntry entry(DocumentId document, UnitId holder, HeaderValues header, String text) {
    return new SearchEntry(
        SOURCE,
        document.value(),
        Set.of(holder),
        title(header.kindName(), header.symbol(), header.title()),
        text,
        header.kindName(),
        header.issuer(),
        header.issuedOn());
  }

  /** Puts documents in that have just been stored, in the caller's transaction. */
  void putAll(List<SearchEntry> entries) {
    index.putAll(entries);
  }

  /** Puts a document into the index as it is now, in the caller's transaction. */
  void put(DocumentId document) {
    var entry =
        jdbc.sql(
                """
                select d.id, d.kind_name, d.symbol, d.issuer, d.issued_on, d.title, d.file_name, d.holder_id,
                  d.reading ->> 'text' as text
                from document_document d where d.id = :id
                """)
            .param("id", document.value())
            .query((row, n) -> entry(row, places(document)))
            .single();
    index.put(entry);
  }

  /** Says anew at which units a document may be seen, in the caller's transaction. */
  void showTo(DocumentId document) {
    index.show(SOURCE, document.value(), places(document));
  }

  /** Documents of an installation that is older than the index come into it after the start. */
  @Async
  @EventListener(ApplicationReadyEvent.class)
  void started() {
    catchUp();
  }

  /** May run several times, and on several servers at a time. */
  void catchUp() {
    int all = 0;
    var batch = after(NONE);
    while (!batch.isEmpty()) {
      for (var document : index.unknown(SOURCE, batch)) {
        transaction.executeWithoutResult(_ -> put(new DocumentId(document)));
        all++;
      }
      batch = after(batch.getLast());
    }
    if (all > 0) {
      LOG.info("Đã đưa {} văn bản có từ trước vào chỉ mục tìm kiếm.", all);
    }
  }

  private List<UUID> after(UUID last) {
    return jdbc.sql("select id from document_document where id > :last order by id limit :batch")
        .param("last", last)
        .param("batch", BATCH)
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  private Set<UnitId> places(DocumentId document) {
    return jdbc
        .sql(
            """
            select holder_id from document_document where id = :id
            union select unit_id from document_share where document_id = :id
            """)
        .param("id", document.value())
        .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  private static SearchEntry entry(ResultSet row, Set<UnitId> places) throws SQLException {
    var title = title(row.getString("kind_name"), row.getString("symbol"), row.getString("title"));
    return new SearchEntry(
        SOURCE,
        row.getObject("id", UUID.class),
        places,
        title,
        row.getString("text"),
        row.getString("kind_name"),
        row.getString("issuer"),
        row.getObject("issued_on", LocalDate.class));
  }

  private static String title(@Nullable String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(". "));
  }

  private List<Found> shown(List<UUID> refs, SearchFilter filter) {
    if (refs.isEmpty()) {
      return List.of();
    }
    Map<UUID, Found> found = new HashMap<>();
    jdbc.sql(
            """
            select d.id, d.kind_name, d.symbol, d.issuer, d.issued_on, d.title, d.file_name, d.holder_id,
              d.reading ->> 'text' as text
            from document_document d where d.id = any(:ids)
            """)
        .param("ids", refs.toArray(UUID[]::new))
        .query((row, n) ->
            new Found(
                Documents.label(row, n),
                new UnitId(row.getObject("holder_id", UUID.class)),
                Passage.of(row.getString("text"), filter.text())))
        .list()
        .forEach(row -> found.put(row.label().id().value(), row));
    var rows = new ArrayList<Found>();
    refs.stream().map(found::get).filter(Objects::nonNull).forEach(rows::add);
    return rows;
  }
}
