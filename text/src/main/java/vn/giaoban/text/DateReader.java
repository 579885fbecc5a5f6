package vn.giaoban.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates as documents write them, always day, month, year: "10/7/2019", "ngày 10 tháng 7 năm 2019".
 */
final class DateReader {

  /**
   * @param written as it stands in the text, without the word "ngày"
   */
  record Found(LocalDate date, String written, int start, int end) {}

  private DateReader() {}

  /**
   * The date that stands at {@code from}, after at most a comma and "ngày"; null where none does.
   */
  static @Nullable Found follows(String plain, int from) {
    int at = after(plain, from, " ");
    at = after(plain, at, ",");
    at = after(plain, at, " ");
    at = after(plain, at, "(");
    at = after(plain, at, "ký ");
    at = after(plain, at, "ngày ");
    boolean begins = at == 0 || !isDigitOr(plain, at - 1, "/.-");
    int day = afterDigits(plain, at, 1, 2);
    if (!begins || day < 0) {
      return null;
    }
    var found = at(plain, at, day, afterMark(plain, day), DateReader::afterMark);
    return found != null
        ? found
        : at(plain, at, day, after(plain, day, " tháng "), (text, i) -> after(text, i, " năm "));
  }

  private interface Separator {
    /** The character behind the separator at {@code at}; {@code at} where there is none. */
    int after(String plain, int at);
  }

  private static @Nullable Found at(
      String plain, int start, int dayEnd, int monthStart, Separator separator) {
    int monthEnd = monthStart == dayEnd ? -1 : afterDigits(plain, monthStart, 1, 2);
    int yearStart = monthEnd < 0 ? -1 : separator.after(plain, monthEnd);
    int end = yearStart == monthEnd ? -1 : afterDigits(plain, yearStart, 4, 4);
    if (end < 0 || isDigitOr(plain, end, "/")) {
      return null;
    }
    try {
      var date =
          LocalDate.of(
              Integer.parseInt(plain, yearStart, end, 10),
              Integer.parseInt(plain, monthStart, monthEnd, 10),
              Integer.parseInt(plain, start, dayEnd, 10));
      return new Found(date, plain.substring(start, end), start, end);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  /** Behind "/", "-" or ".", with a blank before and behind it or not. */
  private static int afterMark(String plain, int at) {
    int mark = after(plain, at, " ");
    return mark < plain.length() && "-/.".indexOf(plain.charAt(mark)) >= 0
        ? after(plain, mark + 1, " ")
        : at;
  }

  private static int after(String plain, int at, String expected) {
    return plain.startsWith(expected, at) ? at + expected.length() : at;
  }

  /** Behind as many digits as there are; -1 where these are too few, or too many. */
  private static int afterDigits(String plain, int at, int least, int most) {
    int end = at;
    while (end < plain.length() && end <= at + most && isDigit(plain.charAt(end))) {
      end++;
    }
    return end - at < least || end - at > most ? -1 : end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isDigitOr(String plain, int at, String others) {
    return at < plain.length()
        && (isDigit(plain.charAt(at)) || others.indexOf(plain.charAt(at)) >= 0);
  }
}
