package vn.giaoban.document.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaoban.access.Viewer;
import vn.giaoban.testing.BrowserTest;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.SampleFile;
import vn.giaoban.testing.Visitor;

/** Files as offices have them, through the pages: Word, old encodings, archives. */
@BrowserTest
class HeldFilesBrowserTest {

  @Autowired Office office;

  private Viewer clerk;

  @BeforeEach
  void aClerk() {
    clerk =
        office.person(
            "clerk", office.commune("Đảng ủy xã Tệp Thật", office.province("Tỉnh ủy Tệp Thật")));
  }

  private static String plan() {
    return """
    Đảng ủy xã Tệp Thật
    Số 12-KH/ĐU

    Tệp Thật, ngày 11 tháng 5 năm 2026

    Kế hoạch
    về việc thử các loại tệp %s

    1. Chi bộ thôn Một gửi kế hoạch thực hiện nhiệm vụ được giao trước ngày 10-6-2026.
    """
        .formatted(UUID.randomUUID());
  }

  private static FilePayload old(String name) {
    return new FilePayload(name, "text/plain", SampleFile.tcvn3(plan()));
  }

  private static FilePayload word(String name) {
    return new FilePayload(name, "application/octet-stream", SampleFile.wordWithMacros(plan()));
  }

  private static void send(Page page, FilePayload... files) {
    page.locator("#files").setInputFiles(files);
    page.getByRole(AriaRole.CHECKBOX).first().check();
    page.locator("main form button[type=submit]").click();
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  @Test
  void aWordFileIsReadAndAnOldOneIsConfirmedOnTheComputer(Visitor visitor) {
    visitor.signIn(clerk);
    var page = visitor.open("/van-ban/nhap");
    send(page, word("ke-hoach.docx"), old("cu.txt"));
    assertThat(page.locator(".import-new")).containsText("Tệp có macro");
    visitor.assertNothingSerious();
    page.locator(".import-waiting a").click();
    assertThat(page.locator(".held-before").first()).hasText("§¶ng ñy x· TÖp ThËt");
    assertThat(page.locator(".held-after").first()).hasText("Đảng ủy xã Tệp Thật");
    visitor.assertNothingSerious();
    visitor.assertFitsTheWindow();
    visitor.picture("held-file");
    press(page, "Đúng, dùng bản đã chuyển");
    assertThat(page.locator(".notice-good")).containsText("Đã nhập 1 tệp");
    assertThat(page.locator(".reading-text")).containsText("Chi bộ thôn Một gửi kế hoạch");
    visitor.open(page.url() + "/thong-tin");
    assertThat(page.locator("main")).containsText("Chuyển từ TCVN3 sang Unicode; " + clerk.name());
    visitor.assertNothingSerious();
    visitor.assertNoComplaints();
  }

  @Test
  void severalOldFilesAreConfirmedTogetherOnAPhoneWithoutScripts(Visitor visitor) {
    var page = visitor.withoutScripts();
    page.setViewportSize(390, 844);
    visitor.signIn(clerk);
    visitor.open("/van-ban/nhap");
    send(page, old("mot.txt"), old("hai.txt"), old("ba.txt"));
    assertThat(page.locator(".import-waiting")).hasCount(3);
    visitor.open("/van-ban");
    page.getByText("3 tệp chờ xác nhận").click();
    visitor.assertFitsTheWindow();
    page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("ba.txt")).uncheck();
    press(page, "Dùng bản đã chuyển cho các tệp đã đánh dấu");
    assertThat(page.locator(".notice-good")).containsText("Đã nhập 2 tệp");
    assertThat(page.locator(".held-file")).hasCount(1);
    press(page, "Bỏ tệp này");
    assertThat(page.locator(".empty-state")).containsText("Không có tệp nào chờ");
    visitor.open("/van-ban");
    assertThat(page.locator("tbody tr")).hasCount(2);
  }

  @Test
  void anArchiveIsImportedInTheBackgroundAndEveryFileShowsItsOutcome(Visitor visitor) {
    var files = new LinkedHashMap<String, byte[]>();
    for (int i = 1; i <= 3; i++) {
      files.put("năm 2026/kế hoạch " + i + ".docx", SampleFile.word(plan()));
    }
    files.put("mật.txt", "TUYỆT MẬT\n\nBÁO CÁO\n".getBytes(StandardCharsets.UTF_8));
    visitor.signIn(clerk);
    var page = visitor.open("/van-ban/nhap");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nhập hàng loạt")).click();
    visitor.assertNothingSerious();
    send(page, new FilePayload("năm.zip", "application/zip", SampleFile.zip(files)));
    assertThat(page.locator("#tien-do h2"))
        .hasText("Đã xong", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
    assertThat(page.locator("#tien-do tbody tr")).hasCount(4);
    assertThat(page.locator("#tien-do")).containsText("năm 2026/kế hoạch 3.docx");
    assertThat(page.locator("#tien-do")).containsText("tệp mang dấu mật, không giữ tên");
    assertThat(page.locator("#tien-do")).not().containsText("mật.txt");
    visitor.assertNothingSerious();
    visitor.assertFitsTheWindow();
    visitor.picture("bulk-import");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("bị từ chối: 1")).click();
    assertThat(page.locator("#tien-do tbody tr")).hasCount(1);
    visitor.assertNoComplaints();
  }
}
