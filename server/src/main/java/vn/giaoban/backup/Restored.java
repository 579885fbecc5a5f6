package vn.giaoban.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.Problem;

/**
 * An installation that was brought back.
 *
 * @param until the moment that was asked for; null for that of the back-up, or the last there is
 * @param last whether it is the last state that there is
 * @param data the data folder
 * @param aside where the installation is that was in its place; null where there was none
 * @param rows of all tables
 * @param sealed entries of the audit log, all proved
 */
public record Restored(
    Manifest manifest,
    @Nullable Instant until,
    boolean last,
    Path data,
    @Nullable Path aside,
    long rows,
    long sealed,
    List<Problem> warnings) {

  public Restored {
    warnings = List.copyOf(warnings);
  }
}
