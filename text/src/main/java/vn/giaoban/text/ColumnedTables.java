package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads tables of tasks whose columns are parted by tabs or by runs of blanks. */
final class ColumnedTables {

  private final RowTasks tasks;

  ColumnedTables(RowTasks tasks) {
    this.tasks = tasks;
  }

  /** The lines of the text, where those of such tables are known as rows. */
  static List<Line> withRows(String text, List<Line> lines) {
    var known = new ArrayList<>(lines);
    for (int i = 0; i < lines.size(); i++) {
      var table = ColumnedTable.at(text, lines, i);
      if (table != null) {
        for (int row = table.from(); row < table.to(); row++) {
          known.set(row, lines.get(row).asRow());
        }
        i = table.to() - 1;
      }
    }
    return known;
  }

  /** The table that begins with this paragraph; null where none of tasks does. */
  TaskTableReader.@Nullable Table at(Layout layout, int paragraph) {
    int line = layout.lineAt(layout.paragraphs().get(paragraph).span().start());
    var table =
        layout.lines().get(line).row()
            ? ColumnedTable.at(layout.text(), layout.lines(), line)
            : null;
    if (table == null) {
      return null;
    }
    var found = new ArrayList<Extraction.Requirement>();
    var faults = new ArrayList<TaskTableReader.Fault>();
    var columns = table.columns();
    Reading group = null;
    TableRow above = null;
    for (var row : table.rows()) {
      if (tasks.titlesGroup(row, columns)) {
        group = row.cells().get(columns.task());
      } else if (RowTasks.isTask(row, columns)) {
        int place = row.cells().get(columns.task()).source(0);
        var heading = layout.paragraphs().get(layout.paragraphAt(place)).heading();
        var full = above == null ? row : row.completed(above);
        found.addAll(tasks.of(layout, heading, row, full, columns, group));
        above = full;
        tasks.fault(heading, row, columns).ifPresent(faults::add);
      }
    }
    int end = layout.lines().get(table.to() - 1).span().end();
    int to = Math.max(paragraph + 1, layout.paragraphAt(end - 1) + 1);
    return new TaskTableReader.Table(found, faults, paragraph, to);
  }
}
