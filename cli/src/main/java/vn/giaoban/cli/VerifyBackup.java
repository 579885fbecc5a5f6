package vn.giaoban.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.giaoban.backup.Backups;

/** Reads a back-up back and starts a database from it. */
@Command(name = "verify-backup", mixinStandardHelpOptions = true)
final class VerifyBackup implements Callable<Integer> {

  private final Messages messages;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "NAME", arity = "0..1")
  private @Nullable String name;

  @Option(names = "--from", paramLabel = "DIR")
  private @Nullable Path from;

  @Option(names = "--data", paramLabel = "DIR")
  private @Nullable Path data;

  VerifyBackup(Messages messages) {
    this.messages = messages;
  }

  @Override
  public Integer call() {
    var output = spec.commandLine();
    var settings = new HashMap<String, String>();
    if (data != null) {
      settings.put("giaoban.data", data.toString());
    }
    return new RunningServer(messages, output.getOut(), output.getErr())
        .with(
            settings,
            application ->
                new BackupWords(messages, output.getOut(), output.getErr())
                    .proved(application.getBean(Backups.class).check(from, name)));
  }
}
