package vn.giaoban.organization.people;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaoban.access.Acting;

/**
 * Seals the numbers of membership cards that an older version wrote in clear, before any page is
 * served. Broken off, it goes on at the next start; started twice, the second finds nothing.
 */
@Component
class CardsSealedAtStart implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(CardsSealedAtStart.class);

  private static final int STEP = 2_000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final PersonCards cards;

  CardsSealedAtStart(JdbcClient jdbc, TransactionTemplate transaction, PersonCards cards) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.cards = cards;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (anyWasThere()) {
      Acting.asSystem("sealing cards", this::sealAll);
    }
  }

  /** The file of the table: it is cut to nothing only when all is done. */
  private boolean anyWasThere() {
    return jdbc.sql("select pg_relation_size('organization_card_to_seal') > 0")
        .query(Boolean.class)
        .single();
  }

  private long sealAll() {
    long sealed = 0;
    for (int step = step(); step > 0; step = step()) {
      sealed += step;
      if (sealed % (50 * STEP) == 0) {
        LOG.info("{} numbers of membership cards sealed, going on", sealed);
      }
    }
    // Rows that were written over, and with them the clear numbers, leave the files of the database
    // only so.
    jdbc.sql("vacuum full organization_person").update();
    jdbc.sql("truncate organization_card_to_seal").update();
    LOG.info("{} numbers of membership cards sealed", sealed);
    return sealed;
  }

  private int step() {
    Integer sealed = transaction.execute(status -> cards.sealWaiting(STEP));
    return sealed == null ? 0 : sealed;
  }
}
