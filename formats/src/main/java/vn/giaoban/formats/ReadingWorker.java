package vn.giaoban.formats;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * One process that reads files, one after another: it can be ended at any time, and a file that
 * ends it harms nothing else. Not for many threads at once.
 */
final class ReadingWorker implements Closeable {

  private static final System.Logger LOG = System.getLogger(ReadingWorker.class.getName());

  /** A virtual machine takes a second or two to start, many times that on a machine under load. */
  private static final Duration TIME_TO_START = Duration.ofSeconds(60);

  /** The exit code of a virtual machine that ends because memory is used up. */
  private static final int OUT_OF_MEMORY = 3;

  private final Limits limits;
  private final ScheduledExecutorService clock;
  private final Path scratch;
  private final Process process;
  private final DataInputStream in;
  private final DataOutputStream out;
  private final AtomicBoolean late = new AtomicBoolean();
  private int files;

  private ReadingWorker(
      Limits limits, ScheduledExecutorService clock, Path scratch, Process process) {
    this.limits = limits;
    this.clock = clock;
    this.scratch = scratch;
    this.process = process;
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
  }

  /**
   * Starts one and waits until it is ready.
   *
   * @param program the class to run, {@link WorkerProgram} but for tests
   */
  static ReadingWorker start(Limits limits, String program, ScheduledExecutorService clock)
      throws IOException {
    var scratch = Scratch.create();
    ReadingWorker worker;
    try {
      worker = new ReadingWorker(limits, clock, scratch, launch(limits, program, scratch));
    } catch (IOException e) {
      Scratch.delete(scratch);
      throw e;
    }
    var alarm = worker.alarm(TIME_TO_START);
    try {
      Wire.write(limits, worker.out);
      worker.out.flush();
      if (Wire.word(worker.in) != Wire.Word.READY) {
        throw new IOException("Not the word of a worker that has started");
      }
      return worker;
    } catch (IOException e) {
      worker.close();
      throw new IOException("A worker for reading files does not start", e);
    } finally {
      alarm.cancel(false);
    }
  }

  private static Process launch(Limits limits, String program, Path scratch) throws IOException {
    var hosts = Files.createFile(scratch.resolve("hosts"));
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + limits.heapMegabytes() + "m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + scratch.resolve("crash.log"),
            "-XX:MaxDirectMemorySize=64m",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Djava.io.tmpdir=" + scratch,
            "-Dpdfbox.fontcache=" + scratch,
            "-Djava.awt.headless=true",
            // Names of hosts lead nowhere.
            "-Djdk.net.hosts.file=" + hosts,
            // The class path may hold the log of the whole program, which writes far too much.
            "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
            "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
            "-Dorg.apache.logging.log4j.simplelog.level=OFF",
            "-cp",
            classPath(),
            program));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    var environment = builder.environment();
    environment.keySet().retainAll(List.of("PATH", "LD_LIBRARY_PATH", "TESSDATA_PREFIX"));
    // Names of files with marks, whatever the language of the machine.
    environment.put("LC_ALL", "C.UTF-8");
    return builder.start();
  }

  /** That of this program, for a working directory of any kind. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(part -> Path.of(part).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /**
   * Reads the file.
   *
   * @return also where the worker did not survive it, see {@link #usable}
   * @throws IOException where the worker had ended before it was asked
   */
  Rendering read(Path file) throws IOException {
    files++;
    if (!process.isAlive()) {
      throw new IOException("The worker ended by itself");
    }
    Wire.write(file.toAbsolutePath().toString(), out);
    out.flush();
    int pages = 0;
    var alarm = alarm(limits.time());
    try {
      while (true) {
        switch (Wire.word(in)) {
          case PAGE -> {
            pages++;
            alarm.cancel(false);
            // A worker that cheats with pages does not live for ever either.
            if (pages > limits.scannedPages() + Enclosures.MOST_SCANNED_PAGES) {
              throw new IOException("More pages than it may read");
            }
            // The worker itself refuses a page that takes too long; this is for where it cannot.
            alarm = alarm(limits.time().plus(limits.scannedPageTime()));
          }
          case DONE -> {
            return Wire.rendering(in, limits.characters());
          }
          case BROKEN -> {
            LOG.log(System.Logger.Level.WARNING, "{0}: {1}", file, Wire.string(in, 10_000));
            return Rendering.Unreadable.because("reader-failed");
          }
          case READY -> throw new IOException("Started twice");
        }
      }
    } catch (IOException e) {
      return ended(file, e);
    } finally {
      alarm.cancel(false);
    }
  }

  /** Why there is no answer. */
  private Rendering ended(Path file, IOException problem) {
    var exit = exit();
    if (late.get()) {
      return Rendering.Unreadable.because("limit-time", limits.time().toSeconds());
    }
    if (exit == OUT_OF_MEMORY) {
      return Rendering.Unreadable.because("limit-memory", limits.heapMegabytes());
    }
    LOG.log(
        System.Logger.Level.WARNING,
        () -> "%s: the worker ended with %d".formatted(file, exit),
        problem);
    return Rendering.Unreadable.because("reader-failed");
  }

  /** Ends the process, if it has not ended yet, and says how it ended. */
  private int exit() {
    try {
      if (!process.waitFor(2, TimeUnit.SECONDS)) {
        end();
        process.waitFor();
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end();
      return -1;
    }
  }

  /** Whether it can read one more file. */
  boolean usable() {
    return !late.get() && process.isAlive();
  }

  /** How many it was asked to read. */
  int files() {
    return files;
  }

  private ScheduledFuture<?> alarm(Duration time) {
    return clock.schedule(
        () -> {
          late.set(true);
          end();
        },
        time.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  private void end() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Ends the process at once. */
  @Override
  public void close() {
    end();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Scratch.delete(scratch);
  }
}
