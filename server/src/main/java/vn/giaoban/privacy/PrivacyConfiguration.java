package vn.giaoban.privacy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.giaoban.shared.web.FirstPage;
import vn.giaoban.shared.web.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

  /** Whoever decides on requests sees first which of them are due. */
  @Bean
  FirstPage privacyFirst() {
    return new FirstPage("/bao-ve-du-lieu", Privacy.DECIDE, 20);
  }

  @Bean
  NavigationEntry privacyRequestsEntry() {
    return new NavigationEntry("nav.privacy-requests", "/bao-ve-du-lieu", Privacy.READ, 92);
  }

  @Bean
  NavigationEntry privacyEntry() {
    return new NavigationEntry("nav.privacy", "/bao-ve-du-lieu/danh-muc", Privacy.REGISTER, 93);
  }
}
