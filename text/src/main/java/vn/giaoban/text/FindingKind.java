package vn.giaoban.text;

import java.util.Locale;

/** What an assessment says: ưu điểm, hạn chế, nguyên nhân. */
public enum FindingKind {
  STRENGTH,
  LIMITATION,
  CAUSE;

  /** The word used in JSON. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
