package vn.giaoban.document;

import java.util.List;

/** What became of a file that was accepted. */
public sealed interface Imported {

  /** The document that the file is, whether stored now or there before. */
  DocumentId id();

  /** Stored and read. */
  record New(DocumentId id) implements Imported {}

  /** The viewer can already see a document with the same bytes; nothing was stored. */
  record SameContent(DocumentId id) implements Imported {}

  /**
   * Stored and read; other documents that the viewer can see bear the same symbol with other
   * content. All are kept and each points to the others.
   */
  record SameSymbol(DocumentId id, List<DocumentId> others) implements Imported {

    public SameSymbol {
      others = List.copyOf(others);
    }
  }
}
