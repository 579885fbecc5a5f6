package vn.giaoban.organization.people;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giaoban.access.Places;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.Folding;
import vn.giaoban.shared.OfficeCalendar;

/**
 * Which people a list shows, and in which order, whether there are twenty or five million.
 *
 * <p>Words of a name find those of whom the last word is, or begins, the given name while the
 * others stand anywhere ("van an" and "nguyen an" both find Nguyễn Văn An); behind them those who
 * bear all the words in any place, or whose name begins like them. Without words all are meant.
 */
@Component
class PeopleSearch {

  /** More units than these are not gone through unit by unit. */
  private static final int WIDE = 2_000;

  /** More than these are not gathered to look people's units up among them. */
  private static final int VERY_WIDE = 20_000;

  /** So many people are fetched and sorted rather than looked for in their order. */
  private static final int FEW = 8_000;

  private static final Duration SHARES_LAST = Duration.ofMinutes(10);

  /** Whether a dated row of the table with this alias holds on {@code :day}. */
  private static final String HOLDS =
      "%1$s.valid_from <= :day and (%1$s.valid_to is null or %1$s.valid_to >= :day)";

  private static final String IN_ORDER =
      "p.given_name collate \"vi-x-icu\", p.names_before collate \"vi-x-icu\", p.id";

  /** The order of the index in which given names are looked up. */
  private static final String GIVEN = "(organization_given_name(p.search_key) collate \"C\")";

  private static final String BY_GIVEN = GIVEN + ", " + IN_ORDER;

  private static final String GIVEN_LAST =
      "("
          + GIVEN
          + " >= :last and "
          + GIVEN
          + " < :after and ' ' || p.search_key || ' ' like all(:others::text[]))";

  private static final String BEGINS =
      "(p.search_key collate \"C\" >= :begin and p.search_key collate \"C\" < :begun)";

  private static final String ELSEWHERE =
      "(' ' || p.search_key || ' ' like all(:whole::text[]) or " + BEGINS + ")";

  private static final String WORDS = "string_to_array(g.search_key, ' ') @> :words::text[]";

  private final JdbcClient jdbc;
  private final OfficeCalendar calendar;
  private volatile Shares shares = new Shares(Instant.MIN, Map.of(), 0, 0);

  PeopleSearch(JdbcClient jdbc, OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  /** Where to begin. The outcome is the same. */
  enum Way {
    /** With the units that come into question, of which there are few. */
    FROM_UNITS,
    /** With the words of the name, those before the last being rare. */
    FROM_WORDS,
    /** With all people in their order, until there are enough. */
    IN_ORDER,
    /** The same, the units of the viewer being gathered first: many of all people are not there. */
    IN_ORDER_AMONG_UNITS
  }

  /** The words that are looked for. */
  private record Words(String key, List<String> each) {

    static Words of(String typed) {
      var key = Folding.key(typed);
      return new Words(key, key.isEmpty() ? List.of() : List.of(key.split(" ")));
    }

    boolean none() {
      return each.isEmpty();
    }

    List<String> others() {
      return each.subList(0, each.size() - 1);
    }
  }

  /** A query that is being put together. */
  private record Query(List<String> conditions, Map<String, Object> parameters) {

    String where(String... more) {
      var all = new ArrayList<>(List.of(more));
      all.addAll(conditions);
      return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }
  }

  Way way(Viewer viewer, PeopleFilter filter) {
    int reached = reached(viewer, filter);
    if (reached <= WIDE) {
      return Way.FROM_UNITS;
    }
    var words = Words.of(filter.words());
    if (words.each().size() > 1 && about(words.others()) <= FEW) {
      return Way.FROM_WORDS;
    }
    return filter.unit() == null && reached <= VERY_WIDE ? Way.IN_ORDER_AMONG_UNITS : Way.IN_ORDER;
  }

  /**
   * People that were found.
   *
   * @param all how many there are in the whole list; null where nobody has counted
   */
  record Found(List<PersonId> people, @Nullable Long all) {

    static Found of(List<PersonId> people) {
      return new Found(people, null);
    }
  }

  /** So many people of the list, in its order, from {@code offset} on. */
  Found find(Viewer viewer, PeopleFilter filter, Way way, int offset, int limit) {
    var words = Words.of(filter.words());
    var query = query(viewer, filter, words, way);
    if (!words.none()) {
      var exact = exact(query(viewer, filter, words, Way.FROM_WORDS), offset, limit);
      if (!exact.isEmpty()) {
        return Found.of(exact);
      }
    }
    return way == Way.FROM_UNITS
        ? fromUnits(filter, query, words, offset, limit)
        : Found.of(fromPeople(query, words, way, offset, limit));
  }

  /** All have to be fetched to sort them, so they are counted as well. */
  private Found fromUnits(PeopleFilter filter, Query query, Words words, int offset, int limit) {
    var all = new AtomicReference<@Nullable Long>();
    var people =
        bound(
                "select p.id, count(*) over () from %s%s order by %s limit :limit offset :offset"
                    .formatted(units(filter, words), query.where(named(words)), order(words)),
                query)
            .param("limit", limit)
            .param("offset", offset)
            .query((row, n) -> {
              all.set(row.getLong(2));
              return new PersonId(row.getObject(1, UUID.class));
            })
            .list();
    return new Found(people, all.get());
  }

  private List<PersonId> fromPeople(Query query, Words words, Way way, int offset, int limit) {
    return switch (way) {
      case FROM_WORDS ->
          fetch(
              fenced(WORDS.replace(":words", ":rare")),
              query,
              named(words),
              order(words),
              offset,
              limit);
      default ->
          words.none()
              ? fetch("organization_person p", query, "true", IN_ORDER, offset, limit)
              : inOrder(query, words, offset, limit);
    };
  }

  /** How many there are, where that is few enough to be counted; at most {@code most}. */
  long count(Viewer viewer, PeopleFilter filter, int most) {
    var words = Words.of(filter.words());
    var query = query(viewer, filter, words, Way.FROM_UNITS);
    return bound(
            "select count(*) from (select 1 from %s%s limit %d) counted"
                .formatted(units(filter, words), query.where(named(words)), most),
            query)
        .query(Long.class)
        .single();
  }

  private static String named(Words words) {
    return words.none() ? "true" : "(" + GIVEN_LAST + " or " + ELSEWHERE + ")";
  }

  private static String order(Words words) {
    return words.none() ? IN_ORDER : GIVEN_LAST + " desc, " + BY_GIVEN;
  }

  /** First those with the given name, in the order of the index that holds it, then the others. */
  private List<PersonId> inOrder(Query query, Words words, int offset, int limit) {
    var found =
        new ArrayList<>(fetch("organization_person p", query, GIVEN_LAST, BY_GIVEN, offset, limit));
    if (found.size() == limit) {
      return found;
    }
    long before =
        found.isEmpty() && offset > 0
            ? bound(
                    "select count(*) from (select 1 from organization_person p%s limit %d) counted"
                        .formatted(query.where(GIVEN_LAST), offset),
                    query)
                .query(Long.class)
                .single()
            : offset + found.size();
    found.addAll(
        fetch(
            about(words.each()) <= FEW && beginsFew(query)
                ? fenced(WORDS, BEGINS.replace("p.", "g."))
                : "organization_person p",
            query,
            "not " + GIVEN_LAST + " and " + ELSEWHERE,
            BY_GIVEN,
            (int) Math.max(0, offset - before),
            limit - found.size()));
    return found;
  }

  /** Somebody whose code was typed. */
  private List<PersonId> exact(Query query, int offset, int limit) {
    return fetch("organization_person p", query, "lower(p.code) = :exact", IN_ORDER, offset, limit);
  }

  private List<PersonId> fetch(
      String from, Query query, String condition, String order, int offset, int limit) {
    return bound(
            "select p.id from %s%s order by %s limit :limit offset :offset"
                .formatted(from, query.where(condition), order),
            query)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Those people first of whom one of the conditions holds; "offset" keeps it so. */
  private static String fenced(String... conditions) {
    var parts = new ArrayList<String>();
    for (int i = 0; i < conditions.length; i++) {
      parts.add(
          "select g.* from organization_person g where "
              + conditions[i]
              + (i == 0 ? "" : " and not " + conditions[0]));
    }
    return "(select * from (" + String.join(" union all ", parts) + ") g offset 0) p";
  }

  /** The people who are to be found at the units of the filter, or at those of the viewer. */
  private static String units(PeopleFilter filter, Words words) {
    var units =
        filter.unit() == null
            ? "pl.unit_id in (" + Rights.units(People.READ) + ")"
            : (filter.below() ? "pl.unit_id in (" + Places.allBelow() + ")" : "pl.unit_id = :below")
                + " and pl.belongs and "
                + Rights.onEach("pl.unit_id", People.READ);
    return """
    (select distinct pl.person_id from organization_person_place pl where (pl.holds or :gone) and %s offset 0) q
      cross join lateral (select * from organization_person one where one.id = q.person_id and %s offset 0) p\
    """
        // What is cheap and leaves out most comes first.
        .formatted(units, words.none() ? "true" : "strpos(one.search_key, :last) > 0");
  }

  /** Over how many units the list reaches, as far as that is of interest. */
  private int reached(Viewer viewer, PeopleFilter filter) {
    var unit = filter.unit();
    if (unit != null && !filter.below()) {
      return 1;
    }
    return (unit == null
            ? jdbc.sql(
                    """
                    select case when exists (select 1 from organization_tally where unit_id = any(%s) and units > :most)
                      then :most + 1 else (select count(*) from (%s limit :most + 1) reached) end
                    """
                        .formatted(Rights.grantedBelow(People.READ), Rights.units(People.READ)))
                .param("viewer", viewer.account().value())
            : jdbc.sql("select count(*) from (" + Places.allBelow() + " limit :most + 1) reached")
                .param("below", unit.value()))
        .param("most", VERY_WIDE)
        .query(Integer.class)
        .single();
  }

  private Query query(Viewer viewer, PeopleFilter filter, Words words, Way way) {
    var query = new Query(new ArrayList<>(), new HashMap<>());
    var parameters = query.parameters();
    parameters.put("viewer", viewer.account().value());
    parameters.put("gone", filter.gone());
    if (filter.unit() != null) {
      parameters.put("below", filter.unit().value());
    }
    if (way != Way.FROM_UNITS) {
      var at =
          new StringBuilder(
              way == Way.IN_ORDER_AMONG_UNITS
                  // "is true" keeps the planner from joining.
                  ? "(pl.unit_id in (" + Rights.units(People.READ) + ")) is true"
                  : Rights.onEach("pl.unit_id", People.READ));
      if (filter.unit() != null) {
        at.append(" and pl.belongs and ")
            .append(filter.below() ? Places.below("pl.unit_id") : "pl.unit_id = :below");
      }
      // "offset" keeps the planner from gathering all places first.
      query
          .conditions()
          .add(
              "exists (select 1 from organization_person_place pl where pl.person_id = p.id and (pl.holds or :gone) and "
                  + at
                  + " offset 0)");
    }
    if (!words.none()) {
      named(words, filter.words(), parameters);
    }
    if (filter.standing() != null) {
      parameters.put("standing", filter.standing().name());
      tied(query, "organization_membership", "t.standing = :standing");
    }
    if (filter.post() != null) {
      parameters.put("post", filter.post());
      tied(query, "organization_person_post", "t.post = :post");
    }
    if (filter.manager() != null) {
      parameters.put("manager", filter.manager().value());
      tied(query, "organization_person_managed", "t.manager_id = :manager");
    }
    return query;
  }

  private static void tied(Query query, String table, String condition) {
    query
        .conditions()
        .add(
            "exists (select 1 from %s t where t.person_id = p.id and %s and %s)"
                .formatted(table, condition, HOLDS.formatted("t")));
  }

  private static void named(Words words, String typed, Map<String, Object> parameters) {
    var last = words.each().getLast();
    parameters.put("last", last);
    parameters.put("after", behind(last));
    parameters.put("begin", words.key());
    parameters.put("begun", behind(words.key()));
    parameters.put("others", patterns(words.others()));
    parameters.put("whole", patterns(words.each()));
    parameters.put("words", words.each().toArray(String[]::new));
    parameters.put("rare", words.others().toArray(String[]::new));
    parameters.put("exact", typed.strip().toLowerCase(Locale.ROOT));
  }

  /** Behind everything that begins so. */
  private static String behind(String beginning) {
    return beginning + Character.toString(Character.MAX_CODE_POINT);
  }

  private static String[] patterns(List<String> words) {
    return words.stream().map(word -> "% " + word + " %").toArray(String[]::new);
  }

  private JdbcClient.StatementSpec bound(String sql, Query query) {
    return jdbc.sql(sql).params(query.parameters()).param("day", calendar.today());
  }

  private boolean beginsFew(Query query) {
    return bound(
                "select count(*) from (select 1 from organization_person p where %s limit %d) counted"
                    .formatted(BEGINS, FEW + 1),
                query)
            .query(Long.class)
            .single()
        <= FEW;
  }

  /**
   * How frequent words are in names, as the database has found out for its planner.
   *
   * @param people how many there are
   * @param least the share of the rarest word that it keeps
   */
  private record Shares(Instant read, Map<String, Double> words, double people, double least) {}

  /** About how many people bear all the words. */
  private double about(List<String> words) {
    var known = shares;
    if (known.read().isBefore(calendar.now().minus(SHARES_LAST))) {
      known = read();
      shares = known;
    }
    double people = known.people();
    for (var word : words) {
      people *= known.words().getOrDefault(word, known.least());
    }
    return people;
  }

  private Shares read() {
    var words = new HashMap<String, Double>();
    jdbc.sql(
            """
            select e.word, e.share from pg_stats s
              cross join lateral unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) as e(word, share)
            where s.schemaname = current_schema() and s.tablename = 'organization_person_by_words' and e.word is not null
            """)
        .query((row, n) -> words.put(row.getString(1), row.getDouble(2)))
        .list();
    double people =
        jdbc.sql("select reltuples from pg_class where oid = 'organization_person'::regclass")
            .query(Double.class)
            .single();
    return new Shares(
        calendar.now(),
        words,
        Math.max(0, people),
        words.values().stream().mapToDouble(Double::doubleValue).min().orElse(0));
  }
}
