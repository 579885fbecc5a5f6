package vn.giaoban.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** When a back-up is due, in the time of Viet Nam. */
class NightlyBackupTest {

  private static final LocalTime AT = LocalTime.of(1, 30);

  @Test
  void oneIsDueOnceANight() {
    var made = Instant.parse("2026-11-28T18:30:05Z");
    assertThat(NightlyBackup.due(Instant.parse("2026-11-29T18:29:59Z"), AT, made)).isFalse();
    assertThat(NightlyBackup.due(Instant.parse("2026-11-29T18:30:00Z"), AT, made)).isTrue();
  }

  @Test
  void aNightThatWasMissedIsMadeUpForAndTheFirstOneIsDueAtOnce() {
    var noon = Instant.parse("2026-11-29T05:00:00Z");
    assertThat(NightlyBackup.due(noon, AT, Instant.parse("2026-11-27T18:30:05Z"))).isTrue();
    assertThat(NightlyBackup.due(noon, AT, Instant.parse("2026-11-28T18:30:05Z"))).isFalse();
    assertThat(NightlyBackup.due(noon, AT, null)).isTrue();
  }

  @Test
  void settingsThatCannotBeAreRefused() {
    assertThat(new BackupSettings("off", 1, null).time()).isNull();
    assertThatThrownBy(() -> new BackupSettings("half past one", 7, null))
        .hasMessageContaining("01:30");
    assertThatThrownBy(() -> new BackupSettings("01:30", 0, null)).hasMessageContaining("keep");
  }
}
