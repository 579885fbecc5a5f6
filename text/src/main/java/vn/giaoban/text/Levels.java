package vn.giaoban.text;

import org.jspecify.annotations.Nullable;

/** The level of administration that the name of a body tells. */
final class Levels {

  private Levels() {}

  /**
   * 1 for the country, 2 for provinces, 3 for districts, 4 for communes; 0 where it is not told.
   */
  static int of(@Nullable String body) {
    if (body == null) {
      return 0;
    }
    var words = " " + Fold.words(body) + " ";
    if (holds(words, "xa", "phuong", "thi tran", "dac khu") && !words.contains(" thi xa ")) {
      return 4;
    }
    if (holds(words, "huyen", "quan", "thi xa", "thi uy")) {
      return 3;
    }
    if (holds(words, "tinh", "thanh pho", "thanh uy")) {
      return 2;
    }
    return holds(words, "trung uong", "chinh phu", "quoc hoi", "ban bi thu", "bo chinh tri")
        ? 1
        : 0;
  }

  private static boolean holds(String words, String... any) {
    for (var one : any) {
      if (words.contains(" " + one + " ")) {
        return true;
      }
    }
    return false;
  }
}
