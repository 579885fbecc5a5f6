package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixedWordsTest {

  @Test
  void readsWhatEachMatchBeginsWith() {
    assertThat(FixedWords.begins("trước ngày [1-3]"))
        .containsExactlyInAnyOrder("trước ngày 1", "trước ngày 2", "trước ngày 3");
    assertThat(FixedWords.begins("(?<!\\p{L})(?:chậm|muộn) nhất(?!\\p{L})"))
        .containsExactlyInAnyOrder("chậm nhất", "muộn nhất");
    assertThat(FixedWords.begins("(?:hết )?(?:là )?ngày"))
        .containsExactlyInAnyOrder("ngày", "là ngày", "hết ngày", "hết là ngày");
    assertThat(FixedWords.begins("[Xx]ã \\p{Lu}")).containsExactlyInAnyOrder("Xã ", "xã ");
    assertThat(FixedWords.begins("^đây là|căn cứ")).containsExactlyInAnyOrder("căn cứ", "đây là");
    assertThat(FixedWords.begins("a+b")).containsExactly("a");
    assertThat(FixedWords.begins("\\d{1,2}/")).hasSize(10).contains("0", "9");
  }

  @Test
  void aBeginningThatAnotherBeginsWithStandsForBoth() {
    assertThat(FixedWords.begins("xã|xã viên")).containsExactly("xã");
    assertThat(FixedWords.begins("hạn(?: nộp)? .*")).containsExactly("hạn ");
  }

  @Test
  void longBeginningsAreCut() {
    assertThat(FixedWords.begins("một hai ba bốn năm sáu bảy"))
        .containsExactly("một hai ba bốn năm");
  }

  @ParameterizedTest
  @ValueSource(strings = {".*xã", "\\p{Lu}", "(?:xã)?", "xã|\\p{L}", "[^.;]xã"})
  void nothingIsFixedWhereAnythingMayStandFirst(String regex) {
    assertThat(FixedWords.begins(regex)).isEmpty();
  }

  @Test
  void readsOfWhichWordsEachMatchContainsOne() {
    assertThat(FixedWords.contains(".* (?:để|đến) .* biết(?!\\p{L}).*")).containsExactly(" biết");
    assertThat(FixedWords.contains("(?:để|nhằm).*|.*(?:nguy cơ|có thể).*"))
        .containsExactlyInAnyOrder("để", "nhằm", "nguy cơ", "có thể");
    assertThat(FixedWords.contains("\\p{L}+|xã")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(?i)xã", "(xã)\\1", "xã(", "x**"})
  void refusesWhatItDoesNotKnow(String regex) {
    assertThatThrownBy(() -> FixedWords.begins(regex)).isInstanceOf(IllegalArgumentException.class);
  }
}
