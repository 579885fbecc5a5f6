package vn.giaoban.access;

import java.sql.Types;
import java.time.LocalDate;
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

/** Groups of people that are granted something together, and who was in them from when to when. */
@Component
public class Groups {

  private static final int LONGEST_NAME = 200;

  private final JdbcClient jdbc;
  private final Rights rights;
  private final Grants grants;
  private final OfficeCalendar calendar;

  Groups(JdbcClient jdbc, Rights rights, Grants grants, OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.rights = rights;
    this.grants = grants;
    this.calendar = calendar;
  }

  /**
   * A group as it is shown.
   *
   * @param unit where it is kept: who manages accounts there manages it
   * @param members how many are in it today
   */
  public record Group(GroupId id, String name, UnitId unit, int members, boolean ended) {}

  /** Somebody's time in a group. */
  public record Member(
      UUID id,
      AccountId account,
      String name,
      String login,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      boolean inForce,
      boolean open) {}

  /** The groups of the units at which the viewer manages accounts. */
  public List<Group> list(Viewer viewer) {
    return select("true", viewer, null);
  }

  public Optional<Group> find(Viewer viewer, GroupId group) {
    return select("g.id = :group", viewer, group).stream().findFirst();
  }

  private List<Group> select(String condition, Viewer viewer, @Nullable GroupId group) {
    return jdbc.sql(
            """
            select g.id, g.name, g.unit_id, g.ended_at is not null,
              (select count(*) from access_group_member m
                where m.group_id = g.id and access_in_force(m.valid_from, m.valid_to, m.ended_at))
            from access_group g where %s and %s
            order by g.ended_at is not null, g.name collate "vi-x-icu", g.id
            """
                .formatted(condition, Rights.on("g.unit_id", Accounts.MANAGE)))
        .param("viewer", viewer.account().value())
        .param("group", group == null ? null : group.value(), Types.OTHER)
        .query((row, n) ->
            new Group(
                new GroupId(row.getObject(1, UUID.class)),
                row.getString(2),
                new UnitId(row.getObject(3, UUID.class)),
                row.getInt(5),
                row.getBoolean(4)))
        .list();
  }

  @Transactional
  public Outcome<GroupId> found(Viewer viewer, UnitId unit, String name) {
    if (!rights.may(viewer.account(), Accounts.MANAGE, unit)) {
      return Outcome.refused(Problem.at("unit", "access.problem.grant-unit"));
    }
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      return Outcome.refused(Problem.at("name", "access.problem.group-name", LONGEST_NAME));
    }
    return Outcome.accepted(
        new GroupId(
            jdbc.sql("insert into access_group (name, unit_id) values (:name, :unit) returning id")
                .param("name", name.strip())
                .param("unit", unit.value())
                .query(UUID.class)
                .single()));
  }

  /** Everybody who was ever in it, those of today first. */
  public List<Member> members(GroupId group) {
    return jdbc.sql(
            """
            select m.id, m.account_id, a.display_name, a.login, m.valid_from, m.valid_to,
              access_in_force(m.valid_from, m.valid_to, m.ended_at),
              m.ended_at is null and (m.valid_to is null or m.valid_to >= :today) as open
            from access_group_member m join access_account a on a.id = m.account_id
            where m.group_id = :group
            order by open desc, regexp_replace(a.display_name, '^.* ', ''), a.display_name, m.valid_from desc
            """)
        .param("group", group.value())
        .param("today", calendar.today())
        .query((row, n) ->
            new Member(
                row.getObject(1, UUID.class),
                new AccountId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getBoolean(7),
                row.getBoolean(8)))
        .list();
  }

  /**
   * Lets somebody into a group, and so has them hold what it was granted. That takes the right to
   * grant at each of those units; nobody lets themselves in.
   */
  @Transactional
  public Outcome<GroupId> add(
      Viewer viewer,
      GroupId group,
      String login,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    var kept = find(viewer, group).filter(found -> !found.ended());
    if (kept.isEmpty()) {
      return Outcome.refused(Problem.of("access.problem.group-unknown"));
    }
    var account =
        jdbc.sql(
                "select id from access_account where lower(login) = lower(:login) and person_id is null")
            .param("login", login.strip())
            .query(UUID.class)
            .optional()
            .map(AccountId::new);
    if (account.isEmpty()) {
      return Outcome.refused(Problem.at("login", "access.problem.login-unknown", login.strip()));
    }
    if (grants.isSelf(viewer, account.get())) {
      return Outcome.refused(Problem.of("access.problem.own-grant"));
    }
    if (grants.of(group).stream()
        .anyMatch(grant ->
            grant.open() && grants.reach(viewer, grant.unit(), grant.subtree()).isPresent())) {
      return Outcome.refused(Problem.of("access.problem.group-reaches-further"));
    }
    var begins = from == null ? calendar.today() : from;
    var problems = grants.period(begins, to);
    if (!problems.isEmpty()) {
      return Outcome.refused(problems);
    }
    if (members(group).stream()
        .anyMatch(member -> member.open() && member.account().equals(account.get()))) {
      return Outcome.refused(Problem.at("login", "access.problem.member-already", login.strip()));
    }
    jdbc.sql(
            """
            insert into access_group_member (group_id, account_id, valid_from, valid_to)
            values (:group, :account, :from, :to)
            """)
        .param("group", group.value())
        .param("account", account.get().value())
        .param("from", begins)
        .param("to", to, Types.DATE)
        .update();
    return Outcome.accepted(group);
  }

  /** Ends somebody's time in a group at once. */
  @Transactional
  public Outcome<GroupId> remove(Viewer viewer, GroupId group, UUID member) {
    if (find(viewer, group).isEmpty()) {
      return Outcome.refused(Problem.of("access.problem.group-unknown"));
    }
    var changed =
        jdbc.sql(
                "update access_group_member set ended_at = :now where id = :id and group_id = :group and ended_at is null")
            .param("now", calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime())
            .param("id", member)
            .param("group", group.value())
            .update();
    return changed == 1
        ? Outcome.accepted(group)
        : Outcome.refused(Problem.of("access.problem.grant-ended"));
  }

  /** Ends a group, and with it what its members held by it. */
  @Transactional
  public Outcome<GroupId> end(Viewer viewer, GroupId group) {
    if (find(viewer, group).isEmpty()) {
      return Outcome.refused(Problem.of("access.problem.group-unknown"));
    }
    jdbc.sql("update access_group set ended_at = :now where id = :id and ended_at is null")
        .param("now", calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime())
        .param("id", group.value())
        .update();
    return Outcome.accepted(group);
  }
}
