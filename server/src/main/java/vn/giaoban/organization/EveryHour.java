package vn.giaoban.organization;

import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaoban.access.Acting;
import vn.giaoban.access.Places;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.UnitId;

/**
 * What comes by itself: moves are recorded before the day they hold from, and on that day the
 * places that rights run down follow; ended units that have something open after all get a
 * hand-over.
 */
@Component
@EnableScheduling
class EveryHour {

  private static final Logger LOG = LoggerFactory.getLogger(EveryHour.class);

  private final JdbcClient jdbc;
  private final UnitRows rows;
  private final Places places;
  private final HandOvers handOvers;
  private final OfficeCalendar calendar;
  private final TransactionTemplate transaction;

  EveryHour(
      JdbcClient jdbc,
      UnitRows rows,
      Places places,
      HandOvers handOvers,
      OfficeCalendar calendar,
      TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.places = places;
    this.handOvers = handOvers;
    this.calendar = calendar;
    this.transaction = transaction;
  }

  private record Misplaced(UnitId unit, UnitId parent) {}

  /** Every hour, because a machine may sleep at midnight. Doing it twice does no harm. */
  @EventListener(ApplicationReadyEvent.class)
  @Scheduled(cron = "1 0 * * * *", zone = "Asia/Ho_Chi_Minh")
  void follow() {
    int moved = Acting.asSystem("places follow units", this::moved);
    if (moved > 0) {
      LOG.info("{} units stand below another unit as of today", moved);
    }
    Acting.asSystem(
        "hand-overs of what was forgotten",
        () -> {
          handOvers.findForgotten();
          return true;
        });
  }

  private int moved() {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          jdbc.sql("select pg_advisory_xact_lock(hashtext('organization_tree'))")
              .query((row, n) -> n)
              .list();
          var misplaced =
              jdbc.sql(
                      """
                      select p.unit_id, p.parent_id from organization_unit_parent p
                      where p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today)
                        and not exists (select 1 from access_place a
                          where a.descendant = p.unit_id and a.ancestor = p.parent_id and a.depth = 1)
                      """)
                  .param("today", calendar.today())
                  .query((row, n) ->
                      new Misplaced(
                          new UnitId(row.getObject(1, UUID.class)),
                          new UnitId(row.getObject(2, UUID.class))))
                  .list();
          misplaced.forEach(one -> places.put(one.unit(), one.parent()));
          rows.moved(misplaced.stream().map(Misplaced::unit).toList());
          return misplaced.size();
        }));
  }
}
