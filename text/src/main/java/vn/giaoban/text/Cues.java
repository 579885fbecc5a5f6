package vn.giaoban.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

  private record Placed(int length, long bits) {}

  /** What is known of the text when certain of its last characters begin a cue. */
  private final class State {

    final @Nullable State[] following = new @Nullable State[width];

    /** The state of the longest end of these characters that begins a cue as well. */
    State shorter = this;

    long complete;
    final List<Placed> placed = new ArrayList<>();
    int number;
  }

  private final byte[] classes;
  private final int width;

  /**
   * Where in this table the state begins that follows each state and class of character; its
   * complement where a cue is complete in that state. States of short beginnings come first: in
   * running text nearly all are such, and they are read from few lines of the cache.
   */
  private final int[] next;

  /** The cues that are complete in each state and not placed. */
  private final long[] complete;

  /** The lengths of those that are complete and placed, and their numbers as bits. */
  private final List<List<Placed>> placed;

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
    var states = linked(begun(cues));
    next = new int[states.size() * width];
    complete = states.stream().mapToLong(state -> state.complete).toArray();
    placed = states.stream().map(state -> List.copyOf(state.placed)).toList();
    for (var state : states) {
      for (int kind = 0; kind < width; kind++) {
        var following = Objects.requireNonNull(state.following[kind]);
        boolean ends = following.complete != 0 || !following.placed.isEmpty();
        int row = following.number * width;
        next[state.number * width + kind] = ends ? ~row : row;
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

  /** The state before any cue, from which the characters of each lead to one where it ends. */
  private State begun(List<Cue> cues) {
    var root = new State();
    for (var cue : cues) {
      var state = root;
      for (int i = 0; i < cue.word().length(); i++) {
        int kind = classes[cue.word().charAt(i)];
        var known = state.following[kind];
        var following = known == null ? new State() : known;
        state.following[kind] = following;
        state = following;
      }
      long bit = 1L << cue.number();
      if (cue.placed()) {
        state.placed.add(new Placed(cue.word().length(), bit));
      } else {
        state.complete |= bit;
      }
    }
    return root;
  }

  /**
   * Leads every state on where its word does not go on: to where the longest end of it leads that
   * begins one.
   *
   * @return all states, those of fewer characters first
   */
  private List<State> linked(State root) {
    var states = new ArrayList<>(List.of(root));
    for (int i = 0; i < states.size(); i++) {
      var state = states.get(i);
      state.number = i;
      if (state != root) {
        state.complete |= state.shorter.complete;
        state.placed.addAll(state.shorter.placed);
      }
      for (int kind = 0; kind < width; kind++) {
        var otherwise =
            state == root ? root : Objects.requireNonNull(state.shorter.following[kind]);
        var following = state.following[kind];
        if (following == null) {
          state.following[kind] = otherwise;
        } else {
          following.shorter = otherwise;
          states.add(following);
        }
      }
    }
    return states;
  }

  /** The cues in a text. */
  Found in(String plain) {
    var found = new Found();
    int row = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      row = next[row + (c < classes.length ? classes[c] : 0)];
      if (row < 0) {
        row = ~row;
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
