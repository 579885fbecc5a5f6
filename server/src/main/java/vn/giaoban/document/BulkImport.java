package vn.giaoban.document;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;

/**
 * An import of many files.
 *
 * @param archives the names of the archives that were sent
 * @param listed whether the archives are unpacked, so that the number of files is final
 * @param problem why it could not go on
 * @param total files so far
 * @param results how many ended in which way
 */
public record BulkImport(
    BulkImportId id,
    AccountId startedBy,
    UnitId holder,
    State state,
    List<String> archives,
    boolean listed,
    @Nullable Problem problem,
    Instant startedAt,
    @Nullable Instant endedAt,
    int total,
    Map<BulkFile.Result, Integer> results) {

  public BulkImport {
    archives = List.copyOf(archives);
    results = new EnumMap<>(results);
  }

  /** Where it stands. */
  public enum State {
    RUNNING,
    PAUSED,
    STOPPED,
    DONE;

    /** The end of its message key. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public int done() {
    return results.values().stream().mapToInt(Integer::intValue).sum();
  }

  public int count(BulkFile.Result result) {
    return results.getOrDefault(result, 0);
  }

  public boolean open() {
    return state == State.RUNNING || state == State.PAUSED;
  }
}
