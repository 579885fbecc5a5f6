package vn.giaoban.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worker here does on demand what a hostile file might make a reader do. */
class FormatWorkersTest {

  private static FormatWorkers workers;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    workers = unruly(limits(Duration.ofSeconds(2)), 1, 1000);
  }

  @AfterAll
  static void end() {
    workers.close();
  }

  @ParameterizedTest
  @CsvSource({
    "hang, limit-time, 2",
    "memory, limit-memory, 24",
    "depth, limit-depth, 200",
    "crash, reader-failed,",
    "fail, reader-failed,",
    "pages, reader-failed,",
  })
  void saysWhyAFileIsNotReadAndReadsTheNext(String order, String reason, String value)
      throws IOException {
    assertThat(read(order))
        .isEqualTo(new Rendering.Unreadable(reason, value == null ? List.of() : List.of(value)));
    assertThat(text("the next")).isEqualTo("the next");
  }

  @Test
  void givesEachPageOfAScanATimeOfItsOwn() throws IOException {
    assertThat(text("slow pages")).isEqualTo("read");
  }

  @Test
  void isNotDisturbedByWhatLibrariesPrint() throws IOException {
    assertThat(text("noise")).isEqualTo("heard only this");
    assertThat(text("Văn bản có dấu: ề ữ ợ \ud83d\udcc4"))
        .isEqualTo("Văn bản có dấu: ề ữ ợ \ud83d\udcc4");
  }

  @Test
  void keepsItsWorkersForTheNextFiles() throws IOException {
    assertThat(text("process")).isEqualTo(text("process"));
  }

  @Test
  void startsANewWorkerAfterSomeFiles() throws IOException {
    try (var few = unruly(limits(Duration.ofSeconds(20)), 1, 2)) {
      var file = order("process");
      var first = text(few.read(file));
      assertThat(text(few.read(file))).isEqualTo(first);
      assertThat(text(few.read(file))).isNotEqualTo(first);
    }
  }

  @Test
  void replacesAWorkerThatDiedBetweenTwoFiles() throws Exception {
    var worker = ProcessHandle.of(Long.parseLong(text("process"))).orElseThrow();
    worker.destroyForcibly();
    worker.onExit().get();
    assertThat(text("the next")).isEqualTo("the next");
  }

  @Test
  void endsWhatTheWorkerStarted() throws Exception {
    var file = order("child");
    assertThat(workers.read(file)).isInstanceOf(Rendering.Unreadable.class);
    var child = Long.parseLong(Files.readString(Path.of(file + ".pid")));
    ProcessHandle.of(child).map(ProcessHandle::onExit).ifPresent(FormatWorkersTest::awaited);
  }

  @Test
  void readsAsManyFilesAtATimeAsThereArePlaces()
      throws IOException, InterruptedException, ExecutionException {
    var file = order("process");
    var seen = new HashSet<String>();
    try (var two = unruly(limits(Duration.ofSeconds(20)), 2, 1000);
        var threads = Executors.newFixedThreadPool(8)) {
      var answers = threads.<String>invokeAll(Collections.nCopies(40, () -> text(two.read(file))));
      for (Future<String> answer : answers) {
        seen.add(answer.get());
      }
    }
    assertThat(seen).hasSizeBetween(1, 2);
    assertThat(seen.stream().map(Long::parseLong).map(ProcessHandle::of))
        .allSatisfy(process -> assertThat(process.filter(ProcessHandle::isAlive)).isEmpty());
  }

  @Test
  void leavesNothingBehind() throws IOException {
    Path left;
    try (var one = unruly(limits(Duration.ofSeconds(20)), 1, 1000)) {
      left = Path.of(text(one.read(order("folder"))));
      assertThat(left).exists();
    }
    assertThat(left.getParent()).doesNotExist();
  }

  @Test
  void endsAWorkerThatHasNothingToDo() throws Exception {
    var file = order("process");
    try (var brief =
        new FormatWorkers(
            limits(Duration.ofSeconds(20)),
            1,
            UnrulyProgram.class.getName(),
            1000,
            Duration.ofMillis(100))) {
      var worker = ProcessHandle.of(Long.parseLong(text(brief.read(file))));
      worker.map(ProcessHandle::onExit).ifPresent(FormatWorkersTest::awaited);
      assertThat(text(brief.read(file))).isNotBlank();
    }
  }

  @Test
  void reachesNoOtherMachine() throws IOException {
    var visits = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> visits.incrementAndGet());
    server.start();
    try {
      assertThat(text("http://127.0.0.1:" + server.getAddress().getPort() + "/"))
          .isEqualTo("not fetched");
    } finally {
      server.stop(0);
    }
    assertThat(visits).hasValue(0);
    assertThat(text("host " + InetAddress.getLocalHost().getHostName())).isEqualTo("unknown host");
  }

  @Test
  void endsWithTheProgramThatStartedIt() throws Exception {
    var file = order("process");
    var starter =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Starter.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var worker = new String(starter.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    starter.waitFor();
    ProcessHandle.of(Long.parseLong(worker.strip()))
        .map(ProcessHandle::onExit)
        .ifPresent(FormatWorkersTest::awaited);
  }

  @Test
  void refusesWhatIsNotThereAndToReadWhenClosed() throws IOException {
    assertThatThrownBy(() -> workers.read(folder.resolve("không-có.txt")))
        .isInstanceOf(UncheckedIOException.class);
    var closed = unruly(limits(Duration.ofSeconds(2)), 1, 1000);
    closed.close();
    var file = order("x");
    assertThatThrownBy(() -> closed.read(file)).isInstanceOf(IllegalStateException.class);
  }

  /** A program that is gone at once, with a worker still there. */
  static final class Starter {
    static void main(String[] arguments) {
      var workers = unruly(limits(Duration.ofSeconds(20)), 1, 1000);
      System.out.println(text(workers.read(Path.of(arguments[0]))));
      System.out.flush();
      Runtime.getRuntime().halt(0);
    }
  }

  private static void awaited(CompletableFuture<ProcessHandle> exit) {
    exit.orTimeout(30, TimeUnit.SECONDS).join();
  }

  private static FormatWorkers unruly(Limits limits, int most, int filesEach) {
    return new FormatWorkers(
        limits, most, UnrulyProgram.class.getName(), filesEach, Duration.ofMinutes(1));
  }

  private static Limits limits(Duration time) {
    var standard = Limits.standard();
    return new Limits(
        standard.bytes(),
        standard.unpackedBytes(),
        standard.ratio(),
        standard.parts(),
        standard.depth(),
        standard.pages(),
        standard.characters(),
        time,
        24,
        standard.scannedPages(),
        time,
        standard.pixels(),
        standard.enclosures());
  }

  private Rendering read(String order) throws IOException {
    return workers.read(order(order));
  }

  private String text(String order) throws IOException {
    return text(read(order));
  }

  private static String text(Rendering rendering) {
    assertThat(rendering).isInstanceOf(Rendering.Readable.class);
    return ((Rendering.Readable) rendering).text();
  }

  private Path order(String order) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "lệnh", ".txt"), order);
  }
}
