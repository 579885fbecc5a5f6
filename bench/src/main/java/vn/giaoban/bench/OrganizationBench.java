package vn.giaoban.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import vn.giaoban.GiaobanServer;

/** The organisation at national size: loads it and measures what its pages ask for. */
final class OrganizationBench {

  private static final String FOR_MILLIONS = "\nshared_buffers = 2GB\n";

  private OrganizationBench() {}

  static void run(String[] asked) throws Exception {
    var size = NationalSize.whole();
    Path folder = null;
    int calls = 800;
    var only = OrganizationMeasures.PARTS;
    for (int i = 0; i + 1 < asked.length; i += 2) {
      switch (asked[i]) {
        case "--members" -> size = NationalSize.of(Integer.parseInt(asked[i + 1]));
        case "--calls" -> calls = Integer.parseInt(asked[i + 1]);
        case "--only" -> only = List.of(asked[i + 1].split(","));
        case "--data" -> folder = Path.of(asked[i + 1]).toAbsolutePath();
        default -> throw new IllegalArgumentException(asked[i]);
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
    var arguments = names.toArray(String[]::new);
    try (var context = SpringApplication.run(GiaobanServer.class, arguments)) {
      NationalData.load(context, size);
    }
    provide(folder);
    try (var context = SpringApplication.run(GiaobanServer.class, arguments)) {
      if (!new OrganizationMeasures(context, folder, calls).measure(only)) {
        System.out.println("not every wanted figure was reached");
      }
    }
  }

  /** What the operations guide says to set for so many people. */
  private static void provide(Path folder) throws IOException {
    var configuration = folder.resolve("postgresql/postgresql.conf");
    if (!Files.readString(configuration).contains(FOR_MILLIONS)) {
      Files.writeString(configuration, FOR_MILLIONS, StandardOpenOption.APPEND);
    }
  }
}
