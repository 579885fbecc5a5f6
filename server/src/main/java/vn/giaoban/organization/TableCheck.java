package vn.giaoban.organization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.Folding;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.sheets.Sheet;

/**
 * One look at one table: where its columns are, in any order, and all that is wrong with it.
 *
 * @param <C> the columns that such a table has
 */
public final class TableCheck<C extends Enum<C> & TableColumn> {

  private final Sheet sheet;
  private final List<C> kinds;
  private final Map<C, Integer> columns;
  private final List<RowProblem<C>> problems = new ArrayList<>();

  /** Reads the heading. */
  public TableCheck(Sheet sheet, Class<C> kinds) {
    this.sheet = sheet;
    this.kinds = List.of(kinds.getEnumConstants());
    this.columns = new EnumMap<>(kinds);
    heading();
  }

  private void heading() {
    var heading = sheet.rows().getFirst();
    for (int i = 0; i < heading.cells().size(); i++) {
      var written = heading.cell(i);
      if (written.isEmpty()) {
        continue;
      }
      var column = column(written);
      if (column.isEmpty()) {
        problem(heading.number(), null, "organization.file.column-unknown", written);
      } else if (columns.putIfAbsent(column.get(), i) != null) {
        problem(heading.number(), column.get(), "organization.file.column-twice", written);
      }
    }
    for (var column : kinds) {
      if (column.required() && !columns.containsKey(column)) {
        problem(heading.number(), column, "organization.file.column-missing", column.heading());
      }
    }
  }

  /** The column that a heading means; case and marks do not count. */
  private Optional<C> column(String written) {
    var key = Folding.key(written);
    return kinds.stream()
        .filter(column ->
            Folding.key(column.heading()).equals(key)
                || Arrays.stream(column.also().split(";"))
                    .anyMatch(other -> Folding.key(other).equals(key)))
        .findFirst();
  }

  /** The rows below the heading. */
  public List<Sheet.Row> body() {
    return sheet.rows().subList(1, sheet.rows().size());
  }

  /** What a row says in a column; empty where it says nothing or the table lacks the column. */
  public String cell(Sheet.Row row, C column) {
    var at = columns.get(column);
    return at == null ? "" : row.cell(at);
  }

  public void problem(int row, @Nullable C column, String key, Object... arguments) {
    problems.add(new RowProblem<>(row, column, Problem.of(key, arguments)));
  }

  /** How much was found wrong so far. */
  public int faults() {
    return problems.size();
  }

  /** All that was found wrong, by row and column. */
  public List<RowProblem<C>> problems() {
    return problems.stream()
        .sorted(
            Comparator.comparingInt(RowProblem<C>::row)
                .thenComparing(
                    RowProblem::column, Comparator.nullsFirst(Comparator.naturalOrder())))
        .toList();
  }
}
