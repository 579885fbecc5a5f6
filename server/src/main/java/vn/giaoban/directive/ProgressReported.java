package vn.giaoban.directive;

/**
 * A unit reported on what it holds.
 *
 * @param done whether it says that the work is done
 */
public record ProgressReported(RequirementId requirement, AssignmentId assignment, boolean done) {}
