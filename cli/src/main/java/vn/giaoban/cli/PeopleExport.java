package vn.giaoban.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
import vn.giaoban.shared.sheets.XlsxSheet;
import vn.giaoban.shared.web.CsvSheet;

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

  @Parameters(paramLabel = "TABLE")
  private Path file = Path.of("");

  PeopleExport(Messages messages) {
    this.messages = messages;
  }

  @Override
  public Integer call() {
    var output = spec.commandLine();
    var work = new OfficeWork(messages, output);
    return work.as(
        account,
        below,
        data,
        (application, viewer, unit) -> {
          var outcome =
              application
                  .getBean(PeopleFiles.class)
                  .export(viewer, PeopleFilter.at(unit.id(), true));
          if (outcome instanceof Outcome.Refused<List<List<String>>>(var problems)) {
            return work.failed(messages.of(problems.getFirst()));
          }
          var table = outcome.orThrow();
          try {
            Files.write(file, content(table));
          } catch (IOException e) {
            return work.failed(messages.text("organization.write", file, e.getMessage()));
          }
          output.getOut().println(messages.text("people.exported", table.size() - 1, file));
          return Giaoban.DONE;
        });
  }

  private byte[] content(List<List<String>> table) {
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
      return XlsxSheet.bytes("Nhan su", table);
    }
    var sheet = new CsvSheet();
    table.forEach(row -> sheet.row(row.toArray(String[]::new)));
    return sheet.bytes();
  }
}
