package vn.giaoban.backup;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaoban.access.Acting;
import vn.giaoban.shared.postgres.DataFolder;
import vn.giaoban.shared.postgres.RestoringFolder;

/**
 * Puts on record, and so in the audit log, that the installation was set back to an earlier state:
 * what happened after that state is gone from the log, and the log has to say so itself.
 */
final class RestorationRecord implements ApplicationRunner {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final DataFolder data;

  RestorationRecord(JdbcClient jdbc, TransactionTemplate transaction, DataFolder data) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.data = data;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var note = RestoringFolder.noteIn(data);
    if (note == null) {
      return;
    }
    var lines = note.split("\n", -1);
    Acting.asSystem("restore", () -> {
      transaction.executeWithoutResult(_ ->
          jdbc.sql(
                  """
                  insert into backup_restoration (restored_at, backup, as_of, until)
                  values (:at, :backup, :moment, :until) on conflict do nothing
                  """)
              .param("at", Timestamp.from(Instant.parse(lines[3])))
              .param("backup", lines[0])
              .param("moment", Timestamp.from(Instant.parse(lines[1])))
              .param(
                  "until",
                  lines[2].isEmpty() ? null : Timestamp.from(Instant.parse(lines[2])),
                  Types.TIMESTAMP_WITH_TIMEZONE)
              .update());
      return true;
    });
    RestoringFolder.noted(data);
  }
}
