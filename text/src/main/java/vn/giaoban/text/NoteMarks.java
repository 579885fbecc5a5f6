package vn.giaoban.text;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which marks refer to footnotes in this text. Superscripts always do; "[1]", "(1)" and digits that
 * lost their small print only where a line begins with the same mark, as its note. A note may stand
 * with bare digits to which "[1]" or a superscript refers.
 *
 * @param bracketed numbers that stand as "[1]"
 * @param enclosed numbers that stand as "(1)"
 * @param ruled those of them whose note stands below a rule within the text
 * @param plain numbers that stand as bare digits before their note
 * @param starred asterisks
 * @param lost whether notes behind the recipients, or below a rule, begin with what is left of a
 *     mark, and the text has such marks behind words
 */
record NoteMarks(
    Set<String> bracketed,
    Set<String> enclosed,
    Set<String> ruled,
    Set<String> plain,
    Set<String> starred,
    boolean lost) {

  private static final Pattern ATTACHED =
      Pattern.compile("(?<=\\p{L}\\p{Ll})(?<!\\b[kcdmKCDM]m)(\\d{1,2})(?=[\\s,.;:)…]|$)");
  private static final Pattern BRACKETED = Pattern.compile("(?<=[\\p{L}\\d”\")])\\[(\\d{1,2})\\]");
  private static final Pattern ENCLOSED_BEHIND =
      Pattern.compile("(?<=[\\p{L}\\d”\")])\\((\\d{1,2})\\)");
  private static final Pattern SUPERSCRIPT =
      Pattern.compile("(?<=\\p{L}\\p{Ll})(?<!\\b[kcdmKCDM]m)([⁰¹²³⁴-⁹]+)");

  private static final String RECIPIENTS = "noi nhan";

  private static final Pattern SUPERSCRIPT_NOTE = Pattern.compile("[⁰¹²³⁴-⁹]+");
  private static final Pattern BRACKETED_NOTE = Pattern.compile("\\[\\^?(\\d{1,3})\\]:?");
  private static final Pattern ENCLOSED = Pattern.compile("\\((\\d{1,2}|\\*{1,3})\\)");
  private static final Pattern ENCLOSED_NOTE = Pattern.compile("\\((\\d{0,2}|\\*{1,3})\\)");
  private static final Pattern STARRED_NOTE = Pattern.compile("(\\*{1,3}) ");
  private static final Pattern PLAIN_NOTE = Pattern.compile("(\\d{1,2})(?= [“\"]?\\p{Lu})");

  /** A note is set in by at most so many blanks. */
  private static final int INDENT = 20;

  private static final int SHORTEST_RULE = 4;

  /** What ends a line and is not the usual character. */
  private static final String OTHER_ENDS = "\r\u0085\u2028\u2029";

  static NoteMarks of(String text) {
    var bracketed = new HashSet<String>();
    var enclosed = new HashSet<String>();
    var ruled = new HashSet<String>();
    var plain = new HashSet<String>();
    int recipients = -1;
    boolean rule = false;
    boolean lost = false;
    int numbered = 0;
    boolean others = holdsOtherEnds(text);
    for (int line = 0; line < text.length(); line = nextLine(text, line, others)) {
      int at = afterIndent(text, line);
      char first = at < text.length() ? text.charAt(at) : ' ';
      if (Letters.isLetter(first)) {
        rule = false;
        continue;
      }
      if (first == '[') {
        add(bracketed, BRACKETED_NOTE, text, at);
      } else if (first == '(' && ENCLOSED.matcher(text).region(at, text.length()).lookingAt()) {
        recipients = recipients < 0 ? afterRecipients(text) : recipients;
        if (line >= recipients) {
          add(enclosed, ENCLOSED, text, at);
        } else if (rule && isReferredTo(text, at)) {
          add(enclosed, ENCLOSED, text, at);
          add(ruled, ENCLOSED, text, at);
        }
      } else if (Letters.isDigit(first)
          && (text.startsWith(" ", at + 1) || text.startsWith(" ", at + 2))) {
        add(plain, PLAIN_NOTE, text, at);
        recipients = recipients < 0 ? afterRecipients(text) : recipients;
        boolean next = line >= recipients && Fold.startsWith(text, at, (numbered + 1) + " ");
        numbered += next ? 1 : 0;
      }
      if (!lost && at < text.length() && LostMarks.end(text, at) > at) {
        recipients = recipients < 0 ? afterRecipients(text) : recipients;
        lost = rule || line >= recipients;
      }
      rule = first == '(' ? rule : isRule(text, at) || (rule && isBlank(text, at));
    }
    if (!plain.isEmpty()) {
      plain.retainAll(referred(text, plain, bracketed, enclosed));
    }
    boolean noted = lost || !bracketed.isEmpty() || !enclosed.isEmpty();
    int referring = noted || numbered > 0 ? LostMarks.referring(text) : 0;
    if (plain.isEmpty() && numbered == referring) {
      for (int i = 1; i <= numbered; i++) {
        plain.add(String.valueOf(i));
      }
    }
    return new NoteMarks(bracketed, enclosed, ruled, plain, StarMarks.in(text), referring > 0);
  }

  /** A line of dashes: below it stand the notes of the page. */
  private static boolean isRule(String text, int at) {
    int end = at;
    while (end < text.length() && "-_–—".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end - at >= SHORTEST_RULE && (end == text.length() || endsLine(text.charAt(end)));
  }

  private static boolean isBlank(String text, int at) {
    return at >= text.length() || endsLine(text.charAt(at));
  }

  /** Whether the mark that begins here stood in the text before. */
  private static boolean isReferredTo(String text, int at) {
    int close = text.indexOf(')', at);
    return text.lastIndexOf(text.substring(at, close + 1), at - 1) >= 0;
  }

  private static void add(Set<String> marks, Pattern pattern, String text, int at) {
    var matcher = pattern.matcher(text).region(at, text.length());
    if (matcher.lookingAt()) {
      marks.add(matcher.group(1));
    }
  }

  private static int afterIndent(String text, int line) {
    int at = line;
    while (at < text.length()
        && at < line + INDENT
        && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  /**
   * The beginning of the next line; the end of the text where there is none.
   *
   * @param others whether other characters than the usual one end lines of this text
   */
  private static int nextLine(String text, int from, boolean others) {
    if (!others) {
      int end = text.indexOf('\n', from);
      return end < 0 ? text.length() : end + 1;
    }
    int at = from;
    while (at < text.length() && !endsLine(text.charAt(at))) {
      at++;
    }
    boolean two = text.startsWith("\r\n", at);
    return Math.min(text.length(), at + (two ? 2 : 1));
  }

  private static boolean holdsOtherEnds(String text) {
    for (int i = 0; i < OTHER_ENDS.length(); i++) {
      if (text.indexOf(OTHER_ENDS.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Unlike for {@link LineReader}, a new page begins no note. */
  private static boolean endsLine(char c) {
    return c == '\n' || OTHER_ENDS.indexOf(c) >= 0;
  }

  /** Behind the last line that announces recipients; the end of the text without one. */
  private static int afterRecipients(String text) {
    for (int at = text.length() - RECIPIENTS.length(); at >= 0; at--) {
      if (Fold.startsWith(text, at, RECIPIENTS)) {
        int end = at + RECIPIENTS.length();
        end += text.startsWith(" ", end) ? 1 : 0;
        if (text.startsWith(":", end)) {
          return end + 1;
        }
      }
    }
    return text.length();
  }

  /**
   * The marks to which the text refers.
   *
   * @param plain of notes that begin with bare digits
   * @param bracketed those of them that stand in brackets are added
   * @param round those of them that stand in round brackets are added
   */
  private static Set<String> referred(
      String text, Set<String> plain, Set<String> bracketed, Set<String> round) {
    var referred = new HashSet<String>();
    var attached = anywhere(ATTACHED, text);
    var enclosed = anywhere(BRACKETED, text);
    var enclosedInRound = anywhere(ENCLOSED_BEHIND, text);
    var superscript = anywhere(SUPERSCRIPT, text);
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (Letters.isLetter(c)) {
        continue;
      }
      if (c == '[' && enclosed.region(at, text.length()).lookingAt()) {
        if (plain.contains(enclosed.group(1))) {
          referred.add(enclosed.group(1));
          bracketed.add(enclosed.group(1));
        }
      } else if (c == '(' && enclosedInRound.region(at, text.length()).lookingAt()) {
        if (plain.contains(enclosedInRound.group(1))) {
          referred.add(enclosedInRound.group(1));
          round.add(enclosedInRound.group(1));
        }
      } else if (isBehindWord(text, at) && attached.region(at, text.length()).lookingAt()) {
        referred.add(attached.group(1));
      } else if (LineReader.isSuperscript(c) && superscript.region(at, text.length()).lookingAt()) {
        referred.add(LineReader.digits(superscript.group(1)));
      }
    }
    return referred;
  }

  /** A matcher that looks at what stands round the region in which it searches. */
  private static Matcher anywhere(Pattern pattern, String text) {
    return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  private static boolean isBehindWord(String text, int digit) {
    return Letters.isDigit(text.charAt(digit))
        && digit > 1
        && Letters.isLower(text.charAt(digit - 1));
  }

  /** Whether the digits that begin here, behind a word, are such a mark. */
  boolean isAttached(String text, int at) {
    if (plain.isEmpty() || !isBehindWord(text, at)) {
      return false;
    }
    var matcher = attachedAt(text, at);
    return matcher.lookingAt() && plain.contains(matcher.group(1));
  }

  /** The length of the asterisks at this place that refer to a note; 0 where they do not. */
  int referringStars(String text, int at) {
    int end = StarMarks.runEnd(text, at);
    return starred.contains(text.substring(at, end)) && StarMarks.refers(text, at) ? end - at : 0;
  }

  /** Whether the asterisks at this place begin a note. */
  boolean isStarredNote(String text, int at) {
    return !starred.isEmpty()
        && starred.contains(text.substring(at, StarMarks.runEnd(text, at)))
        && StarMarks.beginsNote(text, at);
  }

  static Matcher attachedAt(String text, int at) {
    return anywhere(ATTACHED, text).region(at, Math.min(text.length(), at + 3));
  }

  /**
   * The length of the mark that a note begins with.
   *
   * @param closing whether the line stands behind the recipients
   * @return 0 where the line begins no note
   */
  int noteMark(String line, boolean closing) {
    if (line.charAt(0) == '\uFFFD') {
      return 1;
    }
    var matcher = noteMatcher(line, closing);
    if (matcher == null) {
      return lost && closing ? LostMarks.noteEnd(line) : 0;
    }
    return matcher.end();
  }

  /** The mark of a note as its references have it; empty where print lost it. */
  String markOf(String line, boolean closing) {
    var matcher = noteMatcher(line, closing);
    if (matcher == null) {
      return "";
    }
    if (matcher.groupCount() == 0) {
      return LineReader.digits(matcher.group());
    }
    return matcher.group(1).isEmpty() ? "*" : matcher.group(1);
  }

  private static @Nullable Matcher opening(Pattern pattern, String line) {
    var matcher = pattern.matcher(line);
    return matcher.lookingAt() ? matcher : null;
  }

  private @Nullable Matcher noteMatcher(String line, boolean closing) {
    char first = line.charAt(0);
    if (LineReader.isSuperscript(first)) {
      return opening(SUPERSCRIPT_NOTE, line);
    }
    var note =
        switch (first) {
          case '[' -> opening(BRACKETED_NOTE, line);
          case '(' -> opening(ENCLOSED_NOTE, line);
          case '*' -> opening(STARRED_NOTE, line);
          default -> !plain.isEmpty() && Letters.isDigit(first) ? opening(PLAIN_NOTE, line) : null;
        };
    if (note == null || first == '[') {
      return note;
    }
    var mark = note.group(1).isEmpty() ? "*" : note.group(1);
    boolean known =
        switch (first) {
          case '(' -> ruled.contains(mark) || (closing && enclosed.contains(mark));
          case '*' -> starred.contains(mark);
          default -> plain.contains(mark);
        };
    return known ? note : null;
  }
}
