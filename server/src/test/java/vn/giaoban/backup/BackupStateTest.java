package vn.giaoban.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.giaoban.access.Viewer;
import vn.giaoban.backup.BackupState.Verdict;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

/**
 * When no back-up is made, and what the page says about it. The database here is an external one.
 */
@ServerTest
class BackupStateTest {

  private static final Instant NOON = Instant.parse("2026-11-29T05:00:00Z");

  @Autowired Backups backups;
  @Autowired Office office;
  @Autowired MockMvc web;
  @TempDir Path folder;

  @Test
  void anExternalDatabaseIsNotCopiedAndNothingIsWritten() {
    var target = folder.resolve("sao-luu");
    assertThatThrownBy(() -> backups.make(new Backups.Wishes(target, null, false, null)))
        .isInstanceOfSatisfying(
            BackupRefused.class,
            refused -> assertThat(refused.problem().key()).isEqualTo("backup.problem.external"));
    assertThat(target).doesNotExist();
  }

  @Test
  void aDiskWithTooLittleRoomIsRefusedWithWhatItNeedsAndHas() throws IOException {
    Backups.require(folder, 1);
    long free = Files.getFileStore(folder).getUsableSpace();
    long wanted = 1L << 60;
    assertThat(free).isLessThan(wanted);
    assertThatThrownBy(() -> Backups.require(folder, wanted))
        .isInstanceOfSatisfying(
            BackupRefused.class,
            refused -> {
              assertThat(refused.problem().key()).isEqualTo("backup.problem.space");
              assertThat(refused.problem().arguments())
                  .startsWith(folder.toString(), String.valueOf((wanted >> 20) + 1))
                  .hasSize(3);
            });
  }

  @Test
  void theWorstIsSaidFirst() {
    var fresh = standing(folder, manifest(), false);
    assertThat(BackupState.verdict(true, true, false, fresh)).isEqualTo(Verdict.WELL);
    assertThat(BackupState.verdict(true, false, false, fresh)).isEqualTo(Verdict.BY_HAND);
    assertThat(BackupState.verdict(true, true, false, standing(folder, manifest(), true)))
        .isEqualTo(Verdict.LATE);
    assertThat(BackupState.verdict(true, true, false, standing(folder, null, false)))
        .isEqualTo(Verdict.NONE_YET);
    assertThat(BackupState.verdict(true, true, true, fresh)).isEqualTo(Verdict.FAILED);
    assertThat(BackupState.verdict(true, true, false, standing(null, null, false)))
        .isEqualTo(Verdict.NO_FOLDER);
    assertThat(BackupState.verdict(false, true, true, fresh)).isEqualTo(Verdict.EXTERNAL);
  }

  private Standing standing(@Nullable Path where, @Nullable Manifest newest, boolean old) {
    return new Standing(folder, null, where, newest == null ? 0 : 1, newest, null, 1, old);
  }

  private static Manifest manifest() {
    return new Manifest(
        Manifest.FORMAT,
        "2026-11-29_120000",
        NOON,
        null,
        "000000010000000000000001",
        "18",
        "1",
        Manifest.Keys.WITHIN,
        List.of(new Manifest.Part("database.tar.gz", 3_000_000, "")),
        0,
        0,
        0,
        Map.of(),
        0,
        NOON);
  }

  @Test
  void administratorsSeeWhatToDoAndNobodyElseDoes() throws Exception {
    var unit = office.province("Tỉnh ủy Sao Lưu");
    assertThat(page(office.person("administrator", unit)))
        .contains("Cơ sở dữ liệu đặt ngoài", "người quản trị máy chủ PostgreSQL");
    for (var role : List.of("head", "auditor", "clerk")) {
      assertThat(
              web.perform(get("/quan-tri/sao-luu").with(office.as(office.person(role, unit))))
                  .andReturn()
                  .getResponse()
                  .getStatus())
          .as(role)
          .isEqualTo(403);
    }
  }

  private String page(Viewer viewer) throws Exception {
    return web.perform(get("/quan-tri/sao-luu").with(office.as(viewer)))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
