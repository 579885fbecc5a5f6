package vn.giaoban.directive;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.UnitId;
import vn.giaoban.testing.BrowserTest;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.RealDocuments;
import vn.giaoban.testing.Visitor;

/**
 * The whole way of the first real document, as a clerk, a specialist, a unit's contact and an
 * inspector go it.
 */
@BrowserTest
class RealDocumentBrowserTest {

  private static final Pattern BOARD_CELL =
      Pattern.compile("/nhiem-vu/[0-9a-f-]{36}/[0-9a-f-]{36}");

  @Autowired Office office;

  @Test
  void fromTheSignedNoticeToAVerifiedRequirementOnTheBoard(
      Visitor clerk, Visitor contact, Visitor inspector, Visitor stranger) {
    var notice = RealDocuments.seeds().getFirst();
    var province = office.province("Tỉnh ủy Thử Nghiệm");
    var propaganda = office.advisoryBody("Ban Tuyên giáo Tỉnh ủy", province);
    office.advisoryBody("Ban Tổ chức Tỉnh ủy", province);
    var commission = office.unit("INSPECTION_COMMISSION", "Ủy ban Kiểm tra Tỉnh ủy", province);
    var specialist = office.person("specialist", province);

    imports(clerk, specialist, notice);
    confirmsAll(clerk);
    assignsTheFirstOfPropaganda(clerk);
    var record = recordOfTheFirst(clerk);

    var reporter = office.person("contact", propaganda);
    contact.size(390, 800);
    contact.signIn(reporter);
    reports(
        contact,
        record,
        "Đã ban hành hướng dẫn sơ kết gửi các đơn vị.",
        "100",
        "huong-dan.txt",
        true);
    contact.assertFitsTheWindow();
    assertThat(contact.page().getByRole(AriaRole.BUTTON, button("Xác minh"))).hasCount(0);

    inspector.signIn(checker(commission, province));
    inspector.open(record);
    inspector.assertNothingSerious();
    inspector.page().locator("#return-reason").fill("Chưa có danh sách đơn vị đã sơ kết.");
    inspector.page().getByRole(AriaRole.BUTTON, button("Trả lại")).click();
    assertThat(inspector.page().locator(".answer-line .mark-returned").first()).isVisible();

    contact.open("/viec-cua-toi");
    assertThat(contact.page().locator("main .mark-returned").first()).isVisible();
    contact.assertNothingSerious();
    contact.assertFitsTheWindow();
    reports(contact, record, "Bổ sung danh sách đơn vị đã sơ kết.", "100", "danh-sach.txt", true);

    inspector.open(record);
    while (inspector.page().locator(".evidence-steps input[name=accepted][value=true]").count()
        > 0) {
      inspector
          .page()
          .locator(".evidence-steps form")
          .filter(
              new Locator.FilterOptions()
                  .setHas(inspector.page().locator("input[name=accepted][value=true]")))
          .first()
          .getByRole(AriaRole.BUTTON)
          .click();
    }
    inspector.page().locator("form[action$=xac-minh] button").click();
    assertThat(inspector.page().locator(".answer-line")).containsText("hoàn thành");
    inspector.assertNothingSerious();

    clerk.open("/giao-ban");
    var cell = clerk.page().locator("td a[href='" + record + "']");
    assertThat(cell.locator(".mark-done-on-time")).isVisible();
    clerk.assertNothingSerious();
    clerk.assertFitsTheWindow();
    clerk.picture("board-of-the-first-real-document");

    var elsewhere = office.province("Tỉnh ủy Nơi Khác");
    stranger.signIn(office.person("head", elsewhere));
    var answer = stranger.page().navigate(record);
    org.assertj.core.api.Assertions.assertThat(answer.status()).isEqualTo(404);
    stranger.open("/giao-ban");
    assertThat(stranger.page().locator("a[href='" + record + "']")).hasCount(0);

    for (var visitor : List.of(clerk, contact, inspector)) {
      visitor.assertNoComplaints();
    }
  }

  @Test
  void allFiveRealDocumentsAreImportedAtOnceAndShownWhole(Visitor clerk) {
    var seeds = RealDocuments.seeds();
    var province = office.province("Tỉnh ủy Thử Nghiệm");
    clerk.signIn(office.person("specialist", province));
    clerk.open("/van-ban/nhap");
    clerk.page().locator("#files").setInputFiles(seeds.toArray(Path[]::new));
    clerk.page().getByRole(AriaRole.CHECKBOX).check();
    clerk.page().locator("main form button[type=submit]").last().click();
    assertThat(clerk.page().locator("li[data-result=NEW]")).hasCount(5);
    clerk.assertNothingSerious();
    clerk.open("/van-ban");
    assertThat(clerk.page().locator("tbody tr")).hasCount(5);
    clerk.assertNothingSerious();
    clerk.assertFitsTheWindow();
    var paths =
        clerk.page().locator("tbody a[href^='/van-ban/']").all().stream()
            .map(link -> link.getAttribute("href"))
            .filter(path -> path.matches("/van-ban/[0-9a-f-]{36}"))
            .distinct()
            .toList();
    for (var path : paths) {
      clerk.open(path);
      clerk.assertNothingSerious();
      clerk.assertFitsTheWindow();
    }
    clerk.assertNoComplaints();
  }

  private static void imports(Visitor visitor, Viewer viewer, Path file) {
    visitor.signIn(viewer);
    var page = visitor.open("/van-ban/nhap");
    page.locator("#files").setInputFiles(file);
    page.getByRole(AriaRole.CHECKBOX).check();
    page.locator("main form button[type=submit]").last().click();
    assertThat(page.locator("li[data-result=NEW]")).hasCount(1);
    page.locator("li[data-result=NEW] a.btn-primary").click();
    page.waitForURL(Pattern.compile("/van-ban/[0-9a-f-]{36}"));
    visitor.assertNothingSerious();
  }

  /** Goes from one to the next by the keyboard alone, giving what the text leaves open. */
  private static void confirmsAll(Visitor visitor) {
    var page = visitor.page();
    assertThat(page.locator("ol.items > li")).hasCount(16);
    for (int left = page.locator("li.item-proposed").count(); left > 0; left--) {
      var item = page.locator("li.item-proposed").first();
      if (item.locator("details").getAttribute("open") == null) {
        item.locator("summary").first().click();
      }
      var form = item.locator("form.confirm");
      var responsible = form.locator("[name=responsible]");
      if (responsible.count() > 0) {
        responsible.fill("Các huyện, thành ủy và đảng ủy trực thuộc");
      }
      if (form.locator("[name=noDeadline]").count() > 0) {
        form.locator("[name=noDeadline]").check();
      }
      form.getByRole(AriaRole.BUTTON).first().click();
      assertThat(page.locator("li.item-proposed")).hasCount(left - 1);
    }
    assertThat(page.locator("li.item-confirmed")).hasCount(16);
    assertThat(page.locator(".next-step")).isVisible();
    visitor.assertNothingSerious();
    visitor.assertFitsTheWindow();
  }

  private static void assignsTheFirstOfPropaganda(Visitor visitor) {
    var page = visitor.page();
    var item =
        page.locator("li.item", new Page.LocatorOptions().setHasText("Ban Tuyên giáo Tỉnh ủy"))
            .first();
    if (item.locator("details").getAttribute("open") == null) {
      item.locator("summary").first().click();
    }
    item.locator("a[href^='/nhiem-vu/']").click();
    page.waitForURL(Pattern.compile("/nhiem-vu/[0-9a-f-]{36}$"));
    visitor.assertNothingSerious();
    var lead =
        page.locator(
                "form.assign label", new Page.LocatorOptions().setHasText("Ban Tuyên giáo Tỉnh ủy"))
            .first();
    if (!lead.isVisible()) {
      page.locator("form.assign details.kind summary").first().click();
    }
    lead.locator("input").check();
    page.locator("form.assign [name=noneGiven]").uncheck();
    page.locator("form.assign [name=dueOn]")
        .fill(LocalDate.now(vn.giaoban.shared.OfficeCalendar.ZONE).plusDays(30).toString());
    page.getByRole(AriaRole.BUTTON, button("Giao việc")).click();
    assertThat(page.getByRole(AriaRole.STATUS).first()).isVisible();
    visitor.assertNothingSerious();
  }

  private static String recordOfTheFirst(Visitor visitor) {
    visitor.open("/giao-ban");
    var cell = visitor.page().locator("td.matrix-cell a").first();
    assertThat(cell.locator(".mark-silent").first()).isVisible();
    var record = cell.getAttribute("href");
    org.assertj.core.api.Assertions.assertThat(record).matches(BOARD_CELL);
    visitor.assertNothingSerious();
    return record;
  }

  private static void reports(
      Visitor visitor, String record, String words, String percent, String file, boolean done) {
    var page = visitor.open(record);
    page.locator("#words").fill(words);
    page.locator("#percent").fill(percent);
    page.locator("#basis").fill("Công văn số 12-CV/BTG");
    page.locator("#files")
        .setInputFiles(
            new FilePayload(file, "text/plain", (words + "\n").getBytes(StandardCharsets.UTF_8)));
    page.locator(done ? "form.report button[name=done]" : "form.report button.btn-primary").click();
    assertThat(page.getByRole(AriaRole.STATUS).first()).isVisible();
    assertThat(page.locator(".answer-line .mark-waiting-for-check").first()).isVisible();
    visitor.assertNothingSerious();
  }

  private Viewer checker(UnitId commission, UnitId province) {
    return office.person("inspector", commission, province, true);
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
