package vn.giaoban.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.giaoban.organization.TreeFiles;
import vn.giaoban.shared.OfficeCalendar;

/** Writes the tree below a unit as a table that can be imported again. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class OrganizationExport implements Callable<Integer> {

  private final Messages messages;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--account", paramLabel = "LOGIN", required = true)
  private String account = "";

  @Option(names = "--below", paramLabel = "CODE")
  private @Nullable String below;

  @Option(names = "--day", paramLabel = "YYYY-MM-DD")
  private @Nullable LocalDate day;

  @Option(names = "--data", paramLabel = "DIR")
  private @Nullable Path data;

  @Parameters(paramLabel = "TABLE")
  private Path file = Path.of("");

  OrganizationExport(Messages messages) {
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
          var asOf = day == null ? application.getBean(OfficeCalendar.class).today() : day;
          var table = application.getBean(TreeFiles.class).export(viewer, unit.id(), asOf);
          return work.write(file, "To chuc", table, "organization.exported");
        });
  }
}
