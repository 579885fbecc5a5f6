package vn.giaoban.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.UnitId;

/**
 * What is looked for.
 *
 * @param text the words; those in quotation marks side by side; a word without marks stands for all
 *     that are written so
 * @param titleOnly whether only the title counts
 * @param kind the word for the kind, empty for all
 * @param issuer words of the issuer's name, empty for all
 * @param from first day, null for no first
 * @param to last day, null for no last
 * @param below the unit at which it is to be, or below it; null for all
 */
public record SearchFilter(
    String text,
    boolean titleOnly,
    String kind,
    String issuer,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable UnitId below) {

  /** Whether there is nothing to look for. */
  public boolean isEmpty() {
    return Query.of(text).isEmpty()
        && kind.isBlank()
        && issuer.isBlank()
        && from == null
        && to == null
        && below == null;
  }
}
