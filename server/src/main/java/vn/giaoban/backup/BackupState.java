package vn.giaoban.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.postgres.BaseBackup;

/** How the back-ups stand, and what somebody has to do about it, for the page of administrators. */
public final class BackupState {

  /** What it takes to see how the back-ups stand. */
  public static final String READ = "backup.read";

  private final Restorations restorations;
  private final Backups backups;
  private final NightlyBackup nightly;
  private final BaseBackup database;
  private final BackupSettings settings;
  private final JdbcClient jdbc;

  BackupState(
      Restorations restorations,
      Backups backups,
      NightlyBackup nightly,
      BaseBackup database,
      BackupSettings settings,
      JdbcClient jdbc) {
    this.restorations = restorations;
    this.backups = backups;
    this.nightly = nightly;
    this.database = database;
    this.settings = settings;
    this.jdbc = jdbc;
  }

  /** Whether anything has to be done; the worst comes first. */
  public enum Verdict {
    /** The database is another server's, and so are its back-ups. */
    EXTERNAL,
    /** No folder is set. */
    NO_FOLDER,
    /** The last try came to nothing. */
    FAILED,
    /** A folder is set, and there is none yet. */
    NONE_YET,
    /** The newest one is too old. */
    LATE,
    /** There is a fresh one, and none is made of itself. */
    BY_HAND,
    WELL;

    public boolean well() {
      return this == WELL;
    }
  }

  /**
   * All that is told.
   *
   * @param newest null where there is none
   * @param next when the next one is made of itself; null where none is
   * @param failed when the last try came to nothing; null where it did not
   * @param failure why
   * @param changesUntil until when changes are kept besides; null where none are
   * @param all the back-ups that there are, the newest first
   * @param folder null where the viewer does not look after the whole installation, or none is set
   * @param freeBytes on its disk; null as that
   */
  public record State(
      Verdict verdict,
      @Nullable Manifest newest,
      long hours,
      @Nullable Instant next,
      @Nullable Instant failed,
      @Nullable Problem failure,
      @Nullable Instant changesUntil,
      List<Manifest> all,
      @Nullable Path folder,
      @Nullable Long freeBytes) {

    /** What the back-up itself takes; the originals are shared by all. */
    public static long bytes(Manifest manifest) {
      return manifest.parts().stream().mapToLong(Manifest.Part::size).sum();
    }

    public static long megabytes(long bytes) {
      return (bytes + (1 << 20) - 1) >> 20;
    }
  }

  /** Where things stand on the server is told only to those who look after the whole. */
  public State of(Viewer viewer) {
    var standing = restorations.standing();
    var failure = nightly.failure();
    var whole = overTheWhole(viewer);
    var folder = whole ? standing.folder() : null;
    return new State(
        verdict(database.possible(), settings.time() != null, failure != null, standing),
        standing.newest(),
        standing.hours(),
        nightly.next(),
        failure == null ? null : failure.at(),
        failure == null || !whole ? null : failure.problem(),
        standing.lastOfLog(),
        backups.list(),
        folder,
        folder == null ? null : free(folder));
  }

  static Verdict verdict(boolean possible, boolean everyNight, boolean failed, Standing standing) {
    if (!possible) {
      return Verdict.EXTERNAL;
    }
    if (standing.folder() == null) {
      return Verdict.NO_FOLDER;
    }
    if (failed) {
      return Verdict.FAILED;
    }
    if (standing.newest() == null) {
      return Verdict.NONE_YET;
    }
    if (standing.old()) {
      return Verdict.LATE;
    }
    return everyNight ? Verdict.WELL : Verdict.BY_HAND;
  }

  /** Whether the viewer has the permission at a unit above which there is none. */
  private boolean overTheWhole(Viewer viewer) {
    return jdbc.sql(
            "select exists (select 1 from (%s) held where not exists (select 1 from access_place p where p.descendant = held.unit_id and p.depth > 0))"
                .formatted(Rights.granted(READ)))
        .param("viewer", viewer.account().value())
        .query(Boolean.class)
        .single();
  }

  private static @Nullable Long free(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      return null;
    }
  }
}
