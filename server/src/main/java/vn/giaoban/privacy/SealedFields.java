package vn.giaoban.privacy;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.shared.sealing.Cell;
import vn.giaoban.shared.sealing.Print;
import vn.giaoban.shared.sealing.Sealed;
import vn.giaoban.shared.sealing.Sealing;

/**
 * The sealed values that a person's own record holds and that can be withheld or corrected. The key
 * of that record is the id of the person.
 */
@Component
@Transactional(propagation = Propagation.SUPPORTS)
class SealedFields {

  private final JdbcClient jdbc;
  private final Sealing sealing;

  SealedFields(JdbcClient jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  /** Where the value stands; it opens there only. */
  static Cell place(Subject subject, Field field) {
    return new Cell(field.table(), field.column(), subject.id().toString());
  }

  Optional<Sealed> value(Subject subject, Field field) {
    return jdbc.sql(
            "select %s from %s where id = :subject".formatted(field.column(), field.table()))
        .param("subject", subject.id())
        .query((row, n) -> Optional.ofNullable(row.getBytes(1)).map(Sealed::new))
        .optional()
        .flatMap(value -> value);
  }

  /** The text, for keeping it somewhere else. Whoever shows it goes through the log of reading. */
  Optional<String> opened(Subject subject, Field field) {
    return value(subject, field).map(sealed -> sealing.open(place(subject, field), sealed));
  }

  /** Whether somebody else has a value that can be one person's only. */
  boolean taken(Subject subject, Field field, String value) {
    return field.print() != null
        && jdbc.sql(
                "select exists (select 1 from %s where %s = any(:prints) and id <> :subject)"
                    .formatted(field.table(), field.print()))
            .param(
                "prints",
                sealing.prints(field.table(), field.column(), value).stream()
                    .map(Print::bytes)
                    .toArray(byte[][]::new))
            .param("subject", subject.id())
            .query(Boolean.class)
            .single();
  }

  void write(Subject subject, Field field, String value) {
    jdbc.sql(
            "update %s set %s = :value%s where id = :subject"
                .formatted(
                    field.table(),
                    field.column(),
                    field.print() == null ? "" : ", " + field.print() + " = :print"))
        .param("value", sealing.seal(place(subject, field), value).bytes())
        .param("print", sealing.print(field.table(), field.column(), value).bytes())
        .param("subject", subject.id())
        .update();
  }

  void empty(Subject subject, Field field) {
    jdbc.sql(
            "update %s set %s = null%s where id = :subject"
                .formatted(
                    field.table(),
                    field.column(),
                    field.print() == null ? "" : ", " + field.print() + " = null"))
        .param("subject", subject.id())
        .update();
  }
}
