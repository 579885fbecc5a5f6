package vn.giaoban.shared.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * Copies the embedded database while it is written to. What is copied is torn by itself; with the
 * write-ahead log from the beginning to the end of the copying, which goes with it, the database
 * becomes what it was at the moment when the copying ended.
 *
 * <p>The bundle of PostgreSQL has no {@code pg_basebackup}; this does the same with the functions
 * of the server.
 */
public final class BaseBackup {

  /** Emptied or made anew by every start, or of the running server only. */
  private static final Set<String> EMPTY_FOLDERS =
      Set.of(
          "pg_wal",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final Set<String> LEFT_OUT =
      Set.of(
          "postmaster.pid",
          "postmaster.opts",
          "giaoban.conf",
          EmbeddedPostgres.LIFE,
          EmbeddedPostgres.RESTORED,
          "backup_label",
          "backup_label.old",
          "tablespace_map");

  private static final String CONTROL = "global/pg_control";

  private final Database database;
  private final Path cluster;

  BaseBackup(Database database, DataFolder folder) {
    this.database = database;
    this.cluster = folder.cluster();
  }

  /** Takes in the files of a copy. */
  public interface Sink {

    void folder(String path) throws IOException;

    /**
     * @param size how many bytes to take; where the stream has fewer, because the file was made
     *     shorter meanwhile, zeros stand for the rest
     */
    void file(String path, long size, InputStream bytes) throws IOException;
  }

  /** What is to be done at the moment that the copy is of. */
  @FunctionalInterface
  public interface Moment {

    /**
     * @param end fixes the moment; to be called once
     */
    void pass(Runnable end);
  }

  /**
   * What a copy is of.
   *
   * @param life the write-ahead log that goes on from it; null where none is kept
   * @param firstSegment the first piece of that log that is needed
   */
  public record Taken(@Nullable String life, String firstSegment) {}

  /** Whether the database can be copied so: an external one cannot. */
  public boolean possible() {
    return Files.isDirectory(cluster) && !isElsewhere();
  }

  /** Names the write-ahead log that is kept now; null where none is. */
  public @Nullable String life() {
    try {
      return EmbeddedPostgres.lifeOf(cluster);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isElsewhere() {
    return database instanceof Database.External external && !external.embeddedElsewhere();
  }

  /**
   * Copies the whole cluster into {@code sink}; at the end of the copying {@code moment} passes.
   */
  public Taken take(Sink sink, Moment moment) throws IOException {
    try (var connection =
        DriverManager.getConnection(database.url(), database.username(), database.password())) {
      return take(connection, sink, moment);
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private Taken take(Connection connection, Sink sink, Moment moment)
      throws SQLException, IOException {
    // The slot keeps the log from being recycled and ends with the connection, as does the state of
    // being copied.
    text(
        connection,
        "select slot_name from pg_create_physical_replication_slot('backup_%s', true, true)"
            .formatted(UUID.randomUUID().toString().substring(0, 8)));
    var begin = text(connection, "select pg_backup_start('giaoban', fast => true)::text");
    var first = text(connection, "select pg_walfile_name('%s')".formatted(begin));
    copyCluster(sink);
    var last = new ArrayList<String>();
    moment.pass(() -> last.add(end(connection, sink)));
    copySegments(sink, first, last.getFirst());
    return new Taken(life(), first);
  }

  /** The last piece of the log that the copy needs. */
  private static String end(Connection connection, Sink sink) {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select pg_walfile_name(lsn), labelfile, spcmapfile from pg_backup_stop(wait_for_archive => false)")) {
      row.next();
      write(sink, "backup_label", row.getString(2));
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void copyCluster(Sink sink) throws IOException {
    Files.walkFileTree(
        cluster,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            var path = cluster.relativize(folder).toString();
            if (!path.isEmpty()) {
              sink.folder(path);
            }
            return EMPTY_FOLDERS.contains(path)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            var path = cluster.relativize(file).toString();
            var name = file.getFileName().toString();
            if (!LEFT_OUT.contains(path)
                && !path.equals(CONTROL)
                && !name.startsWith("pgsql_tmp")
                && !name.startsWith("pg_internal.init")) {
              copy(sink, path, file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            return vanished(file, e);
          }
        });
    sink.folder("pg_wal/archive_status");
    sink.folder("pg_wal/summaries");
    // Last, so that it never says less than the files do.
    copy(sink, CONTROL, cluster.resolve(CONTROL));
  }

  /** Tables are dropped while they are copied; the log tells what became of them. */
  private static FileVisitResult vanished(Path file, IOException e) throws IOException {
    if (e instanceof NoSuchFileException && !file.endsWith("pg_control")) {
      return FileVisitResult.CONTINUE;
    }
    throw e;
  }

  private static void copy(Sink sink, String path, Path file) throws IOException {
    try (var bytes = Files.newInputStream(file)) {
      sink.file(path, Files.size(file), bytes);
    } catch (NoSuchFileException e) {
      vanished(file, e);
    }
  }

  private void copySegments(Sink sink, String first, String last) throws IOException {
    for (var segment : segments(cluster.resolve("pg_wal"))) {
      var name = segment.getFileName().toString();
      if (name.compareTo(first) >= 0 && name.compareTo(last) <= 0) {
        copy(sink, "pg_wal/" + name, segment);
      }
    }
    try (var histories = Files.newDirectoryStream(cluster.resolve("pg_wal"), "*.history")) {
      for (var history : histories) {
        copy(sink, "pg_wal/" + history.getFileName(), history);
      }
    }
  }

  /** The pieces of a write-ahead log in a folder, packed or not, the oldest first. */
  public static List<Path> segments(Path folder) throws IOException {
    var segments = new ArrayList<Path>();
    if (Files.isDirectory(folder)) {
      try (var files =
          Files.newDirectoryStream(
              folder, file -> file.getFileName().toString().matches("[0-9A-F]{24}(\\.gz)?"))) {
        files.forEach(segments::add);
      }
    }
    segments.sort(null);
    return segments;
  }

  private static void write(Sink sink, String path, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    sink.file(path, bytes.length, new ByteArrayInputStream(bytes));
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      if (!row.next()) {
        throw new PSQLException(sql, null);
      }
      return row.getString(1);
    }
  }
}
