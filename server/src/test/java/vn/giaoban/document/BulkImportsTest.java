package vn.giaoban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaoban.access.Grants;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.shared.postgres.DataFolder;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.SampleFile;
import vn.giaoban.testing.ServerTest;

@ServerTest
class BulkImportsTest {

  private static int number;

  @Autowired Office office;
  @Autowired BulkImports imports;
  @Autowired BulkRunner runner;
  @Autowired Documents documents;
  @Autowired Grants grants;
  @Autowired JdbcClient jdbc;
  @Autowired DataFolder data;
  @Autowired Environment settings;
  @TempDir Path folder;

  private UnitId commune;
  private Viewer clerk;

  @BeforeEach
  void aCommune() {
    commune = office.commune("Đảng ủy xã Nhiều Tệp", office.province("Tỉnh ủy Nhiều Tệp"));
    clerk = office.person("clerk", commune);
  }

  private static String plan() {
    return """
    KẾ HOẠCH
    về việc thử nhập nhiều tệp lần thứ %d

    1. Chi bộ thôn Một gửi kế hoạch trước ngày 10-6-2026.
    """
        .formatted(++number);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("gui-" + ++number), bytes);
  }

  private BulkImportId start(String name, byte[] bytes) throws IOException {
    return imports
        .start(clerk, commune, List.of(new BulkImports.Sent(name, file(bytes))))
        .orThrow();
  }

  private BulkImport bulk(BulkImportId id) {
    return imports.find(clerk, id).orElseThrow();
  }

  private long documentsHere() {
    return jdbc.sql("select count(*) from document_document where holder_id = :holder")
        .param("holder", commune.value())
        .query(Long.class)
        .single();
  }

  private static byte[] many(int count) {
    var files = new LinkedHashMap<String, byte[]>();
    for (int i = 1; i <= count; i++) {
      files.put("2026/van ban %03d.txt".formatted(i), bytes(plan()));
    }
    return SampleFile.zip(files);
  }

  @Test
  void everyFileOfAnArchiveHasItsOutcomeAndItsReason() throws IOException {
    var twice = bytes(plan());
    var files = new LinkedHashMap<String, byte[]>();
    files.put("năm 2025/kế hoạch.docx", SampleFile.word(plan()));
    files.put("năm 2025/một.txt", twice);
    files.put("../../ngoài.txt", twice);
    files.put("mật/tên không được giữ.txt", bytes("TUYỆT MẬT\n\n" + plan()));
    files.put("nén.zip", SampleFile.zip(Map.of("a.txt", bytes(plan()))));
    files.put("cũ.txt", SampleFile.tcvn3(plan().repeat(3)));
    files.put("__MACOSX/._một.txt", new byte[] {1});
    var id = start("tất cả.zip", SampleFile.zip(files));
    runner.workOff();

    var bulk = bulk(id);
    assertThat(bulk.state()).isEqualTo(BulkImport.State.DONE);
    assertThat(bulk.archives()).containsExactly("tất cả.zip");
    assertThat(imports.files(id))
        .extracting(BulkFile::path, BulkFile::result)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("năm 2025/kế hoạch.docx", BulkFile.Result.NEW),
            org.assertj.core.groups.Tuple.tuple("năm 2025/một.txt", BulkFile.Result.NEW),
            org.assertj.core.groups.Tuple.tuple("../../ngoài.txt", BulkFile.Result.SAME_CONTENT),
            org.assertj.core.groups.Tuple.tuple(null, BulkFile.Result.REFUSED),
            org.assertj.core.groups.Tuple.tuple("nén.zip", BulkFile.Result.REFUSED),
            org.assertj.core.groups.Tuple.tuple("cũ.txt", BulkFile.Result.WAITING));
    assertThat(imports.files(id).get(3).problem()).isEqualTo(Problem.of("document.problem.secret"));
    assertThat(imports.files(id).get(4).problem())
        .isEqualTo(Problem.of("formats.unreadable.format-archive"));
    assertThat(documentsHere()).isEqualTo(2);
    assertThat(data.data().resolve("files/bulk").resolve(id.toString())).doesNotExist();
  }

  @Test
  void importingTheSameAgainAddsNothing() throws IOException {
    var archive = many(3);
    start("a.zip", archive);
    runner.workOff();
    var again = start("a.zip", archive);
    runner.workOff();
    assertThat(bulk(again).count(BulkFile.Result.SAME_CONTENT)).isEqualTo(3);
    assertThat(documentsHere()).isEqualTo(3);
  }

  @Test
  void tarAndFilesBesideIt() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(packed), "UTF-8")) {
      var text = bytes(plan());
      var entry = new TarArchiveEntry("thư mục/một.txt");
      entry.setSize(text.length);
      tar.putArchiveEntry(entry);
      tar.write(text);
      tar.closeArchiveEntry();
      var link = new TarArchiveEntry("lối tắt", TarConstants.LF_SYMLINK);
      link.setLinkName("/etc/passwd");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
    }
    var id =
        imports
            .start(
                clerk,
                commune,
                List.of(
                    new BulkImports.Sent("a.tar.gz", file(packed.toByteArray())),
                    new BulkImports.Sent("riêng.docx", file(SampleFile.word(plan())))))
            .orThrow();
    runner.workOff();
    assertThat(imports.files(id))
        .extracting(BulkFile::path)
        .containsExactly("riêng.docx", "thư mục/một.txt", "lối tắt");
    assertThat(bulk(id).count(BulkFile.Result.NEW)).isEqualTo(2);
    assertThat(imports.files(id).getLast().problem())
        .isEqualTo(Problem.of("document.problem.archive.link"));
  }

  @Test
  void aTarWithANameBeyondMeasureIsRefusedBeforeItIsInMemory() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(packed), "UTF-8")) {
      var name = new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
      name.setSize(1L << 20);
      tar.putArchiveEntry(name);
      tar.write(new byte[1 << 20]);
      tar.closeArchiveEntry();
    }
    var id = start("a.tar.gz", packed.toByteArray());
    runner.workOff();
    assertThat(bulk(id).problem()).isEqualTo(Problem.of("document.problem.archive.broken"));
  }

  @Test
  void aBrokenArchiveStopsWithItsReason() throws IOException {
    var archive = many(3);
    var id = start("hong.zip", java.util.Arrays.copyOf(archive, archive.length / 2));
    runner.workOff();
    assertThat(bulk(id).state()).isEqualTo(BulkImport.State.STOPPED);
    assertThat(bulk(id).problem()).isEqualTo(Problem.of("document.problem.archive.broken"));
    assertThat(documentsHere()).isZero();
  }

  @Test
  void whatIsPausedWaitsAndWhatIsStoppedIsGone() throws IOException {
    var paused = start("a.zip", many(2));
    var stopped = start("b.zip", many(2));
    imports.pause(clerk, paused).orThrow();
    imports.stop(clerk, stopped).orThrow();
    runner.workOff();
    assertThat(documentsHere()).isZero();
    assertThat(data.data().resolve("files/bulk").resolve(stopped.toString())).doesNotExist();
    assertThat(imports.resume(clerk, stopped).problems()).isNotEmpty();
    imports.resume(clerk, paused).orThrow();
    runner.workOff();
    assertThat(bulk(paused).state()).isEqualTo(BulkImport.State.DONE);
    assertThat(documentsHere()).isEqualTo(2);
  }

  @Test
  void whoHasLostTheRightMeanwhileImportsNoMore() throws IOException {
    var id = start("a.zip", many(2));
    var administrator = office.person("administrator", commune);
    grants
        .of(clerk.account())
        .forEach(grant -> grants.end(administrator, grant.id(), null).orThrow());
    runner.workOff();
    assertThat(documentsHere()).isZero();
    var head = office.person("clerk", commune);
    assertThat(imports.find(head, id).orElseThrow().problem())
        .isEqualTo(Problem.of("document.problem.holder"));
    assertThat(imports.find(clerk, id)).isEmpty();
  }

  @Test
  void afterTheProcessWasKilledInTheMiddleEachFileIsThereOnce() throws Exception {
    var id = start("a.zip", many(60));
    var victim =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledServer.class.getName(),
                settings.getRequiredProperty("giaoban.database.url"),
                settings.getRequiredProperty("giaoban.database.username"),
                settings.getRequiredProperty("giaoban.database.password"),
                data.data().toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(victim.waitFor())
        .as(() -> {
          try {
            return Files.readString(folder.resolve("log"));
          } catch (IOException e) {
            return e.toString();
          }
        })
        .isEqualTo(KilledServer.KILLED);
    var before = documentsHere();
    assertThat(before).isBetween(1L, 59L);
    assertThat(bulk(id).done()).isEqualTo((int) before);

    runner.workOff();
    assertThat(bulk(id).state()).isEqualTo(BulkImport.State.DONE);
    assertThat(bulk(id).count(BulkFile.Result.NEW)).isEqualTo(60);
    assertThat(documentsHere()).isEqualTo(60);
    var names = new ArrayList<>();
    imports.files(id, BulkFile.Result.NEW, new Paging(1, 200, "", false)).rows().stream()
        .map(BulkFile::document)
        .distinct()
        .forEach(names::add);
    assertThat(names).hasSize(60);
  }
}
