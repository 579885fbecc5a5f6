package vn.giaoban.organization;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giaoban.organization.UnitEvent.Part;
import vn.giaoban.organization.UnitEvent.Touched;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.UnitId;

/** The append-only record of what happened to units. Written in the transaction that does it. */
@Component
class EventBook {

  /** The name under which the installation itself records. */
  static final String ITSELF = "Giao Ban";

  /** An event that touched more than these is shown by its own page's first ones. */
  private static final int MOST_TOUCHED = 400;

  private static final String SELECT =
      """
      select e.id, e.kind, e.on_day, e.act_symbol, e.act_day, e.act_issuer, e.act_title, e.note,
        e.recorded_by_name, e.recorded_at, e.corrects,
        exists (select 1 from organization_event c where c.corrects = e.id) as corrected,
        not exists (select 1 from organization_event_unit mine
          join organization_event_unit other on other.unit_id = mine.unit_id and other.event_id > mine.event_id
          join organization_event later on later.id = other.event_id and later.kind <> 'CORRECTION'
          where mine.event_id = e.id and (:asked::uuid is null or mine.unit_id = :asked)
            and not exists (select 1 from organization_event c where c.corrects = later.id)) as latest
      from organization_event e
      """;

  private final JdbcClient jdbc;
  private final OfficeCalendar calendar;

  EventBook(JdbcClient jdbc, OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  EventId write(EventKind kind, Ordered ordered) {
    return write(kind, ordered, null);
  }

  EventId write(EventKind kind, Ordered ordered, @Nullable EventId corrects) {
    var act = ordered.act();
    var by = ordered.by();
    return new EventId(
        jdbc.sql(
                """
                insert into organization_event (kind, on_day, act_symbol, act_day, act_issuer, act_title, note,
                  corrects, recorded_at, recorded_by, recorded_by_name)
                values (:kind, :on, :symbol, :day, :issuer, :title, :note, :corrects, :at, :by, :name)
                returning id
                """)
            .param("kind", kind.name())
            .param("on", ordered.on())
            .param("symbol", act.symbol())
            .param("day", act.day(), Types.DATE)
            .param("issuer", act.issuer())
            .param("title", act.title())
            .param("note", ordered.note())
            .param("corrects", corrects == null ? null : corrects.value(), Types.OTHER)
            .param("at", calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime())
            .param("by", by == null ? null : by.account().value(), Types.OTHER)
            .param("name", by == null ? ITSELF : by.name())
            .query(UUID.class)
            .single());
  }

  void touches(
      EventId event, UnitId unit, Part part, @Nullable String before, @Nullable String after) {
    jdbc.sql(
            """
            insert into organization_event_unit (event_id, unit_id, part, before, after)
            values (:event, :unit, :part, :before, :after) on conflict do nothing
            """)
        .param("event", event.value())
        .param("unit", unit.value())
        .param("part", part.name())
        .param("before", before, Types.VARCHAR)
        .param("after", after, Types.VARCHAR)
        .update();
  }

  void succeeds(EventId event, UnitId predecessor, UnitId successor, boolean partial) {
    jdbc.sql(
            """
            insert into organization_succession (event_id, predecessor_id, successor_id, partial)
            values (:event, :predecessor, :successor, :partial)
            """)
        .param("event", event.value())
        .param("predecessor", predecessor.value())
        .param("successor", successor.value())
        .param("partial", partial)
        .update();
  }

  Optional<UnitEvent> find(EventId event) {
    return read(" where e.id = :id", event.value(), null).stream().findFirst();
  }

  /** What happened to the unit, the latest first, corrections with what they correct. */
  List<UnitEvent> of(UnitId unit) {
    return read(
        " where e.id in (select event_id from organization_event_unit where unit_id = :id)",
        unit.value(),
        unit);
  }

  private List<UnitEvent> read(String where, UUID id, @Nullable UnitId asked) {
    var events =
        jdbc.sql(SELECT + where + " order by e.on_day desc, e.id desc")
            .param("id", id)
            .param("asked", asked == null ? null : asked.value(), Types.OTHER)
            .query((row, n) -> {
              var corrects = row.getObject("corrects", UUID.class);
              return new UnitEvent(
                  new EventId(row.getObject("id", UUID.class)),
                  EventKind.valueOf(row.getString("kind")),
                  row.getObject("on_day", LocalDate.class),
                  new Act(
                      row.getString("act_symbol"),
                      row.getObject("act_day", LocalDate.class),
                      row.getString("act_issuer"),
                      row.getString("act_title")),
                  row.getString("note"),
                  row.getString("recorded_by_name"),
                  row.getTimestamp("recorded_at").toInstant(),
                  corrects == null ? null : new EventId(corrects),
                  row.getBoolean("corrected"),
                  row.getBoolean("latest"),
                  List.of());
            })
            .list();
    var touched = touched(events.stream().map(UnitEvent::id).toList(), asked);
    return events.stream()
        .map(event -> with(event, touched.getOrDefault(event.id(), List.of())))
        .toList();
  }

  /** A list that was taken over whole founded many; of those only the one asked for is shown. */
  private Map<EventId, List<Touched>> touched(Collection<EventId> events, @Nullable UnitId asked) {
    if (events.isEmpty()) {
      return Map.of();
    }
    var touched = new LinkedHashMap<EventId, List<Touched>>();
    jdbc.sql("select * from organization_event_touched(:events::uuid[], :asked::uuid, :most)")
        .param("asked", asked == null ? null : asked.value(), Types.OTHER)
        .param("most", MOST_TOUCHED)
        .param("events", events.stream().map(EventId::value).toArray(UUID[]::new))
        .query((row, n) -> {
          touched
              .computeIfAbsent(new EventId(row.getObject(1, UUID.class)), none -> new ArrayList<>())
              .add(
                  new Touched(
                      new UnitId(row.getObject(2, UUID.class)),
                      row.getString(6),
                      Part.valueOf(row.getString(3)),
                      row.getString(4),
                      row.getString(5)));
          return n;
        })
        .list();
    return new HashMap<>(touched);
  }

  private static UnitEvent with(UnitEvent event, List<Touched> touched) {
    return new UnitEvent(
        event.id(),
        event.kind(),
        event.on(),
        event.act(),
        event.note(),
        event.recordedBy(),
        event.recordedAt(),
        event.corrects(),
        event.corrected(),
        event.latest(),
        touched);
  }
}
