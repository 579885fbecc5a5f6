package vn.giaoban.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaoban.access.Viewer;

/** Somebody at a browser of their own, with their own cookies. */
public final class Visitor {

  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private final Browser browser;
  private final String address;
  private final List<String> complaints = new ArrayList<>();
  private final List<Request> unanswered = new ArrayList<>();
  private @Nullable BrowserContext context;
  private @Nullable Page page;

  Visitor(Browser browser, String address) {
    this.browser = browser;
    this.address = address;
  }

  /** The page, as wide as a desktop unless {@link #size} said otherwise before. */
  public Page page() {
    return page == null ? size(1280, 900) : page;
  }

  /** Begins anew with a window of this size in CSS pixels. */
  public Page size(int width, int height) {
    return begin(new Browser.NewContextOptions().setViewportSize(width, height));
  }

  /** Begins anew as somebody whose browser runs no scripts. */
  public Page withoutScripts() {
    return begin(
        new Browser.NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false));
  }

  private Page begin(Browser.NewContextOptions options) {
    if (context != null) {
      context.close();
    }
    // Scrolling that glides moves a button between the look where it stands and the press on it.
    context =
        browser.newContext(
            options.setLocale("vi-VN").setBaseURL(address).setReducedMotion(ReducedMotion.REDUCE));
    page = context.newPage();
    unanswered.clear();
    page.onRequest(unanswered::add);
    page.onRequestFinished(unanswered::remove);
    page.onRequestFailed(unanswered::remove);
    page.onConsoleMessage(message -> {
      if ("error".equals(message.type()) && !message.text().contains("status of 4")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
    return page;
  }

  /** Goes to a path of the application. */
  public Page open(String path) {
    page().navigate(path);
    return page();
  }

  /** Signs in through the page for it. */
  public Page signIn(Viewer viewer) {
    return signIn(viewer.login(), Office.PASSWORD);
  }

  public Page signIn(String login, String password) {
    open("/dang-nhap");
    page().getByLabel("Tên đăng nhập").fill(login);
    page().getByLabel("Mật khẩu").fill(password);
    page().locator("form[action='/dang-nhap'] button").click();
    page().waitForURL(url -> !url.contains("/dang-nhap"));
    return page();
  }

  /**
   * Fails where axe-core finds something serious on the page as it stands, naming rule and place.
   */
  public void assertNothingSerious() {
    var violations =
        new AxeBuilder(page())
                // No frames to follow, so no second page to open for it.
                .setLegacyMode(true)
                .analyze()
                .getViolations()
                .stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(Visitor::describe)
                .toList();
    assertThat(violations).as("axe-core on " + page().url()).isEmpty();
  }

  /** Fails where the page is wider than the window: nobody should have to scroll sideways. */
  public void assertFitsTheWindow() {
    var over = page().evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    assertThat(((Number) over).intValue())
        .as("pixels too wide: " + page().url())
        .isLessThanOrEqualTo(0);
  }

  /** Fails where the browser complained about a script, a style or a policy. */
  public void assertNoComplaints() {
    assertThat(complaints).as("what the browser complained about").isEmpty();
  }

  /**
   * Keeps a picture of the whole page in {@code target/pictures}, where the environment variable
   * {@code GIAOBAN_TEST_PICTURES} asks for it: painting long pages takes longer than testing them.
   */
  public void picture(String name) {
    if (System.getenv("GIAOBAN_TEST_PICTURES") != null) {
      paint(name);
    }
  }

  private void paint(String name) {
    page()
        .screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
  }

  void leave(String test, boolean failed) {
    if (failed && page != null) {
      paint("failed-" + test);
    }
    if (context != null) {
      context.close();
    }
  }

  /** What a picture does not show: whether a click came to nothing, or its answer never came. */
  String state() {
    if (page == null) {
      return "no page was opened";
    }
    var focus = focus(page);
    var waiting = unanswered.stream().map(each -> each.method() + " " + each.url()).toList();
    return page.url()
        + ", in focus and scrolled to: "
        + focus
        + ", requests without an answer: "
        + waiting
        + ", complaints: "
        + complaints;
  }

  /** Never fails: what failed before must not be hidden by a page that does not answer. */
  private static Object focus(Page page) {
    try {
      return page.locator("html")
          .evaluate(
              "() => [document.activeElement?.outerHTML.slice(0, 120), scrollY]",
              null,
              new Locator.EvaluateOptions().setTimeout(5_000));
    } catch (PlaywrightException e) {
      return "unknown, " + e.getMessage();
    }
  }

  private static String describe(Rule rule) {
    var places = rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    return rule.getId() + ": " + rule.getHelp() + " at " + places;
  }
}
