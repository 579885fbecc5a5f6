package vn.giaoban.sample;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day as the sample writes it: a date, a number of days from the day of loading, or {@code
 * "text"} for the one that the document gives.
 */
record Day(@Nullable LocalDate date, @Nullable Integer fromToday) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Day read(Object written) {
    return switch (written) {
      case Integer days -> new Day(null, days);
      case String text when text.equals("text") -> new Day(null, null);
      default -> new Day(LocalDate.parse(written.toString()), null);
    };
  }

  /**
   * The day that is meant.
   *
   * @param given by the document; null where it gives none
   */
  LocalDate on(LocalDate today, @Nullable LocalDate given) {
    if (date != null) {
      return date;
    }
    if (fromToday != null) {
      return today.plusDays(fromToday);
    }
    if (given == null) {
      throw new IllegalStateException("the document gives no day");
    }
    return given;
  }
}
