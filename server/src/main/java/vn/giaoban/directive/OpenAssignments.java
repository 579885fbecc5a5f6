package vn.giaoban.directive;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.OpenWork;
import vn.giaoban.shared.UnitId;

/** What a unit has been given to carry out and has not got done. */
@Component
class OpenAssignments implements OpenWork {

  private final JdbcClient jdbc;
  private final HandedOver handedOver;

  OpenAssignments(JdbcClient jdbc, HandedOver handedOver) {
    this.jdbc = jdbc;
    this.handedOver = handedOver;
  }

  @Override
  public String sort() {
    return "assignment";
  }

  @Override
  public int position() {
    return 10;
  }

  @Override
  public boolean severalAllowed() {
    return true;
  }

  @Override
  public List<Item> open(Viewer viewer, UnitId unit) {
    return handedOver.items(
        viewer,
        unit,
        "a.id",
        "directive_assignment a join directive_requirement r on r.id = a.requirement_id",
        "a.unit_id = :unit and " + HandedOver.OPEN);
  }

  @Override
  public boolean any(UnitId unit) {
    return handedOver.any(
        unit,
        "select 1 from directive_assignment a where a.unit_id = :unit and " + HandedOver.OPEN);
  }

  @Override
  public Set<UnitId> units() {
    return handedOver.units(
        "select distinct a.unit_id from directive_assignment a where " + HandedOver.OPEN);
  }

  @Override
  public List<Count> counts(Viewer viewer, UnitId unit) {
    var open =
        jdbc.sql(
                "select count(*) from directive_assignment a join directive_requirement r on r.id = a.requirement_id where a.unit_id = :unit and "
                    + HandedOver.OPEN
                    + " and "
                    + Sight.HOLDING)
            .param("unit", unit.value())
            .param("viewer", viewer.account().value())
            .query(Long.class)
            .single();
    return open == 0
        ? List.of()
        : List.of(new Count("unit.work.assignment", open, "/nhiem-vu?unit=" + unit));
  }

  @Override
  public void handOver(UUID item, List<UnitId> to, Passing passing) {
    handedOver.lead(item, to, passing);
  }
}
