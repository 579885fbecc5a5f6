package vn.giaoban.bench;

import java.util.Arrays;
import java.util.Locale;

/** Durations that were measured. */
record Times(long[] nanoseconds) {

  Times {
    nanoseconds = nanoseconds.clone();
    Arrays.sort(nanoseconds);
  }

  double median() {
    return at(0.5);
  }

  double p99() {
    return at(0.99);
  }

  /** Milliseconds. */
  private double at(double share) {
    return nanoseconds[(int) Math.min(nanoseconds.length - 1, share * nanoseconds.length)] / 1e6;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "median %7.1f ms   p99 %7.1f ms", median(), p99());
  }
}
