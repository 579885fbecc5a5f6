package vn.giaoban.audit;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaoban.shared.postgres.DataFolder;
import vn.giaoban.shared.web.NavigationEntry;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class AuditConfiguration {

  private final Path folder;

  AuditConfiguration(AuditSettings settings, DataFolder data) {
    this.folder = settings.keys() == null ? data.data().resolve("keys") : settings.keys();
  }

  @Bean
  AuditKey auditKey() {
    return AuditKey.in(folder);
  }

  @Bean
  Sealer auditSealer(JdbcClient jdbc, PlatformTransactionManager transactions, AuditKey key) {
    return new Sealer(jdbc, new TransactionTemplate(transactions), key, folder);
  }

  @Bean
  AuditVerification auditVerification(JdbcClient jdbc, AuditKey key) {
    return new AuditVerification(jdbc, key, folder);
  }

  /**
   * For work that opens its transactions itself; who acts is told to each. Spring Boot makes none
   * where there is another, and that of the sessions tells nobody.
   */
  @Bean
  @Primary
  TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
    return new TransactionTemplate(transactions);
  }

  /**
   * Sessions have transactions of their own, which nobody is asked about: to ask who acts may
   * itself need the session. Found by the session library by its name.
   */
  @Bean
  TransactionOperations springSessionTransactionOperations(DataSource database) {
    var transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return transactions;
  }

  @Bean
  NavigationEntry auditEntry() {
    return new NavigationEntry("nav.audit", "/nhat-ky", AuditTrail.READ, 95);
  }
}
