package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The pieces of a line that tabs or runs of blanks part.
 *
 * @param pieces from left to right, none of them empty
 * @param isTabbed whether tabs part them
 */
record LinePieces(List<Piece> pieces, boolean isTabbed) {

  /**
   * @param start how many characters stand before it; where tabs part the line, how many tabs
   * @param end where it ends, counted in the same way
   */
  record Piece(Reading words, int start, int end) {}

  /** So many blanks part two columns. */
  private static final int GAP = 2;

  LinePieces {
    pieces = List.copyOf(pieces);
  }

  static LinePieces of(String text, Line line) {
    int from = line.span().start();
    int tab = text.indexOf('\t', from, line.span().end());
    return tab < 0 ? byBlanks(line) : byTabs(text, line);
  }

  /** Whether the line may have so many pieces; nearly no line has. */
  static boolean mayBe(int pieces, String text, Line line) {
    return line.reading().countRuns() >= pieces
        || text.indexOf('\t', line.span().start(), line.span().end()) >= 0;
  }

  private static LinePieces byBlanks(Line line) {
    int start = line.span().start();
    var pieces = new ArrayList<Piece>();
    for (var words : line.reading().pieces(GAP)) {
      var span = words.span();
      pieces.add(new Piece(words, span.start() - start, span.end() - start));
    }
    return new LinePieces(pieces, false);
  }

  private static LinePieces byTabs(String text, Line line) {
    var words = line.reading();
    var pieces = new ArrayList<Piece>();
    int from = line.span().start();
    int end = line.span().end();
    for (int tabs = 0; from <= end; tabs++) {
      int tab = text.indexOf('\t', from, end);
      int to = tab < 0 ? end : tab;
      var piece = words.slice(words.indexOf(from), words.indexOf(to));
      if (!piece.isEmpty()) {
        pieces.add(new Piece(piece, tabs, tabs + 1));
      }
      from = to + 1;
    }
    return new LinePieces(pieces, true);
  }

  int size() {
    return pieces.size();
  }

  /** "II Công tác kiểm tra": nothing but a numeral and the name of a group of rows. */
  boolean titlesGroup() {
    var first = pieces.getFirst().words();
    if (pieces.size() == 2) {
      return GroupRows.isNumeral(first) || isRoman(first);
    }
    return false;
  }

  private static boolean isRoman(Reading words) {
    var marker = Marker.at(words);
    return marker != null
        && marker.length() >= words.length()
        && marker.rank().compareTo(Marker.Rank.ROMAN) <= 0;
  }
}
