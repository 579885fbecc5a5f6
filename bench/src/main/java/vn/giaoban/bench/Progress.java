package vn.giaoban.bench;

import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaoban.access.Acting;

/**
 * Which steps of a load are done. A step and the note of it are one transaction, so that a load
 * that was stopped goes on where it was.
 */
final class Progress {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Progress(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    jdbc.sql("create schema if not exists bench").update();
    jdbc.sql("create table if not exists bench.done (step text primary key, what text not null)")
        .update();
  }

  /** Says for which size the data are; refuses to go on with another. */
  void begin(String what) {
    jdbc.sql("insert into bench.done values ('size', :what) on conflict do nothing")
        .param("what", what)
        .update();
    var there =
        jdbc.sql("select what from bench.done where step = 'size'").query(String.class).single();
    if (!there.equals(what)) {
      throw new IllegalArgumentException(
          "the folder holds data of another size: %s, not %s".formatted(there, what));
    }
  }

  boolean isDone(String step) {
    return jdbc.sql("select exists (select 1 from bench.done where step = :step)")
        .param("step", step)
        .query(Boolean.class)
        .single();
  }

  /** Does the step unless it is done. */
  void once(String step, Runnable work) {
    onceOrNot(
        step,
        () -> {
          work.run();
          return true;
        });
  }

  private void onceOrNot(String step, BooleanSupplier work) {
    if (isDone(step)) {
      return;
    }
    Acting.asSystem(
        "national data",
        () -> {
          transaction.executeWithoutResult(status -> {
            if (work.getAsBoolean()) {
              note(step);
            }
          });
          return true;
        });
  }

  /** Notes the step in the transaction that is under way. */
  void note(String step) {
    jdbc.sql("insert into bench.done values (:step, '')").param("step", step).update();
  }
}
