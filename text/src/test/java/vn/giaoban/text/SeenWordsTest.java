package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.giaoban.text.SeenWords.Place;
import vn.giaoban.text.SeenWords.Sought;

class SeenWordsTest {

  private final List<Words> texts =
      List.of(
          Words.of("Các xã (Xã Bãi Dài), “xã” khác, liên-xã"), Words.of("bãi biển. Của XÃ: “bãi”"));

  private static Sought sought(String word) {
    return Sought.all(word).getFirst();
  }

  private SeenWords words(Sought sought) {
    var words = new SeenWords(List.of(sought.first()));
    texts.forEach(words::look);
    return words;
  }

  private List<Place> places(String word) {
    var sought = sought(word);
    var words = words(sought);
    var places = new ArrayList<Place>();
    for (int at = words.first(sought); at >= 0; at = words.next(at)) {
      if (words.place(at).is(sought)) {
        places.add(words.place(at));
      }
    }
    return places;
  }

  private List<String> found(String word) {
    return places(word).stream().map(Place::bare).toList();
  }

  @Test
  void aWordIsFoundInAnyCaseAndWithoutItsPunctuationInOrder() {
    assertThat(found("xã")).containsExactly("xã", "Xã", "xã", "XÃ");
    assertThat(found("(BÃI,")).containsExactly("Bãi", "bãi", "bãi");
    assertThat(found("LIÊN-XÃ")).containsExactly("liên-xã");
    assertThat(found("huyện")).isEmpty();
    assertThat(found("–")).isEmpty();
  }

  @Test
  void onlyWhatIsLookedForIsNoted() {
    var words = words(sought("XÃ"));

    assertThat(words.covers(sought("xã"))).isTrue();
    assertThat(words.covers(sought("–"))).isTrue();
    assertThat(words.covers(sought("bãi"))).isFalse();
  }

  @Test
  void twoWordsStandOneBehindTheOtherInAnyCaseAndWithoutPunctuationBetween() {
    var second = places("xã").get(1);

    assertThat(second.nextIf(sought("BÃI"))).isNull();
    assertThat(places("bãi").getFirst().nextIf(sought("DÀI"))).isNotNull();
    assertThat(places("xã").getFirst().nextIf(sought("XÃ"))).isNotNull();
    assertThat(places("bãi").getFirst().bare(2)).isEqualTo("Bãi Dài");
  }

  @Test
  void wordsOfTwoTextsAreNotBesideEachOther() {
    assertThat(places("liên-xã").getFirst().nextIf(sought("bãi"))).isNull();
    assertThat(places("biển").getFirst().nextIf(sought("của"))).isNull();
  }

  @Test
  void aWordOpensATextOrASentence() {
    assertThat(places("các").getFirst().opens()).isTrue();
    assertThat(places("xã").getFirst().opens()).isFalse();
    assertThat(places("của").getFirst().opens()).isTrue();
    assertThat(places("bãi")).extracting(Place::opens).containsExactly(false, true, true);
  }
}
