package vn.giaoban.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * A document taken apart by its form alone: what later steps read instead of the raw text.
 *
 * @param text {@link Extraction#text()}
 * @param lines as printed
 * @param parts which part each line belongs to
 * @param paragraphs all of them, in the order of the text; those of header and closing are rough,
 *     because print mixes their columns
 * @param headings the paragraphs with {@link Paragraph#title()}, in order
 */
record Layout(
    String text,
    List<Line> lines,
    Parts parts,
    List<Paragraph> paragraphs,
    List<Extraction.Heading> headings,
    List<Extraction.Footnote> footnotes) {

  /** So much of a text is read, in UTF-16 units: some six hundred pages. */
  static final int LONGEST_TEXT = 2_000_000;

  /**
   * Characters that stay as they are in composed form, whatever stands before them: the letters of
   * Vietnamese, the digits and the marks of print do.
   */
  private static final boolean[] COMPOSED = new boolean['\u20d0'];

  /** Others that stand no further apart are composed together, with all between them. */
  private static final int NEAR = 100;

  /** Characters that are looked at in one go. */
  private static final int BLOCK = 2048;

  static {
    Arrays.fill(COMPOSED, 0, '\u0300', true);
    Arrays.fill(COMPOSED, '\u1ea0', '\u1efa', true);
    Arrays.fill(COMPOSED, '\u2010', COMPOSED.length, true);
  }

  Layout {
    paragraphs = List.copyOf(paragraphs);
    headings = List.copyOf(headings);
    footnotes = List.copyOf(footnotes);
  }

  /**
   * Takes a document apart.
   *
   * @param input any text; brought to NFC first
   */
  static Layout of(String input, Lexicon lexicon) {
    var text = composed(input);
    var read =
        LineReader.read(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
    var lines = ColumnedTables.withRows(text, DoubleSpacing.closed(read.lines()));
    var wrapping = Wrapping.of(lines);
    var parts =
        Parts.of(lines, wrapping, read.marks(), lexicon).withUnmarkedNotes(lines, read.lostMarks());
    var paragraphs = Joiner.join(lines, parts.of(), wrapping, read.marks(), lexicon);
    var notes = Notes.of(paragraphs, read.anchors(), read.marks());
    return Outline.of(text, paragraphs, notes, lexicon, lines, parts);
  }

  /** In composed form (NFC), as nearly every text already is. */
  static String composed(String input) {
    var block = new char[Math.min(BLOCK, input.length())];
    for (int from = 0; from < input.length(); from += BLOCK) {
      int length = Math.min(BLOCK, input.length() - from);
      input.getChars(from, from + length, block, 0);
      for (int i = 0; i < length; i++) {
        if (block[i] >= COMPOSED.length || !COMPOSED[block[i]]) {
          return composed(input, from + i);
        }
      }
    }
    return input;
  }

  /**
   * The same for a text where other characters stand too: only round these it is composed.
   *
   * @param first the first of them
   */
  private static String composed(String input, int first) {
    var composed = new StringBuilder(input.length());
    int done = 0;
    for (int other = first; other < input.length(); other = other(input, done)) {
      // what stands before it may become one with it, and is not changed by anything before
      int from = Math.max(other - 1, 0);
      int to = other + 1;
      for (int next = other(input, to); next - to < NEAR && next < input.length(); ) {
        to = next + 1;
        next = other(input, to);
      }
      composed
          .append(input, done, from)
          .append(Normalizer.normalize(input.substring(from, to), Normalizer.Form.NFC));
      done = to;
    }
    return composed.append(input, done, input.length()).toString();
  }

  /** The next character that may not stay as it is; the end of the text where none is left. */
  private static int other(String input, int from) {
    int at = from;
    while (at < input.length()
        && input.charAt(at) < COMPOSED.length
        && COMPOSED[input.charAt(at)]) {
      at++;
    }
    return at;
  }

  /** The line on which this place of the text stands. */
  int lineAt(int place) {
    int low = 0;
    int high = lines.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lines.get(middle).span().start() <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The last paragraph that begins at this place of the text or before it; -1 without. */
  int paragraphAt(int place) {
    int low = -1;
    int high = paragraphs.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (paragraphs.get(middle).span().start() <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
