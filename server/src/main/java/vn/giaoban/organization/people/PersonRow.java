package vn.giaoban.organization.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.UnitId;

/**
 * A line of a list of people.
 *
 * @param unit where the person takes part as a member; null where nowhere
 * @param postsVi the posts held today with their units, in words
 */
public record PersonRow(
    PersonId id,
    String code,
    String fullName,
    @Nullable LocalDate bornOn,
    @Nullable Standing standing,
    @Nullable UnitId unit,
    @Nullable String unitName,
    String postsVi,
    String postsEn,
    @Nullable LocalDate retiredOn,
    @Nullable LocalDate diedOn) {}
