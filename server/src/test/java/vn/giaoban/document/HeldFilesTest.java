package vn.giaoban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.SampleFile;
import vn.giaoban.testing.ServerTest;

@ServerTest
class HeldFilesTest {

  private static final Paging ALL = new Paging(1, 50, "", false);
  private static int number;

  @Autowired Office office;
  @Autowired Documents documents;
  @Autowired HeldFiles held;
  @Autowired Originals originals;
  @Autowired JdbcClient jdbc;
  @TempDir Path folder;

  private UnitId commune;
  private Viewer clerk;

  @BeforeEach
  void aCommune() {
    var province = office.province("Tỉnh ủy Mã Cũ");
    commune = office.commune("Đảng ủy xã Mã Cũ", province);
    clerk = office.person("clerk", commune);
  }

  private static String notice() {
    return """
    Tỉnh ủy Mã Cũ
    Số %d-TB/TU

    Mã Cũ, ngày 05 tháng 3 năm 1999

    Thông báo
    về việc chuẩn bị hội nghị tổng kết công tác năm

    1. Đảng ủy xã Mã Cũ chuẩn bị báo cáo kết quả thực hiện nhiệm vụ được giao trước ngày 15-4-1999.
    2. Văn phòng Tỉnh ủy theo dõi, đôn đốc các đơn vị thực hiện thông báo này và báo cáo Thường trực.
    """
        .formatted(++number);
  }

  private Path file(String text) throws IOException {
    return Files.write(folder.resolve("cu-" + ++number + ".txt"), SampleFile.tcvn3(text));
  }

  private HeldFileId waiting(Path file) {
    var received = held.receive(clerk, commune, "thông báo cũ.txt", file).orThrow();
    assertThat(received).isInstanceOf(Received.Waiting.class);
    return ((Received.Waiting) received).file();
  }

  private static DocumentId imported(Outcome<Received> decided) {
    return ((Received.Done) decided.orThrow()).imported().id();
  }

  private long documentsOfTheCommune() {
    return jdbc.sql("select count(*) from document_document where holder_id = :holder")
        .param("holder", commune.value())
        .query(Long.class)
        .single();
  }

  @Test
  void aTextInALegacyEncodingWaitsWithBothTextsSideBySide() throws IOException {
    var file = file(notice());
    var id = waiting(file);
    assertThat(waiting(file)).as("the same bytes wait once").isEqualTo(id);
    assertThat(documentsOfTheCommune()).isZero();
    var shown = held.list(clerk, ALL).rows().getFirst();
    assertThat(shown.fileName()).isEqualTo("thông báo cũ.txt");
    assertThat(shown.encodings()).containsExactly("TCVN3");
    assertThat(Objects.requireNonNull(shown.texts()).beginning().getFirst())
        .isEqualTo(new TextComparison.Line(1, "TØnh ñy M· Cò", "Tỉnh ủy Mã Cũ"));
    assertThat(held.count(office.person("clerk", office.province("Tỉnh ủy Khác")))).isZero();
  }

  @Test
  void theConvertedTextIsReadOnceConfirmedAndTheBytesStayAsTheyCame() throws IOException {
    var text = notice();
    var id = waiting(file(text));
    var document = imported(held.decide(clerk, id, true));
    var found = documents.find(clerk, document).orElseThrow();
    assertThat(documents.reading(document).text()).contains("chuẩn bị báo cáo kết quả thực hiện");
    assertThat(found.requirements()).isPositive();
    try (var bytes = documents.original(found)) {
      assertThat(bytes.readAllBytes()).isEqualTo(SampleFile.tcvn3(text));
    }
    var encoding = Objects.requireNonNull(documents.fileNotes(document).encoding());
    assertThat(encoding.found()).containsExactly("TCVN3");
    assertThat(encoding.converted()).isTrue();
    assertThat(encoding.by()).isEqualTo(clerk.account());
    assertThat(held.count(clerk)).isZero();
    assertThat(held.decide(clerk, id, true).problems())
        .containsExactly(Problem.of("document.problem.held-gone"));
  }

  @Test
  void whoSaysThatItIsNoLegacyEncodingGetsTheTextAsItStands() throws IOException {
    var document = imported(held.decide(clerk, waiting(file(notice())), false));
    assertThat(documents.reading(document).text()).contains("chuÈn bÞ b¸o c¸o");
    assertThat(Objects.requireNonNull(documents.fileNotes(document).encoding()).converted())
        .isFalse();
  }

  @Test
  void aFileThatIsTakenBackLeavesNothing() throws IOException {
    var file = file(notice());
    var id = waiting(file);
    var place = originals.place(Originals.hashOf(file));
    assertThat(place).exists();
    var stranger = office.person("clerk", office.province("Tỉnh ủy Lạ"));
    assertThat(held.withdraw(stranger, id).problems()).isNotEmpty();
    held.withdraw(clerk, id).orThrow();
    assertThat(place).doesNotExist();
    assertThat(held.count(clerk)).isZero();
  }

  @Test
  void bytesThatADocumentHasTooStayWhenTheWaitingFileIsTakenBack() throws IOException {
    var file = file(notice());
    var id = waiting(file);
    var other = office.commune("Đảng ủy xã Bên Cạnh", office.province("Tỉnh ủy Bên Cạnh"));
    var neighbour = office.person("clerk", other);
    documents.importFile(neighbour, other, "cu.txt", file, LegacyText.CONVERT).orThrow();
    held.withdraw(clerk, id).orThrow();
    assertThat(originals.place(Originals.hashOf(file))).exists();
  }

  @Test
  void aSecretInALegacyEncodingIsRefusedAndNothingWaits() throws IOException {
    var file = file("Tuyệt mật\n".toUpperCase(Locale.ROOT) + notice());
    assertThat(held.receive(clerk, commune, "cu.txt", file).problems())
        .containsExactly(Problem.of("document.problem.secret"));
    assertThat(held.count(clerk)).isZero();
    assertThat(originals.place(Originals.hashOf(file))).doesNotExist();
  }

  @Test
  void whereNobodyCanBeAskedItIsRefusedUnlessToldToConvert() throws IOException {
    var file = file(notice());
    assertThat(documents.importFile(clerk, commune, "cu.txt", file).problems())
        .containsExactly(Problem.of("document.problem.legacy", "TCVN3"));
    assertThat(documents.importFile(clerk, commune, "cu.txt", file, LegacyText.CONVERT))
        .isInstanceOf(Outcome.Accepted.class);
  }
}
