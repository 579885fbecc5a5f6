package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers and symbols of documents in prose: the Party's "12-CT/TU", the State's "12/QĐ-UBND"
 * and "12/2024/NĐ-CP", letters "345/SNV-TC". Blanks round the marks, long dashes and a lost hyphen
 * are read over.
 */
final class SymbolReader {

  /**
   * @param normal one token: no blanks, short dashes
   * @param key the same for all ways of writing one symbol
   * @param number without leading zeros
   * @param code the first part that names a kind ("QĐ"); null in letters
   * @param parts the letters between the marks
   */
  record Symbol(
      String normal,
      String key,
      String number,
      @Nullable String code,
      List<String> parts,
      int start,
      int end) {

    /** The symbol with another number, for lists that say it once: "số 18, 19-NQ/TW". */
    Symbol withNumber(String other) {
      int first = 0;
      while (first < normal.length() && Character.isLetterOrDigit(normal.charAt(first))) {
        first++;
      }
      var whole = other + normal.substring(first);
      return new Symbol(
          whole, SymbolReader.key(whole), withoutZeros(other), code, parts, start, end);
    }
  }

  private static final String PART = "[A-ZĐƯ][A-Za-zĐđƯư0-9]{0,19}";

  /** "141-CV/VPTW/nb": internal, as offices of the Party mark their letters. */
  private static final String INTERNAL = "(?:/nb)?";

  private static final Pattern SYMBOL =
      Pattern.compile(
          "(?<![\\p{L}\\d/.,-])(\\d{1,6}(?:\\.\\d{1,2})?[a-e]?)(?: ?/ ?((?:19|20)\\d{2}))?"
              + "(?: ?[-–/] ?| )("
              + PART
              + "(?:(?: ?/ ?|[-–&.] ?| [-–](?! ))"
              + PART
              + "){0,6})"
              + INTERNAL
              + "(?![\\p{L}\\d])");

  /** Number and year with the marks around them are shorter than this. */
  private static final int LONGEST_NUMBER = 24;

  private static final Pattern NUMBER_WORD = Pattern.compile("số ?:? ?$");

  private static final Pattern MARKS = Pattern.compile("[-–/&. ]+");

  /** Figures of which a scan lost the hyphen behind them. */
  private static final Pattern NUMBERED = Pattern.compile("[\\d./ a-e]+");

  /** The police number their departments: "412/KH-BCA-C07". */
  private static final Pattern DEPARTMENT = Pattern.compile("[A-Z]\\d{2}");

  private static final Pattern YEARLY = Pattern.compile("QH\\d{1,2}|UBTVQH\\d{1,2}");

  private final KindTable kinds;

  SymbolReader(KindTable kinds) {
    this.kinds = kinds;
  }

  List<Symbol> all(Words words) {
    var text = words.text();
    if (text.indexOf('/') < 0) {
      return List.of();
    }
    var found = new ArrayList<Symbol>();
    Matcher matcher = null;
    int from = 0;
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (!word.opensWithDigit() || word.start() < from || !isLikely(text, word.start())) {
        continue;
      }
      if (matcher == null) {
        matcher = SYMBOL.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
      }
      if (!matcher.region(word.start(), text.length()).lookingAt()) {
        continue;
      }
      var symbol = symbol(text, matcher);
      if (symbol == null) {
        from = matcher.end(1);
      } else {
        found.add(symbol);
        from = symbol.end();
      }
    }
    return found;
  }

  /**
   * Whether a symbol may begin here: with figures behind which, with no other characters between
   * than those of a number, a capital stands, and with a slash before the first letter with a mark
   * as running text has them. Spares the expression nearly all of a text.
   */
  private static boolean isLikely(String text, int at) {
    int end = at + 1;
    int limit = Math.min(text.length(), at + LONGEST_NUMBER);
    while (end < limit && isNumbering(text.charAt(end))) {
      end++;
    }
    return end < limit && Letters.isUpper(text.charAt(end)) && holdsSlash(text, at);
  }

  private static boolean holdsSlash(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '/' && isInSymbol(text.charAt(at))) {
      at++;
    }
    return at < text.length() && text.charAt(at) == '/';
  }

  private static boolean isInSymbol(char c) {
    return c < 128 ? Letters.isLetterOrDigit(c) || " .-&".indexOf(c) >= 0 : "–ĐđƯư".indexOf(c) >= 0;
  }

  private static boolean isFigure(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNumbering(char c) {
    return isFigure(c) || (c >= 'a' && c <= 'e') || " ./-–".indexOf(c) >= 0;
  }

  private @Nullable Symbol symbol(String text, Matcher found) {
    int start = found.start();
    int end = found.end();
    var number = found.group(1);
    var year = found.group(2);
    var parts = found.group(3);
    var before = text.substring(start, found.start(3));
    if (before.indexOf('/') < 0 && parts.indexOf('/') < 0) {
      return null;
    }
    var tokens = MARKS.split(parts, -1);
    for (int i = 0; i < tokens.length; i++) {
      if (!isCode(tokens[i]) && (i == 0 || !DEPARTMENT.matcher(tokens[i]).matches())) {
        return null;
      }
    }
    boolean lostHyphen = before.endsWith(" ") && NUMBERED.matcher(before.stripTrailing()).matches();
    var code = kinds.isCode(tokens[0]) ? tokens[0] : null;
    if (lostHyphen && (parts.indexOf('/') < 0 || (code == null && !isAnnounced(text, start)))) {
      return null;
    }
    if (year != null
        && tokens.length == 1
        && !YEARLY.matcher(tokens[0]).matches()
        && code == null) {
      return null;
    }
    var normal = new StringBuilder();
    for (char c : text.substring(start, end).toCharArray()) {
      if (c != ' ') {
        normal.append(c == '–' ? '-' : c);
      }
    }
    if (lostHyphen) {
      normal.insert(before.replace(" ", "").length(), '-');
    }
    var bare = withoutZeros(number);
    return new Symbol(
        normal.toString(), key(normal.toString()), bare, code, List.of(tokens), start, end);
  }

  private static boolean isAnnounced(String text, int start) {
    var before = Spelling.plain(text.substring(Math.max(0, start - 6), start));
    return NUMBER_WORD.matcher(before).find();
  }

  /**
   * What is the same however a symbol is written: marks, case, leading zeros, Đ and Ư do not count.
   */
  static String key(String symbol) {
    var plain = withoutZeros(Spelling.plain(symbol).replace('đ', 'd').replace("tư", "tw"));
    var key = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Letters.isLetter(c) || isFigure(c)) {
        key.append(c == 'ư' ? 'u' : c);
      } else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
        key.append(' ');
      }
    }
    return key.toString().stripTrailing();
  }

  /** A number without leading zeros, of which the last figure is kept. */
  static String withoutZeros(String number) {
    int zeros = 0;
    while (zeros + 1 < number.length()
        && number.charAt(zeros) == '0'
        && isFigure(number.charAt(zeros + 1))) {
      zeros++;
    }
    return number.substring(zeros);
  }

  private static boolean isCode(String token) {
    int capitals = 0;
    for (int i = 0; i < token.length(); i++) {
      if (Character.isUpperCase(token.charAt(i))) {
        capitals++;
      }
    }
    return capitals > 1 || token.length() == 1;
  }
}
