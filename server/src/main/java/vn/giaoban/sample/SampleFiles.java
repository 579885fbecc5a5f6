package vn.giaoban.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.giaoban.document.TemporaryFiles;

/** The files of the sample, which travel inside the program. */
@Component
class SampleFiles {

  private static final String FOLDER = "sample/";

  private final JsonMapper json = JsonMapper.builder().build();
  private final TemporaryFiles temporary;

  SampleFiles(TemporaryFiles temporary) {
    this.temporary = temporary;
  }

  <T> T read(String path, Class<T> type) {
    try (var in = resource(path).getInputStream()) {
      return json.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the files on the disk for as long as {@code work} needs them. */
  <T> T onDisk(List<String> paths, Function<List<Path>, T> work) {
    var copies = new ArrayList<Path>();
    try {
      try {
        for (var path : paths) {
          var copy = temporary.newFile();
          copies.add(copy);
          try (var in = resource(path).getInputStream()) {
            Files.copy(in, copy);
          }
        }
        return work.apply(List.copyOf(copies));
      } finally {
        for (var copy : copies) {
          Files.deleteIfExists(copy);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static String mediaTypeOf(String path) {
    return switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "txt" -> "text/plain";
      case "csv" -> "text/csv";
      case "pdf" -> "application/pdf";
      default -> "application/octet-stream";
    };
  }

  private static ClassPathResource resource(String path) {
    return new ClassPathResource(FOLDER + path);
  }
}
