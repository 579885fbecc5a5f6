package vn.giaoban.organization;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giaoban.access.UnitRights;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.UnitId;

/** What was granted at a unit passes on with it. */
@Component
class OpenRights implements OpenWork {

  private final UnitRights rights;

  OpenRights(UnitRights rights) {
    this.rights = rights;
  }

  @Override
  public String sort() {
    return "right";
  }

  @Override
  public int position() {
    return 80;
  }

  @Override
  public boolean severalAllowed() {
    return true;
  }

  /** A right over a unit would become one over everything beside it. */
  @Override
  public boolean aboveAllowed() {
    return false;
  }

  /** Nobody gives rights to themselves. */
  @Override
  public boolean isOwn(Viewer viewer, UUID item) {
    return rights.holds(viewer.account(), item);
  }

  @Override
  public List<Item> open(Viewer viewer, UnitId unit) {
    return rights.grants(unit).stream()
        .map(held -> new Item(held.grant(), held.holder() + " · " + held.setVi(), null))
        .toList();
  }

  @Override
  public boolean any(UnitId unit) {
    return !rights.grants(unit).isEmpty();
  }

  @Override
  public Set<UnitId> units() {
    return rights.units();
  }

  /** Grants have their own page; a unit's page does not list them. */
  @Override
  public List<Count> counts(Viewer viewer, UnitId unit) {
    return List.of();
  }

  @Override
  public void handOver(UUID item, List<UnitId> to, Passing passing) {
    rights.pass(item, to);
  }
}
