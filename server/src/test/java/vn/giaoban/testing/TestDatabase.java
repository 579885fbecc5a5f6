package vn.giaoban.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import vn.giaoban.shared.postgres.EmbeddedPostgres;
import vn.giaoban.shared.postgres.EmbeddedPostgresException;

/**
 * A database of one's own on a real server, with all migrations applied. Quick: the server is
 * started once for all tests of a run, the migrations run once, and each caller gets a copy.
 *
 * <p>With the system property {@code giaoban.test.database.url} (and {@code .username}, {@code
 * .password}), or the environment variable {@code GIAOBAN_TEST_DATABASE_URL} (and {@code
 * _USERNAME}, {@code _PASSWORD}), the copies are made on that server instead; its user must be
 * allowed to create databases.
 *
 * @param url JDBC address
 */
public record TestDatabase(String url, String username, String password) {

  private static final String TEMPLATE = "template_" + suffix();

  private static final Path FOLDERS = Path.of("target", "test-database").toAbsolutePath();

  /** More than one only where tests run in several processes at a time. */
  private static final int MOST_FOLDERS = 8;

  /** The servers that tests of this process use. */
  private static final class Server {
    static final TestDatabase ADMINISTRATION = connectOrStart();

    static {
      ADMINISTRATION.execute("CREATE DATABASE " + TEMPLATE);
      migrate(ADMINISTRATION.sibling(TEMPLATE));
    }
  }

  /** A new database with the schema of the application and no rows that a migration did not add. */
  public static TestDatabase migrated() {
    return copyOf(TEMPLATE);
  }

  /** A new database without anything in it, for tests of the migrations themselves. */
  public static TestDatabase empty() {
    return copyOf("template1");
  }

  private static TestDatabase copyOf(String template) {
    var name = "test_" + suffix();
    // One at a time: PostgreSQL refuses to copy a database that is being copied.
    synchronized (TestDatabase.class) {
      Server.ADMINISTRATION.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
    }
    return Server.ADMINISTRATION.sibling(name);
  }

  /** The settings that make the application use this database. */
  public Map<String, String> properties() {
    return Map.of(
        "giaoban.database.url", url,
        "giaoban.database.username", username,
        "giaoban.database.password", password);
  }

  private static void migrate(TestDatabase database) {
    Flyway.configure()
        .dataSource(database.url, database.username, database.password)
        .locations("classpath:db/migration")
        .failOnMissingLocations(false)
        .load()
        .migrate();
  }

  private static TestDatabase connectOrStart() {
    var url = setting("url");
    return url == null
        ? start()
        : new TestDatabase(
            url,
            Objects.requireNonNull(setting("username"), "giaoban.test.database.username"),
            Objects.requireNonNull(setting("password"), "giaoban.test.database.password"));
  }

  private static @Nullable String setting(String name) {
    var property = System.getProperty("giaoban.test.database." + name);
    return property != null
        ? property
        : System.getenv("GIAOBAN_TEST_DATABASE_" + name.toUpperCase(Locale.ROOT));
  }

  /**
   * The folder stays between runs, so that the programs are unpacked and the cluster is made once
   * until the next clean. Nothing in it is worth a wait for the disk, and with so few rows planning
   * a statement costs many times what running it does: one plan has to do for all its values.
   */
  private static TestDatabase start() {
    for (int number = 1; ; number++) {
      try {
        var server =
            EmbeddedPostgres.start(
                FOLDERS.resolve(String.valueOf(number)),
                Map.of(
                    "fsync", "off",
                    "synchronous_commit", "off",
                    "full_page_writes", "off",
                    "plan_cache_mode", "force_generic_plan",
                    "max_connections", "200"));
        // After every application of the tests has closed, because each still writes then.
        SpringApplication.getShutdownHandlers().add(server::close);
        var administration =
            new TestDatabase(server.url("postgres"), server.username(), server.password());
        administration.dropLeftOvers();
        return administration;
      } catch (EmbeddedPostgresException.FolderInUse e) {
        if (number == MOST_FOLDERS) {
          throw e;
        }
      }
    }
  }

  private void dropLeftOvers() {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      var names = new ArrayList<String>();
      try (var rows =
          statement.executeQuery(
              "SELECT datname FROM pg_database WHERE datname ~ '^(test|template)_[0-9a-f]{12}$'")) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
      for (var name : names) {
        statement.execute("DROP DATABASE " + name + " WITH (FORCE)");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A connection for the test's own statements; the caller closes it. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, username, password);
  }

  private void execute(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Another database of the same server; the plan of a statement is kept from its first use. */
  private TestDatabase sibling(String name) {
    var query = url.indexOf('?');
    var base = query < 0 ? url : url.substring(0, query);
    var rest = query < 0 ? "?" : url.substring(query) + "&";
    return new TestDatabase(
        base.substring(0, base.lastIndexOf('/') + 1) + name + rest + "prepareThreshold=1",
        username,
        password);
  }

  private static String suffix() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  }
}
