package vn.giaoban.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds many fixed words in a text, in one pass whatever their number (the automaton of Aho and
 * Corasick).
 */
final class Cues {

  /**
   * A word to be found.
   *
   * @param number of that for which it is a cue; below 64
   * @param placed whether it is asked where it stands, not only whether it does
   */
  record Cue(String word, int number, boolean placed) {}

  private final byte[] classes;
  private final int width;

  /** Where in this table the state begins that follows each state and class of character. */
  private final int[] next;

  /** Whether any cue is complete in the state that begins at each place of {@link #next}. */
  private final boolean[] ends;

  /** The cues that are complete in each state and not placed. */
  private final long[] complete;

  /** The lengths of those that are complete and placed, and their numbers as bits. */
  private final List<List<Placed>> placed;

  private record Placed(int length, long bits) {}

  Cues(List<Cue> cues) {
    classes = new byte[greatest(cues) + 1];
    int kinds = 1;
    for (var cue : cues) {
      for (int i = 0; i < cue.word().length(); i++) {
        if (classes[cue.word().charAt(i)] == 0) {
          classes[cue.word().charAt(i)] = (byte) kinds++;
        }
      }
      if (cue.number() >= Long.SIZE || kinds > Byte.MAX_VALUE) {
        throw new IllegalArgumentException("too many cues");
      }
    }
    width = kinds;
    var states = new ArrayList<int[]>();
    var completes = new ArrayList<Long>();
    placed = new ArrayList<>();
    addState(states, completes);
    for (var cue : cues) {
      int state = 0;
      for (int i = 0; i < cue.word().length(); i++) {
        int kind = classes[cue.word().charAt(i)];
        if (states.get(state)[kind] == 0) {
          states.get(state)[kind] = states.size();
          addState(states, completes);
        }
        state = states.get(state)[kind];
      }
      long bit = 1L << cue.number();
      if (cue.placed()) {
        placed.get(state).add(new Placed(cue.word().length(), bit));
      } else {
        completes.set(state, completes.get(state) | bit);
      }
    }
    link(states, completes);
    next = new int[states.size() * width];
    complete = new long[states.size()];
    ends = new boolean[next.length];
    for (int state = 0; state < complete.length; state++) {
      complete[state] = completes.get(state);
      ends[state * width] = complete[state] != 0 || !placed.get(state).isEmpty();
      for (int kind = 0; kind < width; kind++) {
        next[state * width + kind] = states.get(state)[kind] * width;
      }
    }
  }

  private static int greatest(List<Cue> cues) {
    int greatest = 0;
    for (var cue : cues) {
      greatest = Math.max(greatest, cue.word().chars().max().orElse(0));
    }
    return greatest;
  }

  private void addState(List<int[]> states, List<Long> completes) {
    states.add(new int[width]);
    completes.add(0L);
    placed.add(new ArrayList<>());
  }

  /**
   * Leads every state on where its word does not go on: to the longest end of it that begins one.
   */
  private void link(List<int[]> states, List<Long> completes) {
    var shorter = new int[states.size()];
    var open = new ArrayDeque<Integer>();
    for (int following : states.getFirst()) {
      if (following > 0) {
        open.add(following);
      }
    }
    while (!open.isEmpty()) {
      int state = open.remove();
      int end = shorter[state];
      completes.set(state, completes.get(state) | completes.get(end));
      placed.get(state).addAll(placed.get(end));
      for (int kind = 0; kind < width; kind++) {
        int following = states.get(state)[kind];
        if (following > 0) {
          shorter[following] = states.get(end)[kind];
          open.add(following);
        } else {
          states.get(state)[kind] = states.get(end)[kind];
        }
      }
    }
  }

  /** The cues in a text. */
  Found in(String plain) {
    var found = new Found();
    int row = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      row = next[row + (c < classes.length ? classes[c] : 0)];
      if (ends[row]) {
        int state = row / width;
        found.all |= complete[state];
        var ending = placed.get(state);
        for (int j = 0; j < ending.size(); j++) {
          found.add(i + 1 - ending.get(j).length(), ending.get(j).bits());
        }
      }
    }
    return found;
  }

  /** What was found in one text. */
  static final class Found {

    private static final int[] NOWHERE = {};
    private static final long[] NONE = {};

    private long all;

    /** Where placed cues begin, in order, and their numbers as bits. */
    private int[] starts = NOWHERE;

    private long[] cues = NONE;
    private int count;

    private void add(int start, long cue) {
      int at = count;
      while (at > 0 && starts[at - 1] > start) {
        at--;
      }
      if (at > 0 && starts[at - 1] == start) {
        cues[at - 1] |= cue;
        return;
      }
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2 + 4);
        cues = Arrays.copyOf(cues, count * 2 + 4);
      }
      System.arraycopy(starts, at, starts, at + 1, count - at);
      System.arraycopy(cues, at, cues, at + 1, count - at);
      starts[at] = start;
      cues[at] = cue;
      count++;
    }

    /** Whether a cue that is not placed stands anywhere. */
    boolean has(int number) {
      return (all & (1L << number)) != 0;
    }

    /**
     * Where a placed cue of this number next begins at or behind {@code from}; -1 where none does.
     */
    int next(int number, int from) {
      int low = Arrays.binarySearch(starts, 0, count, from);
      for (int i = low < 0 ? -low - 1 : low; i < count; i++) {
        if ((cues[i] & (1L << number)) != 0) {
          return starts[i];
        }
      }
      return -1;
    }
  }
}
