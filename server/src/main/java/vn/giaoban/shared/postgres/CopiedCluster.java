package vn.giaoban.shared.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.giaoban.shared.OfficeCalendar;

/**
 * A copy of a cluster that is brought to a moment and can be looked at. It is reached by this
 * process only, keeps no write-ahead log anywhere, and becomes a cluster of its own: what it came
 * from is never touched.
 */
public final class CopiedCluster implements AutoCloseable {

  /** The write-ahead log of many days may have to be replayed. */
  private static final Duration LONGEST_REPLAY = Duration.ofHours(12);

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSxxx");

  private static final Pattern LAST =
      Pattern.compile(
          "last completed transaction was at log time (\\S+) (\\d\\d:\\d\\d:\\d\\d)(?:\\.\\d+)?([+-]\\d\\d)");

  private final EmbeddedPostgres server;

  private CopiedCluster(EmbeddedPostgres server) {
    this.server = server;
  }

  /** Up to where the write-ahead log is replayed. */
  public sealed interface Until {

    /** The moment that the copy is of. */
    record OfCopy() implements Until {}

    /** A moment after that. */
    record Time(Instant moment) implements Until {}

    /** As far as there is any. */
    record End() implements Until {}
  }

  /** The write-ahead log ends before the moment that was asked for. */
  public static final class NotReached extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Instant last;

    NotReached(@Nullable Instant last) {
      super("the write-ahead log ends at " + last);
      this.last = last;
    }

    /** When the last change was made that there is; null where there is none after the copy. */
    public @Nullable Instant last() {
      return last;
    }
  }

  /**
   * Brings the copy to that moment and starts it.
   *
   * @param folder holds {@code postgresql}, with all the write-ahead log that is needed in {@code
   *     pg_wal}
   * @param programs a data folder whose PostgreSQL is used
   * @throws EmbeddedPostgresException where it cannot be started, with the reason
   */
  public static CopiedCluster start(Path folder, Path programs, Until until)
      throws IOException, NotReached {
    var cluster = folder.resolve("postgresql");
    Files.createFile(cluster.resolve("recovery.signal"));
    var recovery =
        switch (until) {
          case Until.OfCopy() -> "-c recovery_target=immediate";
          case Until.End() -> "-c recovery_target_timeline=latest";
          case Until.Time(var moment) ->
              "-c recovery_target_time="
                  + MOMENT.format(moment.atZone(OfficeCalendar.ZONE).toOffsetDateTime());
        };
    try {
      return new CopiedCluster(
          EmbeddedPostgres.startCopy(
              folder,
              programs,
              recovery + " -c recovery_target_action=promote -c restore_command=false",
              LONGEST_REPLAY));
    } catch (EmbeddedPostgresException e) {
      var log = folder.resolve("log").resolve("postgresql.log");
      var said = Files.exists(log) ? Files.readString(log) : "";
      if (said.contains("recovery ended before configured recovery target was reached")) {
        throw new NotReached(lastChange(said).orElse(null));
      }
      throw e;
    }
  }

  private static Optional<Instant> lastChange(String log) {
    return LAST.matcher(log)
        .results()
        .map(found ->
            OffsetDateTime.parse(found.group(1) + "T" + found.group(2) + found.group(3) + ":00")
                .toInstant())
        .reduce((first, second) -> second);
  }

  /** Connections to the database of the application. */
  public DataSource connections() {
    return new DriverManagerDataSource(server.url(), server.username(), server.password());
  }

  @Override
  public void close() {
    server.close();
  }

  /** The settings of a copy, which win over those that came with it. */
  static Map<String, String> settings() {
    return Map.of(
        "archive_mode", "off",
        // The first connection is let in when all is replayed.
        "hot_standby", "off");
  }
}
