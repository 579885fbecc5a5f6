package vn.giaoban.document;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import vn.giaoban.GiaobanServer;

/** A server that is cut off, as by kill -9, while it stores the batch of the thirtieth file. */
final class KilledServer {

  static final int KILLED = 86;
  private static final int AT = 30;

  private KilledServer() {}

  public static void main(String[] arguments) throws IOException {
    var stored = new AtomicInteger();
    ApplicationListener<PayloadApplicationEvent<?>> killer =
        event -> {
          if (event.getPayload() instanceof DocumentsRead read
              && stored.addAndGet(read.documents().size()) >= AT) {
            Runtime.getRuntime().halt(KILLED);
          }
        };
    var application =
        new SpringApplicationBuilder(GiaobanServer.class)
            .listeners(killer)
            .properties(
                Map.of(
                    "server.port", "-1",
                    "giaoban.database.url", arguments[0],
                    "giaoban.database.username", arguments[1],
                    "giaoban.database.password", arguments[2],
                    "giaoban.data", arguments[3],
                    "spring.modulith.events.republish-outstanding-events-on-restart", "false"))
            .run();
    application.getBean(BulkRunner.class).workOff();
  }
}
