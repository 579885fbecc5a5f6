package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The cells of a table that the text gives below one another, from its head on. Where blank lines
 * part them, a cell may take several lines; otherwise each line is a cell, unless it goes on with
 * the one above.
 */
final class StackedCells {

  /** More cells are no table of tasks. */
  private static final int MOST_CELLS = 4_000;

  /** A longer cell is prose. */
  private static final int LONGEST_CELL = 2_000;

  private static final Pattern DASH = Pattern.compile("\\s*[-–—]{1,2}\\s*");

  private static final Pattern APPENDIX = Pattern.compile("phu luc(?: (?:so )?[ivx\\d]+)?\\W*");

  private final Layout layout;
  private final List<Reading> cells = new ArrayList<>();
  private final List<Line> open = new ArrayList<>();
  private boolean spaced;

  private StackedCells(Layout layout) {
    this.layout = layout;
  }

  /** The cells from this line on, up to where a table can no longer go on; "-" is an empty one. */
  static List<Reading> from(Layout layout, int line) {
    var cells = new StackedCells(layout);
    cells.read(line);
    return cells.cells;
  }

  private void read(int first) {
    var lines = layout.lines();
    spaced = first + 1 < lines.size() && !lines.get(first + 1).hasWords();
    boolean blank = false;
    for (int i = first; i < lines.size() && cells.size() < MOST_CELLS; i++) {
      var line = lines.get(i);
      if (!line.hasWords()) {
        if (line.kind() == Line.Kind.RULE && isDash(line)) {
          close();
          cells.add(Reading.EMPTY);
        }
        blank = true;
        continue;
      }
      if (i > first && endsTable(line, i, lines.get(first))) {
        break;
      }
      boolean goesOn = spaced ? !blank : Character.isLowerCase(line.text().charAt(0)) && !blank;
      if (!goesOn) {
        close();
      }
      open.add(line);
      blank = false;
    }
    close();
  }

  private boolean isDash(Line line) {
    return DASH.matcher(layout.text().substring(line.span().start(), line.span().end())).matches();
  }

  /** Another part of the document begins here, or the head stands again on the next page. */
  private boolean endsTable(Line line, int index, Line head) {
    var part = layout.parts().of().get(index);
    return (part != Part.BODY && part != Part.APPENDIX && part != Part.NOTE)
        || line.row()
        || line.reading().length() > LONGEST_CELL
        || line.text().equals(head.text())
        || APPENDIX.matcher(line.folded()).matches();
  }

  private void close() {
    if (open.isEmpty()) {
      return;
    }
    var builder = new Reading.Builder(open.size() * 40);
    for (var line : open) {
      if (builder.length() > 0) {
        builder.addBlank(line.span().start() - 1);
      }
      builder.add(line.reading());
    }
    cells.add(builder.build());
    open.clear();
  }
}
