package vn.giaoban.formats;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Signs that a machine took for others that look alike: "c0ng", "1àm", "Iập", "2O25". */
final class Misreadings {

  private static final Pattern INSIDE = Pattern.compile("\\p{L}\\p{Ll}*[01]\\p{Ll}+");
  private static final Pattern IN_FRONT = Pattern.compile("[01I]\\p{Ll}+");
  private static final Pattern IN_NUMBER = Pattern.compile("\\d+[lIO]\\d+|\\d+O");

  private Misreadings() {}

  /** What was printed, most likely; null where nothing speaks against what stands there. */
  static @Nullable String word(String word) {
    if (IN_NUMBER.matcher(word).matches()) {
      return word.replace('O', '0').replace('l', '1').replace('I', '1');
    }
    boolean inside = INSIDE.matcher(word).matches();
    boolean front = IN_FRONT.matcher(word).matches() && word.chars().anyMatch(c -> c >= 0x80);
    if (!inside && !front) {
      return null;
    }
    if (Syllable.isVietnamese(word)) {
      return null;
    }
    for (var one : new String[] {"l", "i"}) {
      for (var zero : new String[] {"o", "ô"}) {
        var right = word.replace("1", one).replace("0", zero);
        right = right.startsWith("I") ? one + right.substring(1) : right;
        if (Syllable.isVietnamese(right)) {
          return right;
        }
      }
    }
    return null;
  }
}
