package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether items said to be right with some confidence are right that often. */
class ConfidenceTest {

  /** The expected difference between what is said and what is right, over all items. */
  private static final double WORST = 0.05;

  private static final int BINS = 20;

  private static final class Bin {
    private int count;
    private double said;
    private int right;
  }

  @Test
  void whatIsSaidToBeRightIsRightThatOften() throws IOException {
    Map<String, Confidence> confidences = new HashMap<>();
    var accuracy =
        Accuracy.of("kinds", (name, reading) -> confidences.put(name, Confidence.of(reading)));
    var bins = new TreeMap<Integer, Bin>();
    int all = 0;
    for (var outcome : accuracy.outcomes()) {
      var confidence = Objects.requireNonNull(confidences.get(outcome.document()));
      @Nullable Double said =
          switch (outcome.part()) {
            case "headings" -> confidence.headings().get(outcome.index());
            case "citations" -> confidence.citations().get(outcome.index());
            case "findings" -> confidence.findings().get(outcome.index());
            case "requirements" -> confidence.requirements().get(outcome.index()).requirement();
            default -> null;
          };
      if (said == null) {
        continue;
      }
      var bin = bins.computeIfAbsent(Math.min((int) (said * BINS), BINS - 1), fresh -> new Bin());
      bin.count++;
      bin.said += said;
      bin.right += outcome.right() ? 1 : 0;
      all++;
    }
    System.out.println("confidence   said  right  count");
    double error = 0;
    for (var entry : bins.entrySet()) {
      var bin = entry.getValue();
      error += Math.abs(bin.said - bin.right) / all;
      System.out.printf(
          Locale.ROOT,
          "%10.2f  %.3f  %.3f  %5d%n",
          (double) entry.getKey() / BINS,
          bin.said / bin.count,
          (double) bin.right / bin.count,
          bin.count);
    }
    assertThat(all).isGreaterThan(100);
    assertThat(error).as("expected calibration error").isLessThan(WORST);
  }

  @Test
  void whatIsInheritedOrMissingIsToldApart() {
    var reading =
        DocumentReader.standard()
            .read(
                """
                CHỈ THỊ
                Về vệ sinh

                1. Sở Y tế chủ trì ban hành kế hoạch trước ngày 30/6/2025.
                2. Tăng cường công tác tuyên truyền về vệ sinh.
                """);
    var confidence = Confidence.of(reading);
    assertThat(confidence.requirements()).hasSameSizeAs(reading.requirements()).isNotEmpty();
    assertThat(confidence.header().get("kind")).isBetween(0.9, 1.0);
    assertThat(confidence.requirements())
        .allSatisfy(sure -> {
          assertThat(sure.least()).isBetween(0.0, 1.0);
          assertThat(sure.least()).isLessThanOrEqualTo(sure.responsible());
        });
  }
}
