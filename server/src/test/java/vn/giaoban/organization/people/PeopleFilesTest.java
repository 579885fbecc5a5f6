package vn.giaoban.organization.people;

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
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.UnitId;
import vn.giaoban.shared.sheets.Sheet;
import vn.giaoban.shared.sheets.SheetFile;
import vn.giaoban.shared.sheets.XlsxSheet;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

/** People from tables and to them. */
@ServerTest
class PeopleFilesTest {

  private static final String HEADING =
      "Mã|Họ và tên|Giới tính|Ngày sinh|Số thẻ đảng|Mã chi bộ|Tư cách|Sinh hoạt từ|Ngày vào Đảng|Chức vụ|Mã đơn vị công tác|Giữ chức từ";

  @Autowired Office office;
  @Autowired Units units;
  @Autowired People people;
  @Autowired PeopleFiles files;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;
  @TempDir Path folder;

  @Test
  void storesMembersWithSeveralPostsAndComesBackAsUnchanged() throws Exception {
    var cell = office.cell("Chi bộ Bảng", office.province("Tỉnh ủy Bảng Người"));
    var viewer = office.person("personnel", cell);
    var code = code(cell);
    var sheet =
        sheet(
            "BN-1|Sầm Thị Bảng|Nữ|2/9/1980|77001|%s|Chính thức|01/08/2025|2010-05-19|Bí thư|%s|01/08/2025"
                .formatted(code, code),
            "BN-1|Sầm Thị Bảng|Nữ|2/9/1980|77001|%s|Chính thức|01/08/2025|2010-05-19|Cán bộ, chuyên viên|%s|2025-09-01"
                .formatted(code, code),
            "BN-2|Lù Văn Cột|nam|||%s|du bi|2026-01-05|||".formatted(code) + "|");
    assertThat(files.check(viewer, sheet).problems()).isEmpty();
    assertThat(found(viewer, "sam thi bang")).as("a look stores nothing").isEmpty();
    var plan = files.store(viewer, sheet).orThrow();
    assertThat(plan.entries()).hasSize(2);
    var person = found(viewer, "sam thi bang").getFirst();
    assertThat(people.posts(person.id())).hasSize(2);
    assertThat(people.members(cell, LocalDate.of(2026, 2, 1)))
        .containsEntry(Standing.OFFICIAL, 1L)
        .containsEntry(Standing.PROBATIONARY, 1L);

    var table = files.export(viewer, PeopleFilter.at(cell, true), true).orThrow();
    assertThat(table).hasSize(4);
    var file = Files.write(folder.resolve("nguoi.xlsx"), XlsxSheet.bytes("Nguoi", table));
    var again = files.check(viewer, SheetFile.read(file));
    assertThat(again.problems()).isEmpty();
    assertThat(again.unchanged()).isEqualTo(2);
    assertThat(again.entries()).isEmpty();
    var without = files.export(viewer, PeopleFilter.at(cell, true), false).orThrow();
    assertThat(without.toString()).doesNotContain("77001");
    file = Files.write(folder.resolve("khong-the.xlsx"), XlsxSheet.bytes("Nguoi", without));
    assertThat(files.check(viewer, SheetFile.read(file)).unchanged())
        .as("a file that leaves cards out says nothing about them")
        .isEqualTo(2);
    var other = sheet("BN-2|Lù Văn Cột|nam||77009|%s|du bi|2026-01-05|||".formatted(code) + "|");
    assertThat(files.check(viewer, other).problems())
        .extracting(one -> one.problem().key())
        .containsExactly("people.file.differs");
  }

  @Test
  void everyFaultIsListedByRowAndColumnAndNothingIsStored() {
    var cell = office.cell("Chi bộ Lỗi", office.province("Tỉnh ủy Lỗi Người"));
    var foreign = code(office.cell("Chi bộ Ngoài", office.province("Tỉnh ủy Ngoài Người")));
    var viewer = office.person("personnel", cell);
    var code = code(cell);
    files
        .store(
            viewer,
            sheet("LN-0|Đèo Văn Có|Nam||77100|%s|Chính thức|01/08/2025||||".formatted(code)))
        .orThrow();
    var sheet =
        sheet(
            "LN 1|Một|Nam|||%s|Chính thức|01/08/2025||||".formatted(code),
            "LN-2||Nam|||%s|Chính thức|01/08/2025||||".formatted(code),
            "LN-3|Ba|khác|||%s|Chính thức|01/08/2025||||".formatted(code),
            "LN-4|Bốn|Nam|31/02/1980||%s|Chính thức|01/08/2025||||".formatted(code),
            "LN-5|Năm|Nam|||KHONG-CO|Chính thức|01/08/2025||||",
            "LN-6|Sáu|Nam|||%s|Chính thức|01/08/2025||||".formatted(foreign),
            "LN-7|Bảy|Nam|||%s|Cảm tình|01/08/2025||||".formatted(code),
            "LN-8|Tám|Nam|||%s|Chính thức|||||".formatted(code),
            "LN-9|Chín|Nam|||%s|Chính thức|01/01/2020||||".formatted(code),
            "LN-10|Mười|Nam||||||||||",
            "LN-11|Mười một|Nam|||%s|Chính thức|01/08/2025||Hội trưởng|%s|01/08/2025"
                .formatted(code, code),
            "LN-12|Mười hai|Nam||77100|%s|Chính thức|01/08/2025||||".formatted(code),
            "LN-13|Mười ba|Nam||77101|%s|Chính thức|01/08/2025||||".formatted(code),
            "LN-14|Mười bốn|Nam||77101|%s|Chính thức|01/08/2025||||".formatted(code),
            "LN-14|Mười bốn khác|Nam|||%s|Chính thức|01/08/2025||||".formatted(code),
            "LN-0|Đèo Văn Khác|Nam|||%s|Chính thức|01/08/2025||||".formatted(code),
            "LN-15|Mười lăm|Nam|01/01/2000||%s|Chính thức|01/08/2025|01/01/2010|||"
                .formatted(code));
    assertThat(files.check(viewer, sheet).problems())
        .extracting(one -> one.row() + " " + one.column() + " " + one.problem().key())
        .containsExactly(
            "2 CODE people.problem.code",
            "3 NAME people.problem.name",
            "4 GENDER people.file.gender",
            "5 BORN organization.file.day",
            "6 UNIT people.file.unit",
            "7 UNIT people.problem.not-managed",
            "8 STANDING people.file.standing",
            "9 SINCE organization.file.day-missing",
            "10 UNIT people.problem.unit-then",
            "11 null people.file.nowhere",
            "12 POST people.file.post",
            "13 CARD people.file.card-taken",
            "15 CARD people.file.card-twice",
            "16 CODE people.file.code-twice",
            "17 CODE people.file.differs",
            "18 ADMITTED people.problem.admitted");
    var before = jdbc.sql("select count(*) from organization_person").query(Long.class).single();
    assertThat(files.store(viewer, sheet)).isInstanceOf(Outcome.Refused.class);
    assertThat(jdbc.sql("select count(*) from organization_person").query(Long.class).single())
        .isEqualTo(before);
  }

  @Test
  void thePageLooksFirstAndStoresWhenAsked() throws Exception {
    var cell = office.cell("Chi bộ Trang Nhập", office.province("Tỉnh ủy Trang Nhập Người"));
    var viewer = office.person("personnel", cell);
    var csv =
        "Mã;Họ và tên;Mã chi bộ;Tư cách;Sinh hoạt từ\nTN-1;Khúc Thị Tệp;%s;Chính thức;01/08/2025\n"
            .formatted(code(cell))
            .getBytes(StandardCharsets.UTF_8);
    mvc.perform(upload(viewer, csv, "false")).andExpect(status().isOk());
    assertThat(found(viewer, "khuc thi tep")).isEmpty();
    mvc.perform(upload(viewer, csv, "true")).andExpect(status().is3xxRedirection());
    assertThat(found(viewer, "khuc thi tep")).hasSize(1);
    mvc.perform(upload(viewer, new byte[] {'a', 0}, "true"))
        .andExpect(status().isUnprocessableContent());
    for (var form : List.of("xlsx", "csv")) {
      mvc.perform(get("/nhan-su/xuat." + form).with(office.as(viewer))).andExpect(status().isOk());
    }
  }

  private RequestBuilder upload(Viewer viewer, byte[] content, String store) {
    return multipart("/nhan-su/nhap")
        .file(new MockMultipartFile("file", "nguoi.csv", "text/csv", content))
        .param("store", store)
        .with(office.as(viewer))
        .with(SecurityMockMvcRequestPostProcessors.csrf());
  }

  private List<PersonRow> found(Viewer viewer, String words) {
    return people.list(viewer, PeopleFilter.named(words), new Paging(1, 50, "", false)).rows();
  }

  private String code(UnitId unit) {
    return units.find(unit).orElseThrow().code();
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
