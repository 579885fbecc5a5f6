package vn.giaoban.document;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.formats.Format;
import vn.giaoban.formats.Rendering;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.FileName;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.Slice;
import vn.giaoban.shared.UnitId;

/**
 * Files in an encoding from before Unicode. A machine can mistake one, so a person looks at the
 * conversion before anything is read in it: until then the file waits here, with its bytes in the
 * store, and is no document.
 */
@Component
public class HeldFiles {

  private static final String MAY_DECIDE = Rights.on("h.holder_id", Documents.IMPORT);

  private final JdbcClient jdbc;
  private final Documents documents;
  private final Intake intake;
  private final Originals originals;
  private final Readings readings;
  private final OfficeCalendar calendar;
  private final TransactionTemplate transaction;

  HeldFiles(
      JdbcClient jdbc,
      Documents documents,
      Intake intake,
      Originals originals,
      Readings readings,
      OfficeCalendar calendar,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.documents = documents;
    this.intake = intake;
    this.originals = originals;
    this.readings = readings;
    this.calendar = calendar;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Imports the file like {@link Documents#importFile}, but keeps one in a legacy encoding until
   * somebody decides on it. The same bytes for the same unit wait once.
   */
  public Outcome<Received> receive(Viewer viewer, UnitId holder, String fileName, Path file) {
    if (!documents.mayImport(viewer, holder)) {
      return Outcome.refused(Problem.at("holder", "document.problem.holder"));
    }
    var known = documents.withContent(viewer, holder, Originals.hashOf(file));
    if (known.isPresent()) {
      return Outcome.accepted(new Received.Done(new Imported.SameContent(known.get())));
    }
    try (var _ = intake.turn()) {
      return intake
          .examine(viewer, file)
          .then(found -> {
            var conversion = found.conversion();
            var name = FileName.lastPart(fileName);
            return Outcome.accepted(
                conversion == null
                    ? new Received.Done(
                        documents.importNow(viewer, holder, FileText.of(name, found), file))
                    : new Received.Waiting(
                        Objects.requireNonNull(
                            transaction.execute(
                                _ -> hold(viewer, holder, name, found, conversion, file)))));
          });
    }
  }

  /** Runs in the caller's transaction. */
  HeldFileId hold(
      Viewer viewer,
      UnitId holder,
      String name,
      Rendering.Readable found,
      Rendering.Conversion conversion,
      Path file) {
    var original = originals.store(file);
    return new HeldFileId(
        jdbc.sql(
                """
                insert into document_held_file as h (holder_id, original, file_name, format, pages, remarks, encodings,
                  as_it_stands, converted, sent_by, sent_at)
                values (:holder, :original, :name, :format, :pages, :remarks::jsonb, :encodings,
                  :asItStands, :converted, :by, :at)
                on conflict (holder_id, original) do update set file_name = h.file_name
                returning id
                """)
            .param("holder", holder.value())
            .param("original", original.hash().hex())
            .param("name", name)
            .param("format", found.format().name())
            .param("pages", found.pages())
            .param("remarks", readings.jsonOf(FileText.notes(found)))
            .param("encodings", FileText.names(conversion.encodings()).toArray(String[]::new))
            .param("asItStands", storable(found.text()))
            .param("converted", storable(conversion.text()))
            .param("by", viewer.account().value())
            .param("at", calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime())
            .query(UUID.class)
            .single());
  }

  /** The files that the viewer may decide on, the longest waiting first. */
  public Slice<HeldFile> list(Viewer viewer, Paging paging) {
    var rows =
        jdbc.sql(
                "select h.* from document_held_file h where "
                    + MAY_DECIDE
                    + " order by h.sent_at, h.id limit :size offset :offset")
            .param("viewer", viewer.account().value())
            .param("size", paging.size())
            .param("offset", paging.offset())
            .query((row, n) -> held(row))
            .list();
    return new Slice<>(rows, count(viewer), paging);
  }

  /** How many wait for the viewer or others with the same right. */
  public long count(Viewer viewer) {
    return jdbc.sql("select count(*) from document_held_file h where " + MAY_DECIDE)
        .param("viewer", viewer.account().value())
        .query(Long.class)
        .single();
  }

  /**
   * Reads the text that the viewer chose, and puts the document into the register. Who decided, and
   * when, is kept with it.
   *
   * @param converted true: the conversion is right; false: this is no legacy encoding, the text is
   *     to be read as it stands
   * @return refused where the file no longer waits or is not the viewer's to decide
   */
  public Outcome<Imported> decide(Viewer viewer, HeldFileId id, boolean converted) {
    var waiting = find(viewer, id);
    if (waiting.isEmpty()) {
      return gone();
    }
    var held = waiting.get();
    if (!documents.mayImport(viewer, held.holder())) {
      return Outcome.refused(Problem.at("holder", "document.problem.holder"));
    }
    var file = held.text(converted).decided(converted, viewer.account(), calendar.now());
    try (var _ = readings.turn(file.text().length())) {
      var reading = readings.read(file.text());
      return Objects.requireNonNull(
          transaction.execute(_ -> {
            if (!delete(id)) {
              return gone();
            }
            var original = originals.again(held.original());
            return Outcome.accepted(
                documents.store(viewer, held.holder(), original, file, reading));
          }));
    }
  }

  /** Takes a file back that was never a document; its bytes go unless something else has them. */
  public Outcome<HeldFileId> withdraw(Viewer viewer, HeldFileId id) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          var waiting = find(viewer, id);
          if (waiting.isEmpty() || !delete(id)) {
            return gone();
          }
          originals.release(waiting.get().original());
          return Outcome.accepted(id);
        }));
  }

  private boolean delete(HeldFileId id) {
    return jdbc.sql("delete from document_held_file where id = :id")
            .param("id", id.value())
            .update()
        == 1;
  }

  private static <T> Outcome<T> gone() {
    return Outcome.refused(Problem.of("document.problem.held-gone"));
  }

  private record Waiting(
      UnitId holder, ContentHash original, FileText file, String asItStands, String conversion) {

    FileText text(boolean converted) {
      return file.withText(converted ? conversion : asItStands);
    }
  }

  private Optional<Waiting> find(Viewer viewer, HeldFileId id) {
    return jdbc.sql("select h.* from document_held_file h where h.id = :id and " + MAY_DECIDE)
        .param("id", id.value())
        .param("viewer", viewer.account().value())
        .query((row, n) ->
            new Waiting(
                new UnitId(row.getObject("holder_id", UUID.class)),
                new ContentHash(row.getString("original")),
                new FileText(
                    row.getString("file_name"),
                    "",
                    Format.valueOf(row.getString("format")),
                    row.getInt("pages"),
                    readings.notes(row.getString("remarks")),
                    encodings(row),
                    null,
                    null,
                    null),
                row.getString("as_it_stands"),
                row.getString("converted")))
        .optional();
  }

  private HeldFile held(ResultSet row) throws SQLException {
    return new HeldFile(
        new HeldFileId(row.getObject("id", UUID.class)),
        new UnitId(row.getObject("holder_id", UUID.class)),
        row.getString("file_name"),
        encodings(row),
        readings.notes(row.getString("remarks")),
        TextComparison.of(row.getString("as_it_stands"), row.getString("converted")),
        new AccountId(row.getObject("sent_by", UUID.class)),
        Documents.moment(row, "sent_at"));
  }

  private static List<String> encodings(ResultSet row) throws SQLException {
    return Arrays.asList((String[]) row.getArray("encodings").getArray());
  }

  /** PostgreSQL keeps no NUL; in a document it would be a fault of the file. */
  private static String storable(String text) {
    return text.replace("\0", "");
  }
}
