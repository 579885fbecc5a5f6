package vn.giaoban.text;

import java.util.regex.Pattern;

/**
 * What conversion leaves of the mark of a footnote when it loses the number: "(", a line end and
 * ")", "[*]", "()", an empty superscript, a character that no font has. In the text such a mark
 * stands right behind a word; among the notes one begins a line.
 */
final class LostMarks {

  private static final int LONGEST = 14;

  private static final Pattern MARK =
      Pattern.compile(
          "\\[ ?[*?□\\x{FFFD}]? ?\\]|\\([\\s?□\\x{FFFD}]{0,4}\\)|<sup>\\s{0,3}</sup>"
              + "|[\\x{E000}-\\x{F8FF}□\\x{FFFD}]");

  private LostMarks() {}

  /** Behind the mark that stands at this place; {@code at} where none does. */
  static int end(String text, int at) {
    char c = text.charAt(at);
    boolean bracket = c == '(' || c == '[';
    boolean begins = bracket ? !isFilled(text, at) : c == '<' || isStray(c);
    if (!begins) {
      return at;
    }
    var mark = MARK.matcher(text).region(at, Math.min(text.length(), at + LONGEST));
    return mark.lookingAt() ? mark.end() : at;
  }

  /** Behind the mark that begins this line of a note; a line may end between its brackets. */
  static int noteEnd(String line) {
    return line.charAt(0) == ')' ? 1 : end(line, 0);
  }

  /** Whether something that can be read stands behind this bracket, as behind nearly all. */
  private static boolean isFilled(String text, int bracket) {
    return bracket + 1 < text.length() && Letters.isLetterOrDigit(text.charAt(bracket + 1));
  }

  /** A character that stands for one that could not be read. */
  private static boolean isStray(char c) {
    return c == '\uFFFD' || c == '□' || (c >= '\uE000' && c <= '\uF8FF');
  }

  /** Whether a mark at this place stands behind a word; a bracket may have a blank before it. */
  static boolean isBehindWord(String text, int at) {
    char c = text.charAt(at);
    boolean apart = at > 1 && text.charAt(at - 1) == ' ' && (c == '(' || c == '[');
    int before = apart ? at - 2 : at - 1;
    return before >= 0
        && (Letters.isLetterOrDigit(text.charAt(before))
            || "”\")%".indexOf(text.charAt(before)) >= 0);
  }

  /** How many such marks stand behind words in this text. */
  static int referring(String text) {
    int found = 0;
    for (int at = 0; at < text.length(); at++) {
      if (!Letters.isLetter(text.charAt(at))) {
        int end = end(text, at);
        if (end > at) {
          found += isBehindWord(text, at) ? 1 : 0;
          at = end - 1;
        }
      }
    }
    return found;
  }
}
