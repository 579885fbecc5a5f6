package vn.giaoban.shared;

import java.io.Serializable;
import java.util.UUID;

/** The identity of an account. */
public record AccountId(UUID value) implements Serializable {

  /**
   * @throws IllegalArgumentException where the text is no id
   */
  public static AccountId of(String text) {
    return new AccountId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
