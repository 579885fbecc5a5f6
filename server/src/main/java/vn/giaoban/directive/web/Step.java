package vn.giaoban.directive.web;

import org.jspecify.annotations.Nullable;
import vn.giaoban.directive.AssignmentId;
import vn.giaoban.directive.RequirementId;

/**
 * A step with what one unit holds, as a form sends it: the record from the address, what was seen
 * of it, and words.
 *
 * @param version of the record that the person looked at
 * @param reason where the step has to be explained
 * @param note where something may be added
 */
public record Step(
    RequirementId id,
    AssignmentId assignment,
    int version,
    @Nullable String reason,
    @Nullable String note) {

  /** The reason or the note, whichever the form has; blank where nothing was typed. */
  String words() {
    return reason != null ? reason : note != null ? note : "";
  }
}
