package vn.giaoban.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.sealing.Cell;
import vn.giaoban.shared.sealing.Sealed;
import vn.giaoban.shared.sealing.Sealing;

/** The one way by which a sealed value comes before somebody's eyes: it is noted who looked. */
@Component
public class Disclosure {

  private final AuditTrail trail;
  private final Sealing sealing;

  Disclosure(AuditTrail trail, Sealing sealing) {
    this.trail = trail;
    this.sealing = sealing;
  }

  /** The text, for showing it to the viewer. */
  public String show(Viewer viewer, Cell place, Sealed sealed) {
    trail.opened(viewer, place.table(), place.column(), List.of(place.row()));
    return sealing.open(place, sealed);
  }

  /** The texts of one column by the keys of their rows, for showing them together. */
  public Map<String, String> show(
      Viewer viewer, String table, String column, Map<String, Sealed> sealed) {
    trail.opened(viewer, table, column, sealed.keySet());
    var clear = new HashMap<String, String>();
    sealed.forEach(
        (row, value) -> clear.put(row, sealing.open(new Cell(table, column, row), value)));
    return clear;
  }
}
