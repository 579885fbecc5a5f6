package vn.giaoban.formats;

import java.util.ArrayList;
import java.util.List;

/**
 * A word that was recognised on a page, and where: picture elements from the left and from the top.
 *
 * @param line which line it belongs to, counted on the page
 * @param paragraph which paragraph it belongs to, counted on the page
 * @param confidence from 0 to 100, as Tesseract says
 */
record ScannedWord(
    String text,
    int left,
    int top,
    int right,
    int bottom,
    int line,
    int paragraph,
    double confidence) {

  private static final int COLUMNS = 12;
  private static final String WORD = "5";

  /** The words of a table of Tesseract: level, page, block, paragraph, line, word, box, text. */
  static List<ScannedWord> ofTable(String table) {
    var words = new ArrayList<ScannedWord>();
    var lineBefore = "";
    var paragraphBefore = "";
    int lines = 0;
    int paragraphs = 0;
    for (var row : table.lines().toList()) {
      var cells = row.split("\t", COLUMNS);
      if (cells.length < COLUMNS || !cells[0].equals(WORD) || cells[11].isBlank()) {
        continue;
      }
      var paragraph = cells[2] + "." + cells[3];
      var line = paragraph + "." + cells[4];
      paragraphs += paragraph.equals(paragraphBefore) ? 0 : 1;
      lines += line.equals(lineBefore) ? 0 : 1;
      paragraphBefore = paragraph;
      lineBefore = line;
      int left = Integer.parseInt(cells[6]);
      int top = Integer.parseInt(cells[7]);
      words.add(
          new ScannedWord(
              cells[11].strip(),
              left,
              top,
              left + Integer.parseInt(cells[8]),
              top + Integer.parseInt(cells[9]),
              lines,
              paragraphs,
              Double.parseDouble(cells[10])));
    }
    return words;
  }
}
