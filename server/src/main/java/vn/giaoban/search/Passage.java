package vn.giaoban.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;

/**
 * The place of a text that shows why it was found: the sentence with the most of the words, which
 * are marked in it.
 *
 * @param cutBefore whether the sentence begins earlier
 * @param cutBehind whether it goes on
 */
public record Passage(List<Piece> pieces, boolean cutBefore, boolean cutBehind) {

  /** Words of a passage at the most, about three lines. */
  private static final int MOST_WORDS = 60;

  /** Words before the first hit where a long sentence has to be cut. */
  private static final int LEAD = 12;

  private static final String STOPS = ".;:!?…\n|";

  public Passage {
    pieces = List.copyOf(pieces);
  }

  /** Words that were looked for, or words between them. */
  public record Piece(String text, boolean found) {}

  /**
   * The passage of {@code text} for what was looked for.
   *
   * @return the beginning of the text, nothing marked, where none of the words is in it
   */
  public static Passage of(String text, String looked) {
    var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    var words = Words.of(composed);
    var query = Query.of(looked);
    var together = query.isLoose() ? query.sideBySide() : query;
    var hits = hits(words, together);
    if (hits.isEmpty()) {
      hits = hits(words, query);
    }
    return around(composed, words, hits);
  }

  private static BitSet hits(List<Word> words, Query query) {
    var hits = new BitSet(words.size());
    for (var phrase : query.phrases()) {
      for (int i = 0; i < words.size(); i++) {
        if (phrase.standsAt(words, i)) {
          hits.set(i, i + phrase.words().size());
        }
      }
    }
    return hits;
  }

  private static Passage around(String text, List<Word> words, BitSet hits) {
    int bestStart = 0;
    int bestEnd = 0;
    int bestHits = -1;
    int start = 0;
    while (start < words.size()) {
      int end = start + 1;
      while (end < words.size() && !stopsBefore(text, words, end)) {
        end++;
      }
      int held = distinct(words, hits, start, end);
      if (held > bestHits) {
        bestHits = held;
        bestStart = start;
        bestEnd = end;
      }
      start = end;
    }
    int from = bestStart;
    int first = hits.nextSetBit(bestStart);
    if (bestEnd - bestStart > MOST_WORDS && first >= 0 && first < bestEnd) {
      from = Math.max(bestStart, Math.min(first - LEAD, bestEnd - MOST_WORDS));
    }
    int to = Math.min(bestEnd, from + MOST_WORDS);
    return new Passage(pieces(text, words, hits, from, to), from > bestStart, to < bestEnd);
  }

  private static int distinct(List<Word> words, BitSet hits, int start, int end) {
    var seen = new HashSet<String>();
    for (int i = hits.nextSetBit(start); i >= 0 && i < end; i = hits.nextSetBit(i + 1)) {
      seen.add(words.get(i).bare());
    }
    return seen.size();
  }

  private static boolean stopsBefore(String text, List<Word> words, int at) {
    int behind = words.get(at - 1).end();
    int start = words.get(at).start();
    boolean gap = false;
    boolean stop = false;
    for (int i = behind; i < start; i++) {
      char c = text.charAt(i);
      stop |= STOPS.indexOf(c) >= 0;
      gap |= Character.isWhitespace(c);
    }
    return stop && gap;
  }

  private static List<Piece> pieces(String text, List<Word> words, BitSet hits, int from, int to) {
    var pieces = new ArrayList<Piece>();
    int at = from;
    while (at < to) {
      boolean found = hits.get(at);
      int next = Math.min(to, found ? hits.nextClearBit(at) : next(hits, at, to));
      int start = words.get(at).start();
      int end = found || next == to ? words.get(next - 1).end() : words.get(next).start();
      pieces.add(new Piece(text.substring(start, end).replaceAll("\\s+", " "), found));
      if (found && next < to) {
        // What stands between two words belongs to neither.
        pieces.add(
            new Piece(text.substring(end, words.get(next).start()).replaceAll("\\s+", " "), false));
      }
      at = next;
    }
    return pieces;
  }

  private static int next(BitSet hits, int at, int to) {
    int next = hits.nextSetBit(at);
    return next < 0 ? to : next;
  }
}
