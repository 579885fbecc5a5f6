package vn.giaoban.directive;

import java.util.function.BinaryOperator;
import vn.giaoban.access.Rights;

/**
 * The conditions that decide who sees what, for queries in which {@code r} is the requirement and
 * {@code a} one unit's holding of it. They use the parameter {@code :viewer}.
 */
final class Sight {

  /** One unit's holding: seen by who follows it up, by that unit, and by those that help it. */
  static final String HOLDING = holding(Rights::on);

  /** The requirement itself: seen by who follows it up and by all who hold or help with a part. */
  static final String REQUIREMENT = requirement(Rights::on);

  // The same for the few rows of one unit, where planning would take longer than running.
  static final String HOLDING_AT_ONE = holding(Rights::onEach);
  static final String REQUIREMENT_AT_ONE = requirement(Rights::onEach);

  private static String holding(BinaryOperator<String> right) {
    return "(%s or %s or exists (select 1 from directive_co_assignment co where co.assignment_id = a.id and %s))"
        .formatted(
            right.apply("r.holder_id", Requirements.READ),
            right.apply("a.unit_id", Requirements.READ),
            right.apply("co.unit_id", Requirements.READ));
  }

  private static String requirement(BinaryOperator<String> right) {
    return """
    (%s or exists (select 1 from directive_assignment sa where sa.requirement_id = r.id and (%s
      or exists (select 1 from directive_co_assignment sco where sco.assignment_id = sa.id and %s))))\
    """
        .formatted(
            right.apply("r.holder_id", Requirements.READ),
            right.apply("sa.unit_id", Requirements.READ),
            right.apply("sco.unit_id", Requirements.READ));
  }

  private Sight() {}
}
