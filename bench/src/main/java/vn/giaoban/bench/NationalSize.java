package vn.giaoban.bench;

import java.util.Random;

/**
 * How much is made: the whole country, or a share of it for trying.
 *
 * @param share of the communes and of everything below them; there are always all provinces
 */
record NationalSize(double share, int grassroots, int cells, int members) {

  private static final int GRASSROOTS = 52_000;
  private static final int CELLS = 250_000;
  private static final int MEMBERS = 5_600_000;

  static NationalSize of(int members) {
    var share = (double) members / MEMBERS;
    return new NationalSize(
        share,
        (int) Math.max(1, Math.round(GRASSROOTS * share)),
        (int) Math.max(1, Math.round(CELLS * share)),
        members);
  }

  static NationalSize whole() {
    return of(MEMBERS);
  }

  /**
   * Divides {@code all} into parts of different size, none of them empty where there is enough.
   *
   * @param spread 0 for equal parts; at 1 the largest are several times the smallest
   */
  static int[] divide(int all, int parts, double spread, Random random) {
    var weights = new double[parts];
    double sum = 0;
    for (int i = 0; i < parts; i++) {
      weights[i] = Math.exp(spread * random.nextGaussian());
      sum += weights[i];
    }
    var least = all >= parts ? 1 : 0;
    var rest = all - least * parts;
    var sizes = new int[parts];
    double until = 0;
    long given = 0;
    for (int i = 0; i < parts; i++) {
      until += weights[i];
      long now = Math.round(rest * until / sum);
      sizes[i] = least + (int) (now - given);
      given = now;
    }
    return sizes;
  }
}
