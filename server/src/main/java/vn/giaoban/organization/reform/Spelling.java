package vn.giaoban.organization.reform;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.giaoban.shared.Folding;

/** Keys under which spellings of a name meet, from the strictest to the widest. */
final class Spelling {

  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern ZEROS = Pattern.compile("(?<!\\d)0+(?=\\d)");

  private static final List<String> ROMAN =
      List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

  private Spelling() {}

  /** The same letters and tones; on which vowel a tone is written does not count ("hoà", "hòa"). */
  static String exact(String name) {
    var key = new StringBuilder();
    for (var word :
        GAPS.split(Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD), -1)) {
      var rest = new StringBuilder();
      var tones = new StringBuilder();
      word.chars().forEach(c -> (TONES.indexOf(c) >= 0 ? tones : rest).append((char) c));
      if (!word.isEmpty()) {
        key.append(key.isEmpty() ? "" : " ")
            .append(ZEROS.matcher(rest).replaceAll(""))
            .append(tones);
      }
    }
    return key.toString();
  }

  /** The same letters without marks. */
  static String bare(String name) {
    return Folding.key(name);
  }

  /**
   * The same letters without marks, spaces and apostrophes, i and y alike, a number at the end in
   * either writing, what is commonly shortened in short.
   */
  static String squeezed(String name) {
    var alike = Folding.key(name).replace("nong truong", "nt").replace('y', 'i');
    var last = alike.substring(alike.lastIndexOf(' ') + 1);
    var number = ROMAN.indexOf(last);
    var numbered =
        number < 0 ? alike : alike.substring(0, alike.length() - last.length()) + (number + 1);
    return numbered.replace(" ", "");
  }
}
