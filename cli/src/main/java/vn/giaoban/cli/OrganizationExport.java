package vn.giaoban.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.giaoban.organization.TreeFiles;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.sheets.XlsxSheet;
import vn.giaoban.shared.web.CsvSheet;

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
    var output = spec.commandLine();
    var work = new OfficeWork(messages, output);
    return work.as(
        account,
        below,
        data,
        (application, viewer, unit) -> {
          var asOf = day == null ? application.getBean(OfficeCalendar.class).today() : day;
          var table = application.getBean(TreeFiles.class).export(viewer, unit.id(), asOf);
          byte[] content;
          if (file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            var sheet = new CsvSheet();
            table.forEach(row -> sheet.row(row.toArray(String[]::new)));
            content = sheet.bytes();
          } else {
            content = XlsxSheet.bytes("To chuc", table);
          }
          try {
            Files.write(file, content);
          } catch (IOException e) {
            return work.failed(messages.text("organization.write", file, e.getMessage()));
          }
          output.getOut().println(messages.text("organization.exported", table.size() - 1, file));
          return Giaoban.DONE;
        });
  }
}
