package vn.giaoban.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import vn.giaoban.text.Division;

/**
 * Where a text is cut into documents: the numbers of the lines, from 1, at which another begins.
 * The first document begins at the first line and needs no cut.
 */
public record Cuts(List<Integer> lines) {

  /** A file with more documents is to be taken apart elsewhere. */
  public static final int MOST = 200;

  private static final String LINE_ENDS = "\n\r\f\u000b\u0085\u2028\u2029";

  /** No cut: the text is one document. */
  public static final Cuts NONE = new Cuts(List.of());

  public Cuts {
    lines = lines.stream().distinct().sorted().toList();
  }

  /** The cuts that the reader of texts proposes. */
  static Cuts proposed(Division division) {
    var starts = lineStarts(division.text());
    var cuts = new ArrayList<Integer>();
    for (var piece : division.pieces().subList(1, division.pieces().size())) {
      int at = Collections.binarySearch(starts, piece.span().start());
      cuts.add(at >= 0 ? at + 1 : -at - 1);
    }
    return new Cuts(cuts);
  }

  /**
   * The parts of the text.
   *
   * @return empty where a cut stands outside the text, or a part has no words
   */
  List<FilePart.Place> in(String text) {
    var starts = lineStarts(text);
    if (lines.size() >= MOST || lines.stream().anyMatch(line -> line < 2 || line > starts.size())) {
      return List.of();
    }
    var ends =
        Stream.concat(lines.stream().map(line -> starts.get(line - 1)), Stream.of(text.length()))
            .toList();
    var places = new ArrayList<FilePart.Place>();
    int start = 0;
    for (var end : ends) {
      if (text.substring(start, end).isBlank()) {
        return List.of();
      }
      places.add(new FilePart.Place(start, end));
      start = end;
    }
    return places;
  }

  /** Where the lines begin, whichever way they end. */
  static List<Integer> lineStarts(String text) {
    var starts = new ArrayList<Integer>();
    starts.add(0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (LINE_ENDS.indexOf(c) >= 0 && !pair) {
        starts.add(i + 1);
      }
    }
    return starts;
  }
}
