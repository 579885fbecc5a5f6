package vn.giaoban.cli;

import java.nio.file.Path;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import vn.giaoban.access.Accounts;
import vn.giaoban.access.Acting;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.Unit;
import vn.giaoban.organization.Units;

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

  int failed(String why) {
    output.getErr().println(messages.text("error.prefix", why));
    return Giaoban.FAILED;
  }
}
