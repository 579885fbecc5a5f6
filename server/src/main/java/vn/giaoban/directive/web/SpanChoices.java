package vn.giaoban.directive.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.giaoban.text.Span;

/** Where a person may move the ends of a quotation, cut it in two, or begin a new one. */
final class SpanChoices {

  /** How many words each end may be moved at once. */
  static final int REACH = 15;

  private static final int SHOWN_WORDS = 5;
  private static final int SHOWN_PARAGRAPH = 110;
  private static final Pattern WORD = Pattern.compile("[^\\s]+");

  /**
   * A gap, with the end of the sentence or the semicolon before it if there is one. It is taken
   * whole: looked for with the line end within, thousands of empty lines would take the cube.
   */
  private static final Pattern GAP =
      Pattern.compile("(;|[.!?…][”\"’)*]*+)?[\\s\\u0085\\u2028\\u2029]++(?=\\S)");

  private static final Pattern LINE_END = Pattern.compile("\\R");

  private SpanChoices() {}

  /** Beginnings within reach, in the order of the text; never at or after the quotation's end. */
  static List<SpanChoice> starts(String text, Span quote) {
    var places = new ArrayList<Integer>();
    var words = WORD.matcher(text);
    while (words.find() && words.start() < quote.end()) {
      places.add(words.start());
    }
    return around(text, places, quote.start());
  }

  /** Ends within reach, in the order of the text; never at or before the quotation's start. */
  static List<SpanChoice> ends(String text, Span quote) {
    var places = new ArrayList<Integer>();
    var words = WORD.matcher(text);
    while (words.find()) {
      if (words.end() > quote.start()) {
        places.add(words.end());
      }
    }
    return around(text, places, quote.end());
  }

  /**
   * Where the quotation may be cut in two: after a sentence, a semicolon, a line. Each place is
   * where the second part begins.
   */
  static List<SpanChoice> cuts(String text, Span quote) {
    var cuts = new ArrayList<SpanChoice>();
    var gap = GAP.matcher(text).region(quote.start(), quote.end());
    while (gap.find()) {
      boolean ends = gap.group(1) != null || LINE_END.matcher(gap.group()).find();
      if (ends && gap.start() > quote.start()) {
        cuts.add(choice(text, gap.end(), cuts.size() + 1));
      }
    }
    return cuts;
  }

  /** The paragraphs, for choosing one as a new quotation. */
  static List<TextParagraph> paragraphs(String text) {
    var paragraphs = new ArrayList<TextParagraph>();
    for (var line : MarkedText.of(text, List.of()).lines()) {
      var words = String.join("", line.segments().stream().map(TextSegment::text).toList());
      var shown = words.strip();
      if (shown.length() < 2) {
        continue;
      }
      int start = line.start() + words.indexOf(shown);
      paragraphs.add(
          new TextParagraph(
              new Span(start, start + shown.length()),
              shown.length() <= SHOWN_PARAGRAPH
                  ? shown
                  : shown.substring(0, lastGap(shown, SHOWN_PARAGRAPH)) + "…"));
    }
    return paragraphs;
  }

  private static List<SpanChoice> around(String text, List<Integer> places, int present) {
    if (!places.contains(present)) {
      places.add(present);
      places.sort(null);
    }
    int here = places.indexOf(present);
    var choices = new ArrayList<SpanChoice>();
    for (int i = Math.max(0, here - REACH); i <= Math.min(places.size() - 1, here + REACH); i++) {
      choices.add(choice(text, places.get(i), i - here));
    }
    return choices;
  }

  private static SpanChoice choice(String text, int offset, int steps) {
    return new SpanChoice(offset, steps, wordsBefore(text, offset), wordsAfter(text, offset));
  }

  private static String wordsBefore(String text, int offset) {
    int at = offset;
    for (int words = 0; at > 0 && words < SHOWN_WORDS; words++) {
      while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
        at--;
      }
      while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
        at--;
      }
    }
    return oneLine(text.substring(at, offset));
  }

  private static String wordsAfter(String text, int offset) {
    int at = offset;
    for (int words = 0; at < text.length() && words < SHOWN_WORDS; words++) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
    return oneLine(text.substring(offset, at));
  }

  private static String oneLine(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }

  private static int lastGap(String text, int before) {
    int gap = text.lastIndexOf(' ', before);
    return gap <= 0 ? before : gap;
  }
}
