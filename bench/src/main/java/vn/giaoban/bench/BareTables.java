package vn.giaoban.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tables that are filled faster without their indexes, references and the notes of the audit log.
 * What was taken off is remembered in the database, so that it comes back after whatever happened.
 */
final class BareTables {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final String[] tables;

  BareTables(JdbcClient jdbc, TransactionTemplate transaction, List<String> tables) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.tables = tables.toArray(String[]::new);
    jdbc.sql(
            "create table if not exists bench.taken_off (place bigint generated always as identity primary key, make text not null)")
        .update();
  }

  /** Takes everything off but the primary keys. */
  void strip() {
    transaction.executeWithoutResult(status -> {
      record Part(String drop, String make) {}
      var parts =
          jdbc.sql(
                  """
                  select format('alter table %1$s drop constraint %2$I', c.conrelid::regclass, c.conname),
                    format('alter table %1$s add constraint %2$I %3$s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
                  from pg_constraint c where c.conrelid = any(:tables::regclass[]) and c.contype in ('f', 'u')
                  union all
                  select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
                  from pg_index i where i.indrelid = any(:tables::regclass[]) and not i.indisprimary
                    and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('u', 'p'))
                  union all
                  select format('alter table %1$s disable trigger %2$I', t.tgrelid::regclass, t.tgname),
                    format('alter table %1$s enable trigger %2$I', t.tgrelid::regclass, t.tgname)
                  from pg_trigger t where t.tgrelid = any(:tables::regclass[]) and not t.tgisinternal and t.tgenabled <> 'D'
                  order by 2 desc
                  """)
              .param("tables", tables)
              .query((row, n) -> new Part(row.getString(1), row.getString(2)))
              .list();
      for (var part : parts) {
        jdbc.sql(part.drop()).update();
        jdbc.sql("insert into bench.taken_off (make) values (:make)")
            .param("make", part.make())
            .update();
      }
    });
  }

  /** Puts everything back, one after the other. */
  void restore() {
    record Part(long place, String make) {}
    jdbc.sql("select place, make from bench.taken_off order by place")
        .query((row, n) -> new Part(row.getLong(1), row.getString(2)))
        .list()
        .forEach(part -> {
          long begin = System.nanoTime();
          transaction.executeWithoutResult(status -> {
            jdbc.sql("set local maintenance_work_mem = '512MB'").update();
            jdbc.sql(part.make()).update();
            jdbc.sql("delete from bench.taken_off where place = :place")
                .param("place", part.place())
                .update();
          });
          if (System.nanoTime() - begin > 2_000_000_000L) {
            System.out.printf("  %3.0f s  %s%n", (System.nanoTime() - begin) / 1e9, part.make());
          }
        });
    for (var table : tables) {
      jdbc.sql("vacuum (analyze) " + table).update();
    }
  }
}
