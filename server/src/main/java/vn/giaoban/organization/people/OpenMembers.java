package vn.giaoban.organization.people;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giaoban.organization.Ordered;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.UnitId;

/** Whoever took part in a unit takes part in one of its successors. */
@Component
class OpenMembers extends OpenTies {

  private final PersonChanges changes;

  OpenMembers(JdbcClient jdbc, PersonChanges changes, Units units) {
    super(jdbc, units, "organization_membership", "unit_id");
    this.changes = changes;
  }

  @Override
  public String sort() {
    return "member";
  }

  @Override
  public int position() {
    return 50;
  }

  @Override
  void pass(PersonId person, UnitId from, UnitId to, Ordered ordered) {
    changes.passMember(person, from, to, ordered);
  }
}
