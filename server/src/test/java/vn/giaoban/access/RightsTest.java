package vn.giaoban.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaoban.shared.UnitId;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

@ServerTest
class RightsTest {

  @Autowired Office office;
  @Autowired Rights rights;
  @Autowired Accounts accounts;
  @Autowired JdbcClient jdbc;

  private record Tree(UnitId province, UnitId commune, UnitId cell) {}

  private Tree tree() {
    var province = office.province("Tỉnh ủy Thử Nghiệm");
    var commune = office.commune("Đảng ủy xã Thử Nghiệm", province);
    return new Tree(province, commune, office.cell("Chi bộ Thử Nghiệm", commune));
  }

  @Test
  void aGrantWithSubtreeHoldsBelowAndNotAboveOrBeside() {
    var tree = tree();
    var beside = office.commune("Đảng ủy xã Kế Bên", tree.province());
    var head = office.person("head", tree.commune());
    assertThat(rights.may(head.account(), "requirement.assign", tree.commune())).isTrue();
    assertThat(rights.may(head.account(), "requirement.assign", tree.cell())).isTrue();
    assertThat(rights.may(head.account(), "requirement.assign", tree.province())).isFalse();
    assertThat(rights.may(head.account(), "requirement.assign", beside)).isFalse();
    assertThat(rights.may(head.account(), "account.manage", tree.commune())).isFalse();
  }

  @Test
  void aGrantWithoutSubtreeHoldsAtItsUnitOnly() {
    var tree = tree();
    var contact = office.person("contact", tree.commune(), tree.commune(), false);
    assertThat(rights.may(contact.account(), "requirement.report", tree.commune())).isTrue();
    assertThat(rights.may(contact.account(), "requirement.report", tree.cell())).isFalse();
  }

  @Test
  void aGrantReachesUnitsFoundedLater() {
    var tree = tree();
    var head = office.person("head", tree.province());
    var later = office.commune("Đảng ủy xã Mới", tree.province());
    assertThat(rights.may(head.account(), "document.read", later)).isTrue();
  }

  @Test
  void aGrantThatEndedYesterdayHoldsNoMore() {
    var tree = tree();
    var head = office.person("head", tree.province());
    jdbc.sql(
            "update access_grant set valid_from = current_date - 10, valid_to = current_date - 2 where account_id = :id")
        .param("id", head.account().value())
        .update();
    assertThat(rights.may(head.account(), "document.read", tree.province())).isFalse();
    assertThat(rights.permissions(head.account())).isEmpty();
  }

  @Test
  void anAccountShutOutHasNoRight() {
    var tree = tree();
    var administrator = office.person("administrator", tree.province());
    var head = office.person("head", tree.province());
    accounts.setActive(administrator, head.account(), false).orThrow();
    assertThat(rights.may(head.account(), "document.read", tree.province())).isFalse();
  }

  @Test
  void theConditionKeepsOthersRowsOut() {
    var tree = tree();
    var contact = office.person("contact", tree.commune(), tree.commune(), false);
    var seen =
        jdbc.sql(
                "select p.descendant from access_place p where p.ancestor = p.descendant and "
                    + Rights.on("p.descendant", "requirement.read"))
            .param("viewer", contact.account().value())
            .query((row, n) -> new UnitId(row.getObject(1, java.util.UUID.class)))
            .list();
    assertThat(seen).isEqualTo(List.of(tree.commune()));
  }

  @Test
  void theConditionTakesNothingButNames() {
    assertThatThrownBy(() -> Rights.on("p.id) or (1=1", "requirement.read"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Rights.on("p.id", "x' or '1'='1"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
