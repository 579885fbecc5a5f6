package vn.giaoban.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.giaoban.organization.people.PeopleFiles;
import vn.giaoban.organization.people.PeoplePlan;
import vn.giaoban.shared.Outcome;

/** Imports people from a table, or only looks at it. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class PeopleImport implements Callable<Integer> {

  private final Messages messages;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--account", paramLabel = "LOGIN", required = true)
  private String account = "";

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--data", paramLabel = "DIR")
  private @Nullable Path data;

  @Parameters(paramLabel = "TABLE")
  private Path file = Path.of("");

  PeopleImport(Messages messages) {
    this.messages = messages;
  }

  @Override
  public Integer call() {
    var work = new OfficeWork(messages, spec.commandLine());
    return work.with(
        file,
        account,
        null,
        data,
        (application, viewer, unit, sheet) -> {
          var files = application.getBean(PeopleFiles.class);
          var plan = files.check(viewer, sheet);
          if (!plan.problems().isEmpty()) {
            return work.faulty(plan.problems());
          }
          if (dryRun) {
            return work.done("people.would", plan.entries().size(), plan.unchanged());
          }
          var outcome = files.store(viewer, sheet);
          if (outcome instanceof Outcome.Refused<PeoplePlan>(var problems)) {
            return work.failed(messages.of(problems.getFirst()));
          }
          return work.done("people.imported", plan.entries().size(), plan.unchanged());
        });
  }
}
