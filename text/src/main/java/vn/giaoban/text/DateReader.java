package vn.giaoban.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as documents write them, always day, month, year: "10/7/2019", "ngày 10 tháng 7 năm 2019".
 */
final class DateReader {

  /**
   * @param written as it stands in the text, without the word "ngày"
   */
  record Found(LocalDate date, String written, int start, int end) {}

  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\d/.-])(?:(\\d{1,2}) ?[-/.] ?(\\d{1,2}) ?[-/.] ?(\\d{4})"
              + "|(\\d{1,2}) tháng (\\d{1,2}) năm (\\d{4}))(?![\\d/])");
  private static final Pattern LEAD = Pattern.compile(" ?,? ?\\(?(?:ký )?(?:ngày )?");

  private DateReader() {}

  /**
   * The date that stands at {@code from}, after at most a comma and "ngày"; null where none does.
   */
  static @Nullable Found follows(String plain, int from) {
    var lead = LEAD.matcher(plain).region(from, plain.length());
    int start = lead.lookingAt() ? lead.end() : from;
    var date = DATE.matcher(plain).useTransparentBounds(true).region(start, plain.length());
    return date.lookingAt() ? found(date) : null;
  }

  private static @Nullable Found found(Matcher match) {
    int first = match.group(1) != null ? 1 : 4;
    try {
      var date =
          LocalDate.of(
              Integer.parseInt(match.group(first + 2)),
              Integer.parseInt(match.group(first + 1)),
              Integer.parseInt(match.group(first)));
      return new Found(date, match.group(), match.start(), match.end());
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
