package vn.giaoban.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real Keycloak as the identity provider of a test. Its distribution comes from Maven Central, by
 * {@code ./giaoban test}; without it the test is skipped and says so, and where CI is set it fails.
 * It is unpacked once until the next clean; its database is in memory.
 */
public final class Keycloak implements ExecutionCondition, AfterAllCallback {

  /** As which an installation is known there, and its secret. */
  public static final String CLIENT = "giaoban";

  public static final String SECRET = "bí mật của riêng hai máy";

  private static final String REALM = "thu-nghiem";
  private static final String DISTRIBUTION = "giaoban.test.keycloak";
  private static final Path FOLDER = Path.of("target", "keycloak").toAbsolutePath();
  private static final Path LOG = FOLDER.resolve("log");
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** One that runs. */
  private record Running(Process process, int port) {}

  private static @Nullable Running running;

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Files.isReadable(distribution())) {
      return ConditionEvaluationResult.enabled("the distribution is here");
    }
    var missing = "no Keycloak here: " + distribution() + "; ./giaoban test fetches it";
    if ("true".equals(System.getenv("CI"))) {
      throw new IllegalStateException(missing);
    }
    return ConditionEvaluationResult.disabled("signing in at Keycloak was skipped, " + missing);
  }

  private static Path distribution() {
    return Path.of(System.getProperty(DISTRIBUTION, "keycloak-quarkus-dist.zip"));
  }

  /** Starts it without waiting, and says under which address it will vouch for people. */
  public static String issuer() {
    return "http://localhost:" + running().port() + "/realms/" + REALM;
  }

  /** Waits until it answers. */
  public static void await() throws IOException, InterruptedException {
    var asked =
        HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration")).build();
    var end = Instant.now().plus(PATIENCE);
    try (var client = HttpClient.newHttpClient()) {
      while (Instant.now().isBefore(end)
          && !running().process().waitFor(200, TimeUnit.MILLISECONDS)) {
        try {
          if (client.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException notYet) {
          // It listens only once it has started.
        }
      }
    }
    throw new IllegalStateException("Keycloak did not start: " + Files.readString(LOG));
  }

  private static synchronized Running running() {
    if (running == null) {
      try {
        running = begin();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return running;
  }

  private static Running begin() throws IOException {
    var home = unpacked();
    var imported = Files.createDirectories(home.resolve("data/import"));
    try (var realm = Keycloak.class.getResourceAsStream("/keycloak/" + REALM + ".json")) {
      Files.writeString(
          imported.resolve(REALM + ".json"),
          new String(Objects.requireNonNull(realm).readAllBytes(), StandardCharsets.UTF_8)
              .replace("{client}", CLIENT)
              .replace("{secret}", SECRET));
    }
    var port = freePort();
    var command =
        new ProcessBuilder(
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--db=dev-mem",
                "--cache=local",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port)
            .redirectErrorStream(true)
            .redirectOutput(LOG.toFile());
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    command.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx400m");
    // It serves three people: compiling it well costs more than the whole test.
    command
        .environment()
        .put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1 -XX:-UseG1GC -XX:+UseSerialGC");
    var process = command.start();
    Runtime.getRuntime().addShutdownHook(new Thread(Keycloak::end));
    return new Running(process, port);
  }

  private static int freePort() throws IOException {
    try (var free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private static Path unpacked() throws IOException {
    var zip = distribution();
    var name =
        Objects.requireNonNull(zip.getFileName())
            .toString()
            .replace("-quarkus-dist", "")
            .replace(".zip", "");
    var home = FOLDER.resolve(name);
    var whole = home.resolve("whole");
    if (Files.exists(whole)) {
      return home;
    }
    try (var files = new ZipFile(zip.toFile())) {
      for (var entry : Collections.list(files.entries())) {
        var to = FOLDER.resolve(entry.getName()).normalize();
        if (!to.startsWith(FOLDER)) {
          throw new IOException("leads out of the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(to);
        } else {
          Files.createDirectories(Objects.requireNonNull(to.getParent()));
          Files.deleteIfExists(to);
          Files.copy(files.getInputStream(entry), to);
        }
      }
    }
    Files.setPosixFilePermissions(
        home.resolve("bin/kc.sh"), PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.createFile(whole);
    return home;
  }

  @Override
  public void afterAll(ExtensionContext context) {
    end();
  }

  private static synchronized void end() {
    if (running != null) {
      var process = running.process().toHandle();
      running = null;
      Stream.concat(process.descendants(), Stream.of(process))
          .toList()
          .forEach(ProcessHandle::destroyForcibly);
    }
  }
}
