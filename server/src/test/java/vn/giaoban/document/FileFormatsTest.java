package vn.giaoban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.SampleFile;
import vn.giaoban.testing.ServerTest;

@ServerTest
class FileFormatsTest {

  private static final String TEXT =
      """
      KẾ HOẠCH
      về việc thử các loại tệp %d

      1. Chi bộ thôn Một gửi kế hoạch trước ngày 10-6-2026.
      """;

  private static int number;

  @Autowired Office office;
  @Autowired Documents documents;
  @Autowired Originals originals;
  @TempDir Path folder;

  private UnitId commune;
  private Viewer clerk;

  @BeforeEach
  void aCommune() {
    commune = office.commune("Đảng ủy xã Loại Tệp", office.province("Tỉnh ủy Loại Tệp"));
    clerk = office.person("clerk", commune);
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("tep-" + ++number), bytes);
  }

  @Test
  void aWordDocumentIsReadAndKeptByteForByte() throws IOException {
    var bytes = SampleFile.wordWithMacros(TEXT.formatted(++number));
    var id = documents.importFile(clerk, commune, "kế hoạch.docx", file(bytes)).orThrow().id();
    var found = documents.find(clerk, id).orElseThrow();
    assertThat(found.mediaType())
        .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    assertThat(found.requirements()).isEqualTo(1);
    try (var original = documents.original(found)) {
      assertThat(original.readAllBytes()).isEqualTo(bytes);
    }
    assertThat(documents.fileNotes(id).notes())
        .extracting(FileNotes.Note::code)
        .containsExactly("macros");
  }

  @Test
  void aSecrecyMarkInTheHeadOfThePagesIsSeenInDocumentsAndInEvidence() throws IOException {
    var file = file(SampleFile.wordWithPageHead(TEXT.formatted(++number), "TỐI MẬT"));
    assertThat(documents.importFile(clerk, commune, "a.docx", file).problems())
        .containsExactly(Problem.of("document.problem.secret"));
    assertThat(originals.place(Originals.hashOf(file))).doesNotExist();
    assertThat(documents.bearsSecrecyMark(file)).isTrue();
    assertThat(documents.bearsSecrecyMark(file(SampleFile.word("Giữ bí mật nhà nước.")))).isFalse();
  }

  @Test
  void aSecrecyMarkInAFileInsideIsSeenAndWhatCannotBeLookedIntoIsTold() throws IOException {
    var inside = SampleFile.word("TUYỆT MẬT\n\nKẾ HOẠCH\ndiễn tập");
    var file = file(SampleFile.wordWithFile(TEXT.formatted(++number), "phụ lục.docx", inside));
    assertThat(documents.importFile(clerk, commune, "a.docx", file).problems())
        .containsExactly(Problem.of("document.problem.secret"));
    assertThat(originals.place(Originals.hashOf(file))).doesNotExist();

    var archive = SampleFile.zip(Map.of("trong.docx", inside));
    var closed = file(SampleFile.wordWithFile(TEXT.formatted(++number), "gói.zip", archive));
    var id = documents.importFile(clerk, commune, "b.docx", closed).orThrow().id();
    assertThat(documents.fileNotes(id).notes())
        .containsExactly(new FileNotes.Note("enclosed-unread", List.of("1", "gói.zip")));
  }

  @Test
  void whatCannotBeReadIsRefusedWithItsReason() throws IOException {
    assertThat(documents.importFile(clerk, commune, "a.docx", file(new byte[] {'P', 'K', 3, 4})))
        .satisfies(outcome ->
            assertThat(outcome.problems())
                .containsExactly(Problem.of("formats.unreadable.broken")));
  }
}
