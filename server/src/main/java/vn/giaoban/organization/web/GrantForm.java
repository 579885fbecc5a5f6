package vn.giaoban.organization.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.giaoban.access.Grants;
import vn.giaoban.shared.UnitId;

/** What somebody typed to grant a set of permissions. */
public record GrantForm(
    @Nullable String permissionSet,
    @Nullable UnitId unit,
    @Nullable Boolean subtree,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {

  static final GrantForm EMPTY = new GrantForm(null, null, null, null, null);

  /** Whether the box was ticked; a browser sends nothing for one that was not. */
  public boolean withSubtree() {
    return Boolean.TRUE.equals(subtree);
  }

  /** Null where no unit was chosen. */
  Grants.@Nullable Wish wish() {
    return unit == null
        ? null
        : new Grants.Wish(
            permissionSet == null ? "" : permissionSet, unit, withSubtree(), from, to);
  }
}
