package vn.giaoban.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What can be done with the tree of units from a console. */
@Command(
    name = "organization",
    mixinStandardHelpOptions = true,
    subcommands = {OrganizationImport.class, OrganizationExport.class, Replay.class})
final class Organization implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
