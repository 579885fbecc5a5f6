package vn.giaoban.directive;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giaoban.shared.UnitId;

/** What a unit has been given to carry out and has not got done. */
@Component
class OpenAssignments extends OpenTasks {

  OpenAssignments(JdbcClient jdbc, HandedOver handedOver) {
    super(
        jdbc,
        handedOver,
        new Rows(
            "a.id",
            "directive_assignment a join directive_requirement r on r.id = a.requirement_id",
            "a.unit_id",
            HandedOver.OPEN,
            Sight.HOLDING_AT_ONE));
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
  String page(UnitId unit) {
    return "/nhiem-vu?unit=" + unit;
  }

  @Override
  public void handOver(UUID item, List<UnitId> to, Passing passing) {
    handedOver.lead(item, to, passing);
  }
}
