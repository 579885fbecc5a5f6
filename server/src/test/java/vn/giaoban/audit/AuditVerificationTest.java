package vn.giaoban.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaoban.audit.Proof.Touch;
import vn.giaoban.testing.TestDatabase;

/** What somebody does to the log behind the application's back. */
class AuditVerificationTest {

  private static final int ENTRIES = 12;

  @TempDir private Path folder;

  private DataSource source;
  private JdbcClient jdbc;
  private Sealer sealer;
  private AuditVerification verification;

  @BeforeEach
  void aSealedLog() {
    var database = TestDatabase.migrated();
    source = new DriverManagerDataSource(database.url(), database.username(), database.password());
    jdbc = JdbcClient.create(source);
    var key = AuditKey.in(folder);
    sealer = sealer(key);
    verification = new AuditVerification(jdbc, key, folder);
    for (int i = 1; i <= ENTRIES; i++) {
      write("văn thư " + i);
    }
    assertThat(sealer.seal()).isEqualTo(ENTRIES);
  }

  private Sealer sealer(AuditKey key) {
    return new Sealer(
        jdbc, new TransactionTemplate(new JdbcTransactionManager(source)), key, folder);
  }

  @Test
  void aLogThatNobodyTouchedIsWhole() {
    write("chưa niêm phong");
    assertThat(verification.verify()).isEqualTo(new Proof.Whole(ENTRIES, 1));
  }

  @Test
  void sealingGoesOnWhereItEnded() {
    write("sau đó");
    assertThat(sealer(AuditKey.in(folder)).seal()).isOne();
    assertThat(verification.verify()).isEqualTo(new Proof.Whole(ENTRIES + 1, 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          acting = 'ai khác'               | 5
          at = at + interval '1 second'    | 1
          detail = '{"keys": ["khác"]}'    | 12
          account_id = uuidv7()            | 7
          unit_id = uuidv7()               | 7
          action = 'READ'                  | 3
          subject = 'document_document'    | 4
          number_of_rows = 2               | 8
          seal = sha256('x')               | 6
          chain = sha256('x')              | 6
          chain = null                     | 12
          """)
  void anAlteredEntryIsNamed(String change, long at) {
    behindTheBack("update audit_entry set " + change + " where position = " + at);
    assertBroken(Touch.ALTERED, at);
  }

  @ParameterizedTest
  @CsvSource({"1", "5", "12"})
  void aRemovedEntryIsNamed(long at) {
    behindTheBack("delete from audit_entry where position = " + at);
    assertBroken(Touch.REMOVED, at);
  }

  @ParameterizedTest
  @CsvSource({"1", "5", "11"})
  void aGapThatWasClosedIsNamed(long at) {
    behindTheBack("delete from audit_entry where position = " + at);
    shift(at, -1);
    assertBroken(Touch.REMOVED, at);
  }

  @Test
  void aLogThatWasCutOffOrEmptiedIsNamed() {
    behindTheBack("delete from audit_entry where position > 9");
    assertBroken(Touch.REMOVED, 10);
    behindTheBack("delete from audit_entry");
    assertBroken(Touch.REMOVED, 1);
  }

  @ParameterizedTest
  @CsvSource({"1", "6", "12"})
  void anInsertedEntryIsNamed(long at) {
    shift(at, 1);
    behindTheBack(
        """
        insert into audit_entry (acting, action, subject, number_of_rows, detail, position, seal, chain)
        values ('ai khác', 'UPDATE', 'directive_assignment', 1, '{}', %d, sha256('a'), sha256('b'))
        """
            .formatted(at));
    assertBroken(Touch.INSERTED, at);
  }

  @Test
  void anEntryPutAtTheEndOrCopiedIsNamed() {
    behindTheBack(
        """
        insert into audit_entry (acting, action, subject, number_of_rows, detail, position, seal, chain)
        select acting, action, subject, number_of_rows, detail, 13, seal, chain from audit_entry where position = 12
        """);
    assertBroken(Touch.INSERTED, 13);
  }

  @ParameterizedTest
  @CsvSource({"3,4", "1,12", "5,9"})
  void reorderedEntriesAreNamed(long one, long other) {
    behindTheBack("update audit_entry set position = 1000 where position = " + one);
    behindTheBack("update audit_entry set position = %d where position = %d".formatted(one, other));
    behindTheBack("update audit_entry set position = %d where position = 1000".formatted(other));
    assertBroken(Touch.REORDERED, one);
  }

  @Test
  void whoHasTheDatabaseButNotTheKeyCannotSealAnew() throws Exception {
    var elsewhere = Files.createTempDirectory(folder, "other");
    var forged =
        new Sealer(
            jdbc,
            new TransactionTemplate(new JdbcTransactionManager(source)),
            AuditKey.in(elsewhere),
            elsewhere);
    write("ghi thêm");
    assertThatThrownBy(forged::seal).hasMessageContaining("another key");
    assertThat(new AuditVerification(jdbc, AuditKey.in(elsewhere), elsewhere).verify())
        .isEqualTo(new Proof.OtherKey());
    behindTheBack("update audit_key set print = '\\x" + AuditKey.in(elsewhere).print().hex() + "'");
    behindTheBack("update audit_entry set position = null, seal = null, chain = null");
    forged.seal();
    assertThat(verification.verify()).isEqualTo(new Proof.OtherKey());
  }

  @Test
  void anEntryIsNeitherChangedNorDeletedByAnOrdinaryStatement() {
    for (var statement :
        new String[] {
          "update audit_entry set acting = 'ai khác' where position = 2",
          "update audit_entry set position = null where position = 2",
          "delete from audit_entry where position = 2",
          "truncate audit_entry"
        }) {
      assertThatThrownBy(() -> jdbc.sql(statement).update())
          .as(statement)
          .hasMessageContaining("only added to");
    }
    assertThat(verification.verify()).isEqualTo(new Proof.Whole(ENTRIES, 0));
  }

  private void write(String who) {
    jdbc.sql(
            """
            insert into audit_entry (acting, action, subject, number_of_rows, detail)
            values (:who, 'UPDATE', 'directive_assignment', 1, '{"changed": [{"key": {"id": 1}, "columns": {"state": ["A", "B"]}}]}')
            """)
        .param("who", who)
        .update();
  }

  /** As the owner of the tables could. */
  private void behindTheBack(String sql) {
    jdbc.sql("alter table audit_entry disable trigger user").update();
    jdbc.sql(sql).update();
    jdbc.sql("alter table audit_entry enable trigger user").update();
  }

  private void shift(long from, int by) {
    behindTheBack("update audit_entry set position = position + 5000 where position >= " + from);
    behindTheBack(
        "update audit_entry set position = position - 5000 + %d where position > 5000"
            .formatted(by));
  }

  private void assertBroken(Touch touch, long at) {
    assertThat(verification.verify())
        .isInstanceOfSatisfying(
            Proof.Broken.class,
            broken -> {
              assertThat(broken.touch()).isEqualTo(touch);
              assertThat(broken.at()).isEqualTo(at);
            });
  }
}
