package vn.giaoban.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import vn.giaoban.document.Originals;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.postgres.BackupFolder;
import vn.giaoban.shared.postgres.BaseBackup;
import vn.giaoban.shared.postgres.CopiedCluster;
import vn.giaoban.shared.postgres.DataFolder;
import vn.giaoban.shared.postgres.EmbeddedPostgres;

/**
 * Makes back-ups of the running installation: database, files and keys as of one moment. Nothing is
 * called a back-up before every byte was read back, a database server was started from it, its rows
 * were counted and the audit log was proved in it.
 */
public final class Backups {

  /** Beside what is counted; a disk that is filled to the last byte serves nobody. */
  private static final long SPARE_BYTES = 64L << 20;

  /** Clocks of file systems are coarse. */
  private static final long OVERLAP_SECONDS = 10;

  private final BaseBackup database;
  private final Originals originals;
  private final JdbcClient jdbc;
  private final OfficeCalendar calendar;
  private final DataFolder data;
  private final KeysFolder keys;
  private final BackupFolder folder;
  private final BackupSettings settings;

  /** Files that came before are safe. */
  private Instant keptSafe = Instant.EPOCH;

  Backups(
      BaseBackup database,
      Originals originals,
      JdbcClient jdbc,
      OfficeCalendar calendar,
      DataFolder data,
      KeysFolder keys,
      BackupFolder folder,
      BackupSettings settings) {
    this.database = database;
    this.originals = originals;
    this.jdbc = jdbc;
    this.calendar = calendar;
    this.data = data;
    this.keys = keys;
    this.folder = folder;
    this.settings = settings;
  }

  /**
   * How a back-up is to be made.
   *
   * @param folder of back-ups; null for that of the settings
   * @param keys a folder for the keys; null for that of the settings, or else within the back-up
   * @param withoutKeys whether the keys are left out altogether
   * @param keep how many back-ups are kept, older ones being deleted; null for all
   */
  public record Wishes(
      @Nullable Path folder, @Nullable Path keys, boolean withoutKeys, @Nullable Integer keep) {}

  /** What an administrator looks at. */
  public List<Manifest> list() {
    return folder.folder() == null ? List.of() : new BackupPlace(folder.folder()).list();
  }

  /**
   * Makes one. May run beside everything else that the application does.
   *
   * @throws BackupRefused where it cannot be made or proved; nothing is left of it then
   */
  public Made make(Wishes wishes) {
    var where = wishes.folder() == null ? folder.folder() : wishes.folder();
    if (where == null) {
      throw new BackupRefused("backup.problem.no-folder");
    }
    if (!database.possible()) {
      throw new BackupRefused("backup.problem.external");
    }
    var target = where.toAbsolutePath().normalize();
    if (target.startsWith(data.cluster()) || target.startsWith(data.files())) {
      throw new BackupRefused("backup.problem.inside", target.toString());
    }
    var place = new BackupPlace(target);
    try {
      place.prepare();
      try (var _ = place.lock()) {
        checkSpace(target);
        var made = make(place, wishes);
        if (wishes.keep() != null) {
          place.keep(wishes.keep(), database.life());
        }
        return made;
      }
    } catch (IOException e) {
      throw new BackupRefused("backup.problem.disk", said(e));
    }
  }

  static String said(IOException e) {
    return e.getMessage() == null
        ? e.toString()
        : e.getClass().getSimpleName() + " " + e.getMessage();
  }

  private void checkSpace(Path target) throws IOException {
    long cluster = size(data.cluster());
    long packed = cluster / 2 + size(data.files().resolve("bulk")) + SPARE_BYTES;
    require(target, packed);
    require(data.data(), cluster + SPARE_BYTES);
  }

  static void require(Path folder, long bytes) throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < bytes) {
      throw new BackupRefused(
          "backup.problem.space", folder.toString(), megabytes(bytes), megabytes(free));
    }
  }

  private static String megabytes(long bytes) {
    return String.valueOf((bytes >> 20) + 1);
  }

  static long size(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    var sum = new long[1];
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            sum[0] += attributes.size();
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    return sum[0];
  }

  private Made make(BackupPlace place, Wishes wishes) throws IOException {
    var work = place.unfinished();
    try {
      long entriesBefore = Inspection.lastEntry(jdbc);
      var copied = copy(place, work, wishes);
      var inspection = prove(place, work, copied, entriesBefore);
      var manifest = copied.manifest(inspection, calendar.now().truncatedTo(ChronoUnit.SECONDS));
      BackupPlace.write(manifest, work);
      Sums.force(work);
      var whole = place.of(manifest.name());
      if (copied.where() == Manifest.Keys.APART) {
        putKeysApart(work, keysFolder(wishes), manifest.name());
      }
      Files.move(work, whole, StandardCopyOption.ATOMIC_MOVE);
      Sums.force(place.folder());
      place.packLog(copied.taken().life());
      return new Made(manifest, whole, copied.warnings(inspection, data));
    } finally {
      FileSystemUtils.deleteRecursively(work);
    }
  }

  private @Nullable Path keysFolder(Wishes wishes) {
    return wishes.keys() == null ? settings.keys() : wishes.keys();
  }

  /** What was copied, before it is proved. */
  private record Copied(
      BaseBackup.Taken taken,
      Instant moment,
      Manifest.Keys where,
      Map<String, FilePool.Entry> files,
      Set<String> damaged,
      List<Manifest.Part> parts,
      long clusterBytes) {

    Manifest manifest(Inspection found, Instant now) {
      return new Manifest(
          Manifest.FORMAT,
          BackupPlace.name(moment),
          moment,
          taken.life(),
          taken.firstSegment(),
          EmbeddedPostgres.MAJOR_VERSION,
          found.schema(),
          where,
          parts,
          files.size(),
          files.values().stream().mapToLong(FilePool.Entry::size).sum(),
          clusterBytes,
          found.rows(),
          found.sealed(),
          now);
    }

    List<Problem> warnings(Inspection found, DataFolder data) {
      var all = new ArrayList<Problem>(found.warnings());
      damaged.forEach(path ->
          all.add(Problem.of("backup.warning.original", data.files().resolve(path).toString())));
      if (!found.missing().isEmpty()) {
        all.add(
            Problem.of(
                "backup.warning.missing",
                String.valueOf(found.missing().size()),
                found.missing().getFirst()));
      }
      return all;
    }
  }

  private Copied copy(BackupPlace place, Path work, Wishes wishes) throws IOException {
    var pool = place.pool();
    var files = new TreeMap<String, FilePool.Entry>();
    var damaged = new TreeSet<String>();
    // The many files are copied before the moment; at the moment only those that came meanwhile.
    pool.take(data.files(), files, damaged);
    var moment = new Instant[1];
    long bytes;
    BaseBackup.Taken taken;
    try (var packed = new PackedCluster(work.resolve(BackupPlace.DATABASE))) {
      taken =
          database.take(
              packed,
              end -> {
                try {
                  // Before the end: how far the log was sealed must not be later than the database.
                  KeysFolder.copy(keys.folder(), work.resolve(BackupPlace.KEYS));
                  originals.withoutDeletions(() -> {
                    end.run();
                    moment[0] = calendar.now();
                    takeRest(pool, files, damaged);
                  });
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      bytes = packed.bytes();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    FilePool.write(work.resolve(BackupPlace.FILES), files.values());
    var where =
        wishes.withoutKeys()
            ? Manifest.Keys.NONE
            : keysFolder(wishes) == null ? Manifest.Keys.WITHIN : Manifest.Keys.APART;
    return new Copied(taken, moment[0], where, files, damaged, parts(work, where), bytes);
  }

  private void takeRest(FilePool pool, Map<String, FilePool.Entry> files, Set<String> damaged) {
    try {
      pool.take(data.files(), files, damaged);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Manifest.Part> parts(Path work, Manifest.Keys where) throws IOException {
    var parts = new ArrayList<Manifest.Part>();
    try (var all = Files.walk(work)) {
      for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
        var path = work.relativize(file).toString();
        if (where == Manifest.Keys.WITHIN || !path.startsWith(BackupPlace.KEYS)) {
          Sums.force(file);
          parts.add(new Manifest.Part(path, Files.size(file), Sums.of(file)));
        }
      }
    }
    return parts;
  }

  /** Reads everything back and starts a database from it, as a restoration does. */
  private Inspection prove(BackupPlace place, Path work, Copied copied, long entriesBefore)
      throws IOException {
    place.pool().check(copied.files().values());
    for (var part : copied.parts()) {
      if (!Sums.of(work.resolve(part.path())).equals(part.sha256())) {
        throw new BackupRefused("backup.problem.damaged", work.resolve(part.path()).toString());
      }
    }
    var scratch = scratch();
    try {
      PackedCluster.unpack(work.resolve(BackupPlace.DATABASE), scratch.resolve("postgresql"));
      try (var started =
          CopiedCluster.start(scratch, data.data(), new CopiedCluster.Until.OfCopy())) {
        var found =
            Inspection.of(started.connections(), work.resolve(BackupPlace.KEYS), copied.files());
        if (found.lastEntry() < entriesBefore) {
          throw new BackupRefused("backup.problem.behind");
        }
        checkFiles(found, copied);
        if (copied.where() != Manifest.Keys.WITHIN) {
          dropKeysUnlessApart(work, copied.where());
        }
        return found;
      }
    } catch (CopiedCluster.NotReached e) {
      throw new IllegalStateException(e);
    } finally {
      FileSystemUtils.deleteRecursively(scratch);
    }
  }

  private static void dropKeysUnlessApart(Path work, Manifest.Keys where) throws IOException {
    if (where == Manifest.Keys.NONE) {
      FileSystemUtils.deleteRecursively(work.resolve(BackupPlace.KEYS));
    }
  }

  /** What is there and was not copied would be a fault of the back-up. */
  private void checkFiles(Inspection found, Copied copied) {
    for (var sha256 : found.missing()) {
      var path = sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256;
      if (Files.exists(data.files().resolve(path)) && !copied.damaged().contains(path)) {
        throw new BackupRefused("backup.problem.missing", path);
      }
    }
  }

  private Path scratch() throws IOException {
    try (var left = Files.newDirectoryStream(data.data(), "proving-*")) {
      for (var one : left) {
        FileSystemUtils.deleteRecursively(one);
      }
    }
    return Files.createTempDirectory(data.data(), "proving-");
  }

  private static void putKeysApart(Path work, @Nullable Path keys, String name) throws IOException {
    if (keys != null) {
      KeysFolder.copy(work.resolve(BackupPlace.KEYS), keys.resolve(name));
    }
    FileSystemUtils.deleteRecursively(work.resolve(BackupPlace.KEYS));
  }

  /**
   * Reads a back-up back, every byte of it, and starts a database from it.
   *
   * @param in the folder of back-ups; null for that of the settings
   * @param name null for the newest
   */
  public Made check(@Nullable Path in, @Nullable String name) {
    var where = in == null ? folder.folder() : in;
    if (where == null) {
      throw new BackupRefused("backup.problem.no-folder");
    }
    var place = new BackupPlace(where.toAbsolutePath().normalize());
    var manifest = name == null ? place.newest().orElse(null) : place.manifest(name);
    if (manifest == null) {
      throw new BackupRefused("backup.problem.none-at-all", place.folder().toString());
    }
    try {
      place.check(manifest, place.of(manifest.name()));
      require(data.data(), manifest.clusterBytes() + SPARE_BYTES);
      var scratch = scratch();
      try {
        PackedCluster.unpack(
            place.of(manifest.name()).resolve(BackupPlace.DATABASE), scratch.resolve("postgresql"));
        try (var started =
            CopiedCluster.start(scratch, data.data(), new CopiedCluster.Until.OfCopy())) {
          var found =
              Inspection.of(
                  started.connections(),
                  keysOf(place, manifest, settings.keys()),
                  FilePool.read(place.of(manifest.name()).resolve(BackupPlace.FILES)));
          if (!found.rows().equals(manifest.rows())) {
            throw new BackupRefused("backup.problem.behind");
          }
          return new Made(manifest, place.of(manifest.name()), found.warnings());
        }
      } finally {
        FileSystemUtils.deleteRecursively(scratch);
      }
    } catch (CopiedCluster.NotReached e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new BackupRefused("backup.problem.disk", said(e));
    }
  }

  /** Where the keys of a back-up are; a folder that is not there where they are nowhere. */
  static Path keysOf(BackupPlace place, Manifest manifest, @Nullable Path apart) {
    return manifest.keys() == Manifest.Keys.APART && apart != null
        ? apart.resolve(manifest.name())
        : place.of(manifest.name()).resolve(BackupPlace.KEYS);
  }

  /** The newest back-up in the folder of the settings. */
  Optional<Manifest> newest() {
    return list().stream().findFirst();
  }

  /**
   * Packs what was handed over of the write-ahead log, and copies the files that came since the
   * last time: a moment can be restored only with the files of that moment.
   */
  void keepSafe() throws IOException {
    if (folder.folder() == null || !database.possible()) {
      return;
    }
    var place = new BackupPlace(folder.folder());
    place.prepare();
    try (var _ = place.lock()) {
      var begun = calendar.now();
      place.packLog(database.life());
      place.pool().takeSince(data.files(), keptSafe);
      keptSafe = begun.minusSeconds(OVERLAP_SECONDS);
    }
  }

  /** Whether a back-up is the beginning of the write-ahead log that is written now. */
  boolean continuedBy(Manifest manifest) {
    var life = database.life();
    return life == null || life.equals(manifest.life());
  }
}
