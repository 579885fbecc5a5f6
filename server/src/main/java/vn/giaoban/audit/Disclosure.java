package vn.giaoban.audit;

import java.util.List;
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
    trail.read(viewer, place.table(), List.of(place.row()));
    return sealing.open(place, sealed);
  }
}
