package vn.giaoban.document.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaoban.access.Viewer;
import vn.giaoban.testing.BrowserTest;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.Visitor;

/** A file with several documents, from the import to the register. */
@BrowserTest
class SeveralDocumentsBrowserTest {

  private static int number = 500;

  @Autowired Office office;

  private Viewer clerk;

  @BeforeEach
  void aClerk() {
    clerk =
        office.person(
            "clerk", office.commune("Đảng ủy xã Nhiều Bản", office.province("Tỉnh ủy Nhiều Bản")));
  }

  private static String letter(int number) {
    return """
    UBND TỈNH NHIỀU BẢN
    SỞ NỘI VỤ
    Số: %d/SNV-VP
    V/v gửi kế hoạch trực cơ quan

    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc

    Nhiều Bản, ngày 04 tháng 3 năm 2026

    Kính gửi: Ủy ban nhân dân các xã, phường.

    Sở Nội vụ gửi kế hoạch trực cơ quan; đề nghị các xã, phường báo cáo trước ngày 20/3/2026.

    Nơi nhận:
    - Như trên;
    - Lưu: VT.

    GIÁM ĐỐC
    (Đã ký)
    Lê Thị Thu Sương

    """
        .formatted(number);
  }

  private static String plan(int number) {
    return """
    UBND TỈNH NHIỀU BẢN
    SỞ NỘI VỤ
    Số: %d/KH-SNV

    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc

    Nhiều Bản, ngày 04 tháng 3 năm 2026

    KẾ HOẠCH
    Trực cơ quan trong các ngày nghỉ lễ năm 2026 tại các xã, phường trên địa bàn tỉnh

    1. Văn phòng Sở lập lịch trực, gửi các phòng trước ngày 10/3/2026.
    2. Các phòng bố trí người trực đủ, đúng giờ.

    Nơi nhận:
    - Các phòng;
    - Lưu: VT.

    GIÁM ĐỐC
    (Đã ký)
    Lê Thị Thu Sương
    """
        .formatted(number);
  }

  private static FilePayload together(String name) {
    int first = number += 3;
    return new FilePayload(
        name,
        "text/plain",
        (letter(first) + plan(first + 1) + "\n" + plan(first + 2))
            .getBytes(StandardCharsets.UTF_8));
  }

  private static void send(Page page, FilePayload file) {
    page.locator("#files").setInputFiles(file);
    page.getByRole(AriaRole.CHECKBOX).first().check();
    page.locator("main form button[type=submit]").click();
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .first()
        .click();
  }

  @Test
  void theClerkSeesTheDocumentsAndConfirmsThem(Visitor visitor) {
    visitor.signIn(clerk);
    var page = visitor.open("/van-ban/nhap");
    send(page, together("công văn và kế hoạch.txt"));
    assertThat(page.locator(".import-waiting")).containsText("có vẻ gồm nhiều văn bản");
    visitor.picture("several-import");
    page.locator(".import-waiting a").click();
    assertThat(page.locator(".answer")).containsText("có vẻ gồm 3 văn bản");
    assertThat(page.locator(".division h2").nth(1)).containsText("Kế hoạch");
    assertThat(page.locator(".division section").nth(1)).containsText("04/03/2026");
    assertThat(page.locator(".division section").nth(1))
        .containsText("đứng sau nơi nhận của văn bản trước");
    visitor.assertNothingSerious();
    visitor.assertFitsTheWindow();
    visitor.picture("several-documents");
    press(page, "Đúng, là 3 văn bản");
    assertThat(page.locator(".notice-good")).containsText("Đã nhập 3 văn bản");
    assertThat(page.locator("main")).containsText("văn bản 1 trong 3 văn bản của tệp");
    assertThat(page.locator("#tep + dl")).containsText("Cùng tệp với");
    visitor.assertNothingSerious();
    visitor.picture("several-information");
    page.locator("#tep + dl a[href$=thong-tin]").first().click();
    assertThat(page.locator("main")).containsText("văn bản 2 trong 3 văn bản của tệp");
    visitor.open("/van-ban");
    assertThat(page.locator("tbody tr")).hasCount(3);
    visitor.assertNoComplaints();
  }

  @Test
  void aCutIsMovedAddedAndRemovedOnAPhoneWithoutScripts(Visitor visitor) {
    var page = visitor.withoutScripts();
    page.setViewportSize(390, 844);
    visitor.signIn(clerk);
    visitor.open("/van-ban/nhap");
    send(page, together("cắt lại.txt"));
    visitor.open("/van-ban");
    page.getByText("1 tệp chờ xác nhận").click();
    assertThat(page.locator(".division-list li")).hasCount(3);
    visitor.assertFitsTheWindow();
    visitor.picture("several-list-phone");
    page.getByText("Xem chỗ cắt và xác nhận").click();
    page.locator(".seam summary").nth(1).click();
    visitor.assertFitsTheWindow();
    visitor.picture("several-documents-phone");
    page.getByText("Không cắt ở đây: 2 và 3 là một văn bản").click();
    press(page, "Đúng, là 3 văn bản");
    assertThat(page.locator(".notice")).containsText("vừa đổi chỗ cắt");
    assertThat(page.locator(".division section")).hasCount(2);
    page.locator(".seam summary").first().click();
    page.locator(".seam-line")
        .filter(new Locator.FilterOptions().setHasText("SỞ NỘI VỤ"))
        .first()
        .click();
    page.getByText("Thêm một chỗ cắt").click();
    page.locator("#them").fill("40");
    visitor.picture("several-add-phone");
    press(page, "Xem lại với các chỗ cắt vừa chọn");
    assertThat(page.locator(".division section")).hasCount(3);
    assertThat(page.locator(".division section").nth(1)).containsText("Chỗ cắt do đồng chí đặt");
    page.getByText("Trở về đề xuất của hệ thống").click();
    assertThat(page.locator(".division h2").nth(1)).containsText("Kế hoạch");
    press(page, "Không, cả tệp là một văn bản");
    assertThat(page.locator(".notice-good")).containsText("Đã nhập 1 văn bản");
    visitor.open(page.url() + "/thong-tin");
    assertThat(page.locator("main")).containsText("cả tệp là một văn bản; " + clerk.name());
  }
}
