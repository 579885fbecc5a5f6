package vn.giaoban.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaoban.GiaobanServer;
import vn.giaoban.access.Accounts;
import vn.giaoban.document.BulkFile;
import vn.giaoban.document.ManyFiles;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.Listeners;

/** Files imported, read, indexed and linked, as the command line and the page do it. */
final class ImportBench {

  private static final double LEAST_FILES_A_SECOND = 40;
  private static final int PROCESSORS = 2;
  private static final int WARMING = 100;
  private static final int MOST_STATEMENTS = 12;

  /** What an import sets off in other modules belongs to it. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  private ImportBench() {}

  static void run(String[] arguments) throws Exception {
    int files = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
    var folder = Files.createTempDirectory("giaoban-bench");
    var data = folder.resolve("data");
    var settings =
        new String[] {"--giaoban.data=" + data, "--server.port=-1", "--giaoban.database.url="};
    try (var context = SpringApplication.run(GiaobanServer.class, settings)) {
      var commune =
          context
              .getBean(Units.class)
              .found(
                  "XA",
                  "COMMUNE_COMMITTEE",
                  "Đảng ủy xã Đo Thử",
                  "",
                  null,
                  LocalDate.of(2025, 7, 1))
              .orThrow();
      var accounts = context.getBean(Accounts.class);
      accounts.open("vanthu", "Văn Thư", commune, "mot cau de do 2026", false, "clerk", true);
      var clerk = accounts.viewer("vanthu").orElseThrow();
      var many = context.getBean(ManyFiles.class);
      var made = new MadeDocuments(11);
      // The first hundred make the plans and load the classes. The compiler of the virtual machine
      // is at work much longer: a server that has been up for a while is the second round.
      for (int from : new int[] {0, WARMING, WARMING + files}) {
        var items = items(made, folder, from, from == 0 ? WARMING : files);
        var results = new ArrayList<BulkFile>();
        var usedBefore = ProcessorTime.now(data);
        long begin = System.nanoTime();
        List<String> shares;
        try (var samples = new DatabaseSamples(context.getBean(JdbcClient.class))) {
          many.importAll(clerk, commune, ManyFiles.Wishes.ASK, items.iterator(), telling(results));
          if (!context.getBean(Listeners.class).await(LONGEST_WAIT)) {
            throw new IllegalStateException("what the import set off is not done");
          }
          shares = samples.shares(MOST_STATEMENTS);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        var used = ProcessorTime.now(data).minus(usedBefore);
        if (results.size() != items.size()
            || results.stream().anyMatch(file -> file.result() != BulkFile.Result.NEW)) {
          throw new IllegalStateException("not all were imported: " + results);
        }
        if (from > 0) {
          System.out.printf(
              Locale.ROOT,
              "%,d files (.docx and .txt, two pages each) after %,d others imported, read, indexed and linked: %.1f files/s, %.2f times the wanted %.0f%n",
              files,
              from,
              files / seconds,
              files / seconds / LEAST_FILES_A_SECOND,
              LEAST_FILES_A_SECOND);
          tell(files, used);
          System.out.println("what the database was seen doing:");
          shares.forEach(System.out::println);
        }
      }
    }
  }

  private static void tell(int files, ProcessorTime used) {
    System.out.printf(
        Locale.ROOT,
        "processor time a file: %.1f ms server, %.1f ms readers, %.1f ms database; two processors with nothing else to do: %.1f files/s%n",
        milliseconds(used.program(), files),
        milliseconds(used.readers(), files),
        milliseconds(used.database(), files),
        PROCESSORS * 1_000 / milliseconds(used.all(), files));
  }

  private static double milliseconds(Duration used, int files) {
    return used.toNanos() / 1e6 / files;
  }

  private static List<ManyFiles.Item> items(MadeDocuments made, Path folder, int from, int count)
      throws Exception {
    var items = new ArrayList<ManyFiles.Item>();
    for (int i = from; i < from + count; i++) {
      var text = made.plan(i + 1, 20);
      var file = folder.resolve(i + (i % 2 == 0 ? ".docx" : ".txt"));
      if (i % 2 == 0) {
        try (var out = Files.newOutputStream(file)) {
          MadeDocuments.docx(text, out);
        }
      } else {
        Files.writeString(file, text);
      }
      items.add(new ManyFiles.Item(i, file.getFileName().toString(), file));
    }
    return items;
  }

  private static ManyFiles.Order telling(List<BulkFile> results) {
    return new ManyFiles.Order() {
      @Override
      public boolean goesOn() {
        return true;
      }

      @Override
      public void tell(List<BulkFile> batch) {
        results.addAll(batch);
      }
    };
  }
}
