package vn.giaoban.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.giaoban.backup.Restorations;

/** Brings an installation back from a back-up. */
@Command(name = "restore", mixinStandardHelpOptions = true)
final class Restore implements Callable<Integer> {

  private final Messages messages;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "NAME", arity = "0..1")
  private @Nullable String name;

  @Option(names = "--to", paramLabel = "TIME")
  private @Nullable String until;

  @Option(names = "--from", paramLabel = "DIR")
  private @Nullable Path from;

  @Option(names = "--keys", paramLabel = "DIR")
  private @Nullable Path keys;

  @Option(names = "--without-keys")
  private boolean withoutKeys;

  @Option(names = "--replace", paramLabel = "DIR")
  private @Nullable Path replace;

  @Option(names = "--data", paramLabel = "DIR")
  private @Nullable Path data;

  Restore(Messages messages) {
    this.messages = messages;
  }

  @Override
  public Integer call() {
    var output = spec.commandLine();
    Instant moment = null;
    if (until != null) {
      try {
        moment = Restorations.moment(until);
      } catch (DateTimeException e) {
        output
            .getErr()
            .println(messages.text("error.prefix", messages.text("restore.time", until)));
        return Giaoban.NOT_UNDERSTOOD;
      }
      if (name != null) {
        output.getErr().println(messages.text("error.prefix", messages.text("restore.both")));
        return Giaoban.NOT_UNDERSTOOD;
      }
    }
    var settings = new HashMap<String, String>();
    if (data != null) {
      settings.put("giaoban.data", data.toString());
    }
    var wishes = new Restorations.Wishes(from, name, moment, keys, withoutKeys, replace);
    return new RunningServer(messages, output.getOut(), output.getErr())
        .withoutDatabase(
            settings,
            restorations ->
                new BackupWords(messages, output.getOut(), output.getErr())
                    .restored(restorations.restore(wishes)));
  }
}
