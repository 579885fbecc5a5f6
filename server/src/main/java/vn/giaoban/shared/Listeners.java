package vn.giaoban.shared;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a change sets off in other modules, which goes on behind it. Asks for no right. */
@Component
public class Listeners {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private final JdbcClient jdbc;

  Listeners(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Waits until all that was set off so far is done.
   *
   * @return false where it was not done within that time
   */
  public boolean await(Duration longest) throws InterruptedException {
    var open =
        jdbc.sql("select exists (select 1 from event_publication where completion_date is null)")
            .query(Boolean.class);
    long end = System.nanoTime() + longest.toNanos();
    while (open.single()) {
      if (System.nanoTime() >= end) {
        return false;
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
    return true;
  }
}
