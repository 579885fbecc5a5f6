package vn.giaoban.organization.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What somebody typed to found a unit. */
public record UnitForm(
    @Nullable String code,
    @Nullable String kind,
    @Nullable String name,
    @Nullable String shortName,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate foundedOn) {}
