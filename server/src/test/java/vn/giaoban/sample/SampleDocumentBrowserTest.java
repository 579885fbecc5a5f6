package vn.giaoban.sample;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.giaoban.access.Viewer;
import vn.giaoban.directive.Requirements;
import vn.giaoban.document.DocumentId;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.testing.BrowserTest;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.Visitor;

/** The whole way of one document of the sample, page by page, in an installation of its own. */
@BrowserTest
@TestPropertySource(properties = "spring.application.name=sample-document")
class SampleDocumentBrowserTest {

  private static final Path DOCUMENT =
      Path.of("src", "main", "resources", "sample", "documents", "thong-bao-64.txt");

  private static final String SENTENCE = "Lập lại danh mục kiến nghị";

  @Autowired Office office;
  @Autowired Requirements requirements;
  @Autowired OfficeCalendar calendar;

  /** What can be asked of a browser. */
  private enum Window {
    DESKTOP,
    PHONE,
    WITHOUT_SCRIPTS
  }

  @Test
  void onADesktop(
      Visitor clerk, Visitor specialist, Visitor head, Visitor contact, Visitor inspector) {
    walk(Window.DESKTOP, clerk, specialist, head, contact, inspector);
  }

  @Test
  void onAPhone(
      Visitor clerk, Visitor specialist, Visitor head, Visitor contact, Visitor inspector) {
    walk(Window.PHONE, clerk, specialist, head, contact, inspector);
  }

  @Test
  void withoutScripts(
      Visitor clerk, Visitor specialist, Visitor head, Visitor contact, Visitor inspector) {
    walk(Window.WITHOUT_SCRIPTS, clerk, specialist, head, contact, inspector);
  }

  private void walk(
      Window window,
      Visitor clerk,
      Visitor specialist,
      Visitor head,
      Visitor contact,
      Visitor inspector) {
    var province = office.province("Tỉnh ủy Bạch Sơn");
    var secretariat = office.advisoryBody("Văn phòng Tỉnh ủy", province);
    var inspection = office.unit("INSPECTION_COMMISSION", "Ủy ban Kiểm tra Tỉnh ủy", province);
    var ward = office.commune("Đảng ủy phường Hạc Lĩnh", province);
    office.commune("Đảng ủy xã Bạch Khê", province);
    office.commune("Đảng ủy đặc khu Hải Ngư", province);
    var specialistOf = office.person("specialist", secretariat, province, true);

    open(window, clerk, office.person("clerk", secretariat, province, true));
    var document = importDocument(window, clerk, specialistOf);

    open(window, specialist, specialistOf);
    confirmAll(window, specialist, document);

    open(window, head, office.person("head", secretariat, province, true));
    var requirement = assign(window, head, document);

    open(window, contact, office.person("contact", ward));
    var holding = report(window, contact, requirement);

    open(window, inspector, office.person("inspector", inspection, province, true));
    giveBack(window, inspector, holding);
    reportAgain(window, contact, holding);
    verify(window, inspector, holding);

    seeOnTheBoard(window, head, requirement, holding);
  }

  private String importDocument(Window window, Visitor clerk, Viewer reader) {
    var page = clerk.open("/van-ban/nhap");
    look(window, clerk, "import");
    page.getByLabel("Tôi xác nhận tệp không thuộc danh mục bí mật nhà nước").check();
    page.locator("#files").setInputFiles(DOCUMENT);
    press(page, "Nhập văn bản");
    var line = page.locator("[data-import-lines] li");
    assertThat(line).hasAttribute("data-result", "NEW");
    assertThat(line).containsText("64-TB/TU");
    look(window, clerk, "imported");
    var path = line.getByRole(AriaRole.LINK).first().getAttribute("href");
    var id = new DocumentId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    await().until(() -> !requirements.ofDocument(reader, id).isEmpty());
    return path;
  }

  private void confirmAll(Window window, Visitor specialist, String document) {
    specialist.open(document);
    look(window, specialist, "document");
    // Anew: axe leaves empty style attributes behind, which htmx would copy and the policy forbid.
    var page = specialist.open(document);
    var waiting = page.locator("li.item-proposed");
    var count = waiting.count();
    var first = page.locator("li.item", new Page.LocatorOptions().setHasText(SENTENCE));
    if (first.locator("details[open]").count() == 0) {
      first.locator("summary").first().click();
    }
    first.locator("input[name=product]").fill("Danh mục kiến nghị đã bổ sung");
    first.locator("form.confirm button[type=submit]").click();
    assertThat(waiting).hasCount(count - 1);
    for (int left = count - 1; left > 0; left--) {
      var form = page.locator("li.item-proposed details[open] form.confirm");
      assertThat(form).hasCount(1);
      if (window == Window.DESKTOP) {
        // The first press goes to what is asked, the second key confirms.
        var asked = form.locator(".asks").count() > 0;
        page.keyboard().press("x");
        if (asked) {
          page.keyboard().press("Enter");
        }
      } else {
        form.locator("button[type=submit]").press("Enter");
      }
      assertThat(waiting).hasCount(left - 1);
    }
    assertThat(page.locator("main")).containsText("Không còn yêu cầu nào chờ xác nhận");
    look(window, specialist, "document-confirmed");
  }

  private String assign(Window window, Visitor head, String document) {
    var page = head.open("/nhiem-vu?document=" + document.substring(document.lastIndexOf('/') + 1));
    look(window, head, "work-list");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(SENTENCE)))
        .first()
        .click();
    look(window, head, "requirement");
    var communes =
        page.locator(
            "form.assign details.kind",
            new Page.LocatorOptions().setHasText("Đảng ủy xã, phường, đặc khu"));
    if (communes.first().getAttribute("open") == null) {
      communes.first().locator("summary").click();
    }
    page.getByLabel("Tất cả 3 đơn vị loại này").check();
    page.locator("#dueOn").fill(calendar.today().plusDays(30).toString());
    press(page, "Giao việc");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã giao cho 3 đơn vị.");
    look(window, head, "requirement-assigned");
    return path(page);
  }

  private String report(Window window, Visitor contact, String requirement) {
    var page = contact.open("/viec-cua-toi");
    look(window, contact, "inbox");
    page.locator("main table a").first().click();
    assertThat(page).hasURL(Pattern.compile(requirement + "/"));
    fill(page, "31/31 kiến nghị", "Danh mục đã niêm yết tại chín tổ dân phố", "danh-muc.csv");
    look(window, contact, "report");
    press(page, "Báo cáo hoàn thành");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("chờ đơn vị khác xác minh");
    assertThat(button(page, "Xác minh")).hasCount(0);
    look(window, contact, "reported");
    return path(page);
  }

  private void giveBack(Window window, Visitor inspector, String holding) {
    var page = inspector.open(holding);
    page.getByLabel("Lý do trả lại").fill("Tổ dân phố Ga Cũ chưa niêm yết.");
    look(window, inspector, "check");
    press(page, "Trả lại");
    assertThat(page.locator("main")).containsText("Tổ dân phố Ga Cũ chưa niêm yết.");
    look(window, inspector, "returned");
  }

  private void reportAgain(Window window, Visitor contact, String holding) {
    var page = contact.open(holding);
    assertThat(page.locator("main")).containsText("Tổ dân phố Ga Cũ chưa niêm yết.");
    fill(page, "31/31 kiến nghị, đủ các tổ dân phố", "Đã niêm yết thêm", "danh-muc-2.csv");
    press(page, "Báo cáo hoàn thành");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("chờ đơn vị khác xác minh");
    look(window, contact, "reported-again");
  }

  private void verify(Window window, Visitor inspector, String holding) {
    var page = inspector.open(holding);
    press(page, "Xác minh");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã xác minh.");
    look(window, inspector, "verified");
  }

  private void seeOnTheBoard(Window window, Visitor head, String requirement, String holding) {
    var page = head.open("/giao-ban");
    var row = page.locator("table.matrix tbody tr", new Page.LocatorOptions().setHasText(SENTENCE));
    assertThat(row).hasCount(1);
    var done = row.locator("a[href='%s']".formatted(holding));
    assertThat(done).containsText("hoàn thành đúng hạn");
    assertThat(row.locator("td a", new Locator.LocatorOptions().setHasText("im lặng"))).hasCount(2);
    look(window, head, "board");
    done.click();
    assertThat(page).hasURL(Pattern.compile(holding));
    page = head.open("/giao-ban/im-lang");
    assertThat(page.locator("main table")).containsText("Đảng ủy xã Bạch Khê");
    assertThat(page.locator("main table")).not().containsText("Đảng ủy phường Hạc Lĩnh");
    look(window, head, "silent");
    page = head.open(requirement);
    assertThat(page.locator("main")).containsText("Tổ dân phố Ga Cũ chưa niêm yết.");
    look(window, head, "requirement-history");
  }

  private static void fill(Page page, String words, String basis, String file) {
    page.getByLabel("Kết quả").fill(words);
    page.getByLabel("Căn cứ").fill(basis);
    page.getByLabel("Tệp minh chứng")
        .setInputFiles(
            new FilePayload(
                file, "text/csv", ("Số,Nội dung\n1," + words).getBytes(StandardCharsets.UTF_8)));
  }

  private static void open(Window window, Visitor visitor, Viewer person) {
    switch (window) {
      case DESKTOP -> visitor.size(1280, 900);
      case PHONE -> visitor.size(360, 740);
      case WITHOUT_SCRIPTS -> visitor.withoutScripts();
    }
    visitor.signIn(person);
  }

  private static void look(Window window, Visitor visitor, String picture) {
    visitor.picture(
        "sample-%s-%s".formatted(window.name().toLowerCase(java.util.Locale.ROOT), picture));
    visitor.assertFitsTheWindow();
    if (window != Window.WITHOUT_SCRIPTS) {
      visitor.assertNothingSerious();
    }
    visitor.assertNoComplaints();
  }

  private static void press(Page page, String button) {
    button(page, button).first().click();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static String path(Page page) {
    return page.url().replaceAll("^https?://[^/]+|[?#].*$", "");
  }
}
