package vn.giaoban.audit;

import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals entries soon after they were committed, each to the one before. Not in the transaction that
 * writes them: every writer would have to wait for every other.
 */
final class Sealer implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
  private static final int AT_A_TIME = 2_000;
  private static final int MILLISECONDS_BETWEEN = 1_000;

  /** Held by the node that seals. */
  private static final long LOCK = 0x61756469745f3031L;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final AuditKey key;
  private final Path folder;
  private @Nullable ScheduledExecutorService timer;

  Sealer(JdbcClient jdbc, TransactionTemplate transaction, AuditKey key, Path folder) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.key = key;
    this.folder = folder;
  }

  /**
   * Seals what is there to be sealed.
   *
   * @return how many entries were sealed
   * @throws IllegalStateException where the log was sealed with another key
   */
  synchronized int seal() {
    int sealed = 0;
    while (true) {
      var head = transaction.execute(status -> sealSome());
      if (head == null) {
        return sealed;
      }
      head.newest().write(folder);
      sealed += head.number();
    }
  }

  private record Sealed(AuditHead newest, int number) {}

  private record Unsealed(long id, String content) {}

  private @Nullable Sealed sealSome() {
    var mine =
        jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
            .param("lock", LOCK)
            .query(Boolean.class)
            .single();
    if (!mine) {
      return null;
    }
    var entries =
        jdbc.sql(
                "select e.id, "
                    + SealedEntries.CONTENT
                    + " from audit_entry e where e.position is null order by e.id limit :most")
            .param("most", AT_A_TIME)
            .query((row, n) -> new Unsealed(row.getLong(1), row.getString(2)))
            .list();
    if (entries.isEmpty()) {
      return null;
    }
    checkKey();
    var last =
        jdbc.sql(
                "select position, chain from audit_entry where position is not null order by position desc limit 1")
            .query((row, n) -> new AuditHead(row.getLong(1), Seal.of(row.getBytes(2))))
            .optional()
            .orElse(new AuditHead(0, Seal.BEGINNING));
    int number = entries.size();
    var ids = new Long[number];
    var positions = new Long[number];
    var seals = new byte[number][];
    var chains = new byte[number][];
    for (int i = 0; i < number; i++) {
      var entry = entries.get(i);
      var seal = key.seal(entry.content());
      last = new AuditHead(last.position() + 1, key.chain(last.chain(), last.position() + 1, seal));
      ids[i] = entry.id();
      positions[i] = last.position();
      seals[i] = seal.bytes();
      chains[i] = last.chain().bytes();
    }
    jdbc.sql(
            """
            update audit_entry e set position = s.position, seal = s.seal, chain = s.chain
            from unnest(:ids::bigint[], :positions::bigint[], :seals::bytea[], :chains::bytea[]) as s (id, position, seal, chain)
            where e.id = s.id
            """)
        .param("ids", ids)
        .param("positions", positions)
        .param("seals", seals)
        .param("chains", chains)
        .update();
    return new Sealed(last, number);
  }

  /** A log is sealed with one key; with another it could never be proved whole. */
  private void checkKey() {
    var known = jdbc.sql("select print from audit_key").query(byte[].class).list();
    if (known.isEmpty()) {
      jdbc.sql("insert into audit_key (print) values (:print)")
          .param("print", key.print().bytes())
          .update();
    } else if (!Seal.of(known.getFirst()).equals(key.print())) {
      throw new IllegalStateException(
          "the audit log of this database was sealed with another key than "
              + folder.resolve("audit.key"));
    }
  }

  @Override
  public synchronized void start() {
    timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("audit-sealer").daemon().factory());
    var _ =
        timer.scheduleWithFixedDelay(
            this::sealQuietly, MILLISECONDS_BETWEEN, MILLISECONDS_BETWEEN, TimeUnit.MILLISECONDS);
  }

  /** What cannot be sealed now is sealed later; nothing else stops for it. */
  private void sealQuietly() {
    try {
      seal();
    } catch (RuntimeException e) {
      LOG.error("The audit log could not be sealed; it is tried again", e);
    }
  }

  @Override
  public void stop() {
    ScheduledExecutorService running;
    synchronized (this) {
      running = timer;
      timer = null;
    }
    if (running != null) {
      running.shutdown();
      sealQuietly();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return timer != null;
  }
}
