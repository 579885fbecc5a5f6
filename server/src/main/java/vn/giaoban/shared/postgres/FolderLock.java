package vn.giaoban.shared.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The right to use a data folder, held by one process at a time. The operating system gives it back
 * when the process dies, in whatever way.
 */
final class FolderLock implements AutoCloseable {

  /**
   * What this process holds. Without it a second channel on the same file would, when closed, drop
   * the lock of the first: that is how POSIX locks work.
   */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;

  private FolderLock(Path folder, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the lock without waiting.
   *
   * @param folder an existing folder
   * @throws EmbeddedPostgresException if a process holds it already; names that process
   */
  static FolderLock take(Path folder) throws IOException {
    var real = folder.toRealPath();
    var holder = real.resolve("server.pid");
    if (!HELD_HERE.add(real)) {
      throw inUse(real, ProcessHandle.current().pid());
    }
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              real.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      var lock = channel.tryLock();
      if (lock == null) {
        throw inUse(real, pidIn(holder));
      }
      // A file of its own: reading the locked one would, on closing it, give the lock away.
      Files.writeString(holder, ProcessHandle.current().pid() + "\n");
      return new FolderLock(real, channel, lock);
    } catch (IOException | RuntimeException e) {
      HELD_HERE.remove(real);
      if (channel != null) {
        channel.close();
      }
      throw e;
    }
  }

  private static @Nullable Long pidIn(Path holder) {
    try {
      return Long.valueOf(Files.readString(holder).strip());
    } catch (IOException | NumberFormatException e) {
      return null;
    }
  }

  private static EmbeddedPostgresException inUse(Path folder, @Nullable Long pid) {
    var process = pid == null ? "" : " (PID " + pid + ")";
    return new EmbeddedPostgresException.FolderInUse(
        "Thư mục dữ liệu %s đang được một tiến trình Giao Ban khác%s sử dụng. Hãy dừng tiến trình đó, hoặc chọn thư mục khác bằng --data."
            .formatted(folder, process),
        "The data folder %s is in use by another Giao Ban process%s. Stop that process, or choose another folder with --data."
            .formatted(folder, process));
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(folder.resolve("server.pid"));
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HELD_HERE.remove(folder);
    }
  }
}
