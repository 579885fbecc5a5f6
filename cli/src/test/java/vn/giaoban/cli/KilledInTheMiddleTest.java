package vn.giaoban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaoban.audit.AuditVerification;
import vn.giaoban.audit.Proof;

/**
 * The server, its database, or both are killed in the middle of writing, at moments nobody chose.
 * Whatever was acknowledged is there, and nothing is there by halves. With {@code -Dgiaoban.writes}
 * as many writes; {@code ./giaoban bench kill} does ten thousand.
 */
@Timeout(value = 3, unit = TimeUnit.HOURS)
class KilledInTheMiddleTest {

  private static final int WRITES = Integer.getInteger("giaoban.writes", 60);

  /** At least so many kills come upon all writes, and about twice as many. */
  private static final int KILLS = Math.max(2, WRITES / 500);

  private final long seed = Long.getLong("giaoban.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final TreeSet<Integer> units = new TreeSet<>();
  private final TreeSet<Integer> documents = new TreeSet<>();
  private int failed;
  private int kills;
  private int serverKills;
  private int databaseKills;

  /** Who is killed. */
  private enum Victim {
    DATABASE,
    BOTH,
    SERVER
  }

  @Test
  void whatWasAcknowledgedIsThereAndNothingByHalves(@TempDir Path folder) throws Exception {
    var data = folder.resolve("dữ liệu");
    var files = Files.createDirectories(folder.resolve("tệp"));
    int reached = 0;
    while (reached < WRITES) {
      reached = work(data, files, reached + 1);
    }
    check(data);
    System.out.printf(
        Locale.ROOT,
        "killed %d times (server %d, PostgreSQL %d) in %d writes: %d units and %d documents acknowledged and whole, %d not acknowledged; seed %d%n",
        kills,
        serverKills,
        databaseKills,
        WRITES,
        units.size(),
        documents.size(),
        failed,
        seed);
    assertThat(kills).isGreaterThanOrEqualTo(KILLS);
  }

  /** One life of the server; the highest number that it may have begun to write. */
  private int work(Path data, Path files, int from) throws IOException, InterruptedException {
    var server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                WorkingOffice.class.getName(),
                data.toString(),
                files.toString(),
                String.valueOf(from),
                String.valueOf(WRITES))
            .redirectError(ProcessBuilder.Redirect.appendTo(files.resolve("server.log").toFile()))
            .start();
    int highest = from - 1;
    try (var lines = server.inputReader(StandardCharsets.UTF_8)) {
      awaitReady(lines, files);
      int next = pause();
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals(WorkingOffice.DONE)) {
          assertThat(server.waitFor()).isZero();
          return WRITES;
        }
        int number = note(line);
        highest = Math.max(highest, number);
        if (number > 0 && --next == 0 && server.isAlive()) {
          kill(server, data);
          next = pause();
        }
      }
    } finally {
      server.destroyForcibly().waitFor();
    }
    // Each of the clerks may have begun one more.
    return highest + 4;
  }

  private int pause() {
    return 1 + random.nextInt(WRITES / (KILLS + 1));
  }

  private static void awaitReady(BufferedReader lines, Path files) throws IOException {
    var said = new StringBuilder();
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(WorkingOffice.READY)) {
        return;
      }
      said.append(line).append('\n');
    }
    throw new AssertionError(said + Files.readString(files.resolve("server.log")));
  }

  private int note(String line) {
    if (!line.matches("[UDF] \\d+")) {
      return 0;
    }
    int number = Integer.parseInt(line.substring(2));
    switch (line.charAt(0)) {
      case 'U' -> units.add(number);
      case 'D' -> documents.add(number);
      default -> failed++;
    }
    return number;
  }

  private void kill(Process server, Path data) throws IOException {
    var victim = Victim.values()[kills % Victim.values().length];
    kills++;
    if (victim != Victim.SERVER) {
      databaseKills++;
      killDatabase(data);
    }
    if (victim != Victim.DATABASE) {
      serverKills++;
      // By its handle: what it has said already can still be read.
      server.toHandle().destroyForcibly();
    }
  }

  private static void killDatabase(Path data) throws IOException {
    var note = data.resolve("postgresql/postmaster.pid");
    if (!Files.exists(note)) {
      // The last kill has not been recovered from yet.
      return;
    }
    var postmaster = ProcessHandle.of(Long.parseLong(Files.readAllLines(note).getFirst().strip()));
    postmaster.ifPresent(process -> {
      var all = process.descendants().toList();
      process.destroyForcibly();
      all.forEach(ProcessHandle::destroyForcibly);
    });
  }

  private void check(Path data) {
    var said = new StringWriter();
    var writer = new PrintWriter(said, true);
    var exit =
        new RunningServer(new Messages(Locale.ENGLISH), writer, writer)
            .with(
                Map.of("giaoban.data", data.toString()),
                application -> {
                  var jdbc = JdbcClient.create(application.getBean(DataSource.class));
                  checkUnits(jdbc);
                  checkDocuments(jdbc, data);
                  assertThat(application.getBean(AuditVerification.class).verify())
                      .isInstanceOf(Proof.Whole.class);
                  return Giaoban.DONE;
                });
    assertThat(exit).as(said.toString()).isEqualTo(Giaoban.DONE);
  }

  private void checkUnits(JdbcClient jdbc) {
    var there =
        new TreeSet<>(
            jdbc.sql("select substr(code, 2)::int from organization_unit where code ~ '^K[0-9]+$'")
                .query(Integer.class)
                .list());
    assertThat(there).as("acknowledged units").containsAll(units);
    assertThat(there.size() - units.size())
        .as("units that are there without having been acknowledged")
        .isLessThanOrEqualTo(4 * kills);
    assertThat(
            jdbc.sql(
                    """
                    with logged as materialized (
                      select (k ->> 'id')::uuid as id from audit_entry e cross join jsonb_array_elements(e.detail -> 'keys') k
                      where e.subject = 'organization_unit' and e.action = 'INSERT' and e.account_id is not null)
                    select u.code from organization_unit u where u.code ~ '^K[0-9]+$' and not (
                      exists (select 1 from organization_unit_name n where n.unit_id = u.id)
                      and exists (select 1 from organization_unit_parent p where p.unit_id = u.id)
                      and exists (select 1 from access_place p where p.descendant = u.id and p.ancestor <> u.id)
                      and u.id in (select id from logged))
                    """)
                .query(String.class)
                .list())
        .as("units by halves, or not in the log")
        .isEmpty();
  }

  private void checkDocuments(JdbcClient jdbc, Path data) {
    record Stored(int number, String sha256) {}
    var there =
        jdbc.sql("select file_name, original from document_document where file_name like 'so-%'")
            .query((row, n) ->
                new Stored(
                    Integer.parseInt(row.getString(1).replaceAll("\\D", "")), row.getString(2)))
            .list();
    assertThat(there.stream().map(Stored::number).toList())
        .as("acknowledged documents")
        .containsAll(documents)
        .doesNotHaveDuplicates();
    assertThat(there)
        .as("bytes of the originals")
        .allSatisfy(one -> {
          var file =
              data.resolve("files")
                  .resolve(one.sha256().substring(0, 2))
                  .resolve(one.sha256().substring(2, 4))
                  .resolve(one.sha256());
          assertThat(file)
              .content(StandardCharsets.UTF_8)
              .isEqualTo(WorkingOffice.text(one.number()));
          assertThat(sum(Files.readAllBytes(file))).isEqualTo(one.sha256());
        });
    assertThat(
            jdbc.sql(
                    """
                    select d.file_name from document_document d where d.file_name like 'so-%'
                      and not exists (select 1 from directive_requirement r where r.document_id = d.id)
                      and not exists (select 1 from event_publication e
                        where e.completion_date is null and strpos(e.serialized_event, d.id::text) > 0)
                    """)
                .query(String.class)
                .list())
        .as("documents of which the other modules neither know nor will be told")
        .isEmpty();
  }

  private static String sum(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
