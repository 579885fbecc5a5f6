package vn.giaoban.directive;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How far two sentences say the same, word by word. */
public final class Wording {

  private static final Pattern GAP = Pattern.compile("\\s+");

  /** Words of a sentence that are compared; what follows counts as one word. */
  private static final int MOST_WORDS = 600;

  private Wording() {}

  /** A run of words that both have, or only one of them. */
  public record Piece(Kind kind, String text) {}

  /** Where a piece stands. */
  public enum Kind {
    BOTH,
    OLD,
    NEW
  }

  /** The words, spaces and line ends aside. */
  static List<String> words(String sentence) {
    var words = List.of(GAP.split(Normalizer.normalize(sentence, Normalizer.Form.NFC).strip()));
    if (words.size() <= MOST_WORDS) {
      return words;
    }
    var kept = new ArrayList<>(words.subList(0, MOST_WORDS));
    kept.add(String.join(" ", words.subList(MOST_WORDS, words.size())));
    return kept;
  }

  /**
   * From 0, no word in common, to 1, the same words in the same order. Case and the points at the
   * ends of words do not count.
   */
  static double likeness(List<String> one, List<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    return 2.0 * common(one, other)[0][0] / (one.size() + other.size());
  }

  /** The difference: first what only the old one has, then what only the new one has. */
  public static List<Piece> difference(String old, String now) {
    var before = words(old);
    var after = words(now);
    var common = common(before, after);
    var pieces = new ArrayList<Piece>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && same(before.get(i), after.get(j))) {
        add(pieces, before.get(i).equals(after.get(j)) ? Kind.BOTH : Kind.OLD, before.get(i));
        if (!before.get(i).equals(after.get(j))) {
          add(pieces, Kind.NEW, after.get(j));
        }
        i++;
        j++;
      } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
        add(pieces, Kind.OLD, before.get(i++));
      } else {
        add(pieces, Kind.NEW, after.get(j++));
      }
    }
    return pieces;
  }

  private static void add(List<Piece> pieces, Kind kind, String word) {
    if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
      pieces.set(pieces.size() - 1, new Piece(kind, pieces.getLast().text() + " " + word));
    } else {
      pieces.add(new Piece(kind, word));
    }
  }

  /** How many words both share from each pair of places on, at best. */
  private static int[][] common(List<String> one, List<String> other) {
    var common = new int[one.size() + 1][other.size() + 1];
    for (int i = one.size() - 1; i >= 0; i--) {
      for (int j = other.size() - 1; j >= 0; j--) {
        common[i][j] =
            same(one.get(i), other.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static boolean same(String one, String other) {
    return one.equals(other) || bare(one).equals(bare(other));
  }

  private static String bare(String word) {
    int end = word.length();
    while (end > 1 && ".,;:".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
