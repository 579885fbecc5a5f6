package vn.giaoban.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers under which a text stands in the index: one for each word without marks, one for the
 * word with its marks, one for each two words side by side. Two words make a Vietnamese word more
 * often than one does, and single syllables stand in nearly every document. A number for the month
 * and one for the year let the index itself find the latest of many.
 */
final class Grams {

  /** Where a word stands; the same word has another number in each. */
  enum Field {
    TEXT(1),
    TITLE(2),
    ISSUER(3),
    KIND(4),
    /** No words: the month and the year of its day. */
    DAY(5);

    /** Stands in the grams of the database. */
    private final int seed;

    Field(int seed) {
      this.seed = seed;
    }
  }

  private int[] grams = new int[256];
  private int size;

  /** Adds all words of a field, and all pairs. */
  Grams add(Field field, List<Word> words) {
    Word before = null;
    for (var word : words) {
      add(of(field, word.bare()));
      if (word.isMarked()) {
        add(of(field, word.marked()));
      }
      if (before != null) {
        add(pair(field, before, word));
      }
      before = word;
    }
    return this;
  }

  /** Adds the month and the year, or that there is no day. */
  Grams add(@Nullable LocalDate day) {
    if (day == null) {
      add(noDay());
    } else {
      add(month(YearMonth.from(day)));
      add(year(day.getYear()));
    }
    return this;
  }

  private void add(int gram) {
    if (size == grams.length) {
      grams = Arrays.copyOf(grams, size * 2);
    }
    grams[size++] = gram;
  }

  /** All numbers, each once, in order. */
  Integer[] toArray() {
    return Arrays.stream(grams, 0, size).sorted().distinct().boxed().toArray(Integer[]::new);
  }

  static int of(Field field, String word) {
    return mixed(hash(field.seed, word));
  }

  static int pair(Field field, Word first, Word second) {
    return mixed(hash(hash(field.seed, first.bare()) * 31 + ' ', second.bare()));
  }

  static int month(YearMonth month) {
    return of(Field.DAY, month.toString());
  }

  private static int year(int year) {
    return of(Field.DAY, String.valueOf(year));
  }

  static int noDay() {
    return of(Field.DAY, "");
  }

  /** One of these has whatever is of the days from one to the other, and more may have it. */
  static Integer[] during(LocalDate from, LocalDate to) {
    var grams = new Grams();
    var last = YearMonth.from(to);
    var month = YearMonth.from(from);
    while (!month.isAfter(last)) {
      if (month.getMonthValue() == 1 && !month.plusMonths(11).isAfter(last)) {
        grams.add(year(month.getYear()));
        month = month.plusYears(1);
      } else {
        grams.add(month(month));
        month = month.plusMonths(1);
      }
    }
    return grams.toArray();
  }

  /** FNV-1a. */
  private static int hash(int seed, String word) {
    int hash = 0x811c9dc5 ^ (seed * 0x9e3779b9);
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x01000193;
    }
    return hash;
  }

  private static int mixed(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
    return mixed ^ (mixed >>> 16);
  }
}
