package vn.giaoban.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

/** Codes, other names and territories, each with its days, and finding a unit by any of them. */
@ServerTest
class UnitFactsTest {

  private static final LocalDate FIRST = LocalDate.of(2025, 8, 1);
  private static final LocalDate LATER = LocalDate.of(2026, 2, 1);

  @Autowired Office office;
  @Autowired Units units;
  @Autowired UnitFacts facts;

  @Test
  void aCodeHoldsUntilTheNextOneOfItsScheme() {
    var province = office.province("Tỉnh ủy Mã Số");
    facts.giveCode(province, "QCVN102", "A71.01", FIRST).orThrow();
    facts.giveCode(province, "QCVN102", "A71.02", LATER).orThrow();
    assertThat(facts.byCode("QCVN102", "A71.01", LATER.minusDays(1))).contains(province);
    assertThat(facts.byCode("QCVN102", "A71.01", LATER)).isEmpty();
    assertThat(facts.byCode("QCVN102", "A71.02", LATER)).contains(province);
    assertThat(facts.codes(province)).hasSize(2);
  }

  @Test
  void twoUnitsNeverBearACodeAtATimeButOneAfterTheOther() {
    var province = office.province("Tỉnh ủy Kế Thừa");
    var one = office.commune("Đảng ủy xã Trước", province);
    var other = office.commune("Đảng ủy xã Sau", province);
    facts.giveCode(one, "DVHC", "98001", FIRST).orThrow();
    assertThat(facts.giveCode(other, "DVHC", "98001", LATER).problems())
        .extracting(Problem::key)
        .containsExactly("organization.problem.code-borne");
    units.end(one, LATER.minusDays(1)).orThrow();
    facts.giveCode(other, "DVHC", "98001", LATER).orThrow();
    assertThat(facts.byCode("DVHC", "98001", LATER.minusDays(1))).contains(one);
    assertThat(facts.byCode("DVHC", "98001", LATER)).contains(other);
  }

  @Test
  void aCodeLooksAsItsSchemeSays() {
    var province = office.province("Tỉnh ủy Dạng Mã");
    assertThat(facts.giveCode(province, "DVHC", "X1", FIRST).problems())
        .extracting(Problem::key)
        .containsExactly("organization.problem.code-form");
    assertThat(facts.giveCode(province, "KHONG-CO", "1", FIRST).problems())
        .extracting(Problem::key)
        .containsExactly("organization.problem.scheme");
  }

  @Test
  void bodiesOfSeveralSystemsStandSideBySideOnOneTerritory() {
    var province = office.province("Tỉnh ủy Địa Bàn");
    var territory = office.unit("TERRITORY_COMMUNE", "Xã Suối Vắng", province);
    var party = office.commune("Đảng ủy xã Suối Vắng", province);
    var state = office.unit("PEOPLES_COMMITTEE", "Ủy ban nhân dân xã Suối Vắng", province);
    var front = office.unit("FATHERLAND_FRONT", "Ủy ban Mặt trận xã Suối Vắng", province);
    for (var body : new UnitId[] {party, state, front}) {
      facts.setTerritory(body, territory, FIRST).orThrow();
    }
    assertThat(facts.bodies(territory, LATER))
        .extracting(Unit::id)
        .containsExactly(party, state, front);
    assertThat(facts.bodies(territory, FIRST.minusDays(1))).isEmpty();
    assertThat(facts.setTerritory(party, state, LATER).problems())
        .extracting(Problem::key)
        .containsExactly("organization.problem.territory");
    var head = office.person("head", province);
    assertThat(units.tree(head))
        .as("a territory is nobody that could be given something to do")
        .extracting(node -> node.unit().id())
        .doesNotContain(territory);
  }

  @Test
  void findsAUnitByAnyNameItEverHadWithoutMarksAndByItsCodes() {
    var province = office.province("Tỉnh ủy Tìm Kiếm");
    var commune = office.commune("Đảng ủy xã Đồng Xoài Lửa", province);
    var stranger = office.person("head", office.province("Tỉnh ủy Xứ Khác"));
    var head = office.person("head", province);
    units.rename(commune, "Đảng ủy xã Gò Đất Mới", "", LATER).orThrow();
    facts.addAlias(commune, "Xã ủy Chè Xanh", FIRST).orThrow();
    facts.giveCode(commune, "DVHC", "98765", FIRST).orThrow();
    for (var words :
        new String[] {"dong xoai lua", "GÒ ĐẤT", "che xanh", "98765", "  Đồng  xoài "}) {
      assertThat(units.search(head, words, LATER, 20))
          .as(words)
          .extracting(hit -> hit.unit().id())
          .containsExactly(commune);
    }
    assertThat(units.search(stranger, "dong xoai lua", LATER, 20)).isEmpty();
    assertThat(units.search(head, "x", LATER, 20)).isEmpty();
    assertThat(units.search(head, "100%_", LATER, 20)).isEmpty();
  }

  @Test
  void anAliasIsGoodForItsDaysOnly() {
    var province = office.province("Tỉnh ủy Tên Khác");
    facts.addAlias(province, "Tỉnh ủy TK", FIRST).orThrow();
    assertThat(facts.addAlias(province, "Tỉnh ủy TK", LATER).problems())
        .extracting(Problem::key)
        .containsExactly("organization.problem.alias-known");
    facts.endAlias(province, "Tỉnh ủy TK", LATER).orThrow();
    assertThat(facts.aliases(province))
        .containsExactly(new UnitFacts.Alias("Tỉnh ủy TK", FIRST, LATER));
    facts.addAlias(province, "Tỉnh ủy TK", LATER.plusDays(1)).orThrow();
  }
}
