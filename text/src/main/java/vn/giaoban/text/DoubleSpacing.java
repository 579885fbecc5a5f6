package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;

/** Takes out the blank lines of a text that has one after every line; they end no paragraph. */
final class DoubleSpacing {

  /** One line in so many goes on, in small letters, behind a blank line. */
  private static final int GOES_ON = 4;

  private static final int FEW_LINES = 20;

  private DoubleSpacing() {}

  static List<Line> closed(List<Line> lines) {
    return isDouble(lines) ? withoutSingleBlanks(lines) : lines;
  }

  private static boolean isDouble(List<Line> lines) {
    int words = 0;
    int goesOn = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).hasWords()) {
        continue;
      }
      words++;
      if (i + 2 < lines.size()
          && lines.get(i + 1).kind() == Line.Kind.BLANK
          && lines.get(i + 2).hasWords()
          && Character.isLowerCase(lines.get(i + 2).text().charAt(0))
          && Marker.at(lines.get(i + 2).reading()) == null) {
        goesOn++;
      }
    }
    return words >= FEW_LINES && goesOn * GOES_ON >= words;
  }

  private static List<Line> withoutSingleBlanks(List<Line> lines) {
    var closed = new ArrayList<Line>();
    for (int i = 0; i < lines.size(); i++) {
      boolean single =
          i > 0
              && i + 1 < lines.size()
              && lines.get(i).kind() == Line.Kind.BLANK
              && lines.get(i - 1).kind() != Line.Kind.BLANK
              && lines.get(i + 1).kind() != Line.Kind.BLANK;
      if (!single) {
        closed.add(lines.get(i));
      }
    }
    return closed;
  }
}
