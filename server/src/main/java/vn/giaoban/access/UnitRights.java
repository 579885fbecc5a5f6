package vn.giaoban.access;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.UnitId;

/** Who works at a unit and what was granted there, and passing both on when the unit ends. */
@Component
public class UnitRights {

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final OfficeCalendar calendar;

  UnitRights(JdbcClient jdbc, Accounts accounts, OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.calendar = calendar;
  }

  /** An account that works at the unit. */
  public record Worker(AccountId account, String name, String login) {}

  /** A grant that holds at the unit itself today. */
  public record Held(
      UUID grant, AccountId account, String name, String setVi, String setEn, boolean subtree) {}

  /** The accounts that may still sign in and work at the unit. */
  public List<Worker> workers(UnitId unit) {
    return jdbc.sql(
            """
            select id, display_name, login from access_account where unit_id = :unit and active
            order by display_name collate "vi-x-icu", login
            """)
        .param("unit", unit.value())
        .query((row, n) ->
            new Worker(
                new AccountId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
        .list();
  }

  /** The grants at the unit, of accounts that may still sign in. */
  public List<Held> grants(UnitId unit) {
    return jdbc.sql(
            """
            select g.id, g.account_id, a.display_name, s.name_vi, s.name_en, g.subtree
            from access_grant g join access_account a on a.id = g.account_id and a.active
              join access_permission_set s on s.code = g.permission_set
            where g.unit_id = :unit and (g.valid_to is null or g.valid_to >= :today)
            order by a.display_name collate "vi-x-icu", s.position, g.id
            """)
        .param("unit", unit.value())
        .param("today", calendar.today())
        .query((row, n) ->
            new Held(
                row.getObject(1, UUID.class),
                new AccountId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6)))
        .list();
  }

  /** Whether the account itself holds the grant. */
  public boolean holds(AccountId account, UUID grant) {
    return jdbc.sql(
            "select exists (select 1 from access_grant where id = :grant and account_id = :account)")
        .param("grant", grant)
        .param("account", account.value())
        .query(Boolean.class)
        .single();
  }

  /** The units at which somebody works or holds something. */
  public Set<UnitId> units() {
    var units = new TreeSet<UnitId>(Comparator.comparing(UnitId::value));
    jdbc.sql(
            """
            select unit_id from access_account where active
            union
            select g.unit_id from access_grant g join access_account a on a.id = g.account_id and a.active
              where g.valid_to is null or g.valid_to >= :today
            """)
        .param("today", calendar.today())
        .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
        .list()
        .forEach(units::add);
    return units;
  }

  /** Lets the account work at another unit. It signs in anew, because its sessions know the old. */
  @Transactional
  public void transfer(AccountId account, UnitId to) {
    jdbc.sql("update access_account set unit_id = :unit where id = :id")
        .param("unit", to.value())
        .param("id", account.value())
        .update();
    accounts.endSessions(account);
  }

  /** Ends the grant and gives the same at the other units from today on; at none, it only ends. */
  @Transactional
  public void pass(UUID grant, Collection<UnitId> to) {
    record Given(UUID account, String set, boolean subtree) {}
    jdbc.sql(
            "select account_id, permission_set, subtree from access_grant where id = :id for update")
        .param("id", grant)
        .query((row, n) ->
            new Given(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3)))
        .optional()
        .ifPresent(given -> {
          var account = new AccountId(given.account());
          to.forEach(unit -> accounts.grant(account, given.set(), unit, given.subtree()));
          accounts.withdraw(account, grant);
        });
  }
}
