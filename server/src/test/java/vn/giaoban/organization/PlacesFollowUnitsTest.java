package vn.giaoban.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

/** The tree that rights run down and the tree of units say the same. */
@ServerTest
class PlacesFollowUnitsTest {

  @Autowired Office office;
  @Autowired JdbcClient jdbc;

  @Test
  void everyParentIsAPlaceDirectlyAboveAndNoOtherIs() {
    var province = office.province("Tỉnh ủy Thử Nghiệm");
    office.cell("Chi bộ Thử Nghiệm", office.commune("Đảng ủy xã Thử Nghiệm", province));
    var differences =
        jdbc.sql(
                """
                select p.unit_id, p.parent_id from organization_unit_parent p where p.valid_to is null
                  except select descendant, ancestor from access_place where depth = 1
                union all
                (select descendant, ancestor from access_place a where depth = 1
                    and exists (select 1 from organization_unit u where u.id = a.descendant and u.ended_on is null)
                  except select unit_id, parent_id from organization_unit_parent where valid_to is null)
                """)
            .query((row, n) -> row.getString(1) + " below " + row.getString(2))
            .list();
    assertThat(differences).isEmpty();
  }
}
