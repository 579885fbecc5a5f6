package vn.giaoban.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The key under which two spellings of one Vietnamese name meet: no case, no marks, single spaces.
 */
public final class Folding {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Folding() {}

  public static String key(String text) {
    var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    var lower = bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
    return GAPS.matcher(lower).replaceAll(" ").strip();
  }
}
