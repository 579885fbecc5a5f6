package vn.giaoban.directive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which requirement of a corrected version is which of the version before, by its words. */
final class Alignment {

  /** From here on two sentences are taken for one that was changed. */
  private static final double ALIKE = 0.55;

  private Alignment() {}

  /** What became of a requirement. */
  enum Fate {
    /** The same words in the same place. */
    SAME,
    /** The same words in another place. */
    MOVED,
    CHANGED,
    VANISHED,
    NEW
  }

  /** One row: what stood there and what stands there now. */
  record Pair(@Nullable Requirement old, @Nullable Requirement now, Fate fate) {}

  private record Likeness(int old, int now, double value) {}

  /**
   * Aligns the requirements of two versions, each in the order of its text. Every one stands in one
   * row; the rows follow the new version, with what vanished where it stood.
   */
  static List<Pair> of(List<Requirement> older, List<Requirement> newer) {
    var partner = partners(older, newer);
    var inOrder = inOrder(partner);
    var pairs = new ArrayList<Pair>();
    var placed = new HashSet<Integer>();
    int next = 0;
    for (int j = 0; j < newer.size(); j++) {
      int i = indexOf(partner, j);
      if (i >= 0) {
        for (; next < i && inOrder.contains(i); next++) {
          if (partner[next] < 0 && placed.add(next)) {
            pairs.add(new Pair(older.get(next), null, Fate.VANISHED));
          }
        }
        pairs.add(
            new Pair(
                older.get(i), newer.get(j), fate(older.get(i), newer.get(j), inOrder.contains(i))));
      } else {
        pairs.add(new Pair(null, newer.get(j), Fate.NEW));
      }
    }
    for (int i = 0; i < older.size(); i++) {
      if (partner[i] < 0 && placed.add(i)) {
        pairs.add(new Pair(older.get(i), null, Fate.VANISHED));
      }
    }
    return pairs;
  }

  /** For each old one the new one, the likest first; -1 where there is none. */
  private static int[] partners(List<Requirement> older, List<Requirement> newer) {
    var before = older.stream().map(one -> Wording.words(one.quote())).toList();
    var after = newer.stream().map(one -> Wording.words(one.quote())).toList();
    var likenesses = new ArrayList<Likeness>();
    for (int i = 0; i < before.size(); i++) {
      for (int j = 0; j < after.size(); j++) {
        var one = before.get(i);
        var other = after.get(j);
        // Of very different length they cannot be alike enough, however many words they share.
        if (2.0 * Math.min(one.size(), other.size()) >= ALIKE * (one.size() + other.size())) {
          var value = one.equals(other) ? 1 : Wording.likeness(one, other);
          if (value >= ALIKE) {
            likenesses.add(new Likeness(i, j, value));
          }
        }
      }
    }
    likenesses.sort(
        Comparator.comparingDouble(Likeness::value)
            .reversed()
            .thenComparingInt(like -> Math.abs(like.old() - like.now())));
    var partner = new int[older.size()];
    java.util.Arrays.fill(partner, -1);
    var taken = new HashSet<Integer>();
    for (var like : likenesses) {
      if (partner[like.old()] < 0 && taken.add(like.now())) {
        partner[like.old()] = like.now();
      }
    }
    return partner;
  }

  private static int indexOf(int[] partner, int now) {
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] == now) {
        return i;
      }
    }
    return -1;
  }

  /** The old ones whose order among each other stayed: the longest rising row of partners. */
  private static Set<Integer> inOrder(int[] partner) {
    var length = new int[partner.length];
    var previous = new int[partner.length];
    int best = -1;
    for (int i = 0; i < partner.length; i++) {
      previous[i] = -1;
      if (partner[i] < 0) {
        continue;
      }
      length[i] = 1;
      for (int k = 0; k < i; k++) {
        if (partner[k] >= 0 && partner[k] < partner[i] && length[k] + 1 > length[i]) {
          length[i] = length[k] + 1;
          previous[i] = k;
        }
      }
      if (best < 0 || length[i] > length[best]) {
        best = i;
      }
    }
    var kept = new HashSet<Integer>();
    for (int i = best; i >= 0; i = previous[i]) {
      kept.add(i);
    }
    return kept;
  }

  private static Fate fate(Requirement old, Requirement now, boolean inOrder) {
    if (Wording.likeness(Wording.words(old.quote()), Wording.words(now.quote())) < 1) {
      return Fate.CHANGED;
    }
    return inOrder && old.headings().equals(now.headings()) ? Fate.SAME : Fate.MOVED;
  }
}
