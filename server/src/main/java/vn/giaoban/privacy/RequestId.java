package vn.giaoban.privacy;

import java.util.UUID;

/** The identity of a request. */
public record RequestId(UUID value) {

  /**
   * @throws IllegalArgumentException where the text is no id
   */
  public static RequestId of(String text) {
    return new RequestId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
