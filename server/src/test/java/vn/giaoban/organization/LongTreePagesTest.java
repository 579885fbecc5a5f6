package vn.giaoban.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.UnitId;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

/** Where very many units stand beside each other, a part is shown, and the way to the others. */
@ServerTest
class LongTreePagesTest {

  private static final LocalDate LATE = LocalDate.of(2026, 2, 1);

  @Autowired Office office;
  @Autowired Units units;
  @Autowired MockMvc mvc;

  @Test
  void unitsBelowOneAreShownInPartsUntilTheLast() throws Exception {
    var province = office.province("Tỉnh ủy Rất Đông");
    var cells = cells(province, "RD", 203, LATE);
    var head = office.person("administrator", province);

    var first = page(head, "/to-chuc?mo=" + province);
    assertThat(first).contains(name(1), name(200), "tu=200#u-" + province);
    assertThat(first).doesNotContain(name(201), "Phần trước");
    var second = page(head, "/to-chuc?mo=" + province + "&tu=200");
    assertThat(second).contains(name(201), name(203), "Phần trước", "tu=0#u-" + province);
    assertThat(second).doesNotContain(name(200), "Xem tiếp");

    mvc.perform(get("/to-chuc?mo=" + province + "&tu=1000").with(office.as(head)))
        .andExpect(redirectedUrlPattern("/to-chuc?ngay=*&mo=" + province));

    assertThat(page(head, "/to-chuc?mo=" + cells.get(202)))
        .as("the way to a unit that stands further behind")
        .contains(name(1), name(200), name(203))
        .doesNotContain(name(201));
    assertThat(page(head, "/to-chuc/" + province))
        .contains(name(200), "(200+)", "Xem tiếp")
        .doesNotContain(name(201));
  }

  @Test
  void theTopOfAPastTreeIsShownInPartsUntilTheLast() throws Exception {
    var province =
        units.found("DT", "PROVINCIAL_COMMITTEE", "Tỉnh ủy Đông Trước", "", null, LATE).orThrow();
    cells(province, "DT", 102, LATE.minusYears(3));
    var head = office.person("administrator", province);
    var day = LATE.minusYears(1);

    assertThat(page(head, "/to-chuc?ngay=" + day))
        .contains(name(1), name(100), "tu=100")
        .doesNotContain(name(101));
    assertThat(page(head, "/to-chuc?ngay=" + day + "&tu=100"))
        .contains(name(101), name(102), "Phần trước")
        .doesNotContain(name(100), "Xem tiếp");
    mvc.perform(get("/to-chuc?ngay=" + day + "&tu=" + Integer.MAX_VALUE).with(office.as(head)))
        .andExpect(redirectedUrl("/to-chuc?ngay=" + day));
    assertThat(units.roots(head, day, 0, 1_000)).hasSize(102);
    assertThat(units.roots(head, day, 101, 5)).extracting(Unit::name).containsExactly(name(102));
  }

  @Test
  void numbersInNamesCountByTheirValue() {
    var province = office.province("Tỉnh ủy Đếm Số");
    for (var name : List.of("Chi bộ số 10", "Chi bộ số 2", "Chi bộ Đồng Ấm", "Chi bộ số 1")) {
      office.unit("CELL", name, province);
    }
    var head = office.person("administrator", province);

    assertThat(units.children(head, province, LocalDate.of(2026, 11, 1), 0, 10))
        .extracting(Unit::name)
        .containsExactly("Chi bộ Đồng Ấm", "Chi bộ số 1", "Chi bộ số 2", "Chi bộ số 10");
  }

  private String page(Viewer viewer, String path) throws Exception {
    return mvc.perform(get(path).with(office.as(viewer)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private List<UnitId> cells(UnitId parent, String code, int count, LocalDate from) {
    var cells = new ArrayList<UnitId>();
    for (int i = 1; i <= count; i++) {
      cells.add(units.found(code + "-" + i, "CELL", name(i), "", parent, from).orThrow());
    }
    return cells;
  }

  private static String name(int number) {
    return "Chi bộ số %03d".formatted(number);
  }
}
