package vn.giaoban.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import vn.giaoban.document.ManyFiles;
import vn.giaoban.sample.SampleOffice;
import vn.giaoban.shared.Listeners;

/**
 * What a server does for the virtual machine to see before it prepares the ahead-of-time cache: its
 * first pages, the sample, and many documents read, stored and linked. The methods much used here
 * are compiled at once at later starts.
 */
final class Rehearsal {

  /** The document of the sample that is imported, and by whom. */
  private static final String DOCUMENT = "classpath:sample/documents/ke-hoach-17.txt";

  private static final String LOGIN = "vp.vanthu";

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  private final Messages messages;
  private final PrintWriter out;
  private final PrintWriter err;
  private final ConfigurableApplicationContext server;

  Rehearsal(
      Messages messages, PrintWriter out, PrintWriter err, ConfigurableApplicationContext server) {
    this.messages = messages;
    this.out = out;
    this.err = err;
    this.server = server;
  }

  /**
   * @param files an empty folder, for the files that are imported
   * @param imports how many they are
   * @return the exit code
   */
  int run(Path files, int imports) throws IOException, InterruptedException {
    askForPages();
    server.getBean(SampleOffice.class).load();
    var text = server.getResource(DOCUMENT).getContentAsString(StandardCharsets.UTF_8);
    for (int i = 0; i < imports; i++) {
      // each under another number, so that none is taken for one that is there already
      Files.writeString(files.resolve(i + ".txt"), text.replace("Số 17-", "Số " + (100 + i) + "-"));
    }
    int exit =
        new Importing(messages, out, err, server)
            .importAll(LOGIN, null, List.of(files), ManyFiles.Wishes.ASK);
    // they need the database, which closes with the server
    server.getBean(Listeners.class).await(LONGEST_WAIT);
    return exit;
  }

  private void askForPages() throws IOException {
    var port = server.getEnvironment().getRequiredProperty("local.server.port");
    for (var page : new String[] {"/", "/static/app.css"}) {
      var connection = URI.create("http://127.0.0.1:" + port + page).toURL().openConnection();
      try (var answer = connection.getInputStream()) {
        answer.transferTo(OutputStream.nullOutputStream());
      }
    }
  }
}
