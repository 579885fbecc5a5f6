package vn.giaoban.document.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import vn.giaoban.search.SearchFilter;
import vn.giaoban.shared.UnitId;

/**
 * What stands in the address of the search page; whatever is no value of its kind counts as not
 * given.
 *
 * @param tim the words
 * @param o "trich-yeu" to look in symbol, kind and title only
 */
record SearchForm(
    @Nullable String tim,
    @Nullable String o,
    @Nullable String loai,
    @Nullable String coQuan,
    @Nullable String tu,
    @Nullable String den,
    @Nullable String donVi,
    @Nullable String roi) {

  static final String TITLE = "trich-yeu";

  SearchFilter filter() {
    return new SearchFilter(
        given(tim),
        TITLE.equals(o),
        given(loai),
        given(coQuan),
        day(tu),
        day(den),
        donVi == null || donVi.isBlank() ? null : unit(donVi));
  }

  /** Whether the person asked for documents in which the words stand apart. */
  boolean apart() {
    return "1".equals(roi);
  }

  private static String given(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable UnitId unit(String text) {
    try {
      return UnitId.of(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
