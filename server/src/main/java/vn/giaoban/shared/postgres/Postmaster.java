package vn.giaoban.shared.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts and stops the main process of PostgreSQL for one cluster. It runs in a session of its own,
 * so that Ctrl-C in the terminal reaches only us and we stop it when we no longer need it.
 */
final class Postmaster {

  private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);

  /** After a crash the write-ahead log is replayed before the server answers. */
  private static final Duration LONGEST_START = Duration.ofMinutes(5);

  /** Processes of a killed server notice its death at their next wait. */
  private static final Duration LONGEST_ORPHANS = Duration.ofSeconds(20);

  private static final Duration LONGEST_STOP = Duration.ofSeconds(60);
  private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(2);
  private static final int LOG_LINES_SHOWN = 12;

  /** Of {@code postmaster.pid}: what state the server is in. */
  private static final int STATUS_LINE = 7;

  private final Binaries binaries;
  private final Path cluster;
  private final Path log;

  Postmaster(Binaries binaries, Path cluster, Path log) {
    this.binaries = binaries;
    this.cluster = cluster;
    this.log = log;
  }

  /** The running main process of this cluster, whoever started it. */
  Optional<ProcessHandle> process() {
    try {
      var pid = Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst().strip();
      return ProcessHandle.of(Long.parseLong(pid)).filter(this::isOurs);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      LOG.debug("unreadable postmaster.pid in {}", cluster, e);
      return Optional.empty();
    }
  }

  /**
   * A number from before the machine died may belong to any process by now. One that has ended, but
   * that nobody has collected yet, still counts as alive; it has no command any more.
   */
  private boolean isOurs(ProcessHandle process) {
    return isPostgres(process)
        && Arrays.asList(process.info().arguments().orElse(new String[0]))
            .contains(cluster.toString());
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process
        .info()
        .command()
        .map(command -> Path.of(command).endsWith("postgres") || command.endsWith("/postgres"))
        .orElse(false);
  }

  void start() throws IOException {
    start("", LONGEST_START);
  }

  /**
   * @param options for the server itself, without anything that a shell would take apart
   * @param longest how long the replaying of the write-ahead log may take
   */
  void start(String options, Duration longest) throws IOException {
    forgetStrangers();
    var giveUp = Instant.now().plus(LONGEST_ORPHANS);
    while (true) {
      var logged = Files.exists(log) ? Files.size(log) : 0;
      var exit =
          execute(
              command(
                  "pg_ctl",
                  List.of(
                      "start",
                      "--silent",
                      "--wait",
                      "--timeout=" + longest.toSeconds(),
                      "--pgdata=" + cluster,
                      "--options=" + options,
                      "--log=" + log)),
              "",
              log,
              longest.plus(LONGEST_STOP));
      if (exit == 0) {
        return;
      }
      var said = textFrom(log, logged);
      // Processes of a killed predecessor still hold the shared memory; they are on their way out.
      var predecessor = said.contains("shared memory block") && said.contains("still in use");
      if (!predecessor || Instant.now().isAfter(giveUp)) {
        throw failure("pg_ctl start", said);
      }
      pause(Duration.ofMillis(200));
    }
  }

  /**
   * Waits until a server that was started on a copy has replayed its write-ahead log and lets
   * everybody in.
   */
  void awaitReplay(Duration longest) throws IOException {
    var giveUp = Instant.now().plus(longest);
    var note = cluster.resolve("postmaster.pid");
    while (Instant.now().isBefore(giveUp)) {
      var running = process();
      if (running.isEmpty() || !running.get().isAlive()) {
        throw failure("postgres", textFrom(log, Math.max(0, Files.size(log) - 4096)));
      }
      try {
        var lines = Files.readAllLines(note);
        if (lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready")) {
          return;
        }
      } catch (NoSuchFileException e) {
        // It is ending; the next look tells.
      }
      pause(Duration.ofMillis(50));
    }
    stopIfRunning();
    throw failure("postgres", textFrom(log, Math.max(0, Files.size(log) - 4096)));
  }

  /**
   * Removes the note of a process that is no longer PostgreSQL. PostgreSQL itself would take any
   * living process of that number for a server.
   */
  private void forgetStrangers() throws IOException {
    var note = cluster.resolve("postmaster.pid");
    if (!Files.exists(note)) {
      return;
    }
    var first = Files.readString(note).lines().findFirst().orElse("").strip();
    if (!first.matches("\\d{1,18}")) {
      Files.delete(note);
      return;
    }
    var process = ProcessHandle.of(Long.parseLong(first)).filter(ProcessHandle::isAlive);
    if (process.isPresent() && !isPostgres(process.get())) {
      LOG.warn("process {} is not the database server of {}; its note is removed", first, cluster);
      Files.delete(note);
    }
  }

  /** Stops the server, ending its connections; nothing that was committed is lost. */
  void stopIfRunning() throws IOException {
    var running = process();
    if (running.isEmpty()) {
      return;
    }
    if (stop("fast") != 0 && running.get().isAlive() && stop("immediate") != 0) {
      throw failure("pg_ctl stop", textFrom(log, Math.max(0, Files.size(log) - 4096)));
    }
    awaitEnd(running.get());
  }

  /** The server says that it is down a moment before its process ends. */
  private void awaitEnd(ProcessHandle process) throws IOException {
    var giveUp = Instant.now().plus(LONGEST_FAREWELL);
    while (isOurs(process) && Instant.now().isBefore(giveUp)) {
      pause(Duration.ofMillis(10));
    }
  }

  private int stop(String mode) throws IOException {
    return execute(
        command(
            "pg_ctl",
            List.of(
                "stop",
                "--silent",
                "--wait",
                "--timeout=" + LONGEST_STOP.toSeconds(),
                "--mode=" + mode,
                "--pgdata=" + cluster)),
        "",
        log);
  }

  /**
   * Runs one of the programs to its end.
   *
   * @throws EmbeddedPostgresException if it fails; with what it printed
   */
  void run(String program, List<String> arguments, String input) throws IOException {
    var output = Files.createTempFile(log.getParent(), program, ".log");
    try {
      if (execute(command(program, arguments), input, output) != 0) {
        throw failure(program, Files.readString(output));
      }
    } finally {
      Files.delete(output);
    }
  }

  private List<String> command(String program, List<String> arguments) throws IOException {
    var command = new ArrayList<String>();
    if (new UnixSystem().getUid() == 0) {
      command.addAll(withoutRoot());
    }
    command.add(binaries.program(program).toString());
    command.addAll(arguments);
    return command;
  }

  /**
   * PostgreSQL refuses to run as root. In a user namespace of its own it does not see that it is,
   * while the files still belong to root.
   */
  private static List<String> withoutRoot() throws IOException {
    var prefix = List.of("unshare", "-U");
    int exit;
    try {
      exit =
          new ProcessBuilder("unshare", "-U", "true")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
    } catch (IOException e) {
      LOG.debug("unshare", e);
      exit = 127;
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    if (exit != 0) {
      throw new EmbeddedPostgresException(
          "PostgreSQL không chạy được bằng tài khoản root trên máy này (lệnh 'unshare -U' bị từ chối hoặc không có). Hãy chạy Giao Ban bằng một tài khoản thường, hoặc đặt giaoban.database.url trỏ đến một máy chủ PostgreSQL 18.",
          "PostgreSQL cannot run as root on this machine ('unshare -U' is refused or missing). Run Giao Ban as an ordinary user, or set giaoban.database.url to a PostgreSQL 18 server.");
    }
    return prefix;
  }

  /**
   * Output goes to a file, not a pipe: the server keeps what it inherits for as long as it lives.
   */
  private int execute(List<String> command, String input, Path output) throws IOException {
    return execute(command, input, output, LONGEST_START.plus(LONGEST_STOP));
  }

  private int execute(List<String> command, String input, Path output, Duration longest)
      throws IOException {
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    var environment = builder.environment();
    // What is set for somebody's psql must not reach this server.
    environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
    environment.remove("LANGUAGE");
    environment.put("LANG", "C");
    // Without it the server on macOS asks the system for a locale, which starts threads.
    environment.put("LC_ALL", "C");
    try {
      var process = builder.start();
      try (var stdin = process.getOutputStream()) {
        stdin.write(input.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        // A program that ended early says why in its output, which tells more than a broken pipe.
        LOG.debug("input of {}", command, e);
      }
      if (!process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return 124;
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private EmbeddedPostgresException failure(String action, String said) {
    var lines = said.lines().toList();
    var tail =
        String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
    var full = said.toLowerCase(Locale.ROOT).contains("no space left on device");
    return new EmbeddedPostgresException(
        "PostgreSQL kèm theo không chạy được (%s).%s Nhật ký: %s\n%s"
            .formatted(action, full ? " Đĩa đã đầy." : "", log, tail),
        "The embedded PostgreSQL failed (%s).%s Log: %s\n%s"
            .formatted(action, full ? " The disk is full." : "", log, tail));
  }

  private static String textFrom(Path file, long offset) throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    try (var input = Files.newInputStream(file)) {
      input.skipNBytes(Math.min(offset, Files.size(file)));
      return new String(input.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void pause(Duration time) throws IOException {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static InterruptedIOException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    var exception = new InterruptedIOException("interrupted while the database server was awaited");
    exception.initCause(e);
    return exception;
  }
}
