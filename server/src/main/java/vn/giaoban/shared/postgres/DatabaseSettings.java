package vn.giaoban.shared.postgres;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database is used.
 *
 * @param url {@code giaoban.database.url}: JDBC address of an external PostgreSQL 18; without it
 *     the embedded one in the data folder is started
 * @param username user of the external database; owner of its objects
 * @param password password of the external database
 * @param port {@code giaoban.database.port}: where the embedded one listens, on 127.0.0.1 only; 0
 *     for a free one
 * @param join {@code giaoban.database.join}: where another process runs the embedded one, use that
 *     instead of refusing; for commands that work beside a running server
 * @param patience {@code giaoban.database.patience}: how long a request waits for a connection
 *     before it is told that the database does not answer
 * @param poolSize {@code giaoban.database.pool-size}: most connections open at a time
 */
@ConfigurationProperties("giaoban.database")
record DatabaseSettings(
    @Nullable String url,
    @Nullable String username,
    @Nullable String password,
    @DefaultValue("0") int port,
    @DefaultValue("false") boolean join,
    @DefaultValue("8s") Duration patience,
    @DefaultValue("10") int poolSize) {

  DatabaseSettings {
    if (url != null && url.isBlank()) {
      url = null;
    }
    if (url != null && !url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          "giaoban.database.url phải có dạng jdbc:postgresql://máy/cơ-sở-dữ-liệu (must look like jdbc:postgresql://host/database)");
    }
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException(
          "giaoban.database.port phải từ 0 đến 65535 (must be from 0 to 65535): " + port);
    }
    if (poolSize < 2) {
      throw new IllegalArgumentException(
          "giaoban.database.pool-size phải từ 2 trở lên (must be 2 or more): " + poolSize);
    }
  }
}
