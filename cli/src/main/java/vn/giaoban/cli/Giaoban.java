package vn.giaoban.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line. Exit codes: 0 all done; 1 a file or the start failed, and was said why; 2 the
 * command was not understood.
 */
@Command(
    name = "giaoban",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      Start.class,
      Extract.class,
      Import.class,
      Organization.class,
      People.class,
      VerifyAudit.class,
      RotateKeys.class,
      Backup.class,
      VerifyBackup.class,
      Restore.class,
      Status.class,
      Rehearse.class,
      HelpCommand.class
    })
public final class Giaoban implements Runnable {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int NOT_UNDERSTOOD = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Looked at before anything is parsed, so that the help is in that language as well. */
  @SuppressWarnings("UnusedVariable") // the parser fills it in and refuses what is no option
  @Option(names = "--lang", paramLabel = "vi|en", scope = CommandLine.ScopeType.INHERIT)
  private @Nullable String language;

  public static void main(String[] arguments) {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int exit = run(out, err, System::getenv, arguments);
    out.flush();
    if (exit != DONE) {
      System.exit(exit);
    }
    // A started server goes on in its own threads.
  }

  /**
   * Runs one command.
   *
   * @param environment gives the value of a variable or null
   * @return the exit code
   */
  static int run(
      PrintWriter out,
      PrintWriter err,
      UnaryOperator<@Nullable String> environment,
      String... arguments) {
    var messages = new Messages(locale(environment, arguments));
    return commandLine(messages)
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(saysWhatIsWrong(messages))
        .execute(arguments);
  }

  private static CommandLine commandLine(Messages messages) {
    var factory = new Commands(messages);
    var commandLine = new CommandLine(Giaoban.class, factory);
    commandLine.setResourceBundle(messages.bundle());
    commandLine.setUsageHelpWidth(100);
    return commandLine;
  }

  private static Locale locale(UnaryOperator<@Nullable String> environment, String... arguments) {
    var asked = "";
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith("--lang=")) {
        asked = arguments[i].substring("--lang=".length());
      } else if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
        asked = arguments[i + 1];
      }
    }
    for (var variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      if (asked.isEmpty()) {
        var value = environment.apply(variable);
        asked = value == null ? "" : value;
      }
    }
    return asked.toLowerCase(Locale.ROOT).startsWith("en") ? Locale.ENGLISH : Messages.VIETNAMESE;
  }

  private static IParameterExceptionHandler saysWhatIsWrong(Messages messages) {
    return (exception, arguments) -> {
      var command = exception.getCommandLine();
      var err = command.getErr();
      err.println(messages.text("error.prefix", describe(exception, messages)));
      err.println(messages.text("usage.hint", command.getCommandSpec().qualifiedName()));
      return NOT_UNDERSTOOD;
    };
  }

  private static String describe(ParameterException exception, Messages messages) {
    return switch (exception) {
      case CommandLine.UnmatchedArgumentException unmatched ->
          messages.text("usage.unknown", String.join(" ", unmatched.getUnmatched()));
      case CommandLine.MissingParameterException missing ->
          messages.text(
              "usage.missing",
              String.join(
                  ", ",
                  missing.getMissing().stream()
                      .map(argument -> argument.paramLabel())
                      .distinct()
                      .toList()));
      default -> {
        var argument = exception.getArgSpec();
        yield argument != null && exception.getValue() != null
            ? messages.text("usage.value", exception.getValue(), argument.paramLabel())
            : messages.text("usage.other", String.valueOf(exception.getMessage()));
      }
    };
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
