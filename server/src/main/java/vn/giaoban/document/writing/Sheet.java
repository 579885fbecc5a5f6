package vn.giaoban.document.writing;

import java.util.List;

/**
 * A document as printed, before it is put on pages. Lengths are in points.
 *
 * @param footnotes empty where nothing refers to it
 * @param marks of the footnotes as printed
 * @param note what the copy says about itself, below everything else
 */
record Sheet(List<Element> elements, List<List<Run>> footnotes, List<String> marks, String note) {

  /** Left margin 30 mm, right 15 mm, top and bottom 20 mm, of A4: Decree 30/2020/NĐ-CP. */
  static final float PAGE_WIDTH = 595.28f;

  static final float PAGE_HEIGHT = 841.89f;
  static final float LEFT = 85.04f;
  static final float RIGHT = 42.52f;
  static final float TOP = 56.69f;
  static final float BOTTOM = 56.69f;
  static final float WIDTH = PAGE_WIDTH - LEFT - RIGHT;

  static final float BODY_SIZE = 14;
  static final float TABLE_SIZE = 12;
  static final float NOTE_SIZE = 11;
  static final float SMALL_SIZE = 9;

  /** How far the first line of a paragraph is set in: 1 cm. */
  static final float INDENT = 28.35f;

  enum Align {
    LEFT,
    CENTRE,
    JUSTIFIED
  }

  /**
   * Words in one face.
   *
   * @param footnote index of the footnote whose mark stands here; -1 for words
   */
  record Run(String text, boolean bold, boolean italic, int footnote) {

    static Run of(String text) {
      return new Run(text, false, false, -1);
    }

    Run in(boolean bold, boolean italic) {
      return new Run(text, bold, italic, footnote);
    }
  }

  sealed interface Element {}

  /**
   * A paragraph.
   *
   * @param indent of its first line
   * @param keep whether it must not be the last on a page
   */
  record Text(
      List<Run> runs,
      Align align,
      float size,
      float indent,
      float before,
      float after,
      boolean keep)
      implements Element {}

  /** A short line in the middle, as the forms have it below mottoes and titles. */
  record Rule(float width) implements Element {}

  /**
   * Two columns without borders.
   *
   * @param share of the left one
   */
  record Columns(List<Element> left, List<Element> right, float share) implements Element {}

  /** A table with borders. */
  record Table(List<List<List<Run>>> rows) implements Element {

    int columns() {
      return rows.stream().mapToInt(List::size).max().orElse(0);
    }
  }

  record PageBreak() implements Element {}
}
