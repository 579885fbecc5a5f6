package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Expressions that are tried only where a text begins as they do match what they always match. */
class OpeningPatternTest {

  private static final String REGEX =
      "(?:tuy nhiên|tuy|(?:hiện nay |đến )?(?:vẫn )?còn (?:\\d|nhiều)|đáng)(?!\\p{L}).*";

  private static final List<String> TEXTS =
      List.of(
          "tuy nhiên, còn chậm",
          "tuy vậy",
          "tuyên dương",
          "hiện nay còn 3 hộ",
          "hiện nay vẫn còn nhiều hộ",
          "hiện nay còn ba hộ",
          "đến vẫn còn 12",
          "còn 4",
          "còn",
          "đáng",
          "đ",
          "",
          "a",
          "ỹ",
          "và tuy nhiên");

  @Test
  void theSameTextsMatch() {
    var tried = OpeningPattern.of(REGEX);
    var always = Pattern.compile(REGEX);
    for (var text : TEXTS) {
      assertThat(tried.matches(text)).as(text).isEqualTo(always.matcher(text).matches());
      assertThat(tried.opens(text)).as(text).isEqualTo(always.matcher(text).lookingAt());
    }
  }

  @Test
  void refusesWhatMayBeginWithAnything() {
    assertThatThrownBy(() -> OpeningPattern.of("(?:tuy )?.*"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
