package vn.giaoban.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the tables that lines are drawn around. */
final class PdfTables {

  /** So far apart two lines may be and still meet. */
  private static final float NEAR = 3;

  private static final int MOST_LINES = 400;

  private PdfTables() {}

  /**
   * A table on one page.
   *
   * @param columns where its upright lines stand, from the left
   * @param rows where its level lines stand, from the top
   */
  record Table(List<Float> columns, List<Float> rows, List<PdfPage.Rule> rules) {

    float top() {
      return rows.getFirst();
    }

    float bottom() {
      return rows.getLast();
    }

    boolean holds(PdfPage.Word word) {
      return word.above() > top()
          && word.above() < bottom()
          && word.middle() > columns.getFirst()
          && word.middle() < columns.getLast();
    }

    int row(PdfPage.Word word) {
      return index(rows, word.above());
    }

    int column(PdfPage.Word word) {
      return index(columns, word.middle());
    }

    private static int index(List<Float> edges, float place) {
      int at = 0;
      while (at < edges.size() - 2 && edges.get(at + 1) <= place) {
        at++;
      }
      return at;
    }

    /** Whether a line is drawn between this column and the one before it, in this row. */
    boolean isClosedBefore(int row, int column) {
      float middle = (rows.get(row) + rows.get(row + 1)) / 2;
      return rules.stream()
          .anyMatch(r ->
              !r.isLevel()
                  && Math.abs(r.left() - columns.get(column)) < NEAR
                  && r.top() - NEAR < middle
                  && r.bottom() + NEAR > middle);
    }

    /** Whether a line is drawn above this cell. */
    boolean isClosedAbove(int row, int column) {
      float middle = (columns.get(column) + columns.get(column + 1)) / 2;
      return rules.stream()
          .anyMatch(r ->
              r.isLevel()
                  && Math.abs(r.top() - rows.get(row)) < NEAR
                  && r.left() - NEAR < middle
                  && r.right() + NEAR > middle);
    }

    boolean isLike(Table other) {
      if (columns.size() != other.columns.size()) {
        return false;
      }
      for (int i = 0; i < columns.size(); i++) {
        if (Math.abs(columns.get(i) - other.columns.get(i)) > 2 * NEAR) {
          return false;
        }
      }
      return true;
    }
  }

  /** The tables of a page from the top: at least two columns, all lines touching. */
  static List<Table> of(PdfPage page) {
    var left = new ArrayList<>(page.rules());
    if (left.size() > 10 * MOST_LINES) {
      return List.of();
    }
    var tables = new ArrayList<Table>();
    while (!left.isEmpty()) {
      var group = new ArrayList<PdfPage.Rule>();
      group.add(left.removeLast());
      for (int i = 0; i < group.size(); i++) {
        var rule = group.get(i);
        left.removeIf(other -> touches(rule, other) && group.add(other));
      }
      var table = table(group);
      if (table != null && page.words().stream().anyMatch(table::holds)) {
        tables.add(table);
      }
    }
    tables.sort(Comparator.comparingDouble(Table::top));
    return tables;
  }

  private static boolean touches(PdfPage.Rule one, PdfPage.Rule other) {
    return one.left() - NEAR <= other.right()
        && other.left() - NEAR <= one.right()
        && one.top() - NEAR <= other.bottom()
        && other.top() - NEAR <= one.bottom();
  }

  private static @Nullable Table table(List<PdfPage.Rule> rules) {
    var columns = edges(rules.stream().filter(r -> !r.isLevel()).map(PdfPage.Rule::left).toList());
    var rows = edges(rules.stream().filter(PdfPage.Rule::isLevel).map(PdfPage.Rule::top).toList());
    boolean isTable =
        columns.size() >= 3
            && rows.size() >= 2
            && columns.size() <= Grid.MOST_COLUMNS
            && rows.size() <= MOST_LINES;
    return isTable ? new Table(columns, rows, List.copyOf(rules)) : null;
  }

  private static List<Float> edges(List<Float> places) {
    var edges = new ArrayList<Float>();
    for (var place : places.stream().sorted().toList()) {
      if (edges.isEmpty() || place - edges.getLast() > NEAR) {
        edges.add(place);
      }
    }
    return List.copyOf(edges);
  }
}
