package vn.giaoban.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

@ServerTest
class GrantsTest {

  private static final String READ = "requirement.read";
  private static final String CLOSE = "requirement.close";

  @Autowired Office office;
  @Autowired Accounts accounts;
  @Autowired Grants grants;
  @Autowired Groups groups;
  @Autowired ExternalNames externalNames;
  @Autowired Deputies deputies;
  @Autowired Witnesses witnesses;
  @Autowired Rights rights;
  @Autowired OfficeCalendar calendar;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc pages;

  private UnitId province;
  private UnitId commune;
  private Viewer administrator;
  private Viewer person;

  @BeforeEach
  void aProvinceWithACommune() {
    province = office.province("Tỉnh ủy Giao Quyền");
    commune = office.commune("Đảng ủy xã Giao Quyền", province);
    administrator = office.person("administrator", province);
    person = office.person("contact", commune, commune, false);
  }

  private Grants.Wish wish(
      String set, UnitId unit, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new Grants.Wish(set, unit, true, from, to);
  }

  private UUID given(Viewer holder, String set, UnitId unit) {
    return grants.give(administrator, holder.account(), wish(set, unit, null, null)).orThrow();
  }

  private UUID passed(Viewer principal, Viewer deputy, UUID... chosen) {
    return deputies
        .pass(
            principal,
            deputy.login(),
            List.of(chosen),
            null,
            calendar.today().plusDays(10),
            "Đi công tác")
        .orThrow();
  }

  private Viewer inPlace(Viewer deputy, Viewer principal) {
    return deputies.inPlaceOf(deputy.account(), principal.account()).orElseThrow();
  }

  private static List<String> keys(List<Problem> problems) {
    return problems.stream().map(Problem::key).toList();
  }

  @Test
  void aGrantHoldsWithinItsDaysOnly() {
    var today = calendar.today();
    grants
        .give(
            administrator,
            person.account(),
            wish("head", commune, today.plusDays(1), today.plusDays(5)))
        .orThrow();
    assertThat(rights.may(person.account(), CLOSE, commune)).isFalse();
    jdbc.sql(
            "update access_grant set valid_from = :day where account_id = :id and permission_set = 'head'")
        .param("day", today)
        .param("id", person.account().value())
        .update();
    assertThat(rights.may(person.account(), CLOSE, commune)).isTrue();
  }

  @Test
  void aGrantThatWasEndedStaysToBeRead() {
    var grant = given(person, "head", commune);
    grants.end(administrator, grant, null).orThrow();
    assertThat(rights.may(person.account(), CLOSE, commune)).isFalse();
    var kept = grants.find(grant).orElseThrow();
    assertThat(kept.inForce()).isFalse();
    assertThat(kept.endedAt()).isNotNull();
    assertThat(kept.givenBy()).isEqualTo(administrator.name());
    assertThat(keys(grants.end(administrator, grant, null).problems()))
        .containsExactly("access.problem.grant-ended");
  }

  @Test
  void aLastDayEndsAGrantAfterThatDay() {
    var grant = given(person, "head", commune);
    grants.end(administrator, grant, calendar.today()).orThrow();
    assertThat(rights.may(person.account(), CLOSE, commune)).isTrue();
    assertThat(grants.find(grant).orElseThrow().validTo()).isEqualTo(calendar.today());
    assertThat(keys(grants.end(administrator, grant, calendar.today().plusDays(1)).problems()))
        .containsExactly("access.problem.last-day");
  }

  @Test
  void nobodyGrantsToThemselvesNorWhereTheyDoNotManage() {
    assertThat(
            keys(
                grants
                    .give(
                        administrator, administrator.account(), wish("head", province, null, null))
                    .problems()))
        .containsExactly("access.problem.own-grant");
    var ofCommune = office.person("administrator", commune);
    assertThat(
            keys(
                grants
                    .give(ofCommune, person.account(), wish("head", province, null, null))
                    .problems()))
        .containsExactly("access.problem.grant-unit");
    var grant = given(person, "head", province);
    assertThat(keys(grants.end(ofCommune, grant, null).problems()))
        .containsExactly("access.problem.grant-unknown");
  }

  @Test
  void membersHoldWhatTheirGroupWasGranted() {
    var group = groups.found(administrator, province, "Tổ giúp việc").orThrow();
    grants.give(administrator, group, wish("head", commune, null, null)).orThrow();
    assertThat(rights.may(person.account(), CLOSE, commune)).isFalse();
    groups.add(administrator, group, person.login(), null, null).orThrow();
    assertThat(rights.may(person.account(), CLOSE, commune)).isTrue();
    assertThat(rights.permissions(person.account())).contains(CLOSE);
    groups.remove(administrator, group, groups.members(group).getFirst().id()).orThrow();
    assertThat(rights.may(person.account(), CLOSE, commune)).isFalse();
    assertThat(groups.members(group)).hasSize(1);
    groups.add(administrator, group, person.login(), null, null).orThrow();
    groups.end(administrator, group).orThrow();
    assertThat(rights.may(person.account(), CLOSE, commune)).isFalse();
  }

  @Test
  void whoKeepsAGroupLetsNobodyReachFurtherThanThemselves() {
    var ofCommune = office.person("administrator", commune);
    var group = groups.found(ofCommune, commune, "Tổ của xã").orThrow();
    assertThat(keys(groups.add(ofCommune, group, ofCommune.login(), null, null).problems()))
        .containsExactly("access.problem.own-grant");
    groups.add(ofCommune, group, person.login(), null, null).orThrow();
    grants.give(administrator, group, wish("member", province, null, null)).orThrow();
    var another = office.person("contact", commune, commune, false);
    assertThat(keys(groups.add(ofCommune, group, another.login(), null, null).problems()))
        .containsExactly("access.problem.group-reaches-further");
    assertThat(groups.find(office.person("administrator", office.province("Tỉnh ủy Khác")), group))
        .isEmpty();
  }

  @Test
  void aDeputyHoldsWhatWasPassedOnAndNothingElse() {
    var head = office.person("head", province);
    given(head, "inspector", commune);
    var headGrant =
        grants.of(head.account()).stream()
            .filter(grant -> grant.permissionSet().equals("inspector"))
            .findFirst()
            .orElseThrow()
            .id();
    passed(head, person, headGrant);
    var deputy = inPlace(person, head);
    assertThat(deputy.name()).isEqualTo(person.name() + " thay mặt " + head.name());
    assertThat(rights.may(deputy.account(), "requirement.verify", commune)).isTrue();
    assertThat(rights.may(deputy.account(), CLOSE, commune)).isFalse();
    assertThat(rights.may(deputy.account(), "requirement.report", commune)).isFalse();
    assertThat(rights.may(person.account(), "requirement.verify", commune))
        .as("without taking the other's place")
        .isFalse();
  }

  @Test
  void whatWasPassedOnEndsWithTheGrantOfTheOther() {
    var head = office.person("head", province);
    var grant = grants.of(head.account()).getFirst().id();
    passed(head, person, grant);
    var deputy = inPlace(person, head);
    assertThat(rights.may(deputy.account(), CLOSE, commune)).isTrue();
    grants.end(administrator, grant, null).orThrow();
    assertThat(rights.may(deputy.account(), CLOSE, commune)).isFalse();
  }

  @Test
  void whatWasPassedOnEndsWithEitherAccountAndWhenItIsEnded() {
    var head = office.person("head", province);
    var grant = grants.of(head.account()).getFirst().id();
    var delegation = passed(head, person, grant);
    var deputy = inPlace(person, head);
    for (var account : List.of(head.account(), person.account())) {
      accounts.setActive(administrator, account, false).orThrow();
      assertThat(rights.may(deputy.account(), CLOSE, commune)).isFalse();
      accounts.setActive(administrator, account, true).orThrow();
      assertThat(rights.may(deputy.account(), CLOSE, commune)).isTrue();
    }
    assertThat(keys(deputies.end(office.person("head", province), delegation).problems()))
        .containsExactly("access.problem.delegation-unknown");
    deputies.end(person, delegation).orThrow();
    assertThat(rights.may(deputy.account(), CLOSE, commune)).isFalse();
    assertThat(deputies.inPlaceOf(person.account(), head.account())).isEmpty();
  }

  @Test
  void nobodyPassesOnWhatTheyDoNotHoldThemselves() {
    var head = office.person("head", province);
    var grant = grants.of(head.account()).getFirst().id();
    var problems =
        deputies
            .pass(person, head.login(), List.of(grant), null, calendar.today(), "Đi họp")
            .problems();
    assertThat(keys(problems)).containsExactly("access.problem.not-held");
    passed(head, person, grant);
    var deputy = inPlace(person, head);
    var third = office.person("contact", commune);
    assertThat(
            keys(
                deputies
                    .pass(deputy, third.login(), List.of(grant), null, calendar.today(), "Đi họp")
                    .problems()))
        .containsExactly("access.problem.not-held");
    assertThat(
            keys(
                deputies
                    .pass(
                        head,
                        head.login(),
                        List.of(grant),
                        calendar.today().minusDays(1),
                        calendar.today().plusYears(3),
                        " ")
                    .problems()))
        .containsExactly(
            "access.problem.own-deputy",
            "access.problem.from-past",
            "access.problem.delegation-end",
            "access.problem.delegation-reason");
  }

  @Test
  void aDeputyIsOfBothUnits() {
    var head = office.person("head", province);
    passed(head, person, grants.of(head.account()).getFirst().id());
    var deputy = inPlace(person, head);
    assertThat(deputy.worksAt(province)).isTrue();
    assertThat(deputy.worksAt(commune)).as("who carried it out does not verify it").isTrue();
    assertThat(person.worksAt(province)).isFalse();
  }

  @Test
  void nobodySignsInAsADeputyAndNoListShowsOne() {
    var head = office.person("head", province);
    passed(head, person, grants.of(head.account()).getFirst().id());
    var deputy = inPlace(person, head);
    assertThat(accounts.byLogin(deputy.login())).isEmpty();
    assertThat(accounts.list(administrator, "", new Paging(1, 100, "", false)).rows())
        .extracting(Accounts.Row::id)
        .contains(head.account())
        .doesNotContain(deputy.account());
    assertThat(accounts.find(administrator, deputy.account())).isEmpty();
    assertThat(accounts.viewer(deputy.account())).contains(deputy);
  }

  @Test
  void aSessionTakesTheOthersPlaceAndGoesBack() throws Exception {
    var head = office.person("head", province);
    passed(head, person, grants.of(head.account()).getFirst().id());
    var cookie =
        Objects.requireNonNull(
            pages
                .perform(
                    post("/dang-nhap")
                        .param("login", person.login())
                        .param("password", Office.PASSWORD)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookie("GIAOBAN"));
    pages
        .perform(get("/tai-khoan/lam-thay").cookie(cookie))
        .andExpect(content().string(containsString("Bắt đầu làm thay")));
    pages
        .perform(
            post("/tai-khoan/lam-thay/bat-dau")
                .param("principal", head.account().toString())
                .with(csrf())
                .cookie(cookie))
        .andExpect(redirectedUrl("/"));
    pages
        .perform(get("/tai-khoan/lam-thay").cookie(cookie))
        .andExpect(content().string(containsString(person.name() + " thay mặt " + head.name())))
        .andExpect(content().string(containsString("Trở lại việc của mình")));
    pages.perform(post("/tai-khoan/lam-thay/tro-lai").with(csrf()).cookie(cookie));
    pages
        .perform(get("/tai-khoan/lam-thay").cookie(cookie))
        .andExpect(content().string(not(containsString("Trở lại việc của mình"))));
  }

  @Test
  void whoSeesIsToldWithTheReasonAndNoFurtherThanTheViewerMayKnow() {
    var head = office.person("head", province);
    var seen =
        witnesses.who(head, READ, List.of(commune), "unit.read", new Paging(1, 50, "", false));
    assertThat(seen.witnesses().rows())
        .extracting(Witnesses.Witness::account)
        .contains(head.account(), person.account());
    assertThat(seen.witnesses().total()).isEqualTo(seen.witnesses().rows().size());
    assertThat(seen.others()).isZero();
    var below =
        witnesses.who(person, READ, List.of(commune), "unit.read", new Paging(1, 50, "", false));
    assertThat(below.witnesses().rows())
        .extracting(Witnesses.Witness::account)
        .containsExactly(person.account());
    assertThat(below.others()).isEqualTo(1);
    assertThat(below.witnesses().rows().getFirst().setEn()).isEqualTo("Unit contact");
  }

  @Test
  void whoManagesOneUnitOnlyGrantsNothingBelowIt() {
    var narrow = office.person("administrator", province, province, false);
    var head = new Grants.Wish("head", province, true, null, null);
    assertThat(keys(grants.give(narrow, person.account(), head).problems()))
        .containsExactly("access.problem.grant-subtree");
    grants
        .give(narrow, person.account(), new Grants.Wish("head", province, false, null, null))
        .orThrow();
    var group = groups.found(narrow, province, "Tổ giúp việc").orThrow();
    grants.give(administrator, group, head).orThrow();
    assertThat(keys(groups.add(narrow, group, person.login(), null, null).problems()))
        .containsExactly("access.problem.group-reaches-further");
  }

  @Test
  void whoManagesLessThanAPersonHoldsDoesNotOpenThatAccountAnew() {
    var below = office.person("administrator", commune);
    var further = office.person("head", commune, province, true);
    assertThat(keys(accounts.resetPassword(below, further.account()).problems()))
        .containsExactly("access.problem.reaches-further");
    assertThat(keys(externalNames.set(below, further.account(), below.login()).problems()))
        .containsExactly("access.problem.reaches-further");
    accounts.resetPassword(below, person.account()).orThrow();
    accounts.resetPassword(administrator, further.account()).orThrow();
  }

  @Test
  void theAdministratorSeesNoContent() {
    assertThat(rights.permissions(administrator.account()))
        .containsExactly(
            "account.manage", "backup.read", "privacy.register", "unit.manage", "unit.read");
  }
}
