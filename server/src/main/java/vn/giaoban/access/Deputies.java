package vn.giaoban.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;

/**
 * People who act in the stead of others for a time. A person passes on some of their own grants,
 * never more than they hold and never what was passed on to them; it ends with theirs. The deputy
 * takes the other's place by an act of their own, and what they do then names both.
 */
@Component
public class Deputies {

  private static final int LONGEST_DAYS = 366;
  private static final int LONGEST_REASON = 500;

  private static final String SELECT =
      """
      select d.id, d.principal_id, p.display_name as principal, d.deputy_id, q.display_name as deputy, d.valid_from, d.valid_to,
        d.reason, access_in_force(d.valid_from, d.valid_to, d.ended_at) as in_force,
        d.ended_at is null and d.valid_to >= :today as open,
        array(select dg.grant_id from access_delegated_grant dg where dg.delegation_id = d.id order by dg.grant_id) as grants
      from access_delegation d
        join access_account p on p.id = d.principal_id
        join access_account q on q.id = d.deputy_id
      """;

  private static final String LATEST_FIRST = " order by open desc, d.valid_from desc, d.id desc";

  private final JdbcClient jdbc;
  private final Grants grants;
  private final OfficeCalendar calendar;

  Deputies(JdbcClient jdbc, Grants grants, OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.grants = grants;
    this.calendar = calendar;
  }

  /**
   * One delegation, as it is shown.
   *
   * @param grants what was passed on
   * @param inForce whether it holds today
   * @param open whether it holds today or will
   */
  public record Delegation(
      UUID id,
      AccountId principal,
      String principalName,
      AccountId deputy,
      String deputyName,
      LocalDate validFrom,
      LocalDate validTo,
      String reason,
      boolean inForce,
      boolean open,
      List<Grants.Grant> grants) {

    public Delegation {
      grants = List.copyOf(grants);
    }
  }

  /** What the viewer could pass on: what they hold themselves today. */
  public List<Grants.Grant> passable(Viewer viewer) {
    return viewer.isDeputy() ? List.of() : grants.held(viewer.account());
  }

  /** Passes grants of the viewer on to somebody for a time. */
  @Transactional
  public Outcome<UUID> pass(
      Viewer viewer,
      String login,
      Collection<UUID> chosen,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String reason) {
    var problems = new ArrayList<Problem>();
    var deputy =
        jdbc.sql(
                "select id from access_account where lower(login) = lower(:login) and person_id is null and active")
            .param("login", login.strip())
            .query(UUID.class)
            .optional();
    if (deputy.isEmpty()) {
      problems.add(Problem.at("login", "access.problem.login-unknown", login.strip()));
    } else if (deputy.get().equals(viewer.account().value())) {
      problems.add(Problem.at("login", "access.problem.own-deputy"));
    }
    var held = passable(viewer).stream().map(Grants.Grant::id).collect(Collectors.toSet());
    if (chosen.isEmpty() || !held.containsAll(chosen)) {
      problems.add(Problem.at("grants", "access.problem.not-held"));
    }
    var begins = from == null ? calendar.today() : from;
    problems.addAll(grants.period(begins, to));
    if (to == null || to.isAfter(begins.plusDays(LONGEST_DAYS))) {
      problems.add(Problem.at("to", "access.problem.delegation-end", LONGEST_DAYS));
    }
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      problems.add(Problem.at("reason", "access.problem.delegation-reason", LONGEST_REASON));
    }
    if (!problems.isEmpty() || to == null) {
      return Outcome.refused(problems);
    }
    var id =
        jdbc.sql(
                """
                insert into access_delegation (principal_id, deputy_id, valid_from, valid_to, reason, made_at)
                values (:principal, :deputy, :from, :to, :reason, :now) returning id
                """)
            .param("principal", viewer.account().value())
            .param("deputy", deputy.orElseThrow())
            .param("from", begins)
            .param("to", to)
            .param("reason", reason.strip())
            .param("now", calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime())
            .query(UUID.class)
            .single();
    jdbc.sql(
            "insert into access_delegated_grant (delegation_id, grant_id) select :id, unnest(:grants)")
        .param("id", id)
        .param("grants", chosen.stream().distinct().toArray(UUID[]::new))
        .update();
    jdbc.sql(
            """
            insert into access_account (login, display_name, unit_id, password_hash, person_id, stands_for)
            select q.login || ' / ' || p.login, q.display_name || ' thay mặt ' || p.display_name, p.unit_id, '', q.id, p.id
            from access_account p cross join access_account q where p.id = :principal and q.id = :deputy
            on conflict (person_id, stands_for) do update set display_name = excluded.display_name, unit_id = excluded.unit_id
            """)
        .param("principal", viewer.account().value())
        .param("deputy", deputy.orElseThrow())
        .update();
    return Outcome.accepted(id);
  }

  /**
   * Ends a delegation at once; for whoever made it, whoever acts by it, and who manages the former.
   */
  @Transactional
  public Outcome<UUID> end(Viewer viewer, UUID delegation) {
    var changed =
        jdbc.sql(
                """
                update access_delegation d set ended_at = :now, ended_by = :viewer
                where d.id = :id and d.ended_at is null and d.valid_to >= :today
                  and (:viewer in (d.principal_id, d.deputy_id)
                    or exists (select 1 from access_account p where p.id = d.principal_id and %s))
                """
                    .formatted(Rights.on("p.unit_id", Accounts.MANAGE)))
            .param("now", calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime())
            .param("viewer", viewer.account().value())
            .param("today", calendar.today())
            .param("id", delegation)
            .update();
    return changed == 1
        ? Outcome.accepted(delegation)
        : Outcome.refused(Problem.of("access.problem.delegation-unknown"));
  }

  /** Those that the person made, past ones last. */
  public List<Delegation> by(AccountId principal) {
    return select(" where d.principal_id = :id" + LATEST_FIRST, principal.value());
  }

  /** Those by which the person may act for others, past ones last. */
  public List<Delegation> to(AccountId deputy) {
    return select(" where d.deputy_id = :id" + LATEST_FIRST, deputy.value());
  }

  /** The person as somebody who acts for {@code principal}, where a delegation holds today. */
  Optional<Viewer> inPlaceOf(AccountId person, AccountId principal) {
    return jdbc.sql(
            """
            select s.id, s.unit_id, s.login, s.display_name, q.unit_id as own_unit
            from access_account s join access_account q on q.id = s.person_id
            where s.person_id = :person and s.stands_for = :principal
              and exists (select 1 from access_delegation d where d.deputy_id = :person and d.principal_id = :principal
                and access_in_force(d.valid_from, d.valid_to, d.ended_at))
            """)
        .param("person", person.value())
        .param("principal", principal.value())
        .query(Accounts::viewer)
        .optional();
  }

  /** The person whom the viewer is, also while acting for another. */
  public Viewer person(Viewer viewer) {
    return jdbc.sql(
            """
            select p.id, p.unit_id, p.login, p.display_name, null::uuid as own_unit
            from access_account a join access_account p on p.id = coalesce(a.person_id, a.id)
            where a.id = :id
            """)
        .param("id", viewer.account().value())
        .query(Accounts::viewer)
        .single();
  }

  private List<Delegation> select(String rest, UUID id) {
    return jdbc.sql(SELECT + rest)
        .param("id", id)
        .param("today", calendar.today())
        .query(this::delegation)
        .list();
  }

  private Delegation delegation(ResultSet row, int number) throws SQLException {
    var passed = new ArrayList<Grants.Grant>();
    for (var grant : (UUID[]) row.getArray("grants").getArray()) {
      grants.find(grant).ifPresent(passed::add);
    }
    return new Delegation(
        row.getObject("id", UUID.class),
        new AccountId(row.getObject("principal_id", UUID.class)),
        row.getString("principal"),
        new AccountId(row.getObject("deputy_id", UUID.class)),
        row.getString("deputy"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getString("reason"),
        row.getBoolean("in_force"),
        row.getBoolean("open"),
        passed);
  }
}
