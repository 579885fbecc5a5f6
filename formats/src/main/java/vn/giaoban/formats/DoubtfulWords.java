package vn.giaoban.formats;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words that were hardly written so: each is told with what it probably should be, how often it
 * stands and in which line first. Nothing is corrected.
 */
final class DoubtfulWords {

  /** So many different words of one kind are told; of more only how many there are. */
  private static final int MOST = 20;

  private static final int LONGEST = 40;

  private static final class Found {
    final String probably;
    final int line;
    int count;

    Found(String probably, int line) {
      this.probably = probably;
      this.line = line;
    }
  }

  private final String text;
  private final Map<String, Found> conversions = new LinkedHashMap<>();
  private final Map<String, Found> letters = new LinkedHashMap<>();
  private final Map<String, Found> misread = new LinkedHashMap<>();
  private final Map<String, Found> decomposed = new LinkedHashMap<>();

  /** Words in which nothing is wrong, and whether there may be together with the one before. */
  private final Map<String, Boolean> wellWritten = new HashMap<>();

  /** Those of them that are syllables of the language, of all texts: every text has them. */
  private static final KnownWords<Boolean> KNOWN = new KnownWords<>();

  private int privateSigns;
  private char firstPrivate;
  private int privateLine;

  private DoubtfulWords(String text) {
    this.text = text;
  }

  /**
   * What to remark of a text.
   *
   * @param text in Unicode; in an older encoding every word would be doubtful
   */
  static List<Remark> remarks(String text) {
    var words = new DoubtfulWords(text);
    words.scan();
    return words.remarks();
  }

  private void scan() {
    int line = 1;
    var before = "";
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (!isWordSign(c)) {
        line += c == '\n' ? 1 : 0;
        before = c == ' ' || c == '\n' ? before : "";
        if (Character.getType(c) == Character.PRIVATE_USE) {
          privateSign(c, line);
        }
        at++;
        continue;
      }
      int start = at;
      boolean plain = true;
      boolean digits = false;
      while (at < text.length() && isWordSign(text.charAt(at))) {
        plain &= text.charAt(at) < 0x80;
        digits |= Character.isDigit(text.charAt(at));
        at++;
      }
      var word = text.substring(start, at);
      if (word.length() <= LONGEST && (!plain || digits || word.charAt(0) == 'I')) {
        word(before, word, line);
      }
      before = word;
    }
  }

  private static boolean isWordSign(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private void privateSign(char c, int line) {
    if (privateSigns++ == 0) {
      firstPrivate = c;
      privateLine = line;
    }
  }

  private void word(String before, String word, int line) {
    var endsPair = KNOWN.get(word);
    if (endsPair == null) {
      endsPair = wellWritten.get(word);
    }
    boolean composed = endsPair != null || Normalizer.isNormalized(word, Normalizer.Form.NFC);
    if (!composed) {
      count(decomposed, word, Normalizer.normalize(word, Normalizer.Form.NFC), line);
    }
    if (!before.isEmpty() && !Boolean.FALSE.equals(endsPair)) {
      var pair = BadConversions.pair(before, word);
      if (pair != null) {
        count(conversions, before + " " + word, pair, line);
        return;
      }
    }
    if (endsPair == null
        && !tell(letters, word, LookAlikes::word, line)
        && !tell(misread, word, Misreadings::word, line)
        && !tell(conversions, word, BadConversions::word, line)
        && composed) {
      boolean endsSome = BadConversions.isSecondHalf(word);
      wellWritten.put(word, endsSome);
      if (Syllable.isVietnamese(word)) {
        KNOWN.put(word, endsSome);
      }
    }
  }

  private interface Rule {
    @Nullable String apply(String word);
  }

  private static boolean tell(Map<String, Found> found, String word, Rule rule, int line) {
    var probably = rule.apply(word);
    if (probably != null) {
      count(found, word, probably, line);
    }
    return probably != null;
  }

  private static void count(Map<String, Found> found, String word, String probably, int line) {
    found.computeIfAbsent(word, w -> new Found(probably, line)).count++;
  }

  private List<Remark> remarks() {
    var remarks = new ArrayList<Remark>();
    removeNames();
    add(conversions, remarks, v -> Remark.of("bad-conversion", v));
    add(letters, remarks, v -> Remark.of("foreign-letter", v));
    add(misread, remarks, v -> Remark.of("misread", v));
    if (!decomposed.isEmpty()) {
      var first = decomposed.entrySet().iterator().next();
      int count = decomposed.values().stream().mapToInt(found -> found.count).sum();
      remarks.add(Remark.of("decomposed", first.getValue().probably, count, first.getValue().line));
    }
    if (privateSigns > 0) {
      remarks.add(
          Remark.of(
              "private-use", "U+%04X".formatted((int) firstPrivate), privateSigns, privateLine));
    }
    return remarks;
  }

  /** Names of places in other languages of the country are spelt as no Vietnamese word is. */
  private void removeNames() {
    boolean damaged =
        conversions.keySet().stream().anyMatch(word -> word.contains(" ") || !isName(word));
    if (!damaged) {
      conversions.clear();
    }
  }

  private static boolean isName(String word) {
    return Character.isUpperCase(word.charAt(0))
        && (word.length() == 1 || !BadConversions.isCapitals(word));
  }

  private interface Code {
    Remark with(Object... values);
  }

  private static void add(Map<String, Found> found, List<Remark> remarks, Code code) {
    found.entrySet().stream()
        .limit(MOST)
        .forEach(entry ->
            remarks.add(
                code.with(
                    entry.getKey(),
                    entry.getValue().probably,
                    entry.getValue().count,
                    entry.getValue().line)));
    if (found.size() > MOST) {
      remarks.add(Remark.of("doubtful-more", found.size() - MOST));
    }
  }
}
