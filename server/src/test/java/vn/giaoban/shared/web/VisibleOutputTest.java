package vn.giaoban.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What one does not see in a text gets a sign on every page, and stays where it was. */
class VisibleOutputTest {

  @Test
  void aCharacterThatTurnsTheTextOrHasNoWidthGetsASign() {
    assertThat(written("p", null, "Số \u202e21\u200b < 3"))
        .isEqualTo(
            "Số <span class=\"unseen\" data-sign=\"RLO\">\u202e</span>21"
                + "<span class=\"unseen\" data-sign=\"ZWSP\">\u200b</span> &lt; 3");
    assertThat(written("p", null, "\ud83d\udcc4\udb40\udc41"))
        .isEqualTo("\ud83d\udcc4<span class=\"unseen\" data-sign=\"U+E0041\">\udb40\udc41</span>");
  }

  @Test
  void whereNoMarkupCanStandTheSignStandsForTheCharacter() {
    assertThat(written("option", null, "a\u2066b")).isEqualTo("a⟨LRI⟩b");
    assertThat(written("title", null, "a\u2028b")).isEqualTo("a b");
  }

  @Test
  void whatComesBackFromThePageIsUntouched() {
    assertThat(written("textarea", null, "a\u2066b")).isEqualTo("a\u2066b");
    assertThat(written("input", "value", "a\u2066b")).isEqualTo("a\u2066b");
  }

  @Test
  void aLineInACellIsShown() {
    assertThat(written("span", null, "| a\u2028b |"))
        .isEqualTo("| a<span class=\"line-in-cell\">\u2028</span>b |");
  }

  private static String written(String tag, @Nullable String attribute, String text) {
    var output = new StringOutput();
    var visible = new VisibleOutput(output);
    visible.setContext(tag, attribute);
    visible.writeUserContent(text);
    return output.toString();
  }
}
