package vn.giaoban.organization.people.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.giaoban.organization.people.People;
import vn.giaoban.shared.web.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

  @Bean
  NavigationEntry peopleEntry() {
    return new NavigationEntry("nav.people", "/nhan-su", People.READ, 82);
  }
}
