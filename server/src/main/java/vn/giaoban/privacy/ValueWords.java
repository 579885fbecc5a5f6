package vn.giaoban.privacy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.giaoban.shared.OfficeCalendar;

/**
 * What stands in the tables, as a person reads it: codes by their names, days as they are written.
 */
public final class ValueWords {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d+)?[+-]\\d\\d");
  private static final DateTimeFormatter STORED =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral(' ')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendOffset("+HH", "+00")
          .toFormatter(Locale.ROOT);
  private static final DateTimeFormatter WRITTEN_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter WRITTEN_MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  private final MessageSource messages;
  private final Locale locale;

  public ValueWords(MessageSource messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
  }

  /** Blank where nothing stands there. */
  public String of(Extract.Part part, Field field, @Nullable String value) {
    if (value == null) {
      return "";
    }
    var name = part.names().getOrDefault(field.column(), Map.of()).get(value);
    if (name != null) {
      return locale.getLanguage().equals("vi") ? name.vi() : name.en();
    }
    if (field.words() != null) {
      var key =
          field
              .words()
              .replace("CODE", value)
              .replace("code", value.toLowerCase(Locale.ROOT).replace('_', '-'));
      return Objects.requireNonNullElse(messages.getMessage(key, null, value, locale), value);
    }
    if (DAY.matcher(value).matches()) {
      return WRITTEN_DAY.format(LocalDate.parse(value));
    }
    if (MOMENT.matcher(value).matches()) {
      return WRITTEN_MOMENT.format(
          OffsetDateTime.parse(value, STORED).atZoneSameInstant(OfficeCalendar.ZONE));
    }
    return value;
  }
}
