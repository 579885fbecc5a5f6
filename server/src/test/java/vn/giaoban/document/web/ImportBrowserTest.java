package vn.giaoban.document.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaoban.access.Viewer;
import vn.giaoban.testing.BrowserTest;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.Visitor;

@BrowserTest
class ImportBrowserTest {

  @Autowired Office office;

  private Viewer clerk;

  @BeforeEach
  void aClerk() {
    clerk =
        office.person(
            "clerk", office.commune("Đảng ủy xã Nhập Mẫu", office.province("Tỉnh ủy Nhập Mẫu")));
  }

  private static FilePayload file(String name, String text) {
    return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String notice() {
    return """
    TỈNH ỦY NHẬP MẪU
    *
    Số 31-TB/TU

    Nhập Mẫu, ngày 11 tháng 5 năm 2026

    THÔNG BÁO
    về việc thử %s

    1. Đảng ủy xã Nhập Mẫu báo cáo kết quả trước ngày 30-6-2026.
    """
        .formatted(UUID.randomUUID());
  }

  private static FilePayload[] files() {
    return new FilePayload[] {
      file("thong-bao.txt", notice()),
      file("mat.txt", "TUYỆT MẬT\n\nBÁO CÁO\n"),
      file("rong.txt", "")
    };
  }

  @Test
  void eachFileShowsItsOwnOutcomeAndTheNextStep(Visitor visitor) {
    visitor.signIn(clerk);
    var page = visitor.open("/van-ban");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nhập văn bản"))
        .first()
        .click();
    page.locator("#files").setInputFiles(files());
    assertThat(page.locator("[data-chosen-files] li")).hasCount(3);
    page.getByLabel("Tôi xác nhận tệp không thuộc danh mục bí mật nhà nước.").check();
    visitor.assertNothingSerious();
    page.locator("main form button[type=submit]").click();
    assertThat(page.locator("[data-import-summary]"))
        .hasText("Đã xong 3 tệp: 1 nhập mới, 0 đã có, 0 chờ xác nhận, 2 bị từ chối.");
    assertThat(page.locator(".import-new")).containsText("Đọc và xác nhận 1 yêu cầu");
    assertThat(page.locator(".import-refused").first()).containsText("dấu chỉ độ mật");
    assertThat(page.locator(".import-refused").last()).containsText("Tệp không có byte nào");
    visitor.assertNothingSerious();
    visitor.assertFitsTheWindow();

    visitor.open("/van-ban?tim=nhap+mau");
    assertThat(page.locator("tbody tr")).hasCount(1);
    assertThat(page.locator("tbody tr")).containsText("31-TB/TU");
    visitor.assertNothingSerious();
    visitor.assertFitsTheWindow();
    visitor.assertNoComplaints();
  }

  @Test
  void filesCanBeDroppedAndTakenOutAgain(Visitor visitor) {
    visitor.signIn(clerk);
    var page = visitor.open("/van-ban/nhap");
    var dropped =
        page.evaluateHandle(
            """
            () => {
              const files = new DataTransfer();
              files.items.add(new File(["một"], "mot.txt"));
              files.items.add(new File(["hai"], "hai.txt"));
              return files;
            }
            """);
    page.dispatchEvent("[data-drop-zone]", "drop", Map.of("dataTransfer", dropped));
    assertThat(page.locator("[data-chosen-files] li")).hasCount(2);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bỏ tệp mot.txt")).click();
    assertThat(page.locator("[data-chosen-files] li")).hasCount(1);
    assertThat(page.locator("[data-chosen-files] li")).containsText("hai.txt");
  }

  @Test
  void aFileThatTheServerDoesNotTakeCanBeSentAgain(Visitor visitor) {
    visitor.signIn(clerk);
    var page = visitor.open("/van-ban/nhap");
    page.route("**/van-ban/nhap", route -> route.abort());
    page.locator("#files").setInputFiles(files());
    page.getByLabel("Tôi xác nhận tệp không thuộc danh mục bí mật nhà nước.").check();
    page.locator("main form button[type=submit]").click();
    assertThat(page.locator(".import-refused").first()).containsText("Không gửi được tệp");
    assertThat(page.locator("[data-chosen-files] li")).hasCount(3);
    page.unroute("**/van-ban/nhap");
    page.locator("main form button[type=submit]").click();
    assertThat(page.locator(".import-new")).hasCount(1);
  }

  @Test
  void theFormWorksWithoutScripts(Visitor visitor) {
    var page = visitor.withoutScripts();
    visitor.signIn(clerk);
    visitor.open("/van-ban/nhap");
    page.getByLabel("Chọn tệp văn bản").setInputFiles(files());
    page.getByLabel("Tôi xác nhận tệp không thuộc danh mục bí mật nhà nước.").check();
    page.locator("main form button[type=submit]").click();
    assertThat(page.locator(".import-new")).hasCount(1);
    assertThat(page.locator(".import-refused")).hasCount(2);
  }

  @Test
  void everyPageFitsAPhone(Visitor visitor) {
    var page = visitor.size(360, 740);
    visitor.signIn(clerk);
    visitor.open("/van-ban");
    assertThat(page.locator(".empty-state")).containsText("Chưa có văn bản nào");
    visitor.assertFitsTheWindow();
    visitor.open("/van-ban/nhap");
    page.locator("#files").setInputFiles(files());
    page.getByLabel("Tôi xác nhận tệp không thuộc danh mục bí mật nhà nước.").check();
    page.locator("main form button[type=submit]").click();
    assertThat(page.locator("[data-import-summary]")).containsText("Đã xong 3 tệp");
    visitor.assertFitsTheWindow();
    visitor.open("/van-ban");
    visitor.assertFitsTheWindow();
    visitor.assertNothingSerious();
    var address = page.locator("tbody tr th a").first().getAttribute("href");
    visitor.open(address + "/thong-tin");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText("31-TB/TU");
    visitor.assertFitsTheWindow();
    visitor.assertNothingSerious();
    visitor.assertNoComplaints();
  }
}
