package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeenWordsTest {

  private final SeenWords words =
      new SeenWords(List.of("Các xã (Xã Bãi Dài), “xã” khác", "bãi biển của XÃ."));

  private List<String> found(String bare) {
    var found = new ArrayList<String>();
    for (int at = words.first(bare); at >= 0; at = words.next(at, bare)) {
      found.add(words.word(at));
    }
    return found;
  }

  @Test
  void aWordIsFoundInAnyCaseAndWithItsPunctuationInOrder() {
    assertThat(found("xã")).containsExactly("xã", "(Xã", "“xã”", "XÃ.");
    assertThat(found("BÃI")).containsExactly("Bãi", "bãi");
    assertThat(found("huyện")).isEmpty();
  }

  @Test
  void wordsOfTwoTextsAreNotBesideEachOther() {
    int last = words.first("khác");

    assertThat(words.isBeside(last - 1, last)).isTrue();
    assertThat(words.isBeside(last + 1, last)).isFalse();
    assertThat(words.isFollowed(last - 1, "KHÁC", SeenWords.hash("KHÁC"))).isTrue();
    assertThat(words.isFollowed(last, "bãi", SeenWords.hash("bãi"))).isFalse();
  }
}
