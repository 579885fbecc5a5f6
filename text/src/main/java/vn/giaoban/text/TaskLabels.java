package vn.giaoban.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that tell what of a task a line or a column holds: who, with whom, by when. */
final class TaskLabels {

  /** What a line or a column holds. */
  enum Role {
    /** What was found wanting, and the task is to mend. */
    FAULT,
    TASK,
    LEAD,
    HELP,
    TIME,
    OTHER
  }

  /**
   * A line "label: value".
   *
   * @param start where the value starts in the line
   */
  record Labelled(Role role, int start) {}

  /** What stands before a colon further in than this is no label. */
  private static final int LONGEST = 40;

  private final Map<String, Role> roles = new HashMap<>();

  TaskLabels() {
    Vocabulary.pairs("task-labels.txt")
        .forEach((words, role) -> roles.put(Fold.words(words), Role.valueOf(role)));
  }

  /** The role that a whole cell or label names; null where it names none. */
  @Nullable Role of(String label) {
    return roles.get(Fold.words(label));
  }

  /** Whether a line begins with a label other than that of the task itself. */
  @Nullable Labelled at(String line) {
    int colon = line.indexOf(':');
    if (colon <= 0 || colon > LONGEST) {
      return null;
    }
    var role = of(line.substring(0, colon));
    return role == null || role == Role.TASK || role == Role.FAULT || line.startsWith("Giao")
        ? null
        : new Labelled(role, colon + 1);
  }
}
