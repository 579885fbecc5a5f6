package vn.giaoban.document.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.giaoban.document.Documents;
import vn.giaoban.shared.web.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class DocumentNavigation {

  @Bean
  NavigationEntry documentsEntry() {
    return new NavigationEntry("nav.documents", "/van-ban", Documents.READ, 30);
  }
}
