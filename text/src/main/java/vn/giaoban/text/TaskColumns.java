package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.TaskLabels.Role;

/**
 * What the columns of a table of tasks hold, from left to right. One of them names who leads, one
 * the task.
 */
record TaskColumns(List<Role> roles) {

  private static final Set<String> NUMBER_HEADS = Set.of("stt", "tt", "so tt", "so thu tu", "");

  TaskColumns {
    roles = List.copyOf(roles);
  }

  /**
   * The columns under these heads; null where none says who leads, or none can hold a task. Where
   * no head says that its column holds tasks, the first one that says nothing known does.
   */
  static @Nullable TaskColumns of(List<String> titles, ColumnHeads heads) {
    var roles = new ArrayList<Role>();
    int open = -1;
    for (var head : titles) {
      var role = heads.of(head);
      if (role == null && open < 0 && !isNumberHead(head)) {
        open = roles.size();
      }
      roles.add(role == null ? Role.OTHER : role);
    }
    if (!roles.contains(Role.TASK) && open >= 0) {
      roles.set(open, Role.TASK);
    }
    return roles.contains(Role.LEAD) && roles.contains(Role.TASK) ? new TaskColumns(roles) : null;
  }

  /** Whether the column below this head counts the rows. */
  static boolean isNumberHead(String head) {
    return NUMBER_HEADS.contains(Fold.words(head));
  }

  int size() {
    return roles.size();
  }

  Role get(int column) {
    return roles.get(column);
  }

  int task() {
    return roles.indexOf(Role.TASK);
  }

  /** The column that says what was found wanting; -1 without. */
  int fault() {
    return roles.indexOf(Role.FAULT);
  }
}
