package vn.giaoban.directive;

import java.util.List;
import java.util.Optional;
import vn.giaoban.shared.Problem;

/** What has to hold for a check of reported work. */
final class CheckRules {

  static final List<Rule<Attempt>> OF_A_CHECK = List.of(CheckRules::theCheckerDidNotDoTheWork);

  static final List<Rule<Attempt>> OF_A_VERIFICATION =
      List.of(CheckRules::theCheckerDidNotDoTheWork, CheckRules::someEvidenceStands);

  private CheckRules() {}

  /**
   * A check about to be made.
   *
   * @param evidence how many files stand that nobody rejected
   */
  record Attempt(Assignment assignment, long evidence) {}

  static Optional<Problem> theCheckerDidNotDoTheWork(Attempt attempt) {
    return attempt.assignment().powers().independent()
        ? Optional.empty()
        : Optional.of(Problem.of("directive.problem.own-work"));
  }

  static Optional<Problem> someEvidenceStands(Attempt attempt) {
    return attempt.evidence() == 0
        ? Optional.of(Problem.of("directive.problem.all-rejected"))
        : Optional.empty();
  }
}
