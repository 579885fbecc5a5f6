package vn.giaoban.shared.sealing;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A value as the database holds it: what wrote it (1), the version of the key, a nonce, and the
 * encrypted text with its tag. The type of a column that nobody reads without the key.
 */
public final class Sealed {

  static final byte FORMAT = 1;
  static final int NONCE = 12;
  static final int HEAD = 1 + Integer.BYTES + NONCE;

  private final byte[] bytes;

  /**
   * @throws IllegalArgumentException where the bytes are no sealed value
   */
  public Sealed(byte[] bytes) {
    this.bytes = bytes.clone();
    if (bytes.length < HEAD || bytes[0] != FORMAT) {
      throw new IllegalArgumentException("not a sealed value");
    }
  }

  /** For the statement that stores it. */
  public byte[] bytes() {
    return bytes.clone();
  }

  int version() {
    return ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
  }

  /** The bytes by which the database knows the values of one key. */
  public static byte[] mark(int version) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(version).array();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sealed sealed && Arrays.equals(bytes, sealed.bytes);
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
