package vn.giaoban.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The official case of the field by which a body is named: "Sở Nội vụ", "Sở Văn hóa, Thể thao và Du
 * lịch". Each part of it begins with a capital.
 */
final class FieldCase {

  private static final Set<String> HEADS = Set.copyOf(Vocabulary.entries("field-heads.txt"));
  private static final Set<String> FIELDS = Set.copyOf(Vocabulary.entries("sector-names.txt"));
  private static final Map<String, String> SPELLINGS = spellings();

  /** The longest name of a field, in words. */
  private static final int LONGEST = 14;

  private FieldCase() {}

  private static Map<String, String> spellings() {
    var spellings = new HashMap<String, String>();
    for (var spelling : Vocabulary.entries("field-spellings.txt")) {
      spellings.put(spelling.toLowerCase(Locale.ROOT), spelling);
    }
    return Map.copyOf(spellings);
  }

  /**
   * Writes the field that stands behind such a head.
   *
   * @param words of a name; those of the field are replaced
   * @param start where the head begins
   * @param headEnd the first word behind all that is known of it: "Ban Tuyên giáo"
   */
  static void write(List<String> words, int start, int headEnd) {
    int from = headOf(words, start);
    boolean spelled =
        from < Math.min(headEnd, words.size()) && Character.isLowerCase(words.get(from).charAt(0));
    if (from == start || from >= words.size() || spelled) {
      return;
    }
    int end = fieldEnd(words, from);
    if (end == from && from == headEnd && isOpen(words, from)) {
      // of a field that no list has, only the first word is certain
      end = from + 1;
    }
    boolean begins = true;
    for (int i = from; i < end; i++) {
      var word = words.get(i);
      boolean joins = word.equals("và") || word.equals("-") || word.equals("–");
      if (begins && !joins) {
        words.set(i, capitalised(word));
      }
      begins = joins || word.endsWith(",");
    }
    for (int i = from; i + 1 < end; i++) {
      var pair = bare(words.get(i)) + " " + bare(words.get(i + 1));
      var spelling = SPELLINGS.get(pair.toLowerCase(Locale.ROOT));
      if (spelling != null) {
        words.set(i + 1, capitalised(words.get(i + 1)));
      }
    }
  }

  /** Whether "sở" or "bộ" begins the name of a body here, within another name. */
  static boolean opensWithin(List<String> words, int at) {
    if (at == 0 || at + 1 >= words.size()) {
      return false;
    }
    var before = words.get(at - 1);
    return switch (words.get(at).toLowerCase(Locale.ROOT)) {
      case "sở" -> !before.equalsIgnoreCase("cơ");
      case "bộ" -> before.equalsIgnoreCase("trưởng") || before.equalsIgnoreCase("phòng");
      default -> false;
    };
  }

  private static int headOf(List<String> words, int start) {
    int end = Math.min(words.size(), start + 2);
    while (end > start
        && !HEADS.contains(capitalised(String.join(" ", words.subList(start, end))))) {
      end--;
    }
    return end;
  }

  private static boolean isOpen(List<String> words, int at) {
    return !words.get(at - 1).equals("Ban")
        && !HomePlace.isLevel(words.get(at))
        && Character.isLowerCase(words.get(at).charAt(0));
  }

  /** The end of the longest field that begins there; {@code from} where none does. */
  private static int fieldEnd(List<String> words, int from) {
    for (int end = Math.min(words.size(), from + LONGEST); end > from; end--) {
      var field = bare(String.join(" ", words.subList(from, end))).toLowerCase(Locale.ROOT);
      if (FIELDS.contains(field)) {
        return end;
      }
    }
    return from;
  }

  private static String bare(String word) {
    return word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
