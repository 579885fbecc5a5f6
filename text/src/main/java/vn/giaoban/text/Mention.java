package vn.giaoban.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One place where a document is named.
 *
 * @param kind as the word before it says; null where no word stands there
 * @param symbol null where only a number or a name is given
 * @param number of a document named by kind and number alone
 * @param identity what tells a document named without symbol from others; null for the rest
 * @param written the date as it stands in the text
 * @param shared whether the name is one of a list that shares words
 */
record Mention(
    KindTable.@Nullable Kind kind,
    SymbolReader.@Nullable Symbol symbol,
    @Nullable String number,
    @Nullable String identity,
    @Nullable String name,
    @Nullable LocalDate date,
    @Nullable String written,
    @Nullable String issuer,
    boolean shared,
    Span span) {

  /** The same, issued by and on the day that are said once for it and the next one. */
  Mention with(@Nullable String other, DateReader.@Nullable Found day) {
    return new Mention(
        kind,
        symbol,
        number,
        identity,
        name,
        date == null && day != null ? day.date() : date,
        date == null && day != null ? day.written() : written,
        issuer == null ? other : issuer,
        shared,
        span);
  }
}
