package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpeningsTest {

  private final Openings openings =
      PhraseTable.of("giao cho", "giao thêm việc", "đề nghị").openings().with(Openings.words(";"));

  @Test
  void findsTheFirstWordsOfPhrasesWhateverTheirCase() {
    var words = Words.of("Trường mở lớp; Đề nghị phường giao thêm sân");

    assertThat(openings.next(words, 0)).isEqualTo(3);
    assertThat(openings.next(words, 4)).isEqualTo(4);
    assertThat(openings.next(words, 5)).isEqualTo(7);
    assertThat(openings.next(words, 8)).isEqualTo(words.size());
    assertThat(openings.next(words, 5, 6)).isEqualTo(6);
  }

  @Test
  void aFirstWordOpensOnlyWithWhatMayFollowIt() {
    assertThat(openings.mayBeAt(Words.of("giao sân"), 0)).isFalse();
    assertThat(openings.mayBeAt(Words.of("giao"), 0)).isFalse();
    assertThat(openings.mayBeAt(Words.of("; sân"), 0)).isTrue();
  }

  @Test
  void aWordOfAnyOfTheVocabulariesMayBeFollowedByWhatFollowsInEach() {
    var joined = openings.with(PhraseTable.of("giao sân", "đề").openings());

    assertThat(joined.mayBeAt(Words.of("giao sân"), 0)).isTrue();
    assertThat(joined.mayBeAt(Words.of("giao cho"), 0)).isTrue();
    assertThat(joined.mayBeAt(Words.of("đề xuất"), 0)).isTrue();
  }

  @Test
  void otherWordsOfAPhraseOpenNothing() {
    assertThat(openings.mayBeAt(Words.of("cho"), 0)).isFalse();
  }
}
