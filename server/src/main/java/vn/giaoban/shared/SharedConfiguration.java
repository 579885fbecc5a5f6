package vn.giaoban.shared;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SharedConfiguration {

  /** Tests put another clock in its place to stand on a given day. */
  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.system(OfficeCalendar.ZONE);
  }
}
