package vn.giaoban.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * How far the log had been sealed, noted outside the database: without it the last entries could be
 * cut off unseen.
 *
 * @param position of the last sealed entry
 * @param chain its seal of all up to it
 */
record AuditHead(long position, Seal chain) {

  static Optional<AuditHead> in(Path folder) {
    var file = file(folder);
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      var words = Files.readString(file).strip().split(" ", 2);
      return Optional.of(new AuditHead(Long.parseLong(words[0]), new Seal(words[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalStateException("cannot be read: " + file, e);
    }
  }

  void write(Path folder) {
    var file = file(folder);
    try {
      var whole = Files.createTempFile(folder, "audit-head", ".new");
      Files.writeString(whole, position + " " + chain.hex() + "\n");
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(Path folder) {
    return folder.resolve("audit.head");
  }
}
