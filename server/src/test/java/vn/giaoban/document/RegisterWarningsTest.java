package vn.giaoban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.UnitId;
import vn.giaoban.testing.BrowserTest;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.Visitor;

@BrowserTest
class RegisterWarningsTest {

  private static int number = 900;

  @Autowired Office office;
  @Autowired Documents documents;
  @Autowired Versions versions;
  @Autowired Lineage lineage;
  @Autowired RegisterWarnings warnings;
  @Autowired Units units;
  @TempDir Path folder;

  private UnitId province;
  private UnitId commune;
  private Viewer clerk;
  private Viewer elsewhere;

  @BeforeEach
  void aProvince() {
    province = office.province("Tỉnh ủy Lưng Đèo");
    commune = office.commune("Đảng ủy xã Đèo Thử " + ++number, province);
    clerk = office.person("clerk", province);
    elsewhere = office.person("clerk", commune);
  }

  private DocumentId imported(Viewer viewer, UnitId holder, String symbol, String date, String body)
      throws IOException {
    var day = LocalDate.parse(date);
    var file =
        Files.writeString(
            folder.resolve("vb-" + ++number + ".txt"),
            """
            TỈNH ỦY LƯNG ĐÈO
            *
            Số %s

            Lưng Đèo, ngày %02d tháng %02d năm %d

            KẾ HOẠCH
            về việc đi lại qua đèo lần thứ %d

            %s
            """
                .formatted(
                    symbol,
                    day.getDayOfMonth(),
                    day.getMonthValue(),
                    day.getYear(),
                    ++number,
                    body));
    return documents.importFile(viewer, holder, "van-ban.txt", file).orThrow().id();
  }

  private List<RegisterWarning> of(Viewer viewer, DocumentId document) {
    return warnings.of(
        viewer, documents.find(viewer, document).orElseThrow(), documents.reading(document));
  }

  @Test
  void oneSymbolCitedWithTwoDaysIsAskedAboutWhereTheViewerSeesBoth() throws IOException {
    var symbol = ++number + "-QĐ/TW";
    var cites = "Căn cứ Quyết định số %s, ngày %s của Bộ Chính trị.";
    var one =
        imported(
            clerk,
            province,
            ++number + "-KH/TU",
            "2026-03-05",
            cites.formatted(symbol, "07-6-2025"));
    var two =
        imported(
            elsewhere,
            commune,
            ++number + "-KH/ĐU",
            "2026-03-06",
            cites.formatted(symbol, "06/7/2025"));
    var found = of(clerk, one);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().code()).isEqualTo("CITED_DATE_NOT_AS_ELSEWHERE");
    assertThat(found.getFirst().values()).containsExactly(symbol, "07/06/2025", "06/07/2025");
    assertThat(Objects.requireNonNull(found.getFirst().other()).id()).isEqualTo(two);
    assertThat(documents.reading(one).text()).contains(symbol);
    assertThat(of(elsewhere, two)).as("the other one is not for these eyes").isEmpty();
    imported(
        clerk, province, ++number + "-KH/TU", "2026-03-07", cites.formatted(symbol, "20-9-2019"));
    assertThat(of(clerk, one)).as("another term has a document of its own").hasSize(1);
  }

  @Test
  void aNameThatNoUnitBoreAnyMoreIsAskedAbout() throws IOException {
    var old = "Đảng ủy xã Đèo Cũ " + ++number;
    var renamed = office.commune(old, province);
    var now = "Đảng ủy xã Đèo Mới " + number;
    units.rename(renamed, now, "", LocalDate.of(2026, 1, 1)).orThrow();
    var task = "1. %s chuẩn bị báo cáo trước ngày 15-4-2026.".formatted(old);
    var late = imported(clerk, province, ++number + "-KH/TU", "2026-03-05", task);
    var early = imported(clerk, province, ++number + "-KH/TU", "2025-12-05", task);
    assertThat(of(clerk, late))
        .extracting(RegisterWarning::code)
        .containsExactly("UNIT_NAME_NO_LONGER_VALID");
    assertThat(of(clerk, late).getFirst().values()).containsExactly(old, "31/12/2025", now);
    assertThat(of(clerk, early)).isEmpty();
  }

  @Test
  void twoUnderOneSymbolAreSettledByAPerson(Visitor visitor) throws IOException {
    var symbol = ++number + "-KH/TU";
    var one = imported(clerk, province, symbol, "2026-03-05", "Bản thứ nhất của kế hoạch.");
    var two = imported(clerk, province, symbol, "2026-03-05", "Bản thứ hai, chữ khác.");
    assertThat(of(clerk, one))
        .extracting(RegisterWarning::code)
        .containsExactly("SYMBOL_WITH_OTHER_CONTENT");
    assertThat(lineage.workOf(one)).isEqualTo(lineage.workOf(two));
    visitor.signIn(clerk);
    var page = visitor.open("/van-ban/" + two);
    page.getByText("Ghi đã xem").click();
    page.getByLabel("Ý kiến").fill("đang hỏi cơ quan ban hành");
    page.locator(".warning-note button").click();
    assertThat(page.locator(".warning-seen").textContent()).contains("đang hỏi cơ quan ban hành");
    visitor.assertNothingSerious();
    page = visitor.open("/van-ban/" + two + "/thong-tin");
    visitor.assertNothingSerious();
    page.locator("button[value=DIFFERENT]").click();
    assertThat(page.locator("#trung ~ .table-responsive").textContent())
        .contains("hai văn bản khác nhau");
    assertThat(lineage.workOf(one)).isNotEqualTo(lineage.workOf(two));
    assertThat(of(clerk, one)).isEmpty();
    assertThat(versions.twins(clerk, one).getFirst().verdict())
        .isEqualTo(Versions.Verdict.DIFFERENT);
    visitor.assertNoComplaints();
  }

  @Test
  void theTreeIsWalkedWithoutAScriptAndOnAPhone(Visitor visitor) throws IOException {
    var top = ++number + "-CT/TU";
    var middle = ++number + "-KH/TU";
    var lowest =
        imported(
            clerk,
            province,
            ++number + "-KH/TU",
            "2026-03-05",
            "Căn cứ Kế hoạch số %s, ngày 04-02-2026 của Ban Thường vụ Tỉnh ủy.".formatted(middle));
    imported(
        clerk,
        province,
        middle,
        "2026-02-04",
        "Thực hiện Chỉ thị số %s, ngày 03-01-2026 của Ban Thường vụ Tỉnh ủy, Tỉnh ủy đề ra kế hoạch."
            .formatted(top));
    visitor.withoutScripts();
    visitor.signIn(clerk);
    var page = visitor.open("/van-ban/" + lowest + "/quan-he");
    var above = page.locator("section[aria-labelledby=phia-tren]");
    assertThat(above.textContent()).contains(middle).contains(top).contains("chưa có văn bản");
    assertThat(page.locator("svg[role=img] rect").count()).isEqualTo(3);
    above
        .locator("a", new com.microsoft.playwright.Locator.LocatorOptions().setHasText(top))
        .click();
    assertThat(page.locator("h1").textContent()).contains(top);
    assertThat(page.locator("section[aria-labelledby=phia-duoi]").textContent()).contains(middle);
    visitor.size(390, 844);
    visitor.signIn(clerk);
    page = visitor.open("/van-ban/" + lowest + "/quan-he");
    visitor.assertNothingSerious();
    visitor.assertFitsTheWindow();
    page.locator(".relation-form button").first().click();
    assertThat(page.locator(".notice-good").textContent()).contains("Đã ghi quan hệ");
    assertThat(page.content()).contains("xác nhận lúc");
    visitor.assertNoComplaints();
  }
}
