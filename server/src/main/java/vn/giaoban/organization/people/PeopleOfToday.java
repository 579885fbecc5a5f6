package vn.giaoban.organization.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaoban.access.Acting;
import vn.giaoban.shared.OfficeCalendar;

/**
 * What was recorded ahead comes into force: rights reach people where they are to be found today.
 */
@Component
class PeopleOfToday {

  private static final Logger LOG = LoggerFactory.getLogger(PeopleOfToday.class);

  /** So many people are put to their places in one statement. */
  private static final int BATCH = 5_000;

  /** The days that are looked at where nobody knows until when all was followed. */
  private static final int LOOK_BACK = 400;

  /** What was recorded in a transaction that took long is looked at as well. */
  private static final int LONGEST_RECORDING = 7;

  /**
   * A table of what ties people to units.
   *
   * @param unit its column with the unit
   * @param belongs whether who is tied so belongs to the unit
   */
  private record Tie(String table, String unit, boolean belongs) {}

  private static final List<Tie> TIES =
      List.of(
          new Tie("organization_membership", "unit_id", true),
          new Tie("organization_person_post", "unit_id", true),
          new Tie("organization_person_managed", "manager_id", false));

  private final JdbcClient jdbc;
  private final PersonChanges changes;
  private final OfficeCalendar calendar;
  private final TransactionTemplate transaction;

  PeopleOfToday(
      JdbcClient jdbc,
      PersonChanges changes,
      OfficeCalendar calendar,
      TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.changes = changes;
    this.calendar = calendar;
    this.transaction = transaction;
  }

  /** Every hour, because a machine may sleep at midnight. Doing it twice does no harm. */
  @EventListener(ApplicationReadyEvent.class)
  @Scheduled(cron = "5 0 * * * *", zone = "Asia/Ho_Chi_Minh")
  void follow() {
    Acting.asSystem("people follow their days", this::followed);
  }

  private int followed() {
    var today = calendar.today();
    var due = due(since(today), today);
    for (int from = 0; from < due.size(); from += BATCH) {
      var batch = due.subList(from, Math.min(due.size(), from + BATCH));
      transaction.executeWithoutResult(status -> changes.place(batch));
    }
    jdbc.sql(
            "insert into organization_people_followed (day) values (:day) on conflict (one) do update set day = excluded.day")
        .param("day", today)
        .update();
    if (!due.isEmpty()) {
      LOG.info("{} people looked at because something of theirs begins or ends", due.size());
    }
    return due.size();
  }

  /** From the day on until which all was followed; a machine may have slept for long. */
  private LocalDate since(LocalDate today) {
    return jdbc.sql("select day from organization_people_followed")
        .query(LocalDate.class)
        .optional()
        .map(followed -> (followed.isBefore(today) ? followed : today).minusDays(LONGEST_RECORDING))
        .orElse(today.minusDays(LOOK_BACK));
  }

  /** Those whose places do not say what began or ended since a day. */
  List<PersonId> due(LocalDate since, LocalDate today) {
    var parts = new ArrayList<String>();
    for (var tie : TIES) {
      parts.add(
          """
          select d.person_id from %1$s d where d.valid_from between :since and :today
            and (d.valid_to is null or d.valid_to >= :today)
            and not exists (select 1 from organization_person_place pl
              where pl.unit_id = d.%2$s and pl.person_id = d.person_id and pl.holds)
          """
              .formatted(tie.table(), tie.unit()));
      parts.add(
          """
          select d.person_id from %1$s d where d.valid_to >= :since and d.valid_to < :today
            and exists (select 1 from organization_person_place pl
              where pl.unit_id = d.%2$s and pl.person_id = d.person_id and pl.holds %3$s)
            %4$s
          """
              .formatted(
                  tie.table(), tie.unit(), tie.belongs() ? "and pl.belongs" : "", others(tie)));
    }
    return jdbc.sql(String.join(" union ", parts))
        .param("since", since)
        .param("today", today)
        .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Nothing else has taken the place of what ended. */
  private static String others(Tie ended) {
    return TIES.stream()
        .filter(tie -> tie.belongs() || !ended.belongs())
        .map(tie ->
            """
            and not exists (select 1 from %s o where o.person_id = d.person_id and o.%s = d.%s
              and o.valid_from <= :today and (o.valid_to is null or o.valid_to >= :today))
            """
                .formatted(tie.table(), tie.unit(), ended.unit()))
        .collect(Collectors.joining());
  }
}
