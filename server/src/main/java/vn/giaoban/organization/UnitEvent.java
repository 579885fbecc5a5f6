package vn.giaoban.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.UnitId;

/**
 * Something that happened to units.
 *
 * @param on the first day on which things stood as it left them
 * @param corrects the event that this one takes back; null for all but corrections
 * @param corrected whether it was taken back
 * @param latest whether it is the last event of every unit it touched, so that it can be taken
 *     back; in the history of one unit, whether it is the last of that unit
 */
public record UnitEvent(
    EventId id,
    EventKind kind,
    LocalDate on,
    Act act,
    String note,
    String recordedBy,
    Instant recordedAt,
    @Nullable EventId corrects,
    boolean corrected,
    boolean latest,
    List<Touched> touched) {

  public UnitEvent {
    touched = List.copyOf(touched);
  }

  /** The role of a unit in an event. */
  public enum Part {
    SUBJECT,
    PREDECESSOR,
    SUCCESSOR,
    /** Stood below a predecessor and went with it. */
    CARRIED
  }

  /**
   * A unit that the event touched.
   *
   * @param name on the first day after the event, or its last name
   * @param before what was, in words; null where the event does not say
   * @param after what is now
   */
  public record Touched(
      UnitId unit, String name, Part part, @Nullable String before, @Nullable String after) {}

  public List<Touched> of(Part part) {
    return touched.stream().filter(one -> one.part() == part).toList();
  }
}
