package vn.giaoban.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;

/**
 * Who was given which set of permissions where, from when and to when. Nothing is deleted: a grant
 * that holds no more can still be read.
 */
@Component
public class Grants {

  private static final String SELECT =
      """
      select g.id, g.account_id, g.group_id, coalesce(a.display_name, gr.name) as holder, g.permission_set, g.unit_id,
        g.subtree, g.valid_from, g.valid_to, g.ended_at, b.display_name as given_by,
        access_in_force(g.valid_from, g.valid_to, g.ended_at) as in_force,
        g.ended_at is null and (g.valid_to is null or g.valid_to >= :today) as open
      from access_grant g
        left join access_account a on a.id = g.account_id
        left join access_group gr on gr.id = g.group_id
        left join access_account b on b.id = g.given_by
      """;

  private static final String LATEST_FIRST = " order by open desc, g.valid_from desc, g.id desc";

  private final JdbcClient jdbc;
  private final Rights rights;
  private final OfficeCalendar calendar;

  Grants(JdbcClient jdbc, Rights rights, OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.rights = rights;
    this.calendar = calendar;
  }

  /**
   * One grant, as it is shown.
   *
   * @param account who holds it; null where a group does
   * @param holder name of the person or of the group
   * @param endedAt when it was ended before its last day
   * @param inForce whether it holds today
   * @param open whether it holds today or will
   */
  public record Grant(
      UUID id,
      @Nullable AccountId account,
      @Nullable GroupId group,
      String holder,
      String permissionSet,
      UnitId unit,
      boolean subtree,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      @Nullable Instant endedAt,
      @Nullable String givenBy,
      boolean inForce,
      boolean open) {}

  /** What somebody wants to grant. */
  public record Wish(
      String permissionSet,
      UnitId unit,
      boolean subtree,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  /** Grants to a person. Nobody grants to themselves. */
  @Transactional
  public Outcome<UUID> give(Viewer viewer, AccountId account, Wish wish) {
    if (isSelf(viewer, account)) {
      return Outcome.refused(Problem.of("access.problem.own-grant"));
    }
    return give(viewer, account, null, wish);
  }

  /** Grants to all members of a group, of today and later. */
  @Transactional
  public Outcome<UUID> give(Viewer viewer, GroupId group, Wish wish) {
    if (isMember(viewer, group)) {
      return Outcome.refused(Problem.of("access.problem.own-grant"));
    }
    return give(viewer, null, group, wish);
  }

  private Outcome<UUID> give(
      Viewer viewer, @Nullable AccountId account, @Nullable GroupId group, Wish wish) {
    var reach = reach(viewer, wish.unit(), wish.subtree());
    if (reach.isPresent()) {
      return Outcome.refused(reach.get());
    }
    var problems = new ArrayList<Problem>();
    var known =
        jdbc.sql("select exists (select 1 from access_permission_set where code = :code)")
            .param("code", wish.permissionSet())
            .query(Boolean.class)
            .single();
    if (!known) {
      problems.add(Problem.at("permissionSet", "access.problem.permission-set"));
    }
    var from = wish.from() == null ? calendar.today() : wish.from();
    problems.addAll(period(from, wish.to()));
    if (!problems.isEmpty()) {
      return Outcome.refused(problems);
    }
    return Outcome.accepted(
        insert(
            account,
            group,
            wish.permissionSet(),
            wish.unit(),
            wish.subtree(),
            from,
            wish.to(),
            viewer));
  }

  /** The reasons against a time: it begins in the past, or ends before it begins. */
  List<Problem> period(LocalDate from, @Nullable LocalDate to) {
    var problems = new ArrayList<Problem>();
    if (from.isBefore(calendar.today())) {
      problems.add(Problem.at("from", "access.problem.from-past"));
    }
    if (to != null && to.isBefore(from)) {
      problems.add(Problem.at("to", "access.problem.to-before-from"));
    }
    return problems;
  }

  /** Grants without asking who; for the first set-up and the loading of a whole installation. */
  UUID insert(
      @Nullable AccountId account,
      @Nullable GroupId group,
      String permissionSet,
      UnitId unit,
      boolean subtree,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable Viewer by) {
    return jdbc.sql(
            """
            insert into access_grant (account_id, group_id, permission_set, unit_id, subtree, valid_from, valid_to, given_by, given_at)
            values (:account, :group, :set, :unit, :subtree, :from, :to, :by, :now) returning id
            """)
        .param("account", account == null ? null : account.value(), Types.OTHER)
        .param("group", group == null ? null : group.value(), Types.OTHER)
        .param("set", permissionSet)
        .param("unit", unit.value())
        .param("subtree", subtree)
        .param("from", from)
        .param("to", to, Types.DATE)
        .param("by", by == null ? null : by.account().value(), Types.OTHER)
        .param("now", calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime())
        .query(UUID.class)
        .single();
  }

  /**
   * Ends a grant: at once, or with a last day from today on. It is kept.
   *
   * @param lastDay null for at once
   */
  @Transactional
  public Outcome<UUID> end(Viewer viewer, UUID grant, @Nullable LocalDate lastDay) {
    var found = find(grant).filter(known -> manages(viewer, known.unit())).orElse(null);
    if (found == null) {
      return Outcome.refused(Problem.of("access.problem.grant-unknown"));
    }
    if (!found.open()) {
      return Outcome.refused(Problem.of("access.problem.grant-ended"));
    }
    if (lastDay == null) {
      end(grant, viewer);
      return Outcome.accepted(grant);
    }
    if (lastDay.isBefore(calendar.today())
        || lastDay.isBefore(found.validFrom())
        || (found.validTo() != null && lastDay.isAfter(found.validTo()))) {
      return Outcome.refused(Problem.at("lastDay", "access.problem.last-day"));
    }
    jdbc.sql("update access_grant set valid_to = :last, ended_by = :by where id = :id")
        .param("last", lastDay)
        .param("by", viewer.account().value())
        .param("id", grant)
        .update();
    return Outcome.accepted(grant);
  }

  private void end(UUID grant, Viewer by) {
    jdbc.sql("update access_grant set ended_at = :now, ended_by = :by where id = :id")
        .param("now", calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime())
        .param("by", by.account().value())
        .param("id", grant)
        .update();
  }

  public Optional<Grant> find(UUID grant) {
    return select(" where g.id = :id", grant).stream().findFirst();
  }

  /** Those given to the person alone, past ones last. */
  public List<Grant> of(AccountId account) {
    return select(" where g.account_id = :id" + LATEST_FIRST, account.value());
  }

  /** Those that the person has today as a member of a group. */
  public List<Grant> byGroups(AccountId account) {
    return select(
        """
         where g.id in (select h.grant_id from access_own_holding h
           where h.account_id = :id and h.group_id is not null)
        """
            + LATEST_FIRST,
        account.value());
  }

  /** Those that the person holds today, alone or by a group. */
  List<Grant> held(AccountId account) {
    return select(
        " where g.id in (select h.grant_id from access_own_holding h where h.account_id = :id)"
            + LATEST_FIRST,
        account.value());
  }

  public List<Grant> of(GroupId group) {
    return select(" where g.group_id = :id" + LATEST_FIRST, group.value());
  }

  /** Those given at this very unit, past ones last. */
  public List<Grant> at(UnitId unit) {
    return select(" where g.unit_id = :id" + LATEST_FIRST, unit.value());
  }

  /** Those given at a unit above that reach down to this one today. */
  public List<Grant> reaching(UnitId unit) {
    return select(
        """
         where g.subtree and access_in_force(g.valid_from, g.valid_to, g.ended_at)
          and exists (select 1 from access_place p where p.ancestor = g.unit_id and p.descendant = :id and p.depth > 0)
        """
            + LATEST_FIRST,
        unit.value());
  }

  boolean manages(Viewer viewer, UnitId unit) {
    return rights.may(viewer.account(), Accounts.MANAGE, unit);
  }

  /**
   * Why the viewer may not have somebody hold a right there: it would reach further than their own
   * managing does, now or once there are more units below.
   */
  Optional<Problem> reach(Viewer viewer, UnitId unit, boolean subtree) {
    if (!manages(viewer, unit)) {
      return Optional.of(Problem.at("unit", "access.problem.grant-unit"));
    }
    return subtree && !managesBelow(viewer, unit)
        ? Optional.of(Problem.at("subtree", "access.problem.grant-subtree"))
        : Optional.empty();
  }

  private boolean managesBelow(Viewer viewer, UnitId unit) {
    return jdbc.sql(
            """
            select exists (select 1
              from access_holding h
                join access_grant g on g.id = h.grant_id and g.subtree
                join access_permission_set_entry e on e.permission_set = g.permission_set and e.permission = :manage
                join access_place p on p.ancestor = g.unit_id and p.descendant = :unit
              where h.account_id = :viewer)
            """)
        .param("manage", Accounts.MANAGE)
        .param("unit", unit.value())
        .param("viewer", viewer.account().value())
        .query(Boolean.class)
        .single();
  }

  /**
   * Whether the viewer manages wherever the person holds something. Who opens an account anew could
   * act as its owner, and must not reach further so.
   */
  boolean coversAll(Viewer viewer, AccountId account) {
    return held(account).stream()
        .allMatch(grant -> reach(viewer, grant.unit(), grant.subtree()).isEmpty());
  }

  /** Whether the account is the viewer's, or that of the person who acts for another. */
  boolean isSelf(Viewer viewer, AccountId account) {
    return account.equals(viewer.account())
        || jdbc.sql(
                "select exists (select 1 from access_account where id = :viewer and person_id = :account)")
            .param("viewer", viewer.account().value())
            .param("account", account.value())
            .query(Boolean.class)
            .single();
  }

  private boolean isMember(Viewer viewer, GroupId group) {
    return jdbc.sql(
            """
            select exists (select 1 from access_group_member m join access_account a on a.id = :viewer
              where m.group_id = :group and m.account_id in (a.id, a.person_id)
                and m.ended_at is null and (m.valid_to is null or m.valid_to >= :today))
            """)
        .param("viewer", viewer.account().value())
        .param("group", group.value())
        .param("today", calendar.today())
        .query(Boolean.class)
        .single();
  }

  private List<Grant> select(String rest, UUID id) {
    return jdbc.sql(SELECT + rest)
        .param("id", id)
        .param("today", calendar.today())
        .query(Grants::grant)
        .list();
  }

  static Grant grant(ResultSet row, int number) throws SQLException {
    var account = row.getObject("account_id", UUID.class);
    var group = row.getObject("group_id", UUID.class);
    var ended = row.getTimestamp("ended_at");
    return new Grant(
        row.getObject("id", UUID.class),
        account == null ? null : new AccountId(account),
        group == null ? null : new GroupId(group),
        row.getString("holder"),
        row.getString("permission_set"),
        new UnitId(row.getObject("unit_id", UUID.class)),
        row.getBoolean("subtree"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        ended == null ? null : ended.toInstant(),
        row.getString("given_by"),
        row.getBoolean("in_force"),
        row.getBoolean("open"));
  }
}
