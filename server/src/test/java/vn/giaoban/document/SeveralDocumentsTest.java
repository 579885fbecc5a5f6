package vn.giaoban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.SampleFile;
import vn.giaoban.testing.ServerTest;

/** Files with several documents: they wait, are cut by a person, and share their bytes. */
@ServerTest
class SeveralDocumentsTest {

  private static final Paging ALL = new Paging(1, 50, "", false);
  private static int number = 400;

  @Autowired Office office;
  @Autowired Documents documents;
  @Autowired HeldFiles held;
  @Autowired ManyFiles many;
  @Autowired Originals originals;
  @Autowired JdbcClient jdbc;
  @TempDir Path folder;

  private UnitId commune;
  private Viewer clerk;

  @BeforeEach
  void aCommune() {
    commune = office.commune("Đảng ủy xã Hai Bản", office.province("Tỉnh ủy Hai Bản"));
    clerk = office.person("clerk", commune);
  }

  private static String notice(int number) {
    return """
    TỈNH ỦY HAI BẢN
    *
    Số %d-TB/TU

    ĐẢNG CỘNG SẢN VIỆT NAM
    Hai Bản, ngày 05 tháng 3 năm 2026

    THÔNG BÁO
    kết luận cuộc họp thứ %d

    1. Đảng ủy xã Hai Bản báo cáo kết quả việc số %d trước ngày 15-4-2026.

    Nơi nhận:
    - Đảng ủy xã Hai Bản,
    - Lưu Văn phòng Tỉnh ủy.

    T/M BAN THƯỜNG VỤ
    PHÓ BÍ THƯ
    Lê Thị Mây

    """
        .formatted(number, number, number);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("tep-" + ++number + ".txt"), text);
  }

  private Path two() throws IOException {
    int first = number += 2;
    return file(notice(first) + notice(first + 1));
  }

  private HeldFileId waiting(Path file) {
    var received = held.receive(clerk, commune, "hai thông báo.txt", file).orThrow();
    assertThat(received)
        .isInstanceOfSatisfying(
            Received.Waiting.class,
            waiting -> assertThat(waiting.what()).isEqualTo(WaitsFor.DIVISION));
    return ((Received.Waiting) received).file();
  }

  private HeldDivision division(HeldFileId id) {
    return held.division(clerk, id, null).orElseThrow();
  }

  private long documentsOfTheCommune() {
    return jdbc.sql("select count(*) from document_document where holder_id = :holder")
        .param("holder", commune.value())
        .query(Long.class)
        .single();
  }

  @Test
  void theFileWaitsAndShowsTheDocumentsThatItSeemsToHave() throws IOException {
    var file = two();
    var id = waiting(file);
    assertThat(waiting(file)).as("the same bytes wait once").isEqualTo(id);
    assertThat(documentsOfTheCommune()).isZero();
    var shown = held.list(clerk, ALL).rows().getFirst();
    assertThat(shown.what()).isEqualTo(WaitsFor.DIVISION);
    assertThat(shown.parts())
        .extracting(part -> part.header().kindName())
        .containsOnly("Thông báo");
    var division = division(id);
    var second = division.file().parts().get(1);
    assertThat(division.proposed()).isTrue();
    assertThat(second.beginning().getFirst().text()).isEqualTo("TỈNH ỦY HAI BẢN");
    assertThat(second.line()).isEqualTo(second.beginning().getFirst().number());
    assertThat(second.signs()).isNotEmpty();
    assertThat(division.cuts().getFirst().near())
        .extracting(PartOfFile.Line::text)
        .contains("Lê Thị Mây", "TỈNH ỦY HAI BẢN", "THÔNG BÁO");
    var stranger = office.person("clerk", office.province("Tỉnh ủy Khác"));
    assertThat(held.division(stranger, id, null)).isEmpty();
    assertThat(held.divide(stranger, id, Cuts.NONE).problems()).isNotEmpty();
  }

  @Test
  void eachBecomesADocumentOfItsOwnOnTheSameBytes() throws IOException {
    var file = two();
    var id = waiting(file);
    var cuts = new Cuts(List.of(division(id).cuts().getFirst().line()));
    var imported = held.divide(clerk, id, cuts).orThrow();
    assertThat(imported).hasSize(2).allMatch(one -> one instanceof Imported.New);
    var first = documents.find(clerk, imported.getFirst().id()).orElseThrow();
    var second = documents.find(clerk, imported.getLast().id()).orElseThrow();
    assertThat(first.original()).isEqualTo(second.original());
    assertThat(first.header().symbol()).isNotEqualTo(second.header().symbol());
    assertThat(second.requirements()).isEqualTo(1);
    var whole = Files.readString(file);
    var part = documents.fileNotes(second.id()).part();
    var place = Objects.requireNonNull(part.place());
    assertThat(part.number()).isEqualTo(2);
    assertThat(part.count()).isEqualTo(2);
    assertThat(Objects.requireNonNull(part.decision()).by()).isEqualTo(clerk.account());
    assertThat(documents.reading(second.id()).text())
        .isEqualTo(whole.substring(place.start(), place.end()));
    try (var bytes = documents.original(second)) {
      assertThat(bytes.readAllBytes()).isEqualTo(Files.readAllBytes(file));
    }
    assertThat(documents.sameFile(clerk, first.id()))
        .extracting(DocumentLabel::id)
        .containsExactly(second.id());
    assertThat(held.count(clerk)).isZero();
    assertThat(held.divide(clerk, id, cuts).problems())
        .containsExactly(Problem.of("document.problem.held-gone"));
    assertThat(held.receive(clerk, commune, "lại.txt", file).orThrow())
        .isEqualTo(new Received.Done(new Imported.SameContent(first.id())));
  }

  @Test
  void whoSaysThatItIsOneDocumentGetsOne() throws IOException {
    var id = waiting(two());
    var imported = held.divide(clerk, id, Cuts.NONE).orThrow();
    assertThat(imported).hasSize(1);
    var part = documents.fileNotes(imported.getFirst().id()).part();
    assertThat(part.isOneOfSeveral()).isFalse();
    assertThat(Objects.requireNonNull(part.decision()).by()).isEqualTo(clerk.account());
    assertThat(documents.sameFile(clerk, imported.getFirst().id())).isEmpty();
  }

  @Test
  void cutsOfAPersonHoldAndThoseThatFitNothingAreRefused() throws IOException {
    var id = waiting(two());
    int line = division(id).cuts().getFirst().line();
    var moved = held.division(clerk, id, new Cuts(List.of(line - 2))).orElseThrow();
    assertThat(moved.proposed()).isFalse();
    assertThat(moved.file().parts().get(1).line()).isEqualTo(line - 2);
    assertThat(moved.file().parts().get(1).signs()).isEmpty();
    assertThat(held.divide(clerk, id, new Cuts(List.of(100_000))).problems())
        .containsExactly(Problem.of("document.problem.cuts"));
    var three = held.divide(clerk, id, new Cuts(List.of(line, line + 8))).orThrow();
    assertThat(three).hasSize(3);
  }

  @Test
  void aDocumentOfTheSameSymbolIsToldApartForEachPart() throws IOException {
    int first = number += 2;
    held.receive(clerk, commune, "mot.txt", file(notice(first + 1) + "\nBản khác.")).orThrow();
    var id = waiting(file(notice(first) + notice(first + 1)));
    var cuts = new Cuts(List.of(division(id).cuts().getFirst().line()));
    assertThat(held.divide(clerk, id, cuts).orThrow())
        .satisfiesExactly(
            one -> assertThat(one).isInstanceOf(Imported.New.class),
            other -> assertThat(other).isInstanceOf(Imported.SameSymbol.class));
  }

  @Test
  void anotherOfficeThatCutsTheSameBytesHoldsTheSameWorks() throws IOException {
    var file = two();
    var id = waiting(file);
    var cuts = new Cuts(List.of(division(id).cuts().getFirst().line()));
    var mine = held.divide(clerk, id, cuts).orThrow();
    var other = office.commune("Đảng ủy xã Kề", office.province("Tỉnh ủy Kề"));
    var neighbour = office.person("clerk", other);
    var waiting = (Received.Waiting) held.receive(neighbour, other, "hai.txt", file).orThrow();
    var theirs = held.divide(neighbour, waiting.file(), cuts).orThrow();
    assertThat(works(theirs)).isEqualTo(works(mine)).doesNotHaveDuplicates();
  }

  private List<UUID> works(List<Imported> imported) {
    return imported.stream()
        .map(one ->
            jdbc.sql("select work_id from document_expression where document_id = :id")
                .param("id", one.id().value())
                .query(UUID.class)
                .single())
        .toList();
  }

  @Test
  void anOldEncodingIsConfirmedFirstThenTheCuts() throws IOException {
    int first = number += 2;
    var file =
        Files.write(folder.resolve("cu.txt"), SampleFile.tcvn3(notice(first) + notice(first + 1)));
    var id = ((Received.Waiting) held.receive(clerk, commune, "cu.txt", file).orThrow()).file();
    assertThat(held.division(clerk, id, null)).isEmpty();
    assertThat(held.divide(clerk, id, Cuts.NONE).problems())
        .containsExactly(Problem.of("document.problem.held-gone"));
    assertThat(held.decide(clerk, id, true).orThrow())
        .isEqualTo(new Received.Waiting(id, WaitsFor.DIVISION));
    assertThat(documentsOfTheCommune()).isZero();
    var cuts = new Cuts(List.of(division(id).cuts().getFirst().line()));
    var imported = held.divide(clerk, id, cuts).orThrow();
    assertThat(imported).hasSize(2);
    var encoding = Objects.requireNonNull(documents.fileNotes(imported.getLast().id()).encoding());
    assertThat(encoding.converted()).isTrue();
    assertThat(encoding.by()).isEqualTo(clerk.account());
  }

  @Test
  void aSecretBehindTheFirstDocumentIsRefusedAndNothingWaits() throws IOException {
    var file = file(notice(++number) + notice(++number).replace("TỈNH ỦY", "MẬT\n\nTỈNH ỦY"));
    assertThat(held.receive(clerk, commune, "hai.txt", file).problems())
        .containsExactly(Problem.of("document.problem.secret"));
    assertThat(held.count(clerk)).isZero();
    assertThat(originals.place(Originals.hashOf(file))).doesNotExist();
  }

  @Test
  void aFileThatIsTakenBackLeavesNothing() throws IOException {
    var file = two();
    var id = waiting(file);
    held.withdraw(clerk, id).orThrow();
    assertThat(originals.place(Originals.hashOf(file))).doesNotExist();
    assertThat(held.division(clerk, id, null)).isEmpty();
  }

  @Test
  void whereNobodyCanBeAskedItIsRefused() throws IOException {
    assertThat(documents.importFile(clerk, commune, "hai.txt", two()).problems())
        .containsExactly(Problem.of("document.problem.several", 2));
  }

  private List<BulkFile> many(ManyFiles.Several several, Path... files) {
    var told = new ArrayList<BulkFile>();
    var items =
        Stream.of(files).map(file -> new ManyFiles.Item(1, "thư mục/hai.txt", file)).iterator();
    many.importAll(
        clerk,
        commune,
        new ManyFiles.Wishes(ManyFiles.Legacy.HOLD, several),
        items,
        new ManyFiles.Order() {
          @Override
          public boolean goesOn() {
            return true;
          }

          @Override
          public void tell(List<BulkFile> batch) {
            told.addAll(batch);
          }
        });
    return told;
  }

  @Test
  void ofManyFilesThoseWithSeveralDocumentsWaitAndAreNotLost() throws IOException {
    var single = file(notice(++number));
    assertThat(many(ManyFiles.Several.HOLD, two(), single))
        .extracting(BulkFile::result)
        .containsExactlyInAnyOrder(BulkFile.Result.WAITING, BulkFile.Result.NEW);
    assertThat(held.count(clerk)).isEqualTo(1);
    assertThat(documentsOfTheCommune()).isEqualTo(1);
  }

  @Test
  void whoSaysSoBeforehandGetsManyFilesCutOrWhole() throws IOException {
    var cut = many(ManyFiles.Several.SPLIT, two()).getFirst();
    assertThat(cut.result()).isEqualTo(BulkFile.Result.NEW);
    assertThat(cut.documents()).hasSize(2);
    assertThat(many(ManyFiles.Several.WHOLE, two()).getFirst().documents()).hasSize(1);
    var left = many(ManyFiles.Several.LEAVE, two()).getFirst();
    assertThat(left.problem()).isEqualTo(Problem.of("document.problem.several", 2));
    assertThat(documentsOfTheCommune()).isEqualTo(3);
  }
}
