package vn.giaoban.document;

import java.util.List;
import vn.giaoban.text.Division;

/**
 * A document that a file seems to have, for a person to look at.
 *
 * @param number from 1
 * @param line the number of its first line, from 1
 * @param header what its letterhead says, as far as it was read
 * @param beginning its first lines with words
 * @param signs why it is taken for another document; empty where a person says so
 */
public record PartOfFile(
    int number, int line, HeaderValues header, List<Line> beginning, List<Division.Sign> signs) {

  /** A line of the text, without the blanks round it. */
  public record Line(int number, String text) {}

  public PartOfFile {
    beginning = List.copyOf(beginning);
    signs = List.copyOf(signs);
  }
}
