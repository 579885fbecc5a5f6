package vn.giaoban.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.giaoban.text.Extraction;

/**
 * The graph of who cites whom. Each cited document is a work, here or not: when a document of it
 * comes in, or its header is completed, everything that cites it leads to it from the same
 * transaction on. Where several works fit, none is taken and a person has to say.
 */
@Component
class Citations {

  private final JdbcClient jdbc;

  /** The names of columns are written here and read in the same statement. */
  private final JsonMapper json = JsonMapper.builder().build();

  Citations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Enters a document and what it cites. Entering it again changes nothing. Runs in the transaction
   * that stores the document.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void enter(DocumentId document, HeaderValues header, Extraction reading) {
    var own = Identity.of(header);
    var cited = new ArrayList<Row>();
    for (int i = 0; i < reading.citations().size(); i++) {
      var identity = Identity.of(reading.citations().get(i));
      if (identity != null) {
        cited.add(new Row(UUID.randomUUID(), i, identity, header.issuedOn(), null));
      }
    }
    var keys = new TreeSet<>(keys(own));
    cited.forEach(row -> keys.add(row.identity().key()));
    lock(keys);
    if (isEntered(document)) {
      return;
    }
    var works = works(keys);
    var placed = place(document, own, works);
    if (jdbc.sql(
                "insert into document_expression (document_id, work_id) values (:document, :work) on conflict do nothing")
            .param("document", document.value())
            .param("work", placed, Types.OTHER)
            .update()
        == 0) {
      // Known by nothing and citing nothing, it shares no lock with the other who entered it.
      return;
    }
    var missing = new HashSet<UUID>();
    var lines = new ArrayList<Line>();
    var ids = new HashMap<Integer, UUID>();
    for (var row : cited) {
      var work =
          workFor(
              row,
              works,
              identity -> {
                var made = new Work(UUID.randomUUID(), identity, false);
                missing.add(made.id());
                return made;
              });
      lines.add(line(row, reading.citations().get(row.position()), work));
      ids.put(row.position(), row.id());
    }
    // Only now: a later citation may have said more of one.
    make(works.stream().filter(work -> missing.contains(work.id())).toList());
    insert(document, lines);
    propose(document, RelationReader.read(reading), ids);
    // Where nobody cites it, nothing has changed for anybody.
    resolve(keys(own), false);
  }

  private boolean isEntered(DocumentId document) {
    return jdbc.sql(
            "select exists (select 1 from document_expression where document_id = :document)")
        .param("document", document.value())
        .query(Boolean.class)
        .single();
  }

  /** Puts the document where it belongs now that its header says something else. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void move(DocumentId document, HeaderValues header) {
    var now = Identity.of(header);
    var before =
        jdbc.sql(
                """
                select w.id, w.symbol_key, w.name_key, w.issuer_key, w.issued_on, true as here
                from document_expression e join document_work w on w.id = e.work_id where e.document_id = :document
                """)
            .param("document", document.value())
            .query(Citations::work)
            .optional();
    var keys = new TreeSet<>(keys(now));
    before.ifPresent(work -> keys.addAll(keys(work.identity())));
    lock(keys);
    var settled =
        jdbc.sql(
                "update document_expression set work_id = null where document_id = :document and not settled")
            .param("document", document.value())
            .update();
    if (settled == 1) {
      var placed = place(document, now, works(keys(now)));
      if (placed != null) {
        put(document, placed, false);
      }
    } else {
      before.ifPresent(work -> takeUp(work, now));
    }
    resolve(keys);
  }

  /** A person says that the document is none of the others under its symbol. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void setApart(DocumentId document, HeaderValues header) {
    var identity = Identity.of(header);
    lock(keys(identity));
    put(document, make(identity), true);
    resolve(keys(identity));
  }

  /** A person says that both are versions of one document. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void bringTogether(
      DocumentId document, HeaderValues header, DocumentId other, HeaderValues otherHeader) {
    var own = Identity.of(header);
    var others = Identity.of(otherHeader);
    var identity = own.isKnown() ? own : others;
    var keys = new TreeSet<>(keys(own));
    keys.addAll(keys(others));
    lock(keys);
    var work =
        jdbc.sql("select work_id from document_expression where document_id = :document")
            .param("document", other.value())
            .query(UUID.class)
            .optional()
            .orElseGet(() -> make(identity));
    put(other, work, true);
    put(document, work, true);
    resolve(keys);
  }

  /**
   * The work that a person takes a citation for.
   *
   * @param work null for a document that is not here and none of those that are known
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void settle(UUID citation, @Nullable WorkId work, UUID account, String accountName) {
    var row =
        jdbc.sql(
                """
                select c.id, c.position, c.cited_key, c.issuer_key, c.cited_on, d.issued_on, c.work_id
                from document_citation c join document_document d on d.id = c.document_id where c.id = :id
                """)
            .param("id", citation)
            .query(Citations::row)
            .single();
    lock(List.of(row.identity().key()));
    jdbc.sql(
            """
            update document_citation set work_id = :work, settled_by = :by, settled_by_name = :name, settled_at = now()
            where id = :id
            """)
        .param("work", work == null ? make(row.identity()) : work.value())
        .param("by", account)
        .param("name", accountName)
        .param("id", citation)
        .update();
    sweep(List.of(row.identity().key()));
  }

  /** A work as far as it is known. */
  private record Work(UUID id, Identity identity, boolean here) {}

  /** A citation as it is resolved. */
  private record Row(
      UUID id, int position, Identity identity, @Nullable LocalDate citedOn, @Nullable UUID work) {}

  /** All that touch one key wait for each other; in one order, so that none waits for ever. */
  private void lock(Collection<String> keys) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(k, 0)) from unnest(:keys) k")
        .param("keys", keys.stream().sorted().distinct().toArray(String[]::new))
        .query((row, n) -> true)
        .list();
  }

  private static List<String> keys(Identity identity) {
    var keys = new ArrayList<String>(2);
    if (identity.symbolKey() != null) {
      keys.add(identity.key());
    }
    if (identity.nameKey() != null) {
      keys.add(new Identity(null, identity.nameKey(), null, null).key());
    }
    return keys;
  }

  /**
   * The work of the document: one that surely is the same, a placeholder that fits, or a new one.
   *
   * @param works all under its keys, and perhaps others; brought up to date
   * @return null where nothing is known by which to call it
   */
  private @Nullable UUID place(DocumentId document, Identity own, List<Work> works) {
    if (!own.isKnown()) {
      return null;
    }
    var work =
        works.stream()
            .filter(one -> one.here() && one.identity().equalsSurely(own))
            .findFirst()
            .or(() -> withSameBytes(document, own, works))
            .or(() -> placeholder(own, works).map(placeholder -> takeUp(placeholder, own)))
            .orElseGet(() -> new Work(make(own), own, true));
    works.removeIf(one -> one.id().equals(work.id()));
    works.add(new Work(work.id(), work.identity(), true));
    return work.id();
  }

  private Optional<Work> withSameBytes(DocumentId document, Identity own, List<Work> works) {
    var fitting = works.stream().filter(one -> one.identity().fits(own)).toList();
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            select e.work_id from document_document d
              join document_document other on other.original = d.original and other.id <> d.id
                and other.part_start is not distinct from d.part_start
                and other.part_end is not distinct from d.part_end
              join document_expression e on e.document_id = other.id and e.work_id is not null
            where d.id = :document limit 1
            """)
        .param("document", document.value())
        .query(UUID.class)
        .optional()
        .flatMap(id -> fitting.stream().filter(one -> one.id().equals(id)).findFirst());
  }

  /** The one placeholder that fits; of several, the one of the same day. */
  private static Optional<Work> placeholder(Identity own, List<Work> works) {
    var fitting = works.stream().filter(work -> !work.here() && work.identity().fits(own)).toList();
    var sure = fitting.stream().filter(work -> work.identity().equalsSurely(own)).toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : sure.stream().findFirst();
  }

  private Work takeUp(Work placeholder, Identity own) {
    jdbc.sql(
            """
            update document_work set symbol_key = coalesce(:symbol, symbol_key), name_key = coalesce(:name, name_key),
              issuer_key = coalesce(:issuer, issuer_key), issued_on = coalesce(:on::date, issued_on)
            where id = :id
            """)
        .param("symbol", own.symbolKey(), Types.VARCHAR)
        .param("name", own.nameKey(), Types.VARCHAR)
        .param("issuer", own.issuerKey(), Types.VARCHAR)
        .param("on", own.issuedOn(), Types.DATE)
        .param("id", placeholder.id())
        .update();
    return new Work(placeholder.id(), own.over(placeholder.identity()), placeholder.here());
  }

  private void put(DocumentId document, UUID work, boolean settled) {
    jdbc.sql(
            "update document_expression set work_id = :work, settled = settled or :settled where document_id = :document")
        .param("work", work)
        .param("settled", settled)
        .param("document", document.value())
        .update();
  }

  private UUID make(Identity identity) {
    return jdbc.sql(
            """
            insert into document_work (symbol_key, name_key, issuer_key, issued_on)
            values (:symbol, :name, :issuer, :on) returning id
            """)
        .param("symbol", identity.symbolKey(), Types.VARCHAR)
        .param("name", identity.nameKey(), Types.VARCHAR)
        .param("issuer", identity.issuerKey(), Types.VARCHAR)
        .param("on", identity.issuedOn(), Types.DATE)
        .query(UUID.class)
        .single();
  }

  /** The same for several at once, under ids that they have already. */
  private void make(List<Work> works) {
    if (works.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into document_work (id, symbol_key, name_key, issuer_key, issued_on)
            select * from unnest(:ids::uuid[], :symbols::text[], :names::text[], :issuers::text[], :days::date[])
            """)
        .param("ids", works.stream().map(Work::id).toArray(UUID[]::new))
        .param("symbols", strings(works, work -> work.identity().symbolKey()))
        .param("names", strings(works, work -> work.identity().nameKey()))
        .param("issuers", strings(works, work -> work.identity().issuerKey()))
        .param("days", strings(works, work -> text(work.identity().issuedOn())))
        .update();
  }

  private static <T> @Nullable String[] strings(
      List<T> rows, Function<T, @Nullable String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private List<Work> works(Collection<String> keys) {
    if (keys.isEmpty()) {
      return new ArrayList<>();
    }
    return new ArrayList<>(
        jdbc.sql(
                """
                select w.id, w.symbol_key, w.name_key, w.issuer_key, w.issued_on,
                  exists (select 1 from document_expression e where e.work_id = w.id) as here
                from document_work w
                where w.symbol_key = any(:symbols) or w.name_key = any(:names)
                order by w.noticed_at, w.id
                """)
            .param("symbols", keys.toArray(String[]::new))
            .param("names", names(keys))
            .query(Citations::work)
            .list());
  }

  private static String[] names(Collection<String> keys) {
    return keys.stream()
        .map(key -> Identity.cited(key, null, null).nameKey())
        .filter(Objects::nonNull)
        .toArray(String[]::new);
  }

  /**
   * The work that the citation means; makes one where none fits, and gives null where more than one
   * does.
   *
   * @param works those under its key; what is made is added
   * @param maker makes one that is not here
   */
  private @Nullable UUID workFor(Row row, List<Work> works, Function<Identity, Work> maker) {
    var fitting = fitting(row, works);
    if (fitting.size() > 1) {
      return null;
    }
    if (fitting.isEmpty()) {
      var made = maker.apply(row.identity());
      works.add(made);
      return made.id();
    }
    var only = fitting.getFirst();
    if (!only.here()) {
      var known = only.identity();
      if (known.saysAll(row.identity())) {
        return only.id();
      }
      // The next one may say less, and still mean the same.
      works.set(works.indexOf(only), takeUp(only, row.identity()));
    }
    return only.id();
  }

  private static List<Work> fitting(Row row, List<Work> works) {
    var asked = row.identity();
    var all = works.stream().filter(work -> work.identity().fits(asked)).toList();
    var sure = all.stream().filter(work -> work.identity().equalsSurely(asked)).toList();
    if (sure.size() == 1) {
      return sure;
    }
    // Nobody cites what was not yet written.
    var written =
        all.stream()
            .filter(work ->
                row.citedOn() == null
                    || work.identity().issuedOn() == null
                    || !work.identity().issuedOn().isAfter(row.citedOn()))
            .toList();
    var fitting = written.isEmpty() ? all : written;
    var here = fitting.stream().filter(Work::here).toList();
    // A placeholder that may be one with what is here is no other choice.
    return fitting.stream()
        .filter(work ->
            work.here() || here.stream().noneMatch(one -> one.identity().fits(work.identity())))
        .toList();
  }

  /** A citation as the statement that inserts it names its columns. */
  private record Line(
      UUID id,
      int position,
      String key,
      @Nullable String issuerKey,
      @Nullable String kind,
      @Nullable String symbol,
      @Nullable String issuer,
      @Nullable String on,
      @Nullable String name,
      int start,
      int end,
      @Nullable UUID work) {}

  private static Line line(Row row, Extraction.Citation citation, @Nullable UUID work) {
    return new Line(
        row.id(),
        row.position(),
        row.identity().key(),
        row.identity().issuerKey(),
        citation.kind(),
        citation.symbol(),
        citation.issuer(),
        text(citation.date()),
        citation.name(),
        citation.span().start(),
        citation.span().end(),
        work);
  }

  private void insert(DocumentId document, List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into document_citation (id, document_id, position, cited_key, issuer_key, kind, symbol, issuer, cited_on, name,
              span_start, span_end, work_id)
            select r.id, :document, r.position, r.key, r."issuerKey", r.kind, r.symbol, r.issuer, r."on", r.name,
              r."start", r."end", r.work
            from jsonb_to_recordset(:rows::jsonb) as r(id uuid, position int, key text, "issuerKey" text, kind text, symbol text,
              issuer text, "on" date, name text, "start" int, "end" int, work uuid)
            """)
        .param("document", document.value())
        .param("rows", json.writeValueAsString(lines))
        .update();
  }

  /** A relation as the statement that inserts it names its columns. */
  private record Tie(
      @Nullable UUID subject,
      @Nullable UUID object,
      String kind,
      float confidence,
      @Nullable Integer start,
      @Nullable Integer end) {}

  private void propose(
      DocumentId document, List<RelationReader.Proposed> relations, Map<Integer, UUID> citations) {
    var ties = new ArrayList<Tie>();
    for (var relation : relations) {
      var subject = relation.subject() == null ? null : citations.get(relation.subject());
      var object = relation.object() == null ? null : citations.get(relation.object());
      // What is known by nothing was not entered.
      if ((subject == null) == (relation.subject() == null)
          && (object == null) == (relation.object() == null)) {
        var words = relation.words();
        ties.add(
            new Tie(
                subject,
                object,
                relation.kind().name(),
                relation.confidence(),
                words == null ? null : words.start(),
                words == null ? null : words.end()));
      }
    }
    if (ties.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into document_relation (document_id, subject_id, object_id, kind, proposed, confidence, words_start, words_end)
            select :document, r.subject, r.object, r.kind, r.kind, r.confidence, r."start", r."end"
            from jsonb_to_recordset(:rows::jsonb) as r(subject uuid, object uuid, kind text, confidence real, "start" int, "end" int)
            """)
        .param("document", document.value())
        .param("rows", json.writeValueAsString(ties))
        .update();
  }

  /** Asks again what each citation under these keys means; what a person settled stays. */
  private void resolve(Collection<String> keys) {
    resolve(keys, true);
  }

  /**
   * @param left whether something may have left a work under these keys
   */
  private void resolve(Collection<String> keys, boolean left) {
    var citing =
        jdbc.sql(
                """
                select c.id, c.position, c.cited_key, c.issuer_key, c.cited_on, d.issued_on, c.work_id
                from document_citation c join document_document d on d.id = c.document_id
                where c.cited_key = any(:keys) and c.settled_by is null
                order by c.cited_on is null, d.imported_at, c.document_id, c.position
                """)
            .param("keys", keys.toArray(String[]::new))
            .query(Citations::row)
            .list();
    if (citing.isEmpty() && !left) {
      return;
    }
    // A placeholder is known by what cites it, and by nothing that has left it.
    jdbc.sql(
            """
            update document_work w set
              issued_on = (select max(c.cited_on) from document_citation c where c.work_id = w.id),
              issuer_key = (select max(c.issuer_key) from document_citation c where c.work_id = w.id)
            where (w.symbol_key = any(:keys) or w.name_key = any(:names))
              and not exists (select 1 from document_expression e where e.work_id = w.id)
            """)
        .param("keys", keys.toArray(String[]::new))
        .param("names", names(keys))
        .update();
    var works = works(keys);
    for (var row : citing) {
      var work = workFor(row, works, identity -> new Work(make(identity), identity, false));
      if (!Objects.equals(work, row.work())) {
        jdbc.sql("update document_citation set work_id = :work where id = :id")
            .param("work", work, Types.OTHER)
            .param("id", row.id())
            .update();
      }
    }
    sweep(keys);
  }

  /** Takes the placeholders away that nothing cites any more. */
  private void sweep(Collection<String> keys) {
    jdbc.sql(
            """
            delete from document_work w
            where (w.symbol_key = any(:keys) or w.name_key = any(:names))
              and not exists (select 1 from document_expression e where e.work_id = w.id)
              and not exists (select 1 from document_citation c where c.work_id = w.id)
            """)
        .param("keys", keys.toArray(String[]::new))
        .param("names", names(keys))
        .update();
  }

  private static Work work(ResultSet row, int number) throws SQLException {
    return new Work(
        row.getObject("id", UUID.class),
        new Identity(
            row.getString("symbol_key"),
            row.getString("name_key"),
            row.getString("issuer_key"),
            row.getObject("issued_on", LocalDate.class)),
        row.getBoolean("here"));
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getInt("position"),
        Identity.cited(
            row.getString("cited_key"),
            row.getString("issuer_key"),
            row.getObject("cited_on", LocalDate.class)),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("work_id", UUID.class));
  }
}
