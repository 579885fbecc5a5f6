package vn.giaoban.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaoban.organization.UnitBulk.Born;
import vn.giaoban.organization.UnitBulk.Link;
import vn.giaoban.organization.UnitBulk.Touch;
import vn.giaoban.organization.UnitEvent.Part;
import vn.giaoban.shared.UnitId;

/**
 * Bodies for the territories that the replay of 2025 has left: a committee of the Party for each,
 * with its past; for those of today a people's committee and a committee of the Front; below the
 * communes grassroots organisations and cells, most of which stood below another commune before.
 * Written by what writes trees from files, in transactions of the caller.
 */
public final class NationalUnits {

  private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
  private static final Act ACT =
      new Act("202/2025/QH15", LocalDate.of(2025, 6, 12), "Quốc hội", "");

  /** Days on which grassroots organisations and cells were founded. */
  private static final List<LocalDate> FOUNDED =
      List.of(
          LocalDate.of(2003, 4, 1),
          LocalDate.of(2008, 9, 2),
          LocalDate.of(2014, 1, 15),
          LocalDate.of(2020, 5, 19));

  private static final List<String> GRASSROOTS =
      List.of(
          "Trường Trung học phổ thông",
          "Bệnh viện",
          "Công ty",
          "thôn",
          "tổ dân phố",
          "Hợp tác xã",
          "Trạm",
          "Công an",
          "Quân sự",
          "Chính quyền");
  private static final List<String> CELLS =
      List.of("thôn", "tổ dân phố", "Văn phòng", "Khoa", "Phòng", "Đội", "Phân xưởng", "Khối");

  private final JdbcClient jdbc;
  private final UnitBulk bulk;
  private final UnitRows rows;
  private final UnitId root;

  private NationalUnits(JdbcClient jdbc, UnitBulk bulk, UnitRows rows, UnitId root) {
    this.jdbc = jdbc;
    this.bulk = bulk;
    this.rows = rows;
    this.root = root;
  }

  public static NationalUnits below(ApplicationContext context, UnitId root) {
    return new NationalUnits(
        context.getBean(JdbcClient.class),
        context.getBean(UnitBulk.class),
        context.getBean(UnitRows.class),
        root);
  }

  /** A territory with the unit above it when it was founded, and the one above it last. */
  private record Territory(
      UnitId id,
      String code,
      String kind,
      String name,
      String firstParent,
      String lastParent,
      LocalDate founded,
      @Nullable LocalDate ended) {

    boolean isProvince() {
      return kind.equals("TERRITORY_PROVINCE");
    }

    boolean isCommune() {
      return kind.equals("TERRITORY_COMMUNE");
    }

    Level level() {
      return isProvince() ? Level.PROVINCE : isCommune() ? Level.COMMUNE : Level.DISTRICT;
    }
  }

  /** A commune committee of today. */
  public record Commune(UnitId id, String code, String province) {}

  private List<Territory> territories() {
    return jdbc.sql(
            """
            select u.id, u.code, s.kind, n.name, first.code, last.code, u.founded_on, u.ended_on
            from organization_unit u
              join organization_unit_standing s on s.unit_id = u.id and s.kind like 'TERRITORY%'
              join organization_unit_name n on n.unit_id = u.id
              join lateral (select a.code from organization_unit_parent p join organization_unit a on a.id = p.parent_id
                where p.unit_id = u.id order by p.valid_from limit 1) first on true
              join lateral (select a.code from organization_unit_parent p join organization_unit a on a.id = p.parent_id
                where p.unit_id = u.id order by p.valid_from desc limit 1) last on true
            where s.kind <> 'TERRITORY_COUNTRY' order by u.code
            """)
        .query((row, n) ->
            new Territory(
                new UnitId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class)))
        .list();
  }

  /** The committees of the Party, with what happened to them. */
  public void committees() {
    bulk.lock();
    var territories = territories();
    var byCode =
        territories.stream().collect(Collectors.toMap(Territory::code, Function.identity()));
    var known = new HashMap<String, UnitId>();
    var founded = new HashMap<String, EventId>();
    var born = new ArrayList<Born>();
    for (var one : territories) {
      var young = one.founded().equals(DAY);
      var event =
          young
              ? bulk.events(EventKind.MERGE, ordered(DAY), 1).getFirst()
              : founded.computeIfAbsent(
                  province(one, byCode),
                  none -> bulk.events(EventKind.FOUND, ordered(one.founded()), 1).getFirst());
      if (young) {
        founded.put(one.code(), event);
      }
      born.add(
          new Born(
              committee(one.code()),
              one.isProvince()
                  ? "PROVINCIAL_COMMITTEE"
                  : one.isCommune() ? "COMMUNE_COMMITTEE" : "DISTRICT_COMMITTEE",
              one.level(),
              committeeName(one),
              committeeName(one),
              byCode.containsKey(one.firstParent()) ? committee(one.firstParent()) : null,
              one.founded(),
              event,
              young ? Part.SUCCESSOR : Part.SUBJECT));
    }
    bulk.found(born, root, known);
    move(territories, known);
    end(territories, founded, known);
    hold(territories.stream().toList(), "DB", known);
  }

  private void move(List<Territory> territories, Map<String, UnitId> known) {
    var parents = new LinkedHashMap<UnitId, UnitId>();
    territories.stream()
        .filter(one -> !one.firstParent().equals(one.lastParent()))
        .forEach(one ->
            parents.put(id(known, committee(one.code())), id(known, committee(one.lastParent()))));
    var moves = bulk.events(EventKind.MOVE, ordered(DAY), parents.size());
    var events = new LinkedHashMap<UnitId, EventId>();
    parents.keySet().forEach(unit -> events.put(unit, moves.get(events.size())));
    bulk.move(parents, events, DAY);
    bulk.touch(
        events.entrySet().stream()
            .map(one -> new Touch(one.getValue(), one.getKey(), Part.SUBJECT, null, null))
            .toList());
  }

  private void end(
      List<Territory> territories, Map<String, EventId> founded, Map<String, UnitId> known) {
    record Taken(String from, String by, boolean partial) {}
    var ended =
        territories.stream()
            .filter(one -> one.ended() != null)
            .collect(Collectors.toMap(Territory::code, Function.identity()));
    var taken =
        jdbc.sql(
                """
                select distinct a.code, b.code, s.partial from organization_succession s
                  join organization_unit a on a.id = s.predecessor_id join organization_unit b on b.id = s.successor_id
                """)
            .query((row, n) -> new Taken(row.getString(1), row.getString(2), row.getBoolean(3)))
            .list();
    var ending = new LinkedHashMap<UnitId, EventId>();
    var links = new ArrayList<Link>();
    var touches = new ArrayList<Touch>();
    for (var one : taken) {
      var from = Objects.requireNonNull(ended.get(one.from()));
      var unit = id(known, committee(one.from()));
      var merged = founded.get(one.by());
      var event =
          merged != null && from.level() != Level.DISTRICT
              ? merged
              : ending.computeIfAbsent(
                  unit, none -> bulk.events(EventKind.END, ordered(DAY), 1).getFirst());
      ending.putIfAbsent(unit, event);
      links.add(new Link(event, unit, id(known, committee(one.by())), one.partial()));
      touches.add(new Touch(event, unit, Part.PREDECESSOR, committeeName(from), null));
    }
    bulk.end(ending, DAY);
    bulk.touch(touches);
    bulk.link(links);
  }

  /** The people's committees and those of the Front, for the territories of today. */
  public void bodies() {
    bulk.lock();
    var territories = territories().stream().filter(one -> one.ended() == null).toList();
    for (var system : List.of("UB", "MT")) {
      var known = new HashMap<String, UnitId>();
      var events = new HashMap<LocalDate, EventId>();
      var born = new ArrayList<Born>();
      for (var one : territories) {
        if (one.level() == Level.DISTRICT) {
          continue;
        }
        var event =
            events.computeIfAbsent(
                one.founded(), day -> bulk.events(EventKind.FOUND, ordered(day), 1).getFirst());
        var name =
            (system.equals("UB") ? "Ủy ban nhân dân " : "Ủy ban Mặt trận Tổ quốc Việt Nam ")
                + lower(one.name());
        born.add(
            new Born(
                system + one.code().substring(2),
                system.equals("UB") ? "PEOPLES_COMMITTEE" : "FATHERLAND_FRONT",
                one.level(),
                name,
                name,
                one.isProvince() ? null : system + one.lastParent().substring(2),
                one.founded(),
                event,
                Part.SUBJECT));
      }
      bulk.found(born, root, known);
      hold(
          territories.stream().filter(one -> one.level() != Level.DISTRICT).toList(),
          system,
          known);
    }
  }

  private void hold(List<Territory> territories, String system, Map<String, UnitId> known) {
    jdbc.sql(
            """
            insert into organization_unit_territory (unit_id, territory_id, valid_from, valid_to)
            select t.unit, t.territory, u.founded_on, u.ended_on
            from unnest(:units::uuid[], :territories::uuid[]) as t(unit, territory)
              join organization_unit u on u.id = t.territory
            """)
        .param(
            "units",
            territories.stream()
                .map(one -> id(known, system + one.code().substring(2)).value())
                .toArray(UUID[]::new))
        .param(
            "territories", territories.stream().map(one -> one.id().value()).toArray(UUID[]::new))
        .update();
  }

  /** The commune committees of today. */
  public List<Commune> communes() {
    return jdbc.sql(
            """
            select u.id, u.code, a.code from organization_unit u
              join organization_unit_standing s on s.unit_id = u.id and s.kind = 'COMMUNE_COMMITTEE'
              join organization_unit_parent p on p.unit_id = u.id and p.valid_to is null
              join organization_unit a on a.id = p.parent_id
            where u.ended_on is null order by a.code, u.code
            """)
        .query((row, n) ->
            new Commune(
                new UnitId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
        .list();
  }

  /**
   * The grassroots organisations of communes and the cells below each.
   *
   * @param cells of each commune, for each of its grassroots organisations the number of its cells
   */
  public void grassroots(List<Commune> communes, List<int[]> cells, long seed) {
    bulk.lock();
    var random = new Random(seed);
    var before = before(communes);
    var known = new HashMap<String, UnitId>();
    communes.forEach(one -> known.put(one.code(), one.id()));
    var events =
        FOUNDED.stream()
            .map(day -> bulk.events(EventKind.FOUND, ordered(day), 1).getFirst())
            .toList();
    var born = new ArrayList<Born>();
    var moved = new ArrayList<Moved>();
    for (int c = 0; c < communes.size(); c++) {
      var commune = communes.get(c);
      var old = before.getOrDefault(commune.code(), List.of());
      for (int g = 0; g < cells.get(c).length; g++) {
        var code = commune.code() + "." + (g + 1);
        int since = random.nextInt(FOUNDED.size());
        var sort = GRASSROOTS.get(random.nextInt(GRASSROOTS.size()));
        var name = "Đảng bộ " + sort + " " + place(commune.code(), g);
        born.add(
            new Born(
                code,
                "GRASSROOTS_COMMITTEE",
                Level.GRASSROOTS,
                name,
                name,
                commune.code(),
                FOUNDED.get(since),
                events.get(since),
                Part.SUBJECT));
        if (!old.isEmpty()) {
          moved.add(
              new Moved(code, old.get(random.nextInt(old.size())), commune, FOUNDED.get(since)));
        }
        for (int cell = 0; cell < cells.get(c)[g]; cell++) {
          var of = "Chi bộ " + CELLS.get(random.nextInt(CELLS.size())) + " " + (cell + 1);
          born.add(
              new Born(
                  code + "." + (cell + 1),
                  "CELL",
                  Level.CELL,
                  of + ", " + name.substring(8),
                  of,
                  code,
                  FOUNDED.get(since),
                  events.get(since),
                  Part.SUBJECT));
        }
      }
    }
    bulk.found(born, root, known);
    stoodElsewhere(moved, known);
  }

  /** A grassroots organisation that stood below another commune until the reform. */
  private record Moved(String code, UnitId before, Commune commune, LocalDate founded) {}

  private Map<String, List<UnitId>> before(List<Commune> communes) {
    var before = new HashMap<String, List<UnitId>>();
    jdbc.sql(
            """
            select u.code, s.predecessor_id from organization_succession s join organization_unit u on u.id = s.successor_id
              join organization_unit_standing k on k.unit_id = s.predecessor_id and k.kind = 'COMMUNE_COMMITTEE'
            where s.successor_id = any(:communes) order by u.code, s.predecessor_id
            """)
        .param("communes", communes.stream().map(one -> one.id().value()).toArray(UUID[]::new))
        .query((row, n) ->
            before
                .computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                .add(new UnitId(row.getObject(2, UUID.class))))
        .list();
    return before;
  }

  private void stoodElsewhere(List<Moved> moved, Map<String, UnitId> known) {
    var units = moved.stream().map(one -> id(known, one.code()).value()).toArray(UUID[]::new);
    var old = moved.stream().map(one -> one.before().value()).toArray(UUID[]::new);
    var now = moved.stream().map(one -> one.commune().id().value()).toArray(UUID[]::new);
    jdbc.sql(
            """
            with carried as (
              select t.unit, t.old, m.founded_by as event, u.founded_on, u.founded_by, a.name as before, b.name as after
              from unnest(:units::uuid[], :old::uuid[], :now::uuid[]) as t(unit, old, now)
                join organization_unit m on m.id = t.now join organization_unit u on u.id = t.unit
                join organization_unit_name a on a.unit_id = t.old join organization_unit_name b on b.unit_id = t.now),
            young as (
              update organization_unit_parent p set event_id = c.event from carried c where p.unit_id = c.unit and p.valid_from = :day),
            touched as (
              insert into organization_event_unit (event_id, unit_id, part, before, after)
              select event, unit, 'CARRIED', before, after from carried)
            insert into organization_unit_parent (unit_id, parent_id, valid_from, valid_to, event_id, closed_by)
            select unit, old, founded_on, :last, founded_by, event from carried
            """)
        .param("units", units)
        .param("old", old)
        .param("now", now)
        .param("day", DAY)
        .param("last", DAY.minusDays(1))
        .update();
    rows.moved(moved.stream().map(one -> id(known, one.code())).toList());
  }

  private static String place(String code, int number) {
    return (code.hashCode() & 0x3ff) + "-" + (number + 1);
  }

  private static String province(Territory of, Map<String, Territory> byCode) {
    var at = of;
    while (!at.isProvince()) {
      at = Objects.requireNonNull(byCode.get(at.firstParent()));
    }
    return at.code();
  }

  private static Ordered ordered(LocalDate day) {
    return new Ordered(day, day.equals(DAY) ? ACT : Act.UNKNOWN, "Dữ liệu thử", null);
  }

  private static String committee(String code) {
    return "DB" + code.substring(2);
  }

  private static final Map<String, String> COMMITTEES =
      Map.of(
          "Tỉnh", "Tỉnh ủy",
          "Thành phố", "Thành ủy",
          "Quận", "Quận ủy",
          "Huyện", "Huyện ủy",
          "Thị xã", "Thị ủy");

  private static String committeeName(Territory of) {
    return of.isCommune()
        ? "Đảng ủy " + lower(of.name())
        : COMMITTEES.entrySet().stream()
            .filter(one -> of.name().startsWith(one.getKey() + " "))
            .max(Comparator.comparingInt(one -> one.getKey().length()))
            .map(one -> one.getValue() + of.name().substring(one.getKey().length()))
            .orElse("Đảng bộ " + of.name());
  }

  private static String lower(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static UnitId id(Map<String, UnitId> ids, String code) {
    return Objects.requireNonNull(ids.get(code), code);
  }

  /** How many cells each part gets, cut out of one list. */
  public static List<int[]> cut(int[] all, int[] parts) {
    var cut = new ArrayList<int[]>();
    int from = 0;
    for (int part : parts) {
      cut.add(Arrays.copyOfRange(all, from, from + part));
      from += part;
    }
    return cut;
  }
}
