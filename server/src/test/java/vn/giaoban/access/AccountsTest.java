package vn.giaoban.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.Problem;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

@ServerTest
class AccountsTest {

  @Autowired Office office;
  @Autowired Accounts accounts;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;

  @Autowired
  @Qualifier("passwordEncoder")
  PasswordEncoder passwordEncoder;

  @Test
  void refusesEverythingThatIsWrongAtOnce() {
    var province = office.province("Tỉnh ủy Thử Nghiệm");
    var problems = accounts.open("có dấu", " ", province, "ngắn", true, "king", true).problems();
    assertThat(problems)
        .extracting(Problem::field)
        .containsExactly("login", "name", "password", "permissionSet");
  }

  @Test
  void refusesALoginThatDiffersOnlyInCase() {
    var province = office.province("Tỉnh ủy Thử Nghiệm");
    var known = office.person("clerk", province);
    var problems =
        accounts
            .open(
                known.login().toUpperCase(java.util.Locale.ROOT),
                "Trần Văn B",
                province,
                Office.PASSWORD,
                true,
                "clerk",
                false)
            .problems();
    assertThat(problems).extracting(Problem::key).containsExactly("access.problem.login-taken");
  }

  @Test
  void noPasswordIsKeptReadable() {
    var person = office.person("clerk", office.province("Tỉnh ủy Thử Nghiệm"));
    var kept =
        jdbc.sql("select password_hash from access_account where id = :id")
            .param("id", person.account().value())
            .query(String.class)
            .single();
    assertThat(kept).startsWith("$argon2id$").doesNotContain(Office.PASSWORD);
  }

  @Test
  void theApplicationHashesAtTheFullCost() {
    assertThat(passwordEncoder.encode(Office.PASSWORD))
        .startsWith("$argon2id$v=19$m=16384,t=2,p=1$");
  }

  @Test
  void locksForAWhileAfterManyWrongPasswords() throws Exception {
    var person = office.person("clerk", office.province("Tỉnh ủy Thử Nghiệm"));
    for (int i = 0; i < 6; i++) {
      mvc.perform(
              post("/dang-nhap")
                  .param("login", person.login())
                  .param("password", "sai rồi")
                  .with(csrf()))
          .andExpect(redirectedUrl("/dang-nhap?sai"));
    }
    mvc.perform(
            post("/dang-nhap")
                .param("login", person.login())
                .param("password", Office.PASSWORD)
                .with(csrf()))
        .andExpect(redirectedUrl("/dang-nhap?sai"));
    jdbc.sql("update access_account set locked_until = now() - interval '1 second' where id = :id")
        .param("id", person.account().value())
        .update();
    mvc.perform(
            post("/dang-nhap")
                .param("login", person.login())
                .param("password", Office.PASSWORD)
                .with(csrf()))
        .andExpect(redirectedUrl("/"));
  }

  @Test
  void aOneTimePasswordOpensNothingButItsOwnReplacement() throws Exception {
    var province = office.province("Tỉnh ủy Thử Nghiệm");
    var person = office.person("head", province);
    var password =
        accounts
            .resetPassword(office.person("administrator", province), person.account())
            .orThrow();
    mvc.perform(get("/to-chuc").with(office.as(person))).andExpect(redirectedUrl("/tai-khoan"));
    assertThat(
            accounts
                .changePassword(person, password, "câu mới dễ nhớ", "câu mới dễ nhớ", "")
                .problems())
        .isEmpty();
    mvc.perform(get("/to-chuc").with(office.as(person))).andExpect(status().isOk());
  }

  @Test
  void anAdministratorSeesOnlyAccountsOfUnitsInCharge() {
    var province = office.province("Tỉnh ủy Thử Nghiệm");
    var commune = office.commune("Đảng ủy xã Thử Nghiệm", province);
    var elsewhere = office.province("Tỉnh ủy Nơi Khác");
    var administrator = office.person("administrator", commune);
    var inside = office.person("contact", commune);
    var above = office.person("head", province);
    var outside = office.person("head", elsewhere);
    var seen = accounts.list(administrator, "", new Paging(1, 100, "name", false)).rows();
    assertThat(seen)
        .extracting(Accounts.Row::id)
        .contains(inside.account())
        .doesNotContain(above.account(), outside.account());
    assertThat(accounts.find(administrator, outside.account())).isEmpty();
  }

  @Test
  void listsPeopleByTheirGivenNames() {
    var province = office.province("Tỉnh ủy Thử Nghiệm");
    var administrator = office.person("administrator", province);
    var names = List.of("Trần Văn Bình", "Lê Thị Ánh", "Nguyễn Đức", "Phạm Dũng", "Hoàng Ân");
    int number = 0;
    for (var name : names) {
      accounts
          .open(
              "ten" + province.value().hashCode() + "x" + number++,
              name,
              province,
              Office.PASSWORD,
              false,
              "contact",
              false)
          .orThrow();
    }
    var seen =
        accounts.list(administrator, "", new Paging(1, 100, "name", false)).rows().stream()
            .map(Accounts.Row::name)
            .filter(names::contains)
            .toList();
    assertThat(seen)
        .containsExactly("Lê Thị Ánh", "Hoàng Ân", "Trần Văn Bình", "Phạm Dũng", "Nguyễn Đức");
  }

  @Test
  void nobodyShutsThemselvesOut() {
    var administrator = office.person("administrator", office.province("Tỉnh ủy Thử Nghiệm"));
    assertThat(accounts.setActive(administrator, administrator.account(), false).problems())
        .extracting(Problem::key)
        .containsExactly("access.problem.own-account");
  }

  @Test
  void aVisitorIsSentToSignInAndSeesNothing() throws Exception {
    for (var path :
        List.of("/", "/to-chuc", "/quan-tri", "/tai-khoan", "/van-ban", "/nhiem-vu", "/giao-ban")) {
      mvc.perform(get(path))
          .andExpect(status().is3xxRedirection())
          .andExpect(redirectedUrl("/dang-nhap"));
    }
  }

  @Test
  void aFormWithoutItsTokenIsRefused() throws Exception {
    var person = office.person("head", office.province("Tỉnh ủy Thử Nghiệm"));
    mvc.perform(post("/tai-khoan/mat-khau").with(office.as(person)))
        .andExpect(status().isForbidden());
  }

  @Test
  void aRequestThatCannotBeReadIsAnsweredWithAPage() throws Exception {
    var person = office.person("administrator", office.province("Tỉnh ủy Thử Nghiệm"));
    mvc.perform(
            post("/quan-tri/" + person.account() + "/khoa")
                .param("active", "perhaps")
                .with(csrf())
                .with(office.as(person)))
        .andExpect(status().isBadRequest())
        .andExpect(content().string(""));
    mvc.perform(get("/to-chuc/khong-phai-ma").with(office.as(person)))
        .andExpect(status().isBadRequest());
  }
}
