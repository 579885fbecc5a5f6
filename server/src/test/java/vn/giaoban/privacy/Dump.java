package vn.giaoban.privacy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for words in every row of every table, as text and as bytes. */
final class Dump {

  private final JdbcClient jdbc;

  Dump(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private List<String> tables() {
    return jdbc.sql(
            "select relname from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r'")
        .query((row, n) -> row.getString(1))
        .list();
  }

  /** The tables in which the words stand. */
  Set<String> holding(String words) {
    var found = new TreeSet<String>();
    var hex = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8));
    for (var table : tables()) {
      var holds =
          jdbc.sql(
                  "select exists (select 1 from %s t where strpos(t::text, :words) > 0 or strpos(t::text, :hex) > 0)"
                      .formatted(table))
              .param("words", words)
              .param("hex", hex)
              .query(Boolean.class)
              .single();
      if (holds) {
        found.add(table);
      }
    }
    return found;
  }

  /** How many rows each table has that erasure must not change. */
  String counts() {
    var counts = new StringBuilder();
    for (var table : tables()) {
      if (!table.startsWith("privacy_")
          && !table.startsWith("audit_")
          && !table.startsWith("spring_session")
          && !table.startsWith("event_")) {
        counts
            .append(table)
            .append(' ')
            .append(jdbc.sql("select count(*) from " + table).query(Long.class).single())
            .append('\n');
      }
    }
    return counts.toString();
  }
}
