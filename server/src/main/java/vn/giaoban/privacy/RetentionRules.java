package vn.giaoban.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long what is kept: dated data with their source. */
@Component
public class RetentionRules {

  private final JdbcClient jdbc;

  RetentionRules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The rules that hold on a day, by code. */
  public Map<String, RetentionRule> on(LocalDate day) {
    var rules = new LinkedHashMap<String, RetentionRule>();
    jdbc.sql(
            """
            select code, name_vi, name_en, months, valid_from, valid_to, source, confirmed from privacy_retention_rule
            where valid_from <= :day and (valid_to is null or valid_to >= :day) order by code, valid_from
            """)
        .param("day", day)
        .query(RetentionRules::rule)
        .list()
        .forEach(rule -> rules.put(rule.code(), rule));
    return rules;
  }

  /** All that ever held or will. */
  List<RetentionRule> all() {
    return jdbc.sql(
            "select code, name_vi, name_en, months, valid_from, valid_to, source, confirmed from privacy_retention_rule order by code, valid_from")
        .query(RetentionRules::rule)
        .list();
  }

  private static RetentionRule rule(ResultSet row, int number) throws SQLException {
    return new RetentionRule(
        row.getString("code"),
        new Label(row.getString("name_vi"), row.getString("name_en")),
        months(row),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getString("source"),
        row.getBoolean("confirmed"));
  }

  private static @Nullable Integer months(ResultSet row) throws SQLException {
    var months = row.getInt("months");
    return row.wasNull() ? null : months;
  }
}
