package vn.giaoban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import vn.giaoban.access.Accounts;
import vn.giaoban.audit.AuditVerification;
import vn.giaoban.audit.Proof;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.UnitId;

/**
 * The drill of an administrator: an office works while it is backed up, goes on working, and is
 * brought back in each of the ways there are.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BackupCommandsTest {

  private static final String TEXT =
      """
      TỈNH ỦY AN LÂM
      *
      Số 12-TB/TU

      An Lâm, ngày 05 tháng 3 năm 2026

      THÔNG BÁO
      Kết luận về việc giữ gìn vệ sinh trường học

      Yêu cầu các đảng ủy xã báo cáo kết quả về Văn phòng Tỉnh ủy trước ngày 30-6-2026.
      """;

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS").withZone(OfficeCalendar.ZONE);

  /** The office that was backed up, and stopped since; its back-ups; what was said. */
  private static Path data;

  private static Path root;
  private static String name;
  private static String said = "";
  private static Instant afterTheBackup = Instant.EPOCH;

  private final Console console = new Console();

  @TempDir private Path folder;

  @BeforeAll
  static void anOfficeIsBackedUpWhileItWorks(@TempDir Path temporary) throws IOException {
    data = temporary.resolve("dữ liệu");
    root = temporary.resolve("sao lưu");
    var first = Files.writeString(temporary.resolve("mot.txt"), TEXT);
    var second = Files.writeString(temporary.resolve("hai.txt"), TEXT.replace("12-", "13-"));
    assertThat(
            with(
                data,
                office -> {
                  var top = open(office);
                  importFile(first);
                  said = backUpWhileUnitsAreFounded(office, top);
                  found(office, "TRUOC", top);
                  importFile(second);
                  afterTheBackup = now(office);
                  found(office, "SAU", top);
                  return Giaoban.DONE;
                }))
        .isEqualTo(Giaoban.DONE);
    name = backups(root).getFirst();
  }

  private static UnitId open(ApplicationContext office) {
    var unit =
        office
            .getBean(Units.class)
            .found(
                "TU", "PROVINCIAL_COMMITTEE", "Tỉnh ủy An Lâm", "", null, LocalDate.of(2020, 1, 1))
            .orThrow();
    office
        .getBean(Accounts.class)
        .open("van.thu", "Hà Bình Minh", unit, "mot-mat-khau-dai-12", false, "clerk", true)
        .orThrow();
    return unit;
  }

  private static void found(ApplicationContext office, String code, UnitId above) {
    office
        .getBean(Units.class)
        .found(code, "COMMUNE_COMMITTEE", "Đảng ủy xã " + code, "", above, LocalDate.of(2025, 7, 1))
        .orThrow();
  }

  private static void importFile(Path file) {
    var console = new Console();
    assertThat(
            console.run(
                "import", "--data=" + data, "--account=van.thu", "--not-secret", file.toString()))
        .as(console.err())
        .isEqualTo(Giaoban.DONE);
  }

  private static String backUpWhileUnitsAreFounded(ApplicationContext office, UnitId top) {
    var goesOn = new AtomicBoolean(true);
    try (var clerk = Executors.newSingleThreadExecutor()) {
      Callable<Integer> work =
          () -> {
            int number = 0;
            while (goesOn.get()) {
              found(office, "W" + ++number, top);
            }
            return number;
          };
      Future<Integer> founded = clerk.submit(work);
      var console = new Console();
      try {
        assertThat(console.run("backup", "--data=" + data, "--to=" + root))
            .as(console.err())
            .isEqualTo(Giaoban.DONE);
      } finally {
        goesOn.set(false);
      }
      assertThat(founded.get()).isPositive();
      return console.out();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Instant now(ApplicationContext office) {
    return JdbcClient.create(office.getBean(DataSource.class))
        .sql("select clock_timestamp()")
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  @Test
  void aBackupSaysWhatWasProved() {
    assertThat(said)
        .contains("đọc lại được toàn bộ: " + root.resolve(name))
        .contains("đã khởi động cơ sở dữ liệu từ bản sao", "1 tệp đúng tổng kiểm")
        .contains("nằm trong bản sao", "phục hồi được đến từng giây");
    assertThat(root.resolve(name).resolve("keys/audit.key")).exists();
    assertThat(data).isDirectoryNotContaining("glob:**/proving-*");
  }

  @Test
  void whatIsRestoredByNameIsOfOneMoment() throws IOException {
    var elsewhere = folder.resolve("khác");
    assertThat(console.run("restore", name, "--from=" + root, "--data=" + elsewhere))
        .as(console.err())
        .isEqualTo(Giaoban.DONE);
    assertThat(console.out()).contains("bản sao " + name);
    assertThat(
            text(
                elsewhere,
                """
                select (select count(*) from organization_unit where code = 'TRUOC') || ' ' ||
                  (count(*) = coalesce(max(substr(code, 2)::int), 0)) || ' ' || (count(*) =
                  (select count(*) from organization_unit_name n join organization_unit w on w.id = n.unit_id where w.code like 'W%'))
                from organization_unit where code like 'W%'
                """))
        .as("nothing later; of the units founded meanwhile the first ones, each with its name")
        .isEqualTo("0 true true");
    assertThat(originals(elsewhere)).isEqualTo(1);
  }

  @Test
  void aMomentIsRestoredAndTheInstallationThatGivesWayIsKept() throws IOException {
    var copy = folder.resolve("dữ liệu");
    copy(data, copy);
    assertThat(
            console.run(
                "restore",
                "--to=" + WRITTEN.format(afterTheBackup),
                "--from=" + root,
                "--data=" + copy))
        .isEqualTo(Giaoban.FAILED);
    assertThat(console.err()).contains("đang có một hệ thống", "--replace " + copy);

    assertThat(
            console.run(
                "restore",
                "--to=" + WRITTEN.format(afterTheBackup),
                "--from=" + root,
                "--data=" + copy,
                "--replace=" + copy))
        .as(console.err())
        .isEqualTo(Giaoban.DONE);
    assertThat(console.out()).contains("được giữ nguyên ở", "nhật ký nguyên vẹn");
    assertThat(
            text(
                copy,
                """
                select (select string_agg(code, ' ' order by code) from organization_unit where code in ('TRUOC', 'SAU'))
                  || ', ' || (select acting || ' ' || action from audit_entry where subject = 'backup_restoration')
                """))
        .isEqualTo("TRUOC, system: restore INSERT");
    assertThat(originals(copy)).as("the one that came after the back-up as well").isEqualTo(2);
    try (var all = Files.list(copy)) {
      assertThat(all.filter(one -> one.getFileName().toString().startsWith("before-restore-")))
          .singleElement()
          .satisfies(kept -> {
            assertThat(kept.resolve("postgresql/PG_VERSION")).exists();
            assertThat(kept.resolve("files")).exists();
          });
    }
  }

  @Test
  void withoutAMomentTheLastStateThatWasKeptComesBack() throws IOException {
    var elsewhere = folder.resolve("khác");
    assertThat(console.run("restore", "--from=" + root, "--data=" + elsewhere))
        .as(console.err())
        .isEqualTo(Giaoban.FAILED);
    assertThat(console.err())
        .as("the disk with the originals is gone, and with it the one that came last")
        .contains("1 tệp gốc mà dữ liệu nhắc đến không còn ở đâu");
    assertThat(text(elsewhere, "select count(*) from organization_unit where code = 'SAU'"))
        .isEqualTo("1");
  }

  @Test
  void whatCannotBeRestoredIsRefusedWithTheReasonAndLeavesNothing() throws IOException {
    var elsewhere = folder.resolve("khác");
    var later = WRITTEN.format(Instant.now().plusSeconds(3600));
    refuses("chỉ đến", "--to=" + later, "--from=" + root, "--data=" + elsewhere);
    refuses("bản cũ nhất là", "--to=2020-01-01 00:00", "--from=" + root, "--data=" + elsewhere);
    refuses("Không có bản sao lưu khong-co", "khong-co", "--from=" + root, "--data=" + elsewhere);
    refuses("Không có bản sao lưu nào", "--from=" + folder.resolve("trống"), "--data=" + elsewhere);

    var damaged = folder.resolve("hỏng");
    copy(root, damaged);
    var archive = damaged.resolve(name).resolve("database.tar.gz");
    var bytes = Files.readAllBytes(archive);
    bytes[bytes.length / 2] ^= 1;
    Files.write(archive, bytes);
    refuses("BẢN SAO LƯU HỎNG: " + archive, "--from=" + damaged, "--data=" + elsewhere);
    Files.delete(archive);
    refuses("BẢN SAO LƯU THIẾU TỆP: " + archive, "--from=" + damaged, "--data=" + elsewhere);

    changeManifest(damaged, "\"postgres\" : \"18\"", "\"postgres\" : \"17\"");
    refuses("thuộc PostgreSQL 17", name, "--from=" + damaged, "--data=" + elsewhere);
    Files.writeString(
        damaged.resolve(name).resolve("manifest.json"), " ", StandardOpenOption.APPEND);
    refuses("BẢN SAO LƯU HỎNG", name, "--from=" + damaged, "--data=" + elsewhere);

    assertThat(console.run("restore", "--to=hôm qua", "--from=" + root, "--data=" + elsewhere))
        .isEqualTo(Giaoban.NOT_UNDERSTOOD);
    assertThat(elsewhere.resolve("postgresql")).doesNotExist();
    assertThat(elsewhere.resolve("restoring")).doesNotExist();
  }

  @Test
  void withoutKeysItSaysWhatCannotBeRead() throws IOException {
    var lost = folder.resolve("mất khóa");
    copy(root, lost);
    var kept = folder.resolve("khóa").resolve(name);
    Files.createDirectories(kept.getParent());
    Files.move(lost.resolve(name).resolve("keys"), kept);
    var manifest = Files.readString(lost.resolve(name).resolve("manifest.json"));
    write(
        lost,
        manifest
            .replace("\"keys\" : \"WITHIN\"", "\"keys\" : \"APART\"")
            .replaceAll(", \\{[^{}]*\"path\" : \"keys/[^{}]*\\}", ""));
    var elsewhere = folder.resolve("khác");
    refuses("Không có khóa", name, "--from=" + lost, "--data=" + elsewhere);
    assertThat(
            console.run("restore", name, "--from=" + lost, "--without-keys", "--data=" + elsewhere))
        .isEqualTo(Giaoban.FAILED);
    assertThat(console.err()).contains("không có khóa niêm phong");
    assertThat(console.out()).contains("Đã phục hồi");

    var withKeys = folder.resolve("đủ khóa");
    assertThat(
            console.run(
                "restore",
                name,
                "--from=" + lost,
                "--keys=" + kept.getParent(),
                "--data=" + withKeys))
        .as(console.err())
        .isEqualTo(Giaoban.DONE);
    assertThat(withKeys.resolve("keys/audit.key")).exists();
  }

  @Test
  void aRunningServerIsNotReplaced() {
    var exit =
        with(
            data,
            running ->
                console.run(
                    "restore", name, "--from=" + root, "--data=" + data, "--replace=" + data));
    assertThat(exit).isEqualTo(Giaoban.FAILED);
    assertThat(console.err())
        .contains("đang được một tiến trình Giao Ban khác")
        .contains("PID " + ProcessHandle.current().pid());
  }

  @Test
  void statusWarnsWhereNothingWasEverBackedUp() {
    assertThat(console.run("status", "--data=" + data)).isEqualTo(Giaoban.FAILED);
    assertThat(console.out()).contains("Giao Ban không chạy");
    assertThat(console.err()).contains("CHƯA SAO LƯU");
  }

  private void refuses(String reason, String... arguments) {
    var all = new String[arguments.length + 1];
    all[0] = "restore";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    assertThat(console.run(all)).as(console.out()).isEqualTo(Giaoban.FAILED);
    assertThat(console.err()).contains(reason);
  }

  private static void changeManifest(Path root, String before, String after) throws IOException {
    var file = root.resolve(name).resolve("manifest.json");
    var text = Files.readString(file);
    assertThat(text).contains(before);
    write(root, text.replace(before, after));
  }

  private static void write(Path root, String manifest) throws IOException {
    var bytes = manifest.getBytes(StandardCharsets.UTF_8);
    Files.write(root.resolve(name).resolve("manifest.json"), bytes);
    try {
      Files.writeString(
          root.resolve(name).resolve("manifest.sha256"),
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> backups(Path root) throws IOException {
    try (var all = Files.list(root)) {
      return all.map(one -> one.getFileName().toString())
          .filter(one -> one.matches("\\d{4}-\\d\\d-\\d\\d_\\d{6}"))
          .toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    FileSystemUtils.copyRecursively(from, to);
    if (Files.isDirectory(to.resolve("postgresql"))) {
      Files.setPosixFilePermissions(
          to.resolve("postgresql"), PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** How many originals there are, each with the bytes that its name says. */
  private static long originals(Path data) throws IOException {
    try (var all = Files.walk(data.resolve("files"))) {
      return all.filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}"))
          .filter(BackupCommandsTest::isWhatItsNameSays)
          .count();
    }
  }

  private static boolean isWhatItsNameSays(Path file) {
    try {
      var sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(sum).equals(file.getFileName().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the application finds in the folder; its audit log has to be whole. */
  private static String text(Path data, String sql) {
    var value = new String[1];
    with(
        data,
        application -> {
          value[0] =
              JdbcClient.create(application.getBean(DataSource.class))
                  .sql(sql)
                  .query(String.class)
                  .single();
          assertThat(application.getBean(AuditVerification.class).verify())
              .isInstanceOf(Proof.Whole.class);
          return Giaoban.DONE;
        });
    return value[0];
  }

  private static int with(Path data, ToIntFunction<ApplicationContext> work) {
    var printed = new StringWriter();
    var writer = new PrintWriter(printed, true);
    var exit =
        new RunningServer(new Messages(Locale.ENGLISH), writer, writer)
            .with(
                Map.of("giaoban.data", data.toString(), "giaoban.backup.folder", root.toString()),
                work);
    assertThat(printed.toString()).isEmpty();
    return exit;
  }
}
