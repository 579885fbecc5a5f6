package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.TaskLabels.Role;

/**
 * What the columns of a table of tasks hold, from left to right. One of them names who leads, one
 * the task.
 *
 * @param shared whether those who help stand in the same column as who leads, by its head
 */
record TaskColumns(List<Role> roles, boolean shared) {

  private static final Set<String> NUMBER_HEADS = Set.of("stt", "tt", "so tt", "so thu tu", "");

  TaskColumns {
    roles = List.copyOf(roles);
  }

  /**
   * The columns under these heads; null where none says who leads, or none can hold a task. Where
   * no head says that its column holds tasks, the first one that says nothing known does.
   *
   * @param whole whether the heads do not go on below: then whoever is named beside a task and its
   *     time does it ("Công việc", "Đơn vị", "Thời hạn")
   */
  static @Nullable TaskColumns of(List<String> titles, ColumnHeads heads, boolean whole) {
    var roles = new ArrayList<Role>();
    int open = -1;
    for (var head : titles) {
      var role = heads.of(head);
      if (role == null && open < 0 && !isNumberHead(head)) {
        open = roles.size();
      }
      roles.add(role == null ? Role.OTHER : role);
    }
    boolean told = roles.contains(Role.TASK);
    if (!told && open >= 0) {
      roles.set(open, Role.TASK);
    }
    if (whole && told && roles.contains(Role.TIME) && !roles.contains(Role.LEAD)) {
      leadBare(titles, heads, roles);
    }
    boolean shared =
        !roles.contains(Role.HELP)
            && titles.stream()
                .anyMatch(title -> heads.of(title) == Role.LEAD && heads.shares(title));
    return roles.contains(Role.LEAD) && roles.contains(Role.TASK)
        ? new TaskColumns(roles, shared)
        : null;
  }

  private static void leadBare(List<String> titles, ColumnHeads heads, List<Role> roles) {
    for (int i = 0; i < roles.size(); i++) {
      if (roles.get(i) == Role.OTHER && heads.isWho(titles.get(i))) {
        roles.set(i, Role.LEAD);
        return;
      }
    }
  }

  /** Whether the column below this head counts the rows. */
  static boolean isNumberHead(String head) {
    return NUMBER_HEADS.contains(Fold.words(head));
  }

  boolean has(Role role) {
    return roles.contains(role);
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
