package vn.giaoban.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where the header stands.
 *
 * @param start its first line; -1 where there is none
 * @param end one past its last line
 * @param kindLine the line with the printed kind; -1 where there is none
 */
record HeaderBlock(int start, int end, int kindLine) {

  /** How many lines with words may stand before the printed kind. */
  private static final int KIND_WITHIN = 120;

  /** Lines of a header are shorter than this. */
  private static final int SHORT = 75;

  /** Two columns on one line. */
  private static final int TWO_COLUMNS = 150;

  private static final int TITLE_LINES = 15;
  private static final int TITLE_WORDS = 60;
  private static final int HEADER_LINES = 30;

  /** So many lines at most the subject of a letter has, with whom it is addressed to below it. */
  private static final int SUBJECT_LINES = 6;

  private static final List<String> NATIONAL_TITLES =
      List.of("cong hoa xa hoi chu nghia viet nam", "dang cong san viet nam");

  private static final Pattern SYMBOL = Pattern.compile("so ?:? ?\\.*[\\d ]*[/-].*");
  private static final OpeningPattern SUBJECT = OpeningPattern.of("(?:v/v|ve viec|trich yeu)\\b.*");
  private static final String DAY = "ngay";
  private static final String MONTH = "thang";
  private static final Pattern DATE =
      Pattern.compile(
          "(?:.{0,100}[,.;] ?|.{0,60}  ?|[^\\p{L}]*)"
              + DAY
              + " ?[\\d. …]{0,8}"
              + MONTH
              + " ?[\\d. …]{0,8}nam ?[\\d. …]{0,8}");

  static HeaderBlock find(List<Line> lines, Lexicon lexicon) {
    int kind = kindLine(lines, lexicon);
    int start = start(lines, kind);
    if (start < 0) {
      return new HeaderBlock(-1, 0, -1);
    }
    int end = kind >= 0 ? titleEnd(lines, kind, lexicon) : endWithoutKind(lines, start);
    return new HeaderBlock(start, end, kind);
  }

  private static int kindLine(List<Line> lines, Lexicon lexicon) {
    int seen = 0;
    boolean prose = false;
    boolean letterhead = false;
    for (int i = 0; i < lines.size() && seen < KIND_WITHIN; i++) {
      var line = lines.get(i);
      if (!line.hasWords()) {
        continue;
      }
      seen++;
      var text = line.text();
      if (isLetterhead(line)) {
        prose = false;
        letterhead = true;
      } else if (Fold.startsWith(text, "kinh gui")) {
        return -1;
      } else if (text.length() > SHORT && !Parts.isCapitals(text)) {
        // what somebody put before the document; a new header must follow
        prose = true;
      } else if (!prose && (isKind(line, lexicon) || (letterhead && isKindAlone(line, lexicon)))) {
        return i;
      }
    }
    return -1;
  }

  static boolean isKind(Line line, Lexicon lexicon) {
    var text = line.text();
    return text.length() < SHORT
        && Parts.isCapitals(text)
        && !text.endsWith(":")
        && Marker.at(line.reading()) == null
        && lexicon.leadingKind(Fold.words(text)) != null;
  }

  /** Conversion loses the capitals of fonts that had nothing else: "Thông tư" alone on its line. */
  static boolean isKindAlone(Line line, Lexicon lexicon) {
    return line.columns().size() == 1
        && !line.text().endsWith(":")
        && lexicon.kind(Fold.words(line.text())) != null;
  }

  private static int start(List<Line> lines, int kind) {
    int anchor = kind;
    int limit = kind < 0 ? Math.min(lines.size(), KIND_WITHIN) : kind;
    for (int i = 0; i < limit; i++) {
      if (kind < 0 && lines.get(i).hasWords() && Parts.isAddressed(lines.get(i))) {
        break;
      }
      if (lines.get(i).hasWords() && isLetterhead(lines.get(i))) {
        anchor = i;
        break;
      }
    }
    if (anchor < 0) {
      return subjectOfLetter(lines);
    }
    int start = anchor;
    for (int i = anchor - 1; i >= 0; i--) {
      var line = lines.get(i);
      if (line.hasWords() && (!Parts.isCapitals(line.text()) || line.reading().length() > SHORT)) {
        break;
      }
      start = i;
    }
    return start;
  }

  /** A letter of which only the subject and whom it is addressed to were kept; -1 where none is. */
  private static int subjectOfLetter(List<Line> lines) {
    int subject = -1;
    int seen = 0;
    for (int i = 0; i < lines.size() && seen < SUBJECT_LINES; i++) {
      var line = lines.get(i);
      if (!line.hasWords()) {
        continue;
      }
      if (seen++ == 0) {
        subject = i;
        if (!isSubject(line)) {
          return -1;
        }
      } else if (Parts.isAddressed(line)) {
        return subject;
      }
    }
    return -1;
  }

  /** Whether the line is, or begins, the subject of a letter ("V/v …"). */
  static boolean isSubject(Line line) {
    return SUBJECT.matches(line.folded());
  }

  /** A line that only a header has. */
  static boolean isLetterhead(Line line) {
    var text = line.text();
    if (text.length() > TWO_COLUMNS) {
      return false;
    }
    var folded = line.folded();
    return hasNationalTitle(line)
        || (folded.contains("cong hoa xa hoi chu nghia") && text.contains("HÒA XÃ HỘI"))
        || (folded.startsWith("cong hoa xa hoi") && Parts.isCapitals(text))
        || (folded.contains("dang cong san viet nam") && text.contains("ĐẢNG CỘNG SẢN"))
        || folded.contains("doc lap - tu do")
        || (!Character.isLowerCase(text.charAt(0))
            && folded.contains(DAY)
            && folded.contains(MONTH)
            && DATE.matcher(folded).matches())
        || (folded.startsWith("so") && SYMBOL.matcher(folded).matches());
  }

  /** Alone in its column, whatever the case of its letters. */
  static boolean isNationalTitle(Reading column) {
    return NATIONAL_TITLES.contains(column.folded());
  }

  private static boolean hasNationalTitle(Line line) {
    for (var title : NATIONAL_TITLES) {
      if (line.folded().contains(title)) {
        return line.columns().stream().anyMatch(HeaderBlock::isNationalTitle);
      }
    }
    return false;
  }

  private static int endWithoutKind(List<Line> lines, int start) {
    int end = start;
    int seen = 0;
    for (int i = start; i < lines.size() && seen < HEADER_LINES; i++) {
      var line = lines.get(i);
      if (!line.hasWords()) {
        continue;
      }
      seen++;
      if (Parts.isAddressed(line)) {
        return i;
      }
      if (isSubject(line)) {
        end = paragraphEnd(lines, i);
      } else if (isLetterhead(line)
          || (Parts.isCapitals(line.text())
              && line.reading().length() < SHORT
              && Marker.at(line.reading()) == null)) {
        end = i + 1;
      } else if (line.reading().length() > SHORT && i >= end) {
        break;
      }
    }
    return end;
  }

  private static int paragraphEnd(List<Line> lines, int from) {
    int end = from;
    while (end < lines.size() && lines.get(end).hasWords()) {
      end++;
    }
    return end;
  }

  /** One past the last line of the title that follows the printed kind. */
  private static int titleEnd(List<Line> lines, int kind, Lexicon lexicon) {
    int rule = ruleBelow(lines, kind, lexicon);
    if (rule >= 0) {
      return rule + 1;
    }
    int end = kind + 1;
    int last = -1;
    int words = 0;
    boolean blank = false;
    for (int i = kind + 1; i < lines.size(); i++) {
      var line = lines.get(i);
      if (!line.hasWords()) {
        blank = true;
        continue;
      }
      words += Outline.words(line.text());
      if (Marker.at(line.reading()) != null
          || (last >= 0
              && (words > 2 * TITLE_WORDS
                  || (!goesOn(lines.get(last), line, blank, lexicon)
                      && !isAuthority(lines.get(kind), line, lexicon))))) {
        break;
      }
      last = i;
      end = i + 1;
      blank = false;
    }
    return end;
  }

  /** The rule that many print under the title; -1 where the body comes first. */
  private static int ruleBelow(List<Line> lines, int kind, Lexicon lexicon) {
    int seen = 0;
    boolean blank = false;
    for (int i = kind + 1; i < lines.size() && seen <= TITLE_LINES; i++) {
      var line = lines.get(i);
      if (line.kind() == Line.Kind.RULE && seen > 0) {
        return i;
      }
      blank |= !line.hasWords();
      if (line.hasWords()) {
        if (line.reading().length() > Wrapping.LONGEST
            || Marker.at(line.reading()) != null
            || endsTitle(line.text())
            || (seen > 0 && blank && lexicon.opensText(Fold.words(line.text())))) {
          return -1;
        }
        seen++;
        blank = false;
      }
    }
    return -1;
  }

  /** A title may have a semicolon inside, but then does not begin as a sentence does. */
  private static boolean endsTitle(String text) {
    return text.endsWith(".")
        || text.endsWith(":")
        || (text.endsWith(";") && Character.isUpperCase(text.charAt(0)));
  }

  /** Who decides, in capitals below the title of a decision. */
  private static boolean isAuthority(Line kind, Line line, Lexicon lexicon) {
    var printed = lexicon.leadingKind(Fold.words(kind.text()));
    var words = Fold.words(line.text());
    return printed != null
        && TitleReader.DECISIONS.contains(printed.code())
        && Parts.isCapitals(line.text())
        && !line.text().endsWith(":")
        && (lexicon.opensPost(words) || lexicon.opensBody(words));
  }

  private static boolean goesOn(Line last, Line next, boolean blank, Lexicon lexicon) {
    var text = last.text();
    var nextText = next.text();
    if (blank && nextText.length() > Wrapping.LONGEST && endsTitle(nextText)) {
      return false;
    }
    boolean small = Character.isLowerCase(nextText.charAt(0));
    boolean open =
        text.endsWith(",") || lexicon.leavesOpen(text.substring(text.lastIndexOf(' ') + 1));
    if (small || open) {
      return !Parts.endsSentence(text) || (small && !blank && text.endsWith(";"));
    }
    if (Parts.isCapitals(text)) {
      return Parts.isCapitals(nextText) && !nextText.endsWith(":");
    }
    return !blank
        && !Parts.endsSentence(text)
        && !Parts.isAddressed(next)
        && !lexicon.opensText(Fold.words(nextText));
  }
}
