package vn.giaoban.directive;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.OpenWork;
import vn.giaoban.shared.UnitId;

/**
 * What is open at a unit of the requirements, in one of the ways in which a unit has to do with
 * them.
 */
abstract class OpenTasks implements OpenWork {

  private final JdbcClient jdbc;
  private final Rows rows;

  /** Follows what is handed over. */
  final HandedOver handedOver;

  /**
   * The rows in the database.
   *
   * @param item the column that tells one from the others
   * @param from the tables; directive_requirement r is among them
   * @param unit the column with the unit
   * @param open the condition for those that are open
   * @param sight the condition for those that a viewer sees
   */
  record Rows(String item, String from, String unit, String open, String sight) {

    private String at() {
      return unit + " = :unit and " + open;
    }
  }

  OpenTasks(JdbcClient jdbc, HandedOver handedOver, Rows rows) {
    this.jdbc = jdbc;
    this.handedOver = handedOver;
    this.rows = rows;
  }

  @Override
  public List<Item> open(Viewer viewer, UnitId unit) {
    return handedOver.items(viewer, unit, rows.item(), rows.from(), rows.at());
  }

  @Override
  public boolean any(UnitId unit) {
    return handedOver.any(unit, "select 1 from " + rows.from() + " where " + rows.at());
  }

  @Override
  public Set<UnitId> units() {
    return handedOver.units(
        "select distinct " + rows.unit() + " from " + rows.from() + " where " + rows.open());
  }

  @Override
  public List<Count> counts(Viewer viewer, UnitId unit) {
    var open =
        jdbc.sql(
                "select count(*) from %s where %s and %s"
                    .formatted(rows.from(), rows.at(), rows.sight()))
            .param("unit", unit.value())
            .param("viewer", viewer.account().value())
            .query(Long.class)
            .single();
    return open == 0 ? List.of() : List.of(new Count("unit.work." + sort(), open, page(unit)));
  }

  /** Where the viewer sees them all; null where no page lists them. */
  @Nullable String page(UnitId unit) {
    return null;
  }
}
