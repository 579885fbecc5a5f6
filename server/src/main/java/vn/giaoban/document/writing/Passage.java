package vn.giaoban.document.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import vn.giaoban.text.Span;

/** Cuts words of the text where marks begin and end. */
final class Passage {

  /**
   * A stretch of the text that says more than its words.
   *
   * @param index in its list of the reading
   */
  record Mark(Kind kind, int index, Span span) {
    enum Kind {
      REQUIREMENT,
      FINDING,
      CITATION,
      NOTE
    }
  }

  /**
   * Words under the same marks.
   *
   * @param marks the outermost first
   */
  record Stretch(String text, List<Mark> marks) {}

  private Passage() {}

  /**
   * The words of these pieces in stretches; blanks are single, none at the ends.
   *
   * @param marks of the whole text, sorted by where they begin
   */
  static List<Stretch> of(String text, List<Span> pieces, List<Mark> marks) {
    var stretches = new ArrayList<Stretch>();
    if (pieces.isEmpty()) {
      return stretches;
    }
    int from = pieces.getFirst().start();
    int to = pieces.getLast().end();
    var here =
        marks.stream()
            .filter(mark -> mark.span().start() < to && mark.span().end() > from)
            .sorted(Comparator.comparing(Mark::kind).thenComparing(Mark::span))
            .toList();
    boolean blank = true;
    int end = -1;
    for (var piece : pieces) {
      var apart = end >= 0 && Wording.isApart(text, end, piece.start());
      for (var cut : cuts(piece, here)) {
        var over = here.stream().filter(mark -> mark.span().contains(cut)).toList();
        var words = Wording.closed((apart ? " " : "") + VisibleText.of(cut.of(text)));
        apart = false;
        if (blank && words.startsWith(" ")) {
          words = words.substring(1);
        }
        if (!words.isEmpty()) {
          stretches.add(new Stretch(words, over));
          blank = words.endsWith(" ");
        }
      }
      end = piece.end();
    }
    trimEnd(stretches);
    return stretches;
  }

  private static void trimEnd(List<Stretch> stretches) {
    if (!stretches.isEmpty() && stretches.getLast().text().endsWith(" ")) {
      var last = stretches.removeLast();
      var words = last.text().stripTrailing();
      if (!words.isEmpty()) {
        stretches.add(new Stretch(words, last.marks()));
      }
    }
  }

  private static List<Span> cuts(Span piece, List<Mark> marks) {
    var places = new TreeSet<Integer>();
    places.add(piece.start());
    places.add(piece.end());
    for (var mark : marks) {
      for (int place : new int[] {mark.span().start(), mark.span().end()}) {
        if (place > piece.start() && place < piece.end()) {
          places.add(place);
        }
      }
    }
    var cuts = new ArrayList<Span>();
    int from = piece.start();
    for (int place : places) {
      if (place > from) {
        cuts.add(new Span(from, place));
        from = place;
      }
    }
    return cuts;
  }
}
