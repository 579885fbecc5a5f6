package vn.giaoban.directive.web;

import java.util.Locale;

/**
 * What a place in a document's text may be marked as. The order is that of nesting, outermost
 * first.
 */
public enum TextMarkKind {
  REQUIREMENT,
  STRENGTH,
  LIMITATION,
  CAUSE,
  HEADING,
  FOOTNOTE,
  CITATION,
  ANCHOR;

  /** The name of its style. */
  public String style() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isFinding() {
    return this == STRENGTH || this == LIMITATION || this == CAUSE;
  }
}
