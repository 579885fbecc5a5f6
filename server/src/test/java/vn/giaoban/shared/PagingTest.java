package vn.giaoban.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PagingTest {

  @Test
  void keepsWithinWhatCanBeShown() {
    var paging = new Paging(-4, 1_000_000, "x", false);
    assertThat(paging.page()).isEqualTo(1);
    assertThat(paging.size()).isEqualTo(200);
  }

  @Test
  void anUnknownSortIsTheFirstChoice() {
    var asked = new Paging(3, 25, "id; drop table x", false);
    assertThat(asked.sortedBy(Set.of("name"), "name", true))
        .isEqualTo(new Paging(3, 25, "name", true));
    assertThat(new Paging(1, 25, "name", false).sortedBy(Set.of("name"), "other", true).sort())
        .isEqualTo("name");
  }

  @Test
  void countsPages() {
    var paging = new Paging(1, 25, "", false);
    assertThat(new Slice<>(List.of(), 0, paging).pages()).isEqualTo(1);
    assertThat(new Slice<>(List.of(), 25, paging).pages()).isEqualTo(1);
    assertThat(new Slice<>(List.of(), 26, paging).pages()).isEqualTo(2);
  }
}
