package vn.giaoban.organization.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.UnitId;

/**
 * A post that somebody holds or held at a unit.
 *
 * @param title as the decision names it; blank where it is the name of the post itself
 * @param to the last day; null while it is held
 */
public record PostHeld(
    UUID id,
    PersonId person,
    String fullName,
    UnitId unit,
    String unitName,
    PostKind kind,
    String title,
    LocalDate from,
    @Nullable LocalDate to) {

  public String nameVi() {
    return title.isEmpty() ? kind.nameVi() : title;
  }

  public String nameEn() {
    return title.isEmpty() ? kind.nameEn() : title;
  }
}
