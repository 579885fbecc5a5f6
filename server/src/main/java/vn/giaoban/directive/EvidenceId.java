package vn.giaoban.directive;

import java.io.Serializable;
import java.util.UUID;

/** The identity of a file of evidence. */
public record EvidenceId(UUID value) implements Serializable {

  /**
   * @throws IllegalArgumentException where the text is no id
   */
  public static EvidenceId of(String text) {
    return new EvidenceId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
