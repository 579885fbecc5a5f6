package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class OncePerWordTest {

  @Test
  void readsEachWordOnceAlsoWhereNothingStands() {
    var asked = new ArrayList<Integer>();
    var numbers =
        new OncePerWord<String>((words, at) -> {
          asked.add(at);
          return words.get(at).isNumber() ? words.get(at).text() : null;
        });
    var words = Words.of("tổ 4");

    assertThat(numbers.at(words, 1)).isEqualTo("4").isSameAs(numbers.at(words, 1));
    assertThat(numbers.at(words, 0)).isNull();
    assertThat(numbers.at(words, 0)).isNull();
    assertThat(asked).containsExactly(1, 0);
  }

  @Test
  void keepsNothingOfOneTextForAnother() {
    var firsts = new OncePerWord<String>((words, at) -> words.get(at).text());

    assertThat(firsts.at(Words.of("xã"), 0)).isEqualTo("xã");
    assertThat(firsts.at(Words.of("phường"), 0)).isEqualTo("phường");
  }

  @Test
  void asksAlsoPastTheEnd() {
    var firsts = new OncePerWord<String>((words, at) -> words.get(at).text());

    assertThat(firsts.at(Words.of("xã"), 1)).isEmpty();
  }
}
