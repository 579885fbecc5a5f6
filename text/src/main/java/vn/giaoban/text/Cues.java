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
   * @param number of that for which it is a cue
   * @param placed whether it is asked where it stands, not only whether it does
   */
  record Cue(String word, int number, boolean placed) {}

  private static final Cue[] NONE = {};

  /** More than the greatest number of a state. */
  private static final int ENDS = 1 << 15;

  /** What is known of the text when certain of its last characters begin a cue. */
  private final class State {

    final @Nullable State[] following = new @Nullable State[width];

    /** The state of the longest end of these characters that begins a cue as well. */
    State shorter = this;

    final List<Cue> complete = new ArrayList<>();
    int number;
  }

  private final byte[] classes;
  private final int width;

  /**
   * The state that follows each state and class of character, with {@link #ENDS} where a cue is
   * complete in it. States of short beginnings come first: in running text nearly all are such, and
   * they are read from few lines of the cache.
   */
  private final char[] next;

  /** The cues that are complete in each state. */
  private final Cue[][] complete;

  /** One more than the greatest number of a cue. */
  private final int numbers;

  Cues(List<Cue> cues) {
    classes = new byte[greatest(cues) + 1];
    int kinds = 1;
    for (var cue : cues) {
      for (int i = 0; i < cue.word().length(); i++) {
        if (classes[cue.word().charAt(i)] == 0) {
          classes[cue.word().charAt(i)] = (byte) kinds++;
        }
      }
      if (kinds > Byte.MAX_VALUE) {
        throw new IllegalArgumentException("too many characters in cues");
      }
    }
    width = kinds;
    var states = linked(begun(cues));
    if (states.size() > ENDS) {
      throw new IllegalArgumentException("too many cues");
    }
    next = new char[states.size() * width];
    numbers = cues.stream().mapToInt(Cue::number).max().orElse(-1) + 1;
    complete = states.stream().map(state -> state.complete.toArray(NONE)).toArray(Cue[][]::new);
    for (var state : states) {
      for (int kind = 0; kind < width; kind++) {
        var following = Objects.requireNonNull(state.following[kind]);
        int ends = following.complete.isEmpty() ? 0 : ENDS;
        next[state.number * width + kind] = (char) (following.number | ends);
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
      state.complete.add(cue);
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
        state.complete.addAll(state.shorter.complete);
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
    var found = new Found(numbers);
    int state = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      state = next[state * width + (c < classes.length ? classes[c] : 0)];
      if (state >= ENDS) {
        state -= ENDS;
        for (var cue : complete[state]) {
          found.add(cue, i + 1);
        }
      }
    }
    found.sort();
    return found;
  }

  /** What was found in one text. */
  static final class Found {

    private static final long[] NOWHERE = {};

    /** The numbers of cues that are not placed, as bits. */
    private final long[] anywhere;

    /** The numbers of placed cues, and in the lower half where each begins. */
    private long[] places = NOWHERE;

    private int count;

    private Found(int numbers) {
      anywhere = new long[(numbers + Long.SIZE - 1) / Long.SIZE];
    }

    /** Nothing. */
    Found() {
      this(0);
    }

    private void add(Cue cue, int end) {
      if (!cue.placed()) {
        anywhere[cue.number() / Long.SIZE] |= 1L << cue.number();
        return;
      }
      if (count == places.length) {
        places = Arrays.copyOf(places, count * 2 + 8);
      }
      places[count++] = place(cue.number(), end - cue.word().length());
    }

    private static long place(int number, int start) {
      return (long) number << Integer.SIZE | start;
    }

    private void sort() {
      Arrays.sort(places, 0, count);
    }

    /** Whether a cue that is not placed stands anywhere. */
    boolean has(int number) {
      return (anywhere[number / Long.SIZE] & (1L << number)) != 0;
    }

    /**
     * Where a placed cue of this number next begins at or behind {@code from}; -1 where none does.
     */
    int next(int number, int from) {
      int at = Arrays.binarySearch(places, 0, count, place(number, from));
      at = at < 0 ? -at - 1 : at;
      return at < count && places[at] >>> Integer.SIZE == number ? (int) places[at] : -1;
    }
  }
}
