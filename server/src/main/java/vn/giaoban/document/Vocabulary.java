package vn.giaoban.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** A data file of this module: one entry a line, its parts between tabs; "#" begins a comment. */
final class Vocabulary {

  private Vocabulary() {}

  /** The parts of each entry, none of them left out where it is empty. */
  static List<String[]> entries(String file) {
    try {
      return new ClassPathResource("document/" + file)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
