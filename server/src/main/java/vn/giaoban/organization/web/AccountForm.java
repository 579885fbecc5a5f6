package vn.giaoban.organization.web;

import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.UnitId;

/** What somebody typed to open an account. */
public record AccountForm(
    @Nullable String name,
    @Nullable String login,
    @Nullable UnitId unit,
    @Nullable String permissionSet,
    @Nullable Boolean subtree) {

  /** Whether the box was ticked; a browser sends nothing for one that was not. */
  public boolean withSubtree() {
    return Boolean.TRUE.equals(subtree);
  }
}
