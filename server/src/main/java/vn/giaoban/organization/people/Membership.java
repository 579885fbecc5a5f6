package vn.giaoban.organization.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.UnitId;

/** Where somebody takes part as a member, and when. */
public record Membership(
    UnitId unit, String unitName, Standing standing, LocalDate from, @Nullable LocalDate to) {}
