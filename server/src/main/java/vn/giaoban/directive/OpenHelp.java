package vn.giaoban.directive;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giaoban.shared.UnitId;

/** What a unit helps another with. */
@Component
class OpenHelp extends OpenTasks {

  OpenHelp(JdbcClient jdbc, HandedOver handedOver) {
    super(
        jdbc,
        handedOver,
        new Rows(
            "a.id",
            "directive_co_assignment c join directive_assignment a on a.id = c.assignment_id"
                + " join directive_requirement r on r.id = a.requirement_id",
            "c.unit_id",
            HandedOver.OPEN,
            Sight.HOLDING_AT_ONE));
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
  public void handOver(UUID item, List<UnitId> to, Passing passing) {
    handedOver.help(item, to, passing);
  }
}
