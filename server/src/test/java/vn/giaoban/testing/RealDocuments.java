package vn.giaoban.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The real documents, which lie beside the project and are no part of it. */
public final class RealDocuments {

  private static final Path FOLDER =
      Path.of("..", "..", "shared", "seeds").toAbsolutePath().normalize();

  private RealDocuments() {}

  /**
   * The five documents that define the product, in file order. Where they are not there the test is
   * skipped and says so; where CI is set it fails.
   */
  public static List<Path> seeds() {
    if (!Files.isDirectory(FOLDER)) {
      var missing = "the real documents are not beside the project: " + FOLDER;
      if ("true".equals(System.getenv("CI"))) {
        throw new IllegalStateException(missing);
      }
      System.err.println("Skipped: " + missing);
      return abort(missing);
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
