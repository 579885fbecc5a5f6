package vn.giaoban.shared.postgres;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where back-ups go.
 *
 * @param folder {@code giaoban.backup.folder}: best on another disk than the data. With it, the
 *     embedded database besides keeps every finished piece of its write-ahead log there, so that
 *     any moment can be restored; without it, back-ups are made only where the command names a
 *     folder
 */
@ConfigurationProperties("giaoban.backup")
public record BackupFolder(@Nullable Path folder) {

  public BackupFolder {
    if (folder != null) {
      folder = folder.toString().isBlank() ? null : folder.toAbsolutePath().normalize();
    }
  }

  /** Where the write-ahead log of one life of a cluster lies below {@code folder}. */
  public static Path writeAheadLog(Path folder, String life) {
    return folder.resolve("wal").resolve(life);
  }
}
