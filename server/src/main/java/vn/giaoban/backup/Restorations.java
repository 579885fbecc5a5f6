package vn.giaoban.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.postgres.BackupFolder;
import vn.giaoban.shared.postgres.CopiedCluster;
import vn.giaoban.shared.postgres.DataFolder;
import vn.giaoban.shared.postgres.RestoringFolder;

/**
 * Brings an installation back from a back-up. All of it is made ready and proved beside what is
 * there; only then does it take its place, and what was there is kept.
 */
public final class Restorations {

  /** A piece of the write-ahead log, unpacked. */
  private static final long SEGMENT_BYTES = 16L << 20;

  /** A night may be missed once: after this somebody has to look. */
  private static final long OLD_HOURS = 36;

  private static final long SPARE_BYTES = 64L << 20;

  static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(OfficeCalendar.ZONE);

  private static final DateTimeFormatter WRITTEN =
      new DateTimeFormatterBuilder()
          .appendPattern("yyyy-MM-dd[ ]['T']HH:mm[:ss]")
          .optionalStart()
          .appendFraction(ChronoField.MICRO_OF_SECOND, 1, 6, true)
          .toFormatter(Locale.ROOT)
          .withZone(OfficeCalendar.ZONE);

  private final DataFolder data;
  private final KeysFolder keys;
  private final BackupFolder folder;
  private final BackupSettings settings;
  private final Clock clock;

  Restorations(
      DataFolder data, KeysFolder keys, BackupFolder folder, BackupSettings settings, Clock clock) {
    this.data = data;
    this.keys = keys;
    this.folder = folder;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What is to be restored.
   *
   * @param from the folder of back-ups; null for that of the settings
   * @param name of the back-up, restored as of its moment; null for the best one
   * @param until a moment after a back-up; null, with no name, for the last state there is
   * @param keys the folder of keys that were kept apart; null for that of the settings
   * @param withoutKeys whether to go on where the keys are lost
   * @param replaced the data folder whose installation is to give way; null where none may
   */
  public record Wishes(
      @Nullable Path from,
      @Nullable String name,
      @Nullable Instant until,
      @Nullable Path keys,
      boolean withoutKeys,
      @Nullable Path replaced) {}

  /**
   * Restores. On a refusal everything is as it was before.
   *
   * @throws BackupRefused where it cannot be
   * @throws vn.giaoban.shared.postgres.EmbeddedPostgresException where a server uses the data
   *     folder, or PostgreSQL cannot start from the copy
   */
  public Restored restore(Wishes wishes) {
    var where = wishes.from() == null ? folder.folder() : wishes.from();
    if (where == null) {
      throw new BackupRefused("backup.problem.no-folder");
    }
    var place = new BackupPlace(where.toAbsolutePath().normalize());
    var manifest = choose(place, wishes);
    var apart = wishes.keys() == null ? settings.keys() : wishes.keys();
    var savedKeys = Backups.keysOf(place, manifest, apart);
    try {
      place.check(manifest, place.of(manifest.name()));
      if (!hasKey(savedKeys) && !hasKey(keys.folder()) && !wishes.withoutKeys()) {
        throw new BackupRefused("backup.problem.keys", savedKeys.toString());
      }
      try (var target = RestoringFolder.in(data.data())) {
        if (target.occupied() && !isNamed(wishes.replaced())) {
          throw new BackupRefused("backup.problem.occupied", data.data().toString());
        }
        return restore(target, place, manifest, wishes, savedKeys);
      }
    } catch (IOException e) {
      throw new BackupRefused("backup.problem.disk", Backups.said(e));
    }
  }

  private Manifest choose(BackupPlace place, Wishes wishes) {
    if (wishes.name() != null) {
      return place.manifest(wishes.name());
    }
    var all = place.list();
    if (all.isEmpty()) {
      throw new BackupRefused("backup.problem.none-at-all", place.folder().toString());
    }
    var until = wishes.until();
    return until == null
        ? all.getFirst()
        : all.stream()
            .filter(one -> !one.moment().isAfter(until))
            .findFirst()
            .orElseThrow(() ->
                new BackupRefused(
                    "backup.problem.too-early",
                    MOMENT.format(until),
                    MOMENT.format(all.getLast().moment())));
  }

  private boolean isNamed(@Nullable Path replaced) throws IOException {
    return replaced != null
        && Files.isDirectory(replaced)
        && Files.isSameFile(replaced, data.data());
  }

  private static boolean hasKey(Path keys) {
    return Files.exists(keys.resolve("audit.key"));
  }

  private Restored restore(
      RestoringFolder target, BackupPlace place, Manifest manifest, Wishes wishes, Path savedKeys)
      throws IOException {
    var until = until(wishes);
    var segments = segments(target, place, manifest, until);
    Backups.require(
        data.data(),
        manifest.clusterBytes()
            + manifest.fileBytes()
            + segments.size() * SEGMENT_BYTES
            + SPARE_BYTES);
    var fresh = target.fresh();
    PackedCluster.unpack(
        place.of(manifest.name()).resolve(BackupPlace.DATABASE), fresh.resolve("postgresql"));
    for (var segment : segments.entrySet()) {
      var copy = fresh.resolve("postgresql/pg_wal").resolve(segment.getKey());
      try (var in = PackedCluster.open(segment.getValue())) {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    var listed = FilePool.read(place.of(manifest.name()).resolve(BackupPlace.FILES));
    place.pool().restore(listed.values(), fresh.resolve("files"));
    gatherKeys(savedKeys, fresh.resolve("keys"));
    var found = bringBack(fresh, until, place, listed);
    return putInPlace(target, manifest, wishes, found);
  }

  private static CopiedCluster.Until until(Wishes wishes) {
    if (wishes.until() != null) {
      return new CopiedCluster.Until.Time(wishes.until());
    }
    return wishes.name() != null ? new CopiedCluster.Until.OfCopy() : new CopiedCluster.Until.End();
  }

  /** The write-ahead log after the back-up: what was handed over, and what was not yet. */
  private static Map<String, Path> segments(
      RestoringFolder target, BackupPlace place, Manifest manifest, CopiedCluster.Until until)
      throws IOException {
    var segments = new TreeMap<String, Path>();
    if (until instanceof CopiedCluster.Until.OfCopy || manifest.life() == null) {
      return segments;
    }
    var all = new ArrayList<>(target.lastSegments(manifest.life()));
    all.addAll(place.segments(manifest.life()));
    for (var segment : all) {
      var name = segment.getFileName().toString().substring(0, 24);
      if (name.compareTo(manifest.firstSegment()) >= 0) {
        segments.put(name, segment);
      }
    }
    return segments;
  }

  /**
   * The keys as they will be: what is in place stays, since keys are only ever added; the key of
   * the audit log and how far it was sealed are those of the back-up.
   */
  private void gatherKeys(Path saved, Path gathered) throws IOException {
    KeysFolder.copy(keys.folder(), gathered);
    Files.deleteIfExists(gathered.resolve(KeysFolder.HEAD));
    for (var file : KeysFolder.in(saved)) {
      var path = saved.relativize(file).toString();
      var copy = gathered.resolve(path);
      if (!Files.exists(copy) || path.startsWith("audit.")) {
        Files.createDirectories(copy.getParent());
        Files.copy(
            file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private Inspection bringBack(
      Path fresh, CopiedCluster.Until until, BackupPlace place, Map<String, FilePool.Entry> listed)
      throws IOException {
    try (var started = CopiedCluster.start(fresh, data.data(), until)) {
      var found = Inspection.of(started.connections(), fresh.resolve("keys"), listed);
      var missing = new ArrayList<String>();
      for (var sha256 : found.missing()) {
        if (!fetch(sha256, place, fresh.resolve("files"))) {
          missing.add(sha256);
        }
      }
      return found.withMissing(missing);
    } catch (CopiedCluster.NotReached e) {
      var last = e.last();
      throw last == null
          ? new BackupRefused("backup.problem.no-log")
          : new BackupRefused("backup.problem.not-reached", MOMENT.format(last));
    }
  }

  /** An original that came after the back-up. */
  private boolean fetch(String sha256, BackupPlace place, Path files) throws IOException {
    var path = sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256;
    for (var source : List.of(place.pool().place(sha256), data.files().resolve(path))) {
      if (Files.exists(source) && Sums.of(source).equals(sha256)) {
        var copy = files.resolve(path);
        Files.createDirectories(copy.getParent());
        Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
        Sums.force(copy);
        return true;
      }
    }
    return false;
  }

  private Restored putInPlace(
      RestoringFolder target, Manifest manifest, Wishes wishes, Inspection found)
      throws IOException {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var aside = "before-restore-" + BackupPlace.name(now);
    var occupied = target.occupied();
    var fresh = target.fresh();
    keepWaiting(fresh);
    if (KeysFolder.in(fresh.resolve("keys")).isEmpty()) {
      FileSystemUtils.deleteRecursively(fresh.resolve("keys"));
    } else if (!keys.folder().equals(data.data().resolve("keys"))) {
      putKeysBack(fresh.resolve("keys"), aside);
    }
    target.replace(note(manifest, wishes, now), aside);
    var warnings = new ArrayList<Problem>(found.warnings());
    if (!found.missing().isEmpty()) {
      warnings.add(
          Problem.of(
              "backup.warning.missing",
              String.valueOf(found.missing().size()),
              found.missing().getFirst()));
    }
    return new Restored(
        manifest,
        wishes.until(),
        wishes.until() == null && wishes.name() == null,
        data.data(),
        occupied ? data.data().resolve(aside) : null,
        found.rows().values().stream().mapToLong(Long::longValue).sum(),
        found.sealed(),
        warnings);
  }

  /** Files of imports that wait for a person, as far as they are still there. */
  private void keepWaiting(Path fresh) throws IOException {
    var waiting = data.files().resolve("bulk");
    for (var file : KeysFolder.in(waiting)) {
      var copy = fresh.resolve("files/bulk").resolve(waiting.relativize(file));
      if (!Files.exists(copy)) {
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  /** Where the keys lie in a folder of their own, each that changes is kept under another name. */
  private void putKeysBack(Path gathered, String aside) throws IOException {
    for (var file : KeysFolder.in(gathered)) {
      var place = keys.folder().resolve(gathered.relativize(file));
      if (Files.exists(place) && Files.mismatch(place, file) >= 0) {
        Files.move(place, place.resolveSibling(place.getFileName() + "." + aside));
      }
    }
    KeysFolder.copy(gathered, keys.folder());
    FileSystemUtils.deleteRecursively(gathered);
  }

  private static String note(Manifest manifest, Wishes wishes, Instant now) {
    var until = wishes.until();
    return String.join(
        "\n",
        manifest.name(),
        manifest.moment().toString(),
        until == null ? "" : until.toString(),
        now.toString());
  }

  /** How the back-ups stand; asks no database. */
  public Standing standing() {
    var where = folder.folder();
    var process = RestoringFolder.holderOf(data.data());
    if (where == null) {
      return new Standing(data.data(), process, null, 0, null, null, 0, false);
    }
    var place = new BackupPlace(where);
    var all = place.list();
    var newest = all.isEmpty() ? null : all.getFirst();
    long hours = newest == null ? 0 : ChronoUnit.HOURS.between(newest.moment(), clock.instant());
    return new Standing(
        data.data(),
        process,
        where,
        all.size(),
        newest,
        newest == null ? null : lastOfLog(place, newest),
        hours,
        hours >= OLD_HOURS);
  }

  private static @Nullable Instant lastOfLog(BackupPlace place, Manifest newest) {
    try {
      var segments = place.segments(newest.life());
      return segments.isEmpty() ? null : Files.getLastModifiedTime(segments.getLast()).toInstant();
    } catch (IOException e) {
      return null;
    }
  }

  /**
   * A moment as an administrator writes it: {@code yyyy-MM-dd HH:mm[:ss[.fraction]]}, in the time
   * of Viet Nam.
   *
   * @throws java.time.format.DateTimeParseException where it is none
   */
  public static Instant moment(String written) {
    return ZonedDateTime.parse(written.strip(), WRITTEN).toInstant();
  }
}
