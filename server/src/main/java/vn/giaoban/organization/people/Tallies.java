package vn.giaoban.organization.people;

import java.time.OffsetDateTime;
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
 * counted when asked for; the sums of the few units above many are kept and counted anew every
 * hour.
 */
@Component
class Tallies {

  /** A unit with more places below it than these has its sums kept. */
  private static final int MANY = 500;

  private static final String COUNT =
      """
      select coalesce(u.units, 0) as units, coalesce(u.cells, 0) as cells, coalesce(m.official, 0) as official,
        coalesce(m.probationary, 0) as probationary
      from (select count(*) filter (where ap.depth > 0) as units, count(*) filter (where s.kind = 'CELL') as cells
          from access_place ap join organization_unit u on u.id = ap.descendant and u.founded_on <= :today
              and (u.ended_on is null or u.ended_on >= :today) and u.annulled_by is null
            join organization_unit_standing s on s.unit_id = u.id
              and s.valid_from <= :today and (s.valid_to is null or s.valid_to >= :today)
          where ap.ancestor = :below) u
        cross join (select count(*) filter (where m.standing = 'OFFICIAL') as official,
            count(*) filter (where m.standing = 'PROBATIONARY') as probationary
          from access_place ap join organization_membership m on m.unit_id = ap.descendant
            and m.valid_from <= :today and (m.valid_to is null or m.valid_to >= :today)
          where ap.ancestor = :below) m
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
    return jdbc.sql(
            "select units, cells, official, probationary, counted_at from organization_tally where unit_id = :unit")
        .param("unit", unit.value())
        .query((row, n) ->
            new Below(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getObject(5, OffsetDateTime.class).toInstant()))
        .optional()
        .orElseGet(() -> counted(unit));
  }

  private Below counted(UnitId unit) {
    return jdbc.sql(COUNT)
        .param("below", unit.value())
        .param("today", calendar.today())
        .query((row, n) ->
            new Below(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), null))
        .single();
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
    for (var unit : wide) {
      jdbc.sql(
              """
              insert into organization_tally (unit_id, units, cells, official, probationary, counted_at)
              select :below, units, cells, official, probationary, :now from (%s) counted
              on conflict (unit_id) do update set units = excluded.units, cells = excluded.cells, official = excluded.official,
                probationary = excluded.probationary, counted_at = excluded.counted_at
              """
                  .formatted(COUNT))
          .param("below", unit)
          .param("today", calendar.today())
          .param("now", calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime())
          .update();
    }
    return wide.size();
  }
}
