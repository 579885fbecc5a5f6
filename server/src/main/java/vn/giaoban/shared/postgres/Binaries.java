package vn.giaoban.shared.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of one PostgreSQL version, unpacked for this machine.
 *
 * @param folder holds {@code bin}, {@code lib} and {@code share}
 */
record Binaries(Path folder) {

  /** The version in the binaries on the class path. */
  static final String VERSION = "18.6";

  /** Data folders of another major version cannot be opened. */
  static final String MAJOR_VERSION = "18";

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  /**
   * The programs below {@code dataFolder}, unpacked there at first use. Half-unpacked programs are
   * never seen: the folder gets its name when it is complete.
   *
   * @throws EmbeddedPostgresException if there are none for this machine
   */
  static Binaries in(Path dataFolder) throws IOException {
    var archive = archiveFor(System.getProperty("os.name"), System.getProperty("os.arch"));
    // Named by the machine as well: a data folder may be carried to another one.
    var name = archive.replace("postgres-", "postgresql-" + VERSION + "-").replace(".txz", "");
    var folder = dataFolder.resolve(name);
    if (!Files.isDirectory(folder)) {
      var unpacking = dataFolder.resolve(name + ".unpacking");
      delete(unpacking);
      unpack(archive, unpacking);
      Files.move(unpacking, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new Binaries(folder);
  }

  /**
   * The name on the class path.
   *
   * @param system as in {@code os.name}
   * @param architecture as in {@code os.arch}
   */
  static String archiveFor(String system, String architecture) {
    var name = system.toLowerCase(Locale.ROOT);
    var family = name.startsWith("linux") ? "linux" : name.startsWith("mac") ? "darwin" : "";
    var machine =
        switch (architecture.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> "";
        };
    if (family.isEmpty() || machine.isEmpty()) {
      throw new EmbeddedPostgresException(
          "Không có PostgreSQL kèm theo cho %s %s. Hãy đặt giaoban.database.url (biến môi trường GIAOBAN_DATABASE_URL) trỏ đến một máy chủ PostgreSQL 18."
              .formatted(system, architecture),
          "There is no embedded PostgreSQL for %s %s. Set giaoban.database.url (environment variable GIAOBAN_DATABASE_URL) to a PostgreSQL 18 server."
              .formatted(system, architecture));
    }
    return "postgres-" + family + "-" + machine + ".txz";
  }

  private static void unpack(String archive, Path target) throws IOException {
    var resource = Binaries.class.getResourceAsStream("/" + archive);
    if (resource == null) {
      throw new EmbeddedPostgresException(
          "Bản cài đặt này thiếu tệp "
              + archive
              + ": nó được dựng cho loại máy khác. Hãy dựng lại trên máy này bằng ./giaoban start.",
          "This installation lacks "
              + archive
              + ": it was built for another kind of machine. Build it again on this one with ./giaoban start.");
    }
    try (resource;
        var tar =
            new TarArchiveInputStream(
                new XZInputStream(new BufferedInputStream(resource, 65536)))) {
      Files.createDirectories(target);
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(path);
          continue;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
          Files.copy(target.resolve(entry.getLinkName()).normalize(), path);
        } else {
          Files.copy(tar, path);
          var executable = (entry.getMode() & 0100) != 0;
          Files.setPosixFilePermissions(
              path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
      }
    } catch (FileAlreadyExistsException e) {
      throw new IOException("entry twice in " + archive + ": " + e.getMessage(), e);
    }
  }

  /** Deletes a folder with what is in it; nothing happens where there is none. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
