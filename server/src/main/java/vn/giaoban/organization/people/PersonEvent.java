package vn.giaoban.organization.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaoban.organization.Act;
import vn.giaoban.shared.UnitId;

/**
 * Something that happened to a person.
 *
 * @param on the first day on which things stood as it left them
 * @param unit where it put the person; null where it says nothing of a unit
 * @param fromUnit where the person was
 * @param words what is said besides, such as the post
 * @param takenBack by whom and why it was taken back; null where it counts
 * @param last whether it is the last one that counts, so that it can be taken back
 */
public record PersonEvent(
    UUID id,
    PersonEventKind kind,
    LocalDate on,
    @Nullable UnitId unit,
    @Nullable String unitName,
    @Nullable UnitId fromUnit,
    @Nullable String fromUnitName,
    String words,
    Act act,
    String note,
    String recordedBy,
    Instant recordedAt,
    @Nullable TakenBack takenBack,
    boolean last) {

  /** Why an event counts no more. */
  public record TakenBack(Instant at, String by, String reason) {}
}
