package vn.giaoban.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * Durations that were measured.
 *
 * @param nanoseconds sorted
 */
record Times(List<Long> nanoseconds) {

  static Times of(LongStream nanoseconds) {
    return new Times(nanoseconds.sorted().boxed().toList());
  }

  /** Milliseconds. */
  double median() {
    return at(0.5);
  }

  /** Milliseconds. */
  double p95() {
    return at(0.95);
  }

  /** Milliseconds. */
  double p99() {
    return at(0.99);
  }

  private double at(double share) {
    int last = nanoseconds.size() - 1;
    return nanoseconds.get((int) Math.min(last, share * nanoseconds.size())) / 1e6;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "median %7.1f ms   p95 %7.1f ms   p99 %7.1f ms", median(), p95(), p99());
  }
}
