package vn.giaoban.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a text is laid out: the parts of the form, its paragraphs put together again, its tables. For
 * whoever writes the document again. Every word of the text stands in exactly one block; what is
 * only print (rules, page numbers, Markdown marks) stands in none.
 *
 * @param text the NFC form of the input, as {@link Extraction#text()}; all spans are places in it
 * @param blocks in the order of the text
 */
public record Arrangement(String text, List<Block> blocks) {

  public Arrangement {
    blocks = List.copyOf(blocks);
  }

  /** A paragraph, a column of a printed line, or a row of a table. */
  public sealed interface Block {

    Part part();

    /** Where its first character stands, the marker included. */
    int start();
  }

  /**
   * Running words: a paragraph; in {@link Part#HEADER} and {@link Part#CLOSING} a printed line, or
   * one of its columns.
   *
   * @param line which printed line it begins on, from 0; columns of one line share it
   * @param marker as printed ("I.", "1.", "a)", "-"); empty where there is none
   * @param parent index in {@link Arrangement#blocks()} of what this paragraph stands under; null
   *     at the top
   * @param title whether it titles what follows
   * @param pieces its words without the marker; between two of them the print has a line end or
   *     marks that are no words
   */
  public record Words(
      Part part,
      int line,
      int start,
      String marker,
      @Nullable Integer parent,
      boolean title,
      List<Span> pieces)
      implements Block {

    public Words {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * A row of a table.
   *
   * @param cells what stands between its bars; an empty cell has an empty span
   */
  public record Row(Part part, int start, List<Span> cells) implements Block {

    public Row {
      cells = List.copyOf(cells);
    }
  }
}
