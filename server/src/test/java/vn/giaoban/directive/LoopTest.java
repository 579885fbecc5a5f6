package vn.giaoban.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.giaoban.testing.ServerTest;

@ServerTest
@Import(Casework.class)
class LoopTest {

  @Autowired Casework casework;
  @Autowired Requirements requirements;
  @Autowired Assignments assignments;

  @Test
  void aRequirementGoesFromTheSentenceToTheClosedFile() {
    var people = casework.people();
    var held = casework.reportedDone(people, LocalDate.of(2026, 12, 31));
    assertThat(held.state()).isEqualTo(RequirementState.REPORTED_DONE);
    assertThat(requirements.find(people.head(), held.requirement()).orElseThrow().overall())
        .isEqualTo(RequirementState.REPORTED_DONE);

    assignments
        .returnIt(people.inspector(), held.id(), held.version(), "Chưa ghi người chịu trách nhiệm.")
        .orThrow();
    held = casework.again(people, held);
    assertThat(held.standing().silent()).isTrue();

    assignments
        .reportDone(
            people.contact(), held.id(), held.version(), Casework.done("danh-muc-bo-sung.csv"))
        .orThrow();
    held = casework.again(people, held);
    assignments
        .verify(people.inspector(), held.id(), held.version(), "Đã đối chiếu tại thôn.")
        .orThrow();
    held = casework.again(people, held);
    assertThat(held.verified()).isNotNull();
    assignments.close(people.head(), held.id(), held.version(), "").orThrow();
    held = casework.again(people, held);
    assertThat(held.state()).isEqualTo(RequirementState.CLOSED);

    assertThat(requirements.history(people.head(), held.requirement()))
        .extracting(HistoryLine::verb)
        .containsExactly(
            Verb.CLOSE,
            Verb.VERIFY,
            Verb.REPORT_DONE,
            Verb.RETURN,
            Verb.REPORT_DONE,
            Verb.ASSIGN,
            Verb.CONFIRM,
            Verb.ADD);
  }
}
