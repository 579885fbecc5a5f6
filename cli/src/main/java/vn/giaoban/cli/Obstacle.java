package vn.giaoban.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What keeps a file named on the command line from being opened. */
final class Obstacle {

  private Obstacle() {}

  /** The name of the message about it, whose place is for the file; empty where there is none. */
  static Optional<String> in(Path file) {
    if (Files.isDirectory(file)) {
      return Optional.of("file.folder");
    }
    if (!Files.exists(file)) {
      return Optional.of("file.missing");
    }
    return Files.isReadable(file) ? Optional.empty() : Optional.of("file.denied");
  }
}
