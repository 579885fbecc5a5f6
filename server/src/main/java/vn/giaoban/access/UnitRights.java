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

  private static final String GRANTS =
      """
      from access_grant g
        left join access_account a on a.id = g.account_id
        left join access_group gr on gr.id = g.group_id
      """;

  private static final String OPEN =
      """
      (a.active or (gr.id is not null and gr.ended_at is null))
        and g.ended_at is null and (g.valid_to is null or g.valid_to >= :today)
      """;

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

  /** A grant at the unit itself that holds today or will; its holder is a person or a group. */
  public record Held(UUID grant, String holder, String setVi, String setEn, boolean subtree) {}

  /** The accounts that may still sign in and work at the unit. */
  public List<Worker> workers(UnitId unit) {
    return jdbc.sql(
            """
            select id, display_name, login from access_account where unit_id = :unit and active and person_id is null
            order by display_name collate "vi-x-icu", login
            """)
        .param("unit", unit.value())
        .query((row, n) ->
            new Worker(
                new AccountId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
        .list();
  }

  /** The grants at the unit, of people who may still sign in and of groups. */
  public List<Held> grants(UnitId unit) {
    return jdbc.sql(
            """
            select g.id, coalesce(a.display_name, gr.name) as holder, s.name_vi, s.name_en, g.subtree
            %s join access_permission_set s on s.code = g.permission_set
            where g.unit_id = :unit and %s
            order by coalesce(a.display_name, gr.name) collate "vi-x-icu", s.position, g.id
            """
                .formatted(GRANTS, OPEN))
        .param("unit", unit.value())
        .param("today", calendar.today())
        .query((row, n) ->
            new Held(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5)))
        .list();
  }

  /**
   * Whether the account holds the grant, alone, in a group, as a deputy or as the person who is
   * one.
   */
  public boolean holds(AccountId account, UUID grant) {
    return jdbc.sql(
            """
            select exists (select 1 from access_holding h join access_account a on a.id = :account
              where h.grant_id = :grant and h.account_id in (a.id, a.person_id))
            """)
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
            select unit_id from access_account where active and person_id is null
            union
            select g.unit_id %s where %s
            """
                .formatted(GRANTS, OPEN))
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

  /**
   * Ends the grant and gives the same at the other units, for as long; with it goes what was passed
   * on to a deputy. At none, it only ends.
   */
  @Transactional
  public void pass(UUID grant, Collection<UnitId> to) {
    var now = calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime();
    var ended =
        jdbc.sql("update access_grant set ended_at = :now where id = :id and ended_at is null")
            .param("now", now)
            .param("id", grant)
            .update();
    if (ended == 0) {
      return;
    }
    for (var unit : to) {
      jdbc.sql(
              """
              with given as (
                insert into access_grant (account_id, group_id, permission_set, unit_id, subtree, valid_from, valid_to, given_at)
                select account_id, group_id, permission_set, :unit, subtree, greatest(valid_from, :today), valid_to, :now
                from access_grant where id = :id returning id)
              insert into access_delegated_grant (delegation_id, grant_id)
              select dg.delegation_id, given.id from access_delegated_grant dg cross join given where dg.grant_id = :id
              """)
          .param("unit", unit.value())
          .param("today", calendar.today())
          .param("now", now)
          .param("id", grant)
          .update();
    }
  }
}
