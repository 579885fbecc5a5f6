package vn.giaoban.directive.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.giaoban.directive.Requirements;
import vn.giaoban.shared.web.FirstPage;
import vn.giaoban.shared.web.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class WorkNavigation {

  @Bean
  FirstPage boardFirst() {
    return new FirstPage("/giao-ban", Requirements.READ, 10);
  }

  @Bean
  NavigationEntry inboxEntry() {
    return new NavigationEntry("nav.inbox", "/viec-cua-toi", Requirements.READ, 20);
  }

  @Bean
  NavigationEntry requirementsEntry() {
    return new NavigationEntry("nav.requirements", "/nhiem-vu", Requirements.READ, 40);
  }
}
