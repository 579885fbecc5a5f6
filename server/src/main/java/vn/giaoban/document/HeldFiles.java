package vn.giaoban.document;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
 * Files of which a person is to say something before anything is read in them: whether the
 * conversion of an encoding from before Unicode is right, and whether what looks like several
 * documents is. A machine can mistake both, so until then the file waits here, with its bytes in
 * the store, and is no document.
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
   * Imports the file like {@link Documents#importFile}, but keeps one in a legacy encoding or with
   * several documents until somebody decides on it. The same bytes for the same unit wait once.
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
            var name = FileName.lastPart(fileName);
            return Outcome.accepted(
                waitsFor(found) == null
                    ? new Received.Done(
                        documents.importNow(viewer, holder, FileText.of(name, found), file))
                    : Objects.requireNonNull(
                        transaction.execute(_ -> hold(viewer, holder, name, found, file))));
          });
    }
  }

  /** What a person is to say of the file first; null where nothing. */
  static @Nullable WaitsFor waitsFor(Rendering.Readable found) {
    if (found.conversion() != null) {
      return WaitsFor.CONVERSION;
    }
    return Readings.divide(found.text()).isSeveral() ? WaitsFor.DIVISION : null;
  }

  /** Runs in the caller's transaction. */
  Received.Waiting hold(
      Viewer viewer, UnitId holder, String name, Rendering.Readable found, Path file) {
    var original = originals.store(file);
    var conversion = found.conversion();
    var encodings = conversion == null ? List.<String>of() : FileText.names(conversion.encodings());
    return jdbc.sql(
            """
            insert into document_held_file as h (holder_id, original, file_name, format, pages, remarks, encodings,
              as_it_stands, converted, waits_for, sent_by, sent_at)
            values (:holder, :original, :name, :format, :pages, :remarks::jsonb, :encodings,
              :asItStands, :converted, :waitsFor, :by, :at)
            on conflict (holder_id, original) do update set file_name = h.file_name
            returning id, waits_for
            """)
        .param("holder", holder.value())
        .param("original", original.hash().hex())
        .param("name", name)
        .param("format", found.format().name())
        .param("pages", found.pages())
        .param("remarks", readings.jsonOf(FileText.notes(found)))
        .param("encodings", encodings.toArray(String[]::new))
        .param("asItStands", storable(found.text()))
        .param("converted", conversion == null ? null : storable(conversion.text()))
        .param("waitsFor", (conversion == null ? WaitsFor.DIVISION : WaitsFor.CONVERSION).name())
        .param("by", viewer.account().value())
        .param("at", calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime())
        .query((row, n) ->
            new Received.Waiting(
                new HeldFileId(row.getObject("id", UUID.class)),
                WaitsFor.valueOf(row.getString("waits_for"))))
        .single();
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
            .query((row, n) -> row(row).shown())
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
   * Says whether the conversion of a file is right. Who decided, and when, is kept. Then the text
   * is read and the document put into the register; where it looks like several documents, the file
   * goes on waiting for {@link #divide}.
   *
   * @param converted true: the conversion is right; false: this is no legacy encoding, the text is
   *     to be read as it stands
   * @return refused where the file no longer waits for this or is not the viewer's to decide
   */
  public Outcome<Received> decide(Viewer viewer, HeldFileId id, boolean converted) {
    var waiting = find(viewer, id).filter(held -> held.what() == WaitsFor.CONVERSION);
    if (waiting.isEmpty()) {
      return gone();
    }
    var held = waiting.get();
    if (!documents.mayImport(viewer, held.holder())) {
      return Outcome.refused(Problem.at("holder", "document.problem.holder"));
    }
    var file = held.text(converted).decided(converted, viewer.account(), calendar.now());
    if (Readings.divide(file.text()).isSeveral()) {
      return note(id, file)
          ? Outcome.accepted(new Received.Waiting(id, WaitsFor.DIVISION))
          : gone();
    }
    return store(viewer, id, held, file, List.of(FilePart.WHOLE))
        .then(stored -> Outcome.accepted(new Received.Done(stored.getFirst())));
  }

  /** Keeps what was said of the encoding, for the file waits for more. */
  private boolean note(HeldFileId id, FileText file) {
    return jdbc.sql(
                """
                update document_held_file
                set waits_for = 'DIVISION', encoding_decision = :decision, decided_by = :by, decided_at = :at
                where id = :id and waits_for = 'CONVERSION'
                """)
            .param("id", id.value())
            .param("decision", file.decision())
            .param("by", file.decidedBy())
            .param("at", file.decidedAt())
            .update()
        == 1;
  }

  /**
   * A file that waits for its division, cut as given.
   *
   * @param cuts null: as the system proposes
   */
  public Optional<HeldDivision> division(Viewer viewer, HeldFileId id, @Nullable Cuts cuts) {
    return row(viewer, id)
        .filter(held -> held.waiting().what() == WaitsFor.DIVISION)
        .map(held -> {
          var text = new TextParts(held.waiting().file().text());
          var proposed = text.proposed();
          var valid = cuts == null || text.parts(cuts).isEmpty() ? proposed : cuts;
          return new HeldDivision(
              held.withParts(text.parts(valid)),
              text.cuts(valid),
              valid.equals(proposed),
              text.lineCount(),
              text.lines());
        });
  }

  /**
   * Says which documents a file has, and puts them into the register, all on the same bytes. Who
   * decided, and when, is kept with each of several.
   *
   * @param cuts none: the file is one document
   * @return refused where the file no longer waits for this, is not the viewer's to decide, or
   *     where the cuts do not fit its text
   */
  public Outcome<List<Imported>> divide(Viewer viewer, HeldFileId id, Cuts cuts) {
    var waiting = find(viewer, id).filter(held -> held.what() == WaitsFor.DIVISION);
    if (waiting.isEmpty()) {
      return gone();
    }
    var held = waiting.get();
    if (!documents.mayImport(viewer, held.holder())) {
      return Outcome.refused(Problem.at("holder", "document.problem.holder"));
    }
    var text = new TextParts(held.file().text());
    var parts = parts(cuts, text.text(), viewer, calendar.now());
    return parts.isEmpty()
        ? Outcome.refused(Problem.of("document.problem.cuts"))
        : store(viewer, id, held, held.file().withText(text.text()), parts);
  }

  /** The parts that the cuts make; empty where they do not fit. */
  static List<FilePart> parts(Cuts cuts, String text, Viewer viewer, Instant at) {
    var decision = new FilePart.Decision(viewer.account(), at);
    var places = cuts.in(text);
    if (places.size() == 1) {
      return List.of(new FilePart(1, 1, null, decision));
    }
    var parts = new ArrayList<FilePart>();
    for (int i = 0; i < places.size(); i++) {
      parts.add(new FilePart(i + 1, places.size(), places.get(i), decision));
    }
    return parts;
  }

  private Outcome<List<Imported>> store(
      Viewer viewer, HeldFileId id, Waiting held, FileText file, List<FilePart> parts) {
    try (var _ = readings.turn(file.text().length())) {
      var read = readings.read(file.text(), parts);
      return Objects.requireNonNull(
          transaction.execute(_ -> {
            if (!delete(id)) {
              return gone();
            }
            var original = originals.again(held.original());
            var files = List.of(new Documents.ReadFile(original, file, read));
            return Outcome.accepted(documents.store(viewer, held.holder(), files).getFirst());
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

  /**
   * @param file with the text that is to be read next; where the conversion waits, as it stands
   */
  private record Waiting(
      UnitId holder,
      ContentHash original,
      WaitsFor what,
      FileText file,
      @Nullable String conversion) {

    FileText text(boolean converted) {
      return converted && conversion != null ? file.withText(conversion) : file;
    }
  }

  private record Row(HeldFileId id, Waiting waiting, AccountId sentBy, Instant sentAt) {

    HeldFile withParts(List<PartOfFile> parts) {
      return file(null, parts);
    }

    HeldFile shown() {
      var conversion = waiting.conversion();
      return waiting.what() == WaitsFor.DIVISION || conversion == null
          ? withParts(proposedParts())
          : file(TextComparison.of(waiting.file().text(), conversion), List.of());
    }

    private List<PartOfFile> proposedParts() {
      var text = new TextParts(waiting.file().text());
      return text.parts(text.proposed());
    }

    private HeldFile file(@Nullable TextComparison texts, List<PartOfFile> parts) {
      return new HeldFile(
          id,
          waiting.holder(),
          waiting.file().name(),
          waiting.what(),
          waiting.file().encodings(),
          waiting.file().notes(),
          texts,
          parts,
          sentBy,
          sentAt);
    }
  }

  private Optional<Waiting> find(Viewer viewer, HeldFileId id) {
    return row(viewer, id).map(Row::waiting);
  }

  private Optional<Row> row(Viewer viewer, HeldFileId id) {
    return jdbc.sql("select h.* from document_held_file h where h.id = :id and " + MAY_DECIDE)
        .param("id", id.value())
        .param("viewer", viewer.account().value())
        .query((row, n) -> row(row))
        .optional();
  }

  private Row row(ResultSet row) throws SQLException {
    var decision = row.getString("encoding_decision");
    var asItStands = row.getString("as_it_stands");
    var conversion = row.getString("converted");
    var chosen =
        FileText.CONVERTED.equals(decision) && conversion != null ? conversion : asItStands;
    return new Row(
        new HeldFileId(row.getObject("id", UUID.class)),
        new Waiting(
            new UnitId(row.getObject("holder_id", UUID.class)),
            new ContentHash(row.getString("original")),
            WaitsFor.valueOf(row.getString("waits_for")),
            new FileText(
                row.getString("file_name"),
                chosen,
                Format.valueOf(row.getString("format")),
                row.getInt("pages"),
                readings.notes(row.getString("remarks")),
                encodings(row),
                decision,
                row.getObject("decided_by", UUID.class),
                row.getObject("decided_at", OffsetDateTime.class)),
            conversion),
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
