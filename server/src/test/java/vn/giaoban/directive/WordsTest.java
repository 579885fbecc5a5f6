package vn.giaoban.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import vn.giaoban.text.Recurrence;

/** Every state, verb and refusal has its word in both languages. */
class WordsTest {

  @Test
  void everyNameThatPagesPutTogetherHasItsWord() {
    var keys = new ArrayList<String>();
    for (var state : RequirementState.values()) {
      keys.add(state.key());
      if (state != RequirementState.PROPOSED && state != RequirementState.CONFIRMED) {
        keys.add("why." + state.key());
      }
    }
    for (var timeliness : Timeliness.values()) {
      keys.add(timeliness.key());
      keys.add("why." + timeliness.key());
    }
    for (var verb : Verb.values()) {
      keys.add(verb.key());
      if (List.of(RequirementState.values()).stream()
          .anyMatch(state -> Moves.allowed(verb, state))) {
        keys.add(Moves.refusal(verb).key());
      }
    }
    for (var group : Inbox.Group.values()) {
      var name = group.name().toLowerCase(Locale.ROOT).replace('_', '-');
      keys.add("inbox." + name);
      keys.add("inbox." + name + ".what");
    }
    for (var recurrence : Recurrence.values()) {
      keys.add("directive.recurrence." + recurrence);
    }
    for (var state : Evidence.State.values()) {
      keys.add("evidence." + state.name().toLowerCase(Locale.ROOT));
    }
    for (var file : List.of("messages.directive", "messages.directive_en")) {
      var words = ResourceBundle.getBundle(file, Locale.ROOT);
      assertThat(keys).as(file).allMatch(words::containsKey);
    }
  }
}
