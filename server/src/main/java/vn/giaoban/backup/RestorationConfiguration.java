package vn.giaoban.backup;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.postgres.BackupFolder;
import vn.giaoban.shared.postgres.DataFolder;

/** What restoring needs: the settings, and nothing that would open a database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DataFolder.class, BackupFolder.class, BackupSettings.class})
public class RestorationConfiguration {

  @Bean
  Restorations restorations(
      DataFolder data, BackupFolder folder, BackupSettings settings, Environment environment) {
    return new Restorations(
        data,
        KeysFolder.of(environment, data),
        folder,
        settings,
        Clock.system(OfficeCalendar.ZONE));
  }
}
