package vn.giaoban.organization.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giaoban.shared.OfficeCalendar;

/**
 * How frequent words are in names, and how many people each area has, as the database has found out
 * for its planner. Used only to choose the quicker way to the same outcome.
 */
@Component
class WordShares {

  private static final Duration LAST = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final OfficeCalendar calendar;
  private volatile Shares shares = new Shares(Instant.MIN, Map.of(), Map.of(), 0, 0);

  WordShares(JdbcClient jdbc, OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  /**
   * @param places how many places of people there are
   * @param least the share of the rarest word that is kept
   */
  private record Shares(
      Instant read,
      Map<String, Double> words,
      Map<UUID, Double> areas,
      double places,
      double least) {}

  /** About how many places of people there are in the areas; everywhere, where none is named. */
  double places(Collection<UUID> areas) {
    var known = known();
    return areas.isEmpty()
        ? known.places()
        : known.places()
            * areas.stream().mapToDouble(area -> known.areas().getOrDefault(area, 0.0)).sum();
  }

  /** The share of those who bear all the words. */
  double share(List<String> words) {
    var known = known();
    return words.stream()
        .mapToDouble(word -> known.words().getOrDefault(word, known.least()))
        .reduce(1, (one, other) -> one * other);
  }

  /** The share of those who bear a word that begins so. */
  double shareBeginning(String beginning) {
    var known = known();
    return Math.max(
        known.least(),
        known.words().entrySet().stream()
            .filter(one -> one.getKey().startsWith(beginning))
            .mapToDouble(Map.Entry::getValue)
            .sum());
  }

  private Shares known() {
    var known = shares;
    if (known.read().isBefore(calendar.now().minus(LAST))) {
      known = read();
      shares = known;
    }
    return known;
  }

  private Shares read() {
    var words = new HashMap<String, Double>();
    jdbc.sql(
            """
            select e.word, e.share from pg_stats_ext_exprs s
              cross join lateral unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) as e(word, share)
            where s.statistics_schemaname = current_schema() and s.statistics_name = 'organization_person_place_words'
              and e.word is not null
            """)
        .query((row, n) -> words.put(row.getString(1), row.getDouble(2)))
        .list();
    var areas = new HashMap<UUID, Double>();
    jdbc.sql(
            """
            select e.area, e.share from pg_stats s
              cross join lateral unnest(s.most_common_vals::text::uuid[], s.most_common_freqs) as e(area, share)
            where s.schemaname = current_schema() and s.tablename = 'organization_person_place' and s.attname = 'area_id'
            """)
        .query((row, n) -> areas.put(row.getObject(1, UUID.class), row.getDouble(2)))
        .list();
    double places =
        jdbc.sql("select reltuples from pg_class where oid = 'organization_person_place'::regclass")
            .query(Double.class)
            .single();
    return new Shares(
        calendar.now(),
        Map.copyOf(words),
        Map.copyOf(areas),
        Math.max(0, places),
        words.values().stream().mapToDouble(Double::doubleValue).min().orElse(0));
  }
}
