package vn.giaoban.document.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.giaoban.document.HeaderPart;
import vn.giaoban.document.HeaderValues;

/** What somebody typed to complete a header. */
public record HeaderForm(
    @Nullable String kind,
    @Nullable String symbol,
    @Nullable String issuer,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate issuedOn,
    @Nullable String title,
    int version) {

  static HeaderForm of(HeaderValues header, int version) {
    return new HeaderForm(
        header.kindName(),
        header.symbol(),
        header.issuer(),
        header.issuedOn(),
        header.title(),
        version);
  }

  HeaderValues values() {
    return new HeaderValues(kind, symbol, issuer, issuedOn, title);
  }

  /** What stands in the field of a part. */
  public @Nullable String text(HeaderPart part) {
    return values().text(part);
  }
}
