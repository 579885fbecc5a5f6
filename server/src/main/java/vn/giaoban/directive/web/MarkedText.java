package vn.giaoban.directive.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A text in lines and pieces, each piece with the marks that hold in it. Marks may overlap, nest,
 * touch and run over several lines. The lines joined by their line ends are the text, every
 * character of it.
 */
public record MarkedText(List<TextLine> lines) {

  private static final Comparator<TextMark> OUTERMOST_FIRST =
      Comparator.<TextMark>comparingInt(mark -> mark.span().start())
          .thenComparing(mark -> mark.span().end(), Comparator.reverseOrder())
          .thenComparing(TextMark::kind)
          .thenComparingInt(TextMark::number);

  public MarkedText {
    lines = List.copyOf(lines);
  }

  /**
   * Cuts a text where marks begin and end. A mark over nothing is left out; one that reaches past
   * the text ends with it; one that would tear a character in two takes the whole of it.
   */
  public static MarkedText of(String text, Collection<TextMark> marks) {
    var places = new ArrayList<Place>();
    for (var mark : marks) {
      var place = Place.in(text, mark);
      if (place.start < place.end) {
        places.add(place);
      }
    }
    places.sort(Comparator.comparing(place -> place.mark, OUTERMOST_FIRST));
    return new MarkedText(closed(open(text, places)));
  }

  private record Place(TextMark mark, int start, int end) {

    static Place in(String text, TextMark mark) {
      var start = Math.min(mark.span().start(), text.length());
      var end = Math.min(mark.span().end(), text.length());
      return start == end
          ? new Place(mark, start, end)
          : new Place(
              mark, tears(text, start) ? start - 1 : start, tears(text, end) ? end + 1 : end);
    }

    private static boolean tears(String text, int at) {
      return at > 0
          && at < text.length()
          && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }
  }

  /** The lines with everything but which piece is a mark's last. */
  private static List<TextLine> open(String text, List<Place> places) {
    var lines = new ArrayList<TextLine>();
    var running = new ArrayList<Place>();
    var begun = new HashSet<TextMark>();
    int next = 0;
    int lineStart = 0;
    while (lineStart <= text.length()) {
      int lineEnd = lineEnd(text, lineStart);
      var segments = new ArrayList<TextSegment>();
      int at = lineStart;
      while (at < lineEnd) {
        int here = at;
        running.removeIf(place -> place.end <= here);
        while (next < places.size() && places.get(next).start <= at) {
          if (places.get(next).end > at) {
            running.add(places.get(next));
          }
          next++;
        }
        int end = next < places.size() ? Math.min(lineEnd, places.get(next).start) : lineEnd;
        for (var place : running) {
          end = Math.min(end, place.end);
        }
        var within = running.stream().map(Place::mark).toList();
        segments.add(
            new TextSegment(
                at,
                text.substring(at, end),
                within,
                within.stream().filter(begun::add).toList(),
                List.of()));
        at = end;
      }
      lines.add(new TextLine(lineStart, segments));
      lineStart = lineEnd + terminatorAt(text, lineEnd);
      if (lineEnd == text.length()) {
        break;
      }
    }
    return lines;
  }

  /**
   * A mark closes with the last piece that is shown of it, even where its span ends in a line end.
   */
  private static List<TextLine> closed(List<TextLine> lines) {
    var seen = new HashSet<TextMark>();
    var closed = new ArrayList<TextLine>(lines.size());
    for (var line : lines.reversed()) {
      var segments = new ArrayList<TextSegment>(line.segments().size());
      for (var segment : line.segments().reversed()) {
        segments.add(
            new TextSegment(
                segment.start(),
                segment.text(),
                segment.within(),
                segment.opening(),
                last(segment.within(), seen)));
      }
      closed.add(new TextLine(line.start(), segments.reversed()));
    }
    return closed.reversed();
  }

  private static List<TextMark> last(List<TextMark> within, Set<TextMark> seen) {
    return within.stream().filter(seen::add).toList();
  }

  private static int lineEnd(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  /** How many characters end the line here. */
  private static int terminatorAt(String text, int at) {
    if (at >= text.length()) {
      return 0;
    }
    return text.startsWith("\r\n", at) ? 2 : 1;
  }
}
