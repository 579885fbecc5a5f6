package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.giaoban.text.SeenWords.Sought;

class SeenWordsTest {

  private final SeenWords words =
      new SeenWords(List.of("Các xã (Xã Bãi Dài), “xã” khác", "bãi biển của XÃ."));

  private List<String> found(String word) {
    var sought = Sought.of(word);
    var found = new ArrayList<String>();
    for (int at = words.first(sought); at >= 0; at = words.next(at, sought)) {
      found.add(words.bare(at));
    }
    return found;
  }

  @Test
  void aWordIsFoundInAnyCaseAndWithoutItsPunctuationInOrder() {
    assertThat(found("xã")).containsExactly("xã", "Xã", "xã", "XÃ");
    assertThat(found("BÃI")).containsExactly("Bãi", "bãi");
    assertThat(found("huyện")).isEmpty();
  }

  @Test
  void wordsOfTwoTextsAreNotBesideEachOther() {
    int last = words.first(Sought.of("khác"));

    assertThat(words.isFollowed(last - 1, Sought.of("KHÁC"))).isTrue();
    assertThat(words.isFollowed(last, Sought.of("bãi"))).isFalse();
    assertThat(words.opens(last)).isFalse();
    assertThat(words.opens(last + 1)).isTrue();
  }

  @Test
  void twoWordsAreFoundOneBehindTheOtherInAnyCase() {
    var first = Sought.of("XÃ");
    var second = Sought.of("BÃI");
    int at = words.firstPair(first, second);

    assertThat(words.bare(at, 2)).isEqualTo("Xã Bãi");
    assertThat(words.nextPair(at, first, second)).isNegative();
    assertThat(words.firstPair(second, first)).isNegative();
  }
}
