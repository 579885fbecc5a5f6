package vn.giaoban.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.giaoban.audit.AuditVerification;
import vn.giaoban.audit.Proof;
import vn.giaoban.shared.Problem;

/**
 * What was found in a database that was started from a copy. To count the rows all of them are
 * read, and with them the check sum of every page of every table.
 *
 * @param schema the last migration
 * @param sealed entries of the audit log that were proved
 * @param missing originals that the records name and that are not among the files
 * @param warnings about what is not well in the data themselves
 */
record Inspection(
    String schema,
    Map<String, Long> rows,
    long lastEntry,
    long sealed,
    List<String> missing,
    List<Problem> warnings) {

  /** The same, where some of what was missing was found elsewhere. */
  Inspection withMissing(List<String> still) {
    return new Inspection(schema, rows, lastEntry, sealed, still, warnings);
  }

  static Inspection of(DataSource database, Path keys, Map<String, FilePool.Entry> files) {
    var connection = new SingleConnectionDataSource(open(database), true);
    try {
      return look(JdbcClient.create(connection), connection, keys, files);
    } finally {
      connection.destroy();
    }
  }

  private static Connection open(DataSource database) {
    try {
      return database.getConnection();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Inspection look(
      JdbcClient jdbc, DataSource database, Path keys, Map<String, FilePool.Entry> files) {
    jdbc.sql("set enable_indexonlyscan = off").update();
    var rows = new TreeMap<String, Long>();
    for (var table :
        jdbc.sql(
                "select relname from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace")
            .query(String.class)
            .list()) {
      rows.put(
          table, jdbc.sql("select count(*) from \"" + table + "\"").query(Long.class).single());
    }
    var warnings = new ArrayList<Problem>();
    long sealed = prove(database, keys, warnings);
    return new Inspection(
        schema(jdbc), rows, lastEntry(jdbc), sealed, missing(jdbc, files), warnings);
  }

  static String schema(JdbcClient jdbc) {
    return jdbc.sql(
            "select version from flyway_schema_history where success and version is not null order by installed_rank desc limit 1")
        .query(String.class)
        .single();
  }

  static long lastEntry(JdbcClient jdbc) {
    return jdbc.sql("select coalesce(max(id), 0) from audit_entry").query(Long.class).single();
  }

  private static long prove(DataSource database, Path keys, List<Problem> warnings) {
    var verification = AuditVerification.of(database, keys);
    if (verification.isEmpty()) {
      warnings.add(Problem.of("backup.warning.no-key"));
      return 0;
    }
    return switch (verification.get().verify()) {
      case Proof.Whole(var sealed, var _) -> sealed;
      case Proof.OtherKey() -> {
        warnings.add(Problem.of("backup.warning.other-key"));
        yield 0;
      }
      case Proof.Broken(var _, var at, var _) -> {
        warnings.add(Problem.of("backup.warning.log", String.valueOf(at)));
        yield at - 1;
      }
    };
  }

  private static List<String> missing(JdbcClient jdbc, Map<String, FilePool.Entry> files) {
    var sizes = new TreeMap<String, Long>();
    files.values().forEach(entry -> sizes.put(entry.sha256(), entry.size()));
    record Original(String sha256, long size) {}
    return jdbc
        .sql("select sha256, size from document_original order by sha256")
        .query((row, n) -> new Original(row.getString(1), row.getLong(2)))
        .list()
        .stream()
        .filter(original -> !Long.valueOf(original.size()).equals(sizes.get(original.sha256())))
        .map(Original::sha256)
        .toList();
  }
}
