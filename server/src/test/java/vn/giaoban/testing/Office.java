package vn.giaoban.testing;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.giaoban.access.Accounts;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.UnitId;

/**
 * Units and people for a test, made through the application's own entry points. Every call makes
 * new ones.
 */
@TestComponent
public class Office {

  public static final String PASSWORD = "mot cau de nho 2026";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Units units;
  private final Accounts accounts;
  private final UserDetailsService signIns;

  Office(Units units, Accounts accounts, UserDetailsService signIns) {
    this.units = units;
    this.accounts = accounts;
    this.signIns = signIns;
  }

  /** A provincial committee at the top of a tree of its own. */
  public UnitId province(String name) {
    return unit("PROVINCIAL_COMMITTEE", name, null);
  }

  public UnitId commune(String name, UnitId above) {
    return unit("COMMUNE_COMMITTEE", name, above);
  }

  public UnitId cell(String name, UnitId above) {
    return unit("CELL", name, above);
  }

  public UnitId advisoryBody(String name, UnitId above) {
    return unit("ADVISORY_BODY", name, above);
  }

  public UnitId unit(String kind, String name, @Nullable UnitId above) {
    return units
        .found("T" + NUMBER.incrementAndGet(), kind, name, "", above, LocalDate.of(2025, 7, 1))
        .orThrow();
  }

  /** Somebody who works at the unit and holds the role there and below. */
  public Viewer person(String role, UnitId unit) {
    return person(role, unit, unit, true);
  }

  /** Somebody who works at {@code unit} and holds the role at {@code over}. */
  public Viewer person(String role, UnitId unit, UnitId over, boolean subtree) {
    var login = role + NUMBER.incrementAndGet();
    accounts
        .open(login, "Nguyễn Thị " + login, unit, PASSWORD, false, role, over, subtree)
        .orThrow();
    return accounts.viewer(login).orElseThrow();
  }

  /** Signs a request of MockMvc in as that person. */
  public RequestPostProcessor as(Viewer viewer) {
    return SecurityMockMvcRequestPostProcessors.user(signIns.loadUserByUsername(viewer.login()));
  }
}
