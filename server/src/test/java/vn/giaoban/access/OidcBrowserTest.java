package vn.giaoban.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.giaoban.testing.BrowserTest;
import vn.giaoban.testing.Keycloak;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.Visitor;

/** Signing in at a real Keycloak, through its own form. */
@ExtendWith(Keycloak.class)
@BrowserTest
class OidcBrowserTest {

  private static final String PASSWORD = "một câu ở nơi khác";

  @Autowired Office office;
  @Autowired Accounts accounts;
  @Autowired ExternalNames names;

  @DynamicPropertySource
  static void provider(DynamicPropertyRegistry settings) {
    settings.add("giaoban.oidc.issuer", Keycloak::issuer);
    settings.add("giaoban.oidc.client-id", () -> Keycloak.CLIENT);
    settings.add("giaoban.oidc.client-secret", () -> Keycloak.SECRET);
    settings.add("giaoban.oidc.name", () -> "Cổng chung");
  }

  @BeforeAll
  static void thereIsAProvider() throws Exception {
    Keycloak.await();
  }

  private static void askForThere(Page page) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Đăng nhập qua Cổng chung"))
        .click();
  }

  private static Page signInThere(Visitor visitor, String name) {
    var page = visitor.open("/dang-nhap");
    askForThere(page);
    page.locator("#username").fill(name);
    page.locator("#password").fill(PASSWORD);
    page.locator("#kc-login").click();
    page.waitForURL(url -> url.startsWith("http://127.0.0.1") && !url.contains("/login/"));
    return page;
  }

  @Test
  void whomAnAdministratorLinkedComesInAndGoesOut(Visitor clerk, Visitor person) {
    var province = office.province("Tỉnh ủy Cổng Chung");
    var account = office.person("head", province);
    var administrator = office.person("administrator", province);
    // No password of one's own is needed; that of the administrator would have to be replaced.
    accounts.resetPassword(administrator, account.account()).orThrow();

    clerk.signIn(administrator);
    var managed = clerk.open("/quan-tri/" + account.account());
    clerk.assertNothingSerious();
    managed.getByLabel("Tên ở hệ thống đăng nhập chung").fill("an.nguyen");
    managed.locator("form[action$='/lien-ket'] button").click();
    assertThat(managed.getByRole(AriaRole.STATUS)).isVisible();

    var page = signInThere(person, "an.nguyen");
    assertThat(page.locator(".site-user")).hasText(account.name());
    page.navigate("/to-chuc");
    assertThat(page.url()).endsWith("/to-chuc");

    page.locator("form[action='/dang-xuat'] button").click();
    page.waitForURL("**/dang-nhap?ra");
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Đã đăng xuất.");
    page.navigate("/to-chuc");
    assertThat(page.url()).contains("/dang-nhap");
    askForThere(page);
    assertThat(page.locator("#password")).isVisible();

    accounts.setActive(administrator, account.account(), false).orThrow();
    var shutOut = signInThere(person, "an.nguyen");
    assertThat(shutOut.getByRole(AriaRole.ALERT)).containsText("hoặc tài khoản đang khóa");
  }

  @Test
  void whomNobodyLinkedIsToldSo(Visitor visitor) {
    var page = signInThere(visitor, "la.tran");
    assertThat(page.url()).contains("/dang-nhap");
    assertThat(page.getByRole(AriaRole.ALERT))
        .containsText("chưa có tài khoản nào được liên kết với đồng chí");
    visitor.assertNothingSerious();
    page.navigate("/to-chuc");
    assertThat(page.url()).contains("/dang-nhap");
  }

  @Test
  void aNameDoesNotPassToSomebodyElseThere() {
    var province = office.province("Tỉnh ủy Cổng Chung");
    var account = office.person("head", province);
    var administrator = office.person("administrator", province);
    names.set(administrator, account.account(), "Hoa.Le").orThrow();
    assertThat(names.viewer("so-1", "hoa.le")).contains(account);
    assertThat(names.viewer("so-2", "hoa.le")).isEmpty();
    assertThat(names.viewer("so-1", "ten.moi")).contains(account);
    assertThat(names.set(administrator, office.person("clerk", province).account(), "hoa.le"))
        .extracting(outcome -> outcome.problems().getFirst().key())
        .isEqualTo("access.problem.external-name-taken");
  }
}
