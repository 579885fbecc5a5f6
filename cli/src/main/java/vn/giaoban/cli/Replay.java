package vn.giaoban.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.giaoban.organization.Replay2025;
import vn.giaoban.organization.reform.Reform;
import vn.giaoban.organization.reform.ReformLists;
import vn.giaoban.shared.Outcome;

/** Replays the reform of 1 July 2025 from the national lists, and says what they leave open. */
@Command(name = "replay-2025", mixinStandardHelpOptions = true)
final class Replay implements Callable<Integer> {

  private final Messages messages;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--units", paramLabel = "DIR", required = true)
  private Path units = Path.of("");

  @Option(names = "--account", paramLabel = "LOGIN")
  private @Nullable String account;

  @Option(names = "--below", paramLabel = "CODE")
  private @Nullable String below;

  @Option(names = "--known-from", paramLabel = "YYYY-MM-DD")
  private LocalDate knownFrom = LocalDate.of(2025, 1, 1);

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--data", paramLabel = "DIR")
  private @Nullable Path data;

  Replay(Messages messages) {
    this.messages = messages;
  }

  @Override
  public Integer call() {
    var output = spec.commandLine();
    var work = new OfficeWork(messages, output);
    Reform reform;
    try {
      reform = Reform.of(ReformLists.read(units));
    } catch (IOException e) {
      return work.failed(messages.text("replay.lists", units, e.getMessage()));
    }
    tell(reform);
    if (dryRun) {
      return Giaoban.DONE;
    }
    if (account == null) {
      output.getErr().println(messages.text("replay.account"));
      return Giaoban.NOT_UNDERSTOOD;
    }
    return work.as(
        account,
        below,
        data,
        (application, viewer, unit) ->
            switch (application
                .getBean(Replay2025.class)
                .replay(viewer, unit.id(), knownFrom, reform)) {
              case Outcome.Refused(var problems) -> work.failed(messages.of(problems.getFirst()));
              case Outcome.Accepted(var counts) -> {
                tell(counts);
                yield counts.withoutSuccessor() == 0 ? Giaoban.DONE : Giaoban.FAILED;
              }
            });
  }

  private void tell(Reform reform) {
    var out = spec.commandLine().getOut();
    out.println(
        messages.text(
            "replay.links",
            reform.links().size(),
            reform.bases().entrySet().stream()
                .map(entry ->
                    messages.text("replay.basis." + entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining(", "))));
    list(
        "replay.open",
        reform.open().stream()
            .map(open ->
                open.made().code()
                    + " "
                    + open.made().name()
                    + ": "
                    + open.said()
                    + open.candidates().stream()
                        .map(Replay::named)
                        .collect(Collectors.joining(" | ", " → ", "")))
            .toList());
    list("replay.lost", reform.lost().stream().map(Replay::named).toList());
    list("replay.remarks", reform.remarks());
  }

  private void tell(Replay2025.Counts counts) {
    spec.commandLine()
        .getOut()
        .println(
            messages.text(
                "replay.counts",
                counts.provincesBefore(),
                counts.provincesAfter(),
                counts.districtsBefore(),
                counts.districtsAfter(),
                counts.communesBefore(),
                counts.communesAfter(),
                counts.ended(),
                counts.successions(),
                counts.withoutSuccessor(),
                counts.byProvinceOnly()));
  }

  private void list(String key, List<String> lines) {
    var out = spec.commandLine().getOut();
    out.println();
    out.println(messages.text(key, lines.size()));
    lines.forEach(line -> out.println("  " + line));
  }

  private static String named(Reform.Old old) {
    return old.unit().code()
        + " "
        + old.unit().name()
        + " ("
        + old.district().name()
        + ", "
        + old.province().name()
        + ")";
  }
}
