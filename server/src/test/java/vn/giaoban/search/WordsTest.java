package vn.giaoban.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {

  private static String marked(String text) {
    return Words.of(text).stream().map(Word::marked).collect(Collectors.joining(" "));
  }

  private static String bare(String text) {
    return Words.of(text).stream().map(Word::bare).collect(Collectors.joining(" "));
  }

  @Test
  void bothPlacesOfTheToneAreOneWord() {
    assertThat(marked("hoà thuý khoẻ")).isEqualTo(marked("HÒA THÚY KHỎE"));
  }

  @Test
  void wordsThatDifferInMarksStayApart() {
    assertThat(marked("đảng")).isNotEqualTo(marked("đang"));
    assertThat(marked("bộ")).isNotEqualTo(marked("bố")).isNotEqualTo(marked("bọ"));
    assertThat(marked("Đa")).isNotEqualTo(marked("da"));
  }

  @Test
  void withoutMarksAllMeet() {
    assertThat(bare("Đảng bộ xã Tân Lộc, phường Ưu Đàm"))
        .isEqualTo("dang bo xa tan loc phuong uu dam");
  }

  @Test
  void symbolsFallIntoTheirPartsAndLeadingZerosDoNotCount() {
    assertThat(bare("số 05-CT/TW")).isEqualTo("so 5 ct tw");
    assertThat(bare("000")).isEqualTo("0");
  }

  @Test
  void wordsRememberWhereTheyStood() {
    var words = Words.of("  Chi bộ (thôn 1)");
    assertThat(words).extracting(Word::start).containsExactly(2, 6, 10, 15);
    assertThat(words).extracting(Word::end).containsExactly(5, 8, 14, 16);
  }

  @Test
  void decomposedTextHasTheSameBareWords() {
    var text = "Hướng dẫn số 3 của Đảng ủy";
    assertThat(bare(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(bare(text));
  }
}
