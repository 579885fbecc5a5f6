package vn.giaoban.cli;

import java.io.IOException;
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
import vn.giaoban.shared.sheets.Sheet;
import vn.giaoban.shared.sheets.SheetFile;
import vn.giaoban.shared.sheets.SheetRefused;

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
    var output = spec.commandLine();
    var work = new OfficeWork(messages, output);
    Sheet sheet;
    try {
      sheet = SheetFile.read(file);
    } catch (SheetRefused refused) {
      return work.failed(file + ": " + messages.of(refused.problem()));
    } catch (IOException e) {
      return work.failed(messages.text("file.missing", file));
    }
    return work.as(
        account,
        below,
        data,
        (application, viewer, unit) -> {
          var files = application.getBean(TreeFiles.class);
          var plan = files.check(unit.id(), sheet);
          plan.problems().forEach(problem -> output.getOut().println(line(problem)));
          if (!plan.problems().isEmpty()) {
            return work.failed(messages.text("organization.faults", plan.problems().size()));
          }
          if (dryRun) {
            output
                .getOut()
                .println(
                    messages.text("organization.would", plan.entries().size(), plan.unchanged()));
            return Giaoban.DONE;
          }
          var outcome = files.store(viewer, unit.id(), sheet, Act.UNKNOWN);
          if (outcome instanceof Outcome.Refused<TreePlan>(var problems)) {
            return work.failed(messages.of(problems.getFirst()));
          }
          output
              .getOut()
              .println(
                  messages.text("organization.imported", plan.entries().size(), plan.unchanged()));
          return Giaoban.DONE;
        });
  }

  private String line(TreePlan.RowProblem problem) {
    var column = problem.column();
    return messages.text(
        "organization.fault",
        problem.row(),
        column == null ? "" : column.heading(),
        messages.of(problem.problem()));
  }
}
