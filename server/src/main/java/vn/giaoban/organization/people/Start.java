package vn.giaoban.organization.people;

import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.UnitId;

/**
 * Where somebody who is written down begins.
 *
 * @param standing null for somebody who is no member
 * @param post code of the post held there; null for none
 * @param title of the post as the decision names it; blank where it is the name of the post
 */
public record Start(UnitId unit, @Nullable Standing standing, @Nullable String post, String title) {

  public Start {
    title = title.strip();
  }

  public static Start member(UnitId unit, Standing standing) {
    return new Start(unit, standing, null, "");
  }
}
