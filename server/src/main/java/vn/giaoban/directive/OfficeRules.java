package vn.giaoban.directive;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which rule of the office held on a day. */
@Component
class OfficeRules {

  private final JdbcClient jdbc;

  OfficeRules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** From how many days before its day something counts as due soon. */
  int dueSoonDays(LocalDate day) {
    return value("DUE_SOON_DAYS", day);
  }

  private int value(String code, LocalDate day) {
    return jdbc.sql(
            """
            select value from directive_rule
            where code = :code and valid_from <= :day and (valid_to is null or valid_to >= :day)
            order by valid_from desc limit 1
            """)
        .param("code", code)
        .param("day", day)
        .query(Integer.class)
        .single();
  }
}
