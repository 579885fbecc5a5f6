package vn.giaoban.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders for what is needed for a while. */
final class Scratch {

  private Scratch() {}

  static Path create() throws IOException {
    return Files.createTempDirectory("giaoban-doc-tep");
  }

  /** Deletes the folder with all it holds; what cannot be deleted stays. */
  static void delete(Path folder) {
    try (var all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(Scratch::deleteOne);
    } catch (IOException | UncheckedIOException e) {
      // Nothing is lost but space, and the system clears such folders.
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
