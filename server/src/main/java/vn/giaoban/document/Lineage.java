package vn.giaoban.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.UnitId;
import vn.giaoban.text.Span;

/**
 * What stands above and below a document, and what holds of it on a day. Built from what the
 * documents say that the viewer may see; a document that is here and that the viewer may not see
 * looks like one that is not here.
 */
@Component
public class Lineage {

  /** Most relations that are looked at on one level of a tree. */
  private static final int MOST_ON_A_LEVEL = 300;

  /** Most documents of a whole tree in one direction. */
  private static final int MOST_IN_A_TREE = 400;

  private static final String COLUMNS =
      """
      select r.id, r.kind, r.proposed, r.confidence, r.words_start, r.words_end, r.decided_by_name, r.decided_at,
        r.document_id, d.issued_on, %s as subject_work, %s as object_work, c.span_start, c.span_end
      from document_relation r
        join document_document d on d.id = r.document_id
      """;

  /** The document itself acts; {@code e} is its work and {@code c} what it cites. */
  private static final String OWN =
      COLUMNS.formatted("e.work_id", "c.work_id")
          + """
            join document_expression e on e.document_id = r.document_id
            join document_citation c on c.id = r.object_id
          where r.subject_id is null and e.work_id <> c.work_id and
          """
          + Documents.visible();

  /** A document says it of two others. */
  private static final String OTHERS =
      COLUMNS.formatted("s.work_id", "c.work_id")
          + """
            join document_citation c on c.id = r.object_id
            join document_citation s on s.id = r.subject_id
          where s.work_id <> c.work_id and
          """
          + Documents.visible();

  private final JdbcClient jdbc;
  private final Effects effects;

  Lineage(JdbcClient jdbc, Effects effects) {
    this.jdbc = jdbc;
    this.effects = effects;
  }

  /** The work that a document belongs to; empty where nothing is known by which to call it. */
  public Optional<WorkId> workOf(DocumentId document) {
    return jdbc.sql(
            "select work_id from document_expression where document_id = :document and work_id is not null")
        .param("document", document.value())
        .query(UUID.class)
        .optional()
        .map(WorkId::new);
  }

  /**
   * What the viewer may know of these works; one of which the viewer may know nothing is left out.
   */
  public Map<WorkId, WorkLabel> labels(Viewer viewer, Collection<WorkId> works) {
    var labels = new HashMap<WorkId, WorkLabel>();
    if (works.isEmpty()) {
      return labels;
    }
    var ids = works.stream().map(WorkId::value).distinct().toArray(UUID[]::new);
    jdbc.sql(
            """
            select distinct on (c.work_id) c.work_id, c.symbol, c.issuer, c.cited_on, c.name,
              (select k.name_vi from document_kind k where k.code = c.kind and k.valid_to is null order by k.position limit 1)
            from document_citation c join document_document d on d.id = c.document_id
            where c.work_id = any(:works) and %s
            order by c.work_id, (c.cited_on is null)::int + (c.issuer is null)::int, c.id
            """
                .formatted(Documents.visible()))
        .param("works", ids)
        .param("viewer", viewer.account().value())
        .query((row, n) ->
            new WorkLabel(
                new WorkId(row.getObject(1, UUID.class)),
                null,
                row.getString(6),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getString(5)))
        .list()
        .forEach(label -> labels.put(label.id(), label));
    jdbc.sql(
            """
            select distinct on (e.work_id) e.work_id, d.id, d.kind_name, d.symbol, d.issuer, d.issued_on,
              coalesce(d.title, d.file_name) as name
            from document_expression e join document_document d on d.id = e.document_id
            where e.work_id = any(:works) and %s
            order by e.work_id, exists (select 1 from document_expression n where n.corrects = e.document_id), d.imported_at desc
            """
                .formatted(Documents.visible()))
        .param("works", ids)
        .param("viewer", viewer.account().value())
        .query((row, n) ->
            new WorkLabel(
                new WorkId(row.getObject("work_id", UUID.class)),
                new DocumentId(row.getObject("id", UUID.class)),
                row.getString("kind_name"),
                row.getString("symbol"),
                row.getString("issuer"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("name")))
        .list()
        .forEach(label -> labels.put(label.id(), label));
    return labels;
  }

  /** Everything that is said between this work and others, the surest first. */
  public List<RelationLine> around(Viewer viewer, WorkId work) {
    var all =
        new ArrayList<>(relations(viewer, OWN + " and e.work_id = any(:works)", Set.of(work)));
    all.addAll(relations(viewer, OWN + " and c.work_id = any(:works)", Set.of(work)));
    all.addAll(
        relations(
            viewer,
            OTHERS + " and (c.work_id = any(:works) or s.work_id = any(:works))",
            Set.of(work)));
    return distinct(all);
  }

  /**
   * A step in a tree.
   *
   * @param by what ties it to the step before; null at the root
   * @param again whether it stands elsewhere in the tree already, with what follows from it
   * @param cut whether there is more that is not shown
   */
  public record Step(
      WorkLabel work, @Nullable RelationLine by, List<Step> next, boolean again, boolean cut) {

    public Step {
      next = List.copyOf(next);
    }

    /** How many steps follow, all levels counted. */
    public int size() {
      return next.stream().mapToInt(step -> 1 + step.size()).sum();
    }
  }

  /** What the document is based on or carries out, and so on upwards. */
  public Step above(Viewer viewer, WorkId work, int levels) {
    return tree(viewer, work, levels, true);
  }

  /** What is based on the document or carries it out, and so on downwards. */
  public Step below(Viewer viewer, WorkId work, int levels) {
    return tree(viewer, work, levels, false);
  }

  private Step tree(Viewer viewer, WorkId root, int levels, boolean up) {
    var steps = new LinkedHashMap<WorkId, List<RelationLine>>();
    var seen = new LinkedHashSet<WorkId>(Set.of(root));
    var cut = new HashSet<WorkId>();
    var level = Set.of(root);
    var condition =
        " and r.kind in ('BASIS', 'CARRIES_OUT') and %s.work_id = any(:works)"
            .formatted(up ? "e" : "c");
    for (int depth = 0; depth <= levels && !level.isEmpty(); depth++) {
      var found = distinct(relations(viewer, OWN + condition, level));
      var next = new LinkedHashSet<WorkId>();
      for (var relation : found) {
        var from = up ? relation.subject() : relation.object();
        var to = up ? relation.object() : relation.subject();
        if (depth == levels || (seen.size() >= MOST_IN_A_TREE && !seen.contains(to))) {
          cut.add(from);
          continue;
        }
        steps.computeIfAbsent(from, none -> new ArrayList<>()).add(relation);
        if (seen.add(to)) {
          next.add(to);
        }
      }
      level = next;
    }
    var labels = labels(viewer, seen);
    return step(root, null, steps, labels, new HashSet<>(), cut, up);
  }

  private static Step step(
      WorkId work,
      @Nullable RelationLine by,
      Map<WorkId, List<RelationLine>> steps,
      Map<WorkId, WorkLabel> labels,
      Set<WorkId> shown,
      Set<WorkId> cut,
      boolean up) {
    var label = labels.get(work);
    if (label == null) {
      label = new WorkLabel(work, null, null, null, null, null, null);
    }
    var known = steps.getOrDefault(work, List.of());
    if (!shown.add(work)) {
      return new Step(label, by, List.of(), true, false);
    }
    var next = new ArrayList<Step>();
    known.stream()
        .filter(relation -> labels.containsKey(up ? relation.object() : relation.subject()))
        .sorted(
            Comparator.comparing(relation -> {
              var other =
                  Objects.requireNonNull(labels.get(up ? relation.object() : relation.subject()));
              return other.issuedOn() == null ? LocalDate.MAX : other.issuedOn();
            }))
        .forEach(relation ->
            next.add(
                step(
                    up ? relation.object() : relation.subject(),
                    relation,
                    steps,
                    labels,
                    shown,
                    cut,
                    up)));
    return new Step(label, by, next, false, cut.contains(work));
  }

  /** How the document holds on a day, by what the viewer may see. */
  public InForce inForce(
      WorkLabel work, List<RelationLine> around, Map<WorkId, WorkLabel> labels, LocalDate day) {
    var changing = InForce.changing(work.id(), around, labels);
    var documents =
        Stream.concat(Stream.of(work), changing.stream().map(InForce.Because::by))
            .flatMap(label -> Stream.ofNullable(label.document()))
            .toList();
    return InForce.of(work, changing, effects.of(documents), day);
  }

  /** A unit's own document that is based on another or carries it out. */
  public record OwnPlan(UnitId unit, WorkLabel document, RelationKind kind, boolean decided) {}

  /** The documents below that other units hold, as far as the viewer may see them. */
  public List<OwnPlan> plans(Viewer viewer, WorkId work) {
    var lines =
        distinct(
            relations(
                viewer,
                OWN + " and r.kind in ('BASIS', 'CARRIES_OUT') and c.work_id = any(:works)",
                Set.of(work)));
    var labels = labels(viewer, lines.stream().map(RelationLine::subject).toList());
    var holders = new HashMap<UUID, UnitId>();
    jdbc.sql("select id, holder_id from document_document where id = any(:ids)")
        .param("ids", lines.stream().map(line -> line.statedIn().value()).toArray(UUID[]::new))
        .query((row, n) ->
            holders.put(row.getObject(1, UUID.class), new UnitId(row.getObject(2, UUID.class))))
        .list();
    var plans = new ArrayList<OwnPlan>();
    for (var line : lines) {
      var label = labels.get(line.subject());
      var holder = holders.get(line.statedIn().value());
      if (label != null && holder != null) {
        plans.add(new OwnPlan(holder, label, line.kind(), line.isDecided()));
      }
    }
    return plans;
  }

  /**
   * The units that were given work from the document and hold nothing of their own that is based on
   * it or carries it out. Only units whose documents the viewer may see: of others nothing can be
   * said.
   */
  public List<UnitId> silent(Viewer viewer, WorkId work) {
    return jdbc.sql(
            """
            select distinct s.unit_id
            from document_expression e
              join document_document d on d.id = e.document_id
              join document_share s on s.document_id = e.document_id
            where e.work_id = :work and s.unit_id <> d.holder_id and %s and %s
              and not exists (select 1 from document_citation c
                join document_relation r on r.object_id = c.id and r.subject_id is null
                  and r.kind in ('BASIS', 'CARRIES_OUT')
                join document_document own on own.id = c.document_id
                where c.work_id = e.work_id and own.holder_id = s.unit_id)
            """
                .formatted(Documents.visible(), Rights.on("s.unit_id", Documents.READ)))
        .param("work", work.value())
        .param("viewer", viewer.account().value())
        .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
        .list();
  }

  /** The versions of one document that the viewer may see, the latest first. */
  public List<DocumentId> versions(Viewer viewer, WorkId work) {
    return jdbc.sql(
            """
            select d.id from document_expression e join document_document d on d.id = e.document_id
            where e.work_id = :work and %s order by d.imported_at desc, d.id
            """
                .formatted(Documents.visible()))
        .param("work", work.value())
        .param("viewer", viewer.account().value())
        .query((row, n) -> new DocumentId(row.getObject(1, UUID.class)))
        .list();
  }

  private List<RelationLine> relations(Viewer viewer, String sql, Collection<WorkId> works) {
    return jdbc.sql(sql + " order by r.decided_at is null, r.confidence desc, r.id limit :most")
        .param("works", works.stream().map(WorkId::value).toArray(UUID[]::new))
        .param("viewer", viewer.account().value())
        .param("most", MOST_ON_A_LEVEL)
        .query(Lineage::line)
        .list();
  }

  /** Two versions, or two texts, that say the same say it once. */
  private static List<RelationLine> distinct(List<RelationLine> lines) {
    record Said(WorkId subject, WorkId object) {}
    var once = new LinkedHashMap<Said, RelationLine>();
    for (var line : lines) {
      once.merge(
          new Said(line.subject(), line.object()),
          line,
          (one, other) -> surer(one, other) ? one : other);
    }
    return List.copyOf(once.values());
  }

  private static boolean surer(RelationLine one, RelationLine other) {
    if (one.isDecided() != other.isDecided()) {
      return one.isDecided();
    }
    // Whoever names a document in passing takes nothing back.
    if ((one.kind() == RelationKind.MENTIONS) != (other.kind() == RelationKind.MENTIONS)) {
      return other.kind() == RelationKind.MENTIONS;
    }
    return one.confidence() >= other.confidence();
  }

  static RelationLine line(ResultSet row, int number) throws SQLException {
    var start = row.getObject("words_start", Integer.class);
    var decided = row.getTimestamp("decided_at");
    return new RelationLine(
        row.getObject("id", UUID.class),
        new WorkId(row.getObject("subject_work", UUID.class)),
        new WorkId(row.getObject("object_work", UUID.class)),
        RelationKind.valueOf(row.getString("kind")),
        new DocumentId(row.getObject("document_id", UUID.class)),
        RelationKind.valueOf(row.getString("proposed")),
        row.getFloat("confidence"),
        start == null ? null : new Span(start, row.getInt("words_end")),
        new Span(row.getInt("span_start"), row.getInt("span_end")),
        row.getString("decided_by_name"),
        decided == null ? null : decided.toInstant());
  }
}
