package vn.giaoban.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaoban.document.DocumentId;
import vn.giaoban.shared.UnitId;
import vn.giaoban.text.Recurrence;

/**
 * A row of the list of work: a requirement and one unit that holds it.
 *
 * @param assignment null where no unit has been given the requirement
 * @param responsible the bodies charged, as written in the document
 * @param timeSaid whether a day or a period is given, or a person said that the text gives none
 * @param percent what the unit last claimed; null where it gave no percentage
 */
public record WorkRow(
    RequirementId requirement,
    @Nullable AssignmentId assignment,
    DocumentId document,
    String quote,
    List<String> responsible,
    @Nullable UnitId unit,
    Standing standing,
    @Nullable Recurrence recurrence,
    boolean timeSaid,
    @Nullable Integer percent,
    @Nullable LocalDate lastProgress,
    Instant changedAt) {

  public WorkRow {
    responsible = List.copyOf(responsible);
  }

  /** Where its page is. */
  public String path() {
    return "/nhiem-vu/" + requirement + (assignment == null ? "" : "/" + assignment);
  }
}
