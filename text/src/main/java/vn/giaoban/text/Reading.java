package vn.giaoban.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words as one reads them: without Markdown marks, line ends, page cuts and footnote marks. Knows
 * for every character where it stands in {@link Extraction#text()}.
 */
final class Reading {

  /** Most readings follow the document throughout. */
  private static final int[] ONE_RUN = {0};

  static final Reading EMPTY = new Builder(0).build();

  private final String text;

  // made when first asked for, then shared by all that read this text
  private @Nullable String folded;
  private @Nullable Words words;
  private @Nullable Marker marker;
  private boolean markerKnown;

  /**
   * Runs of characters that follow each other in both texts: where the run begins, here and there.
   */
  private final int[] runs;

  private final int[] sources;

  private Reading(String text, int[] runs, int[] sources) {
    this.text = text;
    this.runs = runs;
    this.sources = sources;
  }

  String text() {
    return text;
  }

  /** As long as {@link #text()}, character by character; see {@link Fold}. */
  String folded() {
    var known = folded;
    if (known == null) {
      known = Fold.of(text);
      folded = known;
    }
    return known;
  }

  /** The marker that it begins with, if any; many steps ask for it. */
  @Nullable Marker marker() {
    if (!markerKnown) {
      marker = Marker.read(this);
      markerKnown = true;
    }
    return marker;
  }

  /** The words of {@link #text()}. */
  Words words() {
    var known = words;
    if (known == null) {
      known = Words.of(text);
      words = known;
    }
    return known;
  }

  int length() {
    return text.length();
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** Where the character at this index of {@link #text()} stands in the document. */
  int source(int index) {
    int run = runAt(index);
    return sources[run] + index - runs[run];
  }

  /** The run that the character belongs to; many readings have but one. */
  private int runAt(int index) {
    if (runs.length == 1) {
      return 0;
    }
    int run = Arrays.binarySearch(runs, index);
    return run < 0 ? -run - 2 : run;
  }

  /** The place in the document of a slice of {@link #text()}; must not be empty. */
  Span span(int start, int end) {
    return new Span(source(start), source(end - 1) + 1);
  }

  /** The place in the document of the whole; an empty reading has none and must not be asked. */
  Span span() {
    return span(0, text.length());
  }

  /** The places in the document of its runs: what follows each other both here and there. */
  List<Span> runs() {
    var places = new ArrayList<Span>(runs.length);
    for (int i = 0; i < runs.length; i++) {
      int end = i + 1 < runs.length ? runs[i + 1] : text.length();
      places.add(new Span(sources[i], sources[i] + end - runs[i]));
    }
    return places;
  }

  /** How many of them there are. */
  int countRuns() {
    return runs.length;
  }

  /** Index of the first character that stands at this place of the document or after it. */
  int indexOf(int source) {
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (source(middle) < source) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** A slice, with blanks at both ends left out. */
  Reading slice(int start, int end) {
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    if (start >= end) {
      return EMPTY;
    }
    if (start == 0 && end == text.length()) {
      return this;
    }
    int first = runAt(start);
    int last = runAt(end - 1);
    if (first == last) {
      var source = new int[] {sources[first] + start - runs[first]};
      return new Reading(text.substring(start, end), ONE_RUN, source);
    }
    var newRuns = new int[last - first + 1];
    var newSources = new int[newRuns.length];
    for (int i = first; i <= last; i++) {
      int from = Math.max(runs[i], start);
      newRuns[i - first] = from - start;
      newSources[i - first] = sources[i] + from - runs[i];
    }
    return new Reading(text.substring(start, end), newRuns, newSources);
  }

  /** What stands apart in the document, by so many characters or more. */
  List<Reading> pieces(int gap) {
    if (runs.length <= 1) {
      return isEmpty() ? List.of() : List.of(this);
    }
    var pieces = new ArrayList<Reading>();
    int from = 0;
    for (int i = 1; i < runs.length; i++) {
      int blank = runs[i] - 1;
      int place = sources[i - 1] + blank - runs[i - 1];
      if (text.charAt(blank) == ' ' && sources[i] - place >= gap) {
        addPiece(pieces, from, blank);
        from = runs[i];
      }
    }
    addPiece(pieces, from, text.length());
    return pieces;
  }

  private void addPiece(List<Reading> pieces, int start, int end) {
    var piece = slice(start, end);
    if (!piece.isEmpty()) {
      pieces.add(piece);
    }
  }

  @Override
  public String toString() {
    return text;
  }

  /** Puts a reading together from left to right. */
  static final class Builder {

    private char[] text;
    private int length;
    private int[] runs = new int[4];
    private int[] sources = new int[4];
    private int count;
    private int next = -1;

    Builder(int expected) {
      text = new char[Math.max(expected, 8)];
    }

    int length() {
      return length;
    }

    Builder add(char c, int source) {
      follow(source);
      if (length == text.length) {
        text = Arrays.copyOf(text, length * 2);
      }
      text[length++] = c;
      next = source + 1;
      return this;
    }

    /** Characters of the document as they stand there. */
    Builder add(char[] document, int start, int end) {
      follow(start);
      room(end - start);
      System.arraycopy(document, start, text, length, end - start);
      length += end - start;
      next = end;
      return this;
    }

    private void room(int more) {
      if (length + more > text.length) {
        text = Arrays.copyOf(text, Math.max(length + more, length * 2));
      }
    }

    /** What comes next stands at this place of the document. */
    private void follow(int source) {
      if (source != next) {
        if (count == runs.length) {
          runs = Arrays.copyOf(runs, count * 2);
          sources = Arrays.copyOf(sources, count * 2);
        }
        runs[count] = length;
        sources[count++] = source;
      }
    }

    /** One blank, unless it would be the first character or follow another blank. */
    Builder addBlank(int source) {
      return length == 0 || text[length - 1] == ' ' ? this : add(' ', source);
    }

    Builder add(Reading reading) {
      int more = reading.text.length();
      room(more);
      for (int i = 0; i < reading.runs.length; i++) {
        int from = reading.runs[i];
        int to = i + 1 < reading.runs.length ? reading.runs[i + 1] : more;
        follow(reading.sources[i]);
        reading.text.getChars(from, to, text, length);
        length += to - from;
        next = reading.sources[i] + to - from;
      }
      return this;
    }

    /** What was put together; the builder is empty again. */
    Reading build() {
      int end = length;
      if (end > 0 && text[end - 1] == ' ') {
        end--;
        if (runs[count - 1] == end) {
          count--;
        }
      }
      var reading =
          new Reading(
              new String(text, 0, end),
              count == 1 ? ONE_RUN : Arrays.copyOf(runs, count),
              Arrays.copyOf(sources, count));
      clear();
      return reading;
    }

    void clear() {
      length = 0;
      count = 0;
      next = -1;
    }
  }
}
