package vn.giaoban.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives each application context its own database and its own data folder. */
class FreshInstallation implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    try {
      var folder = Files.createDirectories(Path.of("target", "test-data").toAbsolutePath());
      var settings = new HashMap<String, Object>(TestDatabase.migrated().properties());
      settings.put("giaoban.data", Files.createTempDirectory(folder, "installation-").toString());
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("test installation", settings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
