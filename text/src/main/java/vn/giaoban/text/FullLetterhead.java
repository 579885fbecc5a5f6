package vn.giaoban.text;

import java.util.ArrayList;
import java.util.EnumSet;
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

  private static final int LINES_ABOVE = 14;
  private static final int LINES_BELOW = 16;
  private static final int SUBJECT_LINES = 12;
  private static final int LINES_BEHIND_KIND = 10;
  private static final int FORM_MARK_WITHIN = 4;
  private static final int SIGNATURE_WITHIN = 8;
  private static final int SHORT = 75;
  private static final int NAME = 60;

  private static final Pattern NATIONAL =
      Pattern.compile("cong hoa xa hoi chu nghia viet nam|doc lap ?[-–] ?tu do");
  private static final Pattern PARTY = Pattern.compile("dang cong san viet nam");
  private static final Pattern DATE =
      Pattern.compile(
          "ngay ?([\\d .…_]{0,12}) ?thang ?([\\d .…_]{0,12}) ?nam ?(\\d[\\d .…_]{0,8})");
  private static final Pattern DATE_PART =
      Pattern.compile(
          ".{0,60}\\bngay ?[\\d .…_/-]{0,14}(?:thang.{0,30})?\\W*|thang ?[\\d .…_]{0,12} ?nam.{0,12}");
  private static final Pattern DATED =
      Pattern.compile("ngay \\d{1,2} thang \\d{1,2} nam \\d{4}\\W*$");
  private static final int SYMBOL_WITHIN = 8;
  private static final Pattern NUMBERED =
      Pattern.compile("[Ss][Ốố] ?:? ?(\\d[\\d.]* ?[a-zA-Z]? ?[-/–] ?[\\p{L}\\d&]+.*)");
  private static final Pattern BLANK_NUMBER =
      Pattern.compile(
          "[Ss][Ốố] ?:?[ .…_]*[-/–] ?\\p{Lu}[\\p{L}\\d]*(?: ?[-/–.] ?[\\p{L}\\d&]+)+.*");
  private static final Pattern DOTS = Pattern.compile("\\.{3,}|…|_{3,}|\\[|<|x{2,}");
  private static final Pattern SUBJECT = Pattern.compile("(v/v|ve viec|trich yeu)\\b.*");
  private static final Pattern DRAFT = Pattern.compile("[\\W_]*du thao\\b.{0,20}");

  /** What the Official Gazette prints at the head of its pages. */
  private static final Pattern GAZETTE =
      Pattern.compile("(?:\\d+ )?cong bao\\b.{0,80}\\bso\\b.{0,40}");

  private static final Pattern CAPACITY =
      Pattern.compile("(?:T/M|K/T|T/L|T/UQ|TUQ|TM|KT|TL|Q)(?:\\.|(?=[ /]))\\s*\\p{Lu}.*");
  private static final Pattern SIGNED = Pattern.compile("\\( ?(?:da )?ky\\b.{0,30}");
  private static final Pattern PERSON = Pattern.compile("\\p{Lu}\\p{Ll}*(?: \\p{Lu}\\p{Ll}*){1,4}");
  private static final Pattern RECIPIENTS = Pattern.compile("noi nhan ?[:.]?.{0,60}");

  /** "(Biểu mẫu báo cáo đính kèm)": what the document above sends with it, not what follows. */
  private static final Pattern ATTACHES =
      Pattern.compile("\\(.*\\b(?:dinh kem|gui kem|(?<!ban hanh )kem theo)[ .]*\\)[ ./]*");

  private static final Pattern ENCLOSED = Pattern.compile("\\( ?(?:ban hanh )?kem theo.*");
  private static final Set<String> COPY_CODES = Set.of("SY", "SL", "TrS", "TS", "BS");

  private static final List<Pattern> FORM_MARKS =
      Vocabulary.entries("form-marks.txt").stream().map(Pattern::compile).toList();
  private static final Set<String> COPY_MARKS = Vocabulary.folded("copy-marks.txt");

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
          return new Finder(first, lines, i, lexicon).find();
        }
        boolean alone = isDated(line.folded()) && !hasSymbolBeside(lines, i);
        return alone ? new Finder(first, lines, i, lexicon).find() : null;
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

  private static final class Finder {

    private final int offset;
    private final List<Line> lines;
    private final int symbol;
    private final Lexicon lexicon;
    private final Set<Sign> signs = EnumSet.noneOf(Sign.class);
    private final Set<Bound> bounds = EnumSet.noneOf(Bound.class);

    Finder(int offset, List<Line> lines, int symbol, Lexicon lexicon) {
      this.offset = offset;
      this.lines = lines;
      this.symbol = symbol;
      this.lexicon = lexicon;
    }

    FullLetterhead find() {
      int top = top();
      int end = end();
      var block = new StringBuilder();
      var above = new StringBuilder();
      for (int i = top; i <= end; i++) {
        if (lines.get(i).hasWords()) {
          block.append(lines.get(i).text()).append(' ');
          if (i < symbol && !lines.get(i).isPageNumber()) {
            above.append(lines.get(i).folded()).append(' ');
          }
        }
      }
      var key = symbolOf(lines.get(symbol).text());
      signs.add(key == null ? Sign.UNNUMBERED : Sign.SYMBOL);
      var date = look(block.toString());
      for (int i = top; i < symbol; i++) {
        if (namesBody(i)) {
          signs.add(Sign.BODY);
        }
      }
      lookForForm(top, end);
      return new FullLetterhead(
          offset + lines.get(top).span().start(),
          offset + lines.get(end).span().end(),
          signs,
          key,
          Fold.words(issuer(above.toString())),
          date,
          bounds,
          signature(top),
          enclosedIn(end));
    }

    private static String issuer(String above) {
      return PARTY.matcher(NATIONAL.matcher(above).replaceAll(" ")).replaceAll(" ");
    }

    private @Nullable String symbolOf(String line) {
      var numbered = NUMBERED.matcher(line);
      if (!numbered.matches()) {
        return null;
      }
      var found = HeaderReader.SYMBOL.matcher(line);
      if (!found.find() || found.group(1).chars().noneMatch(Character::isLetter)) {
        return null;
      }
      var printed = found.group(1).replaceAll("\\s+", "");
      for (var part : printed.split("[-/–]", -1)) {
        if (COPY_CODES.contains(part)) {
          bounds.add(Bound.COPY);
        }
      }
      return SymbolReader.key(printed);
    }

    /** What the block of the letterhead has; the day as printed. */
    private String look(String block) {
      var folded = Fold.of(block);
      if (NATIONAL.matcher(folded).find()) {
        signs.add(Sign.NATIONAL_TITLE);
      }
      if (PARTY.matcher(folded).find()) {
        signs.add(Sign.PARTY_TITLE);
      }
      var date = DATE.matcher(folded);
      if (!date.find()) {
        return "";
      }
      signs.add(Sign.PLACE_AND_DATE);
      if (DOTS.matcher(date.group()).find()) {
        bounds.add(Bound.FORM);
      }
      return Fold.words(date.group());
    }

    private boolean namesBody(int line) {
      var columns = lines.get(line).columns();
      return lines.get(line).hasWords()
          && columns.getFirst().length() <= NAME
          && (isBody(Fold.words(columns.getFirst().text())) || isBody(Fold.words(run(line))));
    }

    /** A body, or a post that issues documents itself ("Thủ tướng Chính phủ"). */
    private boolean isBody(String words) {
      for (int at = words.indexOf(' '); at > 0; at = words.indexOf(' ', at + 1)) {
        if (lexicon.isPost(words.substring(0, at)) && lexicon.opensBody(words.substring(at + 1))) {
          return true;
        }
      }
      return lexicon.opensBody(words);
    }

    /** A line and the next: web pages break "ỦY / BAN NHÂN DÂN". */
    private String run(int line) {
      var text = lines.get(line).columns().getFirst().text();
      return line + 1 < lines.size() && lines.get(line + 1).hasWords()
          ? text + " " + lines.get(line + 1).text()
          : text;
    }

    private void lookForForm(int top, int end) {
      int seen = 0;
      for (int i = top - 1; i >= 0 && seen < FORM_MARK_WITHIN; i--) {
        if (lines.get(i).hasWords()) {
          seen++;
          markForm(lines.get(i));
        }
      }
      for (int i = top; i <= end; i++) {
        var line = lines.get(i);
        if (line.hasWords()) {
          markForm(line);
          if (i <= symbol && DOTS.matcher(line.text()).find()) {
            bounds.add(Bound.FORM);
          }
        }
      }
    }

    private void markForm(Line line) {
      if (line.reading().length() <= 2 * SHORT
          && !ATTACHES.matcher(line.folded()).matches()
          && FORM_MARKS.stream().anyMatch(mark -> mark.matcher(line.folded()).matches())) {
        bounds.add(Bound.FORM);
      }
    }

    /** The first line of the letterhead. */
    private int top() {
      int top = symbol;
      int seen = 0;
      for (int i = symbol - 1; i >= 0 && seen < LINES_ABOVE; i--) {
        var line = lines.get(i);
        if (!line.hasWords()) {
          continue;
        }
        seen++;
        if (!canStandAbove(i)) {
          break;
        }
        if (line.isPageNumber()) {
          continue;
        }
        if (opens(i) || (i + 1 == top && beginsParagraph(i))) {
          top = i;
        }
      }
      return top;
    }

    /** Whether this does not go on with the text of the document above. */
    private boolean beginsParagraph(int i) {
      return i == 0 || !lines.get(i - 1).hasWords() || canStandAbove(i - 1);
    }

    /** Whether a letterhead can begin here, with a gap below. */
    private boolean opens(int i) {
      var line = lines.get(i);
      return HeaderBlock.isLetterhead(line)
          || namesBody(i)
          || NATIONAL.matcher(line.folded()).find()
          || PARTY.matcher(line.folded()).find()
          || GAZETTE.matcher(line.folded()).matches()
          || lexicon.letterhead().contains(Fold.words(line.text()));
    }

    /** The name of who signed the document above; in capitals some names of bodies look alike. */
    private boolean isPerson(int i) {
      var text = lines.get(i).text();
      var name = OrdinaryCase.person(text);
      int blank = name.indexOf(' ');
      return blank > 0
          && lexicon.isSurname(name.substring(0, blank))
          && PERSON.matcher(name).matches()
          && !(Parts.isCapitals(text) && mayBeBody(i));
    }

    /** "Đoàn" and "Văn" begin names of both. */
    private boolean mayBeBody(int i) {
      var words = Fold.words(lines.get(i).text());
      var head = lexicon.opensBody(words) ? lexicon.spelling(words) : null;
      return head != null && (head.indexOf(' ') > 0 || !isBelowPost(i));
    }

    private boolean isBelowPost(int line) {
      int i = line - 1;
      while (i >= 0 && !lines.get(i).hasWords()) {
        i--;
      }
      return i >= 0
          && (lexicon.opensPost(Fold.words(lines.get(i).text()))
              || SIGNED.matcher(lines.get(i).folded()).matches());
    }

    private boolean canStandAbove(int i) {
      var line = lines.get(i);
      var text = line.text();
      var words = Fold.words(text);
      if (line.isPageNumber()
          || HeaderBlock.isLetterhead(line)
          || GAZETTE.matcher(line.folded()).matches()) {
        return true;
      }
      if (isPerson(i) || CAPACITY.matcher(text).matches() || lexicon.isPost(words)) {
        return false;
      }
      if (Parts.isCapitals(text)) {
        return line.reading().length() <= 2 * SHORT && Marker.at(line.reading()) == null;
      }
      return line.reading().length() <= SHORT
          && (DATE_PART.matcher(line.folded()).matches()
              || NATIONAL.matcher(line.folded()).find()
              || DRAFT.matcher(line.folded()).matches()
              || (Character.isUpperCase(text.charAt(0))
                  && !Parts.endsSentence(text)
                  && lexicon.opensBody(words)));
    }

    /** The line that ends the letterhead: the kind, the addressees, or the last of the subject. */
    private int end() {
      int end = symbol;
      int seen = 0;
      int subject = 0;
      boolean open = false;
      for (int i = symbol + 1; i < lines.size(); i++) {
        var line = lines.get(i);
        if (!line.hasWords()) {
          open = false;
          continue;
        }
        if (Parts.isAddressed(line)) {
          signs.add(Sign.ADDRESSED);
          return i;
        }
        var words = Fold.words(line.text());
        if (COPY_MARKS.stream().anyMatch(mark -> (words + " ").startsWith(mark + " "))) {
          bounds.add(Bound.COPY);
          return i;
        }
        if (HeaderBlock.isKind(line, lexicon)
            || HeaderBlock.isKindAlone(line, lexicon)
            || isKindOfBody(line, words)) {
          signs.add(Sign.KIND);
          return i;
        }
        if (SUBJECT.matcher(line.folded()).matches()) {
          signs.add(Sign.SUBJECT);
          open = true;
        }
        if (open) {
          subject++;
        } else {
          seen++;
        }
        if (subject > SUBJECT_LINES || seen > LINES_BELOW || !canStandBelow(line, open)) {
          return end;
        }
        end = i;
      }
      return end;
    }

    /** "Nghị định của Chính phủ", where conversion lost the capitals. */
    private boolean isKindOfBody(Line line, String words) {
      int of = words.indexOf(" cua ");
      return of > 0
          && line.reading().length() <= NAME
          && Character.isUpperCase(line.text().charAt(0))
          && lexicon.kind(words.substring(0, of)) != null
          && isBody(words.substring(of + " cua ".length()));
    }

    private boolean canStandBelow(Line line, boolean subject) {
      var text = line.text();
      if (CAPACITY.matcher(text).matches()
          || RECIPIENTS.matcher(line.folded()).matches()
          || isSymbol(text)
          || Marker.at(line.reading()) != null) {
        return false;
      }
      return subject
          || Parts.isCapitals(text)
          || HeaderBlock.isLetterhead(line)
          || (line.reading().length() <= SHORT && !Parts.endsSentence(text));
    }

    private boolean signature(int top) {
      int seen = 0;
      for (int i = top - 1; i >= 0 && seen < SIGNATURE_WITHIN; i--) {
        var line = lines.get(i);
        if (!line.hasWords()) {
          continue;
        }
        seen++;
        for (var column : line.columns()) {
          if (column.length() <= NAME
              && Parts.isCapitals(column.text())
              && Marker.at(column) == null
              && !column.text().endsWith(":")
              && (CAPACITY.matcher(column.text()).matches()
                  || lexicon.opensPost(Fold.words(column.text())))) {
            return true;
          }
        }
      }
      return false;
    }

    private String enclosedIn(int end) {
      var behind = new ArrayList<String>();
      for (int i = end + 1; i < lines.size() && behind.size() < LINES_BEHIND_KIND; i++) {
        if (lines.get(i).hasWords()) {
          behind.add(lines.get(i).folded());
        }
      }
      for (int i = 0; i < behind.size(); i++) {
        if (ENCLOSED.matcher(behind.get(i)).matches()) {
          var words = String.join(" ", behind.subList(i, Math.min(behind.size(), i + 3)));
          int close = words.indexOf(')');
          return close < 0 ? words : words.substring(0, close);
        }
      }
      return "";
    }
  }
}
