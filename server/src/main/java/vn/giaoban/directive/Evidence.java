package vn.giaoban.directive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.giaoban.document.ContentHash;
import vn.giaoban.shared.UnitId;

/**
 * A file that a unit put forward for what it reported.
 *
 * @param size in bytes
 * @param reason why it was rejected
 */
public record Evidence(
    EvidenceId id,
    String fileName,
    String mediaType,
    long size,
    ContentHash original,
    State state,
    @Nullable String reason,
    @Nullable Reviewed reviewed,
    Instant at) {

  /** What came of looking at it. */
  public enum State {
    UNREVIEWED,
    ACCEPTED,
    REJECTED
  }

  /** Who looked at it, from which unit, and when. */
  public record Reviewed(String name, UnitId unit, Instant at) {}
}
