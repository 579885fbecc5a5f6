package vn.giaoban.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import vn.giaoban.access.Accounts;
import vn.giaoban.access.Acting;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.RowProblem;
import vn.giaoban.organization.Unit;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.sheets.Sheet;
import vn.giaoban.shared.sheets.SheetFile;
import vn.giaoban.shared.sheets.SheetRefused;
import vn.giaoban.shared.sheets.XlsxSheet;
import vn.giaoban.shared.web.CsvSheet;

/** Work on the tree of units, in somebody's name and below a unit. */
final class OfficeWork {

  private final Messages messages;
  private final CommandLine output;

  OfficeWork(Messages messages, CommandLine output) {
    this.messages = messages;
    this.output = output;
  }

  /** What is done, with the exit code. */
  @FunctionalInterface
  interface Work {
    int in(ApplicationContext application, Viewer viewer, Unit below);
  }

  /**
   * @param code of the unit; null for the one where the person works
   * @return the exit code
   */
  int as(String login, @Nullable String code, @Nullable Path data, Work work) {
    var settings = new HashMap<String, String>();
    if (data != null) {
      settings.put("giaoban.data", data.toString());
    }
    return new RunningServer(messages, output.getOut(), output.getErr())
        .with(
            settings,
            application -> {
              var viewer = application.getBean(Accounts.class).viewer(login).orElse(null);
              if (viewer == null) {
                return failed(messages.text("import.account", login));
              }
              var units = application.getBean(Units.class);
              var below =
                  (code == null ? units.find(viewer.unit()) : units.byCode(code)).orElse(null);
              if (below == null) {
                return failed(messages.text("import.unit", code));
              }
              return Acting.as(viewer, () -> work.in(application, viewer, below));
            });
  }

  /** What is done with a table, with the exit code. */
  @FunctionalInterface
  interface TableWork {
    int in(ApplicationContext application, Viewer viewer, Unit below, Sheet sheet);
  }

  /**
   * The same with a table, which is read before anything is started.
   *
   * @return the exit code
   */
  int with(Path file, String login, @Nullable String code, @Nullable Path data, TableWork work) {
    Sheet sheet;
    try {
      sheet = SheetFile.read(file);
    } catch (SheetRefused refused) {
      return failed(file + ": " + messages.of(refused.problem()));
    } catch (IOException e) {
      return failed(messages.text("file.missing", file));
    }
    return as(
        login,
        code,
        data,
        (application, viewer, below) -> work.in(application, viewer, below, sheet));
  }

  /** Tells what is wrong with a table, line by line. */
  int faulty(List<? extends RowProblem<?>> problems) {
    for (var problem : problems) {
      var column = problem.column();
      output
          .getOut()
          .println(
              messages.text(
                  "organization.fault",
                  problem.row(),
                  column == null ? "" : column.heading(),
                  messages.of(problem.problem())));
    }
    return failed(messages.text("organization.faults", problems.size()));
  }

  /**
   * Writes a table as .csv where the file is named so, else as .xlsx.
   *
   * @param name of the table inside the .xlsx
   * @param done the message that says how many rows were written where
   */
  int write(Path file, String name, List<List<String>> table, String done) {
    var content =
        file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")
            ? CsvSheet.of(table).bytes()
            : XlsxSheet.bytes(name, table);
    try {
      Files.write(file, content);
    } catch (IOException e) {
      return failed(messages.text("organization.write", file, e.getMessage()));
    }
    return done(done, table.size() - 1, file);
  }

  int done(String message, Object... arguments) {
    output.getOut().println(messages.text(message, arguments));
    return Giaoban.DONE;
  }

  int failed(String why) {
    output.getErr().println(messages.text("error.prefix", why));
    return Giaoban.FAILED;
  }
}
