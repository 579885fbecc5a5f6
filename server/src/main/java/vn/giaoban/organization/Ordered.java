package vn.giaoban.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giaoban.access.Viewer;

/**
 * From when something holds, by which act, and who records it.
 *
 * @param on the first day on which it stands so; what it replaces has its last day on the day
 *     before
 * @param by null where the installation itself takes over what was there already; only then may the
 *     act be unknown
 */
public record Ordered(LocalDate on, Act act, String note, @Nullable Viewer by) {

  public Ordered {
    note = note.strip();
  }

  static Ordered earlier(LocalDate on) {
    return new Ordered(on, Act.UNKNOWN, "", null);
  }
}
