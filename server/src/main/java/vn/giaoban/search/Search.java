package vn.giaoban.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaoban.access.Places;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.Paging;

/**
 * Finds entries that a viewer may see, the latest first.
 *
 * <p>What few entries have is fetched by the index on grams and sorted. What many have is met soon
 * when one walks down the days, and fetching all of it would take long. Which of the two holds is
 * counted first, up to {@link #FEW}.
 */
@Component
public class Search {

  /** So many entries are fetched and sorted well within the time of a page. */
  private static final int FEW = 2_000;

  /** From so many units on, looking each up in the index takes longer than comparing afterwards. */
  private static final int FEW_UNITS = 50;

  /** Letters of {@code search_entry.words} with marks, in the order of {@link #BARE}. */
  private static final String MARKED = "ăâđêôơưäöüåçñ\u0300\u0301\u0303\u0309\u0323";

  private static final String BARE = "aadeoouaouacn";

  private final JdbcClient jdbc;
  private final TransactionTemplate reading;

  Search(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /**
   * Looks for words, first side by side; where there are none, and the person did not ask for that,
   * anywhere in the text.
   *
   * @param source the kind of entries
   * @param permission what it takes to see them
   * @param apart whether words that stand apart are to count from the beginning
   */
  public SearchHits find(
      Viewer viewer,
      String source,
      String permission,
      SearchFilter filter,
      boolean apart,
      Paging paging) {
    var query = Query.of(filter.text());
    if (query.isLoose() && !apart) {
      var together = find(viewer, source, permission, filter, query.sideBySide(), true, paging);
      if (!together.isEmpty() || paging.page() > 1) {
        return together;
      }
    }
    return find(viewer, source, permission, filter, query, false, paging);
  }

  private SearchHits find(
      Viewer viewer,
      String source,
      String permission,
      SearchFilter filter,
      Query query,
      boolean together,
      Paging paging) {
    return Objects.requireNonNull(
        reading.execute(_ -> {
          var where =
              new Condition(
                  viewer, source, permission, filter, query, isNarrow(viewer, permission));
          set("plan_cache_mode = force_custom_plan", "enable_seqscan = off");
          // By the index on grams alone: its answer is exact, so the long rows are not looked into.
          set("enable_indexscan = off");
          int count = count(where);
          boolean many = count > FEW;
          if (many) {
            // That index can only be read as a whole; without it the walk down the days is left.
            set("enable_indexscan = on", "enable_bitmapscan = off");
          }
          return hits(where, count, page(where, many, paging), together, paging);
        }));
  }

  /** For this transaction: the best plan depends on the words, and one for all is bad for most. */
  private void set(String... settings) {
    for (var setting : settings) {
      jdbc.sql("set local " + setting).update();
    }
  }

  /** Whether the viewer has the permission at few units, from which one then starts. */
  private boolean isNarrow(Viewer viewer, String permission) {
    return jdbc.sql(
                "select count(*) from (%s limit :few) counted".formatted(Rights.units(permission)))
            .param("viewer", viewer.account().value())
            .param("few", FEW_UNITS + 1)
            .query(Integer.class)
            .single()
        <= FEW_UNITS;
  }

  private static SearchHits hits(
      Condition where, int count, List<UUID> refs, boolean together, Paging paging) {
    boolean next = refs.size() > paging.size();
    int seen = paging.offset() + Math.min(refs.size(), paging.size());
    boolean counted = count <= FEW && where.isExact();
    boolean reached = !next && (!refs.isEmpty() || paging.page() == 1);
    return new SearchHits(
        refs.subList(0, Math.min(refs.size(), paging.size())),
        counted ? count : reached ? seen : Math.max(seen, Math.min(count, FEW)),
        !counted && !reached,
        next,
        together,
        paging);
  }

  private int count(Condition where) {
    return where
        .bind(
            jdbc.sql(
                "select count(*) from (select 1 from search_entry e where "
                    + where.sql()
                    + " limit :few) counted"))
        .param("few", FEW + 1)
        .query(Integer.class)
        .single();
  }

  /** One more than asked for, which tells whether there is a next page. */
  private List<UUID> page(Condition where, boolean many, Paging paging) {
    var sql =
        many
            ? "select e.ref from search_entry e where %s and %s order by e.day desc nulls last, e.id desc"
                .formatted(where.sql(), where.check("e"))
            // The fence keeps the comparison of texts behind the sorting, where it ends with the
            // page.
            : """
            select f.ref from (
              select e.id, e.ref, e.day, e.words, e.title_words from search_entry e where %s
              order by e.day desc nulls last, e.id desc offset 0) f
            where %s\
            """
                .formatted(where.sql(), where.check("f"));
    return where
        .bind(jdbc.sql(sql + " limit :size offset :offset"))
        .param("size", paging.size() + 1)
        .param("offset", paging.offset())
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  /** The condition of one query, with its values. */
  private static final class Condition {

    private final StringBuilder sql = new StringBuilder("e.source = :source");
    private final Map<String, Object> values = new HashMap<>();
    private final String[] markedChecks;
    private final String[] bareChecks;
    private final String words;

    Condition(
        Viewer viewer,
        String source,
        String permission,
        SearchFilter filter,
        Query query,
        boolean narrow) {
      values.put("source", source);
      values.put("viewer", viewer.account().value());
      var field = filter.titleOnly() ? Grams.Field.TITLE : Grams.Field.TEXT;
      words = filter.titleOnly() ? "title_words" : "words";
      markedChecks = query.markedChecks();
      bareChecks = query.bareChecks();
      grams("words", query.grams(field));
      grams("kind", new Grams().add(Grams.Field.KIND, Words.of(filter.kind())).toArray());
      for (var phrase : Query.of(filter.issuer()).phrases()) {
        grams("issuer" + values.size(), phrase.grams(Grams.Field.ISSUER).toArray(Integer[]::new));
      }
      if (!filter.kind().isBlank()) {
        and("e.kind = :kindName", "kindName", filter.kind());
      }
      if (filter.from() != null) {
        and("e.day >= :from", "from", filter.from());
      }
      if (filter.to() != null) {
        and("e.day <= :to", "to", filter.to());
      }
      if (filter.below() != null) {
        and(Places.anyBelow("e.places"), "below", filter.below().value());
      }
      sql.append(" and ").append(Rights.onAny("e.places", permission));
      if (narrow) {
        // The same once more, in the form that the index knows.
        sql.append(" and e.places && array(").append(Rights.units(permission)).append(")");
      }
    }

    private void grams(String name, Integer[] grams) {
      if (grams.length > 0) {
        and("e.grams @> :" + name, name, grams);
      }
    }

    private void and(String condition, String name, Object value) {
      sql.append(" and ").append(condition);
      values.put(name, value);
    }

    String sql() {
      return sql.toString();
    }

    /** Whether whatever meets the condition holds the words as asked. */
    boolean isExact() {
      return markedChecks.length == 0 && bareChecks.length == 0;
    }

    /** The comparison with the words themselves, for what the grams leave open. */
    String check(String row) {
      var check = new StringBuilder("true");
      for (int i = 0; i < markedChecks.length; i++) {
        check.append(" and strpos(%s.%s, :marked%d) > 0".formatted(row, words, i));
        values.put("marked" + i, markedChecks[i]);
      }
      for (int i = 0; i < bareChecks.length; i++) {
        check.append(
            " and strpos(translate(%s.%s, '%s', '%s'), :bare%d) > 0"
                .formatted(row, words, MARKED, BARE, i));
        values.put("bare" + i, bareChecks[i]);
      }
      return check.toString();
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
      return statement.params(values);
    }
  }
}
