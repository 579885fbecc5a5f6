package vn.giaoban.organization.people;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.OpenWork;
import vn.giaoban.organization.Ordered;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.UnitId;

/**
 * What ties people to a unit. It passes to one of the unit's successors, from the day on which the
 * unit was no more.
 */
abstract class OpenTies implements OpenWork {

  private final JdbcClient jdbc;
  private final Units units;
  private final String table;
  private final String unit;

  /**
   * @param table with person_id, valid_to and the unit
   * @param unit its column with the unit
   */
  OpenTies(JdbcClient jdbc, Units units, String table, String unit) {
    this.jdbc = jdbc;
    this.units = units;
    this.table = table;
    this.unit = unit;
  }

  @Override
  public boolean severalAllowed() {
    return false;
  }

  @Override
  public List<Item> open(Viewer viewer, UnitId at) {
    return jdbc.sql(
            """
            select p.id, case when %s then p.full_name end
            from %s t join organization_person p on p.id = t.person_id
            where t.%s = :unit and t.valid_to is null
            order by p.given_name collate "vi-x-icu", p.names_before collate "vi-x-icu", p.id
            """
                .formatted(Rights.on("t." + unit, People.READ), table, unit))
        .param("viewer", viewer.account().value())
        .param("unit", at.value())
        .query((row, n) -> {
          var words = row.getString(2);
          return new Item(
              row.getObject(1, UUID.class),
              words,
              words == null ? null : "/nhan-su/" + row.getString(1));
        })
        .list();
  }

  @Override
  public boolean any(UnitId at) {
    return jdbc.sql(
            "select exists (select 1 from %s where %s = :unit and valid_to is null)"
                .formatted(table, unit))
        .param("unit", at.value())
        .query(Boolean.class)
        .single();
  }

  @Override
  public Set<UnitId> units() {
    return new HashSet<>(
        jdbc.sql(
                """
                select u.id from organization_unit u
                where u.ended_on is not null and exists (select 1 from %s t where t.%s = u.id and t.valid_to is null offset 0)
                """
                    .formatted(table, unit))
            .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
            .list());
  }

  /** People have their own part of a unit's page. */
  @Override
  public List<Count> counts(Viewer viewer, UnitId at) {
    return List.of();
  }

  @Override
  public void handOver(UUID item, List<UnitId> to, Passing passing) {
    var day = units.firstDayWithout(passing.from());
    pass(
        new PersonId(item),
        passing.from(),
        to.getFirst(),
        new Ordered(day, passing.act(), "", passing.by()));
  }

  abstract void pass(PersonId person, UnitId from, UnitId to, Ordered ordered);
}
