package vn.giaoban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GiaobanTest {

  private final Console console = new Console();

  @Test
  void withoutACommandItShowsWhatThereIs() {
    assertThat(console.run()).isEqualTo(Giaoban.DONE);
    assertThat(console.out()).contains("Cách dùng:", "start", "extract", "help");
    assertThat(console.out()).doesNotContain("rehearse");
  }

  @Test
  void speaksEnglishWhenAsked() {
    console.run("--lang", "en");
    assertThat(console.out()).contains("Usage:", "Commands:");
    console.run("--lang=en", "help", "extract");
    assertThat(console.out()).contains("Reads documents", "Documents: .docx");
    console.run("extract", "--lang=en");
    assertThat(console.err()).contains("Missing: FILE");
  }

  @Test
  void followsTheLanguageOfTheMachineButTheSwitchWins() {
    console.with("LANG", "en_US.UTF-8");
    console.run();
    assertThat(console.out()).contains("Usage:");
    console.run("--lang=vi");
    assertThat(console.out()).contains("Cách dùng:");
    console.with("LC_ALL", "vi_VN.UTF-8");
    console.run();
    assertThat(console.out()).contains("Cách dùng:");
  }

  @Test
  void saysWhatItDidNotUnderstand() {
    assertThat(console.run("extrct")).isEqualTo(Giaoban.NOT_UNDERSTOOD);
    assertThat(console.err()).contains("Không hiểu: extrct").contains("giaoban --help");
    assertThat(console.run("extract")).isEqualTo(Giaoban.NOT_UNDERSTOOD);
    assertThat(console.err()).contains("Còn thiếu: FILE").contains("giaoban extract --help");
    assertThat(console.run("start", "--port", "cao")).isEqualTo(Giaoban.NOT_UNDERSTOOD);
    assertThat(console.err()).contains("'cao'").contains("PORT");
    assertThat(console.run("start", "--port")).isEqualTo(Giaoban.NOT_UNDERSTOOD);
    assertThat(console.err()).contains("PORT");
    assertThat(console.out()).isEmpty();
  }

  @Test
  void bothLanguagesHaveTheSameMessages() {
    var vietnamese = new Messages(Messages.VIETNAMESE).bundle();
    var english = new Messages(Locale.ENGLISH).bundle();
    assertThat(english.getLocale()).isEqualTo(Locale.ENGLISH);
    assertThat(new TreeSet<>(english.keySet())).isEqualTo(new TreeSet<>(vietnamese.keySet()));
    assertThat(english.keySet())
        .filteredOn(name -> english.getString(name).equals(vietnamese.getString(name)))
        .as("not translated")
        .allMatch(name -> english.getString(name).isEmpty());
  }
}
