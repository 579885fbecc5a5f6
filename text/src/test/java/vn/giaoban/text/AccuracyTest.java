package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How well the labelled documents are read. They are not in this repository but in a folder {@code
 * shared} beside it; where that is missing these tests are skipped, except where the environment
 * says {@code CI=true}.
 *
 * <p>{@code -Dgiaoban.accuracy.dump=DIR} writes each reading as JSON, {@code
 * -Dgiaoban.accuracy.misses=true} prints every difference.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccuracyTest {

  private static final Map<String, String> TEXTS_BY_LABELS =
      Map.of("gold/seeds", "seeds", "gold/dev", "dev-texts");

  private final Accuracy accuracy = new Accuracy();

  @BeforeAll
  void readLabelledDocuments() throws IOException {
    var shared = Path.of(System.getProperty("basedir", ""), "../../shared").normalize();
    if (!Files.isDirectory(shared.resolve("gold"))) {
      assertThat(System.getenv("CI"))
          .as("labelled documents missing in " + shared.toAbsolutePath())
          .isNotEqualTo("true");
      System.out.println(
          "ACCURACY SKIPPED: no labelled documents in " + shared.toAbsolutePath().normalize());
      abort("no labelled documents in " + shared.toAbsolutePath());
    }
    for (var labels : TEXTS_BY_LABELS.keySet().stream().sorted().toList()) {
      try (var files = Files.list(shared.resolve(labels))) {
        for (var file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
          add(file, shared.resolve(TEXTS_BY_LABELS.get(labels)));
        }
      }
    }
    System.out.println(accuracy.table());
    if (Boolean.getBoolean("giaoban.accuracy.misses")) {
      accuracy.misses().forEach(System.out::println);
    }
  }

  private void add(Path labels, Path texts) throws IOException {
    var gold = Accuracy.read(labels);
    var name = labels.getFileName().toString();
    var file = texts.resolve(name.replaceAll("json$", "txt"));
    var text = Files.readString(file);
    var extraction = DocumentReader.standard().read(text);
    accuracy.add(name.replaceAll("\\.json$", ""), gold, text, extraction);
    var dump = System.getProperty("giaoban.accuracy.dump");
    if (dump != null) {
      Files.createDirectories(Path.of(dump));
      Files.writeString(Path.of(dump, name), accuracy.write(extraction));
    }
  }

  @Test
  void readsHeaders() {
    assertThat(accuracy.header()).isGreaterThanOrEqualTo(0.97);
  }

  @ParameterizedTest
  @CsvSource({
    "headings, 0.98",
    "citations, 0.96",
    "recipients, 0.97",
    "footnotes, 0.97",
    "requirements, 0.98",
    "requirement.responsible, 0.97",
    "requirement.coordinating, 0.98",
    "requirement.deadline, 0.96",
    "findings, 0.92",
  })
  void findsParts(String part, double floor) {
    assertThat(accuracy.part(part).f1()).as(part + " F1").isGreaterThanOrEqualTo(floor);
  }
}
