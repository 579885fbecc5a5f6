package vn.giaoban.shared.web;

import java.io.Serializable;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;

/** What the next page says first: that something was done, or why it was not. */
public record Notice(boolean good, List<Line> lines) implements Serializable {

  public static final String ATTRIBUTE = "notice";

  /** One sentence, by its message key. Arguments are text so that they survive in the session. */
  public record Line(String key, List<String> arguments) implements Serializable {}

  public Notice {
    lines = List.copyOf(lines);
  }

  public static Notice done(String key, Object... arguments) {
    return new Notice(true, List.of(line(key, List.of(arguments))));
  }

  public static Notice refused(List<Problem> problems) {
    return new Notice(
        false, problems.stream().map(problem -> line(problem.key(), problem.arguments())).toList());
  }

  /** Says on the next page what came of it. */
  public static void tell(
      RedirectAttributes next, Outcome<?> outcome, String doneKey, Object... arguments) {
    next.addFlashAttribute(
        ATTRIBUTE,
        switch (outcome) {
          case Outcome.Accepted<?> accepted -> done(doneKey, arguments);
          case Outcome.Refused<?> refused -> refused(refused.problems());
        });
  }

  private static Line line(String key, List<Object> arguments) {
    return new Line(key, arguments.stream().map(String::valueOf).toList());
  }
}
