package vn.giaoban.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.postgres.BackupFolder;
import vn.giaoban.shared.postgres.BaseBackup;
import vn.giaoban.shared.postgres.EmbeddedPostgres;

/**
 * The folder of back-ups: one folder each, named by its moment, {@code files} with the bytes that
 * they share, and {@code wal} with the write-ahead logs. A back-up gets its name when it has been
 * proved readable; what was begun and not finished begins with a dot and is deleted by the next.
 */
final class BackupPlace {

  static final String MANIFEST = "manifest.json";
  static final String MANIFEST_SUM = "manifest.sha256";
  static final String DATABASE = "database.tar.gz";
  static final String FILES = "files.txt";
  static final String KEYS = "keys";

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd_HHmmss").withZone(OfficeCalendar.ZONE);

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path folder;

  BackupPlace(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  FilePool pool() {
    return new FilePool(folder.resolve("files"));
  }

  Path of(String name) {
    return folder.resolve(name);
  }

  /** Made if need be; then only its owner may look into it. */
  void prepare() throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /**
   * The right to write here; nobody else has it until the channel is closed.
   *
   * @throws BackupRefused where another back-up is being made
   */
  FileChannel lock() throws IOException {
    var channel =
        FileChannel.open(
            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (java.nio.channels.OverlappingFileLockException e) {
      // By another part of this process.
    }
    channel.close();
    throw new BackupRefused("backup.problem.busy", folder.toString());
  }

  /** A folder for a back-up that is being made; what others left unfinished goes. */
  Path unfinished() throws IOException {
    try (var left = Files.newDirectoryStream(folder, ".unfinished-*")) {
      for (var one : left) {
        FileSystemUtils.deleteRecursively(one);
      }
    }
    return Files.createTempDirectory(folder, ".unfinished-");
  }

  static String name(Instant moment) {
    return NAME.format(moment);
  }

  /** The back-ups that are whole, the newest first. */
  List<Manifest> list() {
    var found = new ArrayList<Manifest>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (var names =
        Files.newDirectoryStream(
            folder, one -> one.getFileName().toString().matches("\\d{4}-\\d\\d-\\d\\d_\\d{6}"))) {
      for (var one : names) {
        if (Files.exists(one.resolve(MANIFEST))) {
          try {
            found.add(manifest(one.getFileName().toString()));
          } catch (BackupRefused e) {
            // One that cannot be read is none; asked for by its name, it says why.
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.sort(Comparator.comparing(Manifest::moment).reversed());
    return found;
  }

  Optional<Manifest> newest() {
    return list().stream().findFirst();
  }

  /**
   * Of one back-up, checked against its own sum.
   *
   * @throws BackupRefused where there is none of that name, or it is damaged, or of another version
   */
  Manifest manifest(String name) {
    var file = of(name).resolve(MANIFEST);
    if (!Files.exists(file)) {
      throw new BackupRefused("backup.problem.none", name, folder.toString());
    }
    try {
      var sum = of(name).resolve(MANIFEST_SUM);
      if (!Files.exists(sum) || !Files.readString(sum).strip().equals(Sums.of(file))) {
        throw new BackupRefused("backup.problem.damaged", file.toString());
      }
      var format = JSON.readTree(Files.readString(file)).path("format").asInt();
      if (format != Manifest.FORMAT) {
        throw new BackupRefused("backup.problem.format", name);
      }
      var manifest = JSON.readValue(Files.readString(file), Manifest.class);
      if (!manifest.postgres().equals(EmbeddedPostgres.MAJOR_VERSION)) {
        throw new BackupRefused(
            "backup.problem.postgres", name, manifest.postgres(), EmbeddedPostgres.MAJOR_VERSION);
      }
      return manifest;
    } catch (IOException | JacksonException e) {
      throw new BackupRefused("backup.problem.damaged", file.toString());
    }
  }

  static void write(Manifest manifest, Path folder) throws IOException {
    var file = folder.resolve(MANIFEST);
    Files.writeString(file, JSON.writeValueAsString(manifest));
    var sum = Files.writeString(folder.resolve(MANIFEST_SUM), Sums.of(file) + "\n");
    Sums.force(file);
    Sums.force(sum);
  }

  /** Reads back every byte of the back-up and of the files that it names. */
  void check(Manifest manifest, Path of) throws IOException {
    for (var part : manifest.parts()) {
      var file = of.resolve(part.path());
      if (!Files.exists(file)) {
        throw new BackupRefused("backup.problem.missing", file.toString());
      }
      if (Files.size(file) != part.size() || !Sums.of(file).equals(part.sha256())) {
        throw new BackupRefused("backup.problem.damaged", file.toString());
      }
    }
    pool().check(FilePool.read(of.resolve(FILES)).values());
  }

  /** The pieces of a write-ahead log that are kept here. */
  List<Path> segments(@Nullable String life) throws IOException {
    return life == null ? List.of() : BaseBackup.segments(BackupFolder.writeAheadLog(folder, life));
  }

  /** Packs the pieces of the log that were handed over: one that was not full is mostly zeros. */
  void packLog(@Nullable String life) throws IOException {
    for (var segment : segments(life)) {
      if (!segment.toString().endsWith(".gz")) {
        PackedCluster.pack(segment, segment.resolveSibling(segment.getFileName() + ".gz"));
        Files.delete(segment);
      }
    }
  }

  /**
   * Deletes all back-ups but the newest, and what only they needed.
   *
   * @param number how many to keep
   * @param living the life whose log is still written
   */
  void keep(int number, @Nullable String living) throws IOException {
    var all = list();
    for (var old : all.stream().skip(number).toList()) {
      // Without its manifest it is no back-up any more, however far the deleting comes.
      Files.delete(of(old.name()).resolve(MANIFEST));
      FileSystemUtils.deleteRecursively(of(old.name()));
    }
    var kept = all.stream().limit(number).toList();
    var sums = new HashSet<String>();
    for (var one : kept) {
      FilePool.read(of(one.name()).resolve(FILES))
          .values()
          .forEach(entry -> sums.add(entry.sha256()));
    }
    if (!kept.isEmpty()) {
      pool().keepOnly(sums, kept.getLast().moment());
    }
    keepLogs(kept, living);
  }

  private void keepLogs(List<Manifest> kept, @Nullable String living) throws IOException {
    if (!Files.isDirectory(folder.resolve("wal"))) {
      return;
    }
    List<Path> lives = new ArrayList<>();
    try (var folders = Files.newDirectoryStream(folder.resolve("wal"))) {
      folders.forEach(lives::add);
    }
    for (var life : lives) {
      var name = life.getFileName().toString();
      var first =
          kept.stream()
              .filter(one -> name.equals(one.life()))
              .map(Manifest::firstSegment)
              .min(Comparator.naturalOrder());
      if (first.isPresent()) {
        for (var segment : BaseBackup.segments(life)) {
          if (segment.getFileName().toString().substring(0, 24).compareTo(first.get()) < 0) {
            Files.delete(segment);
          }
        }
      } else if (!name.equals(living)) {
        FileSystemUtils.deleteRecursively(life);
      }
    }
  }
}
