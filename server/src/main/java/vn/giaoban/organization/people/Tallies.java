package vn.giaoban.organization.people;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaoban.access.Acting;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.UnitId;

/**
 * How many units and members there are below a unit. Where few units stand below it they are
 * counted when asked for; the sums of the few units above many are kept from the first time that
 * they are asked for, and counted anew every hour.
 */
@Component
class Tallies {

  /** A unit with more places below it than these has its sums kept. */
  private static final int MANY = 500;

  /** What is kept, or else counted now where there are not many. */
  private static final String KEPT_OR_COUNTED =
      """
      with kept as (select units, cells, official, probationary, counted_at from organization_tally where unit_id = :unit)
      select * from kept
      union all
      select c.units, c.cells, c.official, c.probationary, null
      from (select :unit::uuid as unit_id where not exists (select 1 from kept)
            and (select count(*) from (select 1 from access_place where ancestor = :unit limit :many + 1) places) <= :many offset 0) few
        cross join lateral organization_count_below(few.unit_id, :today) c
      """;

  private final JdbcClient jdbc;
  private final OfficeCalendar calendar;
  private final TransactionTemplate transaction;

  Tallies(JdbcClient jdbc, OfficeCalendar calendar, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.calendar = calendar;
    this.transaction = transaction;
  }

  Below below(UnitId unit) {
    return known(unit)
        .orElseGet(() ->
            Acting.asSystem(
                "units and members are counted",
                () ->
                    transaction.execute(status -> {
                      // Who asks for the same meanwhile waits for it.
                      jdbc.sql("select pg_advisory_xact_lock(hashtext('organization_tally'))")
                          .query((row, n) -> n)
                          .list();
                      return known(unit)
                          .orElseGet(() -> {
                            keep(unit.value());
                            return known(unit).orElseThrow();
                          });
                    })));
  }

  private Optional<Below> known(UnitId unit) {
    return jdbc.sql(KEPT_OR_COUNTED)
        .param("unit", unit.value())
        .param("many", MANY)
        .param("today", calendar.today())
        .query((row, n) -> {
          var countedAt = row.getObject(5, OffsetDateTime.class);
          return new Below(
              row.getLong(1),
              row.getLong(2),
              row.getLong(3),
              row.getLong(4),
              countedAt == null ? null : countedAt.toInstant());
        })
        .optional();
  }

  /** Every hour, and at the start. */
  @EventListener(ApplicationReadyEvent.class)
  @Scheduled(cron = "9 0 * * * *", zone = "Asia/Ho_Chi_Minh")
  void count() {
    Acting.asSystem(
        "units and members are counted", () -> transaction.execute(status -> count(MANY)));
  }

  /** Counts what is below the units that have more than {@code many} places below them. */
  int count(int many) {
    var wide =
        jdbc.sql(
                """
                select ap.ancestor from access_place ap join organization_unit u on u.id = ap.ancestor
                group by ap.ancestor having count(*) > :many order by ap.ancestor
                """)
            .param("many", many)
            .query(UUID.class)
            .list();
    jdbc.sql("delete from organization_tally where unit_id <> all(:wide)")
        .param("wide", wide.toArray(UUID[]::new))
        .update();
    wide.forEach(this::keep);
    return wide.size();
  }

  private void keep(UUID unit) {
    jdbc.sql(
            """
            insert into organization_tally (unit_id, units, cells, official, probationary, counted_at)
            select :unit, units, cells, official, probationary, :now from organization_count_below(:unit, :today)
            on conflict (unit_id) do update set units = excluded.units, cells = excluded.cells, official = excluded.official,
              probationary = excluded.probationary, counted_at = excluded.counted_at
            """)
        .param("unit", unit)
        .param("today", calendar.today())
        .param("now", calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime())
        .update();
  }
}
