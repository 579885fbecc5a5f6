package vn.giaoban.shared.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A data folder in which a restored installation is made ready, held so that nobody else uses it.
 * The new one is made beside what is there and then put in its place; what was there is moved aside
 * and kept. Moving several folders is not one step: once it was begun, it is carried to its end by
 * whoever opens the data folder next, so that never half of each is used.
 */
public final class RestoringFolder implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RestoringFolder.class);

  /** What makes up an installation. */
  private static final List<String> PARTS = List.of("postgresql", "files", "keys");

  private static final String FRESH = "restoring";

  /** Names the folder for the old one; its presence says that the new one is whole. */
  private static final String READY = "ready";

  private final FolderLock lock;
  private final Path data;

  private RestoringFolder(FolderLock lock, Path data) {
    this.lock = lock;
    this.data = data;
  }

  /**
   * Takes the folder, which is made where there is none. A database server that outlived its
   * process is stopped.
   *
   * @throws EmbeddedPostgresException.FolderInUse where a server uses it
   */
  public static RestoringFolder in(Path folder) throws IOException {
    EmbeddedPostgres.makePrivate(folder);
    var lock = FolderLock.take(folder);
    try {
      var data = folder.toRealPath();
      finish(data);
      if (Files.isDirectory(data.resolve("postgresql"))) {
        var log = Files.createDirectories(data.resolve("log")).resolve("postgresql.log");
        new Postmaster(Binaries.in(data), data.resolve("postgresql"), log).stopIfRunning();
      }
      Files.createDirectory(
          data.resolve(FRESH),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      return new RestoringFolder(lock, data);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** The process that uses a data folder; null where none does. */
  public static @Nullable Long holderOf(Path data) {
    var note = data.resolve("server.pid");
    try {
      var pid = Long.parseLong(Files.readString(note).strip());
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .map(ProcessHandle::pid)
          .orElse(null);
    } catch (IOException | NumberFormatException e) {
      return null;
    }
  }

  /** Whether there is an installation that would be moved aside. */
  public boolean occupied() {
    return PARTS.stream().anyMatch(part -> Files.exists(data.resolve(part)));
  }

  /** Where the new one is to be made. */
  public Path fresh() {
    return data.resolve(FRESH);
  }

  /** The write-ahead log that the installation in place has not handed over yet. */
  public List<Path> lastSegments(String life) throws IOException {
    var cluster = data.resolve("postgresql");
    return Files.isDirectory(cluster) && life.equals(EmbeddedPostgres.lifeOf(cluster))
        ? BaseBackup.segments(cluster.resolve("pg_wal"))
        : List.of();
  }

  /**
   * Puts what was made in {@link #fresh} in its place.
   *
   * @param note what the application is to put on record at its next start
   * @param aside the name of the folder for what is there
   */
  public void replace(String note, String aside) throws IOException {
    var cluster = fresh().resolve("postgresql");
    Files.writeString(cluster.resolve(EmbeddedPostgres.RESTORED), note);
    // A life of its own begins, with a log of its own.
    Files.deleteIfExists(cluster.resolve(EmbeddedPostgres.LIFE));
    var whole = fresh().resolve(READY + ".new");
    Files.writeString(whole, aside);
    Files.move(whole, fresh().resolve(READY), StandardCopyOption.ATOMIC_MOVE);
    finish(data);
  }

  /** At a start: what a restoration began is carried to its end before anything is opened. */
  static void finishWhatCrashed(Path data) throws IOException {
    if (Files.exists(data.resolve(FRESH).resolve(READY))) {
      LOG.warn("A restoration was interrupted in {}; it is carried to its end", data);
    }
    finish(data);
  }

  /** Carries to its end what was begun, and deletes what was never made ready. */
  private static void finish(Path data) throws IOException {
    var fresh = data.resolve(FRESH);
    var ready = fresh.resolve(READY);
    if (Files.exists(ready)) {
      var aside = data.resolve(Files.readString(ready).strip());
      for (var part : PARTS) {
        var place = data.resolve(part);
        // What is not in the new one stays, keys that were not in the back-up for example.
        if (Files.exists(fresh.resolve(part))) {
          if (Files.exists(place)) {
            Files.createDirectories(aside);
            Files.move(place, aside.resolve(part), StandardCopyOption.ATOMIC_MOVE);
          }
          Files.move(fresh.resolve(part), place, StandardCopyOption.ATOMIC_MOVE);
        }
      }
    }
    Binaries.delete(fresh);
  }

  /** What a restoration left to be put on record; null where there is nothing. */
  public static @Nullable String noteIn(DataFolder folder) {
    var file = folder.cluster().resolve(EmbeddedPostgres.RESTORED);
    try {
      return Files.exists(file) ? Files.readString(file) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The note is on record. */
  public static void noted(DataFolder folder) {
    try {
      Files.deleteIfExists(folder.cluster().resolve(EmbeddedPostgres.RESTORED));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives the folder back; what was not put in place is deleted. */
  @Override
  public void close() {
    try {
      Binaries.delete(fresh());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock.close();
    }
  }
}
