package vn.giaoban.document;

import java.io.InputStream;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.formats.Limits;
import vn.giaoban.formats.Rendering;
import vn.giaoban.organization.Units;
import vn.giaoban.search.SearchEntry;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.FileName;
import vn.giaoban.shared.Folding;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.text.Extraction;

/**
 * The documents of this installation. Each is held by one unit; that unit, those above it as far as
 * rights run, and the units it was shared with may read it.
 */
@Component
public class Documents {

  /** What it takes to see a document, at its holder or at a unit that it was shared with. */
  public static final String READ = "document.read";

  /** What it takes to import for a unit and to complete the headers of what it holds. */
  public static final String IMPORT = "document.import";

  /** The largest file that is taken. */
  public static final long MOST_BYTES = Limits.standard().bytes();

  static final String SECRET = "document.problem.secret";
  static final String LEGACY = "document.problem.legacy";
  static final String SEVERAL = "document.problem.several";

  private static final String SELECT =
      """
      select d.id, d.holder_id, d.original, d.file_name, d.media_type, o.size, d.imported_by, d.imported_at,
        d.kind_name, d.symbol, d.issuer, d.issued_on, d.title, d.requirement_count, d.version,
        d.reading -> 'document' ->> 'kindName' as read_kind_name,
        d.reading -> 'document' ->> 'symbol' as read_symbol,
        d.reading -> 'document' ->> 'issuer' as read_issuer,
        (d.reading -> 'document' ->> 'date')::date as read_issued_on,
        d.reading -> 'document' ->> 'title' as read_title
      from document_document d join document_original o on o.sha256 = d.original
      """;

  private final JdbcClient jdbc;
  private final Rights rights;
  private final Units units;
  private final OfficeCalendar calendar;
  private final Intake intake;
  private final Originals originals;
  private final Readings readings;
  private final DocumentSearch search;
  private final Citations citations;
  private final Effects effects;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  Documents(
      JdbcClient jdbc,
      Rights rights,
      Units units,
      OfficeCalendar calendar,
      Intake intake,
      Originals originals,
      Readings readings,
      DocumentSearch search,
      Citations citations,
      Effects effects,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.rights = rights;
    this.units = units;
    this.calendar = calendar;
    this.intake = intake;
    this.originals = originals;
    this.readings = readings;
    this.search = search;
    this.citations = citations;
    this.effects = effects;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * The SQL condition that the account in {@code :viewer} may read the document in row {@code d}.
   */
  static String visible() {
    return visible("d");
  }

  /** The same for a row of another name. */
  static String visible(String row) {
    return "("
        + Rights.on(row + ".holder_id", READ)
        + " or exists (select 1 from document_share s where s.document_id = "
        + row
        + ".id and "
        + Rights.on("s.unit_id", READ)
        + "))";
  }

  /**
   * Imports one file in one transaction of its own: stored, read and announced, or nothing of it.
   * The caller has the viewer's declaration that the file is no state secret, and deletes {@code
   * file} afterwards in any case. A file in a legacy encoding, and one with several documents, is
   * refused: {@link HeldFiles} keeps it until a person has looked at it.
   *
   * @param holder the unit that is to hold it; the viewer may import for it
   * @param fileName as the file was called where it came from; only its last part is kept
   * @param file on the disk, complete
   * @return refused where the viewer may not import for the unit, and where the file is empty, is
   *     broken, goes beyond a limit, is of a kind that is not read, or bears the mark of a state
   *     secret. Of that last one nothing is kept but who tried and when.
   */
  public Outcome<Imported> importFile(Viewer viewer, UnitId holder, String fileName, Path file) {
    return importFile(viewer, holder, fileName, file, LegacyText.REFUSE);
  }

  /**
   * The same for a person who has said beforehand what is to become of texts in a legacy encoding.
   */
  public Outcome<Imported> importFile(
      Viewer viewer, UnitId holder, String fileName, Path file, LegacyText legacy) {
    if (!mayImport(viewer, holder)) {
      return Outcome.refused(Problem.at("holder", "document.problem.holder"));
    }
    var known = withContent(viewer, holder, Originals.hashOf(file));
    if (known.isPresent()) {
      return Outcome.accepted(new Imported.SameContent(known.get()));
    }
    try (var _ = intake.turn()) {
      return intake
          .examine(viewer, file)
          .then(found -> choose(viewer, fileName, found, legacy))
          .then(Documents::single)
          .then(chosen -> Outcome.accepted(importNow(viewer, holder, chosen, file)));
    }
  }

  /** Reads and stores a file that was examined, in one transaction of its own. */
  Imported importNow(Viewer viewer, UnitId holder, FileText chosen, Path file) {
    try (var _ = readings.turn(chosen.text().length())) {
      var reading = readings.read(chosen.text(), List.of(FilePart.WHOLE));
      return Objects.requireNonNull(
              transaction.execute(
                  // From here on another import of the same bytes waits, and then finds this one.
                  _ ->
                      store(
                          viewer,
                          holder,
                          List.of(new ReadFile(originals.store(file), chosen, reading)))))
          .getFirst()
          .getFirst();
    }
  }

  /** The text of a file that is to be read, where nobody has to be asked. */
  Outcome<FileText> choose(
      Viewer viewer, String fileName, Rendering.Readable found, LegacyText legacy) {
    var conversion = found.conversion();
    if (conversion == null) {
      return Outcome.accepted(FileText.of(FileName.lastPart(fileName), found));
    }
    return switch (legacy) {
      case REFUSE ->
          Outcome.refused(
              Problem.of(LEGACY, String.join(", ", FileText.names(conversion.encodings()))));
      case CONVERT, KEEP ->
          Outcome.accepted(
              FileText.of(FileName.lastPart(fileName), found)
                  .withText(legacy == LegacyText.CONVERT ? conversion.text() : found.text())
                  .decided(legacy == LegacyText.CONVERT, viewer.account(), calendar.now()));
    };
  }

  private static Outcome<FileText> single(FileText chosen) {
    int documents = Readings.divide(chosen.text()).pieces().size();
    return documents > 1
        ? Outcome.refused(Problem.of(SEVERAL, documents))
        : Outcome.accepted(chosen);
  }

  /**
   * Whether a file that can be read bears the mark of a state secret. Whoever puts bytes into
   * {@link Originals} by another way than {@link #importFile} asks this first; of a file that
   * cannot be read nothing is known, and the person has to say.
   */
  public boolean bearsSecrecyMark(Path file) {
    return intake.bearsSecrecyMark(file);
  }

  /**
   * The units at which {@link #READ} opens the document: the one that holds it, and those it was
   * given to.
   */
  public List<UnitId> places(StoredDocument document) {
    var places = new ArrayList<UnitId>();
    places.add(document.holder());
    places.addAll(
        jdbc.sql("select unit_id from document_share where document_id = :id")
            .param("id", document.id().value())
            .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
            .list());
    return places;
  }

  /** Whether the viewer may import for the unit, which still exists. */
  public boolean mayImport(Viewer viewer, UnitId holder) {
    return rights.may(viewer.account(), IMPORT, holder)
        && rights.may(viewer.account(), READ, holder)
        && units.find(holder).filter(unit -> unit.existsOn(calendar.today())).isPresent();
  }

  /** The document, if the viewer may see it. */
  public Optional<StoredDocument> find(Viewer viewer, DocumentId document) {
    return jdbc.sql(SELECT + " where d.id = :id and " + visible())
        .param("id", document.value())
        .param("viewer", viewer.account().value())
        .query(Documents::stored)
        .optional();
  }

  /**
   * What was read in a document when it was imported. Asks for no right: the caller has checked
   * that whoever gets to see it may.
   *
   * @throws org.springframework.dao.EmptyResultDataAccessException where there is no such document
   */
  public Extraction reading(DocumentId document) {
    return readings.reading(
        jdbc.sql("select reading from document_document where id = :id")
            .param("id", document.value())
            .query(String.class)
            .single());
  }

  /** What is known of the file besides its text. Asks for no right, like {@link #reading}. */
  public FileNotes fileNotes(DocumentId document) {
    return jdbc.sql(
            """
            select pages, remarks, encodings, encoding_decision, decided_by, decided_at,
              part_number, part_count, part_start, part_end, divided_by, divided_at
            from document_document where id = :id
            """)
        .param("id", document.value())
        .query((row, n) -> {
          var decision = row.getString("encoding_decision");
          return new FileNotes(
              row.getInt("pages"),
              readings.notes(row.getString("remarks")),
              decision == null
                  ? null
                  : new FileNotes.Encoding(
                      List.of((String[]) row.getArray("encodings").getArray()),
                      decision.equals(FileText.CONVERTED),
                      new AccountId(row.getObject("decided_by", UUID.class)),
                      moment(row, "decided_at")),
              part(row));
        })
        .single();
  }

  private static FilePart part(ResultSet row) throws SQLException {
    var start = row.getObject("part_start", Integer.class);
    var by = row.getObject("divided_by", UUID.class);
    return new FilePart(
        row.getInt("part_number"),
        row.getInt("part_count"),
        start == null ? null : new FilePart.Place(start, row.getInt("part_end")),
        by == null ? null : new FilePart.Decision(new AccountId(by), moment(row, "divided_at")));
  }

  /**
   * The other documents of the file that this one came in, as far as the viewer may see them, in
   * their order.
   */
  public List<DocumentLabel> sameFile(Viewer viewer, DocumentId document) {
    return jdbc.sql(
            """
            select d.id, d.kind_name, d.symbol, d.issuer, d.issued_on, d.title, d.file_name
            from document_document one
              join document_document d on d.original = one.original and d.holder_id = one.holder_id and d.id <> one.id
            where one.id = :id and %s
            order by d.part_number
            """
                .formatted(visible()))
        .param("id", document.value())
        .param("viewer", viewer.account().value())
        .query(Documents::label)
        .list();
  }

  /** The unit that holds the document. Asks for no right. */
  public Optional<UnitId> holder(DocumentId document) {
    return jdbc.sql("select holder_id from document_document where id = :id")
        .param("id", document.value())
        .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
        .optional();
  }

  /**
   * Lets those who may read documents at {@code unit} read this one, because the unit was given
   * work from it. Doing so again changes nothing.
   */
  @Transactional
  public void share(DocumentId document, UnitId unit) {
    jdbc.sql(
            "insert into document_share (document_id, unit_id) values (:document, :unit) on conflict do nothing")
        .param("document", document.value())
        .param("unit", unit.value())
        .update();
    search.showTo(document);
  }

  /** What lists of other modules show of these documents. Asks for no right. */
  public Map<DocumentId, DocumentLabel> titles(Collection<DocumentId> documents) {
    var labels = new HashMap<DocumentId, DocumentLabel>();
    if (!documents.isEmpty()) {
      jdbc.sql(
              """
              select id, kind_name, symbol, issuer, issued_on, title, file_name
              from document_document where id = any(:ids)
              """)
          .param("ids", documents.stream().map(DocumentId::value).distinct().toArray(UUID[]::new))
          .query(Documents::label)
          .list()
          .forEach(label -> labels.put(label.id(), label));
    }
    return labels;
  }

  /** The documents that the viewer can see and that bear this symbol, the latest first. */
  public List<DocumentLabel> bySymbol(Viewer viewer, String symbol) {
    return jdbc.sql(
            """
            select d.id, d.kind_name, d.symbol, d.issuer, d.issued_on, d.title, d.file_name
            from document_document d
            where d.symbol_key = :key and %s
            order by d.issued_on desc nulls last, d.id limit 50
            """
                .formatted(visible()))
        .param("key", SymbolKey.of(symbol))
        .param("viewer", viewer.account().value())
        .query(Documents::label)
        .list();
  }

  /** The documents that the viewer can see and that share the symbol of this one. */
  public List<DocumentLabel> sameSymbol(Viewer viewer, DocumentId document) {
    return jdbc.sql(
            """
            select d.id, d.kind_name, d.symbol, d.issuer, d.issued_on, d.title, d.file_name
            from document_same_symbol l
              join document_document d on d.id = case when l.one_id = :id then l.other_id else l.one_id end
            where (l.one_id = :id or l.other_id = :id) and %s
            order by d.imported_at
            """
                .formatted(visible()))
        .param("id", document.value())
        .param("viewer", viewer.account().value())
        .query(Documents::label)
        .list();
  }

  /**
   * The bytes as they were imported, checked. Asks for no right.
   *
   * @throws Originals.Damaged where the store has lost them
   */
  public InputStream original(StoredDocument document) {
    return originals.open(document.original());
  }

  /** What was read in a part of a file. */
  record ReadPart(FilePart part, Extraction reading) {}

  /** A file of which the bytes are stored, with the documents that were read in it. */
  record ReadFile(Originals.Original original, FileText text, List<ReadPart> parts) {}

  /**
   * Stores what was read in these files and announces it. Runs in the caller's transaction, which
   * has stored the bytes.
   *
   * @return for each file one for each of its documents, in their order; a single one where the
   *     viewer can see a document of these bytes already
   */
  List<List<Imported>> store(Viewer viewer, UnitId holder, List<ReadFile> files) {
    var arrivals = new Arrivals(viewer, holder);
    var stored = files.stream().map(arrivals::store).toList();
    arrivals.announce();
    return stored;
  }

  /** The documents that come in together: found and heard of by others all at once. */
  private final class Arrivals {

    private final Viewer viewer;
    private final UnitId holder;
    private final List<DocumentId> documents = new ArrayList<>();
    private final List<SearchEntry> entries = new ArrayList<>();

    Arrivals(Viewer viewer, UnitId holder) {
      this.viewer = viewer;
      this.holder = holder;
    }

    List<Imported> store(ReadFile file) {
      var known = withContent(viewer, holder, file.original().hash());
      if (known.isPresent()) {
        return List.of(new Imported.SameContent(known.get()));
      }
      return file.parts().stream().map(part -> store(file, part)).toList();
    }

    private Imported store(ReadFile file, ReadPart part) {
      var header = part.reading().document();
      var values =
          new HeaderValues(
              header.kindName(), header.symbol(), header.issuer(), header.date(), header.title());
      var document = insert(viewer, holder, file, part, values);
      documents.add(document);
      entries.add(DocumentSearch.entry(document, holder, values, part.reading().text()));
      citations.enter(document, values, part.reading());
      effects.enter(document, part.reading().text());
      var others = linkSameSymbol(viewer, document, values);
      return others.isEmpty()
          ? new Imported.New(document)
          : new Imported.SameSymbol(document, others);
    }

    void announce() {
      if (!documents.isEmpty()) {
        search.putAll(entries);
        events.publishEvent(new DocumentsRead(holder, documents));
      }
    }
  }

  private DocumentId insert(
      Viewer viewer, UnitId holder, ReadFile read, ReadPart readPart, HeaderValues values) {
    var file = read.text();
    var part = readPart.part();
    var reading = readPart.reading();
    var place = part.place();
    var division = part.decision();
    return new DocumentId(
        jdbc.sql(
                """
                insert into document_document (holder_id, original, file_name, media_type, imported_by, imported_at,
                  kind_name, symbol, issuer, issued_on, title, symbol_key, search_key, requirement_count, reading,
                  pages, remarks, encodings, encoding_decision, decided_by, decided_at,
                  part_number, part_count, part_start, part_end, divided_by, divided_at)
                values (:holder, :original, :fileName, :mediaType, :by, :at,
                  :kindName, :symbol, :issuer, :issuedOn, :title, :symbolKey, :searchKey, :requirements, :reading::jsonb,
                  :pages, :remarks::jsonb, :encodings, :decision, :decidedBy, :decidedAt,
                  :part, :parts, :partStart, :partEnd, :dividedBy, :dividedAt)
                returning id
                """)
            .param("holder", holder.value())
            .param("original", read.original().hash().hex())
            .param("fileName", file.name())
            .param("mediaType", file.format().mediaType())
            .param("by", viewer.account().value())
            .param("at", calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime())
            .param("kindName", values.kindName())
            .param("symbol", values.symbol())
            .param("issuer", values.issuer())
            .param("issuedOn", values.issuedOn())
            .param("title", values.title())
            .param("symbolKey", symbolKey(values))
            .param("searchKey", searchKey(values))
            .param("requirements", reading.requirements().size())
            .param("reading", readings.json(reading))
            .param("pages", file.pages())
            .param("remarks", readings.jsonOf(file.notes()))
            .param("encodings", file.encodings().toArray(String[]::new))
            .param("decision", file.decision())
            .param("decidedBy", file.decidedBy())
            .param("decidedAt", file.decidedAt())
            .param("part", part.number())
            .param("parts", part.count())
            .param("partStart", place == null ? null : place.start())
            .param("partEnd", place == null ? null : place.end())
            .param("dividedBy", division == null ? null : division.by().value())
            .param(
                "dividedAt",
                division == null
                    ? null
                    : division.at().atZone(OfficeCalendar.ZONE).toOffsetDateTime())
            .query(UUID.class)
            .single());
  }

  /**
   * A document of the same bytes that the viewer can see, the first of them; the holder's own
   * before others'.
   */
  Optional<DocumentId> withContent(Viewer viewer, UnitId holder, ContentHash hash) {
    // Of most files no other is here. To ask for the rights as well takes a hundred times as long,
    // nearly all of it to plan how.
    var isHere =
        jdbc.sql("select exists (select 1 from document_document where original = :hash)")
            .param("hash", hash.hex())
            .query(Boolean.class)
            .single();
    if (!isHere) {
      return Optional.empty();
    }
    return jdbc.sql(
            "select d.id from document_document d where d.original = :hash and "
                + visible()
                + " order by (d.holder_id = :holder) desc, d.imported_at, d.part_number limit 1")
        .param("hash", hash.hex())
        .param("viewer", viewer.account().value())
        .param("holder", holder.value())
        .query(UUID.class)
        .optional()
        .map(DocumentId::new);
  }

  /**
   * Ties the document to those that bear its symbol and may be the same one: not those of another
   * issuer, for issuers share suffixes. Runs in the caller's transaction, in which {@link
   * Citations} holds the lock on the symbol.
   */
  private List<DocumentId> linkSameSymbol(Viewer viewer, DocumentId document, HeaderValues values) {
    if (values.symbol() == null || isAloneUnder(symbolKey(values), document)) {
      return List.of();
    }
    var others = new ArrayList<DocumentId>();
    for (var other : bySymbol(viewer, values.symbol())) {
      if (!other.id().equals(document)
          && Identity.mayBeOne(
              Identity.issuerKey(values.issuer()), Identity.issuerKey(other.issuer()))) {
        others.add(other.id());
        jdbc.sql(
                """
                insert into document_same_symbol (one_id, other_id)
                values (least(:one::uuid, :other::uuid), greatest(:one::uuid, :other::uuid)) on conflict do nothing
                """)
            .param("one", document.value())
            .param("other", other.id().value())
            .update();
      }
    }
    return others;
  }

  /** As most documents are; asked first for the same reason as in {@link #withContent}. */
  private boolean isAloneUnder(@Nullable String symbolKey, DocumentId document) {
    return jdbc.sql(
            """
            select not exists (select 1 from document_document where symbol_key = :key and id <> :id)
            """)
        .param("key", symbolKey)
        .param("id", document.value())
        .query(Boolean.class)
        .single();
  }

  /** The same after the header was completed; ties that no longer hold are taken off first. */
  List<DocumentId> relink(Viewer viewer, DocumentId document, HeaderValues values) {
    jdbc.sql(
            """
            delete from document_same_symbol l using document_document other
            where (l.one_id = :id and l.other_id = other.id or l.other_id = :id and l.one_id = other.id)
              and other.symbol_key is distinct from :key::text
            """)
        .param("id", document.value())
        .param("key", symbolKey(values))
        .update();
    citations.move(document, values);
    return linkSameSymbol(viewer, document, values);
  }

  static @Nullable String symbolKey(HeaderValues values) {
    return values.symbol() == null ? null : SymbolKey.of(values.symbol());
  }

  /** With a space at both ends, so that each word in it stands between spaces. */
  static String searchKey(HeaderValues values) {
    var words =
        Stream.of(values.kindName(), values.symbol(), values.title(), values.issuer())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return " " + Folding.key(words) + " ";
  }

  private static StoredDocument stored(ResultSet row, int number) throws SQLException {
    return new StoredDocument(
        new DocumentId(row.getObject("id", UUID.class)),
        new UnitId(row.getObject("holder_id", UUID.class)),
        values(row, "read_"),
        values(row, ""),
        new AccountId(row.getObject("imported_by", UUID.class)),
        moment(row, "imported_at"),
        row.getString("file_name"),
        row.getLong("size"),
        row.getString("media_type"),
        new ContentHash(row.getString("original")),
        row.getInt("requirement_count"),
        row.getInt("version"));
  }

  static HeaderValues values(ResultSet row, String prefix) throws SQLException {
    return new HeaderValues(
        row.getString(prefix + "kind_name"),
        row.getString(prefix + "symbol"),
        row.getString(prefix + "issuer"),
        row.getObject(prefix + "issued_on", LocalDate.class),
        row.getString(prefix + "title"));
  }

  static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static DocumentLabel label(ResultSet row, int number) throws SQLException {
    return new DocumentLabel(
        new DocumentId(row.getObject("id", UUID.class)),
        row.getString("kind_name"),
        row.getString("symbol"),
        row.getString("issuer"),
        row.getObject("issued_on", LocalDate.class),
        row.getString("title"),
        row.getString("file_name"));
  }
}
