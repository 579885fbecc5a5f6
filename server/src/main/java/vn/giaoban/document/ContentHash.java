package vn.giaoban.document;

import java.util.regex.Pattern;

/** The SHA-256 of a file's bytes: the name under which it lies in the store. */
public record ContentHash(String hex) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  /**
   * @throws IllegalArgumentException where it is not 64 lower-case hexadecimal digits
   */
  public ContentHash {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal digits");
    }
  }

  /** What concurrent work on one content is serialised by. */
  long lockKey() {
    return Long.parseUnsignedLong(hex, 0, 16, 16);
  }

  @Override
  public String toString() {
    return hex;
  }
}
