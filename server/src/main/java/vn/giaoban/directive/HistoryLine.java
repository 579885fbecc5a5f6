package vn.giaoban.directive;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.UnitId;

/**
 * One thing that was done. Lines are only ever added.
 *
 * @param unit of the holding it was done to; null where it was done to the requirement
 * @param name of the person as it was then, or of the step that did it
 * @param place where the person worked; null where no person did it
 * @param from null where it began here
 */
public record HistoryLine(
    Instant at,
    String name,
    @Nullable UnitId place,
    @Nullable UnitId unit,
    Verb verb,
    @Nullable RequirementState from,
    RequirementState to,
    @Nullable String note,
    List<Change> changes) {

  public HistoryLine {
    changes = List.copyOf(changes);
  }

  /** A value before and after; null where there was or is none. */
  public record Change(String field, @Nullable String before, @Nullable String after) {}
}
