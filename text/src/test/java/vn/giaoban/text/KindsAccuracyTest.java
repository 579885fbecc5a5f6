package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

  private final Accuracy accuracy;

  KindsAccuracyTest() throws IOException {
    accuracy = Accuracy.of("kinds", (_, _) -> {});
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
    "requirement.responsible, 0.95",
    "requirement.coordinating, 0.95",
    "requirement.deadline, 0.96",
    "findings, 0.92",
  })
  void findsParts(String part, double floor) {
    assertThat(accuracy.part(part).f1()).as(part + " F1").isGreaterThanOrEqualTo(floor);
  }
}
