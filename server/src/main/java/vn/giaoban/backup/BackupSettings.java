package vn.giaoban.backup;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is done every night where {@code giaoban.backup.folder} names a folder.
 *
 * @param at {@code giaoban.backup.at}: when the back-up begins, in the time of Viet Nam; {@code
 *     off} for never
 * @param keep {@code giaoban.backup.keep}: how many back-ups are kept
 * @param keys {@code giaoban.backup.keys}: a folder for the keys, so that who has the back-ups does
 *     not have them; without it they are in each back-up
 */
@ConfigurationProperties("giaoban.backup")
record BackupSettings(
    @DefaultValue("01:30") String at, @DefaultValue("7") int keep, @Nullable Path keys) {

  BackupSettings {
    if (keep < 1) {
      throw new IllegalArgumentException(
          "giaoban.backup.keep phải từ 1 trở lên (must be 1 or more): " + keep);
    }
    if (!at.equals("off")) {
      try {
        LocalTime.parse(at);
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException(
            "giaoban.backup.at phải có dạng 01:30 hoặc off (must look like 01:30, or off): " + at,
            e);
      }
    }
    if (keys != null) {
      keys = keys.toString().isBlank() ? null : keys.toAbsolutePath().normalize();
    }
  }

  /** Null for never. */
  @Nullable LocalTime time() {
    return at.equals("off") ? null : LocalTime.parse(at);
  }
}
