package vn.giaoban.directive;

/** Somebody of another unit checked the work and found it done. */
public record RequirementVerified(RequirementId requirement, AssignmentId assignment) {}
