package vn.giaoban.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Processor time by whose it is. Elapsed time says little on a machine that does other work as
 * well.
 *
 * @param program of this program, which holds the server
 * @param readers of the processes that read files
 * @param database of the processes of the database
 */
record ProcessorTime(Duration program, Duration readers, Duration database) {

  /** What was used until now; what ended processes used is not in it. */
  static ProcessorTime now(Path data) throws IOException {
    var postmaster = postmaster(data);
    var database =
        Stream.concat(Stream.of(postmaster), postmaster.descendants())
            .map(ProcessHandle::pid)
            .toList();
    var self = ProcessHandle.current();
    return new ProcessorTime(
        used(self),
        self.descendants()
            .filter(process -> !database.contains(process.pid()))
            .map(ProcessorTime::used)
            .reduce(Duration.ZERO, Duration::plus),
        database.stream()
            .flatMap(pid -> ProcessHandle.of(pid).stream())
            .map(ProcessorTime::used)
            .reduce(Duration.ZERO, Duration::plus));
  }

  ProcessorTime minus(ProcessorTime earlier) {
    return new ProcessorTime(
        program.minus(earlier.program),
        readers.minus(earlier.readers),
        database.minus(earlier.database));
  }

  Duration all() {
    return program.plus(readers).plus(database);
  }

  private static ProcessHandle postmaster(Path data) throws IOException {
    var note = data.resolve("postgresql").resolve("postmaster.pid");
    var pid = Long.parseLong(Files.readAllLines(note).getFirst().strip());
    return ProcessHandle.of(pid).orElseThrow();
  }

  private static Duration used(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
