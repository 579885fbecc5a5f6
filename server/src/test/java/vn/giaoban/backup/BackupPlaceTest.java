package vn.giaoban.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept in the folder of back-ups and what goes. */
class BackupPlaceTest {

  private static final Instant FIRST = Instant.parse("2026-11-01T18:30:00Z");
  private static final String SEGMENT = "0000000100000000000000";

  @TempDir private Path folder;
  private BackupPlace place;
  private Path files;

  @BeforeEach
  void prepares() throws IOException {
    place = new BackupPlace(folder.resolve("sao lưu"));
    place.prepare();
    files = Files.createDirectories(folder.resolve("files"));
  }

  @Test
  void theNewestAreKeptWithTheirFilesAndTheLogFromTheOldestOfThem() throws IOException {
    var old = original("tệp chỉ có trong bản cũ");
    var shared = original("tệp có trong mọi bản");
    backup(0, "01", old, shared);
    backup(1, "04", shared);
    backup(2, "07", shared);
    var log = Files.createDirectories(place.folder().resolve("wal/doi-nay"));
    for (var number : List.of("02", "05", "08")) {
      Files.writeString(log.resolve(SEGMENT + number), "");
    }
    var forgotten = Files.createDirectories(place.folder().resolve("wal/doi-truoc"));

    place.keep(2, "doi-nay");

    assertThat(place.list())
        .extracting(Manifest::firstSegment)
        .containsExactly(SEGMENT + "07", SEGMENT + "04");
    assertThat(place.pool().place(old)).doesNotExist();
    assertThat(place.pool().place(shared)).exists();
    assertThat(log).isDirectoryNotContaining("glob:**02").isDirectoryContaining("glob:**05");
    assertThat(forgotten).doesNotExist();
  }

  @Test
  void anOriginalThatIsDamagedInTheStoreIsNamedAndNotTaken() throws IOException {
    var sum = original("nguyên vẹn");
    var path = sum.substring(0, 2) + "/" + sum.substring(2, 4) + "/" + sum;
    Files.writeString(files.resolve(path), "hỏng");
    var damaged = new TreeSet<String>();
    var taken = new TreeMap<String, FilePool.Entry>();
    place.pool().take(files, taken, damaged);
    assertThat(damaged).containsExactly(path);
    assertThat(taken).isEmpty();
  }

  @Test
  void aFileThatRotsInTheFolderOfBackupsIsFound() throws IOException {
    var sum = original("nguyên vẹn");
    var taken = take();
    place.pool().check(taken.values());
    Files.writeString(place.pool().place(sum), "mục nát!!!!");
    assertThatThrownBy(() -> place.pool().check(taken.values()))
        .isInstanceOf(BackupRefused.class)
        .hasMessage("backup.problem.damaged");
    Files.delete(place.pool().place(sum));
    assertThatThrownBy(() -> place.pool().check(taken.values()))
        .hasMessage("backup.problem.missing");
  }

  @Test
  void onlyOneWritesAtATime() throws IOException {
    try (var _ = place.lock()) {
      assertThatThrownBy(place::lock).hasMessage("backup.problem.busy");
    }
    place.lock().close();
  }

  @Test
  void whatWasLeftUnfinishedIsNoBackupAndGoes() throws IOException {
    var left = place.unfinished();
    Files.writeString(left.resolve(BackupPlace.DATABASE), "một nửa");
    assertThat(place.list()).isEmpty();
    place.unfinished();
    assertThat(left).doesNotExist();
  }

  @Test
  void thePiecesOfTheLogArePackedAndReadAsTheyWere() throws IOException {
    var log = Files.createDirectories(place.folder().resolve("wal/doi-nay"));
    Files.writeString(log.resolve(SEGMENT + "01"), "nhật ký ghi");
    Files.writeString(log.resolve("archtemp." + SEGMENT + "02"), "đang chép");
    place.packLog("doi-nay");
    assertThat(place.segments("doi-nay"))
        .singleElement()
        .satisfies(packed -> {
          assertThat(packed.toString()).endsWith(".gz");
          try (var in = PackedCluster.open(packed)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("nhật ký ghi");
          }
        });
  }

  private String original(String text) throws IOException {
    var file = Files.writeString(folder.resolve("mới"), text);
    var sum = Sums.of(file);
    var shard = files.resolve(sum.substring(0, 2)).resolve(sum.substring(2, 4));
    Files.createDirectories(shard);
    Files.move(file, shard.resolve(sum));
    return sum;
  }

  private Map<String, FilePool.Entry> take() throws IOException {
    var taken = new TreeMap<String, FilePool.Entry>();
    place.pool().take(files, taken, new TreeSet<>());
    return taken;
  }

  private void backup(int day, String segment, String... sums) throws IOException {
    var moment = FIRST.plusSeconds(86_400L * day);
    var name = BackupPlace.name(moment);
    var made = Files.createDirectories(place.of(name));
    var all = take();
    all.values().removeIf(entry -> !List.of(sums).contains(entry.sha256()));
    FilePool.write(made.resolve(BackupPlace.FILES), all.values());
    for (var sum : sums) {
      Files.setLastModifiedTime(place.pool().place(sum), FileTime.from(FIRST));
    }
    BackupPlace.write(
        new Manifest(
            Manifest.FORMAT,
            name,
            moment,
            "doi-nay",
            SEGMENT + segment,
            "18",
            "1",
            Manifest.Keys.WITHIN,
            List.of(),
            sums.length,
            0,
            0,
            Map.of(),
            0,
            moment),
        made);
  }
}
