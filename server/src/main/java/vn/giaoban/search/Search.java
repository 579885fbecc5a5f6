package vn.giaoban.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaoban.access.Places;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.Paging;

/**
 * Finds entries that a viewer may see: those with the words in their title before those with the
 * words in their text, and of each the latest first; or the latest of all first.
 *
 * <p>What few entries have is fetched by the index on grams and sorted. Of what many have the index
 * gives one month after another, the latest first, until the page is full. Which of the two holds
 * is counted first, up to {@link #FEW}.
 */
@Component
public class Search {

  /** The sort under which the latest stand first wherever the words are. */
  public static final String LATEST_FIRST = "moi-nhat";

  /** So many entries are fetched and sorted well within the time of a page. */
  private static final int FEW = 2_000;

  /** From so many units on, looking each up in the index takes longer than comparing afterwards. */
  private static final int FEW_UNITS = 50;

  /** Months and years that are looked up in the index at most; more are compared afterwards. */
  private static final int MOST_PERIODS = 100;

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
   * @param paging sorted by {@link #LATEST_FIRST}, or otherwise by where the words stand
   */
  public SearchHits find(
      Viewer viewer,
      String source,
      String permission,
      SearchFilter filter,
      boolean apart,
      Paging paging) {
    var query = Query.of(filter.text());
    return Objects.requireNonNull(
        reading.execute(_ -> {
          var asked =
              new Asked(
                  viewer,
                  source,
                  permission,
                  filter,
                  narrowUnits(viewer, filter, permission),
                  days(source, filter));
          forThisTransaction();
          if (query.isLoose() && !apart) {
            var together = find(asked, query.sideBySide(), true, paging);
            if (!together.isEmpty() || paging.page() > 1) {
              return together;
            }
          }
          return find(asked, query, false, paging);
        }));
  }

  /** What is asked, besides the words. */
  private record Asked(
      Viewer viewer,
      String source,
      String permission,
      SearchFilter filter,
      Narrow narrow,
      @Nullable Days days) {

    boolean titlesFirst(Query query, Paging paging) {
      return !filter.titleOnly() && !query.isEmpty() && !paging.sort().equals(LATEST_FIRST);
    }
  }

  /** Where there are few units to look at, so that one starts from them. */
  private record Narrow(boolean rights, boolean below) {}

  /**
   * First and last day of those that are asked for and that there are, and for each month the day
   * of its latest entry, the latest first.
   */
  private record Days(LocalDate first, LocalDate last, List<LocalDate> months) {}

  private SearchHits find(Asked asked, Query query, boolean together, Paging paging) {
    var anywhere = new Condition(asked, query, false);
    int count = count(anywhere, "true", FEW);
    int wanted = paging.size() + 1;
    List<UUID> refs;
    if (asked.titlesFirst(query, paging)) {
      var inTitle = new Condition(asked, query, true);
      int end = paging.offset() + wanted;
      int titles = count == 0 ? 0 : count(inTitle, inTitle.check("e"), Math.max(FEW, end));
      refs = new ArrayList<>();
      if (titles > paging.offset()) {
        refs.addAll(page(inTitle, titles > FEW, paging.offset(), wanted));
      }
      if (titles < end) {
        refs.addAll(
            page(
                anywhere.without(inTitle),
                count > FEW,
                Math.max(0, paging.offset() - titles),
                wanted - refs.size()));
      }
    } else {
      refs = page(anywhere, count > FEW, paging.offset(), wanted);
    }
    return hits(anywhere, count, refs, together, paging);
  }

  /**
   * The best plan depends on the words, and one for all is bad for most. By the index on grams
   * alone: its answer is exact, so the long rows are not looked into.
   */
  private void forThisTransaction() {
    jdbc.sql(
            """
            select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true),
              set_config('enable_indexscan', 'off', true)
            """)
        .query((row, n) -> true)
        .single();
  }

  private Narrow narrowUnits(Viewer viewer, SearchFilter filter, String permission) {
    var below = filter.below();
    return new Narrow(
        isFew(
            jdbc.sql(counted(Rights.units(permission))).param("viewer", viewer.account().value())),
        below != null && isFew(jdbc.sql(counted(Places.allBelow())).param("below", below.value())));
  }

  private static String counted(String units) {
    return "select count(*) from (%s limit :few) counted".formatted(units);
  }

  private static boolean isFew(JdbcClient.StatementSpec units) {
    return units.param("few", FEW_UNITS + 1).query(Integer.class).single() <= FEW_UNITS;
  }

  /**
   * Null where there are none. Of all entries, whoever may see them: nothing of it is shown. Before
   * {@link #forThisTransaction()}, without whose settings each month is one look into the index on
   * days.
   */
  private @Nullable Days days(String source, SearchFilter filter) {
    var months =
        jdbc.sql(
                """
                with recursive latest(day) as (
                  (select day from search_entry where source = :source and day is not null
                      and (:to::date is null or day <= :to) order by day desc nulls last, id desc limit 1)
                  union all
                  select (select day from search_entry where source = :source and day < date_trunc('month', l.day)::date
                    order by day desc nulls last, id desc limit 1)
                  from latest l where l.day is not null and (:from::date is null or l.day >= :from))
                select day from latest where day is not null
                  and (:from::date is null or day >= date_trunc('month', :from::date))
                """)
            .param("source", source)
            .param("from", filter.from(), java.sql.Types.DATE)
            .param("to", filter.to(), java.sql.Types.DATE)
            .query((row, n) -> row.getObject(1, LocalDate.class))
            .list();
    if (months.isEmpty()) {
      return null;
    }
    var earliest = months.getLast().withDayOfMonth(1);
    var from = filter.from();
    return new Days(
        from != null && from.isAfter(earliest) ? from : earliest, months.getFirst(), months);
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

  /** How many there are; one more than {@code most} stands for all that are more. */
  private int count(Condition where, String check, int most) {
    return where
        .bind(
            jdbc.sql(
                "select count(*) from (select 1 from search_entry e where %s and %s limit :most) counted"
                    .formatted(where.sql(), check)))
        .param("most", most + 1)
        .query(Integer.class)
        .single();
  }

  private List<UUID> page(Condition where, boolean many, int offset, int size) {
    if (!many) {
      return rows(where, null, offset, size);
    }
    var found = new ArrayList<UUID>();
    int passed = 0;
    for (var month : where.months()) {
      var rows = rows(where, month, 0, offset + size - passed);
      for (int i = Math.max(0, offset - passed); i < rows.size(); i++) {
        found.add(rows.get(i));
      }
      passed += rows.size();
      if (passed >= offset + size) {
        break;
      }
    }
    return found;
  }

  /** The latest of a month; of all where there is none. */
  private List<UUID> rows(Condition where, @Nullable Integer month, int offset, int size) {
    // The fence keeps the comparison of texts behind the sorting, where it ends with the page.
    var sql =
        """
        select f.ref from (
          select e.id, e.ref, e.day, e.words, e.title_words from search_entry e where %s%s
          order by e.day desc nulls last, e.id desc offset 0) f
        where %s limit :size offset :offset
        """
            .formatted(
                where.sql(), month == null ? "" : " and e.grams @> :month", where.check("f"));
    var statement = where.bind(jdbc.sql(sql)).param("size", size).param("offset", offset);
    return (month == null ? statement : statement.param("month", new Integer[] {month}))
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  /** The condition of one query, with its values. */
  private static final class Condition {

    private final Asked asked;
    private final StringBuilder sql = new StringBuilder("e.source = :source");
    private final Map<String, Object> values = new HashMap<>();
    private final String name;
    private final boolean inTitle;
    private final String[] markedChecks;
    private final String[] bareChecks;
    private final String[] patternChecks;

    Condition(Asked asked, Query query, boolean title) {
      this.asked = asked;
      var filter = asked.filter();
      var permission = asked.permission();
      inTitle = title || filter.titleOnly();
      name = inTitle ? "title" : "text";
      markedChecks = query.markedChecks();
      bareChecks = query.bareChecks();
      patternChecks = query.patternChecks();
      values.put("source", asked.source());
      values.put("viewer", asked.viewer().account().value());
      grams(name, query.grams(inTitle ? Grams.Field.TITLE : Grams.Field.TEXT));
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
      if (filter.from() != null || filter.to() != null) {
        period(asked.days());
      }
      if (filter.below() != null) {
        and(Places.anyBelow("e.places"), "below", filter.below().value());
        if (asked.narrow().below()) {
          sql.append(" and e.places && array(").append(Places.allBelow()).append(")");
        }
      }
      sql.append(" and ").append(Rights.onAny("e.places", permission));
      if (asked.narrow().rights()) {
        // The same once more, in the form that the index knows.
        sql.append(" and e.places && array(").append(Rights.units(permission)).append(")");
      }
    }

    /** Both conditions for days once more, in the form that the index knows. */
    private void period(@Nullable Days days) {
      if (days != null && !days.first().isAfter(days.last())) {
        var periods = Grams.during(days.first(), days.last());
        if (periods.length <= MOST_PERIODS) {
          and("e.grams && :periods", "periods", periods);
        }
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

    /** Whatever meets this condition and not the other, which asks for the same in the title. */
    Condition without(Condition title) {
      sql.append(" and not (e.grams @> :").append(title.name).append(" and ");
      sql.append(title.check("e")).append(")");
      title.values.forEach(values::putIfAbsent);
      return this;
    }

    /** The grams of the months that entries are of, the latest first, and of those without day. */
    List<Integer> months() {
      var days = asked.days();
      var months = new ArrayList<Integer>();
      if (days != null) {
        days.months().forEach(day -> months.add(Grams.month(YearMonth.from(day))));
      }
      if (asked.filter().from() == null && asked.filter().to() == null) {
        months.add(Grams.noDay());
      }
      return months;
    }

    /** Whether whatever meets the condition holds the words as asked. */
    boolean isExact() {
      return markedChecks.length == 0 && bareChecks.length == 0 && patternChecks.length == 0;
    }

    /** The comparison with the words themselves, for what the grams leave open. */
    String check(String row) {
      var check = new StringBuilder("true");
      for (int i = 0; i < markedChecks.length; i++) {
        check.append(
            inEither("strpos(%%s, :%s) > 0".formatted(named("marked" + i, markedChecks[i])), row));
      }
      for (int i = 0; i < bareChecks.length; i++) {
        check.append(
            inEither(
                "strpos(translate(%%s, '%s', '%s'), :%s) > 0"
                    .formatted(MARKED, BARE, named("bare" + i, bareChecks[i])),
                row));
      }
      for (int i = 0; i < patternChecks.length; i++) {
        check.append(inEither("%%s ~ :%s".formatted(named("pattern" + i, patternChecks[i])), row));
      }
      return check.toString();
    }

    /** A phrase stands in the text or in the title, where not the title alone is asked for. */
    private String inEither(String comparison, String row) {
      var title = comparison.formatted(row + ".title_words");
      return inTitle
          ? " and " + title
          : " and (" + title + " or " + comparison.formatted(row + ".words") + ")";
    }

    private String named(String name, String value) {
      values.put(name, value);
      return name;
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
      return statement.params(values);
    }
  }
}
