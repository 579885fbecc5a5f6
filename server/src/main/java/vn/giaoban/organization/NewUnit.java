package vn.giaoban.organization;

import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.UnitId;

/**
 * A unit to be founded.
 *
 * @param code given by the office, unique, never reused
 * @param level null for the one that its kind usually has
 * @param shortName blank to use the name
 * @param parent null for the top of an installation
 */
public record NewUnit(
    String code,
    String kind,
    @Nullable Level level,
    String name,
    String shortName,
    @Nullable UnitId parent) {

  public NewUnit {
    code = code.strip();
    name = name.strip();
    shortName = shortName.isBlank() ? name : shortName.strip();
  }
}
