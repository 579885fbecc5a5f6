package vn.giaoban.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Words as one reads them: without Markdown marks, line ends, page cuts and footnote marks. Knows
 * for every character where it stands in {@link Extraction#text()}.
 */
final class Reading {

  static final Reading EMPTY = new Builder(0).build();

  private final String text;
  private final String folded;

  /**
   * Runs of characters that follow each other in both texts: where the run begins, here and there.
   */
  private final int[] runs;

  private final int[] sources;

  private Reading(String text, String folded, int[] runs, int[] sources) {
    this.text = text;
    this.folded = folded;
    this.runs = runs;
    this.sources = sources;
  }

  String text() {
    return text;
  }

  /** As long as {@link #text()}, character by character; see {@link Fold}. */
  String folded() {
    return folded;
  }

  int length() {
    return text.length();
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** Where the character at this index of {@link #text()} stands in the document. */
  int source(int index) {
    int run = Arrays.binarySearch(runs, index);
    if (run < 0) {
      run = -run - 2;
    }
    return sources[run] + index - runs[run];
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
    int first = Arrays.binarySearch(runs, start);
    if (first < 0) {
      first = -first - 2;
    }
    int last = Arrays.binarySearch(runs, end - 1);
    if (last < 0) {
      last = -last - 2;
    }
    var newRuns = new int[last - first + 1];
    var newSources = new int[newRuns.length];
    for (int i = first; i <= last; i++) {
      int from = Math.max(runs[i], start);
      newRuns[i - first] = from - start;
      newSources[i - first] = sources[i] + from - runs[i];
    }
    return new Reading(
        text.substring(start, end), folded.substring(start, end), newRuns, newSources);
  }

  @Override
  public String toString() {
    return text;
  }

  /** Puts a reading together from left to right. */
  static final class Builder {

    private final StringBuilder text;
    private int[] runs = new int[4];
    private int[] sources = new int[4];
    private int count;
    private int next = -1;

    Builder(int expected) {
      text = new StringBuilder(expected);
    }

    int length() {
      return text.length();
    }

    Builder add(char c, int source) {
      if (source != next) {
        if (count == runs.length) {
          runs = Arrays.copyOf(runs, count * 2);
          sources = Arrays.copyOf(sources, count * 2);
        }
        runs[count] = text.length();
        sources[count++] = source;
      }
      text.append(c);
      next = source + 1;
      return this;
    }

    /** One blank, unless it would be the first character or follow another blank. */
    Builder addBlank(int source) {
      return text.isEmpty() || text.charAt(text.length() - 1) == ' ' ? this : add(' ', source);
    }

    Builder add(Reading reading) {
      for (int i = 0; i < reading.runs.length; i++) {
        int end = i + 1 < reading.runs.length ? reading.runs[i + 1] : reading.text.length();
        for (int at = reading.runs[i]; at < end; at++) {
          add(reading.text.charAt(at), reading.sources[i] + at - reading.runs[i]);
        }
      }
      return this;
    }

    Reading build() {
      int end = text.length();
      if (end > 0 && text.charAt(end - 1) == ' ') {
        end--;
        text.setLength(end);
        if (count > 0 && runs[count - 1] == end) {
          count--;
        }
      }
      var whole = text.toString();
      return new Reading(
          whole, Fold.of(whole), Arrays.copyOf(runs, count), Arrays.copyOf(sources, count));
    }
  }
}
