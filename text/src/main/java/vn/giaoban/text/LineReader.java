package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes the text apart into lines and leaves out of their readings what is not read: Markdown
 * marks, invisible characters, the marks that refer to footnotes. Where the print lost such a mark
 * and left "(" and ")" on two lines, the line goes on.
 */
final class LineReader {

  /** A reference to a footnote: the mark as the note has it, and where it stands. */
  record Anchor(String mark, Span span) {}

  record Result(List<Line> lines, List<Anchor> anchors, NoteMarks marks) {

    /** How many marks the text has of which conversion lost the number. */
    int lostMarks() {
      int lost = 0;
      for (var anchor : anchors) {
        lost += anchor.mark().isEmpty() ? 1 : 0;
      }
      return lost;
    }
  }

  /** How far the ")" of a lost mark may be from its "(". */
  private static final int LOST_MARK = 6;

  /** What a word processor leaves of the number of a page that it did not work out. */
  private static final String PAGE = "PAGE";

  private static final Pattern PAGE_FIELD = Pattern.compile(PAGE + "(?: +\\d{1,4})?");

  private static final int LONGEST_PAGE_FIELD = 10;

  private static final Pattern BREAK = Pattern.compile("<br ?/?>", Pattern.CASE_INSENSITIVE);

  private static final Pattern RAISED = Pattern.compile("<sup> ?[\\[(]?(\\d{1,2})[\\])]? ?</sup>");

  private static final int LONGEST_RAISED = 20;

  /** Bars of a row with two columns. */
  private static final int COLUMNS_OF_TWO = 3;

  /** What is longer is no line and is taken in pieces, cut at a blank. */
  private static final int LONGEST_LINE = 20_000;

  /** Characters for which nothing that {@link #character} looks for holds behind a letter. */
  private static final boolean[] AS_IT_IS = new boolean[Character.MAX_VALUE + 1];

  /** The same without those that may refer to a note. */
  private static final boolean[] AS_IT_IS_BUT_DIGITS = new boolean[AS_IT_IS.length];

  static {
    for (char c = 0; c < '\u2100'; c++) {
      boolean other = Letters.isLetter(c) || " ,.;:-/%“”".indexOf(c) >= 0;
      AS_IT_IS[c] = other || Letters.isDigit(c);
      AS_IT_IS_BUT_DIGITS[c] = other;
    }
  }

  private final String text;
  private final char[] chars;
  private final NoteMarks marks;
  private final List<Line> lines = new ArrayList<>();
  private final List<Anchor> anchors = new ArrayList<>();

  private final Reading.Builder reading = new Reading.Builder(200);

  private final boolean[] asItIs;

  private int lineStart;
  private boolean hasWords;
  private boolean hasMarks;
  private boolean hasBars;
  private boolean endsWithAnchor;
  private int indent = -1;

  private LineReader(String text) {
    this.text = text;
    this.chars = text.toCharArray();
    this.marks = NoteMarks.of(text);
    this.asItIs = marks.plain().isEmpty() ? AS_IT_IS : AS_IT_IS_BUT_DIGITS;
  }

  static Result read(String text) {
    return new LineReader(text).read();
  }

  private Result read() {
    int at = 0;
    while (at < chars.length) {
      char c = chars[at];
      if (Letters.isLetter(c)) {
        at = words(at);
        continue;
      }
      int broken = c == '<' ? afterBreak(at) : at;
      if (broken > at) {
        if (isTaskRow()) {
          reading.addBlank(at);
        } else {
          endLine(at);
          lineStart = broken;
        }
        at = broken;
      } else if (CellLines.isBreak(c) && isRow()) {
        reading.addBlank(at++);
      } else if (isLineEnd(c)) {
        endLine(at);
        at += c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 2 : 1;
        lineStart = at;
      } else {
        if (at - lineStart >= (isBlank(c) ? 1 : 2) * LONGEST_LINE) {
          endLine(at);
          lineStart = at;
        }
        at = character(c, at);
      }
    }
    endLine(text.length());
    return new Result(lines, anchors, marks);
  }

  /** Where a line break of HTML ends that starts here; {@code at} itself where there is none. */
  private int afterBreak(int at) {
    var match = BREAK.matcher(text).region(at, Math.min(text.length(), at + 6));
    return match.lookingAt() ? match.end() : at;
  }

  /** In rows of more than two columns what is broken within a cell belongs together. */
  private boolean isTaskRow() {
    int bars = 0;
    int from = text.lastIndexOf('\n', Math.max(lineStart - 1, 0)) + 1;
    for (int i = Math.min(from, lineStart); i < text.length() && !isLineEnd(text.charAt(i)); i++) {
      bars += text.charAt(i) == '|' ? 1 : 0;
    }
    return bars > COLUMNS_OF_TWO;
  }

  /** Whether the line is one of cells between bars. */
  private boolean isRow() {
    return text.startsWith("|", lineStart);
  }

  /**
   * Takes the words that begin here with a letter, as far as they stand there as they are read;
   * most of a text does.
   */
  private int words(int from) {
    if (from - lineStart >= 2 * LONGEST_LINE) {
      endLine(from);
      lineStart = from;
    }
    int most = Math.min(text.length(), Math.max(from + 1, lineStart + LONGEST_LINE));
    int end = from;
    char c = chars[from];
    char before;
    do {
      before = c;
      c = ++end < most ? chars[end] : '\n';
      // the last test fails at the second of two blanks, without a branch at the end of each word
    } while (asItIs[c] && (c | before) != ' ');
    indent = indent < 0 ? from - lineStart : indent;
    hasMarks = true;
    hasWords = true;
    endsWithAnchor = false;
    reading.add(chars, from, end);
    return end;
  }

  private int character(char c, int at) {
    if (isBlank(c)) {
      reading.addBlank(at);
      return at + 1;
    }
    if (indent < 0) {
      indent = at - lineStart;
    }
    if (isInvisible(c)) {
      return at + 1;
    }
    int end = anchorEnd(c, at);
    if (end > at) {
      return end;
    }
    hasMarks = true;
    endsWithAnchor = false;
    if (c == '*' && startsLine() && marks.isStarredNote(text, at)) {
      int behind = StarMarks.runEnd(text, at);
      for (int i = at; i < behind; i++) {
        reading.add(c, i);
      }
      return behind;
    }
    if (isMarkup(c, at)) {
      if (c == '|') {
        hasBars = true;
        reading.addBlank(at);
      }
      return at + 1;
    }
    if (Letters.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '\uFFFD') {
      hasWords = true;
    }
    reading.add(c, at);
    return at + 1;
  }

  private int anchorEnd(char c, int at) {
    if (marks.lost() && !startsLine() && LostMarks.isBehindWord(text, at)) {
      int end = LostMarks.end(text, at);
      if (end > at) {
        return anchor("", at, end);
      }
    }
    if (c == '<') {
      return raised(at);
    }
    if (isSuperscript(c)) {
      // the second digit of a note's own mark at the beginning of its line
      boolean second = at > lineStart && isSuperscript(text.charAt(at - 1));
      if (startsLine() || isUnit(at) || second) {
        return at;
      }
      int end = at + 1;
      while (end < text.length() && isSuperscript(text.charAt(end))) {
        end++;
      }
      return anchor(digits(text.substring(at, end)), at, end);
    }
    if (Character.isDigit(c) && marks.isAttached(text, at)) {
      var digits = NoteMarks.attachedAt(text, at);
      int end = digits.lookingAt() ? digits.end() : at;
      return anchor(text.substring(at, end), at, end);
    }
    if (c == '*' && !marks.starred().isEmpty()) {
      int stars = marks.referringStars(text, at);
      return stars == 0 ? at : anchor(text.substring(at, at + stars), at, at + stars);
    }
    if (c == '(') {
      int close = text.indexOf(')', at, Math.min(text.length(), at + 5));
      if (close > 0 && !startsLine() && marks.enclosed().contains(text.substring(at + 1, close))) {
        return anchor(text.substring(at + 1, close), at, close + 1);
      }
      if (startsLine()) {
        return at;
      }
      int end = at + 1;
      boolean gap = false;
      while (end < text.length() && end - at <= LOST_MARK) {
        char inside = text.charAt(end);
        if (inside == ')') {
          if (!gap) {
            return at;
          }
          return anchor("", at, end + 1);
        }
        if (!isLineEnd(inside) && !isBlank(inside) && inside != '\uFFFD') {
          return at;
        }
        gap = true;
        end++;
      }
      return at;
    }
    if (c == '[' && !startsLine()) {
      int close = text.indexOf(']', at, Math.min(text.length(), at + 6));
      if (close > 0) {
        var mark = text.substring(at + 1, close);
        var number = mark.startsWith("^") ? mark.substring(1) : mark;
        if (marks.bracketed().contains(number)) {
          return anchor(number, at, close + 1);
        }
      }
    }
    return at;
  }

  /** "<sup>1</sup>", as Markdown keeps small print: a mark, or the exponent of a unit. */
  private int raised(int at) {
    var small = RAISED.matcher(text).region(at, Math.min(text.length(), at + LONGEST_RAISED));
    if (!small.lookingAt()) {
      return at;
    }
    if (!startsLine() && !isUnit(at)) {
      return anchor(small.group(1), at, small.end());
    }
    for (int i = small.start(1); i < small.end(1); i++) {
      reading.add("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(text.charAt(i) - '0'), i);
    }
    hasMarks = true;
    return small.end();
  }

  private int anchor(String mark, int start, int end) {
    anchors.add(new Anchor(mark, new Span(start, end)));
    endsWithAnchor = true;
    return end;
  }

  private boolean startsLine() {
    return reading.length() == 0;
  }

  /** Whether the superscript belongs to a unit of measure, as in "m²". */
  private boolean isUnit(int at) {
    if (at == 0 || text.charAt(at - 1) != 'm') {
      return false;
    }
    char before = at > 1 ? text.charAt(at - 2) : ' ';
    return !Character.isLetter(before) || before == 'k' || before == 'c' || before == 'd';
  }

  private boolean isMarkup(char c, int at) {
    boolean starts = startsLine();
    char next = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
    char before = at > 0 ? text.charAt(at - 1) : '\n';
    return switch (c) {
      case '*' -> !(starts && isBlank(next) && before != '*');
      case '_' -> !Character.isLetterOrDigit(next) || !Character.isLetterOrDigit(before);
      case '#' -> starts && (next == '#' || isBlank(next));
      case '>' -> starts && isBlank(next);
      case '\\' -> !Character.isLetterOrDigit(next);
      case '`', '|' -> true;
      default -> false;
    };
  }

  private void endLine(int end) {
    if (hasWords
        && reading.length() <= LONGEST_PAGE_FIELD
        && text.startsWith(PAGE, lineStart + Math.max(indent, 0))) {
      hasWords = !PAGE_FIELD.matcher(text.substring(lineStart, end).strip()).matches();
    }
    var kind = hasWords ? Line.Kind.WORDS : hasMarks ? Line.Kind.RULE : Line.Kind.BLANK;
    var words = hasWords ? reading.build() : Reading.EMPTY;
    lines.add(
        new Line(
            kind,
            words,
            new Span(Math.min(lineStart, end), end),
            Math.max(indent, 0),
            endsWithAnchor,
            hasWords && hasBars && TableRow.isAt(text, lineStart, end)));
    reading.clear();
    hasWords = false;
    hasMarks = false;
    hasBars = false;
    endsWithAnchor = false;
    indent = -1;
  }

  static String digits(String superscripts) {
    var digits = new StringBuilder();
    for (int i = 0; i < superscripts.length(); i++) {
      digits.append("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(superscripts.charAt(i)));
    }
    return digits.toString();
  }

  static boolean isSuperscript(char c) {
    return (c >= '⁴' && c <= '⁹') || c == '⁰' || c == '¹' || c == '²' || c == '³';
  }

  static boolean isLineEnd(char c) {
    return Letters.isLineEnd(c);
  }

  static boolean isBlank(char c) {
    return Letters.isBlank(c);
  }

  private static boolean isInvisible(char c) {
    return c == '\u00ad' || c == '\ufeff' || (c >= '\u200b' && c <= '\u200f') || c == '\u2060';
  }
}
