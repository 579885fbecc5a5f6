package vn.giaoban.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import vn.giaoban.access.Places;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.UnitId;
import vn.giaoban.shared.sheets.Sheet;
import vn.giaoban.shared.sheets.SheetFile;
import vn.giaoban.shared.sheets.XlsxSheet;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

/** Trees from tables and to them. */
@ServerTest
class TreeFilesTest {

  private static final String HEADING =
      "Mã|Tên|Loại|Mã cấp trên|Thành lập|Ngày cuối cùng|Mã ĐVHC|Tên khác";

  @Autowired Office office;
  @Autowired Units units;
  @Autowired UnitFacts facts;
  @Autowired TreeFiles files;
  @Autowired Places places;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;
  @TempDir Path folder;

  @Test
  void storesATreeWithItsCodesNamesAndEnds() {
    var province = office.province("Tỉnh ủy Bảng Tính");
    var head = head(province);
    var sheet =
        sheet(
            "TF-CB|Chi bộ Một|Chi bộ|TF-XA|2/8/2025||",
            "TF-XA|Đảng ủy xã Bảng|Đảng ủy xã, phường, đặc khu||01/07/2025||97001|Xã Bảng; Bảng ủy",
            "TF-CU|Đảng ủy xã Cũ|COMMUNE_COMMITTEE||2020-01-01|2025-06-30|97001|");
    assertThat(files.check(province, sheet).problems()).isEmpty();
    assertThat(units.byCode("TF-XA")).as("a look stores nothing").isEmpty();

    var plan = files.store(head, province, sheet, new Act("5-QĐ/TU", null, "", "")).orThrow();

    assertThat(plan.entries()).hasSize(3);
    var commune = units.byCode("TF-XA").orElseThrow();
    var cell = units.byCode("TF-CB").orElseThrow();
    assertThat(cell.parent()).isEqualTo(commune.id());
    assertThat(places.isWithin(cell.id(), province)).isTrue();
    assertThat(facts.aliases(commune.id()))
        .extracting(UnitFacts.Alias::alias)
        .containsExactly("Bảng ủy", "Xã Bảng");
    assertThat(facts.byCode("DVHC", "97001", LocalDate.of(2025, 6, 30)))
        .isEqualTo(units.byCode("TF-CU").map(Unit::id));
    assertThat(facts.byCode("DVHC", "97001", LocalDate.of(2025, 7, 1))).contains(commune.id());
    assertThat(units.events(commune.id()).getFirst().act().symbol()).isEqualTo("5-QĐ/TU");
    assertThat(units.find(units.byCode("TF-CU").orElseThrow().id()).orElseThrow().endedOn())
        .isEqualTo(LocalDate.of(2025, 6, 30));
  }

  @Test
  void whatIsWrittenComesBackAsUnchanged() throws Exception {
    var province = office.province("Tỉnh ủy Khứ Hồi");
    var head = head(province);
    var commune = office.commune("Đảng ủy xã Khứ Hồi", province);
    office.cell("Chi bộ Khứ Hồi", commune);
    facts.addAlias(commune, "Xã Khứ", LocalDate.of(2025, 8, 1)).orThrow();
    var table = files.export(head, province, LocalDate.of(2026, 1, 1));
    assertThat(table).hasSize(3);
    var file = Files.write(folder.resolve("cay.xlsx"), XlsxSheet.bytes("Cay", table));
    var plan = files.check(province, SheetFile.read(file));
    assertThat(plan.problems()).isEmpty();
    assertThat(plan.unchanged()).isEqualTo(2);
    assertThat(plan.entries()).isEmpty();
  }

  @Test
  void everyFaultIsListedByRowAndColumnAndNothingIsStored() {
    var province = office.province("Tỉnh ủy Lỗi");
    var there = office.commune("Đảng ủy xã Đã Có", province);
    var outside = office.commune("Đảng ủy xã Ngoài", office.province("Tỉnh ủy Khác"));
    facts.giveCode(there, "DVHC", "97100", LocalDate.of(2025, 8, 1)).orThrow();
    var code = units.find(there).orElseThrow().code();
    var foreign = units.find(outside).orElseThrow().code();
    var sheet =
        sheet(
            "LO 1|Đảng ủy xã Một|Chi bộ||2025-07-01",
            "LO-2||Chi bộ||2025-07-01",
            "LO-3|Ba|Hợp tác xã||2025-07-01",
            "LO-4|Bốn|Chi bộ|KHONG-CO|2025-07-01",
            "LO-5|Năm|Chi bộ|LO-5|2025-07-01",
            "LO-6|Sáu|Chi bộ||31/02/2025",
            "LO-7|Bảy|Chi bộ||2025-07-01|2025-06-30",
            "LO-8|Tám|Chi bộ|LO-9|2025-07-01",
            "LO-9|Chín|Chi bộ|LO-10|2025-07-01",
            "LO-10|Mười|Chi bộ|LO-8|2025-07-01",
            "LO-11|Mười một|Chi bộ||2025-07-01",
            "LO-11|Mười một nữa|Chi bộ||2025-07-01",
            "LO-12|Mười hai|Chi bộ|LO-11|2024-07-01",
            code + "|Tên khác hẳn|COMMUNE_COMMITTEE||2025-07-01",
            "LO-13|Mười ba|Chi bộ|" + foreign + "|2025-07-01",
            "LO-14|Mười bốn|Chi bộ||2025-07-01||97100",
            "LO-15|Mười lăm|Chi bộ||2025-07-01||x",
            "LO-16|Mười sáu|DISTRICT_COMMITTEE||2025-07-01",
            "LO-17|Mười bảy|Chi bộ||");
    var plan = files.check(province, sheet);
    assertThat(plan.problems())
        .extracting(one -> one.row() + " " + one.column() + " " + one.problem().key())
        .containsExactlyInAnyOrder(
            "2 CODE organization.problem.code",
            "3 NAME organization.problem.name",
            "4 KIND organization.file.kind",
            "5 PARENT organization.file.parent",
            "6 PARENT organization.file.own-parent",
            "7 FOUNDED organization.file.day",
            "8 ENDED organization.file.ended-before",
            "9 PARENT organization.file.circle",
            "10 PARENT organization.file.circle",
            "11 PARENT organization.file.circle",
            "13 CODE organization.file.code-twice",
            "14 FOUNDED organization.file.before-parent",
            "15 CODE organization.file.differs",
            "16 PARENT organization.file.parent",
            "17 DVHC organization.problem.code-borne",
            "18 DVHC organization.problem.code-form",
            "19 KIND organization.problem.kind-over",
            "20 FOUNDED organization.file.day-missing");
    var before = jdbc.sql("select count(*) from organization_unit").query(Long.class).single();
    assertThat(files.store(head(province), province, sheet, Act.UNKNOWN))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(jdbc.sql("select count(*) from organization_unit").query(Long.class).single())
        .isEqualTo(before);
  }

  @Test
  void aHeadingIsCheckedBeforeAnythingElse() {
    var province = office.province("Tỉnh ủy Tiêu Đề");
    var sheet = new Sheet(List.of(row(1, "Mã|Tên|Tên|Màu sắc")));
    assertThat(files.check(province, sheet).problems())
        .extracting(one -> one.problem().key())
        .containsExactlyInAnyOrder(
            "organization.file.column-twice",
            "organization.file.column-unknown",
            "organization.file.column-missing",
            "organization.file.column-missing");
  }

  @Test
  void onlyWhoeverManagesTheUnitImportsBelowIt() throws Exception {
    var province = office.province("Tỉnh ủy Quyền Nhập");
    var stranger = head(office.province("Tỉnh ủy Lân Cận"));
    assertThat(files.store(stranger, province, sheet(), Act.UNKNOWN))
        .isInstanceOf(Outcome.Refused.class);
    mvc.perform(get("/to-chuc/" + province + "/nhap").with(office.as(stranger)))
        .andExpect(status().isNotFound());
    mvc.perform(get("/to-chuc/" + province + "/xuat.csv").with(office.as(stranger)))
        .andExpect(status().isNotFound());
  }

  @Test
  void thePageLooksFirstAndStoresWhenAsked() throws Exception {
    var province = office.province("Tỉnh ủy Trang Nhập");
    var head = head(province);
    var csv =
        "Mã;Tên;Loại;Thành lập\nTR-1;Chi bộ Trang;Chi bộ;01/07/2025\n"
            .getBytes(StandardCharsets.UTF_8);
    mvc.perform(upload(province, head, csv, "false")).andExpect(status().isOk());
    assertThat(units.byCode("TR-1")).isEmpty();
    mvc.perform(upload(province, head, csv, "true")).andExpect(status().is3xxRedirection());
    assertThat(units.byCode("TR-1")).isPresent();
    mvc.perform(upload(province, head, new byte[] {'a', 0}, "true"))
        .andExpect(status().isUnprocessableContent());
    mvc.perform(get("/to-chuc/" + province + "/xuat.xlsx").with(office.as(head)))
        .andExpect(status().isOk());
  }

  private RequestBuilder upload(UnitId unit, Viewer viewer, byte[] content, String store) {
    return multipart("/to-chuc/" + unit + "/nhap")
        .file(new MockMultipartFile("file", "cay.csv", "text/csv", content))
        .param("store", store)
        .with(office.as(viewer))
        .with(SecurityMockMvcRequestPostProcessors.csrf());
  }

  private Viewer head(UnitId unit) {
    return office.person("administrator", unit);
  }

  private static Sheet sheet(String... lines) {
    var rows = new ArrayList<Sheet.Row>();
    rows.add(row(1, HEADING));
    for (int i = 0; i < lines.length; i++) {
      rows.add(row(i + 2, lines[i]));
    }
    return new Sheet(rows);
  }

  private static Sheet.Row row(int number, String line) {
    return new Sheet.Row(number, Arrays.asList(line.split("\\|", -1)));
  }
}
