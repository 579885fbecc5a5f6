package vn.giaoban.organization.people;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giaoban.organization.Ordered;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.UnitId;

/** Whom a body managed as officials, one of its successors manages. */
@Component
class OpenManagement extends OpenTies {

  private final PersonChanges changes;

  OpenManagement(JdbcClient jdbc, PersonChanges changes, Units units) {
    super(jdbc, units, "organization_person_managed", "manager_id");
    this.changes = changes;
  }

  @Override
  public String sort() {
    return "managed";
  }

  @Override
  public int position() {
    return 60;
  }

  @Override
  void pass(PersonId person, UnitId from, UnitId to, Ordered ordered) {
    changes.passManaged(person, from, to, ordered);
  }
}
