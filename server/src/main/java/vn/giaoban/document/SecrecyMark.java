package vn.giaoban.document;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.giaoban.shared.Folding;

/**
 * Whether a text bears the mark of a state secret where such a mark is stamped: alone on its line,
 * in a column of its own, in brackets behind the symbol, or behind the words "Độ mật", in the block
 * above the body of the document or of one of its annexes. The word in running text is no mark.
 *
 * <p>The three levels are those of the Law on the protection of state secrets (117/2025/QH15, in
 * force since 01/3/2026; the same in 29/2018/QH14).
 */
final class SecrecyMark {

  private static final Set<String> LEVELS = Set.of("MẬT", "TỐIMẬT", "TUYỆTMẬT");

  /** Scans lose marks. In capitals and alone on a line these are hardly anything else. */
  private static final Set<String> DAMAGED_LEVELS = Set.of("MAT", "MÂT", "MẠT");

  private static final Set<String> FOLDED_LEVELS = Set.of("toimat", "tuyetmat");

  /** What may be stamped beside a level. */
  private static final Set<String> URGENCY = Set.of("khan", "thuongkhan", "hoatoc", "hoatochengio");

  /** At the end of the line above, one of these makes "mật" the second half of a word. */
  private static final Set<String> FIRST_HALVES =
      Set.of("bao", "bi", "co", "than", "can", "chat", "do");

  /** Lines that are not blank; a page of a document holds fewer than this. */
  private static final int HEAD_LINES = 50;

  private static final int LONGEST_HEAD_LINE = 120;
  private static final int LONGEST_LINE_LOOKED_AT = 1000;
  private static final int LINES_ABOVE_A_TITLE = 3;
  private static final int WORDS_OF_A_SENTENCE = 12;

  private static final Pattern TAGS = Pattern.compile("</?[A-Za-z][^<>]{0,40}>");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\n\\r\\f]]");
  private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n|[\\n\\r\\u0085\\u2028\\u2029]");
  private static final Pattern COLUMNS = Pattern.compile("\\t+|\\s{3,}|\\|");
  private static final Pattern PARTS = Pattern.compile("[-–—/,·•+&]");
  private static final Pattern QUOTES = Pattern.compile("[\"“”„‟«»‘’']");
  private static final Pattern FRAMED = Pattern.compile("^[(\\[{*].*[)\\]}*]$");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern LABEL =
      Pattern.compile("(?iu)^[^\\p{L}]*(?:mức\\s+)?độ\\s+mật\\s*(?:\\([^)]*\\))?\\s*:(.+)$");
  private static final Pattern LABELLED_LEVEL =
      Pattern.compile("(?iu)^[^\\p{L}\\p{N}]*(?:(?:tối|tuyệt)\\s+)?mật(?:[^\\p{L}].*)?$");
  private static final Pattern BRACKETS = Pattern.compile("[(\\[{]([^()\\[\\]{}]{1,30})[)\\]}]");
  private static final Pattern SYMBOL_LINE = Pattern.compile("(?iu)^[^\\p{L}]*số\\s*:?\\s*\\d.*");
  private static final Pattern BODY =
      Pattern.compile(
          "(?iu)^[\\s*_#>]*(?:điều\\s+\\d|chương\\s+[ivx\\d]|căn\\s+cứ\\s|[ivx]{1,5}[.)]\\s|\\d{1,2}[.)]\\s*\\p{L}|[a-zđ][)]\\s).*");
  private static final Pattern TITLE_OF_A_PART =
      Pattern.compile("(?:phu luc|dang cong san viet nam|cong hoa xa hoi chu nghia viet nam)\\b.*");

  private SecrecyMark() {}

  /**
   * @param text as decoded from the file, in any Unicode form
   */
  static boolean standsIn(String text) {
    var composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
    var readable = TAGS.matcher(INVISIBLE.matcher(composed).replaceAll("")).replaceAll(" ");
    var lines = LINE_ENDS.split(readable);
    var starts = partStarts(lines);
    boolean head = true;
    int left = HEAD_LINES;
    for (int i = 0; i < lines.length; i++) {
      if (starts[i]) {
        head = true;
        left = HEAD_LINES;
      }
      var line = lines[i].strip();
      if (line.isEmpty()) {
        continue;
      }
      boolean stampPlace = head;
      if (isAboveTitle(starts, i)) {
        stampPlace = true;
      } else if (head && (left-- <= 0 || isBody(line))) {
        head = false;
        stampPlace = false;
      }
      if (stampPlace && isMarked(line, i == 0 ? "" : lines[i - 1])) {
        return true;
      }
    }
    return false;
  }

  /** Each line is looked at once, though those above it ask as well. */
  private static boolean[] partStarts(String[] lines) {
    var starts = new boolean[lines.length];
    for (int i = 0; i < lines.length; i++) {
      starts[i] = startsPart(lines[i]);
    }
    return starts;
  }

  /** A page, an annex, or a further document in the same file. */
  private static boolean startsPart(String line) {
    return line.indexOf('\f') >= 0
        || (!line.isBlank()
            && line.length() <= LONGEST_HEAD_LINE
            && TITLE_OF_A_PART.matcher(Folding.key(line)).matches());
  }

  private static boolean isAboveTitle(boolean[] starts, int index) {
    int last = Math.min(starts.length - 1, index + LINES_ABOVE_A_TITLE);
    for (int i = index + 1; i <= last; i++) {
      if (starts[i]) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBody(String line) {
    if (line.length() > LONGEST_HEAD_LINE) {
      return !COLUMNS.matcher(line).find();
    }
    boolean sentence =
        (line.endsWith(".") || line.endsWith(";") || line.endsWith(":"))
            && SPACES.split(line).length >= WORDS_OF_A_SENTENCE;
    return sentence || BODY.matcher(line).matches();
  }

  private static boolean isMarked(String line, String above) {
    if (line.length() > LONGEST_LINE_LOOKED_AT) {
      return false;
    }
    var label = LABEL.matcher(line);
    if (label.matches() && LABELLED_LEVEL.matcher(label.group(1)).matches()) {
      return true;
    }
    if (SYMBOL_LINE.matcher(line).matches()
        && BRACKETS
            .matcher(line)
            .results()
            .anyMatch(found -> LEVELS.contains(letters(found.group(1)).toUpperCase(Locale.ROOT)))) {
      return true;
    }
    if (isStamp(line)) {
      return !continuesWord(above);
    }
    var columns = COLUMNS.split(line);
    return columns.length > 1
        && Arrays.stream(columns).anyMatch(column -> isCapital(column) && isStamp(column.strip()));
  }

  private static boolean isStamp(String words) {
    // A stamp carries no quotation marks and is no item of a list.
    if (QUOTES.matcher(words).find() || words.endsWith(";") || words.endsWith(",")) {
      return false;
    }
    if (isLevel(words)) {
      return true;
    }
    var parts = PARTS.splitAsStream(words).filter(part -> !letters(part).isEmpty()).toList();
    return parts.size() > 1
        && parts.stream().anyMatch(SecrecyMark::isLevel)
        && parts.stream()
            .allMatch(part -> isLevel(part) || URGENCY.contains(folded(letters(part))));
  }

  private static boolean isLevel(String words) {
    // "M Ậ T", "(MẬT)" and "* Mật *" are one mark: only the letters count.
    var letters = letters(words);
    if (letters.isEmpty()) {
      return false;
    }
    if (LEVELS.contains(letters.toUpperCase(Locale.ROOT))) {
      return Character.isUpperCase(letters.codePointAt(0))
          || FRAMED.matcher(words.strip()).matches();
    }
    return isCapital(letters)
        && (DAMAGED_LEVELS.contains(letters) || FOLDED_LEVELS.contains(folded(letters)));
  }

  private static boolean continuesWord(String above) {
    var words = Folding.key(above);
    return FIRST_HALVES.contains(words.substring(words.lastIndexOf(' ') + 1));
  }

  private static boolean isCapital(String words) {
    return words.equals(words.toUpperCase(Locale.ROOT));
  }

  private static String letters(String words) {
    return NO_LETTERS.matcher(words).replaceAll("");
  }

  private static String folded(String letters) {
    return Folding.key(letters).replace(" ", "");
  }
}
