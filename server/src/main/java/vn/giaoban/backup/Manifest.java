package vn.giaoban.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a back-up holds.
 *
 * @param format of the back-up; another one than {@link #FORMAT} was made by a later version
 * @param name of the back-up and its folder
 * @param moment that the database is as of
 * @param life names the write-ahead log that goes on from there; null where none was kept
 * @param firstSegment the oldest piece of that log that a restoration needs
 * @param postgres major version of PostgreSQL
 * @param schema the last migration
 * @param keys where the keys are
 * @param parts the files of the back-up itself
 * @param files how many files of the installation
 * @param fileBytes their size together
 * @param clusterBytes size of the database when it is unpacked
 * @param rows rows of each table, counted in the database that was started from the back-up
 * @param sealed entries of the audit log, all proved
 * @param verified when all of it was read back and the database was started from it
 */
public record Manifest(
    int format,
    String name,
    Instant moment,
    @Nullable String life,
    String firstSegment,
    String postgres,
    String schema,
    Keys keys,
    List<Part> parts,
    long files,
    long fileBytes,
    long clusterBytes,
    Map<String, Long> rows,
    long sealed,
    Instant verified) {

  static final int FORMAT = 1;

  /** Where the keys are. */
  public enum Keys {
    /** In the back-up. */
    WITHIN,
    /** In another folder, below the same name. */
    APART,
    /** Not backed up. */
    NONE
  }

  /** One file of the back-up. */
  public record Part(String path, long size, String sha256) {}

  /** All rows together. */
  public long allRows() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }
}
