package vn.giaoban.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lines above the body: who issued it, when and where, its symbol, kind and title. */
final class HeaderReader {

  /**
   * What the header says.
   *
   * @param authority the line under the title that names who decides, in decisions
   * @param undated the words of a date that is no day, or has gaps; null where there are none
   */
  record Result(
      Lexicon.@Nullable Kind kind,
      @Nullable String symbol,
      List<String> bodies,
      @Nullable String place,
      @Nullable LocalDate date,
      @Nullable String title,
      @Nullable String authority,
      @Nullable String undated,
      @Nullable Span span) {}

  static final Pattern SYMBOL =
      Pattern.compile(
          "(?:(?<!\\p{L})[Ss][Ốố]\\s*:?\\s*|^)"
              + "(\\d[\\d.]*\\s*[a-zA-Z]?(?:\\s*[-/–]\\s*|\\s+(?=\\p{Lu}{2,4}[i]?\\s*/))"
              + "[\\p{L}\\d&]+(?:\\s*[-/–.&,]\\s*[\\p{L}\\d&]+)*)",
          Pattern.MULTILINE);
  static final String DAY = "ngay";
  static final Pattern DATE =
      Pattern.compile(
          DAY
              + " ?(?:([\\d. …_]{0,6}) ?thang ?([\\d. …_]{0,6}) ?nam ?(\\d{4}|[\\d. …_]{0,8})"
              + "|(\\d{1,2}) ?[-/.] ?(\\d{1,2}) ?[-/.] ?(\\d{4}))");

  /** The grounds of a decision have at most so many lines. */
  private static final int GROUNDS = 60;

  private static final Set<String> ENACTS = Set.of("quyet dinh", "quyet nghi", "ket luan");

  /** Longer than "thang " and what stands before it. */
  private static final int LONGEST_CUT_FIELD = 8;

  private static final Pattern CUT_FIELD = Pattern.compile("(?:^so ?:?|\\b(?:ngay|thang|nam)) ?$");

  /** A symbol whose number is still to be filled in. */
  static final Pattern UNNUMBERED =
      Pattern.compile(
          "(?:[Ss][Ốố] ?:?)?[ .…_]*[-/–] ?\\p{Lu}[\\p{L}\\d]*(?: ?[-/–.] ?[\\p{L}\\d&]+)+");

  private static final String RULE = "-–—_=";
  private static final Pattern PLACED_DATE =
      Pattern.compile("[^,;:]{2,40}, ?" + DAY + " [\\d. …_]{0,8}thang\\b");

  /** Place and date stand within so many lines below the title. */
  private static final int BELOW_TITLE = 4;

  /** Telegrams say at what hour of the day they were sent. */
  private static final Pattern HOUR =
      Pattern.compile(",? ?\\d{1,2} ?(?:giờ|h|g) ?(?:\\d{1,2})?(?: ?phút)?,? *$");

  private static final String PLACE_BEHIND = "\n,;:*()";
  private static final Pattern PLACE =
      Pattern.compile("(\\p{L}[^" + PLACE_BEHIND + "]{1,50}),? ?$");
  private static final Pattern PLACE_BEHIND_SUBJECT =
      Pattern.compile(
          "(?:(?:Thành phố|TP\\.|Tp\\.) ?)?\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*){0,3} ?, ?$");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** "ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ …": the symbol of what a team was set up by. */
  private static final Pattern SET_UP_BY =
      Pattern.compile("(?iu)(?<!\\p{L})theo\\s+\\p{L}+\\s+(?:\\p{L}+\\s+)?$");

  /** Longer than "theo Quyết định ", with some blanks more. */
  private static final int LONGEST_SET_UP = 24;

  private static final Pattern SUBJECT = Pattern.compile("(?:v/v|ve viec|trich yeu)\\b");

  private final Lexicon lexicon;
  private final List<Line> lines;
  private final Parts parts;
  private final OrdinaryCase ordinary;
  private final Letterhead letterhead;

  private HeaderReader(Layout layout, Lexicon lexicon, OrdinaryCase ordinary) {
    this.lexicon = lexicon;
    this.lines = layout.lines();
    this.parts = layout.parts();
    this.ordinary = ordinary;
    this.letterhead = new Letterhead(lexicon, ordinary);
  }

  static Result read(Layout layout, Lexicon lexicon, OrdinaryCase ordinary) {
    return new HeaderReader(layout, lexicon, ordinary).read();
  }

  private Result read() {
    var above = new ArrayList<Line>();
    var title = new ArrayList<Line>();
    @Nullable Span span = null;
    for (int i = 0; i < lines.size(); i++) {
      if (parts.of().get(i) != Part.HEADER) {
        if (parts.of().get(i) != Part.PREFACE) {
          break;
        }
        continue;
      }
      var line = lines.get(i);
      if (line.hasWords()) {
        var place = line.reading().span();
        span = span == null ? place : new Span(span.start(), place.end());
      }
      if (parts.kindLine() < 0 || i < parts.kindLine()) {
        above.add(line);
      } else {
        title.add(line);
      }
    }
    var block = block(above);
    var subject = subject(block);
    var whole = subject == null ? block : block.substring(0, block.indexOf(subject));
    var rest = subject == null ? "" : block.substring(whole.length() + subject.length());
    var around = whole + "\n" + rest;
    var symbol = symbol(around);
    var dated = dated(around);
    if (dated == null) {
      dated = datedElsewhere();
    }
    Lexicon.@Nullable Kind kind = null;
    @Nullable String titleText =
        subject == null ? null : TitleReader.clean(subject.replace('\n', ' '));
    @Nullable String authority = null;
    if (parts.kindLine() >= 0) {
      var printed = new TitleReader(lexicon, ordinary).read(title);
      kind = printed.kind();
      titleText = printed.title().isEmpty() ? titleText : printed.title();
      authority = printed.authority();
      if (authority == null && kind != null && TitleReader.DECISIONS.contains(kind.code())) {
        authority = whoEnacts();
      }
    } else if (isAddressed() || (symbol != null && subject != null)) {
      kind = lexicon.kind("cong van");
    }
    return new Result(
        kind,
        symbol,
        letterhead.bodies(above, subject),
        dated == null ? null : dated.place(),
        dated == null ? null : dated.date(),
        titleText,
        authority,
        dated == null || dated.date() != null ? null : dated.words(),
        span);
  }

  /** Some print place and date below the title, or above the signature. */
  private @Nullable Dated datedElsewhere() {
    int seen = 0;
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var part = parts.of().get(i);
      if (!line.hasWords() || (part != Part.BODY && part != Part.CLOSING)) {
        continue;
      }
      boolean placed =
          part == Part.CLOSING
              ? beginsWithPlacedDate(line.reading())
              : PlaceAndDate.isAll(line) && (seen < BELOW_TITLE || endsBody(i));
      if (placed) {
        return dated(line.text());
      }
      seen++;
    }
    return null;
  }

  private boolean endsBody(int line) {
    int next = line + 1;
    while (next < lines.size() && !lines.get(next).hasWords()) {
      next++;
    }
    return next == lines.size() || parts.of().get(next) == Part.CLOSING;
  }

  /**
   * Who decides, in capitals: below the grounds of a decision, above the word "QUYẾT ĐỊNH", or
   * above the grounds.
   */
  private @Nullable String whoEnacts() {
    String body = null;
    String above = null;
    int seen = 0;
    for (int i = 0; i < lines.size() && seen < GROUNDS; i++) {
      var line = lines.get(i);
      if (parts.of().get(i) != Part.BODY || !line.hasWords()) {
        continue;
      }
      seen++;
      var words = Fold.words(line.text());
      if (body != null && ENACTS.contains(words)) {
        return ordinary.name(TitleReader.clean(body));
      }
      boolean names =
          (lexicon.opensBody(words) || lexicon.opensPost(words)) && Parts.isCapitals(line.text());
      if (names && words.endsWith(" quyet dinh")) {
        return ordinary.name(lastWordsRemoved(TitleReader.clean(line.text()), 2));
      }
      body = names ? line.text() : null;
      above = seen <= 2 && above == null ? body : above;
    }
    return above == null ? null : ordinary.name(TitleReader.clean(above));
  }

  private static String lastWordsRemoved(String text, int number) {
    int end = text.length();
    for (int i = 0; i < number && end > 0; i++) {
      end = text.lastIndexOf(' ', end - 1);
    }
    return text.substring(0, Math.max(end, 0));
  }

  private boolean isAddressed() {
    for (var part : parts.of()) {
      if (part == Part.ADDRESSEES) {
        return true;
      }
    }
    return false;
  }

  /** The lines as text; blank lines and rules end a line, other line ends are blanks. */
  private String block(List<Line> lines) {
    var block = new StringBuilder();
    boolean gap = false;
    var before = "";
    for (var line : lines) {
      if (!line.hasWords()) {
        gap = true;
        continue;
      }
      for (var column : line.columns()) {
        if (!block.isEmpty()) {
          boolean apart = (gap && !isCutField(before)) || startsField(column, before);
          block.append(apart ? '\n' : ' ');
        }
        block.append(letterhead.removedFrom(column));
        before = column.text();
        gap = true;
      }
      gap = false;
    }
    return block.toString();
  }

  /** "Số:" or "ngày", behind which a blank was left to fill in. */
  private static boolean isCutField(String before) {
    int end = Math.max(0, before.length() - LONGEST_CUT_FIELD);
    return CUT_FIELD.matcher(Fold.of(before.substring(end))).find();
  }

  /** Whether this cannot go on with the line before; a single word there begins a place. */
  private static boolean startsField(Reading column, String before) {
    var folded = column.folded();
    return folded.startsWith("so:")
        || (folded.startsWith("so ") && folded.length() > 3 && Character.isDigit(folded.charAt(3)))
        || folded.startsWith("v/v")
        || (Character.isUpperCase(column.text().charAt(0))
            && before.indexOf(' ') > 0
            && beginsWithPlacedDate(column))
        || folded.startsWith("dang cong san")
        || folded.startsWith("cong hoa xa hoi");
  }

  private static boolean beginsWithPlacedDate(Reading column) {
    var folded = column.folded();
    return folded.contains(DAY) && PLACED_DATE.matcher(folded).lookingAt();
  }

  private static @Nullable String subject(String block) {
    var matcher = SUBJECT.matcher(Fold.of(block));
    int start = 0;
    while (!matcher.region(start, block.length()).lookingAt()) {
      start = block.indexOf('\n', start) + 1;
      if (start == 0) {
        return null;
      }
    }
    int end = block.indexOf('\n', start);
    var subject = block.substring(start, end < 0 ? block.length() : end);
    var date = DATE.matcher(Fold.of(subject));
    var place = PLACE_BEHIND_SUBJECT.matcher(date.find() ? subject.substring(0, date.start()) : "");
    return place.find() ? subject.substring(0, place.start()) : subject;
  }

  static boolean hasSymbol(String text) {
    return Line.hasDigit(text) && findSymbol(SYMBOL.matcher(text), text, 0);
  }

  /** The first {@link #SYMBOL} from there on; looked for only where one may begin. */
  private static boolean findSymbol(Matcher matcher, String text, int from) {
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
    for (int at = from; at < text.length(); at++) {
      if (maySymbolBegin(text, at) && matcher.region(at, text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /** With "Số", or else with the figures that a line begins with. */
  private static boolean maySymbolBegin(String text, int at) {
    char c = text.charAt(at);
    if (Letters.isDigit(c)) {
      return at == 0 || Letters.isLineEnd(text.charAt(at - 1));
    }
    return (c == 'S' || c == 's')
        && at + 1 < text.length()
        && Letters.lower(text.charAt(at + 1)) == 'ố'
        && !SET_UP_BY.matcher(text.substring(Math.max(0, at - LONGEST_SET_UP), at)).find();
  }

  private static @Nullable String symbol(String block) {
    var matcher = SYMBOL.matcher(block);
    for (int from = 0; findSymbol(matcher, block, from); from = matcher.end()) {
      var symbol = BLANKS.matcher(matcher.group(1)).replaceAll("").replace('–', '-');
      if (symbol.chars().anyMatch(Character::isLetter)) {
        return symbol;
      }
    }
    return null;
  }

  private record Dated(@Nullable String place, @Nullable LocalDate date, String words) {}

  private static @Nullable Dated dated(String block) {
    var matcher = DATE.matcher(Fold.of(block));
    if (!matcher.find()) {
      return null;
    }
    int lineStart = block.lastIndexOf('\n', matcher.start()) + 1;
    var before = block.substring(lineStart, matcher.start());
    var symbol = SYMBOL.matcher(before);
    if (findSymbol(symbol, before, 0)) {
      before = before.substring(symbol.end());
    }
    var unnumbered = UNNUMBERED.matcher(before);
    if (unnumbered.lookingAt()) {
      before = before.substring(unnumbered.end());
    }
    before = Line.hasDigit(before) ? HOUR.matcher(before).replaceFirst("") : before;
    boolean words = matcher.group(1) != null;
    var date =
        words
            ? date(matcher.group(1), matcher.group(2), matcher.group(3))
            : date(matcher.group(4), matcher.group(5), matcher.group(6));
    return new Dated(
        place(withoutCapitals(behindRule(before).strip())),
        date,
        block.substring(matcher.start(), matcher.end()).strip());
  }

  private static String behindRule(String text) {
    int end = text.length() - 1;
    while (end > 0
        && (RULE.indexOf(text.charAt(end)) < 0 || RULE.indexOf(text.charAt(end - 1)) < 0)) {
      end--;
    }
    return end > 0 ? text.substring(end + 1) : text;
  }

  /** The place at the end of this text, behind the last mark but a comma that ends it. */
  private static @Nullable String place(String text) {
    int from = text.length();
    while (from > 0
        && (from > text.length() - 2 || PLACE_BEHIND.indexOf(text.charAt(from - 1)) < 0)) {
      from--;
    }
    var place = PLACE.matcher(text).region(from, text.length());
    return place.find() ? place.group(1).strip() : null;
  }

  /** Without the name of a body in capitals that shares the line with place and date. */
  private static String withoutCapitals(String text) {
    int end = Letterhead.leadingCapitals(text);
    return end < text.length() ? text.substring(end) : text;
  }

  private static @Nullable LocalDate date(String day, String month, String year) {
    try {
      return LocalDate.of(
          Integer.parseInt(year.strip()),
          Integer.parseInt(month.strip()),
          Integer.parseInt(day.strip()));
    } catch (NumberFormatException | DateTimeException e) {
      return null;
    }
  }
}
