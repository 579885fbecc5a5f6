package vn.giaoban.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.UnitId;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

/**
 * The order of what is found, the days, and what more entries have than are fetched and sorted: one
 * month after another must give the same.
 */
@ServerTest
class SearchTest {

  private static final int MANY = 2_100;
  private static final int A_PAGE = 200;
  private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);

  @Autowired Office office;
  @Autowired Search search;
  @Autowired SearchIndex index;
  @Autowired PlatformTransactionManager transactions;

  private SearchHits find(Viewer viewer, String source, String text, Paging paging) {
    return search.find(viewer, source, "document.read", words(text, null, null), true, paging);
  }

  private SearchHits find(Viewer viewer, String source, String text, int page) {
    return find(viewer, source, text, new Paging(page, A_PAGE, "", false));
  }

  private static SearchFilter words(String text, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new SearchFilter(text, false, "", "", from, to, null);
  }

  private void put(List<SearchEntry> entries) {
    new TransactionTemplate(transactions).executeWithoutResult(_ -> index.putAll(entries));
  }

  @Test
  void commonWordsAreFoundLatestFirstAndWithinRights() {
    var source = "thu-" + UUID.randomUUID();
    var province = office.province("Tỉnh ủy Nhiều");
    var mine = office.commune("Đảng ủy xã Một", province);
    var other = office.commune("Đảng ủy xã Hai", province);
    var entries = new ArrayList<SearchEntry>();
    for (int i = 0; i < 2 * MANY; i++) {
      entries.add(entry(source, i % 2 == 0 ? mine : other, "Thông báo", i));
    }
    for (int i = 0; i < 3; i++) {
      entries.add(entry(source, mine, "Thông báo", null));
    }
    put(entries);
    var clerk = office.person("clerk", mine);
    var head = office.person("head", province);
    assertThat(find(head, source, "chung", 1).more()).isTrue();
    assertThat(find(head, source, "chung", 1).known()).isEqualTo(2_000);
    assertThat(find(head, source, "\"so 4199\"", 1).known()).isEqualTo(1);
    for (var word : List.of("chung", "thông")) {
      var seen = new ArrayList<UUID>();
      IntStream.rangeClosed(1, 11)
          .forEach(page -> seen.addAll(find(clerk, source, word, page).refs()));
      assertThat(seen).as(word).doesNotHaveDuplicates().hasSize(MANY + 3);
      assertThat(seen.getFirst())
          .isEqualTo(find(clerk, source, "\"so 4198\"", 1).refs().getFirst());
      assertThat(seen.subList(MANY, MANY + 3))
          .as("without a day")
          .containsExactlyInAnyOrderElementsOf(
              entries.subList(2 * MANY, 2 * MANY + 3).stream().map(SearchEntry::ref).toList());
      assertThat(find(clerk, source, word, 12).isEmpty()).isTrue();
    }
    assertThat(find(clerk, source, "\"so 4199\"", 1).refs()).isEmpty();
  }

  @Test
  void whatHasTheWordsInItsTitleStandsFirstUnlessTheLatestAreAskedFor() {
    var source = "thu-" + UUID.randomUUID();
    var commune = office.commune("Đảng ủy xã Ba", office.province("Tỉnh ủy Thứ Tự"));
    var clerk = office.person("clerk", commune);
    var entries = new ArrayList<SearchEntry>();
    for (int i = 0; i < 30; i++) {
      entries.add(entry(source, commune, i % 2 == 0 ? "Kế hoạch chung" : "Kế hoạch riêng", i));
    }
    put(entries);
    var latest = entries.reversed().stream().map(SearchEntry::ref).toList();
    var best =
        Stream.concat(
                entries.reversed().stream().filter(one -> one.title().endsWith("chung")),
                entries.reversed().stream().filter(one -> one.title().endsWith("riêng")))
            .map(SearchEntry::ref)
            .toList();
    assertThat(pages(clerk, source, "chung", "")).isEqualTo(best);
    assertThat(pages(clerk, source, "\"hoạch chung\" văn", "")).isEqualTo(best.subList(0, 15));
    assertThat(pages(clerk, source, "chung", Search.LATEST_FIRST)).isEqualTo(latest);
  }

  private List<UUID> pages(Viewer viewer, String source, String text, String sort) {
    var seen = new ArrayList<UUID>();
    for (int page = 1; page <= 5; page++) {
      seen.addAll(find(viewer, source, text, new Paging(page, 7, sort, false)).refs());
    }
    return seen;
  }

  @Test
  void daysAreBoundsThatBelongToThePeriod() {
    var source = "thu-" + UUID.randomUUID();
    var commune = office.commune("Đảng ủy xã Bốn", office.province("Tỉnh ủy Ngày"));
    var clerk = office.person("clerk", commune);
    put(IntStream.range(0, 900).mapToObj(day -> entry(source, commune, "Báo cáo", day)).toList());
    for (var days : List.of(new int[] {3, 3}, new int[] {20, 45}, new int[] {300, 899})) {
      assertThat(
              search
                  .find(
                      clerk,
                      source,
                      "document.read",
                      words("chung", FIRST.plusDays(days[0]), FIRST.plusDays(days[1])),
                      true,
                      new Paging(1, 50, "", false))
                  .known())
          .isEqualTo(days[1] - days[0] + 1);
    }
    assertThat(
            search
                .find(
                    clerk,
                    source,
                    "document.read",
                    words("chung", FIRST.plusDays(899), null),
                    true,
                    new Paging(1, 50, "", false))
                .known())
        .isEqualTo(1);
  }

  private static SearchEntry entry(
      String source, UnitId place, String title, @Nullable Integer number) {
    return new SearchEntry(
        source,
        UUID.randomUUID(),
        Set.of(place),
        title,
        "Từ chung cho mọi văn bản, số " + number,
        null,
        null,
        number == null ? null : FIRST.plusDays(number));
  }
}
