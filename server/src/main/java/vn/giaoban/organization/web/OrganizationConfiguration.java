package vn.giaoban.organization.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.web.FirstPage;
import vn.giaoban.shared.web.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class OrganizationConfiguration {

  @Bean
  NavigationEntry organizationEntry() {
    return new NavigationEntry("nav.organization", "/to-chuc", Units.READ, 80);
  }

  @Bean
  FirstPage treeFirst() {
    return new FirstPage("/to-chuc", Units.READ, 90);
  }
}
