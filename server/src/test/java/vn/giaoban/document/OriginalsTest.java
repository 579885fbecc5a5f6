package vn.giaoban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaoban.shared.postgres.DataFolder;
import vn.giaoban.testing.ServerTest;

@ServerTest
class OriginalsTest {

  @Autowired Originals originals;
  @Autowired TemporaryFiles temporary;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JdbcClient jdbc;
  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve(UUID.randomUUID().toString()), text);
  }

  private static String freshText() {
    return "biên bản số " + UUID.randomUUID();
  }

  private Originals.Original store(Path file) {
    return Objects.requireNonNull(
        new TransactionTemplate(transactions).execute(_ -> originals.store(file)));
  }

  private String content(ContentHash hash) throws IOException {
    try (var in = originals.open(hash)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void keepsBytesUnderTheirHash() throws IOException {
    var text = freshText();
    var stored = store(file(text));
    assertThat(content(stored.hash())).isEqualTo(text);
    assertThat(stored.size()).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
    assertThat(store(file(text))).isEqualTo(stored);
  }

  @Test
  void isUsedInATransactionOnly() throws IOException {
    var file = file(freshText());
    assertThatThrownBy(() -> originals.store(file))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void whatIsRolledBackLeavesNoBytes() throws IOException {
    var file = file(freshText());
    var stored =
        Objects.requireNonNull(
            new TransactionTemplate(transactions)
                .execute(status -> {
                  status.setRollbackOnly();
                  return originals.store(file);
                }));
    assertThat(originals.place(stored.hash())).doesNotExist();
    assertThat(temporary.leftPending()).isEmpty();
  }

  @Test
  void whatAnotherRecordPointsToStaysWhenOneIsRolledBack() throws IOException {
    var text = freshText();
    var stored = store(file(text));
    var again = file(text);
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> {
          originals.store(again);
          status.setRollbackOnly();
        });
    assertThat(content(stored.hash())).isEqualTo(text);
  }

  @Test
  void damageIsNoticedAndNeverHandedOut() throws IOException {
    var stored = store(file(freshText()));
    Files.writeString(originals.place(stored.hash()), "một byte khác");
    assertThatThrownBy(() -> originals.open(stored.hash())).isInstanceOf(Originals.Damaged.class);
    Files.delete(originals.place(stored.hash()));
    assertThatThrownBy(() -> originals.open(stored.hash())).isInstanceOf(Originals.Damaged.class);
  }

  @Test
  void aDamagedFileIsPutAsideWhenTheSameBytesComeAgain() throws IOException {
    var text = freshText();
    var stored = store(file(text));
    Files.writeString(originals.place(stored.hash()), "hỏng");
    store(file(text));
    assertThat(content(stored.hash())).isEqualTo(text);
    try (var beside =
        Files.list(Objects.requireNonNull(originals.place(stored.hash()).getParent()))) {
      assertThat(beside.map(path -> path.getFileName().toString()))
          .anyMatch(name -> name.startsWith(stored.hash().hex() + ".damaged-"));
    }
  }

  @Test
  void whatADeadProcessLeftIsDeletedAtTheNextStart() throws IOException {
    var data = new DataFolder(folder.resolve("data"));
    var living = new TemporaryFiles(data);
    var ofLiving = Files.writeString(living.newFile(), "đang nhận");
    var dead = Files.createDirectories(data.data().resolve("files/incoming/da-chet"));
    Files.writeString(dead.resolve("nhan-do"), "văn bản nhận dở khi mất điện");

    // The dead one had put bytes into the store whose record was never committed.
    var lost = new ContentHash("ab".repeat(32));
    Files.createFile(dead.resolve("pending-" + lost.hex() + ".1"));
    var kept = store(file(freshText()));
    Files.createFile(dead.resolve("pending-" + kept.hash().hex() + ".2"));

    var next = new TemporaryFiles(data);
    var store = new Originals(jdbc, transactions, next, data);
    assertThat(dead).doesNotExist();
    assertThat(ofLiving).exists();
    assertThat(next.leftPending()).isEmpty();
    assertThat(store.place(lost)).doesNotExist();
    living.destroy();
    next.destroy();
    assertThat(data.data().resolve("files/incoming")).isEmptyDirectory();
  }

  @Test
  void bytesWithoutARecordGoAtTheNextStartAndThoseWithOneStay() throws IOException {
    var data = new DataFolder(folder.resolve("data"));
    var first = new TemporaryFiles(data);
    var store = new Originals(jdbc, transactions, first, data);
    var text = freshText();
    var file = file(text);
    var kept =
        Objects.requireNonNull(
            new TransactionTemplate(transactions).execute(_ -> store.store(file)));
    var orphan = new ContentHash("cd".repeat(32));
    Files.createDirectories(Objects.requireNonNull(store.place(orphan).getParent()));
    Files.writeString(store.place(orphan), "không có bản ghi nào");
    first.pending(orphan);
    first.pending(kept.hash());

    new Originals(jdbc, transactions, first, data);
    assertThat(store.place(orphan)).doesNotExist();
    assertThat(store.place(kept.hash())).hasContent(text);
    first.destroy();
  }
}
