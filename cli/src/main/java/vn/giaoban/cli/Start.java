package vn.giaoban.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the web application in this process. */
@Command(name = "start", mixinStandardHelpOptions = true)
final class Start implements Callable<Integer> {

  private final Messages messages;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--port", paramLabel = "PORT")
  private @Nullable Integer port;

  @Option(names = "--address", paramLabel = "ADDRESS")
  private @Nullable String address;

  @Option(names = "--data", paramLabel = "DIR")
  private @Nullable Path data;

  @Option(names = "--sample")
  private boolean sample;

  Start(Messages messages) {
    this.messages = messages;
  }

  @Override
  public Integer call() {
    var settings = new LinkedHashMap<String, String>();
    if (port != null) {
      settings.put("server.port", port.toString());
    }
    if (address != null) {
      settings.put("server.address", address);
    }
    if (data != null) {
      settings.put("giaoban.data", data.toString());
    }
    if (sample) {
      settings.put("giaoban.sample", "true");
    }
    var output = spec.commandLine();
    return new RunningServer(messages, output.getOut(), output.getErr()).start(settings);
  }
}
