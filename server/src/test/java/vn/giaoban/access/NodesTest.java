package vn.giaoban.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import vn.giaoban.GiaobanServer;
import vn.giaoban.testing.HttpVisitor;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

/** Two application nodes over one database. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NodesTest {

  @LocalServerPort int first;
  @Autowired Office office;
  @Autowired Environment settings;
  @TempDir static Path folder;

  private ConfigurableApplicationContext other;
  private int second;

  @BeforeAll
  void startTheSecondNode() {
    other =
        new SpringApplicationBuilder(GiaobanServer.class)
            .run(
                "--server.port=0",
                "--giaoban.data=" + folder,
                "--giaoban.keys=" + settings.getRequiredProperty("giaoban.data") + "/keys",
                "--giaoban.database.url=" + settings.getRequiredProperty("giaoban.database.url"),
                "--giaoban.database.username="
                    + settings.getRequiredProperty("giaoban.database.username"),
                "--giaoban.database.password="
                    + settings.getRequiredProperty("giaoban.database.password"));
    second = other.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  @AfterAll
  void stopTheSecondNode() {
    other.close();
  }

  private int answer(HttpVisitor visitor, int port) {
    return visitor.get(port, "/tai-khoan").statusCode();
  }

  @Test
  void aSessionMadeOnOneNodeIsHonouredByTheOther() {
    var person = office.person("head", office.province("Tỉnh ủy Hai Nút"));
    var visitor = new HttpVisitor();
    assertThat(answer(visitor, second)).isEqualTo(302);
    assertThat(visitor.signIn(first, person, Office.PASSWORD)).doesNotContain("/dang-nhap");
    var page = visitor.get(second, "/tai-khoan");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(person.login());
  }

  @Test
  void signingOutEverywhereEndsTheSessionsOfBothNodes() {
    var person = office.person("head", office.province("Tỉnh ủy Hai Nút"));
    var atTheOffice = new HttpVisitor();
    var atHome = new HttpVisitor();
    atTheOffice.signIn(first, person, Office.PASSWORD);
    atHome.signIn(second, person, Office.PASSWORD);
    assertThat(answer(atTheOffice, second)).isEqualTo(200);
    assertThat(answer(atHome, first)).isEqualTo(200);
    atHome.post(first, "/tai-khoan", "/tai-khoan/dang-xuat-moi-noi", Map.of());
    for (var visitor : List.of(atTheOffice, atHome)) {
      assertThat(answer(visitor, first)).isEqualTo(302);
      assertThat(answer(visitor, second)).isEqualTo(302);
    }
  }

  @Test
  void anAccountThatIsShutOutOnOneNodeIsOutOnTheOther() {
    var province = office.province("Tỉnh ủy Hai Nút");
    var person = office.person("head", province);
    var administrator = office.person("administrator", province);
    var visitor = new HttpVisitor();
    visitor.signIn(first, person, Office.PASSWORD);
    other.getBean(Accounts.class).setActive(administrator, person.account(), false).orThrow();
    assertThat(answer(visitor, first)).isEqualTo(302);
    assertThat(answer(visitor, second)).isEqualTo(302);
  }

  @Test
  void anotherPasswordEndsTheOtherSessionsAndNotThisOne() {
    var person = office.person("head", office.province("Tỉnh ủy Hai Nút"));
    var here = new HttpVisitor();
    var elsewhere = new HttpVisitor();
    here.signIn(first, person, Office.PASSWORD);
    elsewhere.signIn(second, person, Office.PASSWORD);
    here.post(
        first,
        "/tai-khoan",
        "/tai-khoan/mat-khau",
        Map.of(
            "current", Office.PASSWORD,
            "chosen", "một câu khác dễ nhớ",
            "repeated", "một câu khác dễ nhớ"));
    assertThat(answer(here, second)).isEqualTo(200);
    assertThat(answer(elsewhere, first)).isEqualTo(302);
  }
}
