package vn.giaoban.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Run by the start script after a build, to prepare the ahead-of-time cache. */
@Command(name = "rehearse", hidden = true)
final class Rehearse implements Callable<Integer> {

  private final Messages messages;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR")
  private Path folder = Path.of("");

  @Option(names = "--imports", paramLabel = "N")
  private int imports = 60;

  Rehearse(Messages messages) {
    this.messages = messages;
  }

  @Override
  public Integer call() {
    var output = spec.commandLine();
    return new RunningServer(messages, output.getOut(), output.getErr()).rehearse(folder, imports);
  }
}
