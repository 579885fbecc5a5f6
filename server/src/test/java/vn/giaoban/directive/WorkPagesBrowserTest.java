package vn.giaoban.directive;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.giaoban.testing.BrowserTest;
import vn.giaoban.testing.Visitor;

/** The pages of requirements as their people use them. */
@BrowserTest
@Import(Casework.class)
class WorkPagesBrowserTest {

  private static final List<String> SENTENCES =
      List.of(
          "Sổ theo dõi lời hứa với dân đặt ở nhà văn hóa thôn, ghi rõ người chịu trách nhiệm và ngày trả lời từng lời hứa.",
          "Danh mục kiến nghị của dân niêm yết ở từng thôn, bản, tổ dân phố.",
          "Biên bản kiểm điểm tập thể và cá nhân gửi kèm kế hoạch khắc phục.");

  @Autowired Casework casework;
  @Autowired Requirements requirements;
  @Autowired Assignments assignments;

  @Test
  void theLoopIsWalkedOnThePages(Visitor specialist, Visitor contact, Visitor inspector) {
    var people = casework.people();
    var document = casework.document(people, SENTENCES.toArray(String[]::new));
    var first = casework.proposed(people, document, SENTENCES.get(0));
    requirements.confirm(people.specialist(), first.id(), first.version(), first.terms()).orThrow();
    casework.proposed(people, document, SENTENCES.get(1));
    var path = "/nhiem-vu/" + first.id();

    // The specialist gives it to two communes, after being told to say by when.
    specialist.signIn(people.specialist());
    var page = specialist.open("/viec-cua-toi");
    assertThat(heading(page, 2)).containsText(new String[] {"Chờ xác nhận (1)", "Chờ giao (1)"});
    check(specialist, "inbox");
    page = specialist.open(path);
    check(specialist, "requirement-to-assign");
    page.locator("summary:has-text('Đảng ủy xã, phường, đặc khu')").click();
    page.getByLabel("Tất cả 2 đơn vị loại này").check();
    press(page, "Giao việc");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Chưa nói khi nào");
    assertThat(page.getByLabel("Tất cả 2 đơn vị loại này")).isChecked();
    check(specialist, "requirement-refused");
    page.getByLabel("Hạn", new Page.GetByLabelOptions().setExact(true)).fill("2026-12-31");
    press(page, "Giao việc");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã giao cho 2 đơn vị.");
    check(specialist, "requirement-assigned");

    // The commune's contact is refused without evidence and then reports done with it.
    contact.signIn(people.contact());
    page = contact.open("/viec-cua-toi");
    check(contact, "inbox-contact");
    page.locator("main table a").first().click();
    page.getByLabel("Kết quả").fill("31/31 kiến nghị");
    page.getByLabel("Tỷ lệ (%)").fill("100");
    press(page, "Gửi báo cáo");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("100 % phải kèm minh chứng");
    assertThat(page.getByLabel("Kết quả")).hasValue("31/31 kiến nghị");
    page.getByLabel("Căn cứ").fill("Danh mục đã niêm yết tại chín thôn");
    page.getByLabel("Tệp minh chứng")
        .setInputFiles(
            new FilePayload(
                "biên bản niêm yết.txt",
                "text/plain",
                "Biên bản niêm yết tại nhà văn hóa thôn Khê Đông"
                    .getBytes(StandardCharsets.UTF_8)));
    check(contact, "holding-report");
    press(page, "Báo cáo hoàn thành");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("chờ đơn vị khác xác minh");
    check(contact, "holding-reported");
    var holding = page.url().replaceAll("^https?://[^/]+", "");

    // The inspector returns it, gets it again, looks at the file and verifies.
    inspector.signIn(people.inspector());
    page = inspector.open(holding);
    page.getByLabel("Lý do trả lại").fill("Thiếu danh mục của thôn Bến Lở.");
    check(inspector, "holding-check");
    press(page, "Trả lại");
    page = contact.open(holding);
    check(contact, "holding-returned");
    page.getByLabel("Kết quả").fill("31/31 kiến nghị, đủ mười thôn");
    page.getByLabel("Căn cứ").fill("Đã bổ sung danh mục thôn Bến Lở");
    press(page, "Báo cáo hoàn thành");
    page = inspector.open(holding);
    press(page, "Chấp nhận biên bản niêm yết.txt");
    press(page, "Xác minh");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã xác minh.");
    check(inspector, "holding-verified");
    var download =
        page.waitForDownload(
            () -> page(inspector).getByText("biên bản niêm yết.txt").first().click());
    org.assertj.core.api.Assertions.assertThat(download.suggestedFilename())
        .isEqualTo("biên bản niêm yết.txt");

    page = specialist.open("/nhiem-vu");
    check(specialist, "work-list");
    page.getByLabel("Tìm trong câu, đơn vị, sản phẩm").fill("so theo doi");
    press(page, "Xem");
    assertThat(page.locator("main tbody tr")).hasCount(2);
    page = specialist.open("/nhiem-vu?search=khong+co+gi+nhu+the");
    assertThat(page.locator("main")).containsText("Không có nhiệm vụ nào khớp");
    check(specialist, "work-list-empty");
    specialist.open("/nhiem-vu?lang=en");
    check(specialist, "work-list-en");
    specialist.open(path);
    check(specialist, "requirement-en");
    specialist.open(holding);
    check(specialist, "holding-en");
    specialist.open("/viec-cua-toi");
    check(specialist, "inbox-en");
  }

  @Test
  void everyPageFitsAPhone(Visitor visitor) {
    var people = casework.people();
    var held = casework.reportedDone(people, LocalDate.of(2026, 3, 31));
    casework.given(people, LocalDate.of(2026, 10, 1));
    visitor.size(390, 844);
    visitor.signIn(people.contact());
    visitor.open("/viec-cua-toi");
    check(visitor, "phone-inbox");
    visitor.open("/nhiem-vu");
    check(visitor, "phone-work-list");
    visitor.open("/nhiem-vu/" + held.requirement());
    check(visitor, "phone-requirement");
    visitor.open("/nhiem-vu/" + held.requirement() + "/" + held.id());
    check(visitor, "phone-holding");
    visitor.size(360, 740);
    visitor.signIn(people.specialist());
    visitor.open("/nhiem-vu/" + held.requirement());
    check(visitor, "phone-requirement-specialist");
    visitor.open("/nhiem-vu/" + held.requirement() + "/" + held.id());
    check(visitor, "phone-holding-specialist");
  }

  private static Page page(Visitor visitor) {
    return visitor.page();
  }

  private static void check(Visitor visitor, String picture) {
    visitor.picture("work-" + picture);
    visitor.assertNothingSerious();
    visitor.assertFitsTheWindow();
    visitor.assertNoComplaints();
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .first()
        .click();
  }

  private static com.microsoft.playwright.Locator heading(Page page, int level) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(level));
  }
}
