package vn.giaoban.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import vn.giaoban.GiaobanServer;

/** The organisation at national size: loads it and measures what its pages ask for. */
final class OrganizationBench {

  private OrganizationBench() {}

  static void run(String[] arguments) throws Exception {
    var size = NationalSize.whole();
    Path folder = null;
    int calls = 800;
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      switch (arguments[i]) {
        case "--members" -> size = NationalSize.of(Integer.parseInt(arguments[i + 1]));
        case "--calls" -> calls = Integer.parseInt(arguments[i + 1]);
        case "--data" -> folder = Path.of(arguments[i + 1]).toAbsolutePath();
        default -> throw new IllegalArgumentException(arguments[i]);
      }
    }
    if (folder == null) {
      folder = Files.createTempDirectory("giaoban-bench");
    }
    var settings =
        Map.of(
            "giaoban.data",
            folder,
            "server.port",
            "-1",
            "giaoban.database.url",
            "",
            "giaoban.database.pool-size",
            "12");
    var names = settings.entrySet().stream().map(e -> "--" + e.getKey() + "=" + e.getValue());
    try (var context = SpringApplication.run(GiaobanServer.class, names.toArray(String[]::new))) {
      NationalData.load(context, size);
      if (!new OrganizationMeasures(context, folder, calls).measure()) {
        System.out.println("not every wanted figure was reached");
      }
    }
  }
}
