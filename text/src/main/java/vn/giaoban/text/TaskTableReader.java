package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of tasks in a document: {@link TaskRows} those whose cells stand between bars,
 * {@link ColumnedTables} those whose columns are parted by tabs or blanks, {@link StackedTables}
 * those whose cells stand below one another. A table without a column for who leads is none of
 * tasks.
 */
final class TaskTableReader {

  private final TaskRows rows;
  private final ColumnedTables columned;
  private final StackedTables stacked;

  TaskTableReader(TaskLabels labels, CellNames names) {
    var heads = new ColumnHeads(labels);
    var tasks = new RowTasks(names);
    this.rows = new TaskRows(heads, tasks);
    this.columned = new ColumnedTables(tasks);
    this.stacked = new StackedTables(heads, names, tasks);
  }

  /**
   * What one table gives.
   *
   * @param faults the words of cells that say what was found wanting
   * @param from the first paragraph of the table
   * @param to one past its last
   */
  record Table(List<Extraction.Requirement> tasks, List<Fault> faults, int from, int to) {}

  /** The words of one cell, and the heading above the table. */
  record Fault(Reading words, @Nullable Integer heading) {}

  /** All tables of tasks in the document. */
  List<Table> read(Layout layout) {
    var tables = new ArrayList<Table>();
    var paragraphs = layout.paragraphs();
    boolean holdsRows = layout.lines().stream().anyMatch(Line::row);
    boolean mayHoldRows = TableRow.mayBeIn(layout.text());
    for (int i = 0; i < paragraphs.size(); i++) {
      if (!isTabular(paragraphs.get(i))) {
        continue;
      }
      var table = mayHoldRows ? rows.at(layout, i) : null;
      table = table == null && holdsRows ? columned.at(layout, i) : table;
      table = table == null ? stacked.at(layout, i) : table;
      if (table != null) {
        tables.add(table);
        i = table.to() - 1;
      }
    }
    return tables;
  }

  static boolean isTabular(Paragraph paragraph) {
    return paragraph.part() == Part.BODY || paragraph.part() == Part.APPENDIX;
  }
}
