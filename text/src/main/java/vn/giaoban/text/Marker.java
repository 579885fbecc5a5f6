package vn.giaoban.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands before a numbered or bulleted paragraph.
 *
 * @param printed without blanks inside ("I.", "1.1.", "a)", "-", "Điều 2.")
 * @param rank how far out it usually stands
 * @param key markers with the same key belong to the same run
 * @param number its place in the run; 0 where it cannot be told
 * @param length how many characters of the reading it takes, with the blanks after it
 */
record Marker(String printed, Rank rank, String key, int number, int length) {

  /** From the outermost to the innermost. */
  enum Rank {
    PART,
    CHAPTER,
    SECTION,
    UPPER,
    ROMAN,
    ARTICLE,
    NUMBER,
    DECIMAL,
    LETTER,
    ENCLOSED,
    BULLET;

    boolean isBullet() {
      return this == BULLET;
    }

    /** The next further out; the outermost itself. */
    Rank outside() {
      return switch (this) {
        case PART, CHAPTER -> PART;
        case SECTION -> CHAPTER;
        case UPPER -> SECTION;
        case ROMAN -> UPPER;
        case ARTICLE -> ROMAN;
        case NUMBER -> ARTICLE;
        case DECIMAL -> NUMBER;
        case LETTER -> DECIMAL;
        case ENCLOSED -> LETTER;
        case BULLET -> ENCLOSED;
      };
    }
  }

  /** What a part of a document may be called, folded. */
  private static final List<String> NAMES = List.of("phan", "chuong", "muc", "dieu");

  private static final Pattern NAMED =
      Pattern.compile(
          "("
              + String.join("|", NAMES)
              + ") (?:thu )?([ivxlc]{1,7}|\\d{1,3}[a-z]?|mot|nhat|hai|ba|bon|tu|nam|sau|bay|tam|[a-h])"
              + " ?(/[.–-]|[.)][/–-]|[.:)/]|[–—-](?= )|$|(?= \\p{L}))\\s*");

  /** "1/.", "I/-", "a).": two marks where one would do. */
  private static final String DOUBLE = "/ ?[.–-]|[.)] ?/|[.)]-(?= )|\\)\\.";

  /** With one of these it begins, and what else may end a number does. */
  private static final String MARKS = "/.)–-";

  private static final String NUMERALS = "IVX";

  private static final Pattern ROMAN =
      Pattern.compile("([" + NUMERALS + "]{1,6}) ?(" + DOUBLE + "|[.)–-]|/(?= ))(?= |\\p{L}|$) *");
  private static final Pattern UPPER =
      Pattern.compile(
          "([A-HĐ])("
              + DOUBLE
              + "|[.)]|/(?= )|(?: (?=[–-] \\p{Lu}))?[–-](?= \\p{Lu}))(?= |\\p{L}|$) *");
  private static final Pattern DECIMAL =
      Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){1,4})([.)/–-]?)(?= |\\p{L}|$) *");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(\\d{1,3}) ?(" + DOUBLE + "|[.)]|[/–-](?= |\\p{L}\\p{Ll}))(?= |\\p{L}|[“\"(]|$) *");
  private static final Pattern LETTER =
      Pattern.compile("(\\p{Ll}\\d?)(" + DOUBLE + "|[.)]|[/–-](?= ))(?= |\\p{L}|$) *");
  private static final Pattern ENCLOSED =
      Pattern.compile("\\((\\d{1,2}|[ivx]{1,5}|\\p{Ll})\\)(?= |\\p{L}|$) *");
  private static final Pattern NO_OUTLINE = Pattern.compile("0.*|.*\\.0\\d?.*|.*\\.(19|20)\\d\\d");
  private static final Pattern BLANKS_BEFORE_MARK = Pattern.compile(" +([.:)])$");
  private static final String BULLETS = "-–—−+*•●○▪■□◦·‣►➢✓\uF02D\uF0B7\uF0D8\uF0A7";

  private static final List<String> ROMANS =
      List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");

  private static final int MOST_DIGITS = 3;

  private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

  /**
   * What is printed before the item that this one follows, as it may stand within a sentence: "(i)"
   * before "(ii)", "a)" before "b)"; null for the first one and for markers of other forms.
   */
  @Nullable String before() {
    boolean enclosed = rank == Rank.ENCLOSED;
    if (!printed.endsWith(")") || (!enclosed && rank != Rank.LETTER && rank != Rank.NUMBER)) {
      return null;
    }
    var inside = printed.substring(enclosed ? 1 : 0, printed.length() - 1);
    int roman = enclosed ? ROMANS.indexOf(inside) : -1;
    int letter = inside.length() == 1 ? LETTERS.indexOf(inside) : -1;
    String before = null;
    if (Character.isDigit(inside.charAt(0))) {
      before = number > 1 ? String.valueOf(number - 1) : null;
    } else if (roman >= 0) {
      before = roman > 0 ? ROMANS.get(roman - 1) : null;
    } else if (letter > 0) {
      before = LETTERS.substring(letter - 1, letter);
    }
    return before == null ? null : (enclosed ? "(" : "") + before + ")";
  }

  /** The marker that the reading begins with, if any. */
  static @Nullable Marker at(Reading reading) {
    return reading.marker();
  }

  /** For {@link Reading#marker} only, which keeps it. */
  static @Nullable Marker read(Reading reading) {
    var text = reading.text();
    if (text.isEmpty()) {
      return null;
    }
    char first = text.charAt(0);
    if (Letters.isLetter(first)) {
      return lettered(reading, text, first);
    }
    if (BULLETS.indexOf(first) >= 0) {
      return bullet(text, first);
    }
    if (first == '(') {
      var matcher = ENCLOSED.matcher(text);
      if (!matcher.lookingAt()) {
        return null;
      }
      return marker(
          matcher.group().strip(), Rank.ENCLOSED, kindOf(matcher.group(1)), matcher.end());
    }
    if (WordedMarkers.isCircle(first)) {
      return WordedMarkers.circle(text);
    }
    return isDigit(first) ? numbered(text) : null;
  }

  /** A marker that begins with a digit; the expressions are asked only behind what may be one. */
  private static @Nullable Marker numbered(String text) {
    int end = 1;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    boolean goesOn = text.startsWith(".", end) && end + 1 < text.length();
    if (goesOn && isDigit(text.charAt(end + 1))) {
      var decimal = DECIMAL.matcher(text);
      if (decimal.lookingAt() && isOutline(decimal.group(1))) {
        int dots = (int) decimal.group(1).chars().filter(c -> c == '.').count();
        return marker(
            decimal.group(1) + decimal.group(2), Rank.DECIMAL, "decimal" + dots, decimal.end());
      }
    }
    if (end > MOST_DIGITS || !isMark(text, end)) {
      return null;
    }
    int plain = plainEnd(text, end);
    if (plain > 0) {
      return marker(text.substring(0, end + 1), Rank.NUMBER, "number", plain);
    }
    var number = NUMBER.matcher(text);
    return number.lookingAt()
        ? marker(number.group(1) + number.group(2), Rank.NUMBER, "number", number.end())
        : null;
  }

  /**
   * Where the words begin behind a number that ends with "." or ")" and a blank, as nearly all do;
   * 0 where it ends in another way, of which the expressions know.
   */
  private static int plainEnd(String text, int mark) {
    boolean plain =
        (text.startsWith(". ", mark) || text.startsWith(") ", mark))
            && !text.startsWith("/", mark + 2);
    int end = plain ? mark + 1 : 0;
    while (plain && end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    return end;
  }

  /** Whether a mark that ends a number may stand here or behind a blank. */
  private static boolean isMark(String text, int end) {
    int mark = text.startsWith(" ", end) ? end + 1 : end;
    return mark < text.length() && MARKS.indexOf(text.charAt(mark)) >= 0;
  }

  /** A marker that begins with a letter; hardly any paragraph does, so that most are told soon. */
  private static @Nullable Marker lettered(Reading reading, String text, char first) {
    if (Letters.isUpper(first) && opensWithName(text)) {
      var named = NAMED.matcher(reading.folded());
      if (named.lookingAt() && isNamed(text, named)) {
        return named(text, named.group(1), named.end());
      }
    }
    var worded = Letters.isUpper(first) ? WordedMarkers.at(reading, text) : null;
    if (worded != null) {
      return worded;
    }
    int numeral = 0;
    while (numeral < text.length() && NUMERALS.indexOf(text.charAt(numeral)) >= 0) {
      numeral++;
    }
    if (numeral > 0 && isMark(text, numeral)) {
      var roman = ROMAN.matcher(text);
      if (roman.lookingAt()) {
        return marker(roman.group(1) + roman.group(2), Rank.ROMAN, "roman", roman.end());
      }
    }
    if (!isMark(text, 1) && !isMark(text, 2)) {
      return null;
    }
    int plain = first >= 'a' && first <= 'z' ? plainEnd(text, 1) : 0;
    if (plain > 0) {
      return marker(text.substring(0, 2), Rank.LETTER, "letter", plain);
    }
    boolean upper = Letters.isUpper(first);
    var letter = (upper ? UPPER : LETTER).matcher(text);
    return letter.lookingAt()
        ? marker(
            letter.group(1) + letter.group(2),
            upper ? Rank.UPPER : Rank.LETTER,
            upper ? "upper" : "letter",
            letter.end())
        : null;
  }

  private static boolean opensWithName(String text) {
    char first = Fold.of(text.charAt(0));
    for (var name : NAMES) {
      if (name.charAt(0) == first && Fold.startsWith(text, name)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Marker bullet(String text, char first) {
    int end = 1;
    while (end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    if (end == text.length() || (end == 1 && Character.isDigit(text.charAt(1)))) {
      return null;
    }
    boolean dash = "-–—−\uF02D".indexOf(first) >= 0;
    var printed = dash ? "-" : String.valueOf(first);
    return new Marker(printed, Rank.BULLET, printed, 0, end);
  }

  /** "Điều 5 Luật Đất đai" cites; "Chương I QUY ĐỊNH CHUNG", "Phần một - Kết quả" is a title. */
  private static boolean isNamed(String text, Matcher named) {
    boolean letter = named.end(2) - named.start(2) == 1;
    if (letter && Character.isLowerCase(text.charAt(named.start(2)))) {
      return false;
    }
    if (!named.group(3).isEmpty() && "–—-".contains(named.group(3))) {
      return !named.group(1).equals("dieu") && Character.isUpperCase(text.charAt(named.end()));
    }
    if (!named.group(3).isEmpty() || named.end() == text.length()) {
      return true;
    }
    return !named.group(1).equals("dieu") && Parts.isCapitals(text.substring(named.end()));
  }

  private static Marker named(String text, String word, int end) {
    var rank =
        switch (word) {
          case "phan" -> Rank.PART;
          case "chuong" -> Rank.CHAPTER;
          case "muc" -> Rank.SECTION;
          default -> Rank.ARTICLE;
        };
    var printed = BLANKS_BEFORE_MARK.matcher(text.substring(0, end).strip()).replaceAll("$1");
    return marker(printed, rank, word, end);
  }

  private static String kindOf(String inside) {
    return Character.isDigit(inside.charAt(0)) ? "(number)" : "(letter)";
  }

  /** "1.014392" and "18.11.2025" are no numbers of paragraphs. */
  private static boolean isOutline(String number) {
    return !NO_OUTLINE.matcher(number).matches();
  }

  private static int number(String printed) {
    int end = printed.length();
    while (end > 0 && !isDigit(printed.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && end - start < MOST_DIGITS && isDigit(printed.charAt(start - 1))) {
      start--;
    }
    if (start < end) {
      return Integer.parseInt(printed, start, end, 10);
    }
    char first = printed.charAt(0) == '(' ? printed.charAt(1) : printed.charAt(0);
    return switch (first) {
      case 'a', 'A', 'I' -> printed.startsWith("II") || printed.startsWith("IV") ? 0 : 1;
      default -> 0;
    };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Marker marker(String printed, Rank rank, String key, int length) {
    return new Marker(printed, rank, key, number(printed), length);
  }
}
