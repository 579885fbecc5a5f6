package vn.giaoban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

@ServerTest
class HeadersTest {

  @Autowired Office office;
  @Autowired Documents documents;
  @Autowired Headers headers;
  @Autowired Register register;
  @Autowired JdbcClient jdbc;
  @TempDir Path folder;

  private UnitId commune;
  private Viewer clerk;

  @BeforeEach
  void aCommune() {
    commune = office.commune("Đảng ủy xã Bản Mẫu", office.province("Tỉnh ủy Bản Mẫu"));
    clerk = office.person("clerk", commune);
  }

  /** A conclusion that has neither symbol nor date. */
  private StoredDocument bare() throws IOException {
    var text =
        """
        KẾT LUẬN
        về việc sửa chữa nhà văn hóa %s

        1. Chi bộ Bản Mẫu hoàn thành việc sửa chữa trước ngày 20-5-2026.
        """
            .formatted(UUID.randomUUID());
    var file = Files.writeString(folder.resolve(UUID.randomUUID() + ".txt"), text);
    return stored(documents.importFile(clerk, commune, "ket-luan.txt", file).orThrow().id());
  }

  private StoredDocument stored(DocumentId id) {
    return documents.find(clerk, id).orElseThrow();
  }

  private static HeaderValues with(StoredDocument document, @Nullable String symbol) {
    var header = document.header();
    return new HeaderValues(
        header.kindName(), symbol, "Đảng ủy xã Bản Mẫu", LocalDate.of(2026, 4, 2), header.title());
  }

  @Test
  void whatIsMissingIsCompletedAndWhatWasReadStays() throws IOException {
    var document = bare();
    assertThat(document.read().symbol()).isNull();
    assertThat(
            headers.complete(clerk, document, document.version(), with(document, " 08 - KL/ĐU ")))
        .satisfies(outcome -> assertThat(outcome.problems()).isEmpty());
    var after = stored(document.id());
    assertThat(after.header().symbol()).isEqualTo("08-KL/ĐU");
    assertThat(after.header().issuedOn()).isEqualTo(LocalDate.of(2026, 4, 2));
    assertThat(after.read()).isEqualTo(document.read());
    assertThat(documents.reading(document.id()).document().symbol()).isNull();
    assertThat(headers.completions(document.id()).values())
        .filteredOn(completion -> completion.part() == HeaderPart.SYMBOL)
        .singleElement()
        .satisfies(completion -> {
          assertThat(completion.value()).isEqualTo("08-KL/ĐU");
          assertThat(completion.by()).isEqualTo(clerk.account());
        });
    assertThat(headers.completions(document.id())).doesNotContainKey(HeaderPart.TITLE);
  }

  @Test
  void aValueTakenBackLeavesItsTrace() throws IOException {
    var document = bare();
    headers.complete(clerk, document, 0, with(document, "08-KL/ĐU")).orThrow();
    headers.complete(clerk, stored(document.id()), 1, with(document, null)).orThrow();
    assertThat(stored(document.id()).header().symbol()).isNull();
    assertThat(headers.completions(document.id()).get(HeaderPart.SYMBOL))
        .extracting(Headers.Completion::value)
        .isNull();
    assertThat(
            jdbc.sql(
                    "select count(*) from document_completion where document_id = :id and part = 'SYMBOL'")
                .param("id", document.id().value())
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void whoLookedAtAnOlderStateIsTold() throws IOException {
    var document = bare();
    headers.complete(clerk, document, 0, with(document, "08-KL/ĐU")).orThrow();
    assertThat(headers.complete(clerk, document, 0, with(document, "09-KL/ĐU")).problems())
        .containsExactly(Problem.of("document.problem.changed"));
    assertThat(stored(document.id()).header().symbol()).isEqualTo("08-KL/ĐU");
  }

  @Test
  void impossibleValuesAreRefusedBesideTheirFields() throws IOException {
    var document = bare();
    var given =
        new HeaderValues(
            "x".repeat(301),
            "không số",
            "y".repeat(301),
            LocalDate.of(2999, 1, 1),
            "z".repeat(2001));
    assertThat(headers.complete(clerk, document, 0, given).problems())
        .extracting(Problem::field)
        .containsExactlyInAnyOrder("kind", "symbol", "issuer", "issuedOn", "title");
    assertThat(stored(document.id()).version()).isZero();
  }

  @Test
  void onlyWhoMayImportForTheHolderCompletes() throws IOException {
    var document = bare();
    var contact = office.person("contact", commune);
    assertThat(headers.mayComplete(contact, document)).isFalse();
    assertThat(headers.complete(contact, document, 0, with(document, "1-KL/ĐU")).problems())
        .containsExactly(Problem.of("document.problem.may-not-complete"));
  }

  @Test
  void aSymbolThatIsCompletedIsComparedWithTheOthers() throws IOException {
    var first = bare();
    var second = bare();
    headers.complete(clerk, first, 0, with(first, "77-KL/ĐU")).orThrow();
    assertThat(headers.complete(clerk, second, 0, with(second, "77-KL/ĐU")).orThrow())
        .containsExactly(first.id());
    var list =
        register.list(
            clerk,
            new Register.Filter("77 KL", "", null),
            new vn.giaoban.shared.Paging(1, 25, "", false));
    assertThat(list.rows()).hasSize(2).allMatch(Register.Row::sameSymbol);

    headers.complete(clerk, stored(second.id()), 1, with(second, "78-KL/ĐU")).orThrow();
    assertThat(documents.sameSymbol(clerk, first.id())).isEqualTo(List.of());
  }
}
