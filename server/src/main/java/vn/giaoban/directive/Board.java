package vn.giaoban.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giaoban.access.Places;
import vn.giaoban.access.Viewer;
import vn.giaoban.document.DocumentId;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.Slice;
import vn.giaoban.shared.UnitId;

/**
 * Who has not done what: every holding that a viewer may see, counted, as a matrix of requirement
 * and unit, and as lists of the silent. All figures and lists run over one query, so that a number
 * and the records behind it are the same records.
 */
@Component
public class Board {

  /**
   * The holdings that the viewer may see and the filter lets through, each with where it stands.
   */
  private static final String HELD =
      """
      with held as (
        select a.id, a.requirement_id, a.unit_id, a.state, a.done_on, a.silent_since, a.progress_on, a.assigned_on,
          r.document_id, r.span_start, r.quote, d.due,
          directive_timeliness(a.state, d.due, a.done_on, :today, :soon) as timeliness,
          a.silent_since is not null and a.state in ('ASSIGNED', 'RETURNED') as silent
        from directive_assignment a
          join directive_requirement r on r.id = a.requirement_id
          cross join lateral (select directive_due(a.due_on, a.recurrence, a.period_from) as due) d
        where %s
          and (:document::uuid is null or r.document_id = :document)
          and (:below::uuid is null or %s)
          and (:dueFrom::date is null or d.due >= :dueFrom)
          and (:dueTo::date is null or d.due <= :dueTo)
          and (:assignedFrom::date is null or a.assigned_on >= :assignedFrom)
      ),
      shown as (select * from held where %s)
      """;

  /** Up to how many units a requirement has to have for them to be shown without columns. */
  private static final int FEW = 3;

  private final JdbcClient jdbc;
  private final OfficeRules rules;
  private final OfficeCalendar calendar;

  Board(JdbcClient jdbc, OfficeRules rules, OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.calendar = calendar;
  }

  /** A question to the board; null where it does not matter. */
  public record Filter(
      @Nullable DocumentId document,
      @Nullable UnitId below,
      @Nullable LocalDate dueFrom,
      @Nullable LocalDate dueTo,
      @Nullable LocalDate assignedFrom,
      @Nullable Figure only) {

    public static final Filter NONE = new Filter(null, null, null, null, null, null);

    /** The same question about other figures; about all where it is null. */
    public Filter only(@Nullable Figure figure) {
      return new Filter(document, below, dueFrom, dueTo, assignedFrom, figure);
    }
  }

  /**
   * What is counted. A holding may fall under several: work, day and silence are different axes.
   */
  public enum Figure {
    OVERDUE("timeliness = 'OVERDUE'"),
    SILENT("silent"),
    DUE_SOON("timeliness = 'DUE_SOON'"),
    RETURNED("state = 'RETURNED'"),
    WAITING_FOR_CHECK("state = 'REPORTED_DONE'"),
    NO_DEADLINE("timeliness = 'NO_DEADLINE' and state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED')"),
    SUSPENDED("state = 'SUSPENDED'"),
    DONE("state in ('VERIFIED', 'CLOSED')"),
    DONE_LATE("timeliness = 'DONE_LATE'");

    private final String condition;

    Figure(String condition) {
      this.condition = condition;
    }
  }

  /**
   * The line of counts.
   *
   * @param all how many holdings there are
   * @param requirements of how many requirements
   * @param units at how many units
   */
  public record Counts(long all, long requirements, long units, Map<Figure, Long> figures) {

    public Counts {
      figures = Map.copyOf(figures);
    }

    public long of(Figure figure) {
      return figures.getOrDefault(figure, 0L);
    }
  }

  /**
   * A requirement on the board.
   *
   * @param firstDue the earliest day among its holdings; null where none has one
   * @param lastDue the latest
   * @param held how many units hold it, as far as the filter lets through
   */
  public record Row(
      RequirementId requirement,
      DocumentId document,
      String quote,
      @Nullable LocalDate firstDue,
      @Nullable LocalDate lastDue,
      long held) {}

  /** Where one unit stands with one requirement. */
  public record Cell(
      AssignmentId assignment,
      RequirementId requirement,
      UnitId unit,
      Standing standing,
      @Nullable LocalDate lastWord) {}

  /** How rows are ordered. */
  public enum Order {
    /** As the documents have them, the latest document first. */
    DOCUMENT("document_id desc, span_start, requirement_id"),
    /** What is most overdue, then most silent, then due first. */
    PRESSING(
        "count(*) filter (where timeliness = 'OVERDUE') desc, count(*) filter (where silent) desc,"
            + " min(due) nulls last, document_id desc, span_start, requirement_id");

    private final String sql;

    Order(String sql) {
      this.sql = sql;
    }
  }

  /** The counts under a filter; what it asks for {@code only} does not narrow them. */
  public Counts counts(Viewer viewer, Filter filter) {
    var selected = new StringBuilder();
    for (var figure : Figure.values()) {
      selected.append(", count(*) filter (where ").append(figure.condition).append(")");
    }
    return ask(
            viewer,
            filter.only(null),
            "select count(*), count(distinct requirement_id), count(distinct unit_id)"
                + selected
                + " from shown")
        .query((row, n) -> {
          var figures = new HashMap<Figure, Long>();
          int column = 4;
          for (var figure : Figure.values()) {
            figures.put(figure, row.getLong(column++));
          }
          return new Counts(row.getLong(1), row.getLong(2), row.getLong(3), figures);
        })
        .single();
  }

  /** The requirements with at least one holding that the filter lets through. */
  public Slice<Row> rows(Viewer viewer, Filter filter, Order order, Paging paging) {
    var total =
        ask(viewer, filter, "select count(distinct requirement_id) from shown")
            .query(Long.class)
            .single();
    var rows =
        ask(
                viewer,
                filter,
                """
                select requirement_id, document_id, min(quote), min(due), max(due), count(*) from shown
                group by requirement_id, document_id, span_start order by %s limit :limit offset :offset
                """
                    .formatted(order.sql))
            .param("limit", paging.size())
            .param("offset", paging.offset())
            .query((row, n) ->
                new Row(
                    new RequirementId(row.getObject(1, UUID.class)),
                    new DocumentId(row.getObject(2, UUID.class)),
                    row.getString(3),
                    row.getObject(4, LocalDate.class),
                    row.getObject(5, LocalDate.class),
                    row.getLong(6)))
            .list();
    return new Slice<>(rows, total, paging);
  }

  /**
   * A unit that holds some of the requirements shown.
   *
   * @param held how many of them
   * @param aside whether all that it holds is held by few: shared with nobody to be compared with,
   *     it needs no column
   */
  public record Holder(UnitId unit, long held, boolean aside) {}

  /** The units that hold any of these requirements, as far as the filter lets through. */
  public List<Holder> holders(
      Viewer viewer, Filter filter, Collection<RequirementId> requirements) {
    return ask(
            viewer,
            filter,
            """
            select unit_id, count(*), bool_and(of_requirement <= :few)
            from (select unit_id, count(*) over (partition by requirement_id) as of_requirement
              from shown where requirement_id = any(:requirements)) held_by
            group by unit_id
            """)
        .param("requirements", ids(requirements))
        .param("few", FEW)
        .query((row, n) ->
            new Holder(new UnitId(row.getObject(1, UUID.class)), row.getLong(2), row.getBoolean(3)))
        .list();
  }

  /** The documents out of which the viewer may see holdings, the latest first. */
  public List<DocumentId> documents(Viewer viewer) {
    return ask(
            viewer, Filter.NONE, "select distinct document_id from shown order by document_id desc")
        .query((row, n) -> new DocumentId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Where these units stand with these requirements. */
  public List<Cell> cells(
      Viewer viewer,
      Filter filter,
      Collection<RequirementId> requirements,
      Collection<UnitId> units) {
    if (requirements.isEmpty() || units.isEmpty()) {
      return List.of();
    }
    return ask(
            viewer,
            filter,
            "select * from shown where requirement_id = any(:requirements) and unit_id = any(:units)")
        .param("requirements", requirements.stream().map(RequirementId::value).toArray(UUID[]::new))
        .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
        .query(this::cell)
        .list();
  }

  /** A holding on a list, with the requirement it is a part of. */
  public record Line(Cell cell, DocumentId document, String quote, LocalDate assignedOn) {}

  /** The silent, the longest silence first. */
  public Slice<Line> silent(Viewer viewer, Filter filter, Paging paging) {
    return lines(
        viewer,
        filter.only(Figure.SILENT),
        "true",
        "silent_since, unit_id, document_id desc, span_start",
        paging);
  }

  /** Those who have said something and are at it, the oldest last word first. */
  public Slice<Line> quiet(Viewer viewer, Filter filter, Paging paging) {
    return lines(
        viewer,
        filter.only(null),
        "not silent and progress_on is not null and state in ('IN_PROGRESS', 'RETURNED')",
        "progress_on, unit_id, document_id desc, span_start",
        paging);
  }

  /** At how many units there is silence. */
  public long silentUnits(Viewer viewer, Filter filter) {
    return ask(viewer, filter.only(Figure.SILENT), "select count(distinct unit_id) from shown")
        .query(Long.class)
        .single();
  }

  private Slice<Line> lines(
      Viewer viewer, Filter filter, String condition, String order, Paging paging) {
    var total =
        ask(viewer, filter, "select count(*) from shown where " + condition)
            .query(Long.class)
            .single();
    var rows =
        ask(
                viewer,
                filter,
                "select * from shown where %s order by %s, id limit :limit offset :offset"
                    .formatted(condition, order))
            .param("limit", paging.size())
            .param("offset", paging.offset())
            .query((row, n) ->
                new Line(
                    cell(row, n),
                    new DocumentId(row.getObject("document_id", UUID.class)),
                    row.getString("quote"),
                    row.getObject("assigned_on", LocalDate.class)))
            .list();
    return new Slice<>(rows, total, paging);
  }

  private JdbcClient.StatementSpec ask(Viewer viewer, Filter filter, String select) {
    var held =
        HELD.formatted(
            Sight.HOLDING,
            Places.below("a.unit_id"),
            filter.only() == null ? "true" : filter.only().condition);
    return jdbc.sql(held + select)
        .param("viewer", viewer.account().value())
        .param("today", calendar.today())
        .param("soon", rules.dueSoonDays(calendar.today()))
        .param(
            "document", filter.document() == null ? null : filter.document().value(), Types.OTHER)
        .param("below", filter.below() == null ? null : filter.below().value(), Types.OTHER)
        .param("dueFrom", filter.dueFrom(), Types.DATE)
        .param("dueTo", filter.dueTo(), Types.DATE)
        .param("assignedFrom", filter.assignedFrom(), Types.DATE);
  }

  private static UUID[] ids(Collection<RequirementId> requirements) {
    return requirements.stream().map(RequirementId::value).toArray(UUID[]::new);
  }

  private Cell cell(ResultSet row, int number) throws SQLException {
    return new Cell(
        new AssignmentId(row.getObject("id", UUID.class)),
        new RequirementId(row.getObject("requirement_id", UUID.class)),
        new UnitId(row.getObject("unit_id", UUID.class)),
        new Standing(
            RequirementState.valueOf(row.getString("state")),
            Timeliness.valueOf(row.getString("timeliness")),
            row.getObject("due", LocalDate.class),
            row.getObject("done_on", LocalDate.class),
            row.getObject("silent_since", LocalDate.class),
            calendar.today()),
        row.getObject("progress_on", LocalDate.class));
  }
}
