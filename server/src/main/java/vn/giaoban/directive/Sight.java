package vn.giaoban.directive;

import vn.giaoban.access.Rights;

/**
 * The conditions that decide who sees what, for queries in which {@code r} is the requirement and
 * {@code a} one unit's holding of it. They use the parameter {@code :viewer}.
 */
final class Sight {

  /** The unit that follows the requirement up is one the viewer may look into. */
  static final String AT_HOLDER = Rights.on("r.holder_id", Requirements.READ);

  /** One unit's holding: seen by who follows it up, by that unit, and by those that help it. */
  static final String HOLDING =
      "(%s or %s or exists (select 1 from directive_co_assignment co where co.assignment_id = a.id and %s))"
          .formatted(
              AT_HOLDER,
              Rights.on("a.unit_id", Requirements.READ),
              Rights.on("co.unit_id", Requirements.READ));

  /** The requirement itself: seen by who follows it up and by all who hold or help with a part. */
  static final String REQUIREMENT =
      """
      (%s or exists (select 1 from directive_assignment sa where sa.requirement_id = r.id and (%s
        or exists (select 1 from directive_co_assignment sco where sco.assignment_id = sa.id and %s))))\
      """
          .formatted(
              AT_HOLDER,
              Rights.on("sa.unit_id", Requirements.READ),
              Rights.on("sco.unit_id", Requirements.READ));

  private Sight() {}
}
