package vn.giaoban.directive.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.giaoban.directive.Requirements;
import vn.giaoban.shared.web.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class BoardNavigation {

  @Bean
  NavigationEntry boardEntry() {
    return new NavigationEntry("nav.board", "/giao-ban", Requirements.READ, 10);
  }
}
