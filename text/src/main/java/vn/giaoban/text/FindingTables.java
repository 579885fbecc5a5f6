package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tables that say in one column who was looked at and in others what was found there, good or
 * wanting: their cells between bars, or below one another. Each cell that tells something is one
 * finding, in its own words.
 */
final class FindingTables {

  /**
   * What one cell tells.
   *
   * @param what the words of the cell that says what was found
   * @param where the words of the cell that names who was looked at
   */
  record Row(FindingKind kind, Reading what, Reading where, @Nullable Integer heading) {}

  /**
   * @param from the first paragraph of the table, its head
   * @param to one past its last
   */
  record Table(List<Row> rows, int from, int to) {}

  /** The head of a column is no longer than this, in characters. */
  private static final int LONGEST_HEAD = 60;

  private static final int MOST_COLUMNS = 8;

  /** What stands in a cell that has nothing to tell. */
  private static final Set<String> NOTHING = Set.of("", "-", "–", "—", "0", "không", "Không", "x");

  private final ColumnHeads heads;

  FindingTables(ColumnHeads heads) {
    this.heads = heads;
  }

  /**
   * The table that begins with this paragraph; null where none does.
   *
   * @param hasRows whether {@link TableRow#mayBeIn the text may have rows} on one line
   */
  @Nullable Table at(Layout layout, int from, boolean hasRows) {
    var head = hasRows ? row(layout, from) : null;
    return head == null ? stacked(layout, from) : barred(layout, from, head);
  }

  private @Nullable Table barred(Layout layout, int from, TableRow head) {
    var titles = new ArrayList<String>();
    for (int i = 0; i < head.size(); i++) {
      titles.add(head.text(i));
    }
    var columns = FindingColumns.of(titles, heads);
    if (columns == null) {
      return null;
    }
    var rows = new ArrayList<Row>();
    int at = from + 1;
    for (var row = row(layout, at); row != null; row = row(layout, ++at)) {
      if (row.size() == columns.size()) {
        add(rows, row, columns, layout.paragraphs().get(at).heading());
      }
    }
    return rows.isEmpty() ? null : new Table(rows, from, at);
  }

  private static void add(
      List<Row> rows, TableRow row, FindingColumns columns, @Nullable Integer heading) {
    for (var found : columns.found()) {
      if (!NOTHING.contains(row.text(found.column())) && !row.isDitto(found.column())) {
        rows.add(
            new Row(
                found.kind(),
                row.cells().get(found.column()),
                row.cells().get(columns.where()),
                heading));
      }
    }
  }

  private static @Nullable TableRow row(Layout layout, int paragraph) {
    if (paragraph >= layout.paragraphs().size()) {
      return null;
    }
    var at = layout.paragraphs().get(paragraph);
    return TaskTableReader.isTabular(at) ? TableRow.of(layout.text(), at.reading()) : null;
  }

  /** Cells below one another, parted by blank lines: first the heads, then row after row. */
  private @Nullable Table stacked(Layout layout, int from) {
    var first = layout.paragraphs().get(from);
    var title = first.text();
    if (!isShort(title) || !first.marker().isEmpty() || !TaskTableReader.isTabular(first)) {
      return null;
    }
    int line = layout.lineAt(first.span().start());
    if (line + 1 >= layout.lines().size()
        || layout.lines().get(line + 1).hasWords()
        || !(TaskColumns.isNumberHead(title) || FindingColumns.names(title))) {
      return null;
    }
    var cells = StackedCells.from(layout, line);
    int width = 0;
    while (width < cells.size() && isShort(cells.get(width).text()) && isHead(cells.get(width))) {
      width++;
    }
    var titles = cells.subList(0, width).stream().map(Reading::text).toList();
    var columns = width > MOST_COLUMNS ? null : FindingColumns.of(titles, heads);
    if (columns == null) {
      return null;
    }
    var rows = new ArrayList<Row>();
    int at = width;
    while (at + width <= cells.size()) {
      var row = new TableRow(cells.subList(at, at + width));
      if (!isRow(row, columns)) {
        break;
      }
      add(rows, row, columns, first.heading());
      at += width;
    }
    return rows.isEmpty() ? null : new Table(rows, from, behind(layout, cells, at));
  }

  private boolean isHead(Reading cell) {
    return FindingColumns.isHead(cell.text(), heads);
  }

  /** The paragraph behind the last cell of the table. */
  private static int behind(Layout layout, List<Reading> cells, int end) {
    int last = end - 1;
    while (cells.get(last).isEmpty()) {
      last--;
    }
    return layout.paragraphAt(cells.get(last).span().end() - 1) + 1;
  }

  /** Whether somebody is named where the table names them, and no text has begun behind it. */
  private static boolean isRow(TableRow row, FindingColumns columns) {
    var where = row.text(columns.where());
    if (!isShort(where) || !Character.isUpperCase(where.charAt(0)) || where.endsWith(":")) {
      return false;
    }
    var first = row.cells().getFirst();
    var marker = first.isEmpty() ? null : Marker.at(first);
    return marker == null || marker.rank().compareTo(Marker.Rank.DECIMAL) > 0;
  }

  private static boolean isShort(String text) {
    return !text.isEmpty() && text.length() <= LONGEST_HEAD;
  }
}
