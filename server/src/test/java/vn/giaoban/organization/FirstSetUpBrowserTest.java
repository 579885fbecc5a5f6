package vn.giaoban.organization;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.giaoban.access.SetupCode;
import vn.giaoban.testing.BrowserTest;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.Visitor;

/** The first minutes of a new installation. */
@BrowserTest
@TestPropertySource(properties = "spring.application.name=first-set-up")
class FirstSetUpBrowserTest {

  private static final Pattern ONE_TIME = Pattern.compile("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");

  @Autowired SetupCode code;

  @Test
  void fromAnEmptyInstallationToASecondPersonSignedIn(Visitor visitor, Visitor second) {
    var page = visitor.open("/");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("Thiết lập lần đầu");
    visitor.assertNothingSerious();
    visitor.assertFitsTheWindow();

    fillIn(page, "SAI0-SAI0-SAI0");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Mã thiết lập chưa đúng");
    assertThat(page.getByLabel("Tên đơn vị cấp cao nhất")).hasValue("Tỉnh ủy Bạch Sơn");
    assertThat(page.getByLabel("Mật khẩu", new Page.GetByLabelOptions().setExact(false)).first())
        .hasValue("");
    visitor.assertNothingSerious();

    fillIn(page, code.current().orElseThrow());
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã thiết lập");
    visitor.signIn("lan.anh", Office.PASSWORD);

    visitor.open("/to-chuc");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tỉnh ủy Bạch Sơn"))
        .first()
        .click();
    var founding =
        page.getByRole(
            AriaRole.REGION, new Page.GetByRoleOptions().setName(Pattern.compile("^Thêm đơn vị")));
    founding.locator("#name").fill("Đảng ủy xã Suối Đá");
    founding.locator("#code").fill("XA-01");
    founding.locator("#kind").selectOption("COMMUNE_COMMITTEE");
    founding
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Thêm đơn vị"))
        .click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã thêm đơn vị");
    visitor.assertNothingSerious();
    visitor.assertFitsTheWindow();

    visitor.open("/quan-tri");
    visitor.assertNothingSerious();
    page.getByLabel("Họ và tên").fill("Trần Thị Bình");
    page.getByLabel("Tên đăng nhập").fill("binh.tran");
    page.locator("#unit")
        .selectOption(
            new com.microsoft.playwright.options.SelectOption()
                .setLabel("\u2003Đảng ủy xã Suối Đá"));
    page.locator("#permissionSet").selectOption("contact");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tạo tài khoản")).click();
    var told = page.getByRole(AriaRole.STATUS).textContent();
    var oneTime = ONE_TIME.matcher(told).results().findFirst().orElseThrow().group();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Trần Thị Bình")).click();
    visitor.assertNothingSerious();
    visitor.assertFitsTheWindow();

    second.size(360, 740);
    var phone = second.signIn("binh.tran", oneTime);
    second.open("/to-chuc");
    assertThat(phone).hasURL(Pattern.compile("/tai-khoan$"));
    second.assertNothingSerious();
    second.assertFitsTheWindow();
    phone.locator("#current").fill(oneTime);
    phone
        .getByLabel("Mật khẩu mới *", new Page.GetByLabelOptions().setExact(true))
        .fill(Office.PASSWORD);
    phone.locator("#repeated").fill(Office.PASSWORD);
    phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đổi mật khẩu")).click();
    assertThat(phone.getByRole(AriaRole.STATUS)).containsText("Đã đổi mật khẩu");
    second.open("/to-chuc");
    assertThat(
            phone
                .locator(".tree")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Đảng ủy xã")))
        .hasText("Đảng ủy xã Suối Đá");
    second.assertNothingSerious();
    second.assertFitsTheWindow();

    second.open("/quan-tri");
    assertThat(phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("Không có quyền xem trang này");
    second.assertNothingSerious();
    visitor.assertNoComplaints();
    second.assertNoComplaints();
  }

  private static void fillIn(Page page, String code) {
    page.getByLabel("Mã thiết lập").fill(code);
    page.getByLabel("Tên đơn vị cấp cao nhất").fill("Tỉnh ủy Bạch Sơn");
    page.getByLabel("Họ và tên").fill("Lê Lan Anh");
    page.getByLabel("Tên đăng nhập").fill("lan.anh");
    page.locator("#password").fill(Office.PASSWORD);
    page.locator("#repeated").fill(Office.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Thiết lập")).click();
  }

  @Test
  void speaksEnglishWhenAskedAndRemembersIt(Visitor visitor) {
    var page = visitor.open("/dang-nhap");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).click();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    visitor.open("/dang-nhap");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    visitor.assertNothingSerious();
  }
}
