package vn.giaoban.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a header by which a document is known. Null where it is not known.
 *
 * @param kindName the word for its kind ("Thông báo")
 * @param symbol number and symbol without spaces ("12-TB/TU")
 * @param title the abstract, without the kind
 */
public record HeaderValues(
    @Nullable String kindName,
    @Nullable String symbol,
    @Nullable String issuer,
    @Nullable LocalDate issuedOn,
    @Nullable String title) {

  /** One part as text; a date in ISO form. */
  public @Nullable String text(HeaderPart part) {
    return switch (part) {
      case KIND -> kindName;
      case SYMBOL -> symbol;
      case ISSUER -> issuer;
      case ISSUED_ON -> issuedOn == null ? null : issuedOn.toString();
      case TITLE -> title;
    };
  }

  /** How many parts are not known. */
  public int missing() {
    int missing = 0;
    for (var part : HeaderPart.values()) {
      missing += text(part) == null ? 1 : 0;
    }
    return missing;
  }
}
