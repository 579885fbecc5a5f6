package vn.giaoban.access;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.Slice;
import vn.giaoban.shared.UnitId;

/** The accounts of this installation, their passwords and grants. */
@Component
public class Accounts {

  /** What it takes to manage the accounts of a unit. */
  public static final String MANAGE = "account.manage";

  static final int SHORTEST_PASSWORD = 10;
  private static final int LONGEST_PASSWORD = 200;
  private static final int FREE_TRIES = 5;
  private static final Duration LONGEST_LOCK = Duration.ofMinutes(15);
  private static final Pattern LOGIN = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]{1,39}");

  private final JdbcClient jdbc;
  private final PasswordEncoder passwords;
  private final OfficeCalendar calendar;
  private final Rights rights;
  private final Grants grants;
  private final AccessSettings settings;
  private final FindByIndexNameSessionRepository<?> sessions;

  Accounts(
      JdbcClient jdbc,
      PasswordEncoder passwords,
      OfficeCalendar calendar,
      Rights rights,
      Grants grants,
      AccessSettings settings,
      FindByIndexNameSessionRepository<?> sessions) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.calendar = calendar;
    this.rights = rights;
    this.grants = grants;
    this.settings = settings;
    this.sessions = sessions;
  }

  /** One set of permissions, as delivered. */
  public record PermissionSet(String code, String nameVi, String nameEn) {}

  /** A row of the list of accounts. */
  public record Row(
      AccountId id,
      String login,
      String name,
      UnitId unit,
      boolean active,
      boolean locked,
      List<String> permissionSets) {

    public Row {
      permissionSets = List.copyOf(permissionSets);
    }
  }

  /** What signing in has to know of an account. */
  record Credentials(
      Viewer viewer,
      String passwordHash,
      boolean active,
      boolean mustChangePassword,
      @Nullable Instant lockedUntil,
      @Nullable Instant codeUntil) {}

  /**
   * Opens an account with one grant, at the unit where its owner works.
   *
   * @param password the first one; where {@code mustChange} its owner is made to choose another
   * @param subtree whether the grant holds for everything below {@code unit} too
   */
  @Transactional
  public Outcome<AccountId> open(
      String login,
      String name,
      UnitId unit,
      String password,
      boolean mustChange,
      String permissionSet,
      boolean subtree) {
    return open(login, name, unit, password, mustChange, permissionSet, unit, subtree);
  }

  /**
   * Opens an account with one grant.
   *
   * @param unit where its owner works
   * @param over where the grant holds
   */
  @Transactional
  public Outcome<AccountId> open(
      String login,
      String name,
      UnitId unit,
      String password,
      boolean mustChange,
      String permissionSet,
      UnitId over,
      boolean subtree) {
    var problems = new ArrayList<Problem>();
    if (!LOGIN.matcher(login.strip()).matches()) {
      problems.add(Problem.at("login", "access.problem.login"));
    } else if (byLogin(login).isPresent()) {
      problems.add(Problem.at("login", "access.problem.login-taken", login.strip()));
    }
    if (name.isBlank()) {
      problems.add(Problem.at("name", "access.problem.name"));
    }
    problems.addAll(check(password, login));
    if (permissionSets().stream().noneMatch(set -> set.code().equals(permissionSet))) {
      problems.add(Problem.at("permissionSet", "access.problem.permission-set"));
    }
    if (!problems.isEmpty()) {
      return Outcome.refused(problems);
    }
    try {
      var id =
          new AccountId(
              jdbc.sql(
                      """
                      insert into access_account (login, display_name, unit_id, password_hash, must_change_password, code_until)
                      values (:login, :name, :unit, :hash, :mustChange, :until) returning id
                      """)
                  .param("login", login.strip())
                  .param("name", name.strip())
                  .param("unit", unit.value())
                  .param("hash", passwords.encode(password))
                  .param("mustChange", mustChange)
                  .param("until", mustChange ? codeUntil() : null, Types.TIMESTAMP_WITH_TIMEZONE)
                  .query(UUID.class)
                  .single());
      grant(id, permissionSet, over, subtree);
      return Outcome.accepted(id);
    } catch (DuplicateKeyException taken) {
      return Outcome.refused(Problem.at("login", "access.problem.login-taken", login.strip()));
    }
  }

  /**
   * Grants a set from today on without asking who grants it; for the first set-up and for loading a
   * whole installation. A grant that holds already is left as it is.
   */
  @Transactional
  public void grant(AccountId account, String permissionSet, UnitId unit, boolean subtree) {
    var holds =
        jdbc.sql(
                """
                select exists (select 1 from access_grant
                  where account_id = :account and permission_set = :set and unit_id = :unit and subtree = :subtree
                    and access_in_force(valid_from, valid_to, ended_at))
                """)
            .param("account", account.value())
            .param("set", permissionSet)
            .param("unit", unit.value())
            .param("subtree", subtree)
            .query(Boolean.class)
            .single();
    if (!holds) {
      grants.insert(account, null, permissionSet, unit, subtree, calendar.today(), null, null);
    }
  }

  public List<PermissionSet> permissionSets() {
    return jdbc.sql("select code, name_vi, name_en from access_permission_set order by position")
        .query((row, n) -> new PermissionSet(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  /** The accounts of the units where {@code viewer} manages accounts. */
  public Slice<Row> list(Viewer viewer, String search, Paging paging) {
    var asked = paging.sortedBy(java.util.Set.of("name", "login"), "name", false);
    var from =
        """
        from access_account a
        where a.person_id is null and %s and (:search = '' or a.login ilike :like or a.display_name ilike :like)
        """
            .formatted(Rights.on("a.unit_id", MANAGE));
    var like =
        "%" + search.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    var total =
        jdbc.sql("select count(*) " + from)
            .param("viewer", viewer.account().value())
            .param("search", search.strip())
            .param("like", like)
            .query(Long.class)
            .single();
    // A Vietnamese list of people goes by the given name, which is the last word.
    var order =
        asked.sort().equals("login")
            ? "lower(a.login)"
            : "regexp_replace(a.display_name, '^.* ', ''), a.display_name";
    var rows =
        jdbc.sql(
                """
                select a.id, a.login, a.display_name, a.unit_id, a.active, coalesce(a.locked_until > now(), false),
                  coalesce((select string_agg(distinct g.permission_set, ',')
                    from access_own_holding h join access_grant g on g.id = h.grant_id where h.account_id = a.id), '')
                """
                    + from
                    + " order by "
                    + (asked.descending() ? order.replace(",", " desc,") + " desc" : order)
                    + " limit :limit offset :offset")
            .param("viewer", viewer.account().value())
            .param("search", search.strip())
            .param("like", like)
            .param("limit", asked.size())
            .param("offset", asked.offset())
            .query((row, n) ->
                new Row(
                    new AccountId(row.getObject(1, UUID.class)),
                    row.getString(2),
                    row.getString(3),
                    new UnitId(row.getObject(4, UUID.class)),
                    row.getBoolean(5),
                    row.getBoolean(6),
                    row.getString(7).isEmpty() ? List.of() : List.of(row.getString(7).split(","))))
            .list();
    return new Slice<>(rows, total, asked);
  }

  /** The account, where {@code viewer} manages the accounts of its unit. */
  public Optional<Row> find(Viewer viewer, AccountId account) {
    return jdbc.sql(
            """
            select a.id, a.login, a.display_name, a.unit_id, a.active, coalesce(a.locked_until > now(), false)
            from access_account a where a.id = :account and a.person_id is null and %s
            """
                .formatted(Rights.on("a.unit_id", MANAGE)))
        .param("account", account.value())
        .param("viewer", viewer.account().value())
        .query((row, n) ->
            new Row(
                new AccountId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                new UnitId(row.getObject(4, UUID.class)),
                row.getBoolean(5),
                row.getBoolean(6),
                List.of()))
        .optional();
  }

  /** The name of an account, for showing who did something. Names are not secret inside. */
  public Optional<String> nameOf(AccountId account) {
    return jdbc.sql("select display_name from access_account where id = :id")
        .param("id", account.value())
        .query(String.class)
        .optional();
  }

  /** The names of accounts by id; an id that is none is left out. */
  public Map<AccountId, String> names(Collection<AccountId> accounts) {
    var names = new HashMap<AccountId, String>();
    if (!accounts.isEmpty()) {
      jdbc.sql("select id, display_name from access_account where id = any(:ids)")
          .param("ids", accounts.stream().map(AccountId::value).distinct().toArray(UUID[]::new))
          .query(row -> {
            names.put(new AccountId(row.getObject(1, UUID.class)), row.getString(2));
          });
    }
    return names;
  }

  /** The person of an account, for work that is done in somebody's name outside a request. */
  public Optional<Viewer> viewer(String login) {
    return byLogin(login).map(Credentials::viewer);
  }

  /** The same for an account that is known by its id, also of somebody who acts for another. */
  public Optional<Viewer> viewer(AccountId account) {
    return jdbc.sql(
            """
            select a.id, a.unit_id, a.login, a.display_name, p.unit_id as own_unit
            from access_account a left join access_account p on p.id = a.person_id
            where a.id = :id
            """)
        .param("id", account.value())
        .query(Accounts::viewer)
        .optional();
  }

  /** A row with the columns id, unit_id, login, display_name and own_unit. */
  static Viewer viewer(ResultSet row, int number) throws SQLException {
    var own = row.getObject("own_unit", UUID.class);
    return new Viewer(
        new AccountId(row.getObject("id", UUID.class)),
        new UnitId(row.getObject("unit_id", UUID.class)),
        row.getString("login"),
        row.getString("display_name"),
        own == null ? null : new UnitId(own));
  }

  /** Whether the person has to choose another password before anything else. */
  public boolean mustChangePassword(AccountId account) {
    return jdbc.sql("select must_change_password from access_account where id = :id")
        .param("id", account.value())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** Lets an account in again or shuts it out; shutting out ends its sessions everywhere. */
  @Transactional
  public Outcome<AccountId> setActive(Viewer viewer, AccountId account, boolean active) {
    if (account.equals(viewer.account()) && !active) {
      return Outcome.refused(Problem.of("access.problem.own-account"));
    }
    jdbc.sql("update access_account set active = :active where id = :id")
        .param("active", active)
        .param("id", account.value())
        .update();
    if (!active) {
      endSessions(account);
    }
    return Outcome.accepted(account);
  }

  /**
   * Gives the account a password that works once, ends its sessions, and returns that password. Its
   * passkeys are taken away too: whoever has lost control of an account may have lost the device.
   */
  @Transactional
  public Outcome<String> resetPassword(Viewer viewer, AccountId account) {
    if (!grants.coversAll(viewer, account)) {
      return Outcome.refused(Problem.of("access.problem.reaches-further"));
    }
    var password = oneTimePassword();
    jdbc.sql(
            """
            update access_account
            set password_hash = :hash, must_change_password = true, code_until = :until, failed_logins = 0, locked_until = null
            where id = :id
            """)
        .param("until", codeUntil())
        .param("hash", passwords.encode(password))
        .param("id", account.value())
        .update();
    jdbc.sql("delete from access_passkey where account_id = :id")
        .param("id", account.value())
        .update();
    endSessions(account);
    return Outcome.accepted(password);
  }

  private OffsetDateTime codeUntil() {
    return calendar.now().plus(settings.code()).atZone(OfficeCalendar.ZONE).toOffsetDateTime();
  }

  /**
   * Changes one's own password, and ends all other sessions.
   *
   * @param session the one that goes on
   */
  @Transactional
  public Outcome<AccountId> changePassword(
      Viewer viewer, String current, String chosen, String repeated, String session) {
    var known = byLogin(viewer.login()).orElseThrow();
    if (!passwords.matches(current, known.passwordHash())) {
      return Outcome.refused(Problem.at("current", "access.problem.current-password"));
    }
    var problems = new ArrayList<>(check(chosen, viewer.login()));
    if (!chosen.equals(repeated)) {
      problems.add(Problem.at("repeated", "access.problem.repeated-password"));
    }
    if (chosen.equals(current)) {
      problems.add(Problem.at("chosen", "access.problem.same-password"));
    }
    if (!problems.isEmpty()) {
      return Outcome.refused(problems);
    }
    jdbc.sql(
            "update access_account set password_hash = :hash, must_change_password = false, code_until = null where id = :id")
        .param("hash", passwords.encode(chosen))
        .param("id", viewer.account().value())
        .update();
    sessions.findByPrincipalName(viewer.login()).keySet().stream()
        .filter(id -> !id.equals(session))
        .forEach(sessions::deleteById);
    return Outcome.accepted(viewer.account());
  }

  /** A password that a person can read out and type once. */
  public static String oneTimePassword() {
    var letters = "abcdefghjkmnpqrstuvwxyz23456789";
    var random = new SecureRandom();
    var drawn = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      drawn
          .append(i > 0 && i % 4 == 0 ? "-" : "")
          .append(letters.charAt(random.nextInt(letters.length())));
    }
    return drawn.toString();
  }

  Optional<Credentials> byLogin(String login) {
    return jdbc.sql(
            """
            select id, unit_id, login, display_name, password_hash, active, must_change_password, locked_until, code_until
            from access_account where lower(login) = lower(:login) and person_id is null
            """)
        .param("login", login.strip())
        .query((row, n) ->
            new Credentials(
                new Viewer(
                    new AccountId(row.getObject(1, UUID.class)),
                    new UnitId(row.getObject(2, UUID.class)),
                    row.getString(3),
                    row.getString(4)),
                row.getString(5),
                row.getBoolean(6),
                row.getBoolean(7),
                row.getTimestamp(8) == null ? null : row.getTimestamp(8).toInstant(),
                row.getTimestamp(9) == null ? null : row.getTimestamp(9).toInstant()))
        .optional();
  }

  /**
   * Counts a failed sign-in; from the sixth on each doubles the time until the next is looked at.
   */
  @Transactional
  void signInFailed(String login) {
    var failed =
        jdbc.sql(
                """
                update access_account set failed_logins = failed_logins + 1
                where lower(login) = lower(:login) returning failed_logins
                """)
            .param("login", login.strip())
            .query(Integer.class)
            .optional()
            .orElse(0);
    if (failed > FREE_TRIES) {
      var seconds = Math.min(LONGEST_LOCK.toSeconds(), 15L << Math.min(failed - FREE_TRIES, 10));
      jdbc.sql("update access_account set locked_until = :until where lower(login) = lower(:login)")
          .param(
              "until",
              calendar.now().plusSeconds(seconds).atZone(OfficeCalendar.ZONE).toOffsetDateTime())
          .param("login", login.strip())
          .update();
    }
  }

  @Transactional
  void signedIn(AccountId account) {
    jdbc.sql(
            "update access_account set failed_logins = 0, locked_until = null where id = :id and failed_logins > 0")
        .param("id", account.value())
        .update();
  }

  /** Why the viewer may not open an account that holds a set there; empty where they may. */
  public Optional<Problem> reach(Viewer viewer, UnitId unit, boolean subtree) {
    return grants.reach(viewer, unit, subtree);
  }

  /** Whether the viewer manages accounts at that unit. */
  public boolean mayManage(Viewer viewer, UnitId unit) {
    return rights.may(viewer.account(), MANAGE, unit);
  }

  /** Ends every session of the account, on whatever node. */
  public void signOutEverywhere(AccountId account) {
    endSessions(account);
  }

  void endSessions(AccountId account) {
    jdbc.sql("select login from access_account where id = :id")
        .param("id", account.value())
        .query(String.class)
        .optional()
        .ifPresent(
            login -> sessions.findByPrincipalName(login).keySet().forEach(sessions::deleteById));
  }

  private static List<Problem> check(String password, String login) {
    if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
      return List.of(Problem.at("password", "access.problem.password-length", SHORTEST_PASSWORD));
    }
    if (password.equalsIgnoreCase(login) || password.chars().distinct().count() < 4) {
      return List.of(Problem.at("password", "access.problem.password-simple"));
    }
    return List.of();
  }
}
