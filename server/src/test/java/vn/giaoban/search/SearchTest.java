package vn.giaoban.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
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
 * What more entries have than are fetched and sorted: the walk down the days must give the same.
 */
@ServerTest
class SearchTest {

  private static final int MANY = 2_100;

  @Autowired Office office;
  @Autowired Search search;
  @Autowired SearchIndex index;
  @Autowired PlatformTransactionManager transactions;

  private SearchHits find(Viewer viewer, String source, String text, int page) {
    return search.find(
        viewer,
        source,
        "document.read",
        new SearchFilter(text, false, "", "", null, null, null),
        true,
        new Paging(page, 50, "", false));
  }

  @Test
  void commonWordsAreFoundLatestFirstAndWithinRights() {
    var source = "thu-" + UUID.randomUUID();
    var province = office.province("Tỉnh ủy Nhiều");
    var mine = office.commune("Đảng ủy xã Một", province);
    var other = office.commune("Đảng ủy xã Hai", province);
    new TransactionTemplate(transactions)
        .executeWithoutResult(_ -> {
          for (int i = 0; i < 2 * MANY; i++) {
            index.put(entry(source, i % 2 == 0 ? mine : other, i));
          }
        });
    var clerk = office.person("clerk", mine);
    var head = office.person("head", province);
    assertThat(find(head, source, "chung", 1).more()).isTrue();
    assertThat(find(head, source, "chung", 1).known()).isEqualTo(2_000);
    assertThat(find(head, source, "\"so 4199\"", 1).known()).isEqualTo(1);
    var seen = new HashSet<UUID>();
    IntStream.rangeClosed(1, 42)
        .forEach(page -> seen.addAll(find(clerk, source, "chung", page).refs()));
    assertThat(seen).hasSize(MANY);
    assertThat(find(clerk, source, "chung", 1).refs().getFirst())
        .isEqualTo(find(clerk, source, "\"so 4198\"", 1).refs().getFirst());
    assertThat(find(clerk, source, "\"so 4199\"", 1).refs()).isEmpty();
    assertThat(find(clerk, source, "chung", 43).isEmpty()).isTrue();
  }

  private static SearchEntry entry(String source, UnitId place, int number) {
    return new SearchEntry(
        source,
        UUID.randomUUID(),
        Set.of(place),
        "Thông báo",
        "Từ chung cho mọi văn bản, số " + number,
        null,
        null,
        LocalDate.of(2010, 1, 1).plusDays(number));
  }
}
