package vn.giaoban.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
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

  private static final int STEP = 200;
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
      int step;
      do {
        step = step(field);
        values += step;
      } while (step > 0);
    }
    return values;
  }

  private record Row(String key, Sealed value) {}

  /** Seals some of the values of a column anew; how many. */
  int step(Field field) {
    var key = key(field.table());
    Integer done =
        transaction.execute(status -> {
          List<Row> rows =
              jdbc.sql(
                      """
                      select %1$s::text, %2$s from %3$s
                      where %2$s is not null and substring(%2$s from 2 for 4) <> :mark
                      order by %1$s limit :step for update
                      """
                          .formatted(key, field.column(), field.table()))
                  .param("mark", Sealed.mark(sealing.version()))
                  .param("step", STEP)
                  .query((row, n) -> new Row(row.getString(1), new Sealed(row.getBytes(2))))
                  .list();
          for (var row : rows) {
            var place = new Cell(field.table(), field.column(), row.key());
            jdbc.sql(
                    "update %s set %s = :value where %s::text = :key"
                        .formatted(field.table(), field.column(), key))
                .param("value", sealing.seal(place, sealing.open(place, row.value())).bytes())
                .param("key", row.key())
                .update();
          }
          return rows.size();
        });
    return done == null ? 0 : done;
  }

  private String key(String table) {
    return jdbc.sql(
            """
            select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
            where i.indrelid = to_regclass(:table) and i.indisprimary
            """)
        .param("table", table)
        .query(String.class)
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
