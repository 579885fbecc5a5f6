package vn.giaoban.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What can be done with the records of people from a console. */
@Command(
    name = "people",
    mixinStandardHelpOptions = true,
    subcommands = {PeopleImport.class, PeopleExport.class})
final class People implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
