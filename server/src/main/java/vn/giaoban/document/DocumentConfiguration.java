package vn.giaoban.document;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.giaoban.formats.FormatWorkers;
import vn.giaoban.formats.Limits;

@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

  /** Two, for a machine of two cores; each may take as much memory as the limits say. */
  @Bean
  FormatWorkers fileReaders() {
    return FormatWorkers.within(Limits.standard(), 2);
  }

  /**
   * Uploads wait where a later start finds and deletes them, not in the system's temporary folder.
   */
  @Bean
  MultipartConfigElement uploads(MultipartProperties properties, TemporaryFiles temporary) {
    properties.setLocation(temporary.folder().toString());
    return properties.createMultipartConfig();
  }
}
