package vn.giaoban.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * What day it is where the office stands. Whatever is recorded as having happened takes its moment
 * from here, never from the database.
 */
@Component
public class OfficeCalendar {

  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();

  private final Clock clock;

  OfficeCalendar(Clock clock) {
    this.clock = clock;
  }

  public LocalDate today() {
    return LocalDate.ofInstant(now(), ZONE);
  }

  public Instant now() {
    return TOLD.isBound() ? TOLD.get() : clock.instant();
  }

  /**
   * Does {@code work} as of a moment that has passed. For taking over what happened before the
   * installation was there; nothing that a person asks for may come this way. Holds in this thread
   * only, for as long as {@code work} lasts.
   */
  public static void asOf(Instant moment, Runnable work) {
    ScopedValue.where(TOLD, moment).run(work);
  }

  public static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }
}
