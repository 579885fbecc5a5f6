package vn.giaoban.shared.sheets;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rows of a table as a file has them, without those that are blank.
 *
 * @param rows the first is the heading
 */
public record Sheet(List<Row> rows) {

  private static final Pattern WITH_YEAR_FIRST = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");
  private static final DateTimeFormatter VIETNAMESE =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  public Sheet {
    rows = List.copyOf(rows);
  }

  /** A day as 2025-07-01, 01/07/2025, 1-7-2025 or 1.7.2025. */
  public static Optional<LocalDate> day(String written) {
    try {
      return Optional.of(
          WITH_YEAR_FIRST.matcher(written).matches()
              ? LocalDate.parse(written.substring(0, 10))
              : LocalDate.parse(written.replace('-', '/').replace('.', '/'), VIETNAMESE));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /**
   * One row.
   *
   * @param number as a spreadsheet program shows it, from 1
   * @param cells their text without space around it; days as 2025-07-01
   */
  public record Row(int number, List<String> cells) {

    public Row {
      cells = List.copyOf(cells);
    }

    /** The cell in a column from 0; empty where the row ends before it. */
    public String cell(int column) {
      return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isEmpty);
    }
  }
}
