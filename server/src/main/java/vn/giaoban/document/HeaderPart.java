package vn.giaoban.document;

import java.util.Locale;

/** A part of a document's header that a person may complete. */
public enum HeaderPart {
  KIND,
  SYMBOL,
  ISSUER,
  ISSUED_ON,
  TITLE;

  /** The name of its form field and the end of its message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
