package vn.giaoban.shared.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One cluster serves the whole class, to be quick: each test leaves it stopped and whole. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class EmbeddedPostgresTest {

  /** With a space in its name, as folders of real people have. */
  private static Path folder;

  @BeforeAll
  static void createsTheClusterAtTheFirstStart(@TempDir Path temporary) throws Exception {
    folder = temporary.resolve("dữ liệu của tôi");
    try (var server = start();
        var connection = connect(server)) {
      update(connection, "CREATE TABLE note (id int PRIMARY KEY, words text)");
    }
  }

  @AfterAll
  static void leavesNoProcessBehind() {
    assertThat(ProcessHandle.allProcesses())
        .noneMatch(process ->
            process
                .info()
                .arguments()
                .map(arguments -> List.of(arguments).contains(cluster().toString()))
                .orElse(false));
  }

  @Test
  void keepsWhatWasWrittenAcrossAStop() throws Exception {
    try (var server = start();
        var connection = connect(server)) {
      update(connection, "INSERT INTO note VALUES (1, 'Quyết nghị')");
    }
    try (var server = start();
        var connection = connect(server)) {
      assertThat(value(connection, "SELECT words FROM note WHERE id = 1")).isEqualTo("Quyết nghị");
    }
  }

  @Test
  void stopsEvenWithConnectionsOpen() throws Exception {
    var server = start();
    var process = server.process();
    try (var connection = connect(server)) {
      connection.setAutoCommit(false);
      value(connection, "SELECT count(*) FROM note");
      server.close();
      assertThat(isRunning(process)).isFalse();
      assertThat(cluster().resolve("postmaster.pid")).doesNotExist();
    }
  }

  @Test
  void recoversWhatWasCommittedWhenTheServerIsKilled() throws Exception {
    try (var server = start();
        var connection = connect(server)) {
      update(connection, "INSERT INTO note VALUES (2, 'đã ghi')");
      connection.setAutoCommit(false);
      update(connection, "INSERT INTO note VALUES (3, 'chưa ghi')");
      kill(server.process());
    }
    try (var server = start();
        var connection = connect(server)) {
      assertThat(value(connection, "SELECT words FROM note WHERE id = 2")).isEqualTo("đã ghi");
      assertThat(value(connection, "SELECT count(*) FROM note WHERE id = 3")).isEqualTo("0");
    }
  }

  @Test
  void replacesTheServerOfAProcessThatWasKilled() throws Exception {
    var orphan = orphanedServer("INSERT INTO note VALUES (4, 'của tiến trình đã chết')");
    assertThat(isRunning(orphan)).isTrue();
    try (var server = start();
        var connection = connect(server)) {
      assertThat(isRunning(orphan)).isFalse();
      assertThat(server.process().pid()).isNotEqualTo(orphan.pid());
      assertThat(value(connection, "SELECT words FROM note WHERE id = 4"))
          .isEqualTo("của tiến trình đã chết");
    }
  }

  @Test
  void startsWhenTheNumberOfTheDeadServerNowBelongsToAnotherProgram() throws Exception {
    var stranger = new ProcessBuilder("sleep", "600").start();
    try {
      Files.writeString(
          cluster().resolve("postmaster.pid"),
          stranger.pid() + "\n" + cluster() + "\n1\n1\n\n127.0.0.1\n0 0\nready\n");
      try (var server = start();
          var connection = connect(server)) {
        assertThat(value(connection, "SELECT 1")).isEqualTo("1");
      }
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly().waitFor();
    }
  }

  @Test
  void refusesASecondUserOfTheFolderInThisProcess() {
    try (var server = start()) {
      assertThatThrownBy(EmbeddedPostgresTest::start)
          .asInstanceOf(throwable(EmbeddedPostgresException.class))
          .satisfies(refusal -> {
            assertThat(refusal.vietnamese())
                .contains(folder.toString())
                .contains("PID " + ProcessHandle.current().pid());
            assertThat(refusal.english()).contains("in use");
          });
      assertThat(server.process().isAlive()).isTrue();
    }
  }

  @Test
  void refusesASecondUserOfTheFolderInAnotherProcess() throws Exception {
    try (var server = start()) {
      var second = inAnotherProcess("SELECT 1");
      var output = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(second.waitFor()).isEqualTo(1);
      assertThat(output).contains("PID " + ProcessHandle.current().pid());
      assertThat(server.process().isAlive()).isTrue();
    }
    // The refused one must not have taken the lock away, nor left it behind.
    start().close();
  }

  @Test
  void knowsVietnameseLettersAndTheirOrder() throws Exception {
    try (var server = start();
        var connection = connect(server)) {
      assertThat(
              value(
                  connection,
                  """
                  SELECT string_agg(w, ' ' ORDER BY w)
                  FROM unnest(ARRAY['đò', 'dò', 'ếch', 'en', 'mạ', 'má', 'mả', 'mà', 'ma', 'mã']) w
                  """))
          .isEqualTo("dò đò en ếch ma mà mả mã má mạ");
      assertThat(value(connection, "SELECT upper('đường ủy')")).isEqualTo("ĐƯỜNG ỦY");
      update(connection, "CREATE EXTENSION IF NOT EXISTS pg_trgm");
      update(connection, "CREATE EXTENSION IF NOT EXISTS unaccent");
      update(connection, "CREATE EXTENSION IF NOT EXISTS ltree");
      // Were a letter with marks no letter, the words would fall apart around it.
      assertThat(value(connection, "SELECT array_length(show_trgm('ủy'), 1)")).isEqualTo("3");
    }
  }

  @Test
  void isDurableAndClosedToOthers() throws Exception {
    try (var server = start();
        var connection = connect(server)) {
      assertThat(value(connection, "SHOW fsync")).isEqualTo("on");
      assertThat(value(connection, "SHOW data_checksums")).isEqualTo("on");
      assertThat(value(connection, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(value(connection, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
          .isEqualTo("f");
      assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "giaoban", "giaoban"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      assertThatThrownBy(
              () -> DriverManager.getConnection(server.url("postgres"), "postgres", "postgres"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("pg_hba.conf");
      assertThat(Files.getPosixFilePermissions(cluster().resolve("giaoban.password")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      assertThat(Files.getPosixFilePermissions(folder))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void keepsItsPortAndSaysWhenAFixedOneIsTaken() throws Exception {
    int port;
    try (var server = start()) {
      port = server.port();
    }
    try (var server = start()) {
      assertThat(server.port()).isEqualTo(port);
    }
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      assertThatThrownBy(() ->
              EmbeddedPostgres.start(folder, Map.of("port", String.valueOf(taken.getLocalPort()))))
          .isInstanceOf(EmbeddedPostgresException.class)
          .hasMessageContaining(String.valueOf(taken.getLocalPort()));
    }
  }

  @Test
  void saysWhichVersionTheDataBelongTo() throws Exception {
    var version = cluster().resolve("PG_VERSION");
    var before = Files.readString(version);
    Files.writeString(version, "17\n");
    try {
      assertThatThrownBy(EmbeddedPostgresTest::start)
          .isInstanceOf(EmbeddedPostgresException.class)
          .hasMessageContaining("PostgreSQL 17")
          .hasMessageContaining("PostgreSQL 18");
    } finally {
      Files.writeString(version, before);
    }
  }

  @Test
  void showsTheLogWhenTheServerRefusesItsSettings() {
    assertThatThrownBy(() -> EmbeddedPostgres.start(folder, Map.of("shared_buffers", "lots")))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessageContaining("shared_buffers");
    start().close();
  }

  @Test
  void carriesTheVersionItSays() throws Exception {
    var process =
        new ProcessBuilder(Binaries.in(folder).program("pg_ctl").toString(), "--version").start();
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("PostgreSQL) " + Binaries.VERSION);
    assertThat(Binaries.VERSION).startsWith(Binaries.MAJOR_VERSION + ".");
  }

  @Test
  void knowsTheProgramsForTheUsualMachinesAndSaysWhatToDoOnOthers() {
    assertThat(Binaries.archiveFor("Linux", "amd64")).isEqualTo("postgres-linux-x86_64.txz");
    assertThat(Binaries.archiveFor("Linux", "aarch64")).isEqualTo("postgres-linux-arm_64.txz");
    assertThat(Binaries.archiveFor("Mac OS X", "x86_64")).isEqualTo("postgres-darwin-x86_64.txz");
    assertThat(Binaries.archiveFor("Mac OS X", "aarch64")).isEqualTo("postgres-darwin-arm_64.txz");
    assertThatThrownBy(() -> Binaries.archiveFor("Windows 11", "amd64"))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessageContaining("Windows 11")
        .hasMessageContaining("GIAOBAN_DATABASE_URL");
    assertThatThrownBy(() -> Binaries.archiveFor("Linux", "riscv64"))
        .isInstanceOf(EmbeddedPostgresException.class);
  }

  /** Starts the server, writes, and dies without any clean-up, as on kill -9. */
  static final class Victim {

    public static void main(String[] arguments) throws Exception {
      EmbeddedPostgres server;
      try {
        server = EmbeddedPostgres.start(Path.of(arguments[0]), Map.of());
      } catch (EmbeddedPostgresException e) {
        System.out.println(e.getMessage());
        System.exit(1);
        return;
      }
      try (var connection = connect(server)) {
        update(connection, arguments[1]);
        System.out.println(server.process().pid());
        Runtime.getRuntime().halt(137);
      }
    }
  }

  private static ProcessHandle orphanedServer(String statement)
      throws IOException, InterruptedException {
    var process = inAnotherProcess(statement);
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isEqualTo(137);
    return ProcessHandle.of(Long.parseLong(output.lines().toList().getLast())).orElseThrow();
  }

  private static Process inAnotherProcess(String statement) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dstdout.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            Victim.class.getName(),
            folder.toString(),
            statement)
        .redirectErrorStream(true)
        .start();
  }

  /** An ended process that nobody has collected yet is listed as alive, without a command. */
  private static boolean isRunning(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }

  private static Path cluster() {
    return folder.resolve("postgresql");
  }

  private static EmbeddedPostgres start() {
    return EmbeddedPostgres.start(folder, Map.of());
  }

  private static void kill(ProcessHandle process) {
    process.destroyForcibly();
    while (isRunning(process)) {
      Thread.onSpinWait();
    }
  }

  private static Connection connect(EmbeddedPostgres server) throws SQLException {
    return DriverManager.getConnection(server.url(), server.username(), server.password());
  }

  private static void update(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String value(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
