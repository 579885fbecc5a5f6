package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How well documents of many kinds and layouts are read: fictional ones, labelled before the reader
 * saw them. What it read of them the first time stands in docs/measurements.md.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KindsAccuracyTest {

  private final Accuracy accuracy = new Accuracy();

  @BeforeAll
  void readDocuments() throws IOException {
    var folder = Path.of(System.getProperty("basedir", ""), "src/test/resources/kinds");
    try (var files = Files.list(folder)) {
      for (var labels : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        var name = labels.getFileName().toString().replaceAll("\\.json$", "");
        var text = Files.readString(folder.resolve(name + ".txt"));
        accuracy.add(name, Accuracy.read(labels), text, DocumentReader.standard().read(text));
      }
    }
    System.out.println(accuracy.table());
    if (Boolean.getBoolean("giaoban.accuracy.misses")) {
      accuracy.misses().forEach(System.out::println);
    }
  }

  @Test
  void readsHeaders() {
    assertThat(accuracy.header()).isGreaterThanOrEqualTo(0.95);
  }

  @ParameterizedTest
  @CsvSource({
    "headings, 0.98",
    "citations, 0.93",
    "recipients, 0.97",
    "requirements, 0.97",
    "requirement.responsible, 0.96",
    "requirement.coordinating, 0.97",
    "requirement.deadline, 0.96",
    "findings, 0.92",
  })
  void findsParts(String part, double floor) {
    assertThat(accuracy.part(part).f1()).as(part + " F1").isGreaterThanOrEqualTo(floor);
  }
}
