package vn.giaoban.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.Slice;
import vn.giaoban.shared.UnitId;
import vn.giaoban.shared.postgres.DataFolder;

/**
 * The imports of many files: what was sent, what became of each file, and whether to go on. {@link
 * BulkRunner} does the work.
 */
@Component
public class BulkImports {

  private static final String VISIBLE = Rights.on("b.holder_id", Documents.IMPORT);

  private static final String SELECT =
      """
      select b.id, b.account_id, b.holder_id, b.state, b.archives, b.listed, b.problem, b.started_at, b.ended_at,
        (select count(*) from document_bulk_file f where f.import_id = b.id) as total,
        (select coalesce(jsonb_object_agg(r.result, r.number), '{}')
          from (select f.result, count(*) as number from document_bulk_file f
            where f.import_id = b.id and f.result is not null group by f.result) r) as results
      from document_bulk_import b
      """;

  private static final String FILES =
      """
      from unnest(:numbers::int[], :paths::text[], :results::text[], :problems::text[], :documents::uuid[])
        as r(number, path, result, problem, document)
      """;

  private final JdbcClient jdbc;
  private final Documents documents;
  private final OfficeCalendar calendar;
  private final TransactionTemplate transaction;
  private final Path folder;
  private final JsonMapper json = JsonMapper.builder().build();

  BulkImports(
      JdbcClient jdbc,
      Documents documents,
      OfficeCalendar calendar,
      PlatformTransactionManager transactions,
      DataFolder data) {
    this.jdbc = jdbc;
    this.documents = documents;
    this.calendar = calendar;
    this.transaction = new TransactionTemplate(transactions);
    this.folder = data.data().resolve("files").resolve("bulk");
  }

  /** A file that somebody sent. */
  public record Sent(String name, Path file) {}

  /**
   * Takes the files over, archives among them; what is to be done with them goes on in the
   * background. The caller has the viewer's declaration that none is a state secret.
   *
   * @param sent on the disk, complete; they are moved away
   */
  public Outcome<BulkImportId> start(Viewer viewer, UnitId holder, List<Sent> sent) {
    if (!documents.mayImport(viewer, holder)) {
      return Outcome.refused(Problem.at("holder", "document.problem.holder"));
    }
    if (sent.isEmpty()) {
      return Outcome.refused(Problem.at("files", "document.problem.no-file"));
    }
    var id = new BulkImportId(UUID.randomUUID());
    try {
      Files.createDirectories(folderOf(id));
      var archives = new ArrayList<String>();
      var files = new ArrayList<BulkFile>();
      for (var one : sent) {
        var name = Archive.harmless(one.name());
        if (Archive.isOne(one.file())) {
          archives.add(name);
          move(one.file(), archive(id, archives.size()));
        } else {
          files.add(new BulkFile(files.size() + 1, name, null, null, List.of()));
          move(one.file(), file(id, files.size()));
        }
      }
      transaction.executeWithoutResult(_ -> {
        insert(viewer, holder, id, archives);
        add(id, files);
      });
      return Outcome.accepted(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void insert(Viewer viewer, UnitId holder, BulkImportId id, List<String> archives) {
    jdbc.sql(
            """
            insert into document_bulk_import (id, account_id, holder_id, state, archives, listed, started_at)
            values (:id, :account, :holder, 'RUNNING', :archives, :listed, :at)
            """)
        .param("id", id.value())
        .param("account", viewer.account().value())
        .param("holder", holder.value())
        .param("archives", archives.toArray(String[]::new))
        .param("listed", archives.isEmpty())
        .param("at", calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime())
        .update();
  }

  /** The imports for units that the viewer may import for, the latest first. */
  public Slice<BulkImport> list(Viewer viewer, Paging paging) {
    var rows =
        jdbc.sql(
                SELECT
                    + " where "
                    + VISIBLE
                    + " order by b.started_at desc, b.id limit :size offset :offset")
            .param("viewer", viewer.account().value())
            .param("size", paging.size())
            .param("offset", paging.offset())
            .query((row, n) -> bulk(row))
            .list();
    var total =
        jdbc.sql("select count(*) from document_bulk_import b where " + VISIBLE)
            .param("viewer", viewer.account().value())
            .query(Long.class)
            .single();
    return new Slice<>(rows, total, paging);
  }

  public Optional<BulkImport> find(Viewer viewer, BulkImportId id) {
    return jdbc.sql(SELECT + " where b.id = :id and " + VISIBLE)
        .param("id", id.value())
        .param("viewer", viewer.account().value())
        .query((row, n) -> bulk(row))
        .optional();
  }

  /**
   * The files of an import that the viewer was shown, in their order.
   *
   * @param result those that ended so; null for all
   */
  public Slice<BulkFile> files(BulkImportId id, BulkFile.@Nullable Result result, Paging paging) {
    var condition =
        " from document_bulk_file f where f.import_id = :id and (:result = '' or f.result = :result)";
    var name = result == null ? "" : result.name();
    var rows =
        jdbc.sql("select f.*" + condition + " order by f.number limit :size offset :offset")
            .param("id", id.value())
            .param("result", name)
            .param("size", paging.size())
            .param("offset", paging.offset())
            .query((row, n) -> file(row))
            .list();
    var total =
        jdbc.sql("select count(*)" + condition)
            .param("id", id.value())
            .param("result", name)
            .query(Long.class)
            .single();
    return new Slice<>(rows, total, paging);
  }

  /** All files of an import that the viewer was shown. */
  public List<BulkFile> files(BulkImportId id) {
    return jdbc.sql("select f.* from document_bulk_file f where f.import_id = :id order by number")
        .param("id", id.value())
        .query((row, n) -> file(row))
        .list();
  }

  /** Leaves the rest for later. What is being stored just now is finished. */
  public Outcome<BulkImportId> pause(Viewer viewer, BulkImportId id) {
    return change(viewer, id, "PAUSED", "RUNNING");
  }

  public Outcome<BulkImportId> resume(Viewer viewer, BulkImportId id) {
    return change(viewer, id, "RUNNING", "PAUSED");
  }

  /** Gives the rest up; what is imported stays, what was sent beyond it is deleted. */
  public Outcome<BulkImportId> stop(Viewer viewer, BulkImportId id) {
    return change(viewer, id, "STOPPED", "RUNNING", "PAUSED")
        .then(stopped -> {
          deleteFolder(id);
          return Outcome.accepted(stopped);
        });
  }

  private Outcome<BulkImportId> change(
      Viewer viewer, BulkImportId id, String state, String... from) {
    var changed =
        jdbc.sql(
                """
                update document_bulk_import b set state = :state, problem = null,
                  ended_at = case when :state = 'STOPPED' then :at::timestamptz end
                where b.id = :id and b.state = any(:from) and %s
                """
                    .formatted(VISIBLE))
            .param("state", state)
            .param("at", calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime())
            .param("id", id.value())
            .param("from", from)
            .param("viewer", viewer.account().value())
            .update();
    return changed == 1
        ? Outcome.accepted(id)
        : Outcome.refused(Problem.of("document.problem.bulk-state"));
  }

  /** The one to work on next; the one that was started first. */
  Optional<BulkImport> next() {
    return jdbc.sql(SELECT + " where b.state = 'RUNNING' order by b.started_at, b.id limit 1")
        .query((row, n) -> bulk(row))
        .optional();
  }

  /** Whether it is to go on, as it stands in the database now; holds it so in a transaction. */
  boolean runs(BulkImportId id) {
    return jdbc.sql(
            "select exists (select 1 from document_bulk_import where id = :id and state = 'RUNNING')")
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  void add(BulkImportId id, List<BulkFile> files) {
    bind(
            jdbc.sql(
                """
                insert into document_bulk_file (import_id, number, path, result, problem)
                select :id, r.number, r.path, r.result, r.problem::jsonb
                """
                    + FILES),
            id,
            files)
        .update();
  }

  /** The archives were unpacked; from here on the number of files is final. */
  void listed(BulkImportId id, List<BulkFile> files) {
    transaction.executeWithoutResult(_ -> {
      add(id, files);
      jdbc.sql("update document_bulk_import set listed = true where id = :id")
          .param("id", id.value())
          .update();
    });
  }

  /** The next files that nobody has decided on. */
  List<BulkFile> toDo(BulkImportId id, int after, int most) {
    return jdbc.sql(
            """
            select f.* from document_bulk_file f
            where f.import_id = :id and f.result is null and f.number > :after order by f.number limit :most
            """)
        .param("id", id.value())
        .param("after", after)
        .param("most", most)
        .query((row, n) -> file(row))
        .list();
  }

  /** Runs in the transaction that stores the batch. */
  void note(BulkImportId id, List<BulkFile> batch) {
    bind(
            jdbc.sql(
                """
                update document_bulk_file f set path = r.path, result = r.result, problem = r.problem::jsonb,
                  document_id = r.document
                """
                    + FILES
                    + " where f.import_id = :id and f.number = r.number and f.result is null"),
            id,
            batch)
        .update();
  }

  /** Files as rows of a statement: an archive can hold tens of thousands. */
  private JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec statement, BulkImportId id, List<BulkFile> files) {
    return statement
        .param("id", id.value())
        .param("numbers", files.stream().map(BulkFile::number).toArray(Integer[]::new))
        .param("paths", files.stream().map(BulkFile::path).toArray(String[]::new))
        .param(
            "results",
            files.stream()
                .map(file -> file.result() == null ? null : file.result().name())
                .toArray(String[]::new))
        .param("problems", files.stream().map(file -> json(file.problem())).toArray(String[]::new))
        .param(
            "documents",
            files.stream()
                .map(file -> file.document() == null ? null : file.document().value())
                .toArray(UUID[]::new));
  }

  /** Every file is decided on, or none more can be. */
  void end(BulkImportId id, @Nullable Problem problem) {
    jdbc.sql(
            """
            update document_bulk_import set state = :state, problem = :problem::jsonb, ended_at = :at
            where id = :id and state = 'RUNNING'
            """)
        .param("state", problem == null ? "DONE" : "STOPPED")
        .param("problem", json(problem))
        .param("at", calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime())
        .param("id", id.value())
        .update();
    deleteFolder(id);
  }

  Path archive(BulkImportId id, int number) {
    return folderOf(id).resolve("archive-" + number);
  }

  Path file(BulkImportId id, int number) {
    return folderOf(id).resolve(String.valueOf(number));
  }

  private Path folderOf(BulkImportId id) {
    return folder.resolve(id.toString());
  }

  /** What ended, or was never begun because the server died, needs no place on the disk. */
  void clearFolders() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    var open =
        jdbc.sql("select id::text from document_bulk_import where state in ('RUNNING', 'PAUSED')")
            .query(String.class)
            .set();
    try (Stream<Path> folders = Files.list(folder)) {
      folders.filter(one -> !open.contains(one.getFileName().toString())).forEach(this::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void deleteFolder(BulkImportId id) {
    delete(folderOf(id));
  }

  private void delete(Path tree) {
    if (!Files.isDirectory(tree)) {
      return;
    }
    try (Stream<Path> files = Files.list(tree)) {
      for (var file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  /** A problem as it is kept; its values as text. */
  private record Kept(String key, List<String> arguments) {}

  private @Nullable String json(@Nullable Problem problem) {
    return problem == null
        ? null
        : json.writeValueAsString(
            new Kept(problem.key(), problem.arguments().stream().map(String::valueOf).toList()));
  }

  private @Nullable Problem problem(@Nullable String stored) {
    if (stored == null) {
      return null;
    }
    var kept = json.readValue(stored, Kept.class);
    return Problem.of(kept.key(), kept.arguments().toArray());
  }

  private BulkFile file(ResultSet row) throws SQLException {
    var result = row.getString("result");
    var document = row.getObject("document_id", UUID.class);
    return new BulkFile(
        row.getInt("number"),
        row.getString("path"),
        result == null ? null : BulkFile.Result.valueOf(result),
        problem(row.getString("problem")),
        document == null ? List.of() : List.of(new DocumentId(document)));
  }

  private BulkImport bulk(ResultSet row) throws SQLException {
    Map<BulkFile.Result, Integer> results = new EnumMap<>(BulkFile.Result.class);
    json.readTree(row.getString("results"))
        .properties()
        .forEach(one -> results.put(BulkFile.Result.valueOf(one.getKey()), one.getValue().asInt()));
    return new BulkImport(
        new BulkImportId(row.getObject("id", UUID.class)),
        new AccountId(row.getObject("account_id", UUID.class)),
        new UnitId(row.getObject("holder_id", UUID.class)),
        BulkImport.State.valueOf(row.getString("state")),
        Arrays.asList((String[]) row.getArray("archives").getArray()),
        row.getBoolean("listed"),
        problem(row.getString("problem")),
        Documents.moment(row, "started_at"),
        row.getObject("ended_at") == null ? null : Documents.moment(row, "ended_at"),
        row.getInt("total"),
        results);
  }
}
