package vn.giaoban.directive;

import java.util.List;
import java.util.Optional;
import vn.giaoban.shared.Problem;

/** What has to hold for the terms of a requirement. */
final class TermRules {

  static final List<Rule<Terms>> ALL =
      List.of(
          TermRules::aDayIsNotGivenAndDeniedAtOnce,
          TermRules::theDayCanBeMeant,
          TermRules::namesAreNotTexts,
          TermRules::theProductIsShort);

  private TermRules() {}

  static Optional<Problem> aDayIsNotGivenAndDeniedAtOnce(Terms terms) {
    return terms.noDeadline() && (terms.dueOn() != null || terms.recurrence() != null)
        ? Optional.of(Problem.at("noDeadline", "directive.problem.time-both"))
        : Optional.empty();
  }

  static Optional<Problem> theDayCanBeMeant(Terms terms) {
    var day = terms.dueOn();
    return day != null && (day.getYear() < 1930 || day.getYear() > 2100)
        ? Optional.of(Problem.at("dueOn", "directive.problem.due-year"))
        : Optional.empty();
  }

  static Optional<Problem> namesAreNotTexts(Terms terms) {
    var tooLong =
        terms.responsible().stream().anyMatch(name -> name.length() > 300)
            || terms.coordinating().stream().anyMatch(name -> name.length() > 300)
            || terms.responsible().size() > 200
            || terms.coordinating().size() > 200
            || (terms.reportTo() != null && terms.reportTo().length() > 300);
    return tooLong
        ? Optional.of(Problem.at("responsible", "directive.problem.names"))
        : Optional.empty();
  }

  static Optional<Problem> theProductIsShort(Terms terms) {
    return terms.product() != null && terms.product().length() > 1000
        ? Optional.of(Problem.at("product", "directive.problem.product"))
        : Optional.empty();
  }
}
