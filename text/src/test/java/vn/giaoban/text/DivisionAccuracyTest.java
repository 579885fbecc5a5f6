package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * How well the documents of one text are told apart: single documents are to stay whole, and texts
 * put together of two and three of them are to be cut where they were joined, nowhere else. Our own
 * documents always, those in the folder {@code shared} beside this repository where it is there.
 *
 * <p>{@code -Dgiaoban.accuracy.misses=true} prints every boundary that was missed or made up.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DivisionAccuracyTest {

  private static final int LONGEST_JOINED = 60_000;
  private static final List<String> JOINTS = List.of("\n\n", "\n", "\n\f");

  /** A document and its corrected version, which has the same symbol. */
  private static final String CORRECTED = "ke-hoach-08";

  private static final Pattern BLANK_NUMBER = Pattern.compile("(?m)^Số:? +[-/]");
  private static final Pattern HEADED =
      Pattern.compile("cong hoa xa hoi|dang cong san viet nam|doc lap ?- ?tu do");

  private static final int MOST_OTHERS = 15;

  /**
   * Its plan closes with the name of a body and no person, which may as well be the first line of
   * the letterhead behind it: the cut comes one line early there.
   */
  private static final String ENDS_AS_ONE_BEGINS = "y08-qdctr.txt";

  /** A resolution, and the plan of another body behind it. */
  private static final String HOLDS_TWO = "h09-nghi-quyet-va-ke-hoach-phuong-ben-go.txt";

  /**
   * @param letterhead whether it begins with one that the reader of documents finds
   * @param start where that begins; before it stands what somebody put before the document
   * @param closed whether it has recipients or a signature
   */
  private record Sample(String name, String text, boolean letterhead, int start, boolean closed) {}

  /** Boundaries that are there and were found, in texts whose later documents have a letterhead. */
  private static final class Count {
    int expected;
    int found;
    int wrong;

    double precision() {
      return found + wrong == 0 ? 1 : (double) found / (found + wrong);
    }

    double recall() {
      return (double) found / expected;
    }

    @Override
    public String toString() {
      return String.format(
          "%d boundaries, precision %.4f, recall %.4f", expected, precision(), recall());
    }
  }

  private final Path module = Path.of(System.getProperty("basedir", ""));
  private final Path shared = module.resolve("../../shared").normalize();
  private final DocumentReader reader = DocumentReader.standard();
  private final boolean misses = Boolean.getBoolean("giaoban.accuracy.misses");
  private List<Sample> own = List.of();
  private List<Sample> ofTwo = List.of();

  @BeforeAll
  void readDocuments() throws IOException {
    own = new ArrayList<>(samples(module.resolve("src/test/resources/kinds"), ".txt"));
    own.addAll(samples(module.resolve("../server/src/main/resources/sample/documents"), ".txt"));
    ofTwo = own.stream().filter(sample -> sample.name().equals(HOLDS_TWO)).toList();
    own.removeAll(ofTwo);
  }

  private List<Sample> samples(Path folder, String end) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      var samples = new ArrayList<Sample>();
      for (var file : files.filter(f -> f.toString().endsWith(end)).sorted().toList()) {
        var text = Normalizer.normalize(Files.readString(file), Normalizer.Form.NFC).strip();
        var header = reader.read(text).document();
        var span = header.span();
        samples.add(
            new Sample(
                String.valueOf(file.getFileName()),
                text,
                header.kind() != null
                    && (header.symbol() != null || BLANK_NUMBER.matcher(text).find())
                    && HEADED.matcher(Fold.of(text)).find(),
                span == null ? 0 : span.start(),
                !header.recipients().isEmpty() || header.signatory() != null));
      }
      return samples;
    }
  }

  private void wholes(List<Sample> samples) {
    var cut = samples.stream().filter(s -> reader.divide(s.text()).isSeveral()).toList();
    assertThat(cut).as("documents that were cut").extracting(Sample::name).isEmpty();
  }

  private void join(List<Sample> parts, String joint, Count count) {
    var text = new StringBuilder();
    var expected = new TreeMap<Integer, Integer>();
    for (var part : parts) {
      if (!text.isEmpty()) {
        text.append(joint);
        expected.put(text.length(), text.length() + part.start());
      }
      text.append(part.text());
    }
    var names = parts.stream().map(Sample::name).toList();
    count.expected += expected.size();
    var pieces = reader.divide(text.toString()).pieces();
    for (var piece : pieces.subList(1, pieces.size())) {
      int start = piece.span().start();
      while (Character.isWhitespace(text.charAt(start))) {
        start++;
      }
      var joined = expected.floorEntry(start);
      if (joined != null && start <= joined.getValue()) {
        expected.remove(joined.getKey());
        count.found++;
      } else {
        count.wrong++;
        if (misses) {
          System.out.println("WRONG " + names + " at " + text.substring(start, start + 60));
        }
      }
    }
    if (misses && !expected.isEmpty()) {
      System.out.println("MISSED " + names + (joint.equals("\n") ? " (no gap)" : ""));
    }
  }

  private static boolean mayFollow(Sample one, Sample other) {
    return !one.name().equals(other.name())
        && !one.name().equals(ENDS_AS_ONE_BEGINS)
        && one.closed()
        && other.letterhead()
        && !(one.name().startsWith(CORRECTED) && other.name().startsWith(CORRECTED));
  }

  /** Each with many others, joined in turn in each of the ways. */
  private Count pairs(List<Sample> samples) {
    var count = new Count();
    int joint = 0;
    for (int i = 0; i < samples.size(); i++) {
      for (int step = 1; step < Math.min(samples.size(), MOST_OTHERS); step++) {
        var one = samples.get(i);
        var other = samples.get((i + step * step) % samples.size());
        if (mayFollow(one, other)) {
          join(List.of(one, other), JOINTS.get(joint++ % JOINTS.size()), count);
        }
      }
    }
    return count;
  }

  private Count triples(List<Sample> samples) {
    var count = new Count();
    int size = samples.size();
    for (int i = 0; i < size; i++) {
      for (int step = 1; step < Math.min(size / 2, 8); step++) {
        var parts =
            List.of(
                samples.get(i),
                samples.get((i + step) % size),
                samples.get((i + 2 * step + 1) % size));
        if (mayFollow(parts.get(0), parts.get(1))
            && mayFollow(parts.get(1), parts.get(2))
            && !parts.get(0).name().equals(parts.get(2).name())) {
          join(parts, JOINTS.getFirst(), count);
        }
      }
    }
    return count;
  }

  @Test
  void ourDocumentsStayWhole() {
    wholes(own);
  }

  @Test
  void aFileOfTwoIsCutWhereTheSecondBegins() {
    var text = ofTwo.getFirst().text();

    var pieces = reader.divide(text).pieces();

    assertThat(pieces).hasSize(2);
    assertThat(text.substring(pieces.getLast().span().start()).strip())
        .startsWith("ĐẢNG ỦY PHƯỜNG BẾN GỖ");
  }

  @Test
  void ourDocumentsAreToldApartWhereTheyWereJoined() {
    var pairs = pairs(own);
    var triples = triples(own);
    System.out.println("DIVISION own pairs: " + pairs);
    System.out.println("DIVISION own triples: " + triples);
    assertThat(pairs.precision()).isEqualTo(1.0);
    assertThat(triples.precision()).isEqualTo(1.0);
    // A letterhead that stands in one row of a Markdown table is not found: one document of ours.
    assertThat(pairs.recall()).isGreaterThanOrEqualTo(0.98);
    assertThat(triples.recall()).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void realDocumentsStayWholeAndAreToldApartWhereTheyWereJoined() throws IOException {
    var real = new ArrayList<>(samples(shared.resolve("seeds"), ".txt"));
    real.addAll(samples(shared.resolve("dev-texts"), ".txt"));
    real.addAll(samples(shared.resolve("legacy"), ".gt.txt"));
    assumeFalse(real.isEmpty(), "no real documents in " + shared.toAbsolutePath());
    wholes(real);
    var pairs =
        pairs(real.stream().filter(sample -> sample.text().length() < LONGEST_JOINED).toList());
    System.out.println("DIVISION real pairs: " + pairs);
    assertThat(pairs.precision()).isEqualTo(1.0);
    assertThat(pairs.recall()).isGreaterThanOrEqualTo(0.9);
  }
}
