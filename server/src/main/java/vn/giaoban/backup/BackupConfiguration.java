package vn.giaoban.backup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaoban.document.Originals;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.postgres.BackupFolder;
import vn.giaoban.shared.postgres.BaseBackup;
import vn.giaoban.shared.postgres.DataFolder;
import vn.giaoban.shared.web.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class BackupConfiguration {

  @Bean
  Backups backups(
      BaseBackup database,
      Originals originals,
      JdbcClient jdbc,
      OfficeCalendar calendar,
      DataFolder data,
      BackupFolder folder,
      BackupSettings settings,
      Environment environment) {
    return new Backups(
        database,
        originals,
        jdbc,
        calendar,
        data,
        KeysFolder.of(environment, data),
        folder,
        settings);
  }

  /** A command that works beside the server, or without one, makes no back-up of itself. */
  @Bean
  NightlyBackup nightlyBackup(
      Backups backups,
      BackupSettings settings,
      OfficeCalendar calendar,
      BackupFolder folder,
      BaseBackup database,
      Environment environment) {
    var command = environment.getProperty("giaoban.database.join", Boolean.class, false);
    return new NightlyBackup(
        backups, settings, calendar, folder.folder() != null && !command && database.possible());
  }

  @Bean
  BackupState backupState(
      Restorations restorations,
      Backups backups,
      NightlyBackup nightly,
      BaseBackup database,
      BackupSettings settings,
      JdbcClient jdbc) {
    return new BackupState(restorations, backups, nightly, database, settings, jdbc);
  }

  @Bean
  NavigationEntry backupEntry() {
    return new NavigationEntry("nav.backup", "/quan-tri/sao-luu", BackupState.READ, 91);
  }

  @Bean
  RestorationRecord restorationRecord(
      JdbcClient jdbc, PlatformTransactionManager transactions, DataFolder data) {
    return new RestorationRecord(jdbc, new TransactionTemplate(transactions), data);
  }
}
