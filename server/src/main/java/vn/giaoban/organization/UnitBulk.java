package vn.giaoban.organization;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.access.Places;
import vn.giaoban.shared.UnitId;

/**
 * Writes thousands of units and events in a few statements. Whoever calls has checked everything:
 * nothing is refused here.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class UnitBulk {

  private final JdbcClient jdbc;
  private final UnitRows rows;
  private final Places places;

  UnitBulk(JdbcClient jdbc, UnitRows rows, Places places) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.places = places;
  }

  /**
   * A unit to be written.
   *
   * @param parentCode of one written before or at the same time; null for those that go below the
   *     unit that all go below
   * @param event by which it was founded, and its part in that
   */
  record Born(
      String code,
      String kind,
      Level level,
      String name,
      String shortName,
      @Nullable String parentCode,
      LocalDate foundedOn,
      EventId event,
      UnitEvent.Part part) {}

  /** An event that links units. */
  record Link(EventId event, UnitId predecessor, UnitId successor, boolean partial) {}

  /** That an event touched a unit. */
  record Touch(
      EventId event,
      UnitId unit,
      UnitEvent.Part part,
      @Nullable String before,
      @Nullable String after) {}

  /** Nothing else changes the tree until the transaction ends. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('organization_tree'))")
        .query((row, n) -> n)
        .list();
  }

  /**
   * Founds the units.
   *
   * @param known the units that exist already, by code; the new ones are added
   */
  void found(List<Born> born, UnitId below, Map<String, UnitId> known) {
    var events = born.stream().map(one -> one.event().value()).toArray(UUID[]::new);
    var ids = new HashMap<String, UnitId>();
    jdbc.sql(
            """
            insert into organization_unit (code, founded_on, founded_by)
            select code, founded::date, event
            from unnest(:codes::text[], :founded::text[], :events::uuid[]) as t(code, founded, event)
            returning id, code
            """)
        .param("events", events)
        .param("codes", texts(born, Born::code))
        .param("founded", texts(born, one -> one.foundedOn().toString()))
        .query((row, n) -> ids.put(row.getString(2), new UnitId(row.getObject(1, UUID.class))))
        .list();
    known.putAll(ids);
    var units = born.stream().map(one -> id(ids, one.code()).value()).toArray(UUID[]::new);
    var parents =
        born.stream()
            .map(one -> one.parentCode() == null ? below : id(known, one.parentCode()))
            .toList();
    jdbc.sql(
            """
            insert into organization_unit_standing (unit_id, kind, level, valid_from, event_id)
            select unit, kind, level, founded::date, event
            from unnest(:units::uuid[], :kinds::text[], :levels::text[], :founded::text[], :events::uuid[])
              as t(unit, kind, level, founded, event)
            """)
        .param("events", events)
        .param("units", units)
        .param("kinds", texts(born, Born::kind))
        .param("levels", texts(born, one -> one.level().name()))
        .param("founded", texts(born, one -> one.foundedOn().toString()))
        .update();
    jdbc.sql(
            """
            insert into organization_unit_name (unit_id, name, short_name, valid_from, event_id)
            select unit, name, short, founded::date, event
            from unnest(:units::uuid[], :names::text[], :shorts::text[], :founded::text[], :events::uuid[])
              as t(unit, name, short, founded, event)
            """)
        .param("events", events)
        .param("units", units)
        .param("names", texts(born, Born::name))
        .param("shorts", texts(born, Born::shortName))
        .param("founded", texts(born, one -> one.foundedOn().toString()))
        .update();
    jdbc.sql(
            """
            insert into organization_unit_parent (unit_id, parent_id, valid_from, event_id)
            select t.unit, t.parent, greatest(t.founded::date, p.founded_on), t.event
            from unnest(:units::uuid[], :parents::uuid[], :founded::text[], :events::uuid[]) as t(unit, parent, founded, event)
              join organization_unit p on p.id = t.parent
            """)
        .param("events", events)
        .param("units", units)
        .param("parents", ids(parents))
        .param("founded", texts(born, one -> one.foundedOn().toString()))
        .update();
    places.addAll(born.stream().map(one -> id(ids, one.code())).toList(), parents);
    rows.moved(ids.values());
    touch(
        born.stream()
            .map(one -> new Touch(one.event(), id(ids, one.code()), one.part(), null, one.name()))
            .toList());
  }

  /**
   * Ends units, each by its event; {@code on} is the first day without them. Where the unit above
   * is on record only from a later day, their place below it is that of their last day.
   */
  void end(Map<UnitId, EventId> ending, LocalDate on) {
    var units = ids(ending.keySet());
    var events = new UUID[units.length];
    for (int i = 0; i < units.length; i++) {
      events[i] = Objects.requireNonNull(ending.get(new UnitId(units[i]))).value();
    }
    jdbc.sql(
            """
            update organization_unit u set ended_on = :last, ended_by = t.event
            from unnest(:units::uuid[], :events::uuid[]) as t(unit, event) where u.id = t.unit
            """)
        .param("last", on.minusDays(1))
        .param("units", units)
        .param("events", events)
        .update();
    for (var table :
        List.of(
            "organization_unit_name", "organization_unit_parent", "organization_unit_standing")) {
      jdbc.sql(
              """
              update %s d set valid_from = least(d.valid_from, :last), valid_to = :last, closed_by = t.event
              from unnest(:units::uuid[], :events::uuid[]) as t(unit, event)
              where d.unit_id = t.unit and d.valid_to is null
              """
                  .formatted(table))
          .param("last", on.minusDays(1))
          .param("units", units)
          .param("events", events)
          .update();
    }
    for (var table :
        List.of(
            "organization_unit_code", "organization_unit_alias", "organization_unit_territory")) {
      jdbc.sql(
              "update %s set valid_to = :last where unit_id = any(:units) and valid_to is null"
                  .formatted(table))
          .param("last", on.minusDays(1))
          .param("units", units)
          .update();
    }
    UnitChanges.endPosts(jdbc, units, events, on.minusDays(1));
  }

  /** Puts units below others, each by its event. */
  void move(Map<UnitId, UnitId> parents, Map<UnitId, EventId> events, LocalDate on) {
    var units = ids(parents.keySet());
    var to = new UUID[units.length];
    var by = new UUID[units.length];
    for (int i = 0; i < units.length; i++) {
      to[i] = Objects.requireNonNull(parents.get(new UnitId(units[i]))).value();
      by[i] = Objects.requireNonNull(events.get(new UnitId(units[i]))).value();
    }
    jdbc.sql(
            """
            update organization_unit_parent p set valid_to = :last, closed_by = t.event
            from unnest(:units::uuid[], :events::uuid[]) as t(unit, event)
            where p.unit_id = t.unit and p.valid_to is null
            """)
        .param("last", on.minusDays(1))
        .param("units", units)
        .param("events", by)
        .update();
    jdbc.sql(
            """
            insert into organization_unit_parent (unit_id, parent_id, valid_from, event_id)
            select unit, parent, :on, event from unnest(:units::uuid[], :parents::uuid[], :events::uuid[]) as t(unit, parent, event)
            """)
        .param("on", on)
        .param("units", units)
        .param("parents", to)
        .param("events", by)
        .update();
    parents.forEach(places::put);
    rows.moved(parents.keySet());
  }

  /** Gives codes of a scheme from a day on. */
  void codes(String scheme, Map<UnitId, String> codes, LocalDate from) {
    jdbc.sql(
            """
            insert into organization_unit_code (unit_id, scheme, code, valid_from)
            select unit, :scheme, code, :from from unnest(:units::uuid[], :codes::text[]) as t(unit, code)
            """)
        .param("scheme", scheme)
        .param("from", from)
        .param("units", ids(codes.keySet()))
        .param("codes", codes.values().toArray(String[]::new))
        .update();
  }

  /** Writes many events of one kind, day and act, and gives their ids. */
  List<EventId> events(EventKind kind, Ordered ordered, int count) {
    var by = ordered.by();
    return count == 0
        ? List.of()
        : jdbc.sql(
                """
                insert into organization_event (kind, on_day, act_symbol, act_day, act_issuer, act_title, note,
                  recorded_at, recorded_by, recorded_by_name)
                select :kind, :on, :symbol, :day, :issuer, :title, :note, now(), :by, :name from generate_series(1, :count)
                returning id
                """)
            .param("kind", kind.name())
            .param("on", ordered.on())
            .param("symbol", ordered.act().symbol())
            .param("day", ordered.act().day(), Types.DATE)
            .param("issuer", ordered.act().issuer())
            .param("title", ordered.act().title())
            .param("note", ordered.note())
            .param("by", by == null ? null : by.account().value(), Types.OTHER)
            .param("name", by == null ? EventBook.ITSELF : by.name())
            .param("count", count)
            .query((row, n) -> new EventId(row.getObject(1, UUID.class)))
            .list();
  }

  void touch(List<Touch> touches) {
    jdbc.sql(
            """
            insert into organization_event_unit (event_id, unit_id, part, before, after)
            select event, unit, part, before, after
            from unnest(:events::uuid[], :units::uuid[], :parts::text[], :before::text[], :after::text[])
              as t(event, unit, part, before, after)
            on conflict do nothing
            """)
        .param("events", touches.stream().map(one -> one.event().value()).toArray(UUID[]::new))
        .param("units", touches.stream().map(one -> one.unit().value()).toArray(UUID[]::new))
        .param("parts", touches.stream().map(one -> one.part().name()).toArray(String[]::new))
        .param("before", touches.stream().map(Touch::before).toArray(String[]::new))
        .param("after", touches.stream().map(Touch::after).toArray(String[]::new))
        .update();
  }

  void link(List<Link> links) {
    jdbc.sql(
            """
            insert into organization_succession (event_id, predecessor_id, successor_id, partial)
            select event, before, after, partial
            from unnest(:events::uuid[], :before::uuid[], :after::uuid[], :partial::boolean[]) as t(event, before, after, partial)
            on conflict do nothing
            """)
        .param("events", links.stream().map(one -> one.event().value()).toArray(UUID[]::new))
        .param("before", links.stream().map(one -> one.predecessor().value()).toArray(UUID[]::new))
        .param("after", links.stream().map(one -> one.successor().value()).toArray(UUID[]::new))
        .param("partial", links.stream().map(Link::partial).toArray(Boolean[]::new))
        .update();
  }

  private static <T> String[] texts(List<T> of, Function<T, String> part) {
    var texts = new ArrayList<String>(of.size());
    of.forEach(one -> texts.add(part.apply(one)));
    return texts.toArray(String[]::new);
  }

  private static UnitId id(Map<String, UnitId> ids, String code) {
    return Objects.requireNonNull(ids.get(code), code);
  }

  private static UUID[] ids(Collection<UnitId> units) {
    return units.stream().map(UnitId::value).toArray(UUID[]::new);
  }
}
