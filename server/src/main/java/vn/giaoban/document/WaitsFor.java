package vn.giaoban.document;

import java.util.Locale;

/** What a person is to say of a file before anything is read in it. */
public enum WaitsFor {
  /** Whether the conversion of its legacy encoding is right. */
  CONVERSION,
  /** Whether it has several documents, and where they begin. */
  DIVISION;

  /** The end of its message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
