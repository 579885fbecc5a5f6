package vn.giaoban.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that the installation holds on one person. */
public record Extract(List<Part> parts) {

  public Extract {
    parts = List.copyOf(parts);
  }

  /**
   * What one table holds.
   *
   * @param total how many rows there are; {@code rows} are the newest of them
   */
  public record Part(
      FieldTable table, Purpose purpose, RetentionRule keep, long total, List<Row> rows) {

    public Part {
      rows = List.copyOf(rows);
    }
  }

  /** The values of a row by column; null where there is none. */
  public record Row(Map<String, @Nullable String> values) {

    public Row {
      values = new LinkedHashMap<>(values);
    }
  }
}
