package vn.giaoban.document;

import java.util.List;
import vn.giaoban.shared.UnitId;

/**
 * Documents were imported and read. Published in the transaction that stores them, once for all
 * that it stores: whoever hears of it works them off together, and says of none that it is done
 * because of another.
 *
 * @param holder the unit that holds the documents and follows up what they ask for
 */
public record DocumentsRead(UnitId holder, List<DocumentId> documents) {

  public DocumentsRead {
    documents = List.copyOf(documents);
  }
}
