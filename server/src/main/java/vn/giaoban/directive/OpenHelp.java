package vn.giaoban.directive;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.OpenWork;
import vn.giaoban.shared.UnitId;

/** What a unit helps another with. */
@Component
class OpenHelp implements OpenWork {

  private final JdbcClient jdbc;
  private final HandedOver handedOver;

  OpenHelp(JdbcClient jdbc, HandedOver handedOver) {
    this.jdbc = jdbc;
    this.handedOver = handedOver;
  }

  @Override
  public String sort() {
    return "help";
  }

  @Override
  public int position() {
    return 20;
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
        "directive_co_assignment c join directive_assignment a on a.id = c.assignment_id"
            + " join directive_requirement r on r.id = a.requirement_id",
        "c.unit_id = :unit and " + HandedOver.OPEN);
  }

  @Override
  public boolean any(UnitId unit) {
    return handedOver.any(
        unit,
        "select 1 from directive_co_assignment c join directive_assignment a on a.id = c.assignment_id"
            + " where c.unit_id = :unit and "
            + HandedOver.OPEN);
  }

  @Override
  public Set<UnitId> units() {
    return handedOver.units(
        "select distinct c.unit_id from directive_co_assignment c"
            + " join directive_assignment a on a.id = c.assignment_id where "
            + HandedOver.OPEN);
  }

  @Override
  public List<Count> counts(Viewer viewer, UnitId unit) {
    var open =
        jdbc.sql(
                "select count(*) from directive_co_assignment c join directive_assignment a on a.id = c.assignment_id join directive_requirement r on r.id = a.requirement_id where c.unit_id = :unit and "
                    + HandedOver.OPEN
                    + " and "
                    + Sight.HOLDING)
            .param("unit", unit.value())
            .param("viewer", viewer.account().value())
            .query(Long.class)
            .single();
    return open == 0 ? List.of() : List.of(new Count("unit.work.help", open, null));
  }

  @Override
  public void handOver(UUID item, List<UnitId> to, Passing passing) {
    handedOver.help(item, to, passing);
  }
}
