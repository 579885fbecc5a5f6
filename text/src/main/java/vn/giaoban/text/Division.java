package vn.giaoban.text;

import java.util.List;

/**
 * The documents that one text has, one after the other. Found by form alone; nothing is read in
 * them.
 *
 * @param text the NFC form of the input, as {@link Extraction#text()}; all spans are places in it
 * @param pieces in order, at least one; each begins where the one before ends, and together they
 *     are the whole text
 */
public record Division(String text, List<Piece> pieces) {

  public Division {
    pieces = List.copyOf(pieces);
  }

  /**
   * One document with its appendices.
   *
   * @param signs what shows that a document begins here; of the first piece of several what its
   *     letterhead has
   */
  public record Piece(Span span, List<Sign> signs) {

    public Piece {
      signs = List.copyOf(signs);
    }
  }

  /** What shows that a document begins. */
  public enum Sign {
    /** Recipients of another document stand above. */
    AFTER_RECIPIENTS,
    /** The signature of another document stands above. */
    AFTER_SIGNATURE,
    /** The name of the issuing body. */
    BODY,
    /** The national title and motto. */
    NATIONAL_TITLE,
    /** The title of the Party. */
    PARTY_TITLE,
    /** A number and symbol of its own. */
    SYMBOL,
    /** A symbol whose number is still blank. */
    UNNUMBERED,
    PLACE_AND_DATE,
    /** The kind of document, alone on its line. */
    KIND,
    /** The subject of a letter ("V/v …"). */
    SUBJECT,
    /** To whom a letter goes ("Kính gửi"). */
    ADDRESSED
  }

  /** Whether the text has more than one document. */
  public boolean isSeveral() {
    return pieces.size() > 1;
  }

  /** The words of the piece, as they stand in the text. */
  public String textOf(Piece piece) {
    return piece.span().of(text);
  }
}
