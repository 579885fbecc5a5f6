package vn.giaoban.text;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.TaskLabels.Role;

/**
 * Reads tables of tasks whose rows the text gives on one line each. The head says what each column
 * holds; a head may take two rows, and stand again on every page.
 */
final class TaskRows {

  private final ColumnHeads heads;
  private final RowTasks tasks;

  TaskRows(ColumnHeads heads, RowTasks tasks) {
    this.heads = heads;
    this.tasks = tasks;
  }

  /** The table that begins with this paragraph; null where none of tasks does. */
  TaskTableReader.@Nullable Table at(Layout layout, int from) {
    var head = row(layout, from);
    var columns = head == null ? null : columns(head);
    if (columns == null) {
      return null;
    }
    int at = from + 1;
    var below = row(layout, at);
    if (below != null && isHeadGoingOn(below)) {
      columns = goingOn(columns, below);
      at++;
    }
    var found = new ArrayList<Extraction.Requirement>();
    var faults = new ArrayList<TaskTableReader.Fault>();
    TableRow above = null;
    Reading group = null;
    var row = row(layout, at);
    while (row != null && !beginsAnother(row, columns)) {
      boolean whole = row.size() == columns.size() && !isHead(row);
      if (whole && tasks.titlesGroup(row, columns)) {
        group = row.cells().get(columns.task());
      } else if (whole && RowTasks.isTask(row, columns)) {
        var heading = layout.paragraphs().get(at).heading();
        var full = above == null ? row : row.completed(above);
        found.addAll(tasks.of(layout, heading, row, full, columns, group));
        tasks.fault(heading, row, columns).ifPresent(faults::add);
        above = full;
      }
      row = row(layout, ++at);
    }
    return new TaskTableReader.Table(found, faults, from, at);
  }

  /** The head of a table with more columns or fewer, right behind this one. */
  private boolean beginsAnother(TableRow row, TaskColumns columns) {
    return row.size() != columns.size() && columns(row) != null;
  }

  private static @Nullable TableRow row(Layout layout, int paragraph) {
    if (paragraph >= layout.paragraphs().size()) {
      return null;
    }
    var at = layout.paragraphs().get(paragraph);
    return TaskTableReader.isTabular(at) ? TableRow.of(layout.text(), at.reading()) : null;
  }

  private @Nullable TaskColumns columns(TableRow head) {
    return TaskColumns.of(head.cells().stream().map(Reading::text).toList(), heads, true);
  }

  /** Below columns that have one head together, each has its own. */
  private boolean isHeadGoingOn(TableRow row) {
    boolean labelled = false;
    boolean ditto = false;
    for (int i = 0; i < row.size(); i++) {
      labelled |= heads.of(row.text(i)) != null;
      ditto |= row.isDitto(i);
    }
    return labelled && ditto;
  }

  private TaskColumns goingOn(TaskColumns columns, TableRow below) {
    var roles = new ArrayList<Role>();
    for (int i = 0; i < columns.size(); i++) {
      var role = heads.of(below.text(i));
      roles.add(role == null ? columns.get(i) : role);
    }
    return new TaskColumns(roles, columns.shared());
  }

  private boolean isHead(TableRow row) {
    return columns(row) != null || isHeadGoingOn(row);
  }
}
