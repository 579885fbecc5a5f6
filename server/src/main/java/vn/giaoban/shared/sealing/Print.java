package vn.giaoban.shared.sealing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * By which equal texts of a column are found without opening anything: the version of the key and a
 * part of a keyed hash. Without the key it says nothing, not even about short texts.
 */
public final class Print {

  private final byte[] bytes;

  public Print(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** For the statement that stores it or looks for it. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Print print && Arrays.equals(bytes, print.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "***";
  }
}
