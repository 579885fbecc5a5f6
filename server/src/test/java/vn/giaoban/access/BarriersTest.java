package vn.giaoban.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.giaoban.testing.HttpVisitor;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

/** What stands between the network and the pages: headers, cookies, limits, codes. */
@ServerTest
class BarriersTest {

  @LocalServerPort int port;
  @Autowired Office office;
  @Autowired Accounts accounts;
  @Autowired Rates rates;
  @Autowired AccessSettings settings;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc pages;

  private Viewer person() {
    return office.person("head", office.province("Tỉnh ủy Hàng Rào"));
  }

  private static MockHttpServletRequestBuilder signIn(String login, String password, String from) {
    return post("/dang-nhap")
        .param("login", login)
        .param("password", password)
        .with(csrf())
        .with(request -> {
          request.setRemoteAddr(from);
          return request;
        });
  }

  @Test
  void everyPageForbidsWhatItDoesNotNeed() {
    var headers = new HttpVisitor().get(port, "/dang-nhap").headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void theCookieOfASessionGoesNowhereElse() {
    var plain = new HttpVisitor().get(port, "/dang-nhap").headers().firstValue("Set-Cookie");
    assertThat(plain.orElseThrow())
        .startsWith("GIAOBAN=")
        .contains("HttpOnly", "SameSite=Lax")
        .doesNotContain("Secure");
  }

  @Test
  void behindHttpsTheCookieIsSecureAndTheBrowserStaysWithHttps() {
    var headers = new HttpVisitor().get(port, "/dang-nhap", "X-Forwarded-Proto", "https").headers();
    assertThat(headers.firstValue("Set-Cookie").orElseThrow()).contains("Secure");
    assertThat(headers.firstValue("Strict-Transport-Security").orElseThrow())
        .contains("max-age=31536000");
  }

  @Test
  void noPageOfAPersonIsKeptByABrowser() {
    var visitor = new HttpVisitor();
    visitor.signIn(port, person(), Office.PASSWORD);
    for (var path : new String[] {"/tai-khoan", "/to-chuc", "/nhiem-vu/xuat.csv"}) {
      assertThat(visitor.get(port, path).headers().firstValue("Cache-Control").orElseThrow())
          .as(path)
          .contains("no-store");
    }
  }

  @Test
  void theSessionGetsAnotherNumberOnSigningIn() {
    var visitor = new HttpVisitor();
    var before = visitor.get(port, "/dang-nhap").headers().firstValue("Set-Cookie").orElseThrow();
    visitor.signIn(port, person(), Office.PASSWORD);
    var known = before.substring(before.indexOf('=') + 1, before.indexOf(';'));
    var kept =
        jdbc.sql("select count(*) from spring_session where session_id = :id")
            .param("id", new String(Base64.getDecoder().decode(known), StandardCharsets.UTF_8))
            .query(Long.class)
            .single();
    assertThat(kept).isZero();
  }

  @Test
  void anAddressWaitsFromWhichTooManySignInsFailed() throws Exception {
    var person = person();
    var from = "203.0.113.7";
    pages
        .perform(signIn("khong-co-ai", "sai rồi", from))
        .andExpect(redirectedUrl("/dang-nhap?sai"));
    assertThat(rates.counted(SignInBrake.subject(from), SignInBrake.PERIOD)).isEqualTo(1);
    jdbc.sql("update access_rate set number = :most where subject = :subject")
        .param("most", settings.failures())
        .param("subject", SignInBrake.subject(from))
        .update();
    pages
        .perform(signIn(person.login(), Office.PASSWORD, from))
        .andExpect(status().isTooManyRequests())
        .andExpect(header().exists("Retry-After"));
    pages
        .perform(signIn(person.login(), Office.PASSWORD, "203.0.113.8"))
        .andExpect(redirectedUrl("/"));
  }

  @Test
  void anAccountWaitsThatAsksTooMuchOfCostlyPages() throws Exception {
    var person = person();
    pages.perform(get("/van-ban/tim").with(office.as(person))).andExpect(status().isOk());
    var subject = "costly " + person.account();
    assertThat(rates.counted(subject, RateCheck.MINUTE)).isEqualTo(1);
    // In this minute and the next, should it turn meanwhile.
    jdbc.sql(
            """
            insert into access_rate (subject, period, number)
            select :subject, date_trunc('minute', now()) + n * interval '1 minute', :most from generate_series(0, 1) n
            on conflict (subject, period) do update set number = excluded.number
            """)
        .param("subject", subject)
        .param("most", settings.costly())
        .update();
    pages
        .perform(get("/van-ban/tim").with(office.as(person)))
        .andExpect(status().isTooManyRequests());
    pages.perform(get("/to-chuc").with(office.as(person))).andExpect(status().isOk());
    pages.perform(get("/van-ban/tim").with(office.as(person()))).andExpect(status().isOk());
  }

  @Test
  void countsAreForgotten() {
    jdbc.sql("insert into access_rate values ('thử', now() - interval '2 hours', 5)").update();
    rates.count("thử khác", Duration.ofMinutes(1));
    assertThat(
            jdbc.sql("select count(*) from access_rate where subject = 'thử'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void theDelayGrowsWithEachWrongPasswordUpToALimit() {
    var person = person();
    var waits = new long[14];
    for (int i = 0; i < waits.length; i++) {
      accounts.signInFailed(person.login());
      waits[i] =
          jdbc.sql(
                  "select coalesce(round(extract(epoch from locked_until - now())), 0) from access_account where id = :id")
              .param("id", person.account().value())
              .query(Long.class)
              .single();
    }
    assertThat(waits).startsWith(0, 0, 0, 0, 0);
    for (int i = 6; i < 10; i++) {
      assertThat(waits[i]).isBetween(2 * waits[i - 1] - 3, 2 * waits[i - 1] + 3);
    }
    assertThat(waits[13]).isBetween(890L, 900L);
  }

  @Test
  void aOneTimeCodeThatWasLeftLyingOpensNothing() throws Exception {
    var province = office.province("Tỉnh ủy Hàng Rào");
    var person = office.person("head", province);
    var administrator = office.person("administrator", province);
    var code = accounts.resetPassword(administrator, person.account()).orThrow();
    pages.perform(signIn(person.login(), code, "203.0.113.9")).andExpect(redirectedUrl("/"));
    jdbc.sql("update access_account set code_until = now() - interval '1 minute' where id = :id")
        .param("id", person.account().value())
        .update();
    pages
        .perform(signIn(person.login(), code, "203.0.113.9"))
        .andExpect(redirectedUrl("/dang-nhap?sai"));
  }
}
