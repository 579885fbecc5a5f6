package vn.giaoban.shared.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table in comma-separated values (RFC 4180), with the mark at its beginning by which spreadsheet
 * programs know that it is UTF-8. A value that such a program would take for a formula is set off
 * by an apostrophe.
 */
public final class CsvSheet {

  private final StringBuilder text = new StringBuilder("\uFEFF");

  /**
   * A table whose rows are known.
   *
   * @param rows the first is the heading
   */
  public static CsvSheet of(List<List<String>> rows) {
    var sheet = new CsvSheet();
    rows.forEach(row -> sheet.row(row.toArray(String[]::new)));
    return sheet;
  }

  public void row(String... values) {
    for (int i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : ",").append(quoted(values[i]));
    }
    text.append("\r\n");
  }

  public byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String value) {
    var safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? "\"" + safe.replace("\"", "\"\"") + "\""
        : safe;
  }
}
