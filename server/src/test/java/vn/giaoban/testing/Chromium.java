package vn.giaoban.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Starts the machine's own Chromium once for all browser tests of a run, and gives each test fresh
 * visitors.
 */
class Chromium
    implements ExecutionCondition,
        ParameterResolver,
        TestExecutionExceptionHandler,
        AfterEachCallback {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(Chromium.class);

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** One browser, ended with the test run. */
  private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (executable().isPresent()) {
      return ConditionEvaluationResult.enabled("Chromium is here");
    }
    if ("true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("browser tests need Chromium: apt-get install chromium");
    }
    return ConditionEvaluationResult.disabled(
        "browser tests were skipped: no Chromium here; apt-get install chromium, or set GIAOBAN_CHROMIUM");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visitor.class;
  }

  @Override
  public Visitor resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var running =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .computeIfAbsent("browser", key -> start(), Running.class);
    var port =
        SpringExtension.getApplicationContext(context)
            .getEnvironment()
            .getRequiredProperty("local.server.port", Integer.class);
    var visitor = new Visitor(running.browser(), "http://127.0.0.1:" + port);
    visitors(context).add(visitor);
    return visitor;
  }

  /** Says beside the failure how the visitors' pages stood, which is gone after the test. */
  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    if (failure instanceof TestAbortedException) {
      throw failure;
    }
    var states = visitors(context).stream().map(Visitor::state).collect(Collectors.joining("\n"));
    throw new AssertionError(failure.getMessage() + "\nVisitors at\n" + states, failure);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    var name =
        context.getRequiredTestClass().getSimpleName()
            + "-"
            + context.getRequiredTestMethod().getName();
    for (var visitor : visitors(context)) {
      visitor.leave(name, context.getExecutionException().isPresent());
    }
    visitors(context).clear();
  }

  @SuppressWarnings("unchecked")
  private static List<Visitor> visitors(ExtensionContext context) {
    return (List<Visitor>)
        context
            .getStore(NAMESPACE)
            .computeIfAbsent("visitors", key -> new ArrayList<Visitor>(), List.class);
  }

  private static Running start() {
    // As long as Playwright waits for what it clicks: a machine with other work is slow.
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable().orElseThrow())
                    .setHeadless(true)
                    .setArgs(FLAGS));
    return new Running(playwright, browser);
  }

  private static Optional<Path> executable() {
    var named = System.getenv("GIAOBAN_CHROMIUM");
    return Stream.of(
            named == null ? "" : named,
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .filter(path -> !path.isBlank())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
