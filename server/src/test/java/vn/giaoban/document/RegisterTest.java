package vn.giaoban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.UnitId;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

@ServerTest
class RegisterTest {

  private static final Register.Filter ALL = new Register.Filter("", "", null);

  @Autowired Office office;
  @Autowired Documents documents;
  @Autowired Register register;
  @TempDir Path folder;

  private UnitId commune;
  private Viewer clerk;

  @BeforeEach
  void threeDocuments() throws IOException {
    commune = office.commune("Đảng ủy xã Sổ Mẫu", office.province("Tỉnh ủy Sổ Mẫu"));
    clerk = office.person("clerk", commune);
    bringIn("KẾ HOẠCH", "9-KH/TU", "05 tháng 3 năm 2025", "trồng rừng phòng hộ");
    bringIn("THÔNG BÁO", "10-TB/TU", "06 tháng 3 năm 2026", "kết quả họp giao ban");
    bringIn("THÔNG BÁO", "100-TB/TU", "07 tháng 3 năm 2026", "phân công trực lễ");
  }

  private void bringIn(String kind, String symbol, String day, String about) throws IOException {
    var text =
        """
        TỈNH ỦY SỔ MẪU
        *
        Số %s

        Sổ Mẫu, ngày %s

        %s
        về %s

        Nội dung %s.
        """
            .formatted(symbol, day, kind, about, UUID.randomUUID());
    var file = Files.writeString(folder.resolve(UUID.randomUUID() + ".txt"), text);
    documents.importFile(clerk, commune, "tep.txt", file).orThrow();
  }

  private List<String> symbols(Viewer viewer, Register.Filter filter, Paging paging) {
    return register.list(viewer, filter, paging).rows().stream()
        .map(row -> String.valueOf(row.header().symbol()))
        .toList();
  }

  private static Paging by(String sort, boolean descending) {
    return new Paging(1, 25, sort, descending);
  }

  @Test
  void theLatestImportStandsFirst() {
    assertThat(symbols(clerk, ALL, by("", false)))
        .containsExactly("100-TB/TU", "10-TB/TU", "9-KH/TU");
  }

  @Test
  void symbolsAreSortedByTheirNumber() {
    assertThat(symbols(clerk, ALL, by("symbol", false)))
        .containsExactly("9-KH/TU", "10-TB/TU", "100-TB/TU");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"symbol", "title", "issuer", "date", "kind", "requirements", "imported", "'; --"})
  void everySortWorksBothWays(String sort) {
    assertThat(symbols(clerk, ALL, by(sort, false))).hasSize(3);
    assertThat(symbols(clerk, ALL, by(sort, true))).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"giao ban", "GIAO BAN HỌP", "ket qua hop", "10-tb/tu", "so mau giao ban"})
  void wordsAreFoundWithoutMarksAndInAnyOrder(String search) {
    assertThat(symbols(clerk, new Register.Filter(search, "", null), by("", false)))
        .containsExactly("10-TB/TU");
  }

  @Test
  void signsOfPatternsAreNoPatterns() {
    assertThat(symbols(clerk, new Register.Filter("gi%o_ban", "", null), by("", false))).isEmpty();
  }

  @Test
  void kindAndYearNarrowTheList() {
    assertThat(symbols(clerk, new Register.Filter("", "Thông báo", null), by("symbol", false)))
        .containsExactly("10-TB/TU", "100-TB/TU");
    assertThat(symbols(clerk, new Register.Filter("", "", 2025), by("", false)))
        .containsExactly("9-KH/TU");
    assertThat(register.kinds(clerk)).containsExactly("Kế hoạch", "Thông báo");
    assertThat(register.years(clerk)).containsExactly(2026, 2025);
  }

  @Test
  void pagesAreCutByTheServer() {
    var second = register.list(clerk, ALL, new Paging(2, 2, "symbol", false));
    assertThat(second.total()).isEqualTo(3);
    assertThat(second.pages()).isEqualTo(2);
    assertThat(second.rows())
        .singleElement()
        .extracting(row -> row.header().symbol())
        .isEqualTo("100-TB/TU");
  }

  @Test
  void othersSeeNothingOfIt() {
    var elsewhere =
        office.person("clerk", office.commune("Đảng ủy xã Khác", office.province("Tỉnh ủy Khác")));
    assertThat(register.list(elsewhere, ALL, by("", false)).total()).isZero();
    assertThat(register.kinds(elsewhere)).isEmpty();
    assertThat(register.years(elsewhere)).isEmpty();
  }
}
