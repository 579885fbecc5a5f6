package vn.giaoban.cli;

import static org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import vn.giaoban.GiaobanServer;
import vn.giaoban.access.SetupCode;
import vn.giaoban.backup.BackupRefused;
import vn.giaoban.backup.RestorationConfiguration;
import vn.giaoban.backup.Restorations;
import vn.giaoban.sample.Loading;
import vn.giaoban.sample.SampleOffice;
import vn.giaoban.shared.postgres.DataFolder;
import vn.giaoban.shared.postgres.EmbeddedPostgresException;

/**
 * The server in this process, and what the person at the console is told about it. Apart from
 * {@link Start}, so that the other commands never load the framework.
 */
final class RunningServer {

  /** What goes wrong is said once, by us. */
  private static final Map<String, Object> QUIET =
      Map.of(
          "logging.level.org.springframework.boot.SpringApplication", "OFF",
          "logging.level.org.springframework.boot.diagnostics", "OFF",
          "logging.level.org.springframework.boot.web.server.servlet.context", "ERROR",
          "logging.level.org.apache.catalina.core.StandardService", "OFF",
          "logging.level.org.apache.coyote.http11.Http11NioProtocol", "OFF");

  /** Columns of a console. */
  private static final int WIDTH = 100;

  /** Blanks before a line of a list, and between its columns. */
  private static final int GAP = 4;

  private final Messages messages;
  private final PrintWriter out;
  private final PrintWriter err;

  RunningServer(Messages messages, PrintWriter out, PrintWriter err) {
    this.messages = messages;
    this.out = out;
    this.err = err;
  }

  /**
   * Starts the server, which then runs in its own threads until the process is told to end.
   *
   * @param settings names and values; win over those of the environment
   * @return the exit code; {@link Giaoban#DONE} means that it runs
   */
  int start(Map<String, String> settings) {
    try {
      out.println(messages.text("start.wait"));
      var context = run(settings);
      // After everything else has been closed, the database included.
      SpringApplication.getShutdownHandlers().add(() -> out.println(messages.text("start.end")));
      var wanted = context.getEnvironment().getProperty("giaoban.sample", Boolean.class, false);
      var sample = wanted ? sample(context) : null;
      announce(context);
      if (sample != null) {
        tell(sample);
      }
      return Giaoban.DONE;
    } catch (RuntimeException e) {
      explain(e);
      return Giaoban.FAILED;
    }
  }

  /** A server that was to hold the sample and cannot does not go on without it. */
  private Loading sample(ConfigurableApplicationContext context) {
    out.println(messages.text("start.sample.wait"));
    try {
      return context.getBean(SampleOffice.class).load();
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  private void tell(Loading sample) {
    switch (sample) {
      case Loading.Loaded(var office, var password, var roles) -> {
        out.println(messages.text("start.sample.loaded", office));
        out.println(messages.text("start.sample.password", password));
        var longest = roles.stream().map(this::name).mapToInt(String::length).max().orElse(0);
        var logins = GAP + longest + GAP;
        for (var role : roles) {
          var indented = System.lineSeparator() + " ".repeat(logins);
          out.printf(
              "%s%-" + (longest + GAP) + "s%s%n",
              " ".repeat(GAP),
              name(role),
              String.join(indented, lines(role.logins(), WIDTH - logins)));
        }
      }
      case Loading.LoadedBefore() -> out.println(messages.text("start.sample.before"));
      case Loading.OtherData() -> out.println(messages.text("start.sample.other"));
    }
    out.println();
  }

  private String name(Loading.Role role) {
    return messages.english() ? role.nameEn() : role.nameVi();
  }

  /** The names, separated by commas, in lines of at most so many characters. */
  private static List<String> lines(List<String> names, int most) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var name : names) {
      if (line.length() + name.length() > most) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(name).append(name.equals(names.getLast()) ? "" : ", ");
    }
    lines.add(line.toString());
    return lines;
  }

  /**
   * Starts the server in a folder of its own for a {@link Rehearsal}, and stops it.
   *
   * @param folder an empty folder, which the caller deletes
   * @param imports how many documents are imported
   * @return the exit code
   */
  int rehearse(Path folder, int imports) {
    // Blank or its own: whatever the environment names, the rehearsal must not touch it.
    var settings =
        Map.of(
            "server.port", "0",
            "server.address", "127.0.0.1",
            "giaoban.data", folder.toString(),
            "giaoban.keys", folder.resolve("keys").toString(),
            "giaoban.backup.folder", "",
            "giaoban.database.url", "");
    try (var server = run(settings)) {
      var files = Files.createDirectory(folder.resolve("tep"));
      return new Rehearsal(messages, out, err, server).run(files, imports);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Giaoban.FAILED;
    } catch (IOException | RuntimeException e) {
      problem(messages.text("start.failed", innermost(e)));
      return Giaoban.FAILED;
    }
  }

  /**
   * Lets {@code work} use the application without its web pages; beside a running server, if there
   * is one.
   *
   * @return the exit code of the work, or {@link Giaoban#FAILED}
   */
  int with(
      Map<String, String> settings, ToIntFunction<? super ConfigurableApplicationContext> work) {
    var all = new HashMap<>(settings);
    all.put("server.port", "-1");
    all.put("giaoban.database.join", "true");
    // What is still on its way belongs to the server.
    all.put("spring.modulith.events.republish-outstanding-events-on-restart", "false");
    // A pool knows of work that has not begun; virtual threads are waited for only once they run.
    all.put("spring.threads.virtual.enabled", "false");
    all.put("spring.task.execution.shutdown.await-termination", "true");
    all.put("spring.task.execution.shutdown.await-termination-period", "5m");
    try (var context = run(all)) {
      var exit = work.applyAsInt(context);
      // What the work has set off in other modules needs the database, which closes with the rest.
      context.getBean(APPLICATION_TASK_EXECUTOR_BEAN_NAME, ThreadPoolTaskExecutor.class).shutdown();
      return exit;
    } catch (RuntimeException e) {
      explain(e);
      return Giaoban.FAILED;
    }
  }

  /**
   * Lets {@code work} use what needs no database and must not find one running.
   *
   * @return the exit code of the work, or {@link Giaoban#FAILED}
   */
  int withoutDatabase(Map<String, String> settings, ToIntFunction<? super Restorations> work) {
    var application = new SpringApplication(RestorationConfiguration.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    try (var context = run(application, settings)) {
      return work.applyAsInt(context.getBean(Restorations.class));
    } catch (RuntimeException e) {
      explain(e);
      return Giaoban.FAILED;
    }
  }

  private static ConfigurableApplicationContext run(Map<String, String> settings) {
    return run(new SpringApplication(GiaobanServer.class), settings);
  }

  private static ConfigurableApplicationContext run(
      SpringApplication application, Map<String, String> settings) {
    application.setDefaultProperties(new HashMap<>(QUIET));
    application.setLogStartupInfo(false);
    var arguments = new ArrayList<String>();
    settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    return application.run(arguments.toArray(String[]::new));
  }

  private void announce(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    var port = environment.getProperty("local.server.port", "8080");
    var address = environment.getProperty("server.address", "127.0.0.1");
    out.println();
    out.println(messages.text("start.ready"));
    out.println();
    out.println(messages.text("start.address", "http://" + forBrowsers(address) + ":" + port));
    context
        .getBean(SetupCode.class)
        .current()
        .ifPresent(code -> out.println(messages.text("start.code", code)));
    out.println(messages.text("start.data", context.getBean(DataFolder.class).data()));
    out.println(messages.text("start.stop"));
    out.println();
  }

  /** Where one listens everywhere, this machine is still the first place to look from. */
  private static String forBrowsers(String address) {
    try {
      var parsed = InetAddress.getByName(address);
      if (parsed.isAnyLocalAddress()) {
        return "127.0.0.1";
      }
    } catch (UnknownHostException e) {
      return address;
    }
    return address.contains(":") && !address.startsWith("[") ? "[" + address + "]" : address;
  }

  private void explain(RuntimeException exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case EmbeddedPostgresException e -> {
          problem(messages.english() ? e.english() : e.vietnamese());
          return;
        }
        case BackupRefused e -> {
          problem(messages.of(e.problem()));
          return;
        }
        case PortInUseException e -> {
          problem(messages.text("start.port", e.getPort(), e.getPort() + 1));
          return;
        }
        case BindException e -> {
          problem(messages.text("start.bind", e.getMessage()));
          return;
        }
        case ConfigurationPropertiesBindException e -> {
          problem(messages.text("start.setting", innermost(e)));
          return;
        }
        case SQLException e -> {
          problem(messages.text("start.database", e.getMessage()));
          return;
        }
        case FileSystemException e -> {
          problem(messages.text("start.file", e.getMessage()));
          return;
        }
        default -> {
          // Look further down.
        }
      }
    }
    problem(messages.text("start.failed", innermost(exception)));
    // The frames of the framework around it tell nothing more.
    rootCause(exception).printStackTrace(err);
    err.flush();
  }

  private static String innermost(Throwable exception) {
    var cause = rootCause(exception);
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }

  private static Throwable rootCause(Throwable exception) {
    var cause = exception;
    for (var next = cause.getCause(); next != null; next = next.getCause()) {
      cause = next;
    }
    return cause;
  }

  private void problem(String text) {
    err.println();
    err.println(messages.text("error.prefix", text));
  }
}
