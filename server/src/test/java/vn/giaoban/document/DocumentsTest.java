package vn.giaoban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.shared.postgres.DataFolder;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

@ServerTest
@RecordApplicationEvents
@ExtendWith(OutputCaptureExtension.class)
class DocumentsTest {

  private static int number;

  @Autowired Office office;
  @Autowired Documents documents;
  @Autowired TemporaryFiles temporary;
  @Autowired DataFolder data;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEvents events;
  @TempDir Path folder;

  private UnitId province;
  private UnitId commune;
  private UnitId beside;
  private Viewer clerk;
  private Viewer neighbour;
  private Viewer head;

  @BeforeEach
  void anOfficeWithTwoCommunes() {
    province = office.province("Tỉnh ủy Mường Thử");
    commune = office.commune("Đảng ủy xã Thượng Thử", province);
    beside = office.commune("Đảng ủy xã Hạ Thử", province);
    clerk = office.person("clerk", commune);
    neighbour = office.person("clerk", beside);
    head = office.person("head", province);
  }

  /** A text of its own each time, in the form of a notice. */
  private static String notice(String symbol) {
    return """
    TỈNH ỦY MƯỜNG THỬ
    Số %s

    Mường Thử, ngày 05 tháng 3 năm 2026

    THÔNG BÁO
    về việc chuẩn bị hội nghị lần thứ %d

    1. Đảng ủy xã Thượng Thử chuẩn bị báo cáo trước ngày 15-4-2026.
    """
        .formatted(symbol, ++number);
  }

  private static String freshSymbol() {
    return ++number + "-TB/TU";
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("tep-" + ++number + ".txt"), text);
  }

  private Outcome<Imported> importText(Viewer viewer, UnitId holder, String text)
      throws IOException {
    return documents.importFile(viewer, holder, "thong-bao.txt", file(text));
  }

  private DocumentId imported(Viewer viewer, UnitId holder, String text) throws IOException {
    return importText(viewer, holder, text).orThrow().id();
  }

  private static List<String> keys(Outcome<?> outcome) {
    return outcome.problems().stream().map(Problem::key).toList();
  }

  private Set<Path> stored() throws IOException {
    try (Stream<Path> files = Files.walk(data.data().resolve("files"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(path -> !path.startsWith(data.data().resolve("files/incoming")))
          .collect(Collectors.toCollection(HashSet::new));
    }
  }

  private List<String> waiting() throws IOException {
    try (Stream<Path> files = Files.list(temporary.folder())) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> !name.equals("lock"))
          .toList();
    }
  }

  private long rows() {
    return jdbc.sql(
            "select (select count(*) from document_document) + (select count(*) from document_original)")
        .query(Long.class)
        .single();
  }

  @Test
  void keepsTheBytesUnchangedAndTheReadingBesideThem() throws IOException {
    // Decomposed marks, the line ends of Windows and a byte order mark all stay in the original.
    var text = "\ufeff" + notice(freshSymbol()).replace("\n", "\r\n") + "To\u0302\u0309 chức\r\n";
    var id = imported(clerk, commune, text);
    var found = documents.find(clerk, id).orElseThrow();
    assertThat(found.holder()).isEqualTo(commune);
    assertThat(found.fileName()).isEqualTo("thong-bao.txt");
    assertThat(found.importedBy()).isEqualTo(clerk.account());
    try (var bytes = documents.original(found)) {
      assertThat(bytes.readAllBytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }
    var reading = documents.reading(id);
    assertThat(reading.text()).contains("Tổ chức").doesNotContain("\ufeff");
    assertThat(found.requirements()).isEqualTo(reading.requirements().size());
    assertThat(found.read().symbol()).isEqualTo(reading.document().symbol());
    assertThat(waiting()).isEmpty();
  }

  @Test
  void announcesEachDocumentOnce() throws IOException {
    var text = notice(freshSymbol());
    var id = imported(clerk, commune, text);
    imported(clerk, commune, text);
    assertThat(events.stream(DocumentsRead.class).filter(event -> event.documents().contains(id)))
        .containsExactly(new DocumentsRead(commune, List.of(id)));
  }

  @Test
  void aSharedDocumentIsReadAtTheOtherUnitToo() throws IOException {
    var id = imported(clerk, commune, notice(freshSymbol()));
    assertThat(documents.find(neighbour, id)).isEmpty();
    assertThat(documents.find(head, id)).isPresent();
    documents.share(id, beside);
    documents.share(id, beside);
    assertThat(documents.find(neighbour, id)).isPresent();
    assertThat(documents.titles(List.of(id))).containsOnlyKeys(id);
  }

  @Test
  void theSameBytesAreThereAlready() throws IOException {
    var text = notice(freshSymbol());
    var id = imported(clerk, commune, text);
    var before = stored();
    assertThat(importText(clerk, commune, text).orThrow()).isEqualTo(new Imported.SameContent(id));
    assertThat(importText(head, province, text).orThrow())
        .as("who may see it is told, whatever unit it was meant for")
        .isEqualTo(new Imported.SameContent(id));
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void nothingIsToldOfADocumentThatTheViewerMayNotSee() throws IOException {
    var text = notice(freshSymbol());
    var theirs = imported(clerk, commune, text);
    var before = stored();
    var outcome = importText(neighbour, beside, text).orThrow();
    assertThat(outcome).isInstanceOf(Imported.New.class);
    assertThat(outcome.id()).isNotEqualTo(theirs);
    assertThat(stored()).as("the bytes lie there once").isEqualTo(before);
    assertThat(documents.find(neighbour, theirs)).isEmpty();
    assertThat(documents.find(clerk, outcome.id())).isEmpty();
  }

  @Test
  void theSameSymbolWithOtherContentIsKeptAndTied() throws IOException {
    var symbol = freshSymbol();
    var first = imported(clerk, commune, notice(symbol));
    var second = importText(clerk, commune, notice(symbol.replace("-", " - "))).orThrow();
    assertThat(second).isEqualTo(new Imported.SameSymbol(second.id(), List.of(first)));
    assertThat(labels(clerk, first)).containsExactly(second.id());
    assertThat(labels(clerk, second.id())).containsExactly(first);
  }

  @Test
  void anotherIssuerMayUseTheSameSymbol() throws IOException {
    var symbol = freshSymbol();
    imported(clerk, commune, notice(symbol));
    var other = notice(symbol).replace("TỈNH ỦY MƯỜNG THỬ", "THỊ ỦY NÀ MẪU");
    assertThat(importText(clerk, commune, other).orThrow()).isInstanceOf(Imported.New.class);
  }

  @Test
  void aTieToADocumentThatTheViewerMayNotSeeIsNotShown() throws IOException {
    var symbol = freshSymbol();
    var theirs = imported(neighbour, beside, notice(symbol));
    var ours = importText(clerk, commune, notice(symbol)).orThrow();
    assertThat(ours).isInstanceOf(Imported.New.class);
    assertThat(importText(head, province, notice(symbol)).orThrow())
        .isInstanceOf(Imported.SameSymbol.class);
    assertThat(labels(clerk, ours.id())).doesNotContain(theirs).isEmpty();
  }

  @Test
  void onlyWhoMayImportForTheUnitDoes() throws IOException {
    var before = rows();
    var contact = office.person("contact", commune);
    assertThat(keys(importText(contact, commune, notice(freshSymbol()))))
        .containsExactly("document.problem.holder");
    assertThat(keys(importText(clerk, beside, notice(freshSymbol()))))
        .containsExactly("document.problem.holder");
    assertThat(keys(importText(clerk, province, notice(freshSymbol()))))
        .containsExactly("document.problem.holder");
    assertThat(rows()).isEqualTo(before);
  }

  /** A file, and the message that refuses it. */
  @SuppressWarnings("ArrayRecordComponent")
  record Bad(String key, byte[] bytes) {}

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static Stream<Bad> badFiles() {
    var random = new byte[50_000];
    new Random(7).nextBytes(random);
    return Stream.of(
        new Bad("formats.unreadable.empty", new byte[0]),
        new Bad(
            "formats.unreadable.blank", " \n\t\r\n\u00a0\u3000 ".getBytes(StandardCharsets.UTF_8)),
        new Bad("formats.unreadable.nul", latin("Thong bao so 7\n".repeat(50) + "\0")),
        new Bad("formats.unreadable.format-binary", random),
        new Bad("formats.unreadable.format-archive", latin("\u001f\u008b\u0008")));
  }

  @ParameterizedTest
  @MethodSource("badFiles")
  void aBadFileIsRefusedByItsContentAndNothingIsKept(Bad bad) throws IOException {
    var rowsBefore = rows();
    var storedBefore = stored();
    var file = Files.write(folder.resolve("ten-nghe-hop-ly.txt"), bad.bytes());
    assertThat(keys(documents.importFile(clerk, commune, "ten-nghe-hop-ly.txt", file)))
        .containsExactly(bad.key());
    assertThat(rows()).isEqualTo(rowsBefore);
    assertThat(stored()).isEqualTo(storedBefore);
    assertThat(waiting()).isEmpty();
  }

  @Test
  void aBrokenEncodingIsToldWithItsPlace() throws IOException {
    var bytes = "dòng một\ndòng hai ".getBytes(StandardCharsets.UTF_8);
    var broken = Arrays.copyOf(bytes, bytes.length + 1);
    broken[bytes.length] = (byte) 0xC3;
    var file = Files.write(folder.resolve("hong.txt"), broken);
    assertThat(documents.importFile(clerk, commune, "hong.txt", file).problems())
        .containsExactly(
            Problem.of("formats.unreadable.not-utf8", String.valueOf(bytes.length + 1), "2"));
  }

  @Test
  void aTextBeyondTheLimitIsRefusedWithIt() throws IOException {
    var file = folder.resolve("rat-lon.txt");
    try (var out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < 1_000_000; i++) {
        out.write("Một dòng chữ dài năm mươi byte trong tệp.\n");
      }
    }
    assertThat(Files.size(file)).isGreaterThan(50L * 1024 * 1024);
    var problem = documents.importFile(clerk, commune, "rat-lon.txt", file).problems().getFirst();
    assertThat(problem.key()).isEqualTo("formats.unreadable.limit-characters");
    assertThat(problem.arguments()).contains("5000000");
  }

  @Test
  void utf16WithItsMarkIsRead() throws IOException {
    var text = "\ufeff" + notice(freshSymbol());
    for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      var file = Files.write(folder.resolve("tep16.txt"), text.getBytes(charset));
      var id = documents.importFile(clerk, commune, "tep16.txt", file).orThrow().id();
      assertThat(documents.reading(id).text()).contains("Đảng ủy xã Thượng Thử");
    }
  }

  @Test
  void ofASecretDocumentNothingIsKeptButWhoAndWhen(CapturedOutput output) throws IOException {
    var rowsBefore = rows();
    var storedBefore = stored();
    var secret = notice(freshSymbol()).replace("Mường Thử, ngày", "TỐI MẬT\nMường Thử, ngày");
    var file = Files.writeString(folder.resolve("dieu-khong-ai-biet.txt"), secret);
    assertThat(keys(documents.importFile(clerk, commune, "dieu-khong-ai-biet.txt", file)))
        .containsExactly("document.problem.secret");
    assertThat(rows()).isEqualTo(rowsBefore);
    assertThat(stored()).isEqualTo(storedBefore);
    assertThat(waiting()).isEmpty();
    assertThat(
            jdbc.sql("select * from document_refusal where account_id = :id")
                .param("id", clerk.account().value())
                .query()
                .listOfRows())
        .singleElement()
        .satisfies(row -> assertThat(row).containsOnlyKeys("account_id", "refused_at"));
    assertThat(events.stream(DocumentsRead.class)).isEmpty();
    assertThat(output.getAll()).doesNotContain("dieu-khong-ai-biet", "hội nghị lần thứ");
  }

  @Test
  void theSameFileSentManyTimesAtOnceIsStoredOnce() throws Exception {
    var file = file(notice(freshSymbol()));
    var start = new CountDownLatch(1);
    Callable<Imported> once =
        () -> {
          start.await();
          return documents.importFile(clerk, commune, "cung-luc.txt", file).orThrow();
        };
    try (var people = Executors.newFixedThreadPool(6)) {
      var asked = Stream.generate(() -> people.submit(once)).limit(6).toList();
      start.countDown();
      var outcomes = new ArrayList<Imported>();
      for (Future<Imported> one : asked) {
        outcomes.add(one.get());
      }
      assertThat(outcomes).extracting(Imported::id).containsOnly(outcomes.getFirst().id());
      assertThat(outcomes).filteredOn(Imported.New.class::isInstance).hasSize(1);
    }
    assertThat(waiting()).isEmpty();
  }

  @Test
  void aNameFromElsewhereIsCutToItsLastPart() throws IOException {
    var file = file(notice(freshSymbol()));
    var id =
        documents.importFile(clerk, commune, "C:\\van thu\\..\\a\u0000b.txt", file).orThrow().id();
    assertThat(documents.find(clerk, id).orElseThrow().fileName()).isEqualTo("ab.txt");
  }

  private List<DocumentId> labels(Viewer viewer, DocumentId document) {
    return documents.sameSymbol(viewer, document).stream().map(DocumentLabel::id).toList();
  }

  @Test
  void thereIsNoReadingOfWhatIsNotThere() {
    assertThatThrownBy(() -> documents.reading(new DocumentId(new java.util.UUID(1, 2))))
        .isInstanceOf(EmptyResultDataAccessException.class);
  }
}
