package vn.giaoban.shared.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The file {@code data.keys}: one line for each version that is still needed, its number and the
 * key in base64. The last one seals. Only the owner may read it.
 */
final class KeyFile {

  private static final int BYTES = 32;

  private final Path file;

  KeyFile(Path folder) {
    this.file = folder.resolve("data.keys");
  }

  /** The keys in it by version; none where there is no file. */
  SortedMap<Integer, byte[]> read() {
    var keys = new TreeMap<Integer, byte[]>();
    try {
      if (Files.exists(file)) {
        for (var line : Files.readAllLines(file)) {
          var parts = line.strip().split(" ", 2);
          if (parts.length == 2) {
            keys.put(Integer.valueOf(parts[0]), key(parts[1]));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return keys;
  }

  private byte[] key(String text) {
    var key = Base64.getDecoder().decode(text.strip());
    if (key.length != BYTES) {
      throw new IllegalStateException("not a file of data keys: " + file);
    }
    return key;
  }

  /** By which a change of the file is known; null where there is none. */
  @Nullable FileTime changed() {
    try {
      return Files.exists(file) ? Files.getLastModifiedTime(file) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path() {
    return file;
  }

  static byte[] fresh() {
    var key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    return key;
  }

  /** Writes the first file; leaves one that another process made meanwhile. */
  void create(Map<Integer, byte[]> keys) {
    try {
      var whole = written(keys);
      try {
        Files.createLink(file, whole);
      } catch (FileAlreadyExistsException another) {
        // Its keys are the ones.
      } catch (UnsupportedOperationException e) {
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.deleteIfExists(whole);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts these keys in the place of those that are there, all at once. */
  void replace(Map<Integer, byte[]> keys) {
    try {
      var whole = written(keys);
      try {
        Files.move(
            whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path written(Map<Integer, byte[]> keys) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    var whole = Files.createTempFile(folder, "data", ".new");
    Files.setPosixFilePermissions(whole, PosixFilePermissions.fromString("rw-------"));
    var text = new StringBuilder();
    new TreeMap<>(keys)
        .forEach((version, key) ->
            text.append(version)
                .append(' ')
                .append(Base64.getEncoder().encodeToString(key))
                .append('\n'));
    Files.writeString(whole, text);
    return whole;
  }
}
