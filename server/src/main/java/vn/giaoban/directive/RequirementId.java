package vn.giaoban.directive;

import java.io.Serializable;
import java.util.UUID;

/** The identity of a requirement. */
public record RequirementId(UUID value) implements Serializable {

  /**
   * @throws IllegalArgumentException where the text is no id
   */
  public static RequirementId of(String text) {
    return new RequirementId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
