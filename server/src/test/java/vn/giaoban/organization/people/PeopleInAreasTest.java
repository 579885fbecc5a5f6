package vn.giaoban.organization.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaoban.access.Accounts;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.Act;
import vn.giaoban.organization.Level;
import vn.giaoban.organization.Ordered;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.UnitId;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

/**
 * Whichever way people are looked for, each viewer finds those whom rights show, and nobody else;
 * and the area in which somebody is found follows whatever happens to units and people.
 */
@ServerTest
class PeopleInAreasTest {

  private static final LocalDate SINCE = LocalDate.of(2025, 8, 1);
  private static final LocalDate LATER = LocalDate.of(2026, 3, 1);
  private static final Act ACT = new Act("9-QĐ/TU", LocalDate.of(2026, 2, 20), "Tỉnh ủy", "");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** What somebody may type for Tống Thị Mận. */
  private static final List<String> TYPED =
      List.of(
          "man",
          "tong",
          "thi",
          "tong man",
          "thi man",
          "tong thi man",
          "tong thi m",
          "to",
          "man tong");

  @Autowired Office office;
  @Autowired People people;
  @Autowired Units units;
  @Autowired Accounts accounts;
  @Autowired PeopleSearch search;
  @Autowired OfficeCalendar calendar;
  @Autowired JdbcClient jdbc;

  private UnitId centre;
  private UnitId province;
  private UnitId commune;
  private UnitId cell;
  private UnitId beside;

  @BeforeEach
  void aCountryOfTwoProvinces() {
    centre = office.unit("CENTRAL_BODY", "Trung ương thử", null);
    province = office.unit("PROVINCIAL_COMMITTEE", "Tỉnh ủy Một", centre);
    commune = office.commune("Đảng ủy xã Một", province);
    cell = office.cell("Chi bộ Một", commune);
    beside = office.unit("PROVINCIAL_COMMITTEE", "Tỉnh ủy Hai", centre);
  }

  @Test
  void eachFindsWhomTheirRightsShow() {
    member(cell, "Tống Thị Mận");
    member(office.cell("Chi bộ Hai", office.commune("Đảng ủy xã Hai", beside)), "Tống Thị Mận");
    member(office.cell("Chi bộ của Trung ương", centre), "Tống Thị Mận");
    var held = member(cell, "Tống Văn Mận");
    people.appoint(held, commune, "OFFICER", "", by(LATER)).orThrow();
    people.appoint(held, province, "OFFICER", "", by(LATER)).orThrow();
    people.manage(held, beside, by(LATER)).orThrow();
    assertThat(shown(personnel(cell))).isEqualTo(2);
    assertThat(shown(personnel(commune))).isEqualTo(2);
    assertThat(shown(personnel(province))).isEqualTo(2);
    assertThat(shown(personnel(beside))).as("one there, one managed from there").isEqualTo(2);
    assertThat(shown(personnel(centre))).isEqualTo(4);
    assertThat(shown(personnel(office.cell("Chi bộ bên cạnh", commune)))).isZero();
    assertThat(shown(office.person("clerk", province))).as("without the permission").isZero();
    assertThat(shown(office.person("personnel", cell, province, false)))
        .as("at the unit alone, where one holds a post")
        .isEqualTo(1);
    assertThat(shown(office.person("personnel", cell, centre, false))).isZero();
    var both = personnel(province);
    accounts.grant(both.account(), "personnel", beside, true);
    assertThat(shown(both)).isEqualTo(3);
    assertThat(search.plan(both, PeopleFilter.named("man"), PeopleSearch.Way.IN_AREAS).areas())
        .hasSize(2);
  }

  @Test
  void whicheverWayTheOrderIsTheSame() {
    for (var name :
        List.of(
            "Khuất Mộng Lài",
            "Khuất Lài Mộng",
            "Khuất Thị Mộng Lài",
            "Mộng Khuất Lái",
            "Khuất Khuất Lài",
            "Ca Khuất Thị Ngọc Mộng Lãi",
            "Lài Mộng Khuất",
            "Lài Khuất Mộng Xa",
            "Khuất Mộng",
            "Khuất Mộng Lam",
            "Khuất Mộng Lài",
            "Lài")) {
      member(cell, name);
    }
    for (var viewer : List.of(personnel(centre), personnel(province))) {
      for (var typed :
          List.of(
              "khuat mong lai",
              "mong lai",
              "lai mong",
              "khuat",
              "lai khuat mong",
              "khuat la",
              "lai lai",
              "khuat lai la")) {
        var expected = found(viewer, typed, PeopleSearch.Way.IN_ORDER);
        assertThat(expected).as(typed).hasSizeGreaterThan(2);
        for (var way : PeopleSearch.Way.values()) {
          assertThat(found(viewer, typed, way)).as("%s, %s", typed, way).isEqualTo(expected);
          assertThat(page(viewer, typed, way, 2)).isEqualTo(expected.subList(2, 4));
        }
      }
    }
  }

  @Test
  void aGrantHoldsOnItsDaysOnly() {
    member(cell, "Tống Thị Mận");
    var over = personnel(province);
    var early = personnel(province);
    var ended = personnel(province);
    dated(over, LATER, calendar.today().minusDays(1));
    dated(early, calendar.today().plusDays(1), null);
    jdbc.sql("update access_grant set ended_at = now() where account_id = :account")
        .param("account", ended.account().value())
        .update();
    for (var viewer : List.of(over, early, ended)) {
      assertThat(shown(viewer)).isZero();
    }
    assertThat(shown(personnel(province))).isEqualTo(1);
  }

  @Test
  void peopleAreFoundWhereTheirUnitHasMoved() {
    member(cell, "Tống Thị Mận");
    var there = personnel(province);
    var elsewhere = personnel(beside);
    units.move(commune, beside, by(LATER)).orThrow();
    assertThat(shown(there)).isZero();
    assertThat(shown(elsewhere)).isEqualTo(1);
    assertThat(areaOf(cell)).isEqualTo(beside.value());
    var move = units.events(commune).getFirst();
    units.correct(move.id(), new Ordered(LATER, Act.UNKNOWN, "Nhầm tỉnh", null)).orThrow();
    assertThat(shown(there)).isEqualTo(1);
    assertThat(shown(elsewhere)).isZero();
    assertThat(areaOf(cell)).isEqualTo(province.value());
  }

  @Test
  void aProvinceThatMovesBelowARegionKeepsItsPeople() {
    member(cell, "Tống Thị Mận");
    var region = office.unit("CENTRAL_BODY", "Vùng thử", centre);
    units.move(province, region, by(LATER)).orThrow();
    assertThat(areaOf(cell)).isEqualTo(province.value());
    assertThat(shown(personnel(province))).isEqualTo(1);
    assertThat(shown(personnel(region))).isEqualTo(1);
    assertThat(shown(personnel(beside))).isZero();
  }

  @Test
  void whatWasOfTheCentralLevelIsNoArea() {
    var region = office.unit("ADVISORY_BODY", "Đảng bộ vùng thử", centre);
    units.move(province, region, by(LATER)).orThrow();
    member(cell, "Tống Thị Mận");
    assertThat(areaOf(cell)).isEqualTo(region.value());
    units.reclassify(region, "CENTRAL_BODY", Level.CENTRAL, by(LATER)).orThrow();
    assertThat(areaOf(cell)).isEqualTo(province.value());
    assertThat(shown(personnel(province))).isEqualTo(1);
    assertThat(shown(personnel(region))).isEqualTo(1);
  }

  @Test
  void howFrequentWordsAndAreasAreIsReadFromTheStatistics() {
    for (int i = 0; i < 20; i++) {
      member(cell, "Tống Thị Mận");
      member(cell, "Vừ Mí Dơ");
    }
    jdbc.sql("analyze organization_person_place").update();
    var shares = new WordShares(jdbc, calendar);
    assertThat(shares.share(List.of("tong"))).isBetween(0.05, 0.95);
    assertThat(shares.share(List.of("tong", "mi"))).isLessThan(shares.share(List.of("tong")));
    assertThat(shares.shareBeginning("ton")).isGreaterThanOrEqualTo(shares.share(List.of("tong")));
    assertThat(shares.places(List.of(province.value())))
        .isBetween(20.0, shares.places(List.of()) + 1);
  }

  @Test
  void whoStaysBehindInAnEndedUnitIsStillFoundFromAbove() {
    member(cell, "Tống Thị Mận");
    units.end(cell, List.of(), by(LATER)).orThrow();
    assertThat(shown(personnel(province))).isEqualTo(1);
    assertThat(shown(personnel(beside))).isZero();
  }

  @Test
  void whoIsTransferredIsFoundInTheOtherArea() {
    var person = member(cell, "Tống Thị Mận");
    var other = office.cell("Chi bộ Hai", beside);
    people.transfer(person, other, by(LATER)).orThrow();
    assertThat(shown(personnel(province))).isZero();
    assertThat(shown(personnel(beside))).isEqualTo(1);
  }

  @Test
  void whoIsCalledOtherwiseIsFoundByTheNewName() {
    var person = member(cell, "Tống Thị Mơ");
    var viewer = personnel(province);
    var known = people.find(viewer, person).orElseThrow();
    var facts = known.facts();
    people
        .correct(
            viewer,
            person,
            known.version(),
            new PersonFacts(facts.code(), "Tống Thị Mận", null, null, null, null),
            null)
        .orThrow();
    assertThat(shown(viewer)).isEqualTo(1);
    assertThat(found(viewer, "mo", PeopleSearch.Way.IN_AREAS)).isEmpty();
    jdbc.sql("update organization_person set full_name = '' where id = :person")
        .param("person", person.value())
        .update();
    assertThat(shown(viewer)).as("somebody whose name was erased").isZero();
  }

  /**
   * How many the viewer finds of those called Tống or Mận, each way and by whatever is typed, all
   * of whom the condition of rights shows.
   */
  private int shown(Viewer viewer) {
    var expected = byRights(viewer);
    for (var typed : TYPED) {
      var wanted = typed.contains("thi") ? with(expected, "Thị") : expected;
      for (var way : PeopleSearch.Way.values()) {
        assertThat(found(viewer, typed, way))
            .as("%s, %s", typed, way)
            .containsExactlyInAnyOrderElementsOf(wanted.stream().map(Named::id).toList());
      }
      assertThat(people.list(viewer, PeopleFilter.named(typed), all()).rows())
          .hasSize(wanted.size());
      for (var unit : Stream.of(centre, province, commune, cell, beside).toList()) {
        belowUnit(viewer, typed, unit);
      }
    }
    assertThat(misplaced()).isEmpty();
    return expected.size();
  }

  /** The same below a unit, whatever the way. */
  private void belowUnit(Viewer viewer, String typed, UnitId unit) {
    var filter = new PeopleFilter(typed, unit, true, null, null, null, false);
    var all =
        Stream.of(PeopleSearch.Way.values())
            .map(way -> people.list(viewer, filter, all(), way).rows())
            .toList();
    assertThat(all).allSatisfy(one -> assertThat(one).isEqualTo(all.getFirst()));
  }

  private record Named(PersonId id, String name) {}

  private static List<Named> with(List<Named> people, String word) {
    return people.stream().filter(one -> one.name().contains(word)).toList();
  }

  /** Without areas and ways. */
  private List<Named> byRights(Viewer viewer) {
    return jdbc.sql(
            """
            select p.id, p.full_name from organization_person p
            where p.full_name like any(array['Tống%%', '%%Mận']) and exists (
              select 1 from organization_person_place pl where pl.person_id = p.id and pl.holds and %s)
            """
                .formatted(Rights.on("pl.unit_id", People.READ)))
        .param("viewer", viewer.account().value())
        .query((row, n) -> new Named(new PersonId(row.getObject(1, UUID.class)), row.getString(2)))
        .list();
  }

  private List<PersonId> found(Viewer viewer, String words, PeopleSearch.Way way) {
    return people.list(viewer, PeopleFilter.named(words), all(), way).rows().stream()
        .map(PersonRow::id)
        .toList();
  }

  private List<PersonId> page(Viewer viewer, String words, PeopleSearch.Way way, int number) {
    return people
        .list(viewer, PeopleFilter.named(words), new Paging(number, 2, "", false), way)
        .rows()
        .stream()
        .map(PersonRow::id)
        .toList();
  }

  /** Places and words that do not say what units and names say. */
  private List<PersonId> misplaced() {
    return jdbc.sql(
            """
            select p.id from organization_person_place pl join organization_person p on p.id = pl.person_id
            where pl.area_id is distinct from organization_area(pl.unit_id) or pl.search_key <> p.search_key
              or pl.given_key <> organization_given_name(p.search_key) or pl.given_name <> p.given_name
              or pl.names_before <> p.names_before
            union all
            select person_id from (
              (select w.* from organization_person p cross join lateral organization_words_of(p) w
                except table organization_person_words)
              union all
              (table organization_person_words
                except select w.* from organization_person p cross join lateral organization_words_of(p) w)) astray
            """)
        .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
        .list();
  }

  private @Nullable UUID areaOf(UnitId unit) {
    return jdbc.sql("select distinct area_id from organization_person_place where unit_id = :unit")
        .param("unit", unit.value())
        .query(UUID.class)
        .single();
  }

  private PersonId member(UnitId unit, String name) {
    return people
        .record(
            new PersonFacts("VM-" + NUMBER.incrementAndGet(), name, null, null, null, null),
            "",
            Start.member(unit, Standing.OFFICIAL),
            new Ordered(SINCE, Act.UNKNOWN, "", null))
        .orThrow();
  }

  private Viewer personnel(UnitId unit) {
    return office.person("personnel", unit);
  }

  private void dated(Viewer viewer, LocalDate from, @Nullable LocalDate to) {
    jdbc.sql(
            "update access_grant set valid_from = :from, valid_to = :to where account_id = :account")
        .param("from", from)
        .param("to", to, Types.DATE)
        .param("account", viewer.account().value())
        .update();
  }

  private static Ordered by(LocalDate on) {
    return new Ordered(on, ACT, "", null);
  }

  private static Paging all() {
    return new Paging(1, 200, "", false);
  }
}
