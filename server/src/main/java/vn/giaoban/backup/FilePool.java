package vn.giaoban.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The files of all back-ups, named by their SHA-256 and kept once: originals never change, so that
 * each back-up adds only what is new.
 */
final class FilePool {

  private final Path folder;

  FilePool(Path folder) {
    this.folder = folder;
  }

  /** A file of the installation: its place below the folder of files, and its bytes. */
  record Entry(String path, long size, String sha256) {

    String line() {
      return sha256 + " " + size + " " + path;
    }

    static Entry of(String line) {
      var parts = line.split(" ", 3);
      return new Entry(parts[2], Long.parseLong(parts[1]), parts[0]);
    }
  }

  /**
   * Takes over what is in an installation and not here yet.
   *
   * @param known what was taken over before; is added to
   * @param damaged paths of originals whose bytes are no longer what their name says; is added to
   */
  void take(Path files, Map<String, Entry> known, Set<String> damaged) throws IOException {
    if (!Files.isDirectory(files)) {
      return;
    }
    Files.walkFileTree(
        files,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes) {
            // What is on its way belongs to the process that receives it, and dies with it.
            return place.equals(files.resolve("incoming"))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            var path = files.relativize(file).toString();
            if (!known.containsKey(path)) {
              try {
                takeOne(file, path, attributes.size(), known, damaged);
              } catch (NoSuchFileException e) {
                // Given up meanwhile: nothing points to it any more.
              }
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }
        });
  }

  /** Takes over originals of folders that changed since then; damaged ones are left out. */
  void takeSince(Path files, Instant since) throws IOException {
    if (!Files.isDirectory(files)) {
      return;
    }
    try (var folders = Files.walk(files, 2)) {
      for (var shard : folders.filter(one -> isShard(files.relativize(one))).toList()) {
        if (!Files.getLastModifiedTime(shard).toInstant().isBefore(since)) {
          take(shard, new TreeMap<>(), new TreeSet<>());
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isShard(Path path) {
    return path.toString().matches("[0-9a-f]{2}/[0-9a-f]{2}");
  }

  private void takeOne(
      Path file, String path, long size, Map<String, Entry> known, Set<String> damaged)
      throws IOException {
    var name = file.getFileName().toString();
    var named = name.matches("[0-9a-f]{64}");
    if (named && has(name, size)) {
      known.put(path, new Entry(path, size, name));
      return;
    }
    var copy = Files.createDirectories(folder).resolve(".new-" + UUID.randomUUID());
    try {
      String sum;
      try (var in = Files.newInputStream(file);
          var out = Files.newOutputStream(copy)) {
        sum = Sums.copy(in, out);
      }
      if (named && !sum.equals(name)) {
        damaged.add(path);
        return;
      }
      var place = place(sum);
      if (!has(sum, Files.size(copy))) {
        Sums.force(copy);
        Files.createDirectories(place.getParent());
        Files.move(
            copy, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
      known.put(path, new Entry(path, Files.size(place), sum));
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private boolean has(String sum, long size) throws IOException {
    var place = place(sum);
    return Files.exists(place) && Files.size(place) == size;
  }

  Path place(String sum) {
    return folder.resolve(sum.substring(0, 2)).resolve(sum.substring(2, 4)).resolve(sum);
  }

  static void write(Path list, Collection<Entry> entries) throws IOException {
    Files.write(list, entries.stream().map(Entry::line).sorted().toList(), StandardCharsets.UTF_8);
  }

  static Map<String, Entry> read(Path list) throws IOException {
    var entries = new TreeMap<String, Entry>();
    for (var line : Files.readAllLines(list, StandardCharsets.UTF_8)) {
      var entry = Entry.of(line);
      entries.put(entry.path(), entry);
    }
    return entries;
  }

  /** Reads all of them back; the first that is missing or not what it was. */
  void check(Collection<Entry> entries) throws IOException {
    for (var entry : entries) {
      var place = place(entry.sha256());
      if (!Files.exists(place)) {
        throw new BackupRefused("backup.problem.missing", place.toString());
      }
      if (!Sums.of(place).equals(entry.sha256())) {
        throw new BackupRefused("backup.problem.damaged", place.toString());
      }
    }
  }

  /** Brings them back below {@code files}. */
  void restore(Collection<Entry> entries, Path files) throws IOException {
    Files.createDirectories(files);
    for (var entry : entries) {
      var target = files.resolve(entry.path()).normalize();
      if (!target.startsWith(files)) {
        throw new BackupRefused("backup.problem.damaged", entry.path());
      }
      Files.createDirectories(target.getParent());
      Files.copy(place(entry.sha256()), target);
      Sums.force(target);
    }
  }

  /**
   * Deletes what no list names.
   *
   * @param before what came later may be needed by a moment between two lists
   */
  void keepOnly(Set<String> sums, Instant before) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> unneeded = new ArrayList<>();
    try (var all = Files.walk(folder)) {
      all.filter(Files::isRegularFile)
          .filter(file -> !sums.contains(file.getFileName().toString()))
          .forEach(unneeded::add);
    }
    for (var file : unneeded) {
      if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
        Files.delete(file);
      }
    }
  }
}
