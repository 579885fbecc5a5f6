package vn.giaoban.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.giaoban.organization.people.PeopleFiles;
import vn.giaoban.organization.people.PeopleFilter;
import vn.giaoban.shared.Outcome;

/** Writes the people at a unit and below it as a table that can be imported again. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class PeopleExport implements Callable<Integer> {

  private final Messages messages;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--account", paramLabel = "LOGIN", required = true)
  private String account = "";

  @Option(names = "--below", paramLabel = "CODE")
  private @Nullable String below;

  @Option(names = "--data", paramLabel = "DIR")
  private @Nullable Path data;

  @Option(names = "--with-cards")
  private boolean withCards;

  @Parameters(paramLabel = "TABLE")
  private Path file = Path.of("");

  PeopleExport(Messages messages) {
    this.messages = messages;
  }

  @Override
  public Integer call() {
    var work = new OfficeWork(messages, spec.commandLine());
    return work.as(
        account,
        below,
        data,
        (application, viewer, unit) -> {
          var outcome =
              application
                  .getBean(PeopleFiles.class)
                  .export(viewer, PeopleFilter.at(unit.id(), true), withCards);
          if (outcome instanceof Outcome.Refused<List<List<String>>>(var problems)) {
            return work.failed(messages.of(problems.getFirst()));
          }
          return work.write(file, "Nhan su", outcome.orThrow(), "people.exported");
        });
  }
}
