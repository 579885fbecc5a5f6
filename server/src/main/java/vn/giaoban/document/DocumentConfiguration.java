package vn.giaoban.document;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

  /**
   * Uploads wait where a later start finds and deletes them, not in the system's temporary folder.
   */
  @Bean
  MultipartConfigElement uploads(MultipartProperties properties, TemporaryFiles temporary) {
    properties.setLocation(temporary.folder().toString());
    return properties.createMultipartConfig();
  }
}
