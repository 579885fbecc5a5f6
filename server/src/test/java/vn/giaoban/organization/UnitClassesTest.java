package vn.giaoban.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

/** Classes of units as documents name them, asked as of a day below a unit. */
@ServerTest
class UnitClassesTest {

  @Autowired Office office;
  @Autowired Units units;
  @Autowired UnitClasses classes;
  @Autowired MockMvc mvc;

  @Test
  void theSameClassMeansDistrictsBeforeTheReformAndCommunesAfter() {
    var province =
        units
            .found(
                "LOP-T", "PROVINCIAL_COMMITTEE", "Tỉnh ủy Lớp", "", null, LocalDate.of(2000, 1, 1))
            .orThrow();
    var district =
        units
            .found(
                "LOP-H",
                "DISTRICT_COMMITTEE",
                "Huyện ủy Lớp",
                "",
                province,
                LocalDate.of(2000, 1, 1))
            .orThrow();
    var bloc =
        units
            .found(
                "LOP-K", "DIRECT_COMMITTEE", "Đảng ủy Khối", "", province, LocalDate.of(2000, 1, 1))
            .orThrow();
    units.end(district, LocalDate.of(2025, 6, 30)).orThrow();
    var commune = office.commune("Đảng ủy xã Lớp", province);
    assertThat(classes.resolve("DIRECT_COMMITTEES", province, LocalDate.of(2025, 6, 30)))
        .extracting(Unit::id)
        .containsExactly(district, bloc);
    assertThat(classes.resolve("DIRECT_COMMITTEES", province, LocalDate.of(2025, 7, 1)))
        .extracting(Unit::id)
        .containsExactly(bloc, commune);
  }

  @Test
  void directMeansDirectlyBelowAndBoardsBeginWithTheirWord() {
    var province = office.province("Tỉnh ủy Ban");
    var board = office.advisoryBody("Ban Tổ chức Tỉnh ủy", province);
    office.advisoryBody("Văn phòng Tỉnh ủy", province);
    office.advisoryBody("Bandana Tỉnh ủy", province);
    var commune = office.commune("Đảng ủy xã Ban", province);
    office.advisoryBody("Ban Xây dựng Đảng xã", commune);
    var today = LocalDate.of(2026, 1, 1);
    assertThat(classes.resolve("PARTY_BOARDS", province, today))
        .extracting(Unit::id)
        .containsExactly(board);
    var cell = office.cell("Chi bộ Ban", commune);
    assertThat(classes.resolve("CELLS", province, today))
        .extracting(Unit::id)
        .containsExactly(cell);
  }

  @Test
  void aDocumentMeansAClassByItsWordsWhateverTheCase() {
    var today = LocalDate.of(2026, 1, 1);
    assertThat(classes.on(today))
        .filteredOn(one -> one.isMeantBy("CÁC HUYỆN, THÀNH ỦY VÀ ĐẢNG ỦY TRỰC THUỘC TỈNH ỦY"))
        .extracting(UnitClass::code)
        .containsExactly("DIRECT_COMMITTEES");
    assertThat(classes.on(today)).noneMatch(one -> one.isMeantBy("Sở Không Có"));
    assertThat(classes.on(today)).allMatch(one -> !one.sources().isEmpty());
  }

  @Test
  void thePageShowsEachClassWithItsList() throws Exception {
    var province = office.province("Tỉnh ủy Trang Lớp");
    office.commune("Đảng ủy xã Trang Lớp", province);
    mvc.perform(
            MockMvcRequestBuilders.get("/to-chuc/" + province + "/nhom")
                .with(office.as(office.person("head", province))))
        .andExpect(MockMvcResultMatchers.status().isOk())
        .andExpect(
            MockMvcResultMatchers.content()
                .string(org.hamcrest.Matchers.containsString("Đảng ủy xã Trang Lớp")));
  }
}
