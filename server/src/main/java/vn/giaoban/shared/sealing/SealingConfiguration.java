package vn.giaoban.shared.sealing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaoban.shared.postgres.DataFolder;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealingSettings.class)
class SealingConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(SealingConfiguration.class);

  @Bean
  Sealing sealing(JdbcClient jdbc, SealingSettings settings, DataFolder data) {
    return new Sealing(
        jdbc, settings.keys() == null ? data.data().resolve("keys") : settings.keys());
  }

  /** What needs no key works without; said early is found before somebody needs it. */
  @Bean
  SmartInitializingSingleton sealingKeysAtHand(Sealing sealing) {
    return () -> {
      try {
        LOG.debug("data key {}", sealing.version());
      } catch (KeyLost e) {
        LOG.error("{}", e.getMessage());
      }
    };
  }
}
