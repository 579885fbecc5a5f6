package vn.giaoban.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaoban.access.Places;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.UnitEvent.Part;
import vn.giaoban.organization.UnitEvent.Touched;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

/** What can happen to units, what is refused, and that the past stays as it was. */
@ServerTest
class UnitEventsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final Act ACT =
      new Act("12-QĐ/TU", LocalDate.of(2026, 2, 10), "Tỉnh ủy", "Về sắp xếp tổ chức");

  @Autowired Office office;
  @Autowired Units units;
  @Autowired Places places;
  @Autowired EveryHour everyHour;
  @Autowired JdbcClient jdbc;

  @Test
  void twoThatMergeEndWhereTheNewOneBeginsAndTakeTheirUnitsAlong() {
    var province = office.province("Tỉnh ủy Sáp Nhập");
    var one = office.commune("Đảng ủy xã Thượng", province);
    var other = office.commune("Đảng ủy xã Hạ", province);
    var cell = office.cell("Chi bộ thôn Giữa", one);
    var head = office.person("administrator", province);
    var before = tree(head, DAY.minusDays(1));

    var merged =
        units
            .merge(List.of(one, other), commune("SN-1", "Đảng ủy xã Thượng Hạ", province), by(head))
            .orThrow();

    assertThat(tree(head, DAY.minusDays(1))).isEqualTo(before);
    assertThat(tree(head, DAY))
        .containsExactly("Tỉnh ủy Sáp Nhập", "Đảng ủy xã Thượng Hạ", "Chi bộ thôn Giữa");
    assertThat(units.find(one).orElseThrow().endedOn()).isEqualTo(DAY.minusDays(1));
    assertThat(units.find(merged).orElseThrow().foundedOn()).isEqualTo(DAY);
    assertThat(places.isWithin(cell, merged)).isTrue();
    assertThat(places.isWithin(cell, one)).isFalse();
    var event = units.events(one).getFirst();
    assertThat(event.kind()).isEqualTo(EventKind.MERGE);
    assertThat(event.act()).isEqualTo(ACT);
    assertThat(event.of(Part.PREDECESSOR)).extracting(Touched::unit).contains(one, other);
    assertThat(event.of(Part.SUCCESSOR)).extracting(Touched::unit).containsExactly(merged);
    assertThat(event.of(Part.CARRIED)).extracting(Touched::unit).containsExactly(cell);
    assertThat(units.events(cell).getFirst().id()).isEqualTo(event.id());
    assertThat(units.successors(one)).containsExactly(merged);
    assertThat(units.predecessors(merged)).containsExactlyInAnyOrder(one, other);
  }

  @Test
  void aTreeOfAPastDayBeginsAlsoWithWhatStoodElsewhereThen() {
    var here = office.province("Tỉnh ủy Nơi Này");
    var there = office.province("Tỉnh ủy Nơi Kia");
    var moved = office.commune("Đảng ủy xã Chuyển Tỉnh", there);
    var stayed = office.commune("Đảng ủy xã Ở Lại", here);
    var old =
        units
            .found("NOI-CU", "CELL", "Chi bộ Có Trước", "", here, LocalDate.of(2020, 1, 1))
            .orThrow();
    var head = office.person("administrator", here);
    var both = office.person("administrator", office.cell("Chi bộ Khác", here), here, true);
    units.move(moved, here, by(head)).orThrow();
    for (var viewer : List.of(head, both)) {
      assertThat(units.roots(viewer, DAY, 0, 9)).extracting(Unit::id).containsExactly(here);
      assertThat(units.roots(viewer, DAY.minusDays(1), 0, 9))
          .extracting(Unit::id)
          .containsExactlyInAnyOrder(here, moved);
      assertThat(units.roots(viewer, LocalDate.of(2022, 1, 1), 0, 9))
          .as("known before the unit above it")
          .extracting(Unit::id)
          .containsExactly(old);
    }
    assertThat(units.roots(office.person("contact", stayed), DAY, 0, 9))
        .extracting(Unit::id)
        .containsExactly(stayed);
  }

  @Test
  void aBodyAndATerritoryNeitherMergeNorStandBelowEachOther() {
    var province = office.province("Tỉnh ủy Hai Loại");
    var commune = office.commune("Đảng ủy xã Hai Loại", province);
    var territory = office.unit("TERRITORY_COMMUNE", "Xã Hai Loại", province);
    var head = office.person("administrator", province);
    assertThat(keys(units.mergeInto(List.of(commune), territory, by(head))))
        .containsExactly("organization.problem.other-sort");
    assertThat(keys(units.end(territory, List.of(commune), by(head))))
        .containsExactly("organization.problem.other-sort");
    assertThat(keys(units.move(commune, territory, by(head))))
        .containsExactly("organization.problem.below-territory");
  }

  @Test
  void oneThatSplitsSaysWhereEachUnitBelowItGoes() {
    var province = office.province("Tỉnh ủy Chia Tách");
    var whole = office.commune("Đảng ủy xã Cả", province);
    var east = office.cell("Chi bộ thôn Đông", whole);
    var west = office.cell("Chi bộ thôn Tây", whole);
    var head = office.person("administrator", province);
    var parts =
        List.of(
            commune("CT-1", "Đảng ủy xã Đông", province),
            commune("CT-2", "Đảng ủy xã Tây", province));

    assertThat(keys(units.split(whole, parts, false, Map.of(east, 0), by(head))))
        .containsExactly("organization.problem.not-carried");

    var founded = units.split(whole, parts, false, Map.of(east, 0, west, 1), by(head)).orThrow();

    assertThat(units.children(founded.getFirst())).extracting(Unit::id).containsExactly(east);
    assertThat(units.children(founded.getLast())).extracting(Unit::id).containsExactly(west);
    assertThat(units.successors(whole)).containsExactlyElementsOf(founded);
    assertThat(units.find(whole).orElseThrow().existsOn(DAY)).isFalse();
  }

  @Test
  void oneThatGivesAPartAwayGoesOn() {
    var province = office.province("Tỉnh ủy Giữ Lại");
    var whole = office.commune("Đảng ủy xã Còn", province);
    var stays = office.cell("Chi bộ Ở Lại", whole);
    var goes = office.cell("Chi bộ Ra Đi", whole);
    var head = office.person("administrator", province);
    var part =
        units
            .split(
                whole,
                List.of(commune("GL-1", "Đảng ủy xã Mới", province)),
                true,
                Map.of(goes, 0),
                by(head))
            .orThrow()
            .getFirst();
    assertThat(units.children(whole)).extracting(Unit::id).containsExactly(stays);
    assertThat(units.children(part)).extracting(Unit::id).containsExactly(goes);
    assertThat(units.find(whole).orElseThrow().existsOn(DAY)).isTrue();
  }

  @Test
  void oneIsDividedAmongThoseThatAreThere() {
    var province = office.province("Tỉnh ủy Giải Thể");
    var district = office.commune("Đảng ủy khu Cũ", province);
    var one = office.commune("Đảng ủy xã Một", province);
    var other = office.commune("Đảng ủy xã Hai", province);
    var head = office.person("administrator", province);
    units.divide(district, List.of(one, other), Map.of(), by(head)).orThrow();
    assertThat(units.successors(district)).containsExactlyInAnyOrder(one, other);
    assertThat(units.predecessors(one)).containsExactly(district);
  }

  @Test
  void aUnitTakesOthersIn() {
    var province = office.province("Tỉnh ủy Nhập Vào");
    var big = office.commune("Đảng ủy xã Lớn", province);
    var small = office.commune("Đảng ủy xã Nhỏ", province);
    var cell = office.cell("Chi bộ Nhỏ", small);
    var head = office.person("administrator", province);
    units.mergeInto(List.of(small), big, by(head)).orThrow();
    assertThat(units.children(big)).extracting(Unit::id).containsExactly(cell);
    assertThat(units.find(big).orElseThrow().endedOn()).isNull();
  }

  @Test
  void aMoveChangesPlacesFromItsDayOnAndThePastNot() {
    var province = office.province("Tỉnh ủy Chuyển");
    var from = office.commune("Đảng ủy xã Đi", province);
    var to = office.commune("Đảng ủy xã Đến", province);
    var cell = office.cell("Chi bộ Chuyển", from);
    var head = office.person("administrator", province);
    units.move(cell, to, by(head)).orThrow();
    assertThat(places.isWithin(cell, to)).isTrue();
    assertThat(units.find(cell, DAY.minusDays(1)).map(Unit::parent)).contains(from);
    assertThat(units.find(cell, DAY).map(Unit::parent)).contains(to);
  }

  @Test
  void aMoveToComeLeavesPlacesUntilItsDay() {
    var province = office.province("Tỉnh ủy Sắp Chuyển");
    var from = office.commune("Đảng ủy xã Đi", province);
    var to = office.commune("Đảng ủy xã Đến", province);
    var cell = office.cell("Chi bộ Chuyển", from);
    var head = office.person("administrator", province);
    var tomorrow = LocalDate.now(vn.giaoban.shared.OfficeCalendar.ZONE).plusDays(1);
    units.move(cell, to, new Ordered(tomorrow, ACT, "", head)).orThrow();
    everyHour.follow();
    assertThat(places.isWithin(cell, from)).isTrue();
    // The day has come: the same rows, a day earlier.
    jdbc.sql(
            "update organization_unit_parent set valid_to = valid_to - 1 where unit_id = :unit and valid_to is not null")
        .param("unit", cell.value())
        .update();
    jdbc.sql(
            "update organization_unit_parent set valid_from = valid_from - 1 where unit_id = :unit and valid_to is null")
        .param("unit", cell.value())
        .update();
    everyHour.follow();
    assertThat(places.isWithin(cell, to)).isTrue();
    assertThat(places.isWithin(cell, from)).isFalse();
  }

  @Test
  void nothingComesToStandBelowItself() {
    var province = office.province("Tỉnh ủy Vòng");
    var above = office.commune("Đảng ủy xã Trên", province);
    var below = office.cell("Chi bộ Dưới", above);
    var head = office.person("administrator", province);
    assertThat(keys(units.move(above, below, by(head))))
        .containsExactly("organization.problem.circle");
    assertThat(keys(units.mergeInto(List.of(above), below, by(head))))
        .contains("organization.problem.heir-below");
  }

  @Test
  void whatDoesNotFitTheDaysIsRefused() {
    var province = office.province("Tỉnh ủy Ngày Tháng");
    var commune = office.commune("Đảng ủy xã Ngày", province);
    var neighbour = office.commune("Đảng ủy xã Tháng", province);
    var head = office.person("administrator", province);
    units.rename(commune, "Đảng ủy xã Ngày Mới", "", by(head)).orThrow();
    assertThat(keys(units.rename(commune, "Đảng ủy xã Ngày Cũ", "", by(head))))
        .containsExactly("organization.problem.name-date");
    assertThat(keys(units.end(commune, List.of(neighbour), by(head))))
        .containsExactly("organization.problem.changed-later");
    units.end(commune, List.of(neighbour), new Ordered(DAY.plusDays(1), ACT, "", head)).orThrow();
    assertThat(keys(units.move(commune, neighbour, new Ordered(DAY.plusDays(5), ACT, "", head))))
        .contains("organization.problem.ended-already");
    assertThat(
            keys(
                units.merge(
                    List.of(commune, neighbour),
                    commune("NT-1", "Đảng ủy xã Năm", province),
                    new Ordered(DAY.plusDays(9), ACT, "", head))))
        .contains("organization.problem.ended-already");
  }

  @Test
  void whoeverChangesTheTreeNamesTheAct() {
    var province = office.province("Tỉnh ủy Văn Bản");
    var one = office.commune("Đảng ủy xã Một", province);
    var other = office.commune("Đảng ủy xã Hai", province);
    var head = office.person("administrator", province);
    var unsaid = new Ordered(DAY, Act.UNKNOWN, "", head);
    assertThat(keys(units.mergeInto(List.of(one), other, unsaid)))
        .containsExactly("organization.problem.act");
    assertThat(keys(units.end(one, List.of(), unsaid))).containsExactly("organization.problem.act");
    assertThat(keys(units.move(one, other, unsaid))).containsExactly("organization.problem.act");
  }

  @Test
  void aUnitBecomesOneOfAnotherKindFromADayOn() {
    var province = office.province("Tỉnh ủy Nâng Cấp");
    var commune = office.unit("GRASSROOTS_COMMITTEE", "Đảng ủy Công ty Chè", province);
    var head = office.person("administrator", province);
    units.reclassify(commune, "DIRECT_COMMITTEE", null, by(head)).orThrow();
    assertThat(units.find(commune, DAY.minusDays(1)).map(Unit::kind))
        .contains("GRASSROOTS_COMMITTEE");
    assertThat(units.find(commune, DAY).map(Unit::level)).contains(Level.PROVINCE);
    assertThat(keys(units.reclassify(commune, "DISTRICT_COMMITTEE", null, by(head))))
        .contains("organization.problem.kind-over");
  }

  @Test
  void aCorrectionTakesBackAMergerAndLeavesItOnRecord() {
    var province = office.province("Tỉnh ủy Đính Chính");
    var one = office.commune("Đảng ủy xã Một", province);
    var other = office.commune("Đảng ủy xã Hai", province);
    var cell = office.cell("Chi bộ Một", one);
    var head = office.person("administrator", province);
    var before = tree(head, LocalDate.of(2026, 6, 1));
    var merged =
        units
            .merge(List.of(one, other), commune("DC-1", "Đảng ủy xã Sai", province), by(head))
            .orThrow();
    var wrong = units.events(merged).getFirst();

    assertThat(keys(units.correct(wrong.id(), new Ordered(DAY, ACT, " ", head))))
        .containsExactly("organization.problem.correction-reason");
    units.correct(wrong.id(), new Ordered(DAY, ACT, "Ghi nhầm xã", head)).orThrow();

    assertThat(tree(head, LocalDate.of(2026, 6, 1))).isEqualTo(before);
    assertThat(tree(head, DAY)).isEqualTo(before);
    assertThat(units.find(one).orElseThrow().endedOn()).isNull();
    assertThat(units.find(merged).orElseThrow().annulled()).isTrue();
    assertThat(places.isWithin(cell, one)).isTrue();
    assertThat(units.successors(one)).isEmpty();
    assertThat(units.events(one).stream().filter(event -> event.id().equals(wrong.id())))
        .singleElement()
        .satisfies(event -> assertThat(event.corrected()).isTrue());
    assertThat(keys(units.correct(wrong.id(), new Ordered(DAY, ACT, "Lần nữa", head))))
        .containsExactly("organization.problem.not-correctable");
    // The code is free for the unit that was meant.
    assertThat(
            units.merge(
                List.of(one, other),
                commune("DC-1", "Đảng ủy xã Đúng", province),
                new Ordered(DAY.plusDays(1), ACT, "", head)))
        .isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void onlyTheLastEventOfItsUnitsCanBeTakenBack() {
    var province = office.province("Tỉnh ủy Thứ Tự");
    var commune = office.commune("Đảng ủy xã Đầu", province);
    var head = office.person("administrator", province);
    units.rename(commune, "Đảng ủy xã Giữa", "", by(head)).orThrow();
    var first = units.events(commune).getFirst();
    units
        .rename(commune, "Đảng ủy xã Cuối", "", new Ordered(DAY.plusDays(9), ACT, "", head))
        .orThrow();
    var second = units.events(commune).getFirst();
    var mistake = new Ordered(DAY, ACT, "Nhầm", head);
    assertThat(keys(units.correct(first.id(), mistake)))
        .containsExactly("organization.problem.later-event");
    units.correct(second.id(), mistake).orThrow();
    units.correct(first.id(), mistake).orThrow();
    assertThat(units.find(commune).orElseThrow().name()).isEqualTo("Đảng ủy xã Đầu");
  }

  @Test
  void aFoundingThatWasTakenBackLeavesEveryTree() {
    var province = office.province("Tỉnh ủy Chưa Từng");
    var head = office.person("administrator", province);
    var never = office.commune("Đảng ủy xã Chưa Từng Có", province);
    var founding = units.events(never).getFirst();
    units.correct(founding.id(), new Ordered(DAY, ACT, "Không có xã này", head)).orThrow();
    assertThat(tree(head, LocalDate.of(2025, 8, 1))).containsExactly("Tỉnh ủy Chưa Từng");
    assertThat(tree(head, DAY)).containsExactly("Tỉnh ủy Chưa Từng");
  }

  @Test
  void eventsAreNeverChangedOrRemoved() {
    assertThatThrownBy(() -> jdbc.sql("delete from organization_event").update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> jdbc.sql("update organization_event set note = ''").update())
        .isInstanceOf(DataAccessException.class);
  }

  private static NewUnit commune(String code, String name, UnitId above) {
    return new NewUnit(code, "COMMUNE_COMMITTEE", null, name, "", above);
  }

  private static Ordered by(Viewer viewer) {
    return new Ordered(DAY, ACT, "", viewer);
  }

  private List<String> tree(Viewer viewer, LocalDate day) {
    return units.tree(viewer, day).stream().map(node -> node.unit().name()).toList();
  }

  private static List<String> keys(Outcome<?> outcome) {
    return Optional.of(outcome).map(Outcome::problems).orElseThrow().stream()
        .map(Problem::key)
        .distinct()
        .toList();
  }
}
