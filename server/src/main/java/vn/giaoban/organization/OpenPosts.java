package vn.giaoban.organization;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giaoban.access.UnitRights;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.UnitId;

/** Whoever worked at a unit works at one of its successors. */
@Component
class OpenPosts implements OpenWork {

  private final UnitRights rights;

  OpenPosts(UnitRights rights) {
    this.rights = rights;
  }

  @Override
  public String sort() {
    return "account";
  }

  @Override
  public int position() {
    return 70;
  }

  @Override
  public boolean severalAllowed() {
    return false;
  }

  @Override
  public List<Item> open(Viewer viewer, UnitId unit) {
    return rights.workers(unit).stream()
        .map(worker -> new Item(worker.account().value(), worker.name(), null))
        .toList();
  }

  @Override
  public boolean any(UnitId unit) {
    return !rights.workers(unit).isEmpty();
  }

  @Override
  public Set<UnitId> units() {
    return rights.units();
  }

  /** Accounts have their own page; a unit's page does not list them. */
  @Override
  public List<Count> counts(Viewer viewer, UnitId unit) {
    return List.of();
  }

  @Override
  public void handOver(UUID item, List<UnitId> to, Passing passing) {
    rights.transfer(new AccountId(item), to.getFirst());
  }
}
