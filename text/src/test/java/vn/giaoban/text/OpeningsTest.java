package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningsTest {

  private final Openings openings =
      Openings.of(PhraseTable.tagged(List.of("giao cho", "đề nghị"))).with(Openings.words(";"));

  @Test
  void findsTheFirstWordsOfPhrasesWhateverTheirCase() {
    var words = Words.of("Trường mở lớp; Đề nghị phường giao sân");

    assertThat(openings.next(words, 0)).isEqualTo(3);
    assertThat(openings.next(words, 4)).isEqualTo(4);
    assertThat(openings.next(words, 5)).isEqualTo(7);
    assertThat(openings.next(words, 8)).isEqualTo(words.size());
  }

  @Test
  void otherWordsOfAPhraseOpenNothing() {
    assertThat(openings.mayBeAt(Words.of("cho"), 0)).isFalse();
  }

  @Test
  void refusesAVocabularyThatDoesNotTellItsPhrases() {
    var untagged = PhraseTable.of("giao cho");

    assertThatThrownBy(() -> Openings.of(untagged)).isInstanceOf(IllegalArgumentException.class);
  }
}
