package vn.giaoban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaoban.access.Accounts;
import vn.giaoban.organization.Units;

/** The commands that need the application, on a data folder of their own. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ServerCommandsTest {

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

  /** Shared by the tests: each makes documents of its own in it. */
  private static Path data;

  private final Console console = new Console();

  @TempDir private Path folder;

  @BeforeAll
  static void opensAnOfficeWithAClerk(@TempDir Path temporary) {
    data = temporary.resolve("dữ liệu");
    assertThat(with(ServerCommandsTest::openOffice)).isEqualTo(Giaoban.DONE);
  }

  private static int openOffice(ApplicationContext application) {
    var unit =
        application
            .getBean(Units.class)
            .found(
                "TU", "PROVINCIAL_COMMITTEE", "Tỉnh ủy An Lâm", "", null, LocalDate.of(2020, 1, 1))
            .orThrow();
    application
        .getBean(Accounts.class)
        .open("van.thu", "Hà Bình Minh", unit, "mot-mat-khau-dai-12", false, "clerk", true)
        .orThrow();
    return Giaoban.DONE;
  }

  @Test
  void importsWhatItCanAndSaysWhyNotTheRest() throws IOException {
    var good = Files.writeString(folder.resolve("thong-bao.txt"), TEXT);
    var copy = Files.writeString(folder.resolve("ban-sao.txt"), TEXT);
    var secret = Files.writeString(folder.resolve("mat.txt"), "MẬT\n" + TEXT.replace("12-", "13-"));
    var empty = Files.createFile(folder.resolve("rong.txt"));
    var missing = folder.resolve("khong-co.txt");

    var exit =
        console.run(
            "import",
            "--data=" + data,
            "--account=van.thu",
            "--not-secret",
            good.toString(),
            copy.toString(),
            secret.toString(),
            empty.toString(),
            missing.toString());

    assertThat(console.err().lines().toList())
        .hasSize(4)
        .satisfiesExactly(
            line -> assertThat(line).startsWith(secret + ": không nhập.").contains("độ mật"),
            line -> assertThat(line).startsWith(empty + ": không nhập."),
            line -> assertThat(line).isEqualTo(missing + ": không có tệp này."),
            line -> assertThat(line).startsWith("3 trong 5 tệp"));
    assertThat(console.out().lines().toList())
        .satisfiesExactly(
            line -> assertThat(line).startsWith(good + ": đã nhập"),
            line -> assertThat(line).startsWith(copy + ": đã có trong hệ thống"));
    assertThat(exit).isEqualTo(Giaoban.FAILED);
    assertThat(documents("thong-bao.txt")).isEqualTo(1);
    assertThat(documents("mat.txt")).isZero();
    assertThat(
            count(
                """
                select count(*) from directive_requirement r
                  join document_document d on d.id = r.document_id where d.file_name = ?
                """,
                "thong-bao.txt"))
        .as("requirements, proposed by another module after the import")
        .isPositive();
  }

  @Test
  void provesTheLogAndNamesTheLineThatWasTouched() throws IOException {
    var file = Files.writeString(folder.resolve("nhat-ky.txt"), TEXT.replace("12-", "31-"));
    assertThat(
            console.run(
                "import", "--data=" + data, "--account=van.thu", "--not-secret", file.toString()))
        .isEqualTo(Giaoban.DONE);
    assertThat(console.run("verify-audit", "--data=" + data)).isEqualTo(Giaoban.DONE);
    assertThat(console.out()).startsWith("Nhật ký còn nguyên vẹn: ");
    assertThat(
            count(
                """
                select count(*) from audit_entry e join access_account a on a.id::text = e.acting and a.id = e.account_id
                where a.login = ? and e.subject = 'document_document'
                """,
                "van.thu"))
        .isPositive();

    behindTheBack("update audit_entry set acting = 'ai.do' || acting where position = 3");
    assertThat(console.run("verify-audit", "--data=" + data)).isEqualTo(Giaoban.FAILED);
    assertThat(console.err()).contains("Dòng thứ 3 đã bị sửa.", "ai.do");
    behindTheBack("update audit_entry set acting = substr(acting, 6) where position = 3");
    assertThat(console.run("verify-audit", "--data=" + data)).isEqualTo(Giaoban.DONE);
  }

  private static void behindTheBack(String sql) {
    with(application -> {
      var jdbc = application.getBean(JdbcClient.class);
      jdbc.sql("alter table audit_entry disable trigger user").update();
      jdbc.sql(sql).update();
      jdbc.sql("alter table audit_entry enable trigger user").update();
      return Giaoban.DONE;
    });
  }

  @Test
  void importsAFolderWithAnArchiveInItAndPassesOverWhatIsThereAlready() throws IOException {
    var office = Files.createDirectories(folder.resolve("công văn/2026"));
    Files.writeString(office.resolve("mot.txt"), TEXT.replace("12-", "21-"));
    Files.writeString(office.resolve(".DS_Store"), "x");
    try (var zip = new ZipOutputStream(Files.newOutputStream(office.resolve("nen.zip")))) {
      zip.putNextEntry(new ZipEntry("trong/hai.txt"));
      zip.write(TEXT.replace("12-", "22-").getBytes(StandardCharsets.UTF_8));
    }
    String[] command = {
      "import", "--data=" + data, "--account=van.thu", "--not-secret", folder.toString()
    };
    assertThat(console.run(command)).isEqualTo(Giaoban.DONE);
    assertThat(console.out().lines().toList())
        .satisfiesExactly(
            line -> assertThat(line).startsWith(office.resolve("mot.txt") + ": đã nhập"),
            line ->
                assertThat(line).startsWith(office.resolve("nen.zip/trong/hai.txt") + ": đã nhập"));
    assertThat(documents("hai.txt")).isEqualTo(1);

    assertThat(console.run(command)).isEqualTo(Giaoban.DONE);
    assertThat(console.out().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains(": đã có trong hệ thống"));
    assertThat(documents("mot.txt")).isEqualTo(1);
  }

  @Test
  void aFileWithSeveralDocumentsIsLeftUnlessTheClerkSaysWhatItIs() throws IOException {
    var closing =
        "\nNơi nhận:\n- Các đảng ủy xã,\n- Lưu Văn phòng.\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nLê Thị Mây\n\n";
    var file =
        Files.writeString(
            folder.resolve("hai-thong-bao.txt"),
            TEXT.replace("12-", "31-") + closing + TEXT.replace("12-", "32-") + closing);
    String[] command = {"import", "--data=" + data, "--account=van.thu", "--not-secret"};
    assertThat(console.run(with(command, file.toString()))).isEqualTo(Giaoban.FAILED);
    assertThat(console.err()).contains("có vẻ gồm 2 văn bản").contains("--several=split");
    assertThat(documents("hai-thong-bao.txt")).isZero();

    assertThat(console.run(with(command, "--several=split", file.toString())))
        .isEqualTo(Giaoban.DONE);
    assertThat(console.out().lines().toList())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo(file + ": tách thành 2 văn bản"),
            line -> assertThat(line).startsWith(file + ": đã nhập Thông báo 31-TB/TU"),
            line -> assertThat(line).startsWith(file + ": đã nhập Thông báo 32-TB/TU"));
    assertThat(documents("hai-thong-bao.txt")).isEqualTo(2);
  }

  private static String[] with(String[] command, String... more) {
    return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whatCtrlCBrokeOffGoesOnWhereItWasWhenRunAgain() throws Exception {
    int files = 160;
    for (int i = 1; i <= files; i++) {
      Files.writeString(
          folder.resolve("ngat-%03d.txt".formatted(i)), TEXT.replace("12-", (4_000 + i) + "-"));
    }
    String[] command = {
      "import", "--data=" + data, "--account=van.thu", "--not-secret", folder.toString()
    };
    var log = Files.createTempFile(data.getParent(), "ngat", ".log");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    // A process in the background inherits that this signal is to be passed over.
    var started =
        new ArrayList<>(
            List.of("env", "--default-signal=INT", java, "-Xmx256m", "-XX:TieredStopAtLevel=1"));
    started.addAll(List.of("-cp", System.getProperty("java.class.path"), Giaoban.class.getName()));
    started.addAll(List.of(command));
    var process = new ProcessBuilder(started).redirectError(log.toFile()).start();
    int told;
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(lines.readLine())
          .as("the first batch is stored; else %s", Files.readString(log))
          .startsWith("20/160");
      assertThat(
              new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor())
          .isZero();
      told =
          lines
              .lines()
              .filter(line -> line.matches("\\d+/160 .*"))
              .mapToInt(line -> Integer.parseInt(line.substring(0, line.indexOf('/'))))
              .max()
              .orElse(20);
    }
    assertThat(process.waitFor()).isEqualTo(128 + 2);
    assertThat(Files.readString(log)).contains("Chạy lại cùng lệnh để tiếp tục");
    var broken = count("select count(*) from document_document where file_name like ?", "ngat-%");
    assertThat(broken)
        .as("what was told of is stored, and the rest is not")
        .isBetween(told, files - 1);

    assertThat(console.run(command)).isEqualTo(Giaoban.DONE);
    assertThat(count("select count(*) from document_document where file_name like ?", "ngat-%"))
        .isEqualTo(files);
    assertThat(
            count(
                "select count(distinct original) from document_document where file_name like ?",
                "ngat-%"))
        .isEqualTo(files);
    assertThat(
            count(
                """
                select count(distinct r.document_id) from directive_requirement r
                  join document_document d on d.id = r.document_id where d.file_name like ?
                """,
                "ngat-%"))
        .as("with what they require, also of those before the break")
        .isEqualTo(files);
  }

  @Test
  void importsBesideARunningServer() throws IOException {
    var file = Files.writeString(folder.resolve("ben-canh.txt"), TEXT.replace("12-", "14-"));
    var exit =
        with(running ->
            console.run(
                "import",
                "--data=" + data,
                "--account=van.thu",
                "--unit=TU",
                "--not-secret",
                file.toString()));
    assertThat(console.err()).isEmpty();
    assertThat(exit).isEqualTo(Giaoban.DONE);
    assertThat(documents("ben-canh.txt")).isEqualTo(1);
  }

  @Test
  void asksForTheDeclarationAndForSomebodyItKnows() throws IOException {
    var file = Files.writeString(folder.resolve("thong-bao.txt"), TEXT);
    assertThat(console.run("import", "--data=" + data, "--account=van.thu", file.toString()))
        .isEqualTo(Giaoban.NOT_UNDERSTOOD);
    assertThat(console.err()).contains("--not-secret");
    assertThat(
            console.run(
                "import", "--data=" + data, "--not-secret", "--account=la", file.toString()))
        .isEqualTo(Giaoban.FAILED);
    assertThat(console.err()).contains("Không có tài khoản la");
    assertThat(
            console.run(
                "import",
                "--data=" + data,
                "--not-secret",
                "--account=van.thu",
                "--unit=XX",
                file.toString()))
        .isEqualTo(Giaoban.FAILED);
    assertThat(console.err()).contains("XX");
    assertThat(console.run("import", "--not-secret", file.toString()))
        .isEqualTo(Giaoban.NOT_UNDERSTOOD);
    assertThat(console.err()).contains("Còn thiếu: LOGIN");
  }

  @Test
  void startSaysInOneLineWhatKeepsItFromStarting() throws IOException {
    var notAFolder = Files.createFile(folder.resolve("tep"));
    assertThat(console.run("start", "--port=0", "--data=" + notAFolder)).isEqualTo(Giaoban.FAILED);
    assertThat(console.err().strip().lines())
        .singleElement()
        .asString()
        .startsWith("Lỗi: Không dùng được");

    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      assertThat(console.run("start", "--data=" + data, "--port=" + taken.getLocalPort()))
          .isEqualTo(Giaoban.FAILED);
      assertThat(console.err().strip().lines())
          .singleElement()
          .asString()
          .contains("Cổng " + taken.getLocalPort())
          .contains("--port");
    }
    // And leaves the folder to the next.
    assertThat(with(application -> Giaoban.DONE)).isEqualTo(Giaoban.DONE);
  }

  @Test
  void rehearsesInAFolderOfItsOwn() {
    var real = Map.of("giaoban.keys", "khóa thật", "giaoban.backup.folder", "sao lưu thật");
    real.forEach((name, place) -> System.setProperty(name, folder.resolve(place).toString()));
    try {
      assertThat(console.run("rehearse", "--imports=3", folder.resolve("thử").toString()))
          .isEqualTo(Giaoban.DONE);
    } finally {
      real.keySet().forEach(System::clearProperty);
    }
    real.values().forEach(place -> assertThat(folder.resolve(place)).doesNotExist());
    assertThat(console.out()).contains("đã nhập Kế hoạch 102-KH/ĐU");
    assertThat(folder.resolve("thử/postgresql/PG_VERSION")).exists();
    assertThat(folder.resolve("thử/postgresql/postmaster.pid")).doesNotExist();
  }

  private static int with(ToIntFunction<ApplicationContext> work) {
    var printed = new StringWriter();
    var writer = new PrintWriter(printed, true);
    var exit =
        new RunningServer(new Messages(Locale.ENGLISH), writer, writer)
            .with(Map.of("giaoban.data", data.toString()), work);
    assertThat(printed.toString()).isEmpty();
    return exit;
  }

  private static int documents(String fileName) {
    return count("select count(*) from document_document where file_name = ?", fileName);
  }

  private static int count(String sql, String parameter) {
    return with(application ->
        JdbcClient.create(application.getBean(DataSource.class))
            .sql(sql)
            .param(parameter)
            .query(Integer.class)
            .single());
  }
}
