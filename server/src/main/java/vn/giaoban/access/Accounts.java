package vn.giaoban.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
  private final FindByIndexNameSessionRepository<?> sessions;

  Accounts(
      JdbcClient jdbc,
      PasswordEncoder passwords,
      OfficeCalendar calendar,
      Rights rights,
      FindByIndexNameSessionRepository<?> sessions) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.calendar = calendar;
    this.rights = rights;
    this.sessions = sessions;
  }

  /** One set of permissions, as delivered. */
  public record PermissionSet(String code, String nameVi, String nameEn) {}

  /** One grant of a set at a unit. */
  public record Grant(
      UUID id,
      String permissionSet,
      UnitId unit,
      boolean subtree,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {}

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
      @Nullable Instant lockedUntil) {}

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
                      insert into access_account (login, display_name, unit_id, password_hash, must_change_password)
                      values (:login, :name, :unit, :hash, :mustChange) returning id
                      """)
                  .param("login", login.strip())
                  .param("name", name.strip())
                  .param("unit", unit.value())
                  .param("hash", passwords.encode(password))
                  .param("mustChange", mustChange)
                  .query(UUID.class)
                  .single());
      grant(id, permissionSet, over, subtree);
      return Outcome.accepted(id);
    } catch (DuplicateKeyException taken) {
      return Outcome.refused(Problem.at("login", "access.problem.login-taken", login.strip()));
    }
  }

  /** Grants a set from today on; a grant that holds already is left as it is. */
  @Transactional
  public void grant(AccountId account, String permissionSet, UnitId unit, boolean subtree) {
    jdbc.sql(
            """
            insert into access_grant (account_id, permission_set, unit_id, subtree, valid_from)
            select :account, :set, :unit, :subtree, :today
            where not exists (select 1 from access_grant
              where account_id = :account and permission_set = :set and unit_id = :unit and subtree = :subtree
                and (valid_to is null or valid_to >= :today))
            """)
        .param("account", account.value())
        .param("set", permissionSet)
        .param("unit", unit.value())
        .param("subtree", subtree)
        .param("today", calendar.today())
        .update();
  }

  /** Ends a grant as of yesterday, or removes it where it began today. */
  @Transactional
  public void withdraw(AccountId account, UUID grant) {
    jdbc.sql(
            "delete from access_grant where id = :id and account_id = :account and valid_from = :today")
        .param("id", grant)
        .param("account", account.value())
        .param("today", calendar.today())
        .update();
    jdbc.sql(
            """
            update access_grant set valid_to = :yesterday
            where id = :id and account_id = :account and valid_from < :today and (valid_to is null or valid_to >= :today)
            """)
        .param("id", grant)
        .param("account", account.value())
        .param("today", calendar.today())
        .param("yesterday", calendar.today().minusDays(1))
        .update();
  }

  /** The grants of an account that hold today. */
  public List<Grant> grants(AccountId account) {
    return jdbc.sql(
            """
            select g.id, g.permission_set, g.unit_id, g.subtree, g.valid_from, g.valid_to
            from access_grant g join access_permission_set s on s.code = g.permission_set
            where g.account_id = :account and (g.valid_to is null or g.valid_to >= :today)
            order by s.position, g.valid_from
            """)
        .param("account", account.value())
        .param("today", calendar.today())
        .query((row, n) ->
            new Grant(
                row.getObject(1, UUID.class),
                row.getString(2),
                new UnitId(row.getObject(3, UUID.class)),
                row.getBoolean(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class)))
        .list();
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
        where %s and (:search = '' or a.login ilike :like or a.display_name ilike :like)
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
                  coalesce((select string_agg(distinct g.permission_set, ',') from access_grant g
                    where g.account_id = a.id and (g.valid_to is null or g.valid_to >= :today)), '')
                """
                    + from
                    + " order by "
                    + (asked.descending() ? order.replace(",", " desc,") + " desc" : order)
                    + " limit :limit offset :offset")
            .param("viewer", viewer.account().value())
            .param("search", search.strip())
            .param("like", like)
            .param("today", calendar.today())
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
            from access_account a where a.id = :account and %s
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

  /** The same for an account that is known by its id. */
  public Optional<Viewer> viewer(AccountId account) {
    return jdbc.sql("select login from access_account where id = :id")
        .param("id", account.value())
        .query(String.class)
        .optional()
        .flatMap(this::viewer);
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

  /** Gives the account a password that works once, ends its sessions, and returns that password. */
  @Transactional
  public String resetPassword(AccountId account) {
    var password = oneTimePassword();
    jdbc.sql(
            """
            update access_account
            set password_hash = :hash, must_change_password = true, failed_logins = 0, locked_until = null
            where id = :id
            """)
        .param("hash", passwords.encode(password))
        .param("id", account.value())
        .update();
    endSessions(account);
    return password;
  }

  /** Changes one's own password. */
  @Transactional
  public Outcome<AccountId> changePassword(
      Viewer viewer, String current, String chosen, String repeated) {
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
            "update access_account set password_hash = :hash, must_change_password = false where id = :id")
        .param("hash", passwords.encode(chosen))
        .param("id", viewer.account().value())
        .update();
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
            select id, unit_id, login, display_name, password_hash, active, must_change_password, locked_until
            from access_account where lower(login) = lower(:login)
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
                row.getTimestamp(8) == null ? null : row.getTimestamp(8).toInstant()))
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

  /** Whether the viewer manages accounts at that unit. */
  public boolean mayManage(Viewer viewer, UnitId unit) {
    return rights.may(viewer.account(), MANAGE, unit);
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
