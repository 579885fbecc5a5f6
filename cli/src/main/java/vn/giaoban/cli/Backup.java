package vn.giaoban.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.giaoban.backup.Backups;

/** Makes a back-up of the whole installation and proves that it can be read. */
@Command(name = "backup", mixinStandardHelpOptions = true)
final class Backup implements Callable<Integer> {

  private final Messages messages;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--to", paramLabel = "DIR")
  private @Nullable Path to;

  @Option(names = "--keys", paramLabel = "DIR")
  private @Nullable Path keys;

  @Option(names = "--without-keys")
  private boolean withoutKeys;

  @Option(names = "--keep", paramLabel = "N")
  private @Nullable Integer keep;

  @Option(names = "--data", paramLabel = "DIR")
  private @Nullable Path data;

  Backup(Messages messages) {
    this.messages = messages;
  }

  @Override
  public Integer call() {
    var output = spec.commandLine();
    if (keep != null && keep < 1) {
      output.getErr().println(messages.text("usage.value", keep, "N"));
      return Giaoban.NOT_UNDERSTOOD;
    }
    var settings = new HashMap<String, String>();
    if (data != null) {
      settings.put("giaoban.data", data.toString());
    }
    var wishes = new Backups.Wishes(to, keys, withoutKeys, keep);
    return new RunningServer(messages, output.getOut(), output.getErr())
        .with(
            settings,
            application ->
                new BackupWords(messages, output.getOut(), output.getErr())
                    .made(application.getBean(Backups.class).make(wishes)));
  }
}
