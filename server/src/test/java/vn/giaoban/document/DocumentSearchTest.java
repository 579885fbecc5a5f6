package vn.giaoban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaoban.access.Viewer;
import vn.giaoban.search.SearchFilter;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.UnitId;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

@ServerTest
class DocumentSearchTest {

  @Autowired Office office;
  @Autowired Documents documents;
  @Autowired DocumentSearch search;
  @Autowired Headers headers;
  @Autowired JdbcClient jdbc;
  @TempDir Path folder;

  private UnitId province;
  private UnitId commune;
  private Viewer clerk;

  @BeforeEach
  void threeDocuments() throws IOException {
    province = office.province("Tỉnh ủy Tìm Mẫu");
    commune = office.commune("Đảng ủy xã Tìm Mẫu", province);
    clerk = office.person("clerk", commune);
    bringIn(
        "KẾ HOẠCH",
        "9-KH/TU",
        "05 tháng 3 năm 2025",
        "Trồng rừng phòng hộ ven hòa giang; thực hiện Chỉ thị số 05-CT/TM.");
    bringIn(
        "THÔNG BÁO",
        "10-TB/TU",
        "06 tháng 3 năm 2026",
        "Phân công người trả lời kiến nghị. Rừng giao cho thôn.");
    bringIn(
        "THÔNG BÁO",
        "100-TB/TU",
        "07 tháng 3 năm 2026",
        "Trả tiền trực lễ; lời cảm ơn; phòng rừng.");
  }

  private DocumentId bringIn(String kind, String symbol, String day, String body)
      throws IOException {
    var text =
        """
        TỈNH ỦY TÌM MẪU
        *
        Số %s

        Tìm Mẫu, ngày %s

        %s
        về việc mẫu %s

        %s
        """
            .formatted(symbol, day, kind, symbol.substring(0, 2), body + " " + UUID.randomUUID());
    var file = Files.writeString(folder.resolve(UUID.randomUUID() + ".txt"), text);
    return documents.importFile(clerk, commune, "tep.txt", file).orThrow().id();
  }

  private static SearchFilter words(String text) {
    return new SearchFilter(text, false, "", "", null, null, null);
  }

  private List<String> symbols(Viewer viewer, SearchFilter filter, boolean apart) {
    return search.find(viewer, filter, apart, new Paging(1, 25, "", false)).rows().stream()
        .map(row -> String.valueOf(row.label().symbol()))
        .toList();
  }

  private List<String> symbols(String text) {
    return symbols(clerk, words(text), false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trong rung phong ho",
        "TRỒNG RỪNG",
        "\"rừng phòng hộ\"",
        "hoà giang",
        "hòa giang",
        "5-CT/TM",
        "\"chi thi so 05\"",
        "ven hòa giang thực hiện"
      })
  void wordsAreFoundWithAndWithoutMarksAndBothPlacesOfTheTone(String text) {
    assertThat(symbols(text)).containsExactly("9-KH/TU");
  }

  @Test
  void marksThatWereTypedCount() {
    assertThat(symbols("rung")).hasSize(3);
    assertThat(symbols("trống rừng")).isEmpty();
    assertThat(symbols("\"rừng phóng hộ\"")).isEmpty();
  }

  @Test
  void whetherMarksCountIsDecidedForEachWord() throws IOException {
    bringIn(
        "BÁO CÁO", "12-BC/TU", "08 tháng 3 năm 2026", "Khoán rừng phòng hộ; rưng rưng, phóng xe.");
    assertThat(symbols("\"khoán rung phòng ho\"")).containsExactly("12-BC/TU");
    assertThat(symbols("khoan rừng phong hộ")).containsExactly("12-BC/TU");
    // Both words stand in the text as they were typed, but not at this place.
    assertThat(symbols("\"khoan rưng phong\"")).isEmpty();
    assertThat(symbols("\"rung phóng ho\"")).isEmpty();
    assertThat(symbols("\"rừng phòng hộ 12\"")).isEmpty();
  }

  @Test
  void theLatestStandsFirst() {
    assertThat(symbols("rừng")).containsExactly("100-TB/TU", "10-TB/TU", "9-KH/TU");
  }

  @Test
  void wordsSideBySideComeAloneUntilOthersAreAskedFor() {
    var result = search.find(clerk, words("trả lời"), false, new Paging(1, 25, "", false));
    assertThat(result.hits().together()).isTrue();
    assertThat(result.rows()).extracting(row -> row.label().symbol()).containsExactly("10-TB/TU");
    assertThat(symbols(clerk, words("trả lời"), true)).containsExactly("100-TB/TU", "10-TB/TU");
    assertThat(symbols("kiến người")).as("apart where they never stand together").hasSize(1);
  }

  @Test
  void aPhraseIsNotFoundWhereOnlyItsPairsStand() throws IOException {
    bringIn(
        "BÁO CÁO",
        "11-BC/TU",
        "08 tháng 3 năm 2026",
        "alpha beta gama; xen beta gama đêm; alpha beta xen.");
    assertThat(symbols("\"alpha beta gama đêm\"")).isEmpty();
    assertThat(symbols("\"beta gama dem\"")).containsExactly("11-BC/TU");
  }

  @Test
  void fieldsNarrowWhatIsFound() {
    assertThat(
            symbols(
                clerk, new SearchFilter("rừng", false, "Kế hoạch", "", null, null, null), false))
        .containsExactly("9-KH/TU");
    assertThat(
            symbols(
                clerk,
                new SearchFilter(
                    "", false, "", "tinh uy tim", LocalDate.of(2026, 3, 7), null, null),
                false))
        .containsExactly("100-TB/TU");
    assertThat(
            symbols(
                clerk,
                new SearchFilter("", false, "", "", null, LocalDate.of(2025, 12, 31), null),
                false))
        .containsExactly("9-KH/TU");
    assertThat(symbols(clerk, new SearchFilter("rừng", true, "", "", null, null, null), false))
        .isEmpty();
    assertThat(symbols(clerk, new SearchFilter("10-TB/TU", true, "", "", null, null, null), false))
        .containsExactly("10-TB/TU");
  }

  @Test
  void aUnitCountsWithThoseBelowIt() {
    var over = office.person("head", province);
    var elsewhere = office.commune("Đảng ủy xã Khác", province);
    assertThat(symbols(over, new SearchFilter("rừng", false, "", "", null, null, province), false))
        .hasSize(3);
    assertThat(symbols(over, new SearchFilter("rừng", false, "", "", null, null, elsewhere), false))
        .isEmpty();
  }

  @Test
  void nobodyFindsWhatTheyMayNotSee() throws IOException {
    var neighbour = office.commune("Đảng ủy xã Láng Giềng", province);
    var stranger = office.person("clerk", neighbour);
    assertThat(symbols(stranger, words("rừng"), false)).isEmpty();
    var shared = bringIn("CHỈ THỊ", "12-CT/TU", "09 tháng 3 năm 2026", "Giữ rừng đầu nguồn.");
    documents.share(shared, neighbour);
    assertThat(symbols(stranger, words("rừng"), false)).containsExactly("12-CT/TU");
  }

  @Test
  void aCompletedHeaderIsFoundAtOnce() throws IOException {
    var document = bringIn("CÔNG VĂN", "13-CV/TU", "10 tháng 3 năm 2026", "Nội dung.");
    var stored = documents.find(clerk, document).orElseThrow();
    var given = new HeaderValues("Công văn", "13-CV/TU", "Văn phòng", null, "mượn hội trường lớn");
    headers.complete(clerk, stored, stored.version(), given).orThrow();
    assertThat(
            symbols(clerk, new SearchFilter("hội trường", true, "", "", null, null, null), false))
        .containsExactly("13-CV/TU");
  }

  @Test
  void whatWasThereBeforeTheIndexComesIntoIt() {
    jdbc.sql("delete from search_entry where :holder = any(places)")
        .param("holder", commune.value())
        .update();
    assertThat(symbols("rừng")).isEmpty();
    search.catchUp();
    assertThat(symbols("rừng")).hasSize(3);
    search.catchUp();
    assertThat(symbols("rừng")).hasSize(3);
  }

  @Test
  void pagesFollowOneAnotherWithoutGapOrRepeat() throws IOException {
    for (int i = 1; i <= 7; i++) {
      bringIn("THÔNG BÁO", (200 + i) + "-TB/TU", "1" + i + " tháng 3 năm 2026", "rừng dày");
    }
    var first = search.find(clerk, words("rừng"), false, new Paging(1, 4, "", false));
    var second = search.find(clerk, words("rừng"), false, new Paging(2, 4, "", false));
    var third = search.find(clerk, words("rừng"), false, new Paging(3, 4, "", false));
    assertThat(first.hits().next()).isTrue();
    assertThat(first.hits().known()).isEqualTo(10);
    assertThat(third.hits().next()).isFalse();
    assertThat(
            Stream.of(first, second, third).flatMap(page -> page.hits().refs().stream()).distinct())
        .hasSize(10);
  }

  @Test
  void theSentenceWithTheWordsIsShown() {
    var row =
        search
            .find(clerk, words("tra loi kien nghi"), false, new Paging(1, 25, "", false))
            .rows()
            .getFirst();
    assertThat(row.passage().pieces())
        .anyMatch(piece -> piece.found() && piece.text().equals("trả lời kiến nghị"));
  }
}
