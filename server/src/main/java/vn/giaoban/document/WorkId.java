package vn.giaoban.document;

import java.util.UUID;

/** What an identity (issuer, symbol, date) stands for, whether a document of it is here or not. */
public record WorkId(UUID value) {

  /**
   * @throws IllegalArgumentException where the text is no id
   */
  public static WorkId of(String text) {
    return new WorkId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
