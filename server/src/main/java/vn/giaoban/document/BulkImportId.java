package vn.giaoban.document;

import java.io.Serializable;
import java.util.UUID;

/** The identity of an import of many files. */
public record BulkImportId(UUID value) implements Serializable {

  /**
   * @throws IllegalArgumentException where the text is no id
   */
  public static BulkImportId of(String text) {
    return new BulkImportId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
