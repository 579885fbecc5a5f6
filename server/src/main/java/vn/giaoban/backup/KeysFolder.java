package vn.giaoban.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.core.env.Environment;
import vn.giaoban.shared.postgres.DataFolder;

/** The keys of the installation, which lie outside the database. */
record KeysFolder(Path folder) {

  /** How far the log was sealed, which is no key and belongs to the moment. */
  static final String HEAD = "audit.head";

  static KeysFolder of(Environment settings, DataFolder data) {
    var named = settings.getProperty("giaoban.keys", "");
    return new KeysFolder(
        named.isBlank()
            ? data.data().resolve("keys")
            : Path.of(named).toAbsolutePath().normalize());
  }

  /** Copies all of them; only their owner may read the copies. */
  static List<Path> copy(Path from, Path to) throws IOException {
    var copies = new ArrayList<Path>();
    makePrivate(to);
    for (var file : in(from)) {
      var copy = to.resolve(from.relativize(file));
      makePrivate(Objects.requireNonNull(copy.getParent()));
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
      Sums.force(copy);
      copies.add(copy);
    }
    return copies;
  }

  /** The files in it, those half-written left out. */
  static List<Path> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".new"))
          .sorted()
          .toList();
    }
  }

  private static void makePrivate(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }
}
