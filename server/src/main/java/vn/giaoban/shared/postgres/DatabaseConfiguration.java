package vn.giaoban.shared.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one data source of the application. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DataFolder.class, DatabaseSettings.class, BackupFolder.class})
class DatabaseConfiguration {

  /** Stopped after the data source, because that depends on it. */
  @Bean
  @ConditionalOnMissingBean
  Database database(DatabaseSettings settings, DataFolder folder, BackupFolder backups) {
    if (settings.url() != null) {
      return new Database.External(settings.url(), settings.username(), settings.password(), false);
    }
    try {
      return new Database.Embedded(
          EmbeddedPostgres.start(
              folder.data(),
              settings.port() == 0 ? Map.of() : Map.of("port", String.valueOf(settings.port())),
              backups.folder()));
    } catch (EmbeddedPostgresException.FolderInUse e) {
      if (!settings.join()) {
        throw e;
      }
      return EmbeddedPostgres.runningIn(folder.data()).orElseThrow(() -> e);
    }
  }

  @Bean
  BaseBackup baseBackup(Database database, DataFolder folder) {
    return new BaseBackup(database, folder);
  }

  @Bean
  HikariDataSource dataSource(Database database, DatabaseSettings settings) {
    var pool = new HikariConfig();
    pool.setPoolName("giaoban");
    pool.setJdbcUrl(database.url());
    pool.setUsername(database.username());
    pool.setPassword(database.password());
    pool.setMaximumPoolSize(settings.poolSize());
    pool.setMinimumIdle(2);
    pool.setConnectionTimeout(settings.patience().toMillis());
    return new HikariDataSource(pool);
  }
}
