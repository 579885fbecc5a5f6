package vn.giaoban.organization;

import java.util.UUID;

/** The identity of something that happened to units. */
public record EventId(UUID value) {

  /**
   * @throws IllegalArgumentException where the text is no id
   */
  public static EventId of(String text) {
    return new EventId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
