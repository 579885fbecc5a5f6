package vn.giaoban.organization.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.Act;
import vn.giaoban.organization.HandOver.Choice;
import vn.giaoban.organization.HandOver.Thing;
import vn.giaoban.organization.HandOvers;
import vn.giaoban.organization.Ordered;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

/** Members and officials with a past, found by name, and seen only by those who may. */
@ServerTest
class PeopleTest {

  private static final LocalDate SINCE = LocalDate.of(2025, 8, 1);
  private static final LocalDate MOVED = LocalDate.of(2026, 3, 1);
  private static final Act ACT = new Act("7-QĐ/TU", LocalDate.of(2026, 2, 20), "Tỉnh ủy", "");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired Office office;
  @Autowired People people;
  @Autowired Units units;
  @Autowired HandOvers handOvers;
  @Autowired PeopleOfToday today;
  @Autowired Tallies tallies;
  @Autowired OfficeCalendar calendar;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;

  @Test
  void peopleStandInTheOrderOfTheirGivenNames() {
    var cell = cell();
    var viewer = personnel(cell);
    for (var name :
        List.of(
            "Trần Hoa",
            "Lê Hóa",
            "Bùi Văn Hòa",
            "Ma Hỏa",
            "Vũ Đạt",
            "Cao Dung",
            "Y Ân",
            "Tạ Ánh",
            "Lý Ấn",
            "Phan An",
            "Bùi An Hòa")) {
      member(cell, name);
    }
    assertThat(names(people.list(viewer, PeopleFilter.at(cell, false), all()).rows()))
        .containsExactly(
            "Phan An",
            "Tạ Ánh",
            "Y Ân",
            "Lý Ấn",
            "Cao Dung",
            "Vũ Đạt",
            "Trần Hoa",
            "Bùi An Hòa",
            "Bùi Văn Hòa",
            "Ma Hỏa",
            "Lê Hóa");
  }

  @Test
  void aNameIsFoundWithoutMarksByItsBeginningOrItsGivenName() {
    var cell = cell();
    var viewer = personnel(cell);
    var an = member(cell, "Nguyễn Văn Ân");
    member(cell, "Nguyễn Thị Bưởi");
    for (var words : List.of("nguyen van an", "Ân", "van an", "nguyen an", "NGUYỄN VĂN")) {
      assertThat(found(viewer, words)).as(words).containsExactly("Nguyễn Văn Ân");
    }
    assertThat(found(viewer, "nguyen")).hasSize(2);
    assertThat(found(viewer, "văn")).as("a middle name alone").containsExactly("Nguyễn Văn Ân");
    assertThat(found(viewer, "nguyen v")).as("a beginning").containsExactly("Nguyễn Văn Ân");
    assertThat(found(viewer, "an văn")).as("words in any place").containsExactly("Nguyễn Văn Ân");
    assertThat(found(viewer, "bưởi an")).isEmpty();
    assertThat(found(viewer, people.find(viewer, an).orElseThrow().facts().code())).hasSize(1);
  }

  @Test
  void whoHasTheGivenNameStandsBeforeWhoHasTheWordElsewhere() {
    var cell = cell();
    var viewer = personnel(cell);
    for (var name :
        List.of("Hà Thị Bưởi", "Đinh Văn Hạ", "Lê Hà Chi", "Trần Thị Hà", "Ngô Hải", "Cao Hà")) {
      member(cell, name);
    }
    assertThat(found(viewer, "ha"))
        .containsExactly(
            "Cao Hà", "Trần Thị Hà", "Đinh Văn Hạ", "Ngô Hải", "Hà Thị Bưởi", "Lê Hà Chi");
    assertThat(pages(viewer, "ha", 2))
        .containsExactly(
            "Cao Hà", "Trần Thị Hà", "Đinh Văn Hạ", "Ngô Hải", "Hà Thị Bưởi", "Lê Hà Chi");
  }

  @Test
  void nobodyIsFoundElsewhereByTheirCode() {
    var cell = cell();
    var person = member(cell, "Kim Mã Số");
    var code = people.find(personnel(cell), person).orElseThrow().facts().code();
    assertThat(found(personnel(cell), code)).containsExactly("Kim Mã Số");
    assertThat(found(personnel(cell()), code)).isEmpty();
  }

  @Test
  void whatIsNotCountedSaysThatThereIsMore() {
    var cell = cell();
    var viewer = personnel(cell);
    member(cell, "Vừ Một");
    member(cell, "Vừ Hai");
    var first = new Paging(1, 1, "", false);
    var filter = PeopleFilter.named("vu");
    assertThat(people.list(viewer, filter, first, PeopleSearch.Way.FROM_UNITS))
        .satisfies(slice -> assertThat(slice.more()).isFalse())
        .satisfies(slice -> assertThat(slice.total()).isEqualTo(2));
    assertThat(people.list(viewer, filter, first, PeopleSearch.Way.IN_ORDER))
        .satisfies(slice -> assertThat(slice.more()).isTrue())
        .satisfies(slice -> assertThat(slice.total()).isEqualTo(1))
        .satisfies(slice -> assertThat(slice.pages()).isEqualTo(2));
    assertThat(people.list(viewer, filter, new Paging(2, 1, "", false), PeopleSearch.Way.IN_ORDER))
        .satisfies(slice -> assertThat(slice.more()).isFalse())
        .satisfies(slice -> assertThat(slice.total()).isEqualTo(2));
  }

  @Test
  void membersBelowAreCountedWhenAskedForOrFromTheSumsThatAreKept() {
    var province = office.province("Tỉnh ủy Đếm");
    var cell = office.cell("Chi bộ Đếm", office.commune("Đảng ủy xã Đếm", province));
    member(cell, "Tô Một");
    var counted = people.below(province);
    assertThat(List.of(counted.units(), counted.cells(), counted.official()))
        .containsExactly(2L, 1L, 1L);
    assertThat(counted.countedAt()).isNull();
    tallies.count(1);
    member(cell, "Tô Hai");
    assertThat(people.below(province).official()).as("as it was counted").isEqualTo(1);
    assertThat(people.below(province).countedAt()).isNotNull();
    tallies.count(1);
    assertThat(people.below(province).official()).isEqualTo(2);
    tallies.count();
    assertThat(people.below(province).countedAt()).as("not wide enough").isNull();
  }

  @Test
  void aMemberWhoMovesIsFoundWhereTheyAreAndTheOldUnitSeesThemNoMore() {
    var province = office.province("Tỉnh ủy Chuyển Đi");
    var old = office.cell("Chi bộ Cũ", province);
    var young = office.cell("Chi bộ Mới", province);
    var above = personnel(province);
    var atOld = personnel(old);
    var atNew = personnel(young);
    var person = member(old, "Hà Thị Đi");
    assertThat(people.find(atOld, person)).isPresent();
    assertThat(people.find(atNew, person)).isEmpty();

    people.transfer(person, young, by(above, MOVED)).orThrow();

    assertThat(people.find(atOld, person)).isEmpty();
    assertThat(people.find(atNew, person)).isPresent();
    assertThat(people.memberships(person))
        .extracting(Membership::unit, Membership::from, Membership::to)
        .containsExactly(tuple(young, MOVED, null), tuple(old, SINCE, MOVED.minusDays(1)));
    assertThat(people.members(old, MOVED.minusDays(1))).containsEntry(Standing.OFFICIAL, 1L);
    assertThat(people.members(old, MOVED)).isEmpty();
    assertThat(keys(people.transfer(person, young, by(above, MOVED.plusDays(1)))))
        .containsExactly("people.problem.same-unit");
    assertThat(keys(people.transfer(person, old, by(above, MOVED))))
        .containsExactly("people.problem.before");
  }

  @Test
  void aProbationaryMemberBecomesAnOfficialOneOnce() {
    var cell = cell();
    var viewer = personnel(cell);
    var person = people.admit(facts("Lò Văn Mới"), cell, by(viewer, SINCE)).orThrow();
    assertThat(people.find(viewer, person).orElseThrow().facts().admittedOn()).isEqualTo(SINCE);
    people.confirm(person, by(viewer, MOVED)).orThrow();
    assertThat(people.find(viewer, person).orElseThrow().facts().officialOn()).isEqualTo(MOVED);
    assertThat(people.members(cell, MOVED)).containsOnlyKeys(Standing.OFFICIAL);
    assertThat(people.members(cell, MOVED.minusDays(1))).containsOnlyKeys(Standing.PROBATIONARY);
    assertThat(keys(people.confirm(person, by(viewer, MOVED.plusDays(1)))))
        .containsExactly("people.problem.official-already");
  }

  @Test
  void retirementEndsPostsAndManagementAndCanBeTakenBack() {
    var province = office.province("Tỉnh ủy Nghỉ Hưu");
    var cell = office.cell("Chi bộ Cơ quan", province);
    var viewer = personnel(province);
    var person = member(cell, "Đỗ Về Vườn");
    people.appoint(person, province, "SECRETARY", "", by(viewer, SINCE)).orThrow();
    people.appoint(person, province, "STANDING_MEMBER", "", by(viewer, SINCE)).orThrow();
    people.manage(person, province, by(viewer, SINCE)).orThrow();
    assertThat(
            people
                .list(
                    viewer,
                    new PeopleFilter("", null, true, null, "SECRETARY", province, false),
                    all())
                .rows())
        .hasSize(1);

    people.retire(person, by(viewer, MOVED)).orThrow();

    assertThat(people.posts(person)).extracting(PostHeld::to).containsOnly(MOVED.minusDays(1));
    assertThat(people.postsAt(province, MOVED, false)).isEmpty();
    assertThat(people.postsAt(province, MOVED.minusDays(1), true))
        .as("those at the head only")
        .hasSize(1);
    assertThat(people.memberships(person).getFirst().to()).isNull();
    assertThat(keys(people.appoint(person, province, "OFFICER", "", by(viewer, MOVED))))
        .containsExactly("people.problem.retired");

    var events = people.events(person);
    var wrong = events.stream().filter(PersonEvent::last).findFirst().orElseThrow();
    assertThat(keys(people.takeBack(viewer, person, events.getLast().id(), "nhầm")))
        .containsExactly("people.problem.not-last");
    people.takeBack(viewer, person, wrong.id(), "Ghi nhầm người").orThrow();
    assertThat(people.find(viewer, person).orElseThrow().retiredOn()).isNull();
    assertThat(people.posts(person)).extracting(PostHeld::to).containsOnlyNulls();
    assertThat(people.managed(person)).extracting(Managed::to).containsOnlyNulls();
    assertThat(people.events(person))
        .filteredOn(event -> event.takenBack() != null)
        .singleElement()
        .satisfies(event ->
            assertThat(event.takenBack())
                .extracting(PersonEvent.TakenBack::reason)
                .isEqualTo("Ghi nhầm người"));
  }

  @Test
  void whoeverIsNowhereAnyMoreIsFoundWhereTheyWereLast() {
    var cell = cell();
    var viewer = personnel(cell);
    var person = member(cell, "Âu Đã Xa");
    people.died(person, by(viewer, MOVED)).orThrow();
    assertThat(people.find(viewer, person)).isPresent();
    assertThat(people.list(viewer, PeopleFilter.at(cell, false), all()).rows()).isEmpty();
    assertThat(
            people
                .list(viewer, new PeopleFilter("", cell, true, null, null, null, true), all())
                .rows())
        .hasSize(1);
    assertThat(keys(people.retire(person, by(viewer, MOVED.plusDays(1)))))
        .containsExactly("people.problem.died");
  }

  @Test
  void nobodyReachesPeopleElsewhereOrGivesPostsElsewhere() throws Exception {
    var cell = cell();
    var person = member(cell, "Kim Kín Đáo");
    var elsewhere = cell();
    var stranger = personnel(elsewhere);
    var clerk = office.person("clerk", cell);
    assertThat(found(stranger, "kim kin dao")).isEmpty();
    var onlyAbove =
        office.person("personnel", cell, units.above(cell, MOVED).getFirst().id(), false);
    assertThat(found(onlyAbove, "kim kin dao")).as("without the units below").isEmpty();
    assertThat(found(personnel(cell), "kim kin dao")).hasSize(1);
    assertThat(keys(people.transfer(person, elsewhere, by(stranger, MOVED))))
        .containsExactly("people.problem.unknown");
    assertThat(keys(people.appoint(person, elsewhere, "OFFICER", "", by(personnel(cell), MOVED))))
        .containsExactly("people.problem.not-managed");
    mvc.perform(get("/nhan-su/" + person).with(office.as(stranger)))
        .andExpect(status().isNotFound());
    mvc.perform(get("/nhan-su").with(office.as(clerk))).andExpect(status().isForbidden());
    mvc.perform(
            post("/nhan-su/" + person + "/su-kien")
                .param("loai", "DIED")
                .param("on", "2026-03-01")
                .with(office.as(office.person("head", cell)))
                .with(SecurityMockMvcRequestPostProcessors.csrf()))
        .andExpect(status().isForbidden());
  }

  @Test
  void membersAndPostsOfAnEndedUnitGoOnOrEndWithIt() {
    var province = office.province("Tỉnh ủy Nối Tiếp");
    var ended = office.cell("Chi bộ Giải Thể", province);
    var heir = office.cell("Chi bộ Kế Thừa", province);
    var head = office.person("head", province);
    var person = member(ended, "Phó Thị Ở Lại");
    people.appoint(person, ended, "SECRETARY", "", by(personnel(province), SINCE)).orThrow();
    units.end(ended, List.of(heir), new Ordered(MOVED, ACT, "", head)).orThrow();
    assertThat(people.posts(person).getFirst().to())
        .as("a post is none without its unit")
        .isEqualTo(MOVED.minusDays(1));

    var waiting = handOvers.of(head, ended).getFirst();
    var handOver = handOvers.find(head, waiting.id()).orElseThrow();
    assertThat(handOver.sorts()).extracting(sort -> sort.code()).contains("member");
    var choices =
        handOver.sorts().stream()
            .flatMap(sort ->
                sort.items().stream()
                    .map(item -> new Choice(new Thing(sort.code(), item.id()), List.of(heir))))
            .toList();
    handOvers.propose(head, waiting.id(), handOver.version(), choices, "").orThrow();
    handOvers.confirm(head, waiting.id(), handOver.version() + 1, "Chỉ có một người").orThrow();

    assertThat(people.memberships(person))
        .extracting(Membership::unit, Membership::from)
        .containsExactly(tuple(heir, MOVED), tuple(ended, SINCE));
    assertThat(people.members(ended, MOVED.minusDays(1))).containsEntry(Standing.OFFICIAL, 1L);
  }

  @Test
  void aPostThatEndedWithItsUnitIsThereAgainWhenTheEndWasAMistake() {
    var province = office.province("Tỉnh ủy Nhầm Lẫn");
    var unit = office.advisoryBody("Ban Nhầm", province);
    var cell = office.cell("Chi bộ Ban Nhầm", province);
    var viewer = personnel(province);
    var head = office.person("head", province);
    var person = member(cell, "Giáp Trở Lại");
    people.appoint(person, unit, "HEAD", "Trưởng ban", by(viewer, SINCE)).orThrow();
    var end = units.end(unit, List.of(), new Ordered(MOVED, ACT, "", head)).orThrow();
    assertThat(people.postsAt(unit, MOVED, false)).isEmpty();
    units.correct(end, new Ordered(MOVED, Act.UNKNOWN, "Nhầm ban", head)).orThrow();
    assertThat(people.postsAt(unit, MOVED, false))
        .singleElement()
        .satisfies(post -> assertThat(post.nameVi()).isEqualTo("Trưởng ban"));
  }

  @Test
  void whatIsRecordedAheadComesIntoForceOnItsDay() {
    var province = office.province("Tỉnh ủy Mai Sau");
    var old = office.cell("Chi bộ Hôm Nay", province);
    var young = office.cell("Chi bộ Ngày Mai", province);
    var atNew = personnel(young);
    var person = member(old, "Vi Sắp Đi");
    var day = calendar.today().plusDays(10);
    people.transfer(person, young, by(personnel(province), day)).orThrow();
    assertThat(people.find(atNew, person)).isEmpty();
    OfficeCalendar.asOf(
        day.atTime(8, 0).atZone(OfficeCalendar.ZONE).toInstant(), () -> today.follow());
    assertThat(people.find(atNew, person)).isPresent();
    today.follow();
  }

  @Test
  void whoStaysAtAUnitInAnotherWayIsNotLookedAtEveryHour() {
    var province = office.province("Tỉnh ủy Vẫn Đó");
    var cell = office.cell("Chi bộ Vẫn Đó", province);
    var viewer = personnel(province);
    var person = people.admit(facts("Lưu Vẫn Đây"), cell, by(viewer, SINCE)).orThrow();
    people.appoint(person, cell, "SECRETARY", "Bí thư", by(viewer, SINCE)).orThrow();
    people.confirm(person, by(viewer, MOVED)).orThrow();
    people
        .relieve(person, people.posts(person).getFirst().id(), by(viewer, MOVED.plusDays(1)))
        .orThrow();
    assertThat(today.due(SINCE, calendar.today())).doesNotContain(person);
    jdbc.sql("delete from organization_person_place where person_id = :person")
        .param("person", person.value())
        .update();
    assertThat(today.due(SINCE, calendar.today())).contains(person);
    assertThat(today.due(MOVED.plusDays(2), calendar.today())).doesNotContain(person);
  }

  @Test
  void whatWasFollowedIsNotLookedAtAgain() {
    var person = member(cell(), "Ninh Đã Tới");
    jdbc.sql("update organization_membership set valid_from = :day where person_id = :person")
        .param("day", calendar.today().minusDays(30))
        .param("person", person.value())
        .update();
    jdbc.sql("delete from organization_person_place where person_id = :person")
        .param("person", person.value())
        .update();
    jdbc.sql("delete from organization_people_followed").update();
    today.follow();
    assertThat(people.places(person)).as("nobody knew until when").hasSize(1);
    jdbc.sql("delete from organization_person_place where person_id = :person")
        .param("person", person.value())
        .update();
    today.follow();
    assertThat(people.places(person)).as("followed long ago").isEmpty();
    OfficeCalendar.asOf(
        calendar.now().minus(Duration.ofDays(28)),
        () ->
            jdbc.sql("update organization_people_followed set day = :day")
                .param("day", calendar.today())
                .update());
    today.follow();
    assertThat(people.places(person)).as("the machine slept for four weeks").hasSize(1);
  }

  @Test
  void thePagesShowThePersonAndTakeEvents() throws Exception {
    var province = office.province("Tỉnh ủy Trang Người");
    var cell = office.cell("Chi bộ Trang Người", province);
    var viewer = personnel(province);
    mvc.perform(
            post("/nhan-su/moi")
                .param("fullName", "Thạch  Thị Trang")
                .param("code", "TR-" + NUMBER.incrementAndGet())
                .param("unit", units.find(cell).orElseThrow().code())
                .param("standing", "OFFICIAL")
                .param("on", "2025-08-01")
                .param("post", "SECRETARY")
                .with(office.as(viewer))
                .with(SecurityMockMvcRequestPostProcessors.csrf()))
        .andExpect(status().is3xxRedirection());
    var person =
        people.list(viewer, PeopleFilter.named("thach thi trang"), all()).rows().getFirst().id();
    mvc.perform(get("/nhan-su").param("tim", "trang").with(office.as(viewer)))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("Thạch Thị Trang")));
    mvc.perform(get("/nhan-su/" + person).with(office.as(viewer)))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("Chi bộ Trang Người")));
    for (var page :
        List.of("/su-kien", "/su-kien?loai=RELIEVED", "/su-kien?loai=MANAGED", "/sua")) {
      mvc.perform(get("/nhan-su/" + person + page).with(office.as(viewer)))
          .andExpect(status().isOk());
    }
    mvc.perform(
            post("/nhan-su/" + person + "/su-kien")
                .param("loai", "RETIRED")
                .param("on", "2026-03-01")
                .with(office.as(viewer))
                .with(SecurityMockMvcRequestPostProcessors.csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(people.find(viewer, person).orElseThrow().retiredOn()).isEqualTo(MOVED);
    mvc.perform(get("/to-chuc/" + cell + "?ngay=2026-01-01").with(office.as(viewer)))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("Thạch Thị Trang")));
    assertThat(
            jdbc.sql(
                    "select count(*) from audit_entry where subject = 'organization_person' and detail::text like '%Thạch%'")
                .query(Long.class)
                .single())
        .as("names are no part of the log")
        .isZero();
  }

  /** However the list is gone through, it is the same. */
  private List<String> found(Viewer viewer, String words) {
    var all = new ArrayList<List<String>>();
    for (var way : PeopleSearch.Way.values()) {
      all.add(names(people.list(viewer, PeopleFilter.named(words), all(), way).rows()));
    }
    assertThat(all).allSatisfy(one -> assertThat(one).isEqualTo(all.getFirst()));
    return all.getFirst();
  }

  /** What all pages of so many show, in the order in which people are gone through one by one. */
  private List<String> pages(Viewer viewer, String words, int size) {
    var all = new ArrayList<String>();
    for (int page = 1; ; page++) {
      var slice =
          people.list(
              viewer,
              PeopleFilter.named(words),
              new Paging(page, size, "", false),
              PeopleSearch.Way.IN_ORDER);
      all.addAll(names(slice.rows()));
      if (page >= slice.pages()) {
        return all;
      }
    }
  }

  private static List<String> names(List<PersonRow> rows) {
    return rows.stream().map(PersonRow::fullName).toList();
  }

  private UnitId cell() {
    return office.cell("Chi bộ Người", office.province("Tỉnh ủy Người"));
  }

  private PersonId member(UnitId cell, String name) {
    return people
        .record(
            facts(name),
            "",
            Start.member(cell, Standing.OFFICIAL),
            new Ordered(SINCE, Act.UNKNOWN, "", null))
        .orThrow();
  }

  private static PersonFacts facts(String name) {
    return new PersonFacts("NG-" + NUMBER.incrementAndGet(), name, null, null, null, null);
  }

  private Viewer personnel(UnitId unit) {
    return office.person("personnel", unit);
  }

  private static Ordered by(Viewer viewer, LocalDate on) {
    return new Ordered(on, ACT, "", viewer);
  }

  private static Paging all() {
    return new Paging(1, 200, "", false);
  }

  private static List<String> keys(Outcome<?> outcome) {
    return outcome.problems().stream().map(Problem::key).toList();
  }
}
