package vn.giaoban.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Says of each line which part of the document it belongs to, by the form of lines alone.
 *
 * @param of the part of each line
 * @param kindLine index of the line with the printed kind ("THÔNG BÁO"); -1 where there is none
 */
record Parts(List<Part> of, int kindLine) {

  private static final OpeningPattern APPENDIX =
      OpeningPattern.of(
          "(?:phu luc|bieu mau|mau so|bieu so)\\b.{0,40}|(?:danh muc|danh sach|de cuong)\\b.*");
  private static final Pattern ISSUED_WITH =
      Pattern.compile("\\(? ?(ban hanh )?(kem theo|theo) .{0,120}");
  private static final String TO = "kinh gui";
  private static final Pattern ADDRESSED = Pattern.compile(TO + "\\b.*|.{0,60}\\b(dien|gui) ?:");

  /** Longer lines behind the signature belong to an appendix. */
  private static final int APPENDIX_LINE = 200;

  /** Recipients and signature take no more lines than this. */
  private static final int CLOSING_LINES = 80;

  private static final int COUNTED_AT_ONCE = 16;

  /** A line that was ended because it was full has more characters. */
  private static final int SHORTEST_FULL = 50;

  /** Before each of several addressees. */
  private static final String BULLETS = "-*+•";

  static Parts of(List<Line> lines, Wrapping wrapping, NoteMarks marks, Lexicon lexicon) {
    var parts = new Part[lines.size()];
    Arrays.fill(parts, Part.BODY);
    var header = HeaderBlock.find(lines, lexicon);
    if (header.start() >= 0) {
      Arrays.fill(parts, 0, header.start(), Part.PREFACE);
      Arrays.fill(parts, header.start(), header.end(), Part.HEADER);
    }
    markAddressees(lines, header.end(), parts);
    int closing = ClosingBlock.start(lines, Math.max(header.end(), 0), lexicon);
    if (closing >= 0) {
      Arrays.fill(parts, closing, parts.length, Part.CLOSING);
    }
    markNotes(lines, wrapping, marks, parts);
    if (closing >= 0) {
      markAppendix(lines, closing, parts, lexicon);
    }
    return new Parts(List.of(parts), header.kindLine());
  }

  /**
   * With notes of which conversion left no mark: behind the signature as many sentences stand, each
   * on lines of its own, as the text has marks without a number.
   *
   * @param references how many such marks the text has
   */
  Parts withUnmarkedNotes(List<Line> lines, int references) {
    if (references == 0 || of.contains(Part.NOTE)) {
      return this;
    }
    int first = lines.size();
    int found = 0;
    for (int i = first - 1; i >= 0 && of.get(i) == Part.CLOSING && found <= references; i--) {
      if (!lines.get(i).hasWords()) {
        continue;
      }
      boolean ends = endsSentence(lines.get(i).text());
      if (BULLETS.indexOf(lines.get(i).text().charAt(0)) >= 0 || (!ends && !goesOn(lines, i))) {
        break;
      }
      found += ends ? 1 : 0;
      first = i;
    }
    if (found != references) {
      return this;
    }
    var parts = of.toArray(Part[]::new);
    Arrays.fill(parts, first, parts.length, Part.NOTE);
    return new Parts(List.of(parts), kindLine);
  }

  /** Whether a line that ends no sentence is one that was full, and the next goes on with it. */
  private static boolean goesOn(List<Line> lines, int at) {
    return at + 1 < lines.size()
        && lines.get(at + 1).hasWords()
        && lines.get(at).reading().length() > SHORTEST_FULL;
  }

  static boolean isAddressed(Line line) {
    return (line.text().endsWith(":") || Fold.startsWith(line.text(), TO))
        && ADDRESSED.matcher(line.folded()).matches();
  }

  private static void markAddressees(List<Line> lines, int from, Part[] parts) {
    int at = from;
    while (at < lines.size() && !lines.get(at).hasWords()) {
      at++;
    }
    if (at >= lines.size() || !isAddressed(lines.get(at))) {
      return;
    }
    boolean announces = lines.get(at).text().endsWith(":");
    boolean list = false;
    boolean blank = false;
    int last = at;
    for (int i = at; i < lines.size(); i++) {
      var line = lines.get(i);
      if (!line.hasWords()) {
        blank = true;
        continue;
      }
      boolean bullet = BULLETS.indexOf(line.text().charAt(0)) >= 0;
      if (i > at
          && !bullet
          && (blank || endsSentence(lines.get(last).text()))
          && (list || !announces)) {
        return;
      }
      list |= i > at;
      blank = false;
      last = i;
      parts[i] = Part.ADDRESSEES;
    }
  }

  private static void markNotes(
      List<Line> lines, Wrapping wrapping, NoteMarks marks, Part[] parts) {
    for (int i = 0; i < parts.length; i++) {
      var line = lines.get(i);
      boolean closing = parts[i] == Part.CLOSING;
      if (line.hasWords()
          && (closing || parts[i] == Part.BODY)
          && marks.noteMark(line.text(), closing) > 0) {
        int end = closing ? paragraphEnd(lines, i) : noteEnd(lines, i, wrapping, marks);
        Arrays.fill(parts, i, end, Part.NOTE);
        i = end - 1;
      }
    }
  }

  private static int paragraphEnd(List<Line> lines, int from) {
    int end = from + 1;
    while (end < lines.size() && lines.get(end).hasWords()) {
      end++;
    }
    return end;
  }

  /** On a page, the text may go on right below the note. */
  private static int noteEnd(List<Line> lines, int from, Wrapping wrapping, NoteMarks marks) {
    int end = from + 1;
    while (end < lines.size() && lines.get(end).hasWords()) {
      var last = lines.get(end - 1);
      boolean onlyMark = marks.noteMark(last.text(), false) == last.reading().length();
      if (!onlyMark
          && marks.noteMark(lines.get(end).text(), false) == 0
          && (!wrapping.isBroken()
              || last.reading().length() > Wrapping.LONGEST
              || (endsSentence(last.text()) && !wrapping.isFull(last, lines.get(end))))) {
        break;
      }
      end++;
    }
    return end;
  }

  private static void markAppendix(List<Line> lines, int closing, Part[] parts, Lexicon lexicon) {
    int seen = 0;
    for (int i = closing + 1; i < lines.size(); i++) {
      var line = lines.get(i);
      seen += parts[i] == Part.CLOSING && line.hasWords() ? 1 : 0;
      if (parts[i] == Part.CLOSING
          && line.hasWords()
          && (seen > CLOSING_LINES || startsAppendix(line, lexicon))) {
        for (int j = letterheadAbove(lines, closing, i, lexicon); j < parts.length; j++) {
          parts[j] = parts[j] == Part.CLOSING ? Part.APPENDIX : parts[j];
        }
        return;
      }
    }
  }

  /** What was issued with a document may have a letterhead of its own: its first line. */
  private static int letterheadAbove(List<Line> lines, int closing, int from, Lexicon lexicon) {
    int first = from;
    for (int i = from - 1; i > closing; i--) {
      var line = lines.get(i);
      if (!line.hasWords()) {
        continue;
      }
      boolean title = line.columns().stream().anyMatch(HeaderBlock::isNationalTitle);
      if (!title && (first == from || !isIssuer(line, lexicon))) {
        return first;
      }
      first = i;
    }
    return from;
  }

  private static boolean isIssuer(Line line, Lexicon lexicon) {
    return line.text().equals("*")
        || (isCapitals(line.text()) && lexicon.opensBody(Fold.words(line.text())));
  }

  private static boolean startsAppendix(Line line, Lexicon lexicon) {
    var text = line.text();
    boolean capitals = isCapitals(text);
    return text.length() > APPENDIX_LINE
        || ((capitals || Fold.startsWith(text, "phu luc"))
            && Character.isUpperCase(text.charAt(0))
            && APPENDIX.matches(line.folded()))
        || (text.startsWith("(") && ISSUED_WITH.matcher(line.folded()).matches())
        || (capitals && lexicon.leadingKind(Fold.words(text)) != null);
  }

  static boolean endsSentence(String text) {
    return !text.isEmpty() && endsSentence(text.charAt(text.length() - 1));
  }

  static boolean endsSentence(char c) {
    return c == '.' || c == ';' || c == ':' || c == '!' || c == '?';
  }

  /**
   * Where the last of several sentences begins, with the blank before it; 0 where there is one.
   * What introduces a list may stand behind an assessment.
   */
  static int lastSentence(String text) {
    for (int i = text.length() - 3; i > 0; i--) {
      if (text.charAt(i) == '.'
          && Character.isWhitespace(text.charAt(i + 1))
          && Character.isUpperCase(text.charAt(i + 2))) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Whether the letters are capitals, but for a slip. */
  static boolean isCapitals(String text) {
    int length = text.length();
    int most = length / 10;
    int capitals = 0;
    int small = 0;
    for (int from = 0; from < length && small <= most; from += COUNTED_AT_ONCE) {
      // counted without a question at each letter: what comes next, nobody can guess
      for (int i = from; i < Math.min(length, from + COUNTED_AT_ONCE); i++) {
        char c = text.charAt(i);
        small += Letters.isLower(c) ? 1 : 0;
        capitals += Letters.isUpper(c) ? 1 : 0;
      }
    }
    return small <= most && capitals > 1 && small * 10 <= capitals;
  }
}
