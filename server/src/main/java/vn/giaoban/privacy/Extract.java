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
   * @param names of the codes that stand in some columns, by column and code
   */
  public record Part(
      FieldTable table,
      Purpose purpose,
      RetentionRule keep,
      long total,
      List<Row> rows,
      Map<String, Map<String, Label>> names) {

    public Part {
      rows = List.copyOf(rows);
      names = Map.copyOf(names);
    }

    /** What a person reads of a row; what only follows from the rest is left out. */
    public List<Field> readable() {
      return table.fields().stream()
          .filter(field -> field.label() != null)
          .filter(field -> field.kind() != FieldClass.SECRET)
          .filter(field -> field.erasure() != Erasure.FOLLOWS)
          .toList();
    }
  }

  /** The values of a row by column; null where there is none. */
  public record Row(Map<String, @Nullable String> values) {

    public Row {
      values = new LinkedHashMap<>(values);
    }
  }
}
