package vn.giaoban.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.Division.Sign;

/**
 * What stands round a line with a number and symbol: whether it is the letterhead of a document.
 *
 * @param start where its first line begins
 * @param end where its last line ends
 * @param signs what it has of a letterhead
 * @param symbol {@link SymbolReader#key} of its symbol; null where the number is blank
 * @param issuer the folded words above the symbol
 * @param date the day as printed, folded; empty where there is none
 * @param bounds what forbids to take it for the beginning of a document
 * @param signature whether a signature stands right above
 * @param enclosedIn the folded words in brackets that say with what it was issued; empty where none
 */
record FullLetterhead(
    int start,
    int end,
    Set<Sign> signs,
    @Nullable String symbol,
    String issuer,
    String date,
    Set<Bound> bounds,
    boolean signature,
    String enclosedIn) {

  enum Bound {
    /** A letterhead to fill in, or one of an appendix. */
    FORM,
    /** The mark of a copy ("Sao y"). */
    COPY
  }

  /** So much text is looked at above the symbol and below it. */
  private static final int ABOVE = 1_500;

  private static final int BELOW = 4_000;
  private static final Pattern DATED =
      Pattern.compile("ngay \\d{1,2} thang \\d{1,2} nam \\d{4}\\W*$");
  private static final int SYMBOL_WITHIN = 8;
  static final Pattern NUMBERED =
      Pattern.compile("[Ss][Ốố] ?:? ?(\\d[\\d.]* ?[a-zA-Z]? ?[-/–] ?[\\p{L}\\d&]+.*)");
  private static final Pattern BLANK_NUMBER =
      Pattern.compile(
          "[Ss][Ốố] ?:?[ .…_]*[-/–] ?\\p{Lu}[\\p{L}\\d]*(?: ?[-/–.] ?[\\p{L}\\d&]+)+.*");

  /** Whether a line ends with a whole day, as the place and date of a document do. */
  static boolean isDated(String folded) {
    return DATED.matcher(folded).find();
  }

  /** Whether a line can have the number and symbol of a document. */
  static boolean isSymbol(String line) {
    return NUMBERED.matcher(line).matches() || BLANK_NUMBER.matcher(line).matches();
  }

  /**
   * Looks at what stands round a line.
   *
   * @param from nothing before this place is looked at
   * @param at the first character of the line with the symbol
   * @return null where it is no line with a symbol
   */
  static @Nullable FullLetterhead of(String text, int from, int at, Lexicon lexicon) {
    int first = Math.max(from, at - ABOVE);
    int last = Math.min(text.length(), at + BELOW);
    var lines = LineReader.read(text.substring(first, last)).lines();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (line.span().start() <= at - first && at - first < line.span().end()) {
        if (isSymbol(line.text())) {
          return new LetterheadFinder(first, lines, i, lexicon).find();
        }
        boolean alone = isDated(line.folded()) && !hasSymbolBeside(lines, i);
        return alone ? new LetterheadFinder(first, lines, i, lexicon).find() : null;
      }
    }
    return null;
  }

  /** Where a symbol stands by the day, the letterhead is looked at from there. */
  private static boolean hasSymbolBeside(List<Line> lines, int at) {
    int from = Math.max(0, at - SYMBOL_WITHIN);
    int to = Math.min(lines.size(), at + SYMBOL_WITHIN);
    return lines.subList(from, to).stream().anyMatch(line -> isSymbol(line.text()));
  }

  /** Whether this has enough of a letterhead. */
  boolean isWhole() {
    boolean title = signs.contains(Sign.NATIONAL_TITLE) || signs.contains(Sign.PARTY_TITLE);
    boolean dated = signs.contains(Sign.PLACE_AND_DATE);
    boolean issued = signs.contains(Sign.BODY);
    boolean named =
        signs.contains(Sign.KIND) || signs.contains(Sign.SUBJECT) || signs.contains(Sign.ADDRESSED);
    if (signs.contains(Sign.UNNUMBERED)) {
      return named && title && dated && issued;
    }
    return named && ((title && (dated || issued)) || (dated && issued));
  }

  /** Whether this repeats the letterhead of the document that it stands in. */
  boolean repeats(FullLetterhead other) {
    var mine = symbol;
    var others = other.symbol;
    if (mine == null || others == null) {
      return mine == null && others == null && issuer.equals(other.issuer);
    }
    // a symbol may be cut at the end of its line
    return (mine.startsWith(others) || others.startsWith(mine))
        && (issuer.equals(other.issuer) || date.equals(other.date) || date.isEmpty());
  }

  /** Whether it says that it was issued with the document that it stands in. */
  boolean isEnclosedIn(@Nullable FullLetterhead other) {
    if (enclosedIn.isEmpty()) {
      return false;
    }
    if (other == null || other.symbol == null || !enclosedIn.contains(" so ")) {
      return true;
    }
    return (" " + SymbolReader.key(enclosedIn) + " ").contains(" " + other.symbol + " ")
        || signs.contains(Sign.UNNUMBERED);
  }
}
