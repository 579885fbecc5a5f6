package vn.giaoban.organization.people;

import java.util.UUID;

/** The identity of a person. It outlives every post and membership. */
public record PersonId(UUID value) {

  /**
   * @throws IllegalArgumentException where the text is no id
   */
  public static PersonId of(String text) {
    return new PersonId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
