package vn.giaoban.access;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.UnitId;

/**
 * The signed-in person on whose behalf something is read or done. Controllers take it as an
 * argument.
 *
 * @param account whose rights count; of somebody who acts for another, the account of that
 * @param unit where the person works, or the one for whom the person acts; rights come from grants,
 *     not from it
 * @param name to be kept with what is done; names both where one acts for another
 * @param ownUnit where the person works who acts for another; null for everybody else
 */
public record Viewer(
    AccountId account, UnitId unit, String login, String name, @Nullable UnitId ownUnit)
    implements Serializable {

  public Viewer(AccountId account, UnitId unit, String login, String name) {
    this(account, unit, login, name, null);
  }

  /** Whether the person acts for another. */
  public boolean isDeputy() {
    return ownUnit != null;
  }

  /** Whether the person, or the one for whom the person acts, works there. */
  public boolean worksAt(UnitId place) {
    return unit.equals(place) || place.equals(ownUnit);
  }
}
