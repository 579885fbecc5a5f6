package vn.giaoban.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.sax.BodyContentHandler;
import vn.giaoban.formats.FormatReader;
import vn.giaoban.formats.Limits;
import vn.giaoban.formats.Rendering;
import vn.giaoban.text.DocumentReader;

/**
 * Layout and structure from text, text and structure from .docx, and the memory that a long
 * document takes.
 */
final class ReadBench {

  private static final double LEAST_MEGABYTES_A_SECOND = 10;
  private static final double MOST_TIMES_SPLITTING = 6;
  private static final double MOST_TIMES_TIKA = 1.5;
  private static final int MEGABYTES_ABOVE_IDLE = 64;
  private static final int ROUNDS = 25;

  /** So much processor time a reader gets before it is measured, to be compiled. */
  private static final Duration WARM_UP = Duration.ofSeconds(15);

  /**
   * And so much one that applies all rules: each of them holds seldom, and only after some hundred
   * rounds all are compiled as they are in a server that has run for some minutes.
   */
  private static final Duration LONG_WARM_UP = Duration.ofSeconds(45);

  private ReadBench() {}

  static void run() throws Exception {
    var made = new MadeDocuments(7);
    var plans = new ArrayList<String>();
    for (int i = 0; i < 100; i++) {
      plans.add(made.plan(i + 1, 40));
    }
    structure("made plans", plans);
    var real = realTexts();
    if (!real.isEmpty()) {
      structure(real.size() + " real documents", real);
    }
    var folder = Files.createTempDirectory("giaoban-bench");
    try {
      docx(plans, folder);
      memory(made, folder);
    } finally {
      try (var files = Files.list(folder)) {
        for (var file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  /** Documents that are not in this repository, where they lie beside it. */
  private static List<String> realTexts() throws IOException {
    var texts = new ArrayList<String>();
    for (var name : List.of("seeds", "dev-texts")) {
      var folder = Path.of("..", "shared", name);
      if (Files.isDirectory(folder)) {
        try (var files = Files.list(folder)) {
          for (var file : files.filter(path -> path.toString().endsWith(".txt")).toList()) {
            texts.add(Files.readString(file));
          }
        }
      }
    }
    return texts;
  }

  /**
   * All that is read from a text, and beside it the part that only lays it out (parts, paragraphs,
   * numbering, titles, notes, tables).
   */
  private static void structure(String name, List<String> texts) {
    var reader = DocumentReader.standard();
    long bytes =
        texts.stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum();
    var arranged = measured(texts, text -> reader.arrange(text).blocks().size());
    var read = measured(texts, LONG_WARM_UP, text -> reader.read(text).requirements().size());
    var split = measured(texts, ReadBench::split);
    System.out.printf(
        Locale.ROOT,
        "layout of text, %s: %.1f MB/s a core, %.2f times normalising and splitting the same text%n",
        name,
        bytes / 1e3 / arranged.median(),
        arranged.median() / split.median());
    System.out.printf(
        Locale.ROOT,
        "structure from text, %s: %.1f MB/s a core (wanted: %.0f), %.2f times normalising and splitting the same text at %.1f MB/s (wanted: at most %.0f)%n",
        name,
        bytes / 1e3 / read.median(),
        LEAST_MEGABYTES_A_SECOND,
        read.median() / split.median(),
        bytes / 1e3 / split.median(),
        MOST_TIMES_SPLITTING);
  }

  /** What every reader has to do: compose, cut into lines and words, fold each. */
  private static long split(String text) {
    long sum = 0;
    for (var line : Normalizer.normalize(text, Normalizer.Form.NFC).split("\\R", -1)) {
      for (var word : line.split("[\\s\\p{Punct}]+", -1)) {
        sum +=
            Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .length();
      }
    }
    return sum;
  }

  private static void docx(List<String> plans, Path folder) throws IOException {
    var files = new ArrayList<Path>();
    for (int i = 0; i < plans.size(); i++) {
      var bytes = new ByteArrayOutputStream();
      MadeDocuments.docx(plans.get(i), bytes);
      files.add(Files.write(folder.resolve(i + ".docx"), bytes.toByteArray()));
    }
    var formats = FormatReader.within(Limits.standard());
    var reader = DocumentReader.standard();
    var ours =
        measured(
            files,
            file ->
                formats.read(file) instanceof Rendering.Readable readable
                    ? reader.read(readable.text()).requirements().size()
                    : 0);
    var text =
        measured(
            files,
            file ->
                formats.read(file) instanceof Rendering.Readable readable
                    ? readable.text().length()
                    : 0);
    var tika = measured(files, ReadBench::tika);
    System.out.printf(
        Locale.ROOT,
        ".docx to structure: %.2f times Tika's bare text of the same files (wanted: at most %.1f); to text alone %.2f times; %.0f files/s%n",
        ours.median() / tika.median(),
        MOST_TIMES_TIKA,
        text.median() / tika.median(),
        files.size() / (ours.median() / 1e3));
  }

  private static long tika(Path file) {
    try (var in = Files.newInputStream(file)) {
      var handler = new BodyContentHandler(-1);
      new OOXMLParser().parse(in, handler, new Metadata(), new ParseContext());
      return handler.toString().length();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void memory(MadeDocuments made, Path folder)
      throws IOException, InterruptedException {
    var small = folder.resolve("nho.docx");
    var large = folder.resolve("100-trang.docx");
    try (var out = Files.newOutputStream(small)) {
      MadeDocuments.docx(made.plan(1, 10), out);
    }
    try (var out = Files.newOutputStream(large)) {
      MadeDocuments.docx(made.plan(2, 1_200), out);
    }
    int idle = Integer.parseInt(once(256, small).split(" ", 2)[0]);
    int enough = -1;
    for (int above = 8; above <= 256 && enough < 0; above += 8) {
      enough = once(idle + above, small, large).isEmpty() ? -1 : above;
    }
    System.out.printf(
        Locale.ROOT,
        "a document of 100 pages (%,d characters): read within %d MB of heap above the %d MB of an idle reader (wanted: %d)%n",
        made.plan(2, 1_200).length(),
        enough,
        idle,
        MEGABYTES_ABOVE_IDLE);
  }

  /** What the process printed; empty where its heap was not enough. */
  private static String once(int heapMegabytes, Path... files)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx" + heapMegabytes + "m",
                "-cp",
                System.getProperty("java.class.path"),
                Bench.class.getName(),
                "once"));
    Arrays.stream(files).map(Path::toString).forEach(command::add);
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? printed.strip() : "";
  }

  /**
   * Processor time of the thread, so that what else runs on the machine counts less. All work of a
   * reader is done in the thread that calls it.
   */
  private static <T> Times measured(List<T> items, ToLongFunction<T> work) {
    return measured(items, WARM_UP, work);
  }

  private static <T> Times measured(List<T> items, Duration warmUp, ToLongFunction<T> work) {
    var threads = ManagementFactory.getThreadMXBean();
    long sum = 0;
    long warm = threads.getCurrentThreadCpuTime() + warmUp.toNanos();
    do {
      sum += items.stream().mapToLong(work).sum();
    } while (threads.getCurrentThreadCpuTime() < warm);
    var times = new long[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long begin = threads.getCurrentThreadCpuTime();
      sum += items.stream().mapToLong(work).sum();
      times[round] = threads.getCurrentThreadCpuTime() - begin;
    }
    if (sum == 0) {
      throw new IllegalStateException("nothing was read");
    }
    return Times.of(LongStream.of(times));
  }
}
