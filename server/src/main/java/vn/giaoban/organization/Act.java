package vn.giaoban.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The document by which a body ordered something about units, as it was written down. Blank is what
 * is not known. Whether the register holds it is found out by its symbol.
 */
public record Act(String symbol, @Nullable LocalDate day, String issuer, String title) {

  public static final Act UNKNOWN = new Act("", null, "", "");

  public Act {
    symbol = symbol.strip();
    issuer = issuer.strip();
    title = title.strip();
  }

  /** Whether it can be told from other documents at all. */
  public boolean known() {
    return !symbol.isEmpty() || !title.isEmpty();
  }
}
