package vn.giaoban.access;

import java.io.Serializable;
import java.util.UUID;

/** The identity of a group of people that is granted something together. */
public record GroupId(UUID value) implements Serializable {

  /**
   * @throws IllegalArgumentException where the text is no id
   */
  public static GroupId of(String text) {
    return new GroupId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
