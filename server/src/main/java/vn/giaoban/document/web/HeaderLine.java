package vn.giaoban.document.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.giaoban.document.HeaderPart;

/**
 * One part of a header, ready for the page.
 *
 * @param field name of the form field
 * @param read as it was read; null where it was not found
 * @param completed what a person gave, if that holds
 * @param by name of that person
 */
public record HeaderLine(
    HeaderPart part,
    String field,
    @Nullable String read,
    @Nullable String completed,
    @Nullable String by,
    @Nullable Instant at) {

  public boolean missing() {
    return read == null && completed == null;
  }
}
