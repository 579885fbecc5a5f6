package vn.giaoban.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.giaoban.document.ManyFiles;

/** Imports documents in somebody's name. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class Import implements Callable<Integer> {

  private final Messages messages;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--account", paramLabel = "LOGIN", required = true)
  private String account = "";

  @Option(names = "--unit", paramLabel = "CODE")
  private @Nullable String unit;

  @Option(names = "--not-secret")
  private boolean notSecret;

  @Option(names = "--convert-legacy")
  private boolean convertLegacy;

  @Option(names = "--several", paramLabel = "split|whole")
  private @Nullable Several several;

  @Option(names = "--data", paramLabel = "DIR")
  private @Nullable Path data;

  @Parameters(paramLabel = "FILE|FOLDER|ARCHIVE", arity = "1..*")
  private List<Path> files = List.of();

  Import(Messages messages) {
    this.messages = messages;
  }

  @Override
  public Integer call() {
    var output = spec.commandLine();
    if (!notSecret) {
      output.getErr().println(messages.text("import.secret"));
      return Giaoban.NOT_UNDERSTOOD;
    }
    var settings = new HashMap<String, String>();
    if (data != null) {
      settings.put("giaoban.data", data.toString());
    }
    return new RunningServer(messages, output.getOut(), output.getErr())
        .with(
            settings,
            application ->
                new Importing(messages, output.getOut(), output.getErr(), application)
                    .importAll(account, unit, files, wishes()));
  }

  private ManyFiles.Wishes wishes() {
    return new ManyFiles.Wishes(
        convertLegacy ? ManyFiles.Legacy.CONVERT : ManyFiles.Legacy.LEAVE,
        several == null
            ? ManyFiles.Several.LEAVE
            : switch (several) {
              case split -> ManyFiles.Several.SPLIT;
              case whole -> ManyFiles.Several.WHOLE;
            });
  }
}
