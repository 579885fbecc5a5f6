package vn.giaoban.organization;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;

/** What is known of units besides their place: codes, other names, territory. All of it dated. */
@Component
public class UnitFacts {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final JdbcClient jdbc;
  private final UnitRows rows;
  private final OfficeCalendar calendar;
  private volatile List<Scheme> schemes = List.of();

  UnitFacts(JdbcClient jdbc, UnitRows rows, OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.calendar = calendar;
  }

  /** A list of codes that several installations share, or one of the office's own. */
  public record Scheme(String code, String nameVi, String nameEn, String form) {}

  /** A code of a unit and when it held. */
  public record UnitCode(Scheme scheme, String code, LocalDate from, @Nullable LocalDate to) {}

  /** Another name under which documents mean the unit, and when they do. */
  public record Alias(String alias, LocalDate from, @Nullable LocalDate to) {}

  /** The territory of a body and since when. */
  public record Territory(UnitId territory, LocalDate from, @Nullable LocalDate to) {}

  /** All schemes. They come with a version of the product, so they are read once. */
  public List<Scheme> schemes() {
    if (schemes.isEmpty()) {
      schemes =
          List.copyOf(
              jdbc.sql(
                      "select code, name_vi, name_en, form from organization_code_scheme order by position")
                  .query((row, n) ->
                      new Scheme(
                          row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                  .list());
    }
    return schemes;
  }

  /** The codes that the unit has had, those of now first. */
  public List<UnitCode> codes(UnitId unit) {
    return jdbc.sql(
            """
            select s.code, s.name_vi, s.name_en, s.form, c.code, c.valid_from, c.valid_to
            from organization_unit_code c join organization_code_scheme s on s.code = c.scheme
            where c.unit_id = :unit order by c.valid_to is not null, s.position, c.valid_from desc
            """)
        .param("unit", unit.value())
        .query((row, n) ->
            new UnitCode(
                new Scheme(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class)))
        .list();
  }

  /** Who bore the code on the day. */
  public Optional<UnitId> byCode(String scheme, String code, LocalDate day) {
    return jdbc.sql(
            """
            select unit_id from organization_unit_code where scheme = :scheme and code = :code
              and valid_from <= :day and (valid_to is null or valid_to >= :day)
            """)
        .param("scheme", scheme)
        .param("code", code)
        .param("day", day)
        .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
        .optional();
  }

  /** Gives the unit a code of a scheme from a day on; the one it had ends on the day before. */
  @Transactional
  public Outcome<UnitId> giveCode(UnitId id, String scheme, String code, LocalDate from) {
    var known = schemes().stream().filter(one -> one.code().equals(scheme)).findFirst();
    if (known.isEmpty()) {
      return Outcome.refused(Problem.at("scheme", "organization.problem.scheme"));
    }
    var given = code.strip();
    if (!Pattern.matches(known.get().form(), given)) {
      return Outcome.refused(
          Problem.at("code", "organization.problem.code-form", given, known.get().nameVi()));
    }
    return existing(id, from)
        .then(unit -> {
          jdbc.sql("select pg_advisory_xact_lock(hashtext('organization_unit_code'))")
              .query((row, n) -> n)
              .list();
          // A code goes from an ended unit to its successor, but two never bear it at a time.
          var bearer =
              jdbc.sql(
                      """
                      select c.unit_id from organization_unit_code c
                      where c.scheme = :scheme and c.code = :code and (c.valid_to is null or c.valid_to >= :from)
                        and c.unit_id <> :unit limit 1
                      """)
                  .param("scheme", scheme)
                  .param("code", given)
                  .param("from", from)
                  .param("unit", id.value())
                  .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
                  .optional()
                  .flatMap(rows::find);
          if (bearer.isPresent()) {
            return Outcome.refused(
                Problem.at("code", "organization.problem.code-borne", given, bearer.get().name()));
          }
          return replace(
              "organization_unit_code",
              "scheme = :key",
              "insert into organization_unit_code (unit_id, scheme, code, valid_from) values (:unit, :key, :value, :from)",
              id,
              scheme,
              given,
              from);
        });
  }

  /** The other names of the unit, those of now first. */
  public List<Alias> aliases(UnitId unit) {
    return jdbc.sql(
            """
            select alias, valid_from, valid_to from organization_unit_alias
            where unit_id = :unit order by valid_to is not null, alias collate "vi-x-icu"
            """)
        .param("unit", unit.value())
        .query((row, n) ->
            new Alias(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class)))
        .list();
  }

  /** Says that documents mean the unit by this name too, from a day on. */
  @Transactional
  public Outcome<UnitId> addAlias(UnitId id, String alias, LocalDate from) {
    if (alias.isBlank() || alias.length() > 300) {
      return Outcome.refused(Problem.at("alias", "organization.problem.name"));
    }
    return existing(id, from)
        .then(unit -> {
          var added =
              jdbc.sql(
                      """
                      insert into organization_unit_alias (unit_id, alias, valid_from)
                      select :unit, :alias, :from where not exists (select 1 from organization_unit_alias
                        where unit_id = :unit and alias = :alias and (valid_to is null or valid_to >= :from))
                      """)
                  .param("unit", id.value())
                  .param("alias", alias.strip())
                  .param("from", from)
                  .update();
          return added == 0
              ? Outcome.refused(
                  Problem.at("alias", "organization.problem.alias-known", alias.strip()))
              : Outcome.accepted(id);
        });
  }

  /** Says that documents mean the unit by this name no more after a day. */
  @Transactional
  public Outcome<UnitId> endAlias(UnitId id, String alias, LocalDate lastDay) {
    var ended =
        jdbc.sql(
                """
                update organization_unit_alias set valid_to = :last
                where unit_id = :unit and alias = :alias and valid_to is null and valid_from <= :last
                """)
            .param("unit", id.value())
            .param("alias", alias)
            .param("last", lastDay)
            .update();
    return ended == 0
        ? Outcome.refused(Problem.at("alias", "organization.problem.alias-unknown"))
        : Outcome.accepted(id);
  }

  /** The territories that the unit has been the body of, the one of now first. */
  public List<Territory> territories(UnitId unit) {
    return jdbc.sql(
            """
            select territory_id, valid_from, valid_to from organization_unit_territory
            where unit_id = :unit order by valid_from desc
            """)
        .param("unit", unit.value())
        .query((row, n) ->
            new Territory(
                new UnitId(row.getObject(1, UUID.class)),
                row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class)))
        .list();
  }

  /** Says of which territory the unit is the body from a day on. */
  @Transactional
  public Outcome<UnitId> setTerritory(UnitId id, UnitId territory, LocalDate from) {
    var place = rows.find(territory, from).orElse(null);
    if (place == null || place.system() != UnitSystem.TERRITORY || !place.existsOn(from)) {
      return Outcome.refused(Problem.at("territory", "organization.problem.territory"));
    }
    return existing(id, from)
        .then(unit ->
            unit.system() == UnitSystem.TERRITORY
                ? Outcome.refused(
                    Problem.at("territory", "organization.problem.territory-of-territory"))
                : replace(
                    "organization_unit_territory",
                    ":key::text is not null",
                    "insert into organization_unit_territory (unit_id, territory_id, valid_from) values (:unit, :value::uuid, :from)",
                    id,
                    "",
                    territory.toString(),
                    from));
  }

  /** The bodies of a territory on a day: Party, State, Front, mass organisations side by side. */
  public List<Unit> bodies(UnitId territory, LocalDate day) {
    return jdbc.sql(
            UnitRows.AS_OF
                // As an array, so that the plan does not hang on how many there are, and is kept.
                + " where u.id = any(array(select t.unit_id from organization_unit_territory t where t.territory_id = :territory"
                + " and t.valid_from <= :day and (t.valid_to is null or t.valid_to >= :day))) and "
                + UnitRows.EXISTS
                + UnitRows.ORDER)
        .param("day", day)
        .param("territory", territory.value())
        .query(UnitRows::unit)
        .list();
  }

  private Outcome<Unit> existing(UnitId id, LocalDate from) {
    var unit = rows.find(id, from).orElse(null);
    if (unit == null || !unit.existsOn(from)) {
      return Outcome.refused(
          unit == null
              ? Problem.of("organization.problem.unknown")
              : Problem.at("from", "organization.problem.not-then", unit.name()));
    }
    if (from.isAfter(calendar.today().plusYears(1))) {
      return Outcome.refused(Problem.at("from", "organization.problem.founded"));
    }
    return Outcome.accepted(unit);
  }

  /**
   * Closes the row that holds and opens another.
   *
   * @param table a constant of this class, as are {@code which} and {@code insert}
   */
  private Outcome<UnitId> replace(
      String table,
      String which,
      String insert,
      UnitId unit,
      String key,
      String value,
      LocalDate from) {
    var later =
        jdbc.sql(
                "select max(valid_from) from %s where unit_id = :unit and %s"
                    .formatted(table, which))
            .param("unit", unit.value())
            .param("key", key)
            .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
            .single();
    if (later.isPresent() && !from.isAfter(later.get())) {
      return Outcome.refused(
          Problem.at("from", "organization.problem.fact-date", DAY.format(later.get())));
    }
    jdbc.sql(
            "update %s set valid_to = :last where unit_id = :unit and %s and (valid_to is null or valid_to >= :from)"
                .formatted(table, which))
        .param("last", from.minusDays(1))
        .param("from", from)
        .param("unit", unit.value())
        .param("key", key)
        .update();
    jdbc.sql(insert)
        .param("unit", unit.value())
        .param("key", key)
        .param("value", value)
        .param("from", from)
        .update();
    return Outcome.accepted(unit);
  }
}
