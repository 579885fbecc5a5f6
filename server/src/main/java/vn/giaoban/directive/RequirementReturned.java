package vn.giaoban.directive;

/** A check did not uphold that the work is done. */
public record RequirementReturned(RequirementId requirement, AssignmentId assignment) {}
