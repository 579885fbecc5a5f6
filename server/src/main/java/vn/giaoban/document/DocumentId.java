package vn.giaoban.document;

import java.io.Serializable;
import java.util.UUID;

/** The identity of an imported document, as one unit holds it. */
public record DocumentId(UUID value) implements Serializable {

  /**
   * @throws IllegalArgumentException where the text is no id
   */
  public static DocumentId of(String text) {
    return new DocumentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
