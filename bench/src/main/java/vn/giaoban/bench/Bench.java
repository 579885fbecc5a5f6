package vn.giaoban.bench;

import java.util.Arrays;

/**
 * Runs one measurement: {@code read}, {@code import [FILES]}, {@code search [DOCUMENTS] [FOLDER]},
 * {@code organization [--members N] [--data FOLDER]}.
 */
public final class Bench {

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    var rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
    switch (arguments.length == 0 ? "" : arguments[0]) {
      case "read" -> ReadBench.run();
      case "import" -> ImportBench.run(rest);
      case "once" -> ReadOnce.run(rest);
      case "search" -> SearchBench.run(rest);
      case "organization" -> OrganizationBench.run(rest);
      default -> {
        System.err.println(
            "read | import [FILES] | search [DOCUMENTS] [FOLDER] | organization [--members N] [--data FOLDER]");
        System.exit(2);
      }
    }
  }
}
