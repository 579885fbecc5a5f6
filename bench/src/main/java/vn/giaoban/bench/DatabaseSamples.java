package vn.giaoban.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database was doing, asked many times a second: where its time goes. */
final class DatabaseSamples implements AutoCloseable {

  private static final int NANOSECONDS_BETWEEN = 50_000_000;
  private static final int LETTERS = 60;

  private final JdbcClient jdbc;
  private final Map<String, Integer> seen = new ConcurrentHashMap<>();
  private volatile boolean stopped;

  DatabaseSamples(JdbcClient jdbc) {
    this.jdbc = jdbc;
    Thread.ofPlatform().name("samples").daemon().start(this::take);
  }

  private void take() {
    while (!stopped) {
      jdbc.sql(
              """
              select regexp_replace(query, '\\s+', ' ', 'g') from pg_stat_activity
              where state = 'active' and pid <> pg_backend_pid() and datname = current_database()
              """)
          .query(String.class)
          .list()
          .forEach(query ->
              seen.merge(
                  query.strip().substring(0, Math.min(LETTERS, query.strip().length())),
                  1,
                  Integer::sum));
      LockSupport.parkNanos(NANOSECONDS_BETWEEN);
    }
  }

  /** The statements seen most often, with their share. */
  List<String> shares(int most) {
    int all = Math.max(1, seen.values().stream().mapToInt(Integer::intValue).sum());
    return seen.entrySet().stream()
        .sorted(Comparator.comparingInt(one -> -one.getValue()))
        .limit(most)
        .map(one ->
            String.format(Locale.ROOT, "%4.1f %%  %s", 100.0 * one.getValue() / all, one.getKey()))
        .toList();
  }

  /** No more is asked; what was seen stays. */
  @Override
  public void close() {
    stopped = true;
  }
}
