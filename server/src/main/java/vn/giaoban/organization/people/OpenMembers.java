package vn.giaoban.organization.people;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.OpenWork;
import vn.giaoban.organization.Ordered;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.UnitId;

/**
 * Whoever took part in a unit takes part in one of its successors, from the day on which it was no
 * more.
 */
@Component
class OpenMembers implements OpenWork {

  private final JdbcClient jdbc;
  private final PersonChanges changes;
  private final Units units;

  OpenMembers(JdbcClient jdbc, PersonChanges changes, Units units) {
    this.jdbc = jdbc;
    this.changes = changes;
    this.units = units;
  }

  @Override
  public String sort() {
    return "member";
  }

  @Override
  public int position() {
    return 50;
  }

  @Override
  public boolean severalAllowed() {
    return false;
  }

  @Override
  public List<Item> open(Viewer viewer, UnitId unit) {
    return jdbc.sql(
            """
            select p.id, case when %s then p.full_name end
            from organization_membership m join organization_person p on p.id = m.person_id
            where m.unit_id = :unit and m.valid_to is null
            order by p.given_name collate "vi-x-icu", p.names_before collate "vi-x-icu", p.id
            """
                .formatted(Rights.on("m.unit_id", People.READ)))
        .param("viewer", viewer.account().value())
        .param("unit", unit.value())
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
  public boolean any(UnitId unit) {
    return jdbc.sql(
            "select exists (select 1 from organization_membership where unit_id = :unit and valid_to is null)")
        .param("unit", unit.value())
        .query(Boolean.class)
        .single();
  }

  @Override
  public Set<UnitId> units() {
    return new HashSet<>(
        jdbc.sql(
                """
                select distinct m.unit_id from organization_unit u join organization_membership m on m.unit_id = u.id
                where u.ended_on is not null and m.valid_to is null
                """)
            .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
            .list());
  }

  /** People have their own part of a unit's page. */
  @Override
  public List<Count> counts(Viewer viewer, UnitId unit) {
    return List.of();
  }

  @Override
  public void handOver(UUID item, List<UnitId> to, Passing passing) {
    var day = units.firstDayWithout(passing.from());
    changes.passMember(
        new PersonId(item),
        passing.from(),
        to.getFirst(),
        new Ordered(day, passing.act(), "", passing.by()));
  }
}
