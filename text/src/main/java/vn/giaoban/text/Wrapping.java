package vn.giaoban.text;

import java.util.Arrays;
import java.util.List;

/**
 * How the lines of a text are broken: whether a line end is only the edge of the page or ends a
 * paragraph. Learned from the line ends inside sentences, which are certain. All numbers are the
 * length of a line together with the word that no longer fitted on it.
 *
 * @param edge a line that would be no longer than this could have held the next word; 0 where lines
 *     are not broken at an edge
 * @param looseEdge the same, with hardly any exception
 * @param firstEdge for the first line of a paragraph, which a source may indent
 * @param spaced whether a blank line stands before nearly every numbered paragraph
 */
record Wrapping(int edge, int looseEdge, int firstEdge, boolean spaced) {

  /** Longer lines were not broken at an edge. */
  static final int LONGEST = 110;

  /** What stands before the first line in the source, and is not printed, differs by so much. */
  private static final int INDENT_VARIES = 5;

  private static final int CERTAIN_NEEDED = 3;

  /** A line shorter than this share of the usual one, in percent, ends at no edge. */
  private static final int SHORTEST_SHARE = 60;

  /** The same where a sentence goes on behind the line. */
  private static final int CUT_SHORT_SHARE = 70;

  static Wrapping of(List<Line> lines) {
    var lengths = new int[lines.size()];
    var edges = new int[lines.size()];
    var firsts = new int[lines.size()];
    int count = 0;
    int firstCount = 0;
    int longer = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      var line = lines.get(i);
      var next = lines.get(i + 1);
      longer += line.reading().length() > LONGEST ? 1 : 0;
      if (!line.hasWords() || !next.hasWords() || line.reading().length() > LONGEST) {
        continue;
      }
      if (!Character.isLowerCase(next.text().charAt(0)) || Marker.at(next.reading()) != null) {
        continue;
      }
      if (i == 0 || !lines.get(i - 1).hasWords() || Marker.at(line.reading()) != null) {
        firsts[firstCount++] = withNextWord(line, next);
      } else {
        edges[count] = line.indent() + line.reading().length();
        lengths[count++] = withNextWord(line, next);
      }
    }
    if (count + firstCount < Math.max(CERTAIN_NEEDED, longer)) {
      return new Wrapping(0, 0, 0, false);
    }
    int usual = count > 0 ? percentile(lengths, count, 50) : percentile(firsts, firstCount, 50);
    firstCount = dropShort(firsts, firstCount, usual * SHORTEST_SHARE / 100);
    int firstEdge = percentile(firsts, firstCount, 5) - INDENT_VARIES;
    return count == 0
        ? new Wrapping(firstEdge, firstEdge, firstEdge, isSpaced(lines))
        : new Wrapping(
            percentile(edges, count, 97),
            percentile(lengths, count, 3),
            firstEdge,
            isSpaced(lines));
  }

  /** A title is set in narrow lines: they say nothing of the edge. */
  private static int dropShort(int[] values, int count, int least) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (values[i] >= least) {
        values[kept++] = values[i];
      }
    }
    return kept;
  }

  private static boolean isSpaced(List<Line> lines) {
    int marked = 0;
    int spaced = 0;
    for (int i = 1; i < lines.size(); i++) {
      var marker = lines.get(i).hasWords() ? Marker.at(lines.get(i).reading()) : null;
      if (marker != null && !marker.rank().isBullet()) {
        marked++;
        spaced += lines.get(i - 1).kind() == Line.Kind.BLANK ? 1 : 0;
      }
    }
    return marked >= CERTAIN_NEEDED && spaced * 10 >= marked * 9;
  }

  private static int percentile(int[] values, int count, int percent) {
    if (count == 0) {
      return 0;
    }
    Arrays.sort(values, 0, count);
    return values[Math.min(count - 1, count * percent / 100)];
  }

  private static int withNextWord(Line line, Line next) {
    var text = next.text();
    int word = text.indexOf(' ');
    return line.indent() + line.reading().length() + 1 + (word < 0 ? text.length() : word);
  }

  boolean isBroken() {
    return edge > 0;
  }

  /** Whether the next word would not have fitted on the line; sure of it. */
  boolean isFull(Line line, Line next) {
    return isBroken() && withNextWord(line, next) > edge;
  }

  /** Whether there was room for much more than the next word. */
  boolean isShort(Line line, Line next) {
    return isBroken() && withNextWord(line, next) * 100 < edge * SHORTEST_SHARE;
  }

  /** Whether so much room was left that no edge broke the line. */
  boolean isCutShort(Line line, Line next) {
    return isBroken() && withNextWord(line, next) * 100 < edge * CUT_SHORT_SHARE;
  }

  /** Whether the next word may not have fitted on the line. */
  boolean mayBeFull(Line line, Line next, boolean first) {
    return isBroken() && withNextWord(line, next) >= (first ? firstEdge : looseEdge);
  }
}
