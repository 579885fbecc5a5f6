package vn.giaoban.privacy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clocks of requests, by dated rules and the calendar of days off. */
@Component
public class Deadlines {

  private final JdbcClient jdbc;

  Deadlines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A rule.
   *
   * @param confirmed whether the office has compared it with its source
   */
  public record Rule(
      String code,
      int value,
      boolean workingDays,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      String source,
      boolean confirmed) {}

  /** The rules that hold on a day. */
  public List<Rule> on(LocalDate day) {
    return jdbc.sql(
            """
            select code, value, unit, valid_from, valid_to, source, confirmed from privacy_deadline_rule
            where valid_from <= :day and (valid_to is null or valid_to >= :day) order by value, code
            """)
        .param("day", day)
        .query((row, n) ->
            new Rule(
                row.getString(1),
                row.getInt(2),
                row.getString(3).equals("WORKING_DAY"),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getString(6),
                row.getBoolean(7)))
        .list();
  }

  /**
   * The last day by the rule that holds on {@code from}, which itself does not count.
   *
   * @throws IllegalStateException where no rule holds on that day
   */
  LocalDate after(LocalDate from, String code) {
    var rule =
        on(from).stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no rule " + code + " on " + from));
    return rule.workingDays() ? workingDaysAfter(from, rule.value()) : from.plusDays(rule.value());
  }

  private LocalDate workingDaysAfter(LocalDate from, int number) {
    var special = new HashMap<LocalDate, Boolean>();
    jdbc.sql("select day, works from privacy_day_off where day > :from and day < :to")
        .param("from", from)
        .param("to", from.plusDays(60))
        .query(row -> {
          special.put(row.getObject(1, LocalDate.class), row.getBoolean(2));
        });
    var day = from;
    for (int left = number; left > 0; ) {
      day = day.plusDays(1);
      var weekend =
          day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
      if (special.getOrDefault(day, !weekend)) {
        left--;
      }
    }
    return day;
  }
}
