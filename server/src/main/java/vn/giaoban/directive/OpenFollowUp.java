package vn.giaoban.directive;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.OpenWork;
import vn.giaoban.shared.UnitId;

/** What a unit follows up, whoever carries it out. */
@Component
class OpenFollowUp implements OpenWork {

  private final JdbcClient jdbc;
  private final HandedOver handedOver;

  OpenFollowUp(JdbcClient jdbc, HandedOver handedOver) {
    this.jdbc = jdbc;
    this.handedOver = handedOver;
  }

  @Override
  public String sort() {
    return "follow-up";
  }

  @Override
  public int position() {
    return 30;
  }

  @Override
  public boolean severalAllowed() {
    return false;
  }

  @Override
  public List<Item> open(Viewer viewer, UnitId unit) {
    return handedOver.items(
        viewer,
        unit,
        "r.id",
        "directive_requirement r",
        "r.holder_id = :unit and " + HandedOver.FOLLOWED);
  }

  @Override
  public boolean any(UnitId unit) {
    return handedOver.any(
        unit,
        "select 1 from directive_requirement r where r.holder_id = :unit and "
            + HandedOver.FOLLOWED);
  }

  @Override
  public Set<UnitId> units() {
    return handedOver.units(
        "select distinct r.holder_id from directive_requirement r where " + HandedOver.FOLLOWED);
  }

  @Override
  public List<Count> counts(Viewer viewer, UnitId unit) {
    var open =
        jdbc.sql(
                "select count(*) from directive_requirement r where r.holder_id = :unit and "
                    + HandedOver.FOLLOWED
                    + " and "
                    + Sight.REQUIREMENT)
            .param("unit", unit.value())
            .param("viewer", viewer.account().value())
            .query(Long.class)
            .single();
    return open == 0 ? List.of() : List.of(new Count("unit.work.follow-up", open, null));
  }

  @Override
  public void handOver(UUID item, List<UnitId> to, Passing passing) {
    handedOver.followUp(item, to.getFirst(), passing);
  }
}
