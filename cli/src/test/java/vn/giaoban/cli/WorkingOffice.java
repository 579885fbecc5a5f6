package vn.giaoban.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.giaoban.GiaobanServer;
import vn.giaoban.access.Accounts;
import vn.giaoban.access.Acting;
import vn.giaoban.access.Viewer;
import vn.giaoban.document.Documents;
import vn.giaoban.document.Imported;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.UnitId;

/**
 * A server that is written to by four clerks until all is written or it is killed. Each write is
 * acknowledged on the output after the service returned: {@code U number} for a unit, {@code D
 * number} for a document, {@code F number} where the service failed and nothing is known of it.
 */
final class WorkingOffice {

  static final String CLERK = "van.thu";
  static final String READY = "READY ";
  static final String DONE = "DONE";

  /** Each twentieth write is a document, which is a file on the disk as well. */
  static final int DOCUMENT_EACH = 20;

  private static final int CLERKS = 4;

  private final Units units;
  private final Documents documents;
  private final Viewer clerk;
  private final UnitId top;
  private final Path folder;
  private final PrintStream out = System.out;

  private WorkingOffice(ConfigurableApplicationContext application, Path folder) {
    units = application.getBean(Units.class);
    documents = application.getBean(Documents.class);
    top =
        units
            .byCode("TU")
            .map(unit -> unit.id())
            .orElseGet(() -> open(units, application.getBean(Accounts.class)));
    clerk = application.getBean(Accounts.class).viewer(CLERK).orElseThrow();
    this.folder = folder;
  }

  private static UnitId open(Units units, Accounts accounts) {
    var unit =
        units
            .found(
                "TU", "PROVINCIAL_COMMITTEE", "Tỉnh ủy An Lâm", "", null, LocalDate.of(2020, 1, 1))
            .orThrow();
    accounts
        .open(CLERK, "Hà Bình Minh", unit, "mot-mat-khau-dai-12", false, "clerk", true)
        .orThrow();
    return unit;
  }

  /** Arguments: data folder, folder for files to import, first and last number. */
  public static void main(String[] arguments) {
    var application =
        SpringApplication.run(
            GiaobanServer.class, "--server.port=0", "--giaoban.data=" + arguments[0]);
    var office = new WorkingOffice(application, Path.of(arguments[1]));
    office.out.println(READY + ProcessHandle.current().pid());
    office.write(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
    office.out.println(DONE);
    application.close();
  }

  private void write(int first, int last) {
    var next = new AtomicInteger(first);
    try (var clerks = Executors.newFixedThreadPool(CLERKS)) {
      for (int i = 0; i < CLERKS; i++) {
        clerks.execute(() -> {
          for (int number = next.getAndIncrement(); number <= last; ) {
            out.println(writeOne(number) + " " + number);
            number = next.getAndIncrement();
          }
        });
      }
    }
  }

  private String writeOne(int number) {
    try {
      if (number % DOCUMENT_EACH == 0) {
        importDocument(number);
        return "D";
      }
      Acting.as(
          clerk,
          () ->
              units
                  .found(
                      "K" + number,
                      "COMMUNE_COMMITTEE",
                      "Đảng ủy xã số " + number,
                      "",
                      top,
                      LocalDate.of(2025, 7, 1))
                  .orThrow());
      return "U";
    } catch (RuntimeException e) {
      return "F";
    }
  }

  private void importDocument(int number) {
    try {
      var file =
          Files.writeString(
              folder.resolve("so-" + number + ".txt"), text(number), StandardCharsets.UTF_8);
      var imported = documents.importFile(clerk, top, file.getFileName().toString(), file);
      if (imported.orThrow() instanceof Imported.SameContent) {
        throw new IllegalStateException("written before: " + number);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(int number) {
    return """
    TỈNH ỦY AN LÂM
    *
    Số %d-TB/TU

    An Lâm, ngày 05 tháng 3 năm 2026

    THÔNG BÁO
    Kết luận về việc giữ gìn vệ sinh trường học, lần thứ %d

    Yêu cầu các đảng ủy xã báo cáo kết quả về Văn phòng Tỉnh ủy trước ngày 30-6-2026.
    """
        .formatted(number, number);
  }
}
