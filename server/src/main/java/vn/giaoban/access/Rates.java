package vn.giaoban.access;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.shared.OfficeCalendar;

/** How often something was tried in a period, counted in the database for all nodes together. */
@Component
class Rates {

  private static final Duration KEPT = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final OfficeCalendar calendar;

  Rates(JdbcClient jdbc, OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  /** Counts one more try, and says how many there were in this period. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public int count(String subject, Duration length) {
    var number =
        jdbc.sql(
                """
                insert into access_rate as r (subject, period, number) values (:subject, :period, 1)
                on conflict (subject, period) do update set number = r.number + 1 returning number
                """)
            .param("subject", subject)
            .param("period", period(length).atOffset(ZoneOffset.UTC))
            .query(Integer.class)
            .single();
    if (number == 1) {
      jdbc.sql("delete from access_rate where period < :before")
          .param("before", calendar.now().minus(KEPT).atOffset(ZoneOffset.UTC))
          .update();
    }
    return number;
  }

  /** How many there were in this period. */
  public int counted(String subject, Duration length) {
    return jdbc.sql("select number from access_rate where subject = :subject and period = :period")
        .param("subject", subject)
        .param("period", period(length).atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  private Instant period(Duration length) {
    var seconds = length.toSeconds();
    return Instant.ofEpochSecond(calendar.now().getEpochSecond() / seconds * seconds);
  }
}
