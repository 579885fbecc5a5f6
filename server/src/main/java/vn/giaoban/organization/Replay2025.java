package vn.giaoban.organization;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.UnitBulk.Born;
import vn.giaoban.organization.UnitBulk.Link;
import vn.giaoban.organization.UnitBulk.Touch;
import vn.giaoban.organization.UnitEvent.Part;
import vn.giaoban.organization.reform.Basis;
import vn.giaoban.organization.reform.Reform;
import vn.giaoban.organization.reform.ReformLists;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;

/**
 * Replays the reform of 1 July 2025: founds the territories as they were, then lets the events of
 * that day happen. Everything in one transaction.
 */
@Component
public class Replay2025 {

  private static final String COUNTRY = "VN";
  private static final String SCHEME = "DVHC";

  private final JdbcClient jdbc;
  private final UnitBulk bulk;
  private final Rights rights;

  Replay2025(JdbcClient jdbc, UnitBulk bulk, Rights rights) {
    this.jdbc = jdbc;
    this.bulk = bulk;
    this.rights = rights;
  }

  /**
   * What is in the database afterwards.
   *
   * @param communesBefore with districts that had no communes
   * @param ended old units that no longer exist
   * @param withoutSuccessor of those, the ones that nothing took over from; none is right
   * @param byProvinceOnly old communes whose only known successor is their province
   */
  public record Counts(
      long provincesBefore,
      long districtsBefore,
      long communesBefore,
      long provincesAfter,
      long districtsAfter,
      long communesAfter,
      long ended,
      long withoutSuccessor,
      long successions,
      long byProvinceOnly) {}

  /**
   * Founds and replays.
   *
   * @param below the unit that keeps the list of territories
   * @param knownFrom from when the old units are on record; when they were founded no list says
   */
  @Transactional
  public Outcome<Counts> replay(Viewer viewer, UnitId below, LocalDate knownFrom, Reform reform) {
    if (!rights.may(viewer.account(), Units.MANAGE, below)) {
      return Outcome.refused(Problem.of("organization.problem.not-managed"));
    }
    bulk.lock();
    var there =
        jdbc.sql("select exists (select 1 from organization_unit where code = :code)")
            .param("code", COUNTRY)
            .query(Boolean.class)
            .single();
    if (there) {
      return Outcome.refused(Problem.of("organization.problem.replayed"));
    }
    var acts = acts();
    var day = LocalDate.parse(acts.getProperty("day"));
    if (!knownFrom.isBefore(day)) {
      return Outcome.refused(Problem.of("organization.problem.known-from"));
    }
    new Run(viewer, below, knownFrom, day, acts, reform).run();
    return Outcome.accepted(counts(day));
  }

  private Counts counts(LocalDate day) {
    return jdbc.sql(
            """
            with territory as (
              select u.id, u.founded_on < :day as before, u.ended_on is null as after, s.kind
              from organization_unit u join organization_unit_standing s on s.unit_id = u.id
              where s.kind like 'TERRITORY%' and (u.code = :country or u.code like :country || '-%' or u.code like :country || '2025-%'))
            select
              count(*) filter (where before and kind = 'TERRITORY_PROVINCE'),
              count(*) filter (where before and kind = 'TERRITORY_DISTRICT'),
              count(*) filter (where before and kind = 'TERRITORY_COMMUNE'),
              count(*) filter (where after and kind = 'TERRITORY_PROVINCE'),
              count(*) filter (where after and kind = 'TERRITORY_DISTRICT'),
              count(*) filter (where after and kind = 'TERRITORY_COMMUNE'),
              count(*) filter (where not after),
              count(*) filter (where not after
                and not exists (select 1 from organization_succession s where s.predecessor_id = territory.id)),
              (select count(*) from organization_succession s join territory t on t.id = s.predecessor_id),
              count(*) filter (where not after and kind = 'TERRITORY_COMMUNE'
                and not exists (select 1 from organization_succession s join organization_unit_standing h on h.unit_id = s.successor_id
                  where s.predecessor_id = territory.id and h.kind = 'TERRITORY_COMMUNE'))
            from territory
            """)
        .param("day", day)
        .param("country", COUNTRY)
        .query((row, n) ->
            new Counts(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10)))
        .single();
  }

  private static Properties acts() {
    var acts = new Properties();
    try (var in =
        Objects.requireNonNull(
            Replay2025.class.getResourceAsStream("/organization/reform-2025.properties"))) {
      acts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return acts;
  }

  /** One replay. Old units have the code VN-code, those founded on the day VN2025-code. */
  private final class Run {

    private final Viewer viewer;
    private final UnitId below;
    private final LocalDate knownFrom;
    private final LocalDate day;
    private final Properties acts;
    private final Reform reform;
    private final Map<String, UnitId> known = new HashMap<>();
    private final Map<UnitId, EventId> ending = new LinkedHashMap<>();
    private final List<Touch> touches = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    /** Codes of the units founded on the day; given once those of before have ended. */
    private final Map<String, String> later = new LinkedHashMap<>();

    Run(
        Viewer viewer,
        UnitId below,
        LocalDate knownFrom,
        LocalDate day,
        Properties acts,
        Reform reform) {
      this.viewer = viewer;
      this.below = below;
      this.knownFrom = knownFrom;
      this.day = day;
      this.acts = acts;
      this.reform = reform;
    }

    void run() {
      before();
      provinces();
      communes();
      districts();
      lost();
      bulk.end(ending, day);
      codes(later, day);
      bulk.touch(touches);
      bulk.link(links);
    }

    private void before() {
      var event =
          bulk.events(
                  EventKind.FOUND,
                  new Ordered(knownFrom, Act.UNKNOWN, acts.getProperty("before.note"), viewer),
                  1)
              .getFirst();
      var born = new ArrayList<Born>();
      var codes = new LinkedHashMap<String, String>();
      born.add(old(COUNTRY, "TERRITORY_COUNTRY", Level.CENTRAL, "Việt Nam", null, event));
      for (var province : reform.lists().before()) {
        var code = old(province.unit().code());
        codes.put(code, province.unit().code());
        born.add(
            old(
                code,
                "TERRITORY_PROVINCE",
                Level.PROVINCE,
                province.unit().name(),
                COUNTRY,
                event));
        for (var district : province.districts()) {
          var of = old(district.unit().code());
          codes.put(of, district.unit().code());
          born.add(
              old(of, "TERRITORY_DISTRICT", Level.DISTRICT, district.unit().name(), code, event));
          for (var commune : district.communes()) {
            codes.put(old(commune.code()), commune.code());
            born.add(
                old(
                    old(commune.code()),
                    "TERRITORY_COMMUNE",
                    Level.COMMUNE,
                    commune.name(),
                    of,
                    event));
          }
        }
      }
      bulk.found(born, below, known);
      codes(codes, knownFrom);
    }

    private Born old(
        String code,
        String kind,
        Level level,
        String name,
        @Nullable String parent,
        EventId event) {
      return new Born(code, kind, level, name, name, parent, knownFrom, event, Part.SUBJECT);
    }

    private void provinces() {
      var predecessors = new TreeMap<String, List<String>>();
      reform
          .provinces()
          .forEach((old, into) -> {
            if (!reform.unchangedProvinces().contains(into)) {
              predecessors.computeIfAbsent(into, none -> new ArrayList<>()).add(old);
            }
          });
      var names = new HashMap<String, String>();
      reform.lists().before().forEach(one -> names.put(one.unit().code(), one.unit().name()));
      var founded =
          reform.lists().after().stream()
              .map(ReformLists.NewProvince::unit)
              .filter(unit -> !reform.unchangedProvinces().contains(unit.code()))
              .toList();
      var events = bulk.events(EventKind.MERGE, ordered("province"), founded.size());
      var born = new ArrayList<Born>();
      for (int i = 0; i < founded.size(); i++) {
        var unit = founded.get(i);
        later.put(young(unit.code()), unit.code());
        born.add(
            young(
                young(unit.code()),
                "TERRITORY_PROVINCE",
                Level.PROVINCE,
                unit.name(),
                COUNTRY,
                events.get(i),
                Part.SUCCESSOR));
      }
      bulk.found(born, below, known);
      for (int i = 0; i < founded.size(); i++) {
        var event = events.get(i);
        var into = id(young(founded.get(i).code()));
        for (var old : predecessors.getOrDefault(founded.get(i).code(), List.of())) {
          precedes(event, id(old(old)), name(names, old), into, false);
        }
      }
    }

    private void communes() {
      var of = new LinkedHashMap<String, List<Reform.Link>>();
      var timesUsed = new HashMap<String, Integer>();
      for (var link : reform.links()) {
        of.computeIfAbsent(link.newCode(), none -> new ArrayList<>()).add(link);
        timesUsed.merge(link.old().unit().code(), 1, Integer::sum);
      }
      var unchanged = new LinkedHashMap<UnitId, UnitId>();
      var founded = new TreeMap<EventKind, List<ReformLists.Named>>();
      var provinceOf = new HashMap<String, String>();
      for (var province : reform.lists().after()) {
        var parent = province(province.unit().code());
        for (var commune : province.communes()) {
          provinceOf.put(commune.code(), parent);
          var parts = of.getOrDefault(commune.code(), List.of());
          if (parts.size() == 1 && stays(parts.getFirst())) {
            unchanged.put(id(old(parts.getFirst().old().unit().code())), id(parent));
          } else {
            founded.computeIfAbsent(kind(parts, timesUsed), none -> new ArrayList<>()).add(commune);
          }
        }
      }
      founded.forEach((kind, communes) -> found(kind, communes, provinceOf, of));
      var moves = bulk.events(EventKind.MOVE, ordered("district"), unchanged.size());
      var events = new LinkedHashMap<UnitId, EventId>();
      unchanged.keySet().forEach(unit -> events.put(unit, moves.get(events.size())));
      bulk.move(unchanged, events, day);
      for (var link : reform.links()) {
        if (stays(link) && unchanged.containsKey(id(old(link.old().unit().code())))) {
          var unit = id(old(link.old().unit().code()));
          touches.add(
              new Touch(
                  Objects.requireNonNull(events.get(unit)),
                  unit,
                  Part.SUBJECT,
                  link.old().district().name(),
                  newProvinceName(link.old().province().code())));
        }
      }
    }

    /**
     * Unchanged is a commune that was one; a district that was the lowest level becomes a commune.
     */
    private static boolean stays(Reform.Link link) {
      return link.basis() == Basis.UNCHANGED && !link.old().isDistrict();
    }

    private static EventKind kind(List<Reform.Link> parts, Map<String, Integer> timesUsed) {
      if (parts.size() > 1) {
        return EventKind.MERGE;
      }
      return parts.size() == 1
              && Objects.requireNonNull(timesUsed.get(parts.getFirst().old().unit().code())) > 1
          ? EventKind.SPLIT
          : EventKind.FOUND;
    }

    private void found(
        EventKind kind,
        List<ReformLists.Named> communes,
        Map<String, String> provinceOf,
        Map<String, List<Reform.Link>> of) {
      var events = bulk.events(kind, ordered("commune"), communes.size());
      var born = new ArrayList<Born>();
      for (int i = 0; i < communes.size(); i++) {
        var commune = communes.get(i);
        later.put(young(commune.code()), commune.code());
        born.add(
            young(
                young(commune.code()),
                "TERRITORY_COMMUNE",
                Level.COMMUNE,
                commune.name(),
                Objects.requireNonNull(provinceOf.get(commune.code())),
                events.get(i),
                kind == EventKind.FOUND ? Part.SUBJECT : Part.SUCCESSOR));
      }
      bulk.found(born, below, known);
      for (int i = 0; i < communes.size(); i++) {
        var event = events.get(i);
        var into = id(young(communes.get(i).code()));
        for (var link : of.getOrDefault(communes.get(i).code(), List.of())) {
          precedes(
              event,
              id(old(link.old().unit().code())),
              link.old().unit().name(),
              into,
              link.partial());
        }
      }
    }

    /** A district ends; what its communes became takes over, its province where that is unknown. */
    private void districts() {
      var heirs = new HashMap<String, Set<UnitId>>();
      for (var link : reform.links()) {
        var into =
            known.containsKey(young(link.newCode()))
                ? id(young(link.newCode()))
                : id(old(link.old().unit().code()));
        heirs
            .computeIfAbsent(link.old().district().code(), none -> new LinkedHashSet<>())
            .add(into);
      }
      var districts = new ArrayList<ReformLists.OldDistrict>();
      var provinceOf = new HashMap<String, String>();
      for (var province : reform.lists().before()) {
        for (var district : province.districts()) {
          // One without communes has become a commune itself, where the list says so.
          if (!ending.containsKey(id(old(district.unit().code())))) {
            districts.add(district);
            provinceOf.put(district.unit().code(), province.unit().code());
          }
        }
      }
      var events = bulk.events(EventKind.END, ordered("district"), districts.size());
      for (int i = 0; i < districts.size(); i++) {
        var district = districts.get(i).unit();
        var unit = id(old(district.code()));
        ending.put(unit, events.get(i));
        touches.add(new Touch(events.get(i), unit, Part.SUBJECT, district.name(), null));
        var into = heirs.get(district.code());
        if (into == null) {
          into = Set.of(newProvince(Objects.requireNonNull(provinceOf.get(district.code()))));
        }
        for (var heir : into) {
          touches.add(new Touch(events.get(i), heir, Part.SUCCESSOR, null, null));
          links.add(new Link(events.get(i), unit, heir, true));
        }
      }
    }

    private void lost() {
      var lost =
          reform.lost().stream()
              .filter(old -> !ending.containsKey(id(old(old.unit().code()))))
              .toList();
      var ordered = ordered("commune");
      var events =
          bulk.events(
              EventKind.END,
              new Ordered(day, ordered.act(), acts.getProperty("lost.note"), viewer),
              lost.size());
      for (int i = 0; i < lost.size(); i++) {
        var old = lost.get(i);
        var unit = id(old(old.unit().code()));
        var into = newProvince(old.province().code());
        ending.put(unit, events.get(i));
        touches.add(new Touch(events.get(i), unit, Part.SUBJECT, old.unit().name(), null));
        touches.add(new Touch(events.get(i), into, Part.SUCCESSOR, null, null));
        links.add(new Link(events.get(i), unit, into, false));
      }
    }

    private void precedes(EventId event, UnitId old, String name, UnitId into, boolean partial) {
      ending.putIfAbsent(old, event);
      touches.add(new Touch(event, old, Part.PREDECESSOR, name, null));
      links.add(new Link(event, old, into, partial));
    }

    private void codes(Map<String, String> codes, LocalDate from) {
      var given = new LinkedHashMap<UnitId, String>();
      codes.forEach((unit, code) -> given.put(id(unit), code));
      bulk.codes(SCHEME, given, from);
    }

    private Born young(
        String code,
        String kind,
        Level level,
        String name,
        String parent,
        EventId event,
        Part part) {
      return new Born(code, kind, level, name, name, parent, day, event, part);
    }

    private Ordered ordered(String level) {
      var actDay = acts.getProperty(level + ".day");
      return new Ordered(
          day,
          new Act(
              acts.getProperty(level + ".symbol", ""),
              actDay == null ? null : LocalDate.parse(actDay),
              acts.getProperty(level + ".issuer"),
              acts.getProperty(level + ".title")),
          "",
          viewer);
    }

    private UnitId newProvince(String oldCode) {
      return id(province(Objects.requireNonNull(reform.provinces().get(oldCode), oldCode)));
    }

    private String newProvinceName(String oldCode) {
      var into = reform.provinces().get(oldCode);
      return reform.lists().after().stream()
          .map(ReformLists.NewProvince::unit)
          .filter(unit -> unit.code().equals(into))
          .findFirst()
          .orElseThrow()
          .name();
    }

    /** The unit's own code of the new province with this official code. */
    private String province(String code) {
      return reform.unchangedProvinces().contains(code) ? old(code) : young(code);
    }

    private UnitId id(String code) {
      return Objects.requireNonNull(known.get(code), code);
    }

    private static String name(Map<String, String> names, String code) {
      return Objects.requireNonNull(names.get(code), code);
    }

    private static String old(String code) {
      return COUNTRY + "-" + code;
    }

    private static String young(String code) {
      return COUNTRY + "2025-" + code;
    }
  }
}
