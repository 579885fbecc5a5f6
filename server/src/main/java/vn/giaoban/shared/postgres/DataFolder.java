package vn.giaoban.shared.postgres;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this installation keeps what must survive a restart.
 *
 * @param data {@code giaoban.data}: a folder, made at the first start; relative to the working
 *     directory
 */
@ConfigurationProperties("giaoban")
public record DataFolder(@DefaultValue("./data") Path data) {

  public DataFolder {
    data = data.toAbsolutePath().normalize();
  }

  /** Of the embedded database. */
  public Path cluster() {
    return data.resolve("postgresql");
  }

  /** What the records in the database point to. */
  public Path files() {
    return data.resolve("files");
  }
}
