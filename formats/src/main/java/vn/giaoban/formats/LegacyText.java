package vn.giaoban.formats;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what of a text is in an encoding from before Unicode, and decodes it word by word. The font
 * speaks first; where there is none, or it is wrong, the words do: those of a Vietnamese text are
 * syllables in the right encoding and hardly ever in another. A text in any other language, or in
 * Unicode, is left alone.
 */
final class LegacyText {

  /** So many different words must speak for an encoding that no font tells of. */
  private static final int WORDS_NEEDED = 4;

  /** One in which every word is marked needs fewer. */
  private static final int WORDS_NEEDED_ALONE = 3;

  private enum Reading {
    UNICODE,
    TCVN3,
    VNI
  }

  /** A word with a sign beyond ASCII. */
  private static final class Word {
    final int start;
    final int end;
    final int line;
    final FontEncoding font;
    final Set<Reading> syllable;
    final boolean beyond;
    @Nullable Reading decided;

    Word(int start, int end, int line, FontEncoding font, Spelling spelling) {
      this.start = start;
      this.end = end;
      this.line = line;
      this.font = font;
      this.syllable = spelling.syllable();
      this.beyond = spelling.beyond();
    }

    boolean isOnly(Reading reading) {
      return syllable.size() == 1 && syllable.contains(reading);
    }
  }

  /**
   * What a word may be, wherever it stands.
   *
   * @param syllable in which readings it is one
   * @param beyond whether it has signs that neither encoding has
   */
  private record Spelling(Set<Reading> syllable, boolean beyond) {

    static Spelling of(String word) {
      return new Spelling(
          LegacyText.syllable(word),
          word.chars().anyMatch(c -> !Tcvn3.knows((char) c) && !Vni.knows((char) c)));
    }
  }

  private static final char HYPHEN = '\u00ad';

  /**
   * Words that are syllables in Unicode; there are not many more of them, and every text has them.
   */
  private static final KnownWords<Spelling> KNOWN = new KnownWords<>();

  private final CharSequence text;
  private final Fonts fonts;
  private final List<Word> words = new ArrayList<>();
  private final Map<String, Spelling> seen = new HashMap<>();

  private LegacyText(CharSequence text, Fonts fonts) {
    this.text = text;
    this.fonts = fonts;
  }

  /** What the text would be in Unicode; null where it is already. */
  static Rendering.@Nullable Conversion convert(CharSequence text, Fonts fonts) {
    var legacy = new LegacyText(text, fonts);
    legacy.findWords();
    var trusted = legacy.trusted();
    if (trusted.isEmpty() && !fonts.tellEncoding()) {
      return conversion(EnumSet.noneOf(LegacyEncoding.class), text);
    }
    legacy.decide(trusted);
    return legacy.decode();
  }

  private void findWords() {
    int line = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (!isWordSign(c) || fonts.at(at) == FontEncoding.UNICODE) {
        line += c == '\n' ? 1 : 0;
        at++;
        continue;
      }
      int start = at;
      boolean plain = true;
      while (at < text.length()
          && isWordSign(text.charAt(at))
          && fonts.at(at) != FontEncoding.UNICODE) {
        plain &= text.charAt(at) < 0x80;
        at++;
      }
      if (!plain) {
        add(start, at, line);
      }
    }
  }

  private static boolean isWordSign(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    return (c > 0xA0 && c <= 0xFF)
        || Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Tcvn3.decode(c) != c;
  }

  private void add(int start, int end, int line) {
    var sign = firstBeyondAscii(start, end);
    var word = text.subSequence(start, end).toString();
    var spelling = KNOWN.get(word);
    if (spelling == null) {
      spelling = seen.computeIfAbsent(word, Spelling::of);
      if (spelling.syllable().contains(Reading.UNICODE)) {
        KNOWN.put(word, spelling);
      }
    }
    words.add(new Word(start, end, line, fonts.at(sign), spelling));
  }

  private int firstBeyondAscii(int start, int end) {
    int at = start;
    while (at < end - 1 && text.charAt(at) < 0x80) {
      at++;
    }
    return at;
  }

  /** In which readings the word is a syllable. */
  private static Set<Reading> syllable(String word) {
    var readings = EnumSet.noneOf(Reading.class);
    if (Syllable.isVietnamese(letters(Normalizer.normalize(word, Normalizer.Form.NFC)))) {
      readings.add(Reading.UNICODE);
    }
    if (word.chars().allMatch(c -> Tcvn3.knows((char) c)) && Syllable.isVietnamese(tcvn3(word))) {
      readings.add(Reading.TCVN3);
    }
    if (word.chars().allMatch(c -> Vni.knows((char) c))
        && Syllable.isVietnamese(Vni.decode(word))) {
      readings.add(Reading.VNI);
    }
    return readings;
  }

  /** Quotation marks and the like may stand close to a word. */
  private static String letters(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && !Character.isLetter(word.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetter(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(start, end);
  }

  private static String tcvn3(String word) {
    var decoded = new StringBuilder(word.length());
    word.chars().forEach(c -> decoded.append(Tcvn3.decode((char) c)));
    return decoded.toString();
  }

  private void decide(Set<Reading> trusted) {
    int from = 0;
    Reading before = trusted.isEmpty() ? Reading.UNICODE : mainReading(trusted);
    while (from < words.size()) {
      int to = from;
      while (to < words.size() && words.get(to).line == words.get(from).line) {
        to++;
      }
      before = decideLine(words.subList(from, to), trusted, before);
      from = to;
    }
  }

  /** The encodings that enough of the words with no telling font speak for. */
  private Set<Reading> trusted() {
    var trusted = EnumSet.noneOf(Reading.class);
    for (var reading : List.of(Reading.TCVN3, Reading.VNI)) {
      if (words.stream().noneMatch(word -> word.isOnly(reading))) {
        continue;
      }
      var distinct = new HashSet<String>();
      int from = 0;
      while (from < words.size()) {
        int to = from;
        int open = 0;
        int only = 0;
        int right = 0;
        while (to < words.size() && words.get(to).line == words.get(from).line) {
          var word = words.get(to++);
          if (word.font == FontEncoding.OPEN) {
            open += word.syllable.contains(Reading.UNICODE) ? 0 : 1;
            only += word.isOnly(reading) ? 1 : 0;
            right += word.syllable.contains(reading) ? 1 : 0;
          }
        }
        if (only > 0 && right * 10 >= open * 7) {
          words.subList(from, to).stream()
              .filter(word -> word.font == FontEncoding.OPEN && word.isOnly(reading))
              .forEach(word -> distinct.add(word(word).toLowerCase(Locale.ROOT)));
        }
        from = to;
      }
      boolean alone =
          words.stream().noneMatch(w -> w.font == FontEncoding.OPEN && w.isOnly(Reading.UNICODE));
      if (distinct.size() >= (alone ? WORDS_NEEDED_ALONE : WORDS_NEEDED)) {
        trusted.add(reading);
      }
    }
    return trusted;
  }

  private String word(Word word) {
    return text.subSequence(word.start, word.end).toString();
  }

  /** What most words with no telling font are. */
  private Reading mainReading(Set<Reading> trusted) {
    var counts = new EnumMap<Reading, Integer>(Reading.class);
    for (var word : words) {
      for (var reading : Reading.values()) {
        if (word.font == FontEncoding.OPEN
            && word.isOnly(reading)
            && (reading == Reading.UNICODE || trusted.contains(reading))) {
          counts.merge(reading, 1, Integer::sum);
        }
      }
    }
    return most(counts, Reading.UNICODE);
  }

  private static Reading most(Map<Reading, Integer> counts, Reading otherwise) {
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(otherwise);
  }

  /**
   * Decides the words of one line.
   *
   * @param before what the words of no telling font before it were
   * @return what those of this line are
   */
  private Reading decideLine(List<Word> line, Set<Reading> trusted, Reading before) {
    for (var font : List.of(FontEncoding.TCVN3, FontEncoding.VNI)) {
      var set = line.stream().filter(w -> w.font.encoding() == font.encoding()).toList();
      if (!set.isEmpty()) {
        decideByFont(set, font == FontEncoding.VNI ? Reading.VNI : Reading.TCVN3);
      }
    }
    var counts = new EnumMap<Reading, Integer>(Reading.class);
    for (var word : line) {
      for (var reading : Reading.values()) {
        if (word.font == FontEncoding.OPEN && word.isOnly(reading) && isOpenTo(reading, trusted)) {
          counts.merge(reading, 1, Integer::sum);
        }
      }
    }
    var main = most(counts, before);
    decideOpen(line.stream().filter(w -> w.font == FontEncoding.OPEN).toList(), main, trusted);
    return main;
  }

  private static boolean isOpenTo(Reading reading, Set<Reading> trusted) {
    return reading == Reading.UNICODE || trusted.contains(reading);
  }

  private static void decideOpen(List<Word> words, Reading main, Set<Reading> trusted) {
    for (var word : words) {
      word.decided = certain(word, trusted);
    }
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).decided == null) {
        var before = i == 0 ? main : Objects.requireNonNull(words.get(i - 1).decided);
        words.get(i).decided = before == next(words, i, main) ? before : main;
      }
    }
  }

  /** The only reading in which the word is a syllable, among those that may be; null for none. */
  private static @Nullable Reading certain(Word word, Set<Reading> trusted) {
    if (word.beyond) {
      return Reading.UNICODE;
    }
    Reading found = null;
    for (var reading : word.syllable) {
      if (isOpenTo(reading, trusted)) {
        if (found != null) {
          return null;
        }
        found = reading;
      }
    }
    return found;
  }

  private static Reading next(List<Word> words, int from, Reading otherwise) {
    for (int i = from + 1; i < words.size(); i++) {
      var decided = words.get(i).decided;
      if (decided != null) {
        return decided;
      }
    }
    return otherwise;
  }

  /** A font may be wrong: Unicode pasted into it, or words of the other encoding. */
  private static void decideByFont(List<Word> set, Reading own) {
    var other = own == Reading.TCVN3 ? Reading.VNI : Reading.TCVN3;
    long owned = count(set, own);
    boolean wrong = count(set, other) >= 2 && count(set, other) > 2 * owned;
    boolean unicode = count(set, Reading.UNICODE) > owned;
    for (var word : set) {
      if (word.beyond) {
        word.decided = Reading.UNICODE;
      } else if (wrong && word.syllable.contains(other)) {
        word.decided = other;
      } else if (unicode && word.syllable.contains(Reading.UNICODE)) {
        word.decided = Reading.UNICODE;
      } else {
        word.decided = own;
      }
    }
  }

  private static long count(List<Word> words, Reading only) {
    return words.stream().filter(w -> w.isOnly(only)).count();
  }

  private Rendering.@Nullable Conversion decode() {
    var found = EnumSet.noneOf(LegacyEncoding.class);
    var decoded = new StringBuilder(text.length());
    int at = 0;
    for (var word : words) {
      plain(decoded, at, word.start, found);
      word(decoded, word, found);
      at = word.end;
    }
    plain(decoded, at, text.length(), found);
    return conversion(found, decoded);
  }

  private static Rendering.@Nullable Conversion conversion(
      Set<LegacyEncoding> found, CharSequence decoded) {
    var marks = Viqr.decode(decoded);
    if (marks != null) {
      found.add(LegacyEncoding.VIQR);
      return new Rendering.Conversion(marks, found);
    }
    return found.isEmpty() ? null : new Rendering.Conversion(decoded.toString(), found);
  }

  /** Letters of ASCII are themselves in every encoding, but a font of capitals shows them so. */
  private void plain(StringBuilder decoded, int from, int to, Set<LegacyEncoding> found) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      char shown = shown(i, c);
      if (shown != c) {
        found.add(LegacyEncoding.TCVN3);
      }
      decoded.append(shown);
    }
  }

  /**
   * The sign that only says where a word may be broken, which is a letter in this encoding: it is
   * none where the word is a syllable without it alone, or where it would begin what is none.
   *
   * @return -1 where there is no such sign
   */
  private int hyphen(Word word) {
    var signs = word(word);
    int first = signs.indexOf(HYPHEN);
    boolean begins =
        first == 0 && (word.start == 0 || !Character.isLetter(text.charAt(word.start - 1)));
    if (begins && signs.length() == 1) {
      return word.start;
    }
    if (first < 0 || word.syllable.contains(Reading.TCVN3)) {
      return -1;
    }
    for (int at = first; at >= 0; at = signs.indexOf(HYPHEN, at + 1)) {
      if (Syllable.isVietnamese(tcvn3(signs.substring(0, at) + signs.substring(at + 1)))) {
        return word.start + at;
      }
    }
    return begins ? word.start : -1;
  }

  private char shown(int at, char c) {
    return Character.isLowerCase(c) && fonts.at(at) == FontEncoding.TCVN3_CAPITALS
        ? Character.toUpperCase(c)
        : c;
  }

  private void word(StringBuilder decoded, Word word, Set<LegacyEncoding> found) {
    switch (word.decided) {
      case TCVN3 -> {
        found.add(LegacyEncoding.TCVN3);
        int hyphen = hyphen(word);
        for (int i = word.start; i < word.end; i++) {
          if (i != hyphen) {
            decoded.append(shown(i, Tcvn3.decode(text.charAt(i))));
          }
        }
      }
      case VNI -> {
        found.add(LegacyEncoding.VNI);
        for (int i = word.start; i < word.end; i++) {
          Vni.append(decoded, text.charAt(i));
        }
      }
      case null, default -> decoded.append(text, word.start, word.end);
    }
  }
}
