package vn.giaoban.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.UnitId;

/** The rows of units as of a day. Asks for no right. */
@Component
class UnitRows {

  /** Units as they stand on {@code :day}; an ended one as on its last day. */
  static final String AS_OF =
      """
      select u.id, u.code, s.kind, s.level, k.system, n.name, n.short_name, p.parent_id, u.founded_on, u.ended_on,
        u.annulled_by is not null as annulled
      from organization_unit u
        join lateral (select kind, level from organization_unit_standing
          where unit_id = u.id and (valid_from <= :day or valid_from = u.founded_on)
          order by valid_from desc limit 1) s on true
        join organization_unit_kind k on k.code = s.kind
        join lateral (select name, short_name from organization_unit_name
          where unit_id = u.id and (valid_from <= :day or valid_from = u.founded_on)
          order by valid_from desc limit 1) n on true
        left join lateral (select parent_id from organization_unit_parent
          where unit_id = u.id and valid_from <= greatest(:day, u.founded_on)
            and (valid_to is null or valid_to >= least(:day, coalesce(u.ended_on, :day)))
          order by valid_from desc limit 1) p on true
      """;

  /** That the unit exists on the day. */
  static final String EXISTS =
      "(u.founded_on <= :day and (u.ended_on is null or u.ended_on >= :day) and u.annulled_by is null)";

  /** Of names of units: in Vietnamese order, numbers in them by their value. */
  static final String NATURAL = " collate \"organization_natural\"";

  static final String ORDER = " order by k.position, n.name" + NATURAL + ", u.id";

  private static final String KIND =
      "select code, name_vi, name_en, position, system, level from organization_unit_kind";

  private final JdbcClient jdbc;
  private final OfficeCalendar calendar;
  private volatile List<UnitKind> kinds = List.of();

  UnitRows(JdbcClient jdbc, OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  Optional<Unit> find(UnitId unit) {
    return find(unit, calendar.today());
  }

  Optional<Unit> find(UnitId unit, LocalDate day) {
    return jdbc.sql(AS_OF + " where u.id = :unit")
        .param("day", day)
        .param("unit", unit.value())
        .query(UnitRows::unit)
        .optional();
  }

  /** The units directly below that exist on the day. */
  List<Unit> children(UnitId parent, LocalDate day) {
    return jdbc.sql(
            AS_OF
                + " where u.id in (select unit_id from organization_unit_parent where parent_id = :parent"
                + " and valid_from <= :day and (valid_to is null or valid_to >= :day)) and "
                + EXISTS
                + ORDER)
        .param("day", day)
        .param("parent", parent.value())
        .query(UnitRows::unit)
        .list();
  }

  boolean codeTaken(String code) {
    return jdbc.sql("select exists (select 1 from organization_unit where code = :code)")
        .param("code", code)
        .query(Boolean.class)
        .single();
  }

  /** All kinds. They come with a version of the product, so they are read once. */
  List<UnitKind> kinds() {
    if (kinds.isEmpty()) {
      kinds = List.copyOf(jdbc.sql(KIND + " order by position").query(UnitRows::kind).list());
    }
    return kinds;
  }

  Optional<UnitKind> kind(String code) {
    return kinds().stream().filter(kind -> kind.code().equals(code)).findFirst();
  }

  /** Whether units of the kind can come to be on the day. */
  boolean kindHolds(String code, LocalDate day) {
    return jdbc.sql(
            """
            select exists (select 1 from organization_unit_kind
              where code = :code and valid_from <= :day and (valid_to is null or valid_to >= :day))
            """)
        .param("code", code)
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  /**
   * The units stand elsewhere than they did, with all below them, or are of another level: when
   * they stood apart is found out anew, and in which area people are found there.
   */
  void moved(Collection<UnitId> units) {
    if (!units.isEmpty()) {
      for (var derived : List.of("organization_set_apart", "organization_set_areas")) {
        jdbc.sql("select %s(:moved::uuid[])".formatted(derived))
            .param("moved", units.stream().map(UnitId::value).toArray(UUID[]::new))
            .query((row, n) -> n)
            .list();
      }
    }
  }

  static Unit unit(ResultSet row, int number) throws SQLException {
    var parent = row.getObject("parent_id", UUID.class);
    return new Unit(
        new UnitId(row.getObject("id", UUID.class)),
        row.getString("code"),
        row.getString("kind"),
        Level.valueOf(row.getString("level")),
        UnitSystem.valueOf(row.getString("system")),
        row.getString("name"),
        row.getString("short_name"),
        parent == null ? null : new UnitId(parent),
        row.getObject("founded_on", LocalDate.class),
        row.getObject("ended_on", LocalDate.class),
        row.getBoolean("annulled"));
  }

  private static UnitKind kind(ResultSet row, int number) throws SQLException {
    return new UnitKind(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getInt(4),
        UnitSystem.valueOf(row.getString(5)),
        Level.valueOf(row.getString(6)));
  }
}
