package vn.giaoban.privacy;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaoban.access.Acting;
import vn.giaoban.shared.sealing.Cell;
import vn.giaoban.shared.sealing.Sealed;
import vn.giaoban.shared.sealing.Sealing;

/**
 * Puts a new key in the place of the old one: every sealed value is sealed anew, in small steps,
 * and the old key is forgotten when none is left. Broken off, it goes on where it was.
 */
@Component
public class KeyRotation {

  private static final int STEP = 1000;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Sealing sealing;
  private final FieldRegister register;

  KeyRotation(
      JdbcClient jdbc, TransactionTemplate transaction, Sealing sealing, FieldRegister register) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.sealing = sealing;
    this.register = register;
  }

  /**
   * What came of it.
   *
   * @param version of the key that seals now
   * @param values sealed anew
   * @param finished whether the old key is gone; not where somebody still writes with it
   */
  public record Result(int version, long values, boolean finished) {}

  /** Rotates, or goes on with a rotation that was broken off. */
  public Result rotate() {
    return Acting.asSystem("key rotation", this::rotateAll);
  }

  private Result rotateAll() {
    var since = sealing.renew();
    var values = sealAnew();
    // Who began before the new key was there may still write with the old one.
    if (!othersHaveEnded(since)) {
      return new Result(sealing.version(), values, false);
    }
    values += sealAnew();
    sealing.retire();
    return new Result(sealing.version(), values, true);
  }

  private long sealAnew() {
    long values = 0;
    for (var field : register.fields().filter(Field::sealed).toList()) {
      values += sealAnew(field);
    }
    return values;
  }

  /** Seals the values of a column anew, from the first row to the last. */
  private long sealAnew(Field field) {
    var key = key(field.table());
    long values = 0;
    String after = null;
    do {
      var step = step(field, key, after);
      values += step.values();
      after = step.last();
    } while (after != null);
    return values;
  }

  /**
   * The key of a table.
   *
   * @param type as the database names it
   */
  record Key(String column, String type) {}

  /**
   * What became of a step.
   *
   * @param last the key of its last row; null where nothing was left
   */
  record Done(int values, @Nullable String last) {}

  private record Row(String key, Sealed value) {}

  /**
   * Seals some of the values of a column anew, in one statement.
   *
   * @param after the key of the last row of the step before: what lies behind it is not looked at
   *     again
   */
  Done step(Field field, Key key, @Nullable String after) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          List<Row> rows =
              jdbc.sql(
                      """
                      select %1$s::text, %2$s from %3$s
                      where %2$s is not null and substring(%2$s from 2 for 4) <> :mark
                        and (:after::%4$s is null or %1$s > :after::%4$s)
                      order by %1$s limit :step for update
                      """
                          .formatted(key.column(), field.column(), field.table(), key.type()))
                  .param("mark", Sealed.mark(sealing.version()))
                  .param("after", after, Types.VARCHAR)
                  .param("step", STEP)
                  .query((row, n) -> new Row(row.getString(1), new Sealed(row.getBytes(2))))
                  .list();
          if (!rows.isEmpty()) {
            replace(field, key, rows);
          }
          return new Done(rows.size(), rows.isEmpty() ? null : rows.getLast().key());
        }));
  }

  private void replace(Field field, Key key, List<Row> rows) {
    var values = new byte[rows.size()][];
    var prints = new byte[rows.size()][];
    for (int i = 0; i < values.length; i++) {
      var place = new Cell(field.table(), field.column(), rows.get(i).key());
      var clear = sealing.open(place, rows.get(i).value());
      values[i] = sealing.seal(place, clear).bytes();
      prints[i] = sealing.print(field.table(), field.column(), clear).bytes();
    }
    jdbc.sql(
            """
            update %1$s t set %2$s = anew.value%3$s
            from unnest(:keys::text[], :values::bytea[], :prints::bytea[]) as anew (key, value, print)
            where t.%4$s = anew.key::%5$s
            """
                .formatted(
                    field.table(),
                    field.column(),
                    field.print() == null ? "" : ", " + field.print() + " = anew.print",
                    key.column(),
                    key.type()))
        .param("keys", rows.stream().map(Row::key).toArray(String[]::new))
        .param("values", values)
        .param("prints", prints)
        .update();
  }

  Key key(String table) {
    return jdbc.sql(
            """
            select a.attname, format_type(a.atttypid, a.atttypmod)
            from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
            where i.indrelid = to_regclass(:table) and i.indisprimary
            """)
        .param("table", table)
        .query((row, n) -> new Key(row.getString(1), row.getString(2)))
        .single();
  }

  private boolean othersHaveEnded(OffsetDateTime since) {
    var until = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(until)) {
      var open =
          jdbc.sql(
                  """
                  select count(*) from pg_stat_activity
                  where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
                    and xact_start <= :since
                  """)
              .param("since", since)
              .query(Long.class)
              .single();
      if (open == 0) {
        return true;
      }
      jdbc.sql("select pg_sleep(0.2)").query(row -> {});
    }
    return false;
  }
}
