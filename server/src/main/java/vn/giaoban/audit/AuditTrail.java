package vn.giaoban.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.Slice;

/**
 * The log. Changes are noted by the database itself; that a sensitive record was read is noted here
 * by whoever shows it.
 */
@Component
public class AuditTrail {

  /** What it takes to read the log on the people of a unit. */
  public static final String READ = "audit.read";

  /** More lines than this are not counted one by one. */
  public static final int MOST_COUNTED = 10_000;

  /** The log itself knows ids only; whoever has been forgotten keeps theirs. */
  private static final String ACTING =
      "coalesce((select a.login from access_account a where a.id = e.account_id), e.acting)";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  AuditTrail(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Notes that the viewer was shown sensitive records.
   *
   * @param subject the table that holds them
   * @param keys of the records
   */
  public void read(Viewer viewer, String subject, Collection<String> keys) {
    note(viewer, subject, "", keys);
  }

  /** Notes that a sealed column was opened for the viewer. */
  void opened(Viewer viewer, String subject, String column, Collection<String> keys) {
    note(viewer, subject, column, keys);
  }

  private void note(Viewer viewer, String subject, String opened, Collection<String> keys) {
    if (keys.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into audit_entry (account_id, unit_id, acting, action, subject, number_of_rows, detail)
            values (:account, :unit, :acting, 'READ', :subject, :number,
              jsonb_strip_nulls(jsonb_build_object('keys', to_jsonb(:keys::text[]), 'opened', nullif(:opened, ''))))
            """)
        .param("opened", opened)
        .param("account", viewer.account().value())
        .param("unit", viewer.unit().value())
        .param("acting", viewer.account().toString())
        .param("subject", subject)
        .param("number", keys.size())
        .param("keys", keys.toArray(String[]::new))
        .update();
  }

  /**
   * One line of the log.
   *
   * @param changes column, old and new value, as far as the log holds them
   * @param opened the sealed column that was opened; blank where none was
   */
  public record Line(
      long id,
      Instant at,
      String acting,
      String action,
      String subject,
      int rows,
      boolean sealed,
      List<String> keys,
      List<Change> changes,
      String opened) {}

  /** What became of one column. */
  public record Change(String column, String before, String after) {}

  /**
   * What is looked for; null or blank where all is.
   *
   * @param who part of a login name
   * @param record the key of a record
   */
  public record Filter(
      @Nullable String who,
      @Nullable String subject,
      @Nullable String action,
      @Nullable String record,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  /**
   * The log on people of the units at which the viewer has {@link #READ}, the newest first. What
   * the system did of itself belongs to no unit and is shown to whoever may read the log anywhere.
   */
  public Slice<Line> lines(Viewer viewer, Filter filter, Paging paging) {
    var conditions = new ArrayList<String>();
    conditions.add("(e.unit_id is null or %s)".formatted(Rights.on("e.unit_id", READ)));
    add(conditions, filter.who(), "strpos(lower(%s), lower(:who)) > 0".formatted(ACTING));
    add(conditions, filter.subject(), "e.subject = :subject");
    add(conditions, filter.action(), "e.action = :action");
    add(conditions, filter.record(), "strpos(e.detail::text, :record) > 0");
    if (filter.from() != null) {
      conditions.add("e.at >= :from");
    }
    if (filter.to() != null) {
      conditions.add("e.at < :to");
    }
    var from = " from audit_entry e where " + String.join(" and ", conditions);
    var lines =
        asked(
                "select e.id, e.at, "
                    + ACTING
                    + " as acting, e.action, e.subject, e.number_of_rows, e.position is not null as sealed, e.detail"
                    + from
                    + " order by e.id desc limit :limit offset :offset",
                viewer,
                filter)
            .param("limit", paging.size())
            .param("offset", paging.offset())
            .query(AuditTrail::line)
            .list();
    long total =
        asked(
                "select count(*) from (select 1" + from + " limit " + MOST_COUNTED + ") counted",
                viewer,
                filter)
            .query(Long.class)
            .single();
    return new Slice<>(lines, total, paging);
  }

  private JdbcClient.StatementSpec asked(String sql, Viewer viewer, Filter filter) {
    var statement =
        jdbc.sql(sql)
            .param("viewer", viewer.account().value())
            .param("who", text(filter.who()))
            .param("subject", text(filter.subject()))
            .param("action", text(filter.action()))
            .param("record", text(filter.record()));
    if (filter.from() != null) {
      statement = statement.param("from", begin(filter.from()));
    }
    if (filter.to() != null) {
      statement = statement.param("to", begin(filter.to().plusDays(1)));
    }
    return statement;
  }

  private static OffsetDateTime begin(LocalDate day) {
    return day.atStartOfDay(OfficeCalendar.ZONE).toOffsetDateTime();
  }

  /** The tables and kinds of records that occur in the log. */
  public List<String> subjects() {
    return jdbc.sql(
            """
            select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
            where t.tgname = 'audit_insert' and c.relnamespace = current_schema()::regnamespace order by 1
            """)
        .query((row, n) -> row.getString(1))
        .list();
  }

  private static void add(List<String> conditions, @Nullable String value, String condition) {
    if (value != null && !value.isBlank()) {
      conditions.add(condition);
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    var detail = JSON.readTree(row.getString("detail"));
    var keys = new ArrayList<String>();
    var changes = new ArrayList<Change>();
    for (var key : detail.path("keys")) {
      keys.add(key(key));
    }
    for (var changed : detail.path("changed")) {
      keys.add(key(changed.path("key")));
      for (var column : changed.path("columns").properties()) {
        changes.add(
            new Change(
                column.getKey(), value(column.getValue().get(0)), value(column.getValue().get(1))));
      }
    }
    for (var gone : detail.path("rows")) {
      for (var column : gone.properties()) {
        changes.add(new Change(column.getKey(), value(column.getValue()), ""));
      }
    }
    return new Line(
        row.getLong("id"),
        row.getTimestamp("at").toInstant(),
        row.getString("acting"),
        row.getString("action"),
        row.getString("subject"),
        row.getInt("number_of_rows"),
        row.getBoolean("sealed"),
        keys,
        changes,
        detail.path("opened").asString(""));
  }

  private static String key(JsonNode key) {
    if (!key.isObject()) {
      return value(key);
    }
    var parts = new ArrayList<String>();
    key.properties().forEach(part -> parts.add(value(part.getValue())));
    return String.join(" / ", parts);
  }

  private static String value(JsonNode value) {
    return value.isNull() ? "" : value.isString() ? value.stringValue() : value.toString();
  }
}
