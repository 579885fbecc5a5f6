package vn.giaoban.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.giaoban.shared.UnitId;
import vn.giaoban.testing.BrowserTest;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.Visitor;

/** Passkeys, with the authenticator that Chromium plays. */
@BrowserTest
class PasskeyBrowserTest {

  @LocalServerPort int port;
  @Autowired Office office;
  @Autowired Accounts accounts;
  @Autowired Passkeys passkeys;

  private UnitId province;
  private Viewer person;

  /** A passkey belongs to a name; a bare address has none. */
  private String at(String path) {
    return "http://localhost:" + port + path;
  }

  @BeforeEach
  void somebody() {
    province = office.province("Tỉnh ủy Khóa Truy Cập");
    person = office.person("head", province);
  }

  private static Page withAuthenticator(Visitor visitor) {
    var page = visitor.page();
    var protocol = page.context().newCDPSession(page);
    protocol.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var asked = new JsonObject();
    asked.add("options", options);
    protocol.send("WebAuthn.addVirtualAuthenticator", asked);
    return page;
  }

  private void register(Visitor visitor, Page page) {
    page.navigate(at("/dang-nhap"));
    page.getByLabel("Tên đăng nhập").fill(person.login());
    page.getByLabel("Mật khẩu").fill(Office.PASSWORD);
    page.locator("form[action='/dang-nhap'] button").click();
    page.waitForURL(url -> !url.contains("/dang-nhap"));
    page.navigate(at("/tai-khoan/khoa-truy-cap"));
    visitor.assertNothingSerious();
    page.getByLabel("Tên gọi").fill("Điện thoại cơ quan");
    button(page, "Thêm khóa truy cập").click();
    assertThat(page.locator("main li")).containsText("Điện thoại cơ quan");
    page.locator("form[action='/dang-xuat'] button").click();
    page.waitForURL(at("/dang-nhap?ra"));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  @Test
  void aPersonRegistersAPasskeyAndSignsInWithIt(Visitor visitor) {
    var page = withAuthenticator(visitor);
    register(visitor, page);
    button(page, "Đăng nhập bằng khóa truy cập").click();
    page.waitForURL(url -> !url.contains("/dang-nhap"));
    assertThat(page.locator(".site-user")).hasText(person.name());
    assertThat(passkeys.of(person.account())).hasSize(1);
    page.navigate(at("/tai-khoan/khoa-truy-cap"));
    button(page, "Xóa").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã xóa khóa truy cập.");
    assertThat(passkeys.of(person.account())).isEmpty();
    visitor.assertNoComplaints();
  }

  @Test
  void aPasskeyOfAnAccountThatIsShutOutOpensNothing(Visitor visitor) {
    var page = withAuthenticator(visitor);
    register(visitor, page);
    accounts.setActive(office.person("administrator", province), person.account(), false).orThrow();
    button(page, "Đăng nhập bằng khóa truy cập").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Không thực hiện được");
    assertThat(page.url()).contains("/dang-nhap");
  }

  @Test
  void aResetTakesThePasskeysAway(Visitor visitor) {
    var page = withAuthenticator(visitor);
    register(visitor, page);
    accounts.resetPassword(office.person("administrator", province), person.account()).orThrow();
    assertThat(passkeys.of(person.account())).isEmpty();
    button(page, "Đăng nhập bằng khóa truy cập").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Không thực hiện được");
    assertThat(page.url()).contains("/dang-nhap");
  }

  @Test
  void wrongPasswordsOfOthersDoNotKeepAPasskeyOut(Visitor visitor) {
    var page = withAuthenticator(visitor);
    register(visitor, page);
    for (int i = 0; i < 8; i++) {
      accounts.signInFailed(person.login());
    }
    button(page, "Đăng nhập bằng khóa truy cập").click();
    page.waitForURL(url -> !url.contains("/dang-nhap"));
    assertThat(page.locator(".site-user")).hasText(person.name());
  }
}
