package vn.giaoban.bench;

import java.util.Arrays;

/** Runs one measurement: {@code search [DOCUMENTS] [FOLDER]}. */
public final class Bench {

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    var rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
    switch (arguments.length == 0 ? "" : arguments[0]) {
      case "search" -> SearchBench.run(rest);
      default -> {
        System.err.println("search [DOCUMENTS] [FOLDER]");
        System.exit(2);
      }
    }
  }
}
