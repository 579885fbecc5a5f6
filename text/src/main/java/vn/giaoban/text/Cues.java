package vn.giaoban.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds many fixed words in a text, in one pass whatever their number. A cue is found where its
 * whole words stand one behind the other, whatever the blanks between them.
 */
final class Cues {

  /**
   * A word to be found, or several, or the beginning of such.
   *
   * @param number of that for which it is a cue
   * @param placed whether it is asked where it stands, not only whether it does
   */
  record Cue(String word, int number, boolean placed) {}

  /**
   * A cue that stands where its words do.
   *
   * @param blank whether it begins with the blank before them
   */
  private record Complete(int number, boolean placed, boolean blank) {}

  /** The cues that stand where certain words do, sorted by what is to be done with them. */
  private static final class Standing {

    private static final Standing NONE = new Standing(List.of());

    private final List<Complete> all;

    /** The numbers of those that are asked where they stand. */
    private final int[] placed;

    /** The numbers of those that are not, as bits. */
    private final long[] anywhere;

    /** Those that begin with the blank before the words. */
    private final List<Complete> behindBlank;

    private Standing(List<Complete> all) {
      this.all = all;
      var plain = all.stream().filter(cue -> !cue.blank()).toList();
      placed = plain.stream().filter(Complete::placed).mapToInt(Complete::number).toArray();
      var bits = new BitSet();
      plain.stream().filter(cue -> !cue.placed()).forEach(cue -> bits.set(cue.number()));
      anywhere = bits.toLongArray();
      behindBlank = all.stream().filter(Complete::blank).toList();
    }

    private Standing with(Complete cue) {
      return all.contains(cue)
          ? this
          : new Standing(Stream.concat(all.stream(), Stream.of(cue)).toList());
    }
  }

  private final WordTree<Standing> words = new WordTree<>();

  /** The cues that begin with a figure of which nothing more is known, by that figure. */
  private final List<List<Complete>> figures =
      IntStream.range(0, 10).<List<Complete>>mapToObj(figure -> new ArrayList<>()).toList();

  /** One more than the greatest number of a cue. */
  private final int numbers;

  Cues(List<Cue> cues) {
    cues.forEach(this::add);
    numbers = cues.stream().mapToInt(Cue::number).max().orElse(-1) + 1;
  }

  private void add(Cue cue) {
    var text = Words.of(cue.word());
    if (text.size() == 0) {
      throw new IllegalArgumentException("nothing but blanks");
    }
    var complete = new Complete(cue.number(), cue.placed(), text.get(0).start() > 0);
    int size = text.size();
    var last = text.get(size - 1);
    if (last.isNumber() && size == 1) {
      figures.get(cue.word().strip().charAt(0) - '0').add(complete);
      return;
    }
    // a word cut off, or one figure or letter of a class, behind which more of them may follow
    boolean open =
        (FixedWords.isCut(cue.word()) && !cue.word().endsWith(" "))
            || (last.length() == 1 && !last.isPunctuation());
    words.add(
        text,
        open && size > 1 ? size - 1 : size,
        known -> (known == null ? Standing.NONE : known).with(complete));
  }

  /** The cues in a text. */
  Found in(Words text) {
    var found = new Found(numbers);
    for (int i = 0; i < text.size(); i++) {
      var first = text.get(i);
      if (first.opensWithDigit()) {
        addFigures(first, found);
      }
      int next = i;
      for (var node = words.at(text, i); node != null; node = node.after(text, next)) {
        if (node.value() != null) {
          found.addAll(node.value(), first);
        }
        next++;
      }
    }
    found.sort();
    return found;
  }

  private void addFigures(Words.Word number, Found found) {
    found.figures = true;
    var written = number.text();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c >= '0' && c <= '9') {
        for (var cue : figures.get(c - '0')) {
          found.add(cue, number.start() + i);
        }
      }
    }
  }

  /** What was found in one text. */
  static final class Found {

    private static final long[] NOWHERE = {};

    /** The numbers of cues that are not placed, as bits. */
    private final long[] anywhere;

    /** The numbers of placed cues, and in the lower half where each begins. */
    private long[] places;

    private int count;

    /** Whether a number stands anywhere. */
    private boolean figures;

    private Found(int numbers) {
      this(new long[(numbers + Long.SIZE - 1) / Long.SIZE], NOWHERE);
    }

    private Found(long[] anywhere, long[] places) {
      this.anywhere = anywhere;
      this.places = places;
    }

    /** Nothing. */
    Found() {
      this(0);
    }

    private void addAll(Standing cues, Words.Word first) {
      for (int i = 0; i < cues.anywhere.length; i++) {
        anywhere[i] |= cues.anywhere[i];
      }
      for (int number : cues.placed) {
        place(number, first.start());
      }
      if (!cues.behindBlank.isEmpty() && first.start() > 0 && !first.glued()) {
        for (var cue : cues.behindBlank) {
          add(cue, first.start() - 1);
        }
      }
    }

    private void add(Complete cue, int start) {
      if (!cue.placed()) {
        anywhere[cue.number() / Long.SIZE] |= 1L << cue.number();
        return;
      }
      place(cue.number(), start);
    }

    private void place(int number, int start) {
      if (count == places.length) {
        places = Arrays.copyOf(places, count * 2 + 8);
      }
      places[count++] = at(number, start);
    }

    private static long at(int number, int start) {
      return (long) number << Integer.SIZE | start;
    }

    private void sort() {
      Arrays.sort(places, 0, count);
    }

    /**
     * What is left where one character stands for each of these spans, in order; of cues that are
     * not placed perhaps more.
     */
    Found outside(List<Span> spans) {
      var left = new Found(anywhere.clone(), new long[count]);
      left.figures = figures;
      long number = -1;
      int next = 0;
      int moved = 0;
      for (int i = 0; i < count; i++) {
        int start = (int) places[i];
        if (places[i] >>> Integer.SIZE != number) {
          number = places[i] >>> Integer.SIZE;
          next = 0;
          moved = 0;
        }
        while (next < spans.size() && start >= spans.get(next).end()) {
          moved += 1 - (spans.get(next).end() - spans.get(next).start());
          next++;
        }
        if (next == spans.size() || start < spans.get(next).start()) {
          left.places[left.count++] = places[i] + moved;
        }
      }
      return left;
    }

    /** Whether a word stands anywhere that begins with a figure. */
    boolean hasFigures() {
      return figures;
    }

    /** Whether a cue that is not placed stands anywhere. */
    boolean has(int number) {
      return (anywhere[number / Long.SIZE] & (1L << number)) != 0;
    }

    /**
     * Where a placed cue of this number next begins at or behind {@code from}; -1 where none does.
     */
    int next(int number, int from) {
      int at = Arrays.binarySearch(places, 0, count, at(number, from));
      at = at < 0 ? -at - 1 : at;
      return at < count && places[at] >>> Integer.SIZE == number ? (int) places[at] : -1;
    }
  }
}
