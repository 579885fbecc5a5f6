package vn.giaoban.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.giaoban.text.TaskLabels.Role;

/**
 * Finds the column of each cell where rows are given as a run of cells: some may be left out, and
 * some broken in two. Of all ways to lay cells into the columns in their order, the one is taken in
 * which what they look like fits best with what the columns hold.
 */
final class CellPlacing {

  /** The cells of a row by their columns, and how well they fit. */
  record Placed(TableRow row, double fit) {}

  /** What a row of tasks reaches, and prose hardly does. */
  static final double GOOD = 4;

  private static final double WRONG = -3;
  private static final double POOR = -1;
  private static final double SURE = 3;

  private static final double BROKEN = -0.5;
  private static final double LISTED = -1.5;

  /** A time is said in no more characters. */
  private static final int LONGEST_TIME = 60;

  /** The name of a body that no vocabulary knows has at most so many words. */
  private static final int LONGEST_NAME = 12;

  /** A task is said in no fewer words. */
  private static final int SHORTEST_TASK = 4;

  private static final Pattern FIGURES = Pattern.compile("[\\d.,%/ ()-]*");

  private static final Pattern TIME_WORDS =
      Pattern.compile(
          "(?:\\d|thuong xuyen|lien tuc|cham |muon |khong qua |ket thuc |sang |chieu |tuan |hang |dinh ky|sau (?:khi )?|khi |trong |den |theo |ngay|thang |quy |nam |truoc |xong |dot |hoan thanh|giai doan|ca nam|dau |cuoi |tu (?:nay|ngay|thang|quy|nam|\\d)|nhiem ky|moi ).*");

  private final CellNames bodies;
  private final TaskColumns columns;
  private final List<Reading> readings;
  private final List<Cell> cells = new ArrayList<>();

  /** Whether the cell goes on with a name that the one before it begins. */
  private final List<Boolean> goesOn = new ArrayList<>();

  /** The column before which no cell stands. */
  private final int first;

  /**
   * @param first the column before which none of the cells stands
   */
  CellPlacing(CellNames bodies, TaskColumns columns, List<Reading> readings, int first) {
    this.bodies = bodies;
    this.columns = columns;
    this.readings = readings;
    this.first = first;
    for (var reading : readings) {
      cells.add(cell(ContentReader.cut(reading).text()));
      int at = cells.size() - 1;
      goesOn.add(
          at > 0
              && !cells.get(at).time()
              && bodies.goesOn(cells.get(at - 1).text(), cells.get(at).text()));
    }
  }

  /**
   * A cell as it looks.
   *
   * @param names how many bodies it names and nothing else; 0 where it holds other words
   */
  private record Cell(String text, String folded, int names, boolean time, int words) {

    /** Whether it stands for what the cell above holds. */
    boolean same() {
      return TableRow.isSame(text);
    }

    boolean isEmpty() {
      return text.isEmpty();
    }

    boolean isFigure() {
      return FIGURES.matcher(text).matches();
    }
  }

  private Cell cell(String text) {
    int names = !text.isEmpty() && bodies.isNames(text) ? bodies.of(text).size() : 0;
    var folded = Fold.words(text);
    return new Cell(text, folded, names, names == 0 && isTime(text, folded), Outline.words(text));
  }

  /** Whether it says when, or how often, and nothing else. */
  static boolean isTime(String text, String folded) {
    return text.length() < LONGEST_TIME
        && (Outline.isShorter(text, SHORTEST_TASK) || TIME_WORDS.matcher(folded).matches())
        && (TaskTime.of(text) != null || RecurrenceReader.recurrence(text) != null);
  }

  /**
   * How well the cells from one on make a row: at each index, the fit of a row of so many cells.
   *
   * @param most no row has more cells than this
   */
  double[] fits(int from, int most) {
    var table = new Table(from, Math.min(cells.size(), from + most));
    var fits = new double[table.size + 1];
    fits[0] = Double.NEGATIVE_INFINITY;
    for (int i = 1; i <= table.size; i++) {
      fits[i] = table.fit(i, table.last(i));
    }
    return fits;
  }

  /** The row of these cells: one in each column where that can be, else as they fit best. */
  Placed place(int from, int to) {
    var placed = new int[to - from];
    double fit = oneEach(from, to);
    if (fit == Double.NEGATIVE_INFINITY) {
      var table = new Table(from, to);
      int c = table.last(table.size);
      fit = table.fit(table.size, c);
      for (int i = table.size; i > 0; i--) {
        placed[i - 1] = c;
        c = table.before[i][c];
      }
    } else {
      Arrays.setAll(placed, i -> first + i);
    }
    var builders = new ArrayList<Reading.Builder>();
    for (int i = 0; i < columns.size(); i++) {
      builders.add(new Reading.Builder(40));
    }
    for (int i = 0; i < placed.length; i++) {
      var reading = readings.get(from + i);
      if (!reading.isEmpty()) {
        builders.get(placed[i]).addBlank(reading.source(0) - 1).add(reading);
      }
    }
    return new Placed(new TableRow(builders.stream().map(Reading.Builder::build).toList()), fit);
  }

  /** How well the cells fit as they stand; nothing where they are not as many as the columns. */
  private double oneEach(int from, int to) {
    double sum = Double.NEGATIVE_INFINITY;
    if (to - from == columns.size() - first) {
      sum = 0;
      for (int i = from; i < to; i++) {
        double fit = fit(cells.get(i), columns.get(first + i - from));
        sum = fit <= WRONG ? Double.NEGATIVE_INFINITY : sum + fit;
      }
    }
    return sum;
  }

  /** The best ways to lay the first cells of a row, by the column of the last of them. */
  private final class Table {

    final int size;
    final double[][] best;
    final int[][] before;

    Table(int from, int to) {
      size = to - from;
      int width = columns.size();
      best = new double[size + 1][width];
      before = new int[size + 1][width];
      for (int i = 1; i <= size; i++) {
        Arrays.fill(best[i], Double.NEGATIVE_INFINITY);
        for (int c = first; c < width; c++) {
          lay(i, c, from + i - 1);
        }
      }
    }

    private void lay(int i, int c, int cell) {
      double fit = CellPlacing.this.fit(cells.get(cell), columns.get(c));
      if (i == 1) {
        best[1][c] = skipped(first, c) + fit;
        return;
      }
      for (int b = first; b <= c; b++) {
        double more = b == c ? shared(cell, columns.get(c)) : skipped(b + 1, c) + fit;
        if (best[i - 1][b] + more > best[i][c]) {
          best[i][c] = best[i - 1][b] + more;
          before[i][c] = b;
        }
      }
    }

    double fit(int i, int c) {
      return best[i][c] + skipped(c + 1, columns.size());
    }

    int last(int i) {
      int last = first;
      for (int c = first; c < columns.size(); c++) {
        last = fit(i, c) > fit(i, last) ? c : last;
      }
      return last;
    }
  }

  private double skipped(int from, int to) {
    double cost = 0;
    for (int c = from; c < to; c++) {
      cost +=
          switch (columns.get(c)) {
            case TASK -> WRONG - SURE;
            case LEAD -> -1.5;
            case TIME -> -0.6;
            case HELP, FAULT, OTHER, ABOUT -> -0.3;
          };
    }
    return cost;
  }

  /** What it is worth to lay a cell into the same column as the one before it. */
  private double shared(int at, Role role) {
    var above = cells.get(at - 1);
    var cell = cells.get(at);
    if (cell.isEmpty() || above.isEmpty()) {
      return WRONG;
    }
    if (role == Role.LEAD || role == Role.HELP) {
      boolean names = cell.names() > 0 && above.names() > 0;
      return cell.time() ? WRONG : goesOn.get(at) ? BROKEN : names ? LISTED : LISTED - 1;
    }
    return cell.names() > 0 || cell.time() ? LISTED - 1 : LISTED + 0.5;
  }

  private double fit(Cell cell, Role role) {
    return switch (role) {
      case TASK, FAULT -> task(cell);
      case LEAD -> cell.isEmpty() ? POOR : name(cell) + 0.1;
      case HELP -> cell.isEmpty() ? 0.5 : name(cell);
      case TIME -> time(cell);
      case OTHER, ABOUT -> cell.time() ? POOR : cell.names() > 0 ? -0.5 : 0.5;
    };
  }

  private static double task(Cell cell) {
    if (cell.isEmpty() || cell.time() || cell.isFigure() || cell.same()) {
      return WRONG;
    }
    if (cell.names() > 0) {
      return POOR - 1;
    }
    return cell.words() >= SHORTEST_TASK ? SURE : 0.5;
  }

  private static double name(Cell cell) {
    if (cell.names() > 0 || cell.same() || tellsBoth(cell.text())) {
      return SURE;
    }
    if (cell.time() || cell.isFigure()) {
      return WRONG;
    }
    boolean named =
        Character.isUpperCase(cell.text().charAt(0))
            && cell.words() <= LONGEST_NAME
            && !Parts.endsSentence(cell.text());
    return named ? 1 : POOR - 1;
  }

  /** "Sở A / Sở B", "Sở A chủ trì, Sở B phối hợp": who leads and who helps. */
  private static boolean tellsBoth(String text) {
    int stroke = WhoAndWhen.stroke(text, 0);
    return LeadCell.of(text) != null
        || (stroke > 0
            && text.length() > stroke + 2
            && Character.isUpperCase(text.charAt(0))
            && Character.isUpperCase(text.charAt(stroke + 2)));
  }

  private static double time(Cell cell) {
    if (cell.time() || cell.same()) {
      return SURE;
    }
    if (cell.isEmpty()) {
      return 0.5;
    }
    if (cell.names() > 0 || cell.text().length() > LONGEST_TIME) {
      return WRONG;
    }
    return TIME_WORDS.matcher(cell.folded()).matches() ? 2 : POOR;
  }
}
