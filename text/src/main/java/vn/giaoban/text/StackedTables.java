package vn.giaoban.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.TaskLabels.Role;

/**
 * Reads tables of tasks whose cells the text gives below one another, row after row: first the
 * heads of the columns, then mostly the number of a row, its task, who leads, who helps, by when.
 */
final class StackedTables {

  private static final int MOST_COLUMNS = 12;

  private static final int LONGEST_HEAD = 60;

  /** Fewer columns are a list and no table. */
  private static final int FEWEST_COLUMNS = 2;

  /** A row may have so many cells more than there are columns. */
  private static final int MOST_BROKEN = 4;

  /** So many cells at most lie between two numbers of rows. */
  private static final int MOST_CELLS = 40;

  /** The first number stands so many cells behind the head at most. */
  private static final int FIRST_NUMBER = 4;

  /** What it costs to pass over a cell between two rows without number. */
  private static final double PASSED = -1;

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})[.)]?");
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.?");
  private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?\\d{1,2}\\)?|\\(?[A-Z]\\)?");

  private final ColumnHeads heads;
  private final CellNames bodies;
  private final RowTasks tasks;

  StackedTables(ColumnHeads heads, CellNames bodies, RowTasks tasks) {
    this.heads = heads;
    this.bodies = bodies;
    this.tasks = tasks;
  }

  /** Whether the head of a table may begin with this cell. */
  boolean mayBegin(String cell) {
    if (!isShort(cell)) {
      return false;
    }
    if (TaskColumns.isNumberHead(cell)) {
      return true;
    }
    var role = heads.of(cell);
    return role == Role.TASK || role == Role.LEAD;
  }

  /** The table that begins with this paragraph; null where none of tasks does. */
  TaskTableReader.@Nullable Table at(Layout layout, int paragraph) {
    var text = layout.paragraphs().get(paragraph).text();
    if (!layout.paragraphs().get(paragraph).marker().isEmpty() || !mayBegin(text)) {
      return null;
    }
    int place = layout.paragraphs().get(paragraph).span().start();
    var cells = StackedCells.from(layout, layout.lineAt(place));
    int width = head(cells);
    var columns = width == 0 ? null : TaskColumns.of(texts(cells.subList(0, width)), heads, true);
    if (columns == null) {
      return null;
    }
    var run = new Run(layout, cells, columns);
    run.read(width);
    return run.end == 0
        ? null
        : new TaskTableReader.Table(
            run.found,
            run.faults,
            paragraph,
            Math.max(paragraph + 1, layout.paragraphAt(run.end - 1) + 1));
  }

  private static List<String> texts(List<Reading> cells) {
    return cells.stream().map(Reading::text).toList();
  }

  /**
   * How many cells the head takes: up to the first number of a row or group, or else up to the
   * first cell behind the one for who leads that is no known head; 0 without a head.
   */
  private int head(List<Reading> cells) {
    boolean numbered = TaskColumns.isNumberHead(cells.getFirst().text());
    boolean leads = false;
    int known = 0;
    int i = 0;
    while (i < cells.size() && i <= MOST_COLUMNS && isShort(cells.get(i).text())) {
      if (i > 0 && beginsRows(cells.get(i))) {
        known = numbered || known == 0 ? i : known;
        break;
      }
      var role = heads.of(cells.get(i).text());
      leads |= role == Role.LEAD || (numbered && heads.isWho(cells.get(i).text()));
      known = leads && role == null && known == 0 ? i : known;
      i++;
    }
    int width = known > 0 ? known : i;
    return leads && width >= FEWEST_COLUMNS ? width : 0;
  }

  private static boolean isShort(String text) {
    return !text.isEmpty() && text.length() <= LONGEST_HEAD;
  }

  private static boolean beginsRows(Reading cell) {
    return isNumber(cell.text()) || isColumnNumber(cell.text()) || GroupRows.isNumeral(cell);
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches() || DECIMAL.matcher(text).matches();
  }

  private static boolean isColumnNumber(String text) {
    return COLUMN_NUMBER.matcher(text).matches();
  }

  /** One reading of one table. */
  private final class Run {

    final List<Extraction.Requirement> found = new ArrayList<>();
    final List<TaskTableReader.Fault> faults = new ArrayList<>();

    /** Behind the last word of the last row; 0 before there is one. */
    int end;

    private final Layout layout;
    private final List<Reading> cells;
    private final TaskColumns columns;
    private final CellPlacing placing;

    /** The row before, with what "nt" stands for. */
    private @Nullable TableRow above;

    /** Whether the numbers of rows are cells by themselves. */
    private boolean bare;

    Run(Layout layout, List<Reading> cells, TaskColumns columns) {
      this.layout = layout;
      this.cells = cells;
      this.columns = columns;
      boolean numbered = TaskColumns.isNumberHead(cells.getFirst().text());
      placing = new CellPlacing(bodies, columns, cells, numbered ? 1 : 0);
    }

    void read(int width) {
      int from = afterColumnNumbers(width);
      for (int i = from; i < cells.size() && i < from + FIRST_NUMBER; i++) {
        bare = isNumber(cells.get(i).text());
        if (bare || number(i) > 0) {
          numbered(i);
          return;
        }
      }
      unnumbered(from);
    }

    /** Behind "(1) (2) (3)" below the head. */
    private int afterColumnNumbers(int from) {
      int at = from;
      while (at < cells.size() && isColumnNumber(cells.get(at).text())) {
        at++;
      }
      return at - from > FEWEST_COLUMNS ? at : from;
    }

    /** Rows from the one that begins with this cell on, each up to the next number. */
    private void numbered(int first) {
      int number = number(first);
      int row = first;
      while (row >= 0) {
        int from = bare ? row + 1 : row;
        int stop = stop(row + 1, number);
        int to = stop < 0 ? lastRowEnd(from) : stop;
        var placed = from < to ? placing.place(from, to) : null;
        if (placed != null && placed.fit() >= (bare ? 0 : CellPlacing.GOOD)) {
          add(placed.row());
        } else if (!bare) {
          return;
        }
        if (placed != null && (stop >= 0 || placed.fit() >= 0)) {
          end = Math.max(end, end(placed.row()));
        }
        row = stop < 0 || isRow(stop, number) ? stop : rowBelowGroup(stop);
        number = row < 0 || isDecimal(row) ? number : number(row);
      }
    }

    /** Where the next row begins, or the name of the group above it; -1 behind the last row. */
    private int stop(int from, int number) {
      for (int i = from; i < cells.size() && i < from + MOST_CELLS; i++) {
        int below = isRow(i, number) ? i : rowBelowGroup(i);
        if (below == i || (below > i && (isRow(below, number) || number(below) == 1))) {
          return i;
        }
      }
      return -1;
    }

    /** Whether the row behind the one with this number begins here. */
    private boolean isRow(int at, int number) {
      return number(at) == number + 1 || isDecimal(at);
    }

    /** The number of the row that begins with this cell; 0 where none does. */
    private int number(int at) {
      var cell = cells.get(at);
      if (bare) {
        var whole = NUMBER.matcher(cell.text());
        return whole.matches() ? Integer.parseInt(whole.group(1)) : 0;
      }
      var marker = Marker.at(cell);
      return marker != null && marker.rank() == Marker.Rank.NUMBER ? marker.number() : 0;
    }

    private boolean isDecimal(int at) {
      return bare && DECIMAL.matcher(cells.get(at).text()).matches();
    }

    /** The row whose number stands below the name of the group that begins here; -1 without. */
    private int rowBelowGroup(int at) {
      int below = behindGroup(at);
      return below > at && below < cells.size() && (number(below) > 0 || isDecimal(below))
          ? below
          : -1;
    }

    /** Behind the numeral and the name of a group of rows; the cell itself where none begins. */
    private int behindGroup(int at) {
      if (GroupRows.isNumeral(cells.get(at))) {
        return at + 2;
      }
      var marker = Marker.at(cells.get(at));
      return marker != null && marker.rank().compareTo(Marker.Rank.ROMAN) <= 0 ? at + 1 : at;
    }

    /** Behind the cells of the last row, as many as fit best; what follows may be prose. */
    private int lastRowEnd(int from) {
      int most = Math.min(cells.size() - from, columns.size() + MOST_BROKEN);
      int count = 1;
      while (count < most && !beginsText(from + count)) {
        count++;
      }
      var fits = placing.fits(from, count);
      int best = 0;
      for (int i = 1; i < fits.length; i++) {
        best = fits[i] > fits[best] ? i : best;
      }
      return from + best;
    }

    /** A heading or a numbered paragraph, as the text behind a table begins. */
    private boolean beginsText(int at) {
      var marker = Marker.at(cells.get(at));
      return marker != null && marker.rank().compareTo(Marker.Rank.DECIMAL) <= 0;
    }

    /**
     * Rows without numbers: the cells are parted so that all rows together fit best. Names of
     * groups between them are passed over.
     */
    private void unnumbered(int from) {
      int to = from;
      while (to < cells.size() && (behindGroup(to) > to || !beginsText(to))) {
        to++;
      }
      var parting = new Parting(to - from + 1);
      for (int i = 0; i < to - from; i++) {
        int group = behindGroup(from + i) - from;
        boolean titles = group > i && group <= to - from;
        parting.offer(i, titles ? group : i + 1, titles ? 0 : PASSED, false);
        int most = Math.min(to - from - i, columns.size() + MOST_BROKEN);
        var fits = placing.fits(from + i, most);
        for (int k = FEWEST_COLUMNS; k <= most; k++) {
          parting.offer(i, i + k, fits[k] - CellPlacing.GOOD, true);
        }
      }
      for (var row : parting.rows()) {
        add(placing.place(from + row.start(), from + row.end()).row());
      }
    }

    private void add(TableRow row) {
      if (!RowTasks.isTask(row, columns)) {
        return;
      }
      var task = row.cells().get(columns.task());
      var heading = layout.paragraphs().get(layout.paragraphAt(task.source(0))).heading();
      var full = above == null ? row : row.completed(above);
      found.addAll(tasks.of(layout, heading, row, full, columns, null));
      above = full;
      tasks.fault(heading, row, columns).ifPresent(faults::add);
      end = Math.max(end, end(row));
    }

    /** Behind the last word of the row. */
    private static int end(TableRow row) {
      int end = 0;
      for (var cell : row.cells()) {
        end = cell.isEmpty() ? end : Math.max(end, cell.span().end());
      }
      return end;
    }
  }

  /** The best way to part cells into rows; between rows a cell may be passed over. */
  private static final class Parting {

    private final double[] best;
    private final int[] before;
    private final boolean[] row;

    Parting(int places) {
      best = new double[places];
      before = new int[places];
      row = new boolean[places];
      Arrays.fill(best, Double.NEGATIVE_INFINITY);
      best[0] = 0;
    }

    void offer(int from, int to, double worth, boolean isRow) {
      if (best[from] + worth > best[to]) {
        best[to] = best[from] + worth;
        before[to] = from;
        row[to] = isRow;
      }
    }

    List<Span> rows() {
      int at = 0;
      for (int i = 0; i < best.length; i++) {
        at = best[i] > best[at] ? i : at;
      }
      var rows = new ArrayList<Span>();
      while (at > 0) {
        if (row[at]) {
          rows.addFirst(new Span(before[at], at));
        }
        at = before[at];
      }
      return rows;
    }
  }
}
