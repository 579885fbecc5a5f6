package vn.giaoban.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.UnitId;

/**
 * A unit as it stood on a day.
 *
 * @param code given by the office, unique, never reused
 * @param kind code of its kind
 * @param shortName for tables and chips; the name itself where there is none
 * @param parent the unit above; null at the top
 * @param endedOn its last day; null while it exists
 * @param annulled its founding was recorded wrongly; there never was such a unit
 */
public record Unit(
    UnitId id,
    String code,
    String kind,
    Level level,
    UnitSystem system,
    String name,
    String shortName,
    @Nullable UnitId parent,
    LocalDate foundedOn,
    @Nullable LocalDate endedOn,
    boolean annulled) {

  public boolean existsOn(LocalDate day) {
    return !annulled && !day.isBefore(foundedOn) && (endedOn == null || !day.isAfter(endedOn));
  }

  /** Whether it is somebody who acts, and no territory. */
  public boolean isBody() {
    return system != UnitSystem.TERRITORY;
  }

  /** Whether it has its last day behind or before it. */
  public boolean ended() {
    return endedOn != null || annulled;
  }
}
