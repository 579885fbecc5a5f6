package vn.giaoban.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One paragraph, put together again where line ends or a page cut it.
 *
 * @param marker as printed, without blanks inside ("I.", "1.1.", "a)", "-", "Điều 2."); empty where
 *     there is none
 * @param reading the words after the marker
 * @param span from the first to the last character, the marker included; where a page cut the
 *     paragraph, what stands between its pieces lies inside
 * @param depth how deep in the outline, from 1: markers that look alike have the same depth under
 *     the same parent; 0 for a paragraph without marker that hangs on nothing
 * @param parent index in {@link Layout#paragraphs()} of the marked paragraph or heading that this
 *     one stands under; null at the top
 * @param title whether it titles what follows and is an entry of {@link Layout#headings()}
 * @param heading index in {@link Layout#headings()}: the heading that it is, or else the innermost
 *     above it; null above the first
 * @param footnotes indexes in {@link Layout#footnotes()} of those that are anchored in it
 */
record Paragraph(
    Part part,
    String marker,
    Reading reading,
    Span span,
    int depth,
    @Nullable Integer parent,
    boolean title,
    @Nullable Integer heading,
    List<Integer> footnotes) {

  Paragraph {
    footnotes = List.copyOf(footnotes);
  }

  /** The words after the marker. */
  String text() {
    return reading.text();
  }
}
