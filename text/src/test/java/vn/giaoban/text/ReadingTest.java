package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingTest {

  /** "một" at 3, "hai" at 10, with what is not read between them. */
  private final Reading reading =
      new Reading.Builder(8)
          .add('m', 3)
          .add('ộ', 4)
          .add('t', 5)
          .addBlank(6)
          .add('h', 10)
          .add('a', 11)
          .add('i', 12)
          .addBlank(13)
          .build();

  @Test
  void leavesOutTheLastBlank() {
    assertThat(reading.text()).isEqualTo("một hai");
    assertThat(reading.folded()).isEqualTo("mot hai");
    assertThat(reading.span()).isEqualTo(new Span(3, 13));
  }

  @Test
  void knowsWhereEachCharacterStands() {
    assertThat(reading.source(2)).isEqualTo(5);
    assertThat(reading.source(4)).isEqualTo(10);
    assertThat(reading.span(4, 7)).isEqualTo(new Span(10, 13));
    assertThat(reading.indexOf(10)).isEqualTo(4);
    assertThat(reading.indexOf(8)).isEqualTo(4);
    assertThat(reading.indexOf(99)).isEqualTo(7);
  }

  @Test
  void slicesKeepTheirPlaces() {
    var slice = reading.slice(2, 6);
    assertThat(slice.text()).isEqualTo("t ha");
    assertThat(slice.span()).isEqualTo(new Span(5, 12));
    assertThat(reading.slice(3, 4).isEmpty()).isTrue();
    assertThat(reading.slice(3, 7).text()).isEqualTo("hai");
  }
}
