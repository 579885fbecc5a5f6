package vn.giaoban.formats;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers the notes of a document in the order in which the text refers to them. */
final class NoteNumbers {

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private static final int LONGEST = 3;

  private final Map<String, Integer> numbers = new HashMap<>();

  /** The number of the note that is referred to here. */
  int refer(String note) {
    return numbers.computeIfAbsent(note, n -> numbers.size() + 1);
  }

  /** The number of a note; null where nothing refers to it. */
  @Nullable Integer of(String note) {
    return numbers.get(note);
  }

  int count() {
    return numbers.size();
  }

  boolean isEmpty() {
    return numbers.isEmpty();
  }

  static String mark(int number) {
    return raised(Integer.toString(number));
  }

  /** What is set above the line, if it is a number as notes have. */
  static String raisedIfNumber(String text) {
    var number = text.strip();
    boolean digits = !number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && number.length() <= LONGEST ? raised(text) : text;
  }

  private static String raised(String digits) {
    var raised = new StringBuilder(digits.length());
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      raised.append(c >= '0' && c <= '9' ? RAISED.charAt(c - '0') : c);
    }
    return raised.toString();
  }
}
