package vn.giaoban.directive.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import vn.giaoban.shared.web.Frame;
import vn.giaoban.text.Recurrence;

/** The values of a change as a person reads them. */
public final class HistoryWords {

  private HistoryWords() {}

  public static String of(Frame frame, String field, String value) {
    return switch (field) {
      case "dueOn" -> day(frame, value);
      case "recurrence" -> recurrence(frame, value);
      case "noDeadline" -> frame.t("true".equals(value) ? "field.yes" : "field.no");
      case "percent" -> value + " %";
      default -> value;
    };
  }

  private static String day(Frame frame, String value) {
    try {
      return frame.date(LocalDate.parse(value));
    } catch (DateTimeParseException asWritten) {
      return value;
    }
  }

  /** In the reader's words where it is a known period, else as it is. */
  public static String recurrence(Frame frame, String value) {
    for (var known : Recurrence.values()) {
      if (known.name().equals(value)) {
        return frame.t("directive.recurrence." + known);
      }
    }
    return value;
  }
}
