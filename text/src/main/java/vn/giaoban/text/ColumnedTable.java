package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table of tasks whose columns are parted by tabs or by runs of blanks. A cell may go on below,
 * in its own column.
 *
 * @param columns what they hold
 * @param rows the cells of each row by their columns
 * @param from the first line of its head
 * @param to one past its last line
 */
record ColumnedTable(TaskColumns columns, List<TableRow> rows, int from, int to) {

  private static final int FEWEST_COLUMNS = 3;

  private static final int MOST_COLUMNS = 12;

  private static final int LONGEST_HEAD = 400;

  /** A head takes so many lines at most. */
  private static final int HEAD_LINES = 3;

  private static final int LONGEST_GROUP = 120;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,2})?[.)]?");
  private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?\\d{1,2}\\)?");

  private static final ColumnHeads HEADS = new ColumnHeads(new TaskLabels());

  ColumnedTable {
    rows = List.copyOf(rows);
  }

  /** The table whose head begins on this line; null where none does. */
  static @Nullable ColumnedTable at(String text, List<Line> lines, int from) {
    if (!mayBegin(text, lines.get(from))) {
      return null;
    }
    var first = LinePieces.of(text, lines.get(from));
    var heads = new ArrayList<String>();
    first.pieces().forEach(piece -> heads.add(piece.words().text()));
    var places = new Places(first);
    for (int to = from + 1; to <= from + HEAD_LINES && to < lines.size(); to++) {
      var columns = TaskColumns.of(heads, HEADS, false);
      if (columns != null) {
        return new Run(text, lines, columns, places, heads.getFirst()).read(from, to);
      }
      if (!lines.get(to).hasWords()) {
        return null;
      }
      for (var piece : LinePieces.of(text, lines.get(to)).pieces()) {
        int column = places.nearest(piece);
        heads.set(column, heads.get(column) + " " + piece.words().text());
        places.widen(column, piece);
      }
    }
    return null;
  }

  private static boolean mayBegin(String text, Line line) {
    if (!line.hasWords()
        || line.reading().length() > LONGEST_HEAD
        || !LinePieces.mayBe(FEWEST_COLUMNS, text, line)
        || isBarred(text, line)) {
      return false;
    }
    var pieces = LinePieces.of(text, line);
    if (pieces.size() < FEWEST_COLUMNS || pieces.size() > MOST_COLUMNS) {
      return false;
    }
    var head = pieces.pieces().getFirst().words().text();
    return TaskColumns.isNumberHead(head) || HEADS.of(head) != null;
  }

  private static boolean isBarred(String text, Line line) {
    return text.indexOf('|', line.span().start(), line.span().end()) >= 0;
  }

  /** Where each column stands on its lines. */
  private static final class Places {

    private final int[] starts;
    private final int[] ends;

    Places(LinePieces head) {
      starts = head.pieces().stream().mapToInt(LinePieces.Piece::start).toArray();
      ends = head.pieces().stream().mapToInt(LinePieces.Piece::end).toArray();
    }

    void widen(int column, LinePieces.Piece piece) {
      starts[column] = Math.min(starts[column], piece.start());
      ends[column] = Math.max(ends[column], piece.end());
    }

    /** The column in which most of the piece stands, or else the nearest. */
    int nearest(LinePieces.Piece piece) {
      int best = 0;
      int nearest = Integer.MAX_VALUE;
      for (int c = 0; c < starts.length; c++) {
        int shared = Math.min(ends[c], piece.end()) - Math.max(starts[c], piece.start());
        int distance = shared > 0 ? -shared : Math.abs(starts[c] - piece.start());
        if (distance < nearest) {
          nearest = distance;
          best = c;
        }
      }
      return best;
    }

    /** Whether the piece begins where a column does, or one character beside. */
    boolean stands(LinePieces.Piece piece) {
      return Math.abs(starts[nearest(piece)] - piece.start()) <= 1;
    }

    /** From the beginning of a column to that of the next one. */
    int width(int column) {
      return column + 1 < starts.length ? starts[column + 1] - starts[column] : Integer.MAX_VALUE;
    }

    int count() {
      return starts.length;
    }
  }

  /** One reading of the rows below a head. */
  private static final class Run {

    private final String text;
    private final List<Line> lines;
    private final TaskColumns columns;
    private final Places places;
    private final boolean numbered;
    private final List<TableRow> rows = new ArrayList<>();
    private final List<List<Reading>> open = new ArrayList<>();

    /** Whether the rows stand below one that titles them, and none says yet who leads. */
    private boolean grouped;

    Run(String text, List<Line> lines, TaskColumns columns, Places places, String firstHead) {
      this.text = text;
      this.lines = lines;
      this.columns = columns;
      this.places = places;
      numbered = TaskColumns.isNumberHead(firstHead);
    }

    @Nullable ColumnedTable read(int from, int below) {
      boolean blank = true;
      int end = below;
      for (int i = below; i < lines.size() && !isBarred(text, lines.get(i)); i++) {
        if (!lines.get(i).hasWords()) {
          blank = true;
          continue;
        }
        if (lines.get(i).text().equals(lines.get(from).text())) {
          // The head once more, at the top of a page.
          close();
          i += below - from - 1;
          continue;
        }
        var pieces = LinePieces.of(text, lines.get(i));
        if (pieces.titlesGroup() || countsColumns(pieces)) {
          close();
          continue;
        }
        if (titlesRows(pieces, i)) {
          begin();
          open.get(columns.task()).add(pieces.pieces().getFirst().words());
          grouped = true;
          blank = false;
          continue;
        }
        boolean filled = !numbered && fills(pieces);
        boolean begins =
            numbered
                ? beginsRow(pieces)
                : blank || filled || (grouped && pieces.size() > 1 && isAligned(pieces));
        grouped &= !filled;
        if (begins ? pieces.size() < 2 : !goesOn(pieces)) {
          break;
        }
        if (begins) {
          begin();
        }
        add(pieces);
        blank = false;
        end = i + 1;
      }
      close();
      return rows.isEmpty() ? null : new ColumnedTable(columns, rows, from, end);
    }

    /**
     * "Cải cách thể chế", "Phòng Kinh tế": a line of its own in the column of the tasks, before a
     * row. The rest of a cell would begin at a line that had no room for its first word.
     */
    private boolean titlesRows(LinePieces pieces, int index) {
      var name = pieces.pieces().getFirst();
      if (pieces.size() > 1
          || pieces.isTabbed()
          || !Character.isUpperCase(name.words().text().charAt(0))
          || name.words().length() > LONGEST_GROUP
          || (!numbered && columns.get(places.nearest(name)) != TaskLabels.Role.TASK)
          || (numbered && name.start() > places.starts[columns.task()])
          || (!open.isEmpty() && !hadRoom(name))) {
        return false;
      }
      int next = index + 1;
      if (next < lines.size() && !lines.get(next).hasWords()) {
        next++;
      }
      if (next >= lines.size() || !lines.get(next).hasWords() || isBarred(text, lines.get(next))) {
        return false;
      }
      var row = LinePieces.of(text, lines.get(next));
      return row.size() > 1 && (numbered ? beginsRow(row) : isAligned(row));
    }

    /** Whether a line has its task and something else each where the columns stand. */
    private boolean isAligned(LinePieces line) {
      var first = line.pieces().getFirst();
      boolean task = columns.get(places.nearest(first)) == TaskLabels.Role.TASK;
      boolean capital = Character.isUpperCase(first.words().text().charAt(0));
      return task && capital && places.stands(line.pieces().getLast());
    }

    /** Whether the task above left room for the first word of this line. */
    private boolean hadRoom(LinePieces.Piece name) {
      var task = open.get(columns.task());
      int above = task.isEmpty() ? 0 : task.getLast().length();
      int blank = name.words().text().indexOf(' ');
      int word = blank < 0 ? name.words().length() : blank;
      return above + word + 1 < places.width(columns.task());
    }

    private static boolean countsColumns(LinePieces pieces) {
      return pieces.size() > 1
          && pieces.pieces().stream()
              .allMatch(piece -> COLUMN_NUMBER.matcher(piece.words().text()).matches());
    }

    private static boolean beginsRow(LinePieces pieces) {
      return NUMBER.matcher(pieces.pieces().getFirst().words().text()).matches();
    }

    /** Whether a line of a table without numbers begins a row: with a task and who leads. */
    private boolean fills(LinePieces pieces) {
      boolean task = false;
      boolean lead = false;
      for (var piece : pieces.pieces()) {
        var role = columns.get(places.nearest(piece));
        boolean capital = Character.isUpperCase(piece.words().text().charAt(0));
        task |= capital && role == TaskLabels.Role.TASK;
        lead |= capital && role == TaskLabels.Role.LEAD;
      }
      return task && lead;
    }

    /** Whether the line goes on with the cells above; text behind a table begins at its edge. */
    private boolean goesOn(LinePieces pieces) {
      var first = pieces.pieces().getFirst();
      return !open.isEmpty()
          && (pieces.size() > 1 || pieces.isTabbed() || (first.start() > 0 && !isSentence(first)));
    }

    private static boolean isSentence(LinePieces.Piece piece) {
      return piece.words().length() > LONGEST_HEAD;
    }

    private void begin() {
      close();
      for (int c = 0; c < columns.size(); c++) {
        open.add(new ArrayList<>());
      }
    }

    private void add(LinePieces line) {
      boolean whole = line.size() == places.count();
      for (int i = 0; i < line.size(); i++) {
        var piece = line.pieces().get(i);
        int column = whole ? i : places.nearest(piece);
        places.widen(column, piece);
        open.get(column).add(piece.words());
      }
    }

    private void close() {
      if (open.isEmpty()) {
        return;
      }
      var cells = new ArrayList<Reading>();
      for (var cell : open) {
        var builder = new Reading.Builder(60);
        for (var words : cell) {
          builder.addBlank(words.source(0) - 1).add(words);
        }
        cells.add(builder.build());
      }
      rows.add(new TableRow(cells));
      open.clear();
    }
  }
}
