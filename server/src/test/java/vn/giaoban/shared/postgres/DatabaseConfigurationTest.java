package vn.giaoban.shared.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseConfigurationTest {

  private final ApplicationContextRunner application =
      new ApplicationContextRunner().withUserConfiguration(DatabaseConfiguration.class);

  @Test
  void withoutSettingsTheDatabaseIsInTheDataFolderAndStopsWithTheApplication(@TempDir Path folder) {
    application
        .withPropertyValues("giaoban.data=" + folder.resolve("data"))
        .run(context -> {
          var jdbc = JdbcClient.create(context.getBean(DataSource.class));
          assertThat(jdbc.sql("SELECT current_database()").query(String.class).single())
              .isEqualTo("giaoban");
          assertThat(folder.resolve("data/postgresql/postmaster.pid")).exists();
        });
    assertThat(folder.resolve("data/postgresql/PG_VERSION")).exists();
    assertThat(folder.resolve("data/postgresql/postmaster.pid")).doesNotExist();
  }

  @Test
  void withAnAddressTheExternalDatabaseIsUsedAndNoFolderIsMade(@TempDir Path folder) {
    try (var elsewhere = EmbeddedPostgres.start(folder.resolve("elsewhere"), Map.of())) {
      application
          .withPropertyValues(
              "giaoban.data=" + folder.resolve("data"),
              "giaoban.database.url=" + elsewhere.url(),
              "giaoban.database.username=" + elsewhere.username(),
              "giaoban.database.password=" + elsewhere.password(),
              "giaoban.database.pool-size=3")
          .run(context -> {
            var jdbc = JdbcClient.create(context.getBean(DataSource.class));
            assertThat(jdbc.sql("SELECT inet_server_port()").query(Integer.class).single())
                .isEqualTo(elsewhere.port());
          });
      assertThat(folder.resolve("data")).doesNotExist();
      assertThat(elsewhere.process().isAlive()).isTrue();
    }
  }

  @Test
  void joinsTheServerOfAnotherOnlyWhenToldTo(@TempDir Path folder) {
    try (var running = EmbeddedPostgres.start(folder, Map.of())) {
      application
          .withPropertyValues("giaoban.data=" + folder)
          .run(context -> assertThat(context).getFailure().hasStackTraceContaining("in use"));
      application
          .withPropertyValues("giaoban.data=" + folder, "giaoban.database.join=true")
          .run(context -> {
            var jdbc = JdbcClient.create(context.getBean(DataSource.class));
            assertThat(jdbc.sql("SELECT inet_server_port()").query(Integer.class).single())
                .isEqualTo(running.port());
          });
      assertThat(running.process().isAlive()).isTrue();
    }
  }

  @Test
  void aBlankAddressIsNone() {
    assertThat(new DatabaseSettings(" ", null, null, 0, false, Duration.ofSeconds(8), 10).url())
        .isNull();
  }

  @Test
  void refusesSettingsThatCannotBe() {
    application
        .withPropertyValues("giaoban.database.url=jdbc:mysql://localhost/giaoban")
        .run(
            context -> assertThat(context).getFailure().hasStackTraceContaining("jdbc:postgresql"));
    application
        .withPropertyValues("giaoban.database.port=70000")
        .run(context -> assertThat(context).getFailure().hasStackTraceContaining("65535"));
    application
        .withPropertyValues("giaoban.database.pool-size=1")
        .run(context -> assertThat(context).getFailure().hasStackTraceContaining("pool-size"));
  }
}
