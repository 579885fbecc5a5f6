package vn.giaoban.search;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.shared.UnitId;

/** Takes entries in. Runs in the transaction that stores the thing itself, so that both agree. */
@Component
public class SearchIndex {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcOperations batch;

  SearchIndex(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /** Puts an entry in, in place of the one of the same source and id. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(SearchEntry entry) {
    putAll(List.of(entry));
  }

  /** The same for many in one batch. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void putAll(Collection<SearchEntry> entries) {
    batch.batchUpdate(
        """
        insert into search_entry (source, ref, places, kind, issuer, day, grams, title_words, words)
        values (:source, :ref, :places, :kind, :issuer, :day, :grams, :titleWords, :words)
        on conflict (source, ref) do update set places = excluded.places, kind = excluded.kind, issuer = excluded.issuer,
          day = excluded.day, grams = excluded.grams, title_words = excluded.title_words, words = excluded.words
        """,
        entries.stream().map(SearchIndex::row).toArray(SqlParameterSource[]::new));
  }

  private static SqlParameterSource row(SearchEntry entry) {
    var row = IndexRow.of(entry);
    return new MapSqlParameterSource()
        .addValue("source", entry.source())
        .addValue("ref", entry.ref())
        .addValue("places", ids(entry.places()))
        .addValue("kind", entry.kind())
        .addValue("issuer", entry.issuer())
        .addValue("day", entry.day())
        .addValue("grams", row.grams().toArray(Integer[]::new))
        .addValue("titleWords", row.titleWords())
        .addValue("words", row.words());
  }

  /** Says anew where an entry may be seen. Does nothing where there is no such entry. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void show(String source, UUID ref, Collection<UnitId> places) {
    jdbc.sql("update search_entry set places = :places where source = :source and ref = :ref")
        .param("places", ids(places))
        .param("source", source)
        .param("ref", ref)
        .update();
  }

  /** Those of the ids that have no entry. */
  public List<UUID> unknown(String source, Collection<UUID> refs) {
    return jdbc.sql(
            """
            select r.ref from unnest(:refs::uuid[]) as r(ref)
            where not exists (select 1 from search_entry e where e.source = :source and e.ref = r.ref)
            """)
        .param("refs", refs.toArray(UUID[]::new))
        .param("source", source)
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  private static UUID[] ids(Collection<UnitId> places) {
    return places.stream().map(UnitId::value).sorted().distinct().toArray(UUID[]::new);
  }
}
