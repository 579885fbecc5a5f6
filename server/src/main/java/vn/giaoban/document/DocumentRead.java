package vn.giaoban.document;

import vn.giaoban.shared.UnitId;

/**
 * A document was imported and read. Published in the transaction that stores it, once for each
 * document.
 *
 * @param holder the unit that holds the document and follows up what it asks for
 */
public record DocumentRead(DocumentId document, UnitId holder) {}
