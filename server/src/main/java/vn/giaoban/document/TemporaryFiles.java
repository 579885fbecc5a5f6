package vn.giaoban.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.giaoban.shared.postgres.DataFolder;

/**
 * Where files wait between their arrival and the decision to keep them. Each process has a folder
 * of its own that it holds locked, so that the next one to start can tell what a dead one left and
 * delete it: what was never accepted does not stay on the disk.
 */
@Component
public class TemporaryFiles implements DisposableBean {

  private static final String LOCK = "lock";
  private static final String PENDING = "pending-";

  /**
   * What this process holds. Opening and closing a lock file of our own once more would give the
   * lock away.
   */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  TemporaryFiles(DataFolder data) {
    try {
      var all = Files.createDirectories(data.data().resolve("files").resolve("incoming"));
      folder = Files.createDirectory(all.toRealPath().resolve(UUID.randomUUID().toString()));
      HELD_HERE.add(folder);
      channel =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        throw new IOException("the lock of a new folder is taken: " + folder);
      }
      clearAbandoned(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder of this process; gone with it. */
  public Path folder() {
    return folder;
  }

  /** A path at which there is no file yet. Who asks for it deletes what is put there. */
  public Path newFile() {
    return folder.resolve(UUID.randomUUID().toString());
  }

  /** Notes that the store may get these bytes without a record, should this process die now. */
  Path pending(ContentHash hash) throws IOException {
    return Files.createFile(folder.resolve(PENDING + hash.hex() + "." + UUID.randomUUID()));
  }

  /**
   * The notes that dead processes left: bytes to delete from the store if no record came of them.
   */
  Map<Path, ContentHash> leftPending() throws IOException {
    var left = new HashMap<Path, ContentHash>();
    try (var notes = Files.newDirectoryStream(folder, PENDING + "*")) {
      for (var note : notes) {
        var name = note.getFileName().toString().substring(PENDING.length());
        left.put(note, new ContentHash(name.substring(0, name.indexOf('.'))));
      }
    }
    return left;
  }

  private void clearAbandoned(Path all) throws IOException {
    try (var folders = Files.newDirectoryStream(all.toRealPath(), Files::isDirectory)) {
      for (var candidate : folders) {
        if (!HELD_HERE.contains(candidate) && abandoned(candidate)) {
          try (var notes = Files.newDirectoryStream(candidate, PENDING + "*")) {
            for (var note : notes) {
              Files.move(note, folder.resolve(note.getFileName()));
            }
          }
          delete(candidate);
        }
      }
    }
  }

  private static boolean abandoned(Path candidate) throws IOException {
    try (var other =
            FileChannel.open(
                candidate.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = other.tryLock()) {
      return lock != null;
    }
  }

  private static void delete(Path tree) throws IOException {
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failed)
              throws IOException {
            if (failed != null) {
              throw failed;
            }
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public void destroy() throws IOException {
    channel.close();
    delete(folder);
    HELD_HERE.remove(folder);
  }
}
