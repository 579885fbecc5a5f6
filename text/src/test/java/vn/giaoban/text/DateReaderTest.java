package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10/7/2019|2019-07-10|10/7/2019",
        "1-02-2019 và|2019-02-01|1-02-2019",
        "' ngày 3 . 4 . 2020.'|2020-04-03|3 . 4 . 2020",
        "', ngày 10 tháng 7 năm 2019,'|2019-07-10|10 tháng 7 năm 2019",
        "' (ký ngày 5/6/2021)'|2021-06-05|5/6/2021",
      })
  void readsTheDateThatFollows(String text, String date, String written) {
    var found = Objects.requireNonNull(DateReader.follows(text, 0));

    assertThat(found.date()).hasToString(date);
    assertThat(found.written()).isEqualTo(written);
    assertThat(text.substring(found.start(), found.end())).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ngày ",
        "123/4/2019",
        "1/2/20190",
        "1/2/2019/3",
        "1/2/19",
        "30/2/2019",
        "1 /  2/2019",
        "10 tháng 7",
        "10 tháng 7/2019",
        "vào 1/2/2019",
      })
  void readsNothingElse(String text) {
    assertThat(DateReader.follows(text, 0)).isNull();
  }

  @Test
  void aDateDoesNotBeginInsideANumber() {
    assertThat(DateReader.follows("11/2/2019", 1)).isNull();
    assertThat(DateReader.follows("1.1/2/2019", 2)).isNull();
  }
}
