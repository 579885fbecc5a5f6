package vn.giaoban.formats;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Vietnamese in ASCII alone, with the marks of a vowel as signs behind it (RFC 1456): "Vie^.t Nam".
 * No font tells of it, and the signs are those of ordinary punctuation; a line counts as such where
 * most of its words with signs inside are syllables when decoded.
 */
final class Viqr {

  private static final int WORDS_NEEDED = 4;

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z][A-Za-z^(+*'`?~.\\\\]*");

  /** A vowel with its marks, or đ. */
  private static final Pattern LETTER =
      Pattern.compile(
          "(?<d>[Dd][Dd])"
              + "|(?<vowel>[AaEeOo]\\^|[Aa]\\(|[OoUu][+*]|[AaEeIiOoUuYy])(?<tone>['`?~.])?");

  private static final String SIGNS = "^(+*'`?~.\\";
  private static final String MARKS = "^(+*`~";
  private static final String TONES = "'`?~.";
  private static final String COMBINING = "\u0301\u0300\u0309\u0303\u0323";

  private final CharSequence text;
  private final StringBuilder decoded;
  private boolean found;

  private Viqr(CharSequence text) {
    this.text = text;
    this.decoded = new StringBuilder(text.length());
  }

  /** The text with its lines of this kind decoded; null where there are none. */
  static @Nullable String decode(CharSequence text) {
    if (!isLikely(text)) {
      return null;
    }
    var viqr = new Viqr(text);
    viqr.decodeLines();
    return viqr.found ? viqr.decoded.toString() : null;
  }

  private static boolean isLikely(CharSequence text) {
    if (!hasMarks(text)) {
      return false;
    }
    var distinct = new HashSet<String>();
    var token = TOKEN.matcher(text);
    while (token.find() && distinct.size() < WORDS_NEEDED) {
      if (isMarked(token.group()) && isSyllable(token.group())) {
        distinct.add(token.group().toLowerCase(Locale.ROOT));
      }
    }
    return distinct.size() >= WORDS_NEEDED;
  }

  /** Whether enough signs stand close behind letters to be worth a look; most texts have few. */
  private static boolean hasMarks(CharSequence text) {
    int marks = 0;
    for (int i = 1; i < text.length() && marks < WORDS_NEEDED; i++) {
      if (SIGNS.indexOf(text.charAt(i)) >= 0 && isAsciiLetter(text.charAt(i - 1))) {
        boolean inside = i + 1 < text.length() && isOfToken(text.charAt(i + 1));
        marks += inside || isMark(text.charAt(i)) ? 1 : 0;
      }
    }
    return marks >= WORDS_NEEDED;
  }

  private static boolean isOfToken(char c) {
    return isAsciiLetter(c) || SIGNS.indexOf(c) >= 0;
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Those that are no punctuation even at the end of a word. */
  private static boolean isMark(char c) {
    return MARKS.indexOf(c) >= 0;
  }

  /** Whether a sign stands where punctuation does not. */
  private static boolean isMarked(String token) {
    int last = token.length() - 1;
    for (int i = 0; i <= last; i++) {
      char c = token.charAt(i);
      if (!Character.isLetter(c) && (i < last || isMark(c))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSyllable(String token) {
    int end = token.length();
    while (end > 0 && ".?'\\".indexOf(token.charAt(end - 1)) >= 0) {
      end--;
    }
    return Syllable.isVietnamese(letters(token))
        || (end < token.length()
            && isMarked(token.substring(0, end))
            && Syllable.isVietnamese(letters(token.substring(0, end))));
  }

  private void decodeLines() {
    int start = 0;
    while (start <= text.length()) {
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n') {
        end++;
      }
      decodeLine(text.subSequence(start, end).toString());
      if (end < text.length()) {
        decoded.append('\n');
      }
      start = end + 1;
    }
  }

  private void decodeLine(String line) {
    int marked = 0;
    int syllables = 0;
    var token = TOKEN.matcher(line);
    while (token.find()) {
      if (isMarked(token.group())) {
        marked++;
        syllables += isSyllable(token.group()) ? 1 : 0;
      }
    }
    if (syllables == 0 || syllables * 10 < marked * 7) {
      decoded.append(line);
      return;
    }
    found = true;
    token.reset();
    int at = 0;
    while (token.find()) {
      decoded.append(line, at, token.start()).append(word(line, token));
      at = token.end();
    }
    decoded.append(line, at, line.length());
  }

  /** Behind the last letter a point, question mark or quotation mark may be itself. */
  private static String word(String line, Matcher token) {
    var word = token.group();
    int end = word.length();
    while (end > 0 && ".?'".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    var bare = word.substring(0, end);
    for (int taken = Math.min(word.length(), end + 1); taken >= end; taken--) {
      var letters = letters(word.substring(0, taken));
      boolean isEnd = taken > end && isPunctuation(line, token, word.charAt(end), bare);
      if (!isEnd && Syllable.isVietnamese(letters)) {
        return letters + word.substring(taken).replace("\\", "");
      }
    }
    return Syllable.isVietnamese(letters(bare))
        ? letters(bare) + word.substring(end)
        : word.replaceAll("\\\\(?=[.?'])", "");
  }

  private static boolean isPunctuation(String line, Matcher token, char sign, String bare) {
    if (sign == '\'' || token.end() - token.start() > bare.length() + 1) {
      return false;
    }
    var rest = line.substring(token.end());
    if (rest.isBlank()) {
      return true;
    }
    // between two capitals it is part of a name, "Thi. Hoa", and else ends a sentence
    return rest.matches("\\s+\\p{Lu}.*") && !Character.isUpperCase(bare.charAt(0));
  }

  static String letters(String token) {
    var letters = new StringBuilder();
    var matcher = LETTER.matcher(token);
    int at = 0;
    while (matcher.find()) {
      letters.append(token, at, matcher.start());
      if (matcher.group("d") != null) {
        letters.append(matcher.group("d").charAt(0) == 'd' ? 'đ' : 'Đ');
      } else {
        letters.append(vowel(matcher.group("vowel")));
        if (matcher.group("tone") != null) {
          letters.append(COMBINING.charAt(TONES.indexOf(matcher.group("tone"))));
        }
      }
      at = matcher.end();
    }
    letters.append(token, at, token.length());
    return Normalizer.normalize(letters, Normalizer.Form.NFC);
  }

  private static String vowel(String signs) {
    if (signs.length() == 1) {
      return signs;
    }
    return signs.charAt(0)
        + switch (signs.charAt(1)) {
          case '^' -> "\u0302";
          case '(' -> "\u0306";
          default -> "\u031B";
        };
  }
}
