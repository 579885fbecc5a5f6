package vn.giaoban.directive;

import java.util.List;
import java.util.Optional;
import vn.giaoban.shared.Problem;

/**
 * One condition on what somebody is about to do.
 *
 * @param <T> what is about to be done, with all that the rule has to know
 */
@FunctionalInterface
interface Rule<T> {

  /** Why {@code attempt} breaks this rule; empty where it keeps it. */
  Optional<Problem> brokenBy(T attempt);

  /** All reasons together, so that they can be mended together. */
  static <T> List<Problem> broken(T attempt, List<Rule<T>> rules) {
    return rules.stream().flatMap(rule -> rule.brokenBy(attempt).stream()).toList();
  }
}
