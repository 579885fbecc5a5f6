package vn.giaoban.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.giaoban.organization.Act;
import vn.giaoban.organization.TreeFiles;
import vn.giaoban.organization.TreePlan;
import vn.giaoban.shared.Outcome;

/** Imports a tree of units from a table, or only looks at it. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class OrganizationImport implements Callable<Integer> {

  private final Messages messages;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--account", paramLabel = "LOGIN", required = true)
  private String account = "";

  @Option(names = "--below", paramLabel = "CODE")
  private @Nullable String below;

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--data", paramLabel = "DIR")
  private @Nullable Path data;

  @Parameters(paramLabel = "TABLE")
  private Path file = Path.of("");

  OrganizationImport(Messages messages) {
    this.messages = messages;
  }

  @Override
  public Integer call() {
    var work = new OfficeWork(messages, spec.commandLine());
    return work.with(
        file,
        account,
        below,
        data,
        (application, viewer, unit, sheet) -> {
          var files = application.getBean(TreeFiles.class);
          var plan = files.check(unit.id(), sheet);
          if (!plan.problems().isEmpty()) {
            return work.faulty(plan.problems());
          }
          if (dryRun) {
            return work.done("organization.would", plan.entries().size(), plan.unchanged());
          }
          var outcome = files.store(viewer, unit.id(), sheet, Act.UNKNOWN);
          if (outcome instanceof Outcome.Refused<TreePlan>(var problems)) {
            return work.failed(messages.of(problems.getFirst()));
          }
          return work.done("organization.imported", plan.entries().size(), plan.unchanged());
        });
  }
}
