package vn.giaoban.shared;

import java.io.Serializable;
import java.util.UUID;

/** The identity of a unit. It outlives renaming, moving and the end of the unit. */
public record UnitId(UUID value) implements Serializable {

  /**
   * @throws IllegalArgumentException where the text is no id
   */
  public static UnitId of(String text) {
    return new UnitId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
