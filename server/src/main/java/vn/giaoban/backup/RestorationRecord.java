package vn.giaoban.backup;

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
    Acting.asSystem(
        "restore",
        () -> {
          transaction.executeWithoutResult(_ ->
              jdbc.sql(
                      """
                      insert into backup_restoration (restored_at, backup, as_of, until)
                      values (:at::timestamptz, :backup, :moment::timestamptz, nullif(:until, '')::timestamptz) on conflict do nothing
                      """)
                  .param("at", lines[3])
                  .param("backup", lines[0])
                  .param("moment", lines[1])
                  .param("until", lines[2])
                  .update());
          return true;
        });
    RestoringFolder.noted(data);
  }
}
