package vn.giaoban.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of all kinds in processes of their own, within time and memory of their own: whatever
 * a file does to its reader, the caller gets an answer and the next file is read. A process is
 * started when it is first needed, kept for the next files, and ended when there were none for a
 * while or when this program ends, in whatever way. For any number of threads.
 */
public final class FormatWorkers implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(FormatWorkers.class.getName());

  /** Two minutes: a clerk at work gives the next document by then. */
  private static final Duration IDLE = Duration.ofMinutes(2);

  /** So many files one process reads; whatever its libraries leave behind goes with it. */
  private static final int FILES_EACH = 2_000;

  private record Idle(ReadingWorker worker, Instant since) {}

  private final Limits limits;
  private final String program;
  private final int filesEach;
  private final Duration idleTime;
  private final Semaphore places;
  private final Deque<Idle> idle = new ArrayDeque<>();
  private final ScheduledExecutorService clock;
  private boolean closed;

  FormatWorkers(Limits limits, int most, String program, int filesEach, Duration idleTime) {
    this.limits = limits;
    this.program = program;
    this.filesEach = filesEach;
    this.idleTime = idleTime;
    this.places = new Semaphore(most, true);
    var executor =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("format-workers-clock").factory());
    executor.setRemoveOnCancelPolicy(true);
    this.clock = Executors.unconfigurableScheduledExecutorService(executor);
    var pause = Math.max(1, idleTime.toMillis() / 2);
    var _ = clock.scheduleWithFixedDelay(this::dismiss, pause, pause, TimeUnit.MILLISECONDS);
  }

  /**
   * Workers within the given limits.
   *
   * @param most how many files are read at the same time; each takes the memory of the limits
   */
  public static FormatWorkers within(Limits limits, int most) {
    return new FormatWorkers(limits, most, WorkerProgram.class.getName(), FILES_EACH, IDLE);
  }

  /** One worker within {@link Limits#standard()}. */
  public static FormatWorkers standard() {
    return within(Limits.standard(), 1);
  }

  /**
   * Reads the file; waits for a free worker, then at most the time of the limits.
   *
   * @return {@link Rendering.Unreadable} also for "limit-time", "limit-memory", and "reader-failed"
   *     where the reader broke over the file
   * @throws UncheckedIOException where there is no such file or no worker can be started
   * @throws IllegalStateException after {@link #close}
   */
  public Rendering read(Path file) {
    if (!Files.isReadable(file)) {
      throw new UncheckedIOException(new java.nio.file.NoSuchFileException(file.toString()));
    }
    places.acquireUninterruptibly();
    try {
      return readNow(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      places.release();
    }
  }

  private Rendering readNow(Path file) throws IOException {
    var worker = idleWorker();
    if (worker != null) {
      try {
        return readWith(worker, file);
      } catch (IOException e) {
        LOG.log(System.Logger.Level.INFO, "A worker for reading files is started again", e);
      }
    }
    return readWith(ReadingWorker.start(limits, program, clock), file);
  }

  private Rendering readWith(ReadingWorker worker, Path file) throws IOException {
    try {
      return worker.read(file);
    } finally {
      if (!worker.usable() || worker.files() >= filesEach || !keep(worker)) {
        worker.close();
      }
    }
  }

  private synchronized @Nullable ReadingWorker idleWorker() {
    if (closed) {
      throw new IllegalStateException("The workers for reading files are closed");
    }
    // The one that read last is the warmest, and the others get to their end.
    var last = idle.pollLast();
    return last == null ? null : last.worker();
  }

  private synchronized boolean keep(ReadingWorker worker) {
    if (closed) {
      return false;
    }
    idle.addLast(new Idle(worker, Instant.now()));
    return true;
  }

  /** Ends those that had nothing to do for long. */
  private void dismiss() {
    var old = new ArrayList<Idle>();
    synchronized (this) {
      var before = Instant.now().minus(idleTime);
      while (!idle.isEmpty() && idle.getFirst().since().isBefore(before)) {
        old.add(idle.removeFirst());
      }
    }
    old.forEach(one -> one.worker().close());
  }

  /** Ends all workers; a file that is being read ends as "reader-failed" at the latest then. */
  @Override
  public void close() {
    List<Idle> all;
    synchronized (this) {
      closed = true;
      all = List.copyOf(idle);
      idle.clear();
    }
    all.forEach(one -> one.worker().close());
    clock.shutdown();
  }
}
