package vn.giaoban.audit;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaoban.audit.Proof.Touch;

/** Proves that the log is whole, or names the first place that is not as it was sealed. */
public final class AuditVerification {

  private static final int AT_A_TIME = 5_000;

  private final JdbcClient jdbc;
  private final AuditKey key;
  private final Path folder;

  AuditVerification(JdbcClient jdbc, AuditKey key, Path folder) {
    this.jdbc = jdbc;
    this.key = key;
    this.folder = folder;
  }

  /**
   * For a database that is not that of the application, such as a copy of it.
   *
   * @param keys a folder that holds the key; nothing is written there
   * @return nothing where there is no key
   */
  public static Optional<AuditVerification> of(DataSource database, Path keys) {
    return AuditKey.isIn(keys)
        ? Optional.of(new AuditVerification(JdbcClient.create(database), AuditKey.in(keys), keys))
        : Optional.empty();
  }

  /** An entry as it stands in the log, with the seals that stand beside it. */
  private record Row(long position, Proof.Entry entry, String content, Seal seal, Seal chain) {}

  /** Examines the whole log; entries are read a few thousand at a time. */
  public Proof verify() {
    var print =
        jdbc.sql("select print from audit_key").query(byte[].class).optional().map(Seal::of);
    if (print.isPresent() && !print.get().equals(key.print())) {
      return new Proof.OtherKey();
    }
    long done = 0;
    var before = Seal.BEGINNING;
    var head = AuditHead.in(folder);
    while (true) {
      var rows = after(done, AT_A_TIME);
      if (rows.isEmpty()) {
        break;
      }
      for (var row : rows) {
        long expected = done + 1;
        var chain = key.chain(before, expected, row.seal());
        if (row.position() != expected
            || !key.seal(row.content()).equals(row.seal())
            || !chain.equals(row.chain())) {
          return broken(expected, before, row);
        }
        if (head.isPresent()
            && head.get().position() == expected
            && !head.get().chain().equals(chain)) {
          return new Proof.Broken(Touch.ALTERED, expected, row.entry());
        }
        before = chain;
        done = expected;
      }
    }
    if (head.isPresent() && head.get().position() > done) {
      return new Proof.Broken(Touch.REMOVED, done + 1, null);
    }
    long unsealed =
        jdbc.sql("select count(*) from audit_entry where position is null")
            .query(Long.class)
            .single();
    return new Proof.Whole(done, unsealed);
  }

  /** What was done where {@code row} stands instead of the entry sealed as {@code expected}. */
  private Proof broken(long expected, Seal before, Row row) {
    boolean genuine = key.seal(row.content()).equals(row.seal());
    boolean elsewhere = genuineElsewhere(expected, before, row);
    Touch touch;
    if (row.position() != expected) {
      touch = elsewhere ? Touch.REORDERED : Touch.REMOVED;
    } else if (elsewhere) {
      touch = genuine ? Touch.REORDERED : Touch.INSERTED;
    } else if (stoodHere(expected, before, row)) {
      touch = Touch.ALTERED;
    } else {
      touch = genuine ? Touch.REMOVED : Touch.INSERTED;
    }
    return new Proof.Broken(touch, expected, row.position() == expected ? row.entry() : null);
  }

  /**
   * Whether a seal of it, of the entry behind it or of the head says that it stood in this place.
   */
  private boolean stoodHere(long expected, Seal before, Row row) {
    if (key.chain(before, expected, row.seal()).equals(row.chain())) {
      return true;
    }
    var whole = new AuditHead(expected, key.chain(before, expected, row.seal()));
    if (AuditHead.in(folder).filter(whole::equals).isPresent()) {
      return true;
    }
    var next = after(expected, 1);
    return !next.isEmpty()
        && Stream.of(row.chain(), key.chain(before, expected, row.seal()))
            .map(chain -> key.chain(chain, expected + 1, next.getFirst().seal()))
            .anyMatch(next.getFirst().chain()::equals);
  }

  /** Whether the entry that was sealed as {@code expected} stands further on. */
  private boolean genuineElsewhere(long expected, Seal before, Row instead) {
    long done = Math.max(expected, instead.position() == expected ? expected : expected - 1);
    while (true) {
      var rows = after(done, AT_A_TIME);
      if (rows.isEmpty()) {
        return false;
      }
      for (var row : rows) {
        if (key.chain(before, expected, row.seal()).equals(row.chain())) {
          return true;
        }
        done = row.position();
      }
    }
  }

  private List<Row> after(long position, int most) {
    return jdbc.sql(
            "select e.position, e.id, e.at, e.acting, e.action, e.subject, e.seal, e.chain, "
                + SealedEntries.CONTENT
                + " from audit_entry e where e.position > :position order by e.position limit :most")
        .param("position", position)
        .param("most", most)
        .query((row, n) -> row(row))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("position"),
        new Proof.Entry(
            row.getLong("id"),
            row.getTimestamp("at").toInstant(),
            row.getString("acting"),
            row.getString("action"),
            row.getString("subject")),
        row.getString("content"),
        Seal.of(row.getBytes("seal")),
        Seal.of(row.getBytes("chain")));
  }
}
