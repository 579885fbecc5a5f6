package vn.giaoban.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document in the graph as one viewer may know it: the document that is here, where the viewer
 * may see it, else what the documents that the viewer may see say of it.
 *
 * @param document the latest version that the viewer may see; null for a placeholder
 * @param name what it is called where no symbol is given
 */
public record WorkLabel(
    WorkId id,
    @Nullable DocumentId document,
    @Nullable String kindName,
    @Nullable String symbol,
    @Nullable String issuer,
    @Nullable LocalDate issuedOn,
    @Nullable String name) {

  public boolean isHere() {
    return document != null;
  }

  /** The shortest words that tell which one it is; empty where nothing is known. */
  public String shortName() {
    return symbol != null ? symbol : name != null ? name : kindName != null ? kindName : "";
  }
}
