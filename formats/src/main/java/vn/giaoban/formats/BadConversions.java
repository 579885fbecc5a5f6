package vn.giaoban.formats;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words that a wrong conversion left: VNI decoded once more after it was Unicode already ("CỘNG
 * HỊA", "phịng", "cơng"), or Latin-1 taken for Windows-1258 ("xă", "tŕnh").
 */
final class BadConversions {

  /** What stands there, and what stood there before; one sign each, then two for one. */
  private record Change(String now, String before) {}

  private static final List<Change> CHANGES =
      List.of(
          new Change("ị", "ò"),
          new Change("ĩ", "ó"),
          new Change("ơ", "ô"),
          new Change("ồ", "oà"),
          new Change("ố", "oá"),
          new Change("ă", "ã"),
          new Change("ơ", "õ"),
          new Change("ư", "ý"));

  /** Marks on a letter that never has them are the letters of Windows-1258 in their place. */
  private static final Map<Character, Character> MARKS =
      Map.of('\u0301', 'ì', '\u0300', 'ì', '\u0323', 'ò', '\u0309', 'ò');

  private static final Map<String, String> PAIRS = pairs();

  private static final Set<String> SECOND_HALVES =
      PAIRS.keySet().stream()
          .map(pair -> pair.substring(pair.indexOf(' ') + 1))
          .collect(Collectors.toUnmodifiableSet());

  private BadConversions() {}

  private static Map<String, String> pairs() {
    var pairs = new HashMap<String, String>();
    var in =
        Objects.requireNonNull(
            BadConversions.class.getResourceAsStream("bad-conversions.txt"), "list of words");
    try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        int equals = line.indexOf('=');
        if (!line.startsWith("#") && equals > 0) {
          pairs.put(line.substring(0, equals), line.substring(equals + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pairs;
  }

  /** Whether the word may be the second of two that {@link #pair} knows. */
  static boolean isSecondHalf(String word) {
    return SECOND_HALVES.contains(small(word));
  }

  /** What two words beside each other probably were; null where nothing speaks against them. */
  static @Nullable String pair(String first, String second) {
    var right = PAIRS.get(small(first) + " " + small(second));
    if (right == null) {
      return null;
    }
    boolean capitals = isCapitals(first + second);
    if (!capitals && Character.isUpperCase(first.charAt(0))) {
      return Character.toUpperCase(right.charAt(0)) + right.substring(1);
    }
    return capitals ? right.toUpperCase(Locale.ROOT) : right;
  }

  /** What the word probably was; null where it can be a word or nothing makes it one. */
  static @Nullable String word(String word) {
    var small = small(word);
    if (small.chars().allMatch(c -> c < 0x80) || Syllable.isVietnamese(small)) {
      return null;
    }
    var right = withoutMarks(small);
    for (var change : CHANGES) {
      if (right == null && small.contains(change.now())) {
        var changed = small.replace(change.now(), change.before());
        right = Syllable.isVietnamese(changed) ? changed : null;
      }
    }
    if (right == null) {
      return null;
    }
    if (isCapitals(word)) {
      return right.toUpperCase(Locale.ROOT);
    }
    return Character.isUpperCase(word.charAt(0))
        ? Character.toUpperCase(right.charAt(0)) + right.substring(1)
        : right;
  }

  private static @Nullable String withoutMarks(String word) {
    var parts = new StringBuilder(Normalizer.normalize(word, Normalizer.Form.NFD));
    boolean changed = false;
    for (int i = 1; i < parts.length(); i++) {
      var letter = MARKS.get(parts.charAt(i));
      if (letter != null && "bcdghklmnpqrstvx".indexOf(parts.charAt(i - 1)) >= 0) {
        parts.setCharAt(i, letter);
        changed = true;
      }
    }
    var right = Normalizer.normalize(parts, Normalizer.Form.NFC);
    return changed && Syllable.isVietnamese(right) ? right : null;
  }

  private static String small(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  static boolean isCapitals(String word) {
    return word.chars().noneMatch(Character::isLowerCase);
  }
}
