package vn.giaoban.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.giaoban.testing.HttpVisitor;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

/** The server while nobody answers at the address of the identity provider. */
@ServerTest
@TestPropertySource(
    properties = {
      "giaoban.oidc.issuer=http://127.0.0.1:1/realms/vang",
      "giaoban.oidc.name=Cổng chung"
    })
class AbsentProviderTest {

  @LocalServerPort int port;
  @Autowired Office office;

  @Test
  void whoGoesThereComesBackToTheSignInPageWhichSaysSo() {
    // Without anybody the page would be that of the first account.
    office.person("head", office.province("Tỉnh ủy Cổng Vắng"));
    var visitor = new HttpVisitor();
    assertThat(visitor.get(port, "/dang-nhap").body()).contains("Đăng nhập qua Cổng chung");

    var refused = visitor.get(port, "/oauth2/authorization/giaoban");
    assertThat(refused.statusCode()).isEqualTo(302);
    var back = refused.headers().firstValue("Location").orElseThrow();
    assertThat(back).endsWith("/dang-nhap?khong-chung-thuc");

    var told = visitor.get(port, "/dang-nhap?khong-chung-thuc");
    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(told.body()).contains("role=\"alert\"");
  }
}
