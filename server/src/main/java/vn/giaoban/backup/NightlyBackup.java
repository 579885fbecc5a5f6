package vn.giaoban.backup;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Problem;

/**
 * Makes a back-up every night, and at once where the last one is missing or was missed; between
 * them keeps safe what came since. Runs in the server only, and only where the settings name a
 * folder.
 */
final class NightlyBackup implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(NightlyBackup.class);
  private static final int SECONDS_BETWEEN = 60;
  private static final long MINUTES_AFTER_FAILURE = 60;

  private final Backups backups;
  private final BackupSettings settings;
  private final OfficeCalendar calendar;
  private final boolean wanted;
  private @Nullable ScheduledExecutorService timer;
  private volatile @Nullable Failure failed;

  NightlyBackup(Backups backups, BackupSettings settings, OfficeCalendar calendar, boolean wanted) {
    this.backups = backups;
    this.settings = settings;
    this.calendar = calendar;
    this.wanted = wanted;
  }

  /**
   * Why the last try came to nothing.
   *
   * @param again when it is tried the next time
   */
  record Failure(Instant at, Problem problem, Instant again) {}

  /** Null where the last try went well, or none was made. */
  @Nullable Failure failure() {
    return failed;
  }

  /** When the next one is made; null where none is made of itself. */
  @Nullable Instant next() {
    var at = settings.time();
    if (!wanted || at == null) {
      return null;
    }
    var failure = failed;
    var here = calendar.now().atZone(OfficeCalendar.ZONE);
    var today = ZonedDateTime.of(here.toLocalDate(), at, OfficeCalendar.ZONE);
    return failure != null
        ? failure.again()
        : (today.isAfter(here) ? today : today.plusDays(1)).toInstant();
  }

  /**
   * Whether a back-up is due.
   *
   * @param last the moment of the newest one that goes on with what is written now; null for none
   */
  static boolean due(Instant now, LocalTime at, @Nullable Instant last) {
    var here = now.atZone(OfficeCalendar.ZONE);
    var today = ZonedDateTime.of(here.toLocalDate(), at, OfficeCalendar.ZONE);
    var latest = today.isAfter(here) ? today.minusDays(1) : today;
    return last == null || last.isBefore(latest.toInstant());
  }

  void work() {
    var at = settings.time();
    var now = calendar.now();
    try {
      backups.keepSafe();
      var failure = failed;
      if (at == null || (failure != null && now.isBefore(failure.again()))) {
        return;
      }
      var last = backups.newest().filter(backups::continuedBy).map(Manifest::moment).orElse(null);
      if (due(now, at, last)) {
        var made = backups.make(new Backups.Wishes(null, null, false, settings.keep()));
        LOG.info(
            "Đã sao lưu và kiểm chứng: {} ({} cảnh báo)", made.folder(), made.warnings().size());
        made.warnings().forEach(warning -> LOG.warn("{} {}", warning.key(), warning.arguments()));
      }
      failed = null;
    } catch (BackupRefused refused) {
      failed = failure(now, refused.problem());
      LOG.error(
          "Không sao lưu được: {} {}", refused.problem().key(), refused.problem().arguments());
    } catch (IOException | RuntimeException e) {
      failed = failure(now, Problem.of("backup.problem.unforeseen", e.toString()));
      LOG.error("Không sao lưu được; sẽ thử lại", e);
    }
  }

  private static Failure failure(Instant now, Problem problem) {
    return new Failure(now, problem, now.plusSeconds(60 * MINUTES_AFTER_FAILURE));
  }

  @Override
  public synchronized void start() {
    timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("nightly-backup").daemon().factory());
    var _ =
        timer.scheduleWithFixedDelay(
            this::work, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
  }

  @Override
  public synchronized void stop() {
    if (timer != null) {
      timer.shutdownNow();
      timer = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return timer != null;
  }

  @Override
  public boolean isAutoStartup() {
    return wanted;
  }
}
