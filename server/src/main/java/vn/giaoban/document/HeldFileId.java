package vn.giaoban.document;

import java.io.Serializable;
import java.util.UUID;

/** The identity of a file that waits for a person to confirm its conversion. */
public record HeldFileId(UUID value) implements Serializable {

  /**
   * @throws IllegalArgumentException where the text is no id
   */
  public static HeldFileId of(String text) {
    return new HeldFileId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
