package vn.giaoban.directive;

/** The unit that follows the requirement up closed what one unit held. */
public record RequirementClosed(RequirementId requirement, AssignmentId assignment) {}
