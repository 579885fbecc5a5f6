package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How a document is read by a reader that has learnt nothing from it: without the entries of the
 * word lists that occur in no other labelled document. What the code itself has learnt stays. Run
 * by {@code ./giaoban bench accuracy}.
 */
@EnabledIfSystemProperty(named = "giaoban.accuracy.leftout", matches = "true")
class LeftOutWordsTest {

  private static final String LISTS = "vn/giaoban/text/";

  private record Labelled(String name, Path labels, Path text, String words) {}

  private record Row(String name, int leftOut, double before, double after) {

    double loss() {
      return before - after;
    }
  }

  /** A loader of its own for the reader, whose word lists lack some entries. */
  private static final class WithoutWords extends URLClassLoader {

    private final Set<String> leftOut;

    WithoutWords(Set<String> leftOut) throws IOException {
      super(classPath(), ClassLoader.getPlatformClassLoader());
      this.leftOut = leftOut;
    }

    private static URL[] classPath() throws IOException {
      var urls = new ArrayList<URL>();
      for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
        urls.add(Path.of(entry).toUri().toURL());
      }
      return urls.toArray(URL[]::new);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
      var in = super.getResourceAsStream(name);
      if (in == null || !name.startsWith(LISTS) || !name.endsWith(".txt")) {
        return in;
      }
      try (in) {
        var kept = new StringBuilder();
        for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
          if (!leftOut.contains(name + "\t" + line.strip())) {
            kept.append(line).append('\n');
          }
        }
        return new ByteArrayInputStream(kept.toString().getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  @Test
  void readsADocumentWithoutTheWordsThatOnlyItHas() throws Exception {
    var shared = Path.of(System.getProperty("basedir", ""), "../../shared").normalize();
    assumeTrue(Files.isDirectory(shared.resolve("gold")), "no labelled documents in " + shared);
    var real = new ArrayList<Labelled>();
    real.addAll(labelled(shared.resolve("gold/seeds"), shared.resolve("seeds")));
    real.addAll(labelled(shared.resolve("gold/dev"), shared.resolve("dev-texts")));
    var kinds = Path.of(System.getProperty("basedir", ""), "src/test/resources/kinds");
    var all = new ArrayList<>(real);
    all.addAll(labelled(kinds, kinds));
    var entries = entries();
    var rows = new ArrayList<Row>();
    for (var document : real) {
      var leftOut = onlyIn(document, all, entries);
      rows.add(
          new Row(
              document.name(),
              leftOut.size(),
              parts(document, Set.of()),
              parts(document, leftOut)));
    }
    rows.sort(Comparator.comparingDouble(Row::loss).reversed());
    System.out.println("document                     left out   all words   without   loss");
    for (var row : rows) {
      System.out.printf(
          Locale.ROOT,
          "%-28s %8d %11.3f %9.3f %6.3f%n",
          row.name(),
          row.leftOut(),
          row.before(),
          row.after(),
          row.loss());
    }
    System.out.printf(
        Locale.ROOT,
        "%-28s %8s %11.3f %9.3f%n",
        "mean",
        "",
        rows.stream().mapToDouble(Row::before).average().orElse(0),
        rows.stream().mapToDouble(Row::after).average().orElse(0));
    assertThat(rows).allSatisfy(row -> assertThat(row.after()).isGreaterThan(0.5));
  }

  private static List<Labelled> labelled(Path labels, Path texts) throws IOException {
    var documents = new ArrayList<Labelled>();
    try (var files = Files.list(labels)) {
      for (var file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        var name = file.getFileName().toString().replaceAll("\\.json$", "");
        var text = texts.resolve(name + ".txt");
        documents.add(
            new Labelled(name, file, text, " " + Fold.words(Files.readString(text)) + " "));
      }
    }
    return documents;
  }

  /** The words of each entry, by its file and line. */
  private static Map<String, String> entries() throws IOException {
    var entries = new LinkedHashMap<String, String>();
    var folder = Path.of(System.getProperty("basedir", ""), "src/main/resources", LISTS);
    try (var files = Files.list(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        if (file.endsWith("confidence.txt")) {
          continue;
        }
        for (var line : Files.readAllLines(file)) {
          var entry = line.strip();
          if (!entry.isEmpty() && !entry.startsWith("#")) {
            var phrase = entry.split("\t| = ", 2)[0];
            entries.put(LISTS + file.getFileName() + "\t" + entry, " " + Fold.words(phrase) + " ");
          }
        }
      }
    }
    return entries;
  }

  private static Set<String> onlyIn(
      Labelled document, List<Labelled> all, Map<String, String> entries) {
    var only = new HashSet<String>();
    entries.forEach((entry, words) -> {
      boolean elsewhere =
          all.stream().anyMatch(other -> !other.equals(document) && other.words().contains(words));
      if (!words.isBlank() && document.words().contains(words) && !elsewhere) {
        only.add(entry);
      }
    });
    return only;
  }

  private static double parts(Labelled document, Set<String> leftOut) throws Exception {
    try (var loader = new WithoutWords(leftOut)) {
      var reader = loader.loadClass(LeftOutWordsTest.class.getName());
      var score = reader.getDeclaredMethod("score", String.class, String.class);
      score.setAccessible(true);
      return (Double) score.invoke(null, document.labels().toString(), document.text().toString());
    }
  }

  /** Called in a loader of its own: the mean F1 over the parts of one document. */
  static double score(String labels, String text) throws IOException {
    var accuracy = new Accuracy();
    var words = Files.readString(Path.of(text));
    accuracy.add(
        "document", Accuracy.read(Path.of(labels)), words, DocumentReader.standard().read(words));
    return accuracy.mean();
  }
}
