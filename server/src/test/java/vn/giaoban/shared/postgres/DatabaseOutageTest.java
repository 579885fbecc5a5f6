package vn.giaoban.shared.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import vn.giaoban.GiaobanServer;

/** The database stops under the server, and comes back. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class DatabaseOutageTest {

  @Test
  void thePageSaysSoAndTheServerGoesOnByItselfWhenTheDatabaseIsBack(@TempDir Path folder)
      throws Exception {
    var database = EmbeddedPostgres.start(folder.resolve("database"), Map.of());
    var port = String.valueOf(database.port());
    try (var application =
            new SpringApplicationBuilder(GiaobanServer.class)
                .run(
                    "--server.port=0",
                    "--giaoban.data=" + folder.resolve("data"),
                    "--giaoban.database.url=" + database.url(),
                    "--giaoban.database.username=" + database.username(),
                    "--giaoban.database.password=" + database.password(),
                    "--giaoban.database.patience=500ms");
        var browser = HttpClient.newHttpClient()) {
      var page =
          HttpRequest.newBuilder(
                  URI.create(
                      "http://127.0.0.1:"
                          + application.getEnvironment().getRequiredProperty("local.server.port")
                          + "/dang-nhap"))
              .build();
      var body = HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
      assertThat(browser.send(page, body).statusCode()).isLessThan(400);

      database.close();
      var told = browser.send(page, body);
      assertThat(told.statusCode()).isEqualTo(503);
      assertThat(told.body())
          .contains("Cơ sở dữ liệu tạm thời không trả lời")
          .contains("The database does not answer")
          .doesNotContain("Exception");
      assertThat(told.headers().firstValue("Refresh")).isPresent();

      database = EmbeddedPostgres.start(folder.resolve("database"), Map.of("port", port));
      // As the page does, which asks again by itself: the next look at the database may be a while.
      await().until(() -> browser.send(page, body).statusCode() < 400);
    } finally {
      database.close();
    }
  }
}
