package vn.giaoban.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.UnitId;

/**
 * In whose name something is being done: the person signed in, unless the work says otherwise. Work
 * of the system has a name too; nothing is done by nobody.
 *
 * @param account null where the system acts
 * @param unit where that account works; null where the system acts
 * @param name for the log: the id of the account, since the log cannot forget a name, or "system: "
 *     and what the system does
 */
public record Acting(@Nullable AccountId account, @Nullable UnitId unit, String name) {

  private static final ScopedValue<Acting> PRESENT = ScopedValue.newInstance();
  private static final Acting SYSTEM = new Acting(null, null, "system");

  /** Does {@code work} in the name of a person who is not signed in on this thread. */
  public static <T> T as(Viewer viewer, Supplier<T> work) {
    return ScopedValue.where(PRESENT, of(viewer)).call(work::get);
  }

  /**
   * Does {@code work} as the system.
   *
   * @param what a few words for the log, in English
   */
  public static <T> T asSystem(String what, Supplier<T> work) {
    return ScopedValue.where(PRESENT, new Acting(null, null, "system: " + what)).call(work::get);
  }

  /** Does {@code work} in this name on another thread than the one that it was asked for on. */
  public <T> T carryOn(Supplier<T> work) {
    return ScopedValue.where(PRESENT, this).call(work::get);
  }

  /** Who acts on this thread. */
  public static Acting present() {
    return PRESENT.isBound()
        ? PRESENT.get()
        : SecurityConfiguration.currentViewer().map(Acting::of).orElse(SYSTEM);
  }

  private static Acting of(Viewer viewer) {
    return new Acting(viewer.account(), viewer.unit(), viewer.account().toString());
  }
}
