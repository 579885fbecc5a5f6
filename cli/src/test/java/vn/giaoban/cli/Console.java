package vn.giaoban.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;

/** Runs commands as a person at a console would, and keeps what they print. */
final class Console {

  private final Map<String, String> environment = new HashMap<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  Console with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** The exit code. */
  int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Giaoban.run(
        new PrintWriter(out, true), new PrintWriter(err, true), environment::get, arguments);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }
}
