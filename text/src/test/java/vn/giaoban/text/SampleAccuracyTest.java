package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How well the documents of the sample are read. Unlike the others these labelled documents belong
 * to this repository, so the test runs everywhere. The texts are those that the server loads.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleAccuracyTest {

  private static final List<String> DOCUMENTS =
      List.of("chi-thi-09", "ke-hoach-17", "thong-bao-64");

  private final Path module = Path.of(System.getProperty("basedir", ""));
  private final Accuracy accuracy = new Accuracy();

  @BeforeAll
  void readSample() throws IOException {
    for (var document : DOCUMENTS) {
      var text = text(document);
      accuracy.add(
          document,
          Accuracy.read(module.resolve("src/test/resources/samples/" + document + ".json")),
          text,
          DocumentReader.standard().read(text));
    }
    System.out.println(accuracy.table());
    if (Boolean.getBoolean("giaoban.accuracy.misses")) {
      accuracy.misses().forEach(System.out::println);
    }
  }

  private String text(String document) throws IOException {
    return Files.readString(
        module.resolve("../server/src/main/resources/sample/documents/" + document + ".txt"));
  }

  @ParameterizedTest
  @CsvSource({
    "headings, 0.95",
    "footnotes, 1.0",
  })
  void findsParts(String part, double floor) {
    assertThat(accuracy.part(part).f1()).as(part + " F1").isGreaterThanOrEqualTo(floor);
  }
}
