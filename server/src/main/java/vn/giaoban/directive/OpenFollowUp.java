package vn.giaoban.directive;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giaoban.shared.UnitId;

/** What a unit follows up, whoever carries it out. */
@Component
class OpenFollowUp extends OpenTasks {

  OpenFollowUp(JdbcClient jdbc, HandedOver handedOver) {
    super(
        jdbc,
        handedOver,
        new Rows(
            "r.id",
            "directive_requirement r",
            "r.holder_id",
            HandedOver.FOLLOWED,
            Sight.REQUIREMENT_AT_ONE));
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
  public void handOver(UUID item, List<UnitId> to, Passing passing) {
    handedOver.followUp(item, to.getFirst(), passing);
  }
}
