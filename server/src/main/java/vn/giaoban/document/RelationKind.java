package vn.giaoban.document;

import java.util.Locale;

/** What one document is to another. */
public enum RelationKind {
  /** căn cứ: it is issued on the ground of the other. */
  BASIS,
  /** thực hiện: it says how the other is carried out. */
  CARRIES_OUT,
  /** sửa đổi, bổ sung. */
  AMENDS,
  /** thay thế. */
  REPLACES,
  /** bãi bỏ. */
  REPEALS,
  /** nhắc đến: it names the other and no more. */
  MENTIONS;

  /** Whether the other one stands above. */
  public boolean leadsUp() {
    return this == BASIS || this == CARRIES_OUT;
  }

  /** Whether it changes what holds of the other. */
  public boolean changes() {
    return this == AMENDS || this == REPLACES || this == REPEALS;
  }

  /** The end of its message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
