package vn.giaoban.shared.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.giaoban.testing.TestDatabase;

class SealingTest {

  private static final Cell HERE = new Cell("t_a", "phone", "1");
  private static final String CLEAR = "số điện thoại của bà Ưng";

  @TempDir Path folder;

  private final JdbcClient jdbc = jdbc();

  private static JdbcClient jdbc() {
    var settings = TestDatabase.migrated().properties();
    return JdbcClient.create(
        new DriverManagerDataSource(
            settings.getOrDefault("giaoban.database.url", ""),
            settings.getOrDefault("giaoban.database.username", ""),
            settings.getOrDefault("giaoban.database.password", "")));
  }

  private Sealing sealing() {
    return new Sealing(jdbc, folder);
  }

  @Test
  void aValueOpensInItsPlaceOnlyAndIsNeverWrittenTwiceTheSameWay() {
    var sealing = sealing();
    var sealed = sealing.seal(HERE, CLEAR);
    assertThat(sealed).isNotEqualTo(sealing.seal(HERE, CLEAR));
    assertThat(sealed.toString()).isEqualTo("***");
    assertThat(sealing().open(HERE, new Sealed(sealed.bytes()))).isEqualTo(CLEAR);
    for (var elsewhere :
        new Cell[] {
          new Cell("t_a", "phone", "2"), new Cell("t_a", "mail", "1"), new Cell("t_b", "phone", "1")
        }) {
      assertThatThrownBy(() -> sealing.open(elsewhere, sealed)).isInstanceOf(SealBroken.class);
    }
  }

  @Test
  void anAlteredValueIsRefused() {
    var sealing = sealing();
    var bytes = sealing.seal(HERE, CLEAR).bytes();
    bytes[bytes.length - 1] ^= 1;
    assertThatThrownBy(() -> sealing.open(HERE, new Sealed(bytes))).isInstanceOf(SealBroken.class);
    assertThatThrownBy(() -> new Sealed(new byte[] {7, 7}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyTheOwnerMayReadTheKeys() throws IOException {
    assertThat(sealing().version()).isOne();
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("data.keys"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aLostOrAnotherKeyIsToldAndNoneIsMadeInItsPlace() throws IOException {
    var sealed = sealing().seal(HERE, CLEAR);
    var file = folder.resolve("data.keys");
    var key = Files.readString(file);
    Files.delete(file);
    assertThatThrownBy(() -> sealing().seal(HERE, CLEAR))
        .isInstanceOf(KeyLost.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("bản sao lưu");
    assertThatThrownBy(() -> sealing().open(HERE, sealed)).isInstanceOf(KeyLost.class);
    assertThat(file).doesNotExist();
    Files.writeString(file, key.replaceAll("(?<= )..", "AA"));
    assertThatThrownBy(() -> sealing().open(HERE, sealed)).isInstanceOf(KeyLost.class);
    Files.writeString(file, key);
    assertThat(sealing().open(HERE, sealed)).isEqualTo(CLEAR);
  }

  @Test
  void aPrintFindsWhatIsEqualInItsColumnAndChangesWithTheKey() {
    var sealing = sealing();
    var print = sealing.print("t_a", "phone", CLEAR);
    assertThat(sealing().print("t_a", "phone", CLEAR)).isEqualTo(print);
    assertThat(sealing.print("t_a", "mail", CLEAR)).isNotEqualTo(print);
    assertThat(sealing.print("t_a", "phone", CLEAR + " ")).isNotEqualTo(print);
    sealing.renew();
    assertThat(sealing.print("t_a", "phone", CLEAR)).isNotEqualTo(print);
    assertThat(sealing.prints("t_a", "phone", CLEAR))
        .as("while values of both keys are about")
        .containsExactly(print, sealing.print("t_a", "phone", CLEAR));
    sealing.retire();
    assertThat(sealing.prints("t_a", "phone", CLEAR)).doesNotContain(print).hasSize(1);
  }

  @Test
  void anotherProcessNoticesANewKeyAndTheEndOfTheOldOne() {
    var here = sealing();
    var there = sealing();
    var old = here.seal(HERE, CLEAR);
    there.renew();
    var fresh = here.seal(HERE, CLEAR);
    assertThat(fresh.version()).isEqualTo(2);
    assertThat(here.open(HERE, old)).isEqualTo(CLEAR);
    there.renew();
    assertThat(there.version()).as("what was begun is ended first").isEqualTo(2);
    there.retire();
    assertThat(here.open(HERE, fresh)).isEqualTo(CLEAR);
    assertThatThrownBy(() -> here.open(HERE, old)).isInstanceOf(KeyLost.class);
  }
}
