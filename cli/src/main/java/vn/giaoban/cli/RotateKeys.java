package vn.giaoban.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.giaoban.privacy.KeyRotation;

/** Puts a new data key in the place of the old one. */
@Command(name = "rotate-keys", mixinStandardHelpOptions = true)
final class RotateKeys implements Callable<Integer> {

  private final Messages messages;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--data", paramLabel = "DIR")
  private @Nullable Path data;

  RotateKeys(Messages messages) {
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
        .with(settings, application -> tell(application.getBean(KeyRotation.class).rotate()));
  }

  private int tell(KeyRotation.Result result) {
    var output = spec.commandLine();
    if (result.finished()) {
      output.getOut().println(messages.text("rotate-keys.done", result.version(), result.values()));
      return Giaoban.DONE;
    }
    output.getErr().println(messages.text("rotate-keys.not-finished", result.version()));
    return Giaoban.FAILED;
  }
}
