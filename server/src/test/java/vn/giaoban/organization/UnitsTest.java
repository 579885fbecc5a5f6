package vn.giaoban.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.giaoban.shared.Problem;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

@ServerTest
class UnitsTest {

  @Autowired Office office;
  @Autowired Units units;
  @Autowired MockMvc mvc;

  @Test
  void aNewNameLeavesTheOldOneForThePast() {
    var province = office.province("Tỉnh ủy Tên Cũ");
    var head = office.person("head", province);
    units.rename(province, "Tỉnh ủy Tên Mới", "", LocalDate.of(2026, 3, 1)).orThrow();
    assertThat(units.find(province).orElseThrow().name()).isEqualTo("Tỉnh ủy Tên Mới");
    assertThat(units.tree(head, LocalDate.of(2026, 2, 28)).getFirst().unit().name())
        .isEqualTo("Tỉnh ủy Tên Cũ");
    assertThat(units.tree(head, LocalDate.of(2026, 3, 1)).getFirst().unit().name())
        .isEqualTo("Tỉnh ủy Tên Mới");
  }

  @Test
  void anEndedUnitStaysInThePastTreeAndLeavesTodays() {
    var province = office.province("Tỉnh ủy Thử Nghiệm");
    var commune = office.commune("Đảng ủy xã Sắp Kết Thúc", province);
    var head = office.person("head", province);
    units.end(commune, LocalDate.of(2026, 1, 31)).orThrow();
    assertThat(units.tree(head)).extracting(node -> node.unit().id()).doesNotContain(commune);
    assertThat(units.tree(head, LocalDate.of(2026, 1, 31)))
        .extracting(node -> node.unit().id())
        .contains(commune);
    assertThat(units.find(commune).orElseThrow().parent()).isEqualTo(province);
  }

  @Test
  void aUnitWithActiveUnitsBelowDoesNotEnd() {
    var province = office.province("Tỉnh ủy Thử Nghiệm");
    var commune = office.commune("Đảng ủy xã Thử Nghiệm", province);
    office.cell("Chi bộ Thử Nghiệm", commune);
    assertThat(units.end(commune, LocalDate.of(2026, 1, 31)).problems())
        .extracting(Problem::key)
        .containsExactly("organization.problem.units-below");
  }

  @Test
  void aTreeGoesByKindThenByVietnameseOrder() {
    var province = office.province("Tỉnh ủy Thử Nghiệm");
    office.commune("Đảng ủy xã Đồng Tâm", province);
    office.commune("Đảng ủy xã Dân Hòa", province);
    office.commune("Đảng ủy xã Ân Thi", province);
    office.commune("Đảng ủy xã An Bình", province);
    office.advisoryBody("Văn phòng Tỉnh ủy", province);
    var head = office.person("head", province);
    assertThat(units.tree(head))
        .extracting(node -> node.unit().name())
        .containsExactly(
            "Tỉnh ủy Thử Nghiệm",
            "Văn phòng Tỉnh ủy",
            "Đảng ủy xã An Bình",
            "Đảng ủy xã Ân Thi",
            "Đảng ủy xã Dân Hòa",
            "Đảng ủy xã Đồng Tâm");
  }

  @Test
  void findsTheUnitThatADocumentNames() {
    var province = office.province("Tỉnh ủy Thử Nghiệm");
    var propaganda = office.advisoryBody("Ban Tuyên giáo và Dân vận Tỉnh ủy", province);
    office.advisoryBody("Ban Tổ chức Tỉnh ủy", province);
    var head = office.person("head", province);
    var offered = units.tree(head).stream().map(Units.Node::unit).toList();
    assertThat(units.alike("BAN TUYÊN GIÁO VÀ DÂN VẬN TỈNH UỶ", offered))
        .extracting(Unit::id)
        .containsExactly(propaganda);
    assertThat(units.alike("Sở Không Có", offered)).isEmpty();
  }

  @Test
  void refusesACodeThatWasEverUsed() {
    var province = office.province("Tỉnh ủy Thử Nghiệm");
    var code = units.find(province).orElseThrow().code();
    assertThat(
            units
                .found(code, "CELL", "Chi bộ Khác", "", province, LocalDate.of(2026, 1, 1))
                .problems())
        .extracting(Problem::key)
        .containsExactly("organization.problem.code-taken");
  }

  @Test
  void aUnitBesideOnesOwnIsNotFoundByItsAddress() throws Exception {
    var province = office.province("Tỉnh ủy Thử Nghiệm");
    var own = office.commune("Đảng ủy xã Nhà", province);
    var beside = office.commune("Đảng ủy xã Kế Bên", province);
    var contact = office.person("contact", own);
    mvc.perform(get("/to-chuc/" + own).with(office.as(contact))).andExpect(status().isOk());
    for (var path : List.of("/to-chuc/" + beside, "/to-chuc/" + province)) {
      mvc.perform(get(path).with(office.as(contact))).andExpect(status().isNotFound());
    }
  }
}
