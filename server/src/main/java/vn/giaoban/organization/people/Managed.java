package vn.giaoban.organization.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.UnitId;

/** By which body somebody is managed as an official, and when. */
public record Managed(UnitId manager, String managerName, LocalDate from, @Nullable LocalDate to) {}
