package vn.giaoban.directive;

import vn.giaoban.shared.UnitId;

/** A requirement was given to a unit to carry out. */
public record RequirementAssigned(
    RequirementId requirement, AssignmentId assignment, UnitId unit) {}
