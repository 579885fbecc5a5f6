package vn.giaoban.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What other modules' lists show of a document.
 *
 * @param fileName stands in where neither symbol nor title is known
 */
public record DocumentLabel(
    DocumentId id,
    @Nullable String kindName,
    @Nullable String symbol,
    @Nullable String issuer,
    @Nullable LocalDate issuedOn,
    @Nullable String title,
    String fileName) {

  /** The shortest words that tell which document it is. */
  public String shortName() {
    return symbol != null ? symbol : title != null ? title : fileName;
  }
}
