package vn.giaoban.directive;

import java.io.Serializable;
import java.util.UUID;

/** The identity of a unit's holding of a requirement. */
public record AssignmentId(UUID value) implements Serializable {

  /**
   * @throws IllegalArgumentException where the text is no id
   */
  public static AssignmentId of(String text) {
    return new AssignmentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
